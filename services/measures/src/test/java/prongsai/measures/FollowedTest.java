package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.measures.core.plan.Action;
import prongsai.testing.Laos;
import prongsai.testing.Request;
import prongsai.testing.Route;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/**
 * Summaries and search follow only what a change says that it touched. Whatever many people do at once to the plans of an LAO,
 * and in whatever order, both are what a full recount says. What a race leaves to be done is left to chance, so one change of
 * each kind goes before it.
 */
@ServiceTest
class FollowedTest {
    private static final int WRITERS = 8;
    private static final int TIMES = 3;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalARecountAfterChangesOfEveryKindByRacingWriters(long seed) throws Exception {
        Random random = new Random(seed);
        UUID lao = Laos.fresh();
        GoodRequests requests = new GoodRequests(lao, requestMappingHandlerMapping);
        List<Route> routes = Route.all(requestMappingHandlerMapping)
                .filter(route -> route.changes() && !route.national())
                .toList();
        List<Request> all = IntStream.range(0, TIMES)
                .mapToObj(time -> shuffled(routes, requests, random))
                .flatMap(List::stream)
                .toList();

        for (Request one : requests.ofEachKind()) {
            Request.Answer answer = one.send(port, TestTokens.officer(lao));
            assertThat(answer.succeeded()).as("%s: %s", one.address(), answer).isTrue();
        }
        Set<Integer> answers = send(all, lao);

        assertThat(answers).as("answers").contains(200, 303).allMatch(status -> status < 500);
        assertThat(TestRows.driftOfLao(lao))
                .as("rows that differ from a recount")
                .isZero();
        assertThat(TestRows.number("""
                select count(*) from measures.plan p
                 where p.lao_id = '%s'
                   and p.revision <> (select count(*) from measures.history h where (h.lao_id, h.plan_id) = (p.lao_id, p.id))
                """, lao))
                .as("plans whose history lacks a revision")
                .isZero();
        assertThat(TestRows.text(
                                "select string_agg(distinct action, ' ') from measures.history where lao_id = '%s'",
                                lao)
                        .split(" "))
                .as("kinds of changes")
                .containsExactlyInAnyOrder(
                        Arrays.stream(Action.values()).map(Action::code).toArray(String[]::new));
    }

    private static List<Request> shuffled(List<Route> routes, GoodRequests requests, Random random) {
        List<Request> some = new ArrayList<>(
                routes.stream().flatMap(route -> requests.to(route).stream()).toList());
        Collections.shuffle(some, random);
        return some;
    }

    private Set<Integer> send(List<Request> all, UUID lao) throws Exception {
        String token = TestTokens.officer(lao);
        Set<Integer> answers = new TreeSet<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Request.Answer>> sent = all.stream()
                    .map(request -> writers.submit(() -> request.send(port, token)))
                    .toList();
            for (Future<Request.Answer> one : sent) {
                answers.add(one.get().status());
            }
        }
        return answers;
    }
}
