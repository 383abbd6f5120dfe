package prongsai.local.keycloak;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies and people that exist on no server.
 *
 * @param password of all of them
 */
public record DemoAccounts(String password, List<Body> bodies) {

    /**
     * An LAO, or an office above LAOs.
     *
     * @param level lao, district, province or nation
     * @param laoCode DLA code, of an LAO
     * @param area code of a district or province
     */
    public record Body(
            String alias,
            String level,
            @Nullable String laoCode,
            @Nullable String area,
            String name,
            String shortName,
            List<Account> accounts) {}

    /** @param firstName says the role, in Thai */
    public record Account(String username, String firstName, List<String> roles) {}

    public static DemoAccounts read(Path file) {
        return JsonMapper.shared().readValue(file, DemoAccounts.class);
    }

    /** The bodies that are LAOs. */
    public Stream<Body> laos() {
        return bodies.stream().filter(body -> body.laoCode() != null);
    }

    /** The body of this person. */
    Optional<Body> bodyOf(String username) {
        return bodies.stream()
                .filter(body -> body.accounts().stream()
                        .anyMatch(account -> account.username().equals(username)))
                .findFirst();
    }
}
