package prongsai.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import prongsai.keycloak.Role;

/**
 * What surrounds a page: where the reader is, which year, who they are, where they can go. Pages find it in the model as
 * {@code frame}; {@link Frames} makes it.
 *
 * @param fiscalYear of this page, BE
 * @param fiscalYears that the switch offers, newest first
 * @param yearPath the address of this page with {@code {fy}} where the year stands
 * @param draftKey under which this person's browser keeps what is not saved yet: nobody else's drafts show up for them,
 *     and it does not tell who they are
 */
public record Frame(
        Place place,
        int fiscalYear,
        List<Integer> fiscalYears,
        String yearPath,
        String person,
        String draftKey,
        Set<Role> roles,
        Level level) {

    /** A page that the navigation offers; its text is {@code ui.nav.<key>}. */
    public record Way(String key, String path) {}

    public Frame {
        fiscalYears = List.copyOf(fiscalYears);
        roles = Set.copyOf(roles);
    }

    /** This page in another year. */
    public String yearLink(int year) {
        return yearPath.replace("{fy}", Integer.toString(year));
    }

    /** The roles in the order in which a plan passes through their hands. */
    public List<Role> rolesInOrder() {
        return roles.stream().sorted().toList();
    }

    /** Where this person can go, by level and role. */
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        switch (level) {
            case LAO -> {
                ways.add(new Way("work", "/work"));
                ways.add(new Way("plan", "/plans/" + fiscalYear));
                ways.add(new Way("report", "/reports/" + fiscalYear));
                if (roles.contains(Role.LAO_ADMIN)) {
                    ways.add(new Way("accounts", "/accounts"));
                }
            }
            case DISTRICT, PROVINCE, NATION -> {
                ways.add(new Way("overview", "/overview"));
                ways.add(new Way("statistics", "/statistics"));
                if (level == Level.NATION && roles.contains(Role.STEWARD)) {
                    ways.add(new Way("register", "/register"));
                    ways.add(new Way("shapes", "/shapes"));
                }
            }
        }
        ways.add(new Way("published", "/public"));
        return List.copyOf(ways);
    }
}
