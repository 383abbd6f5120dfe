package prongsai.reports.version;

import java.util.EnumSet;
import java.util.Set;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.web.Problem;

/** Who may do what with an LAO's reports. Upper levels read what is published and touch nothing. */
final class ReportRights {
    private static final Set<Role> FREEZERS =
            EnumSet.of(Role.OFFICER, Role.HEAD, Role.CLERK, Role.EXECUTIVE, Role.PUBLISHER);

    private ReportRights() {}

    /** Whoever may freeze a plan. */
    static final class Freeze implements Right {
        @Override
        public void require(Caller caller) {
            requireFreeze(caller);
        }
    }

    /** Whoever may publish a version, and withdraw it. */
    static final class Publish implements Right {
        @Override
        public void require(Caller caller) {
            requirePublish(caller);
        }
    }

    static boolean mayFreeze(Caller caller) {
        return ofAnLao(caller) && FREEZERS.stream().anyMatch(caller::has);
    }

    static boolean mayPublish(Caller caller) {
        return ofAnLao(caller) && caller.has(Role.PUBLISHER);
    }

    /** Errors: 403 {@code not-an-lao} or {@code forbidden}. */
    static void requireFreeze(Caller caller) {
        requireLao(caller);
        if (!mayFreeze(caller)) {
            throw new Problem(403, "forbidden");
        }
    }

    /** Errors: 403 {@code not-an-lao} or {@code publisher-only}. */
    static void requirePublish(Caller caller) {
        requireLao(caller);
        if (!mayPublish(caller)) {
            throw new Problem(403, "publisher-only");
        }
    }

    private static void requireLao(Caller caller) {
        if (!ofAnLao(caller)) {
            throw new Problem(403, "not-an-lao");
        }
    }

    private static boolean ofAnLao(Caller caller) {
        return caller.jurisdiction() instanceof Jurisdiction.OfLao;
    }
}
