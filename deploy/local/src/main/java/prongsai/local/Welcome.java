package prongsai.local;

import java.util.stream.Collectors;
import prongsai.local.keycloak.DemoAccounts;
import prongsai.local.keycloak.DemoAccounts.Account;
import prongsai.local.keycloak.DemoAccounts.Body;

/** The last words of a start: where to go and as whom. */
final class Welcome {
    private Welcome() {}

    static String text(String url, DemoAccounts accounts) {
        String table = accounts.bodies().stream()
                .flatMap(body -> body.accounts().stream().map(account -> line(account, body)))
                .collect(Collectors.joining("\n"));
        return "\nReady: %s\n\nDemo accounts, all with the password %s:\n%s\n"
                .formatted(url, accounts.password(), table);
    }

    private static String line(Account account, Body body) {
        return "  %-24s %s, %s".formatted(account.username(), account.firstName(), body.name());
    }
}
