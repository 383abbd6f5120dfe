package prongsai.testing.walls;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.tenancy.Transactions;
import prongsai.testing.Laos;
import reactor.core.publisher.Mono;

/**
 * A way in which a service opens a transaction, with what may be seen in it.
 *
 * @param scope the same, as the database has it
 */
record Place(String name, TestScope scope, BiFunction<Transactions, Mono<String>, Mono<String>> open) {
    static final List<Place> ALL = List.of(
            of("an LAO", TestScope.lao(WallsRows.OWN), new Jurisdiction.OfLao(WallsRows.OWN), Transactions::tenant),
            of(
                    "its neighbour",
                    TestScope.lao(WallsRows.OTHER),
                    new Jurisdiction.OfLao(WallsRows.OTHER),
                    Transactions::tenant),
            of("an LAO's area", TestScope.lao(Laos.PAO), new Jurisdiction.OfLao(Laos.PAO), Transactions::area),
            of("a district", TestScope.area("4807"), new Jurisdiction.OfDistrict("4807"), Transactions::area),
            of("a province", TestScope.area("49"), new Jurisdiction.OfProvince("49"), Transactions::area),
            of("the nation", TestScope.area("TH"), new Jurisdiction.Nation(), Transactions::area),
            of("the public", TestScope.PUBLIC, new Jurisdiction.OfLao(UUID.randomUUID()), Transactions::open),
            new Place(
                    "a steward of the nation",
                    TestScope.NATION,
                    (transactions, work) ->
                            as(new Jurisdiction.Nation(), Set.of(Role.STEWARD), transactions.nation(work))),
            new Place("the register's keeper", TestScope.STEWARD, Transactions::steward),
            new Place("a job", TestScope.JOB, Transactions::job));

    private static Place of(
            String name,
            TestScope scope,
            Jurisdiction jurisdiction,
            BiFunction<Transactions, Mono<String>, Mono<String>> open) {
        return new Place(name, scope, (transactions, work) -> as(jurisdiction, open.apply(transactions, work)));
    }

    static <T> Mono<T> as(Jurisdiction jurisdiction, Mono<T> work) {
        return as(jurisdiction, Set.of(), work);
    }

    private static <T> Mono<T> as(Jurisdiction jurisdiction, Set<Role> roles, Mono<T> work) {
        Caller caller = new Caller("subject", "name", "body", roles, jurisdiction);
        TestingAuthenticationToken token = new TestingAuthenticationToken(caller, "");
        token.setAuthenticated(true);
        return work.contextWrite(ReactiveSecurityContextHolder.withAuthentication(token));
    }

    @Override
    public String toString() {
        return name;
    }
}
