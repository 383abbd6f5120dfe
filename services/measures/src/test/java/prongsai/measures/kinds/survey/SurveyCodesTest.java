package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.tenancy.Secret;
import prongsai.testing.ServiceTest;
import prongsai.testing.Statements;
import prongsai.web.ClientMark;

/** Who tries codes that open nothing is stopped, and nobody else is. */
@ServiceTest
class SurveyCodesTest {
    private static final int WRONG_CODES = 30;
    private static final String FILL = "-".repeat(33);

    @Autowired
    WebTestClient http;

    private final String guesser = mark();

    @Test
    void stopsTheClient_whenManyCodesOpenNothing() {
        SurveyOffice office = SurveyOffice.fresh(http);
        Respondent person = office.make("no_gift");
        String code = "/public/surveys/" + ShortCode.of(secret(person)).readable();

        List<Integer> statuses = guess(guesser, 200);
        long missed = statuses.stream().filter(status -> status == 404).count();
        // A quarter of an hour may end meanwhile, and another begin.
        assertThat(missed).isBetween((long) WRONG_CODES, 2L * WRONG_CODES);
        assertThat(statuses.stream().filter(status -> status == 429).count()).isEqualTo(200 - missed);

        assertThat(look(code, guesser))
                .as("a code that opens something says nothing else")
                .isEqualTo(429);
        assertThat(look(code + "/thanks", guesser)).isEqualTo(429);
        new Respondent(http, code)
                .answerFrom(guesser, List.of("q"), "1")
                .expectStatus()
                .isEqualTo(429);
        assertThat(look(person.path(), guesser)).as("the whole link").isEqualTo(200);
        assertThat(look(code, mark())).as("somebody else").isEqualTo(200);
    }

    /** The form of a whole secret is no way around: filled up, a code is a code. */
    @Test
    void countsACode_howeverItIsWritten() {
        IntStream.range(0, 2 * WRONG_CODES).forEach(at -> look("/public/surveys/" + fresh() + FILL, guesser));
        assertThat(look("/public/surveys/" + fresh() + FILL, guesser)).isEqualTo(429);
        assertThat(look("/public/surveys/" + fresh().substring(0, 5) + "-".repeat(33) + fresh().substring(5), guesser))
                .isEqualTo(429);
    }

    @Test
    void doesNotAskTheDatabase_whenTheClientIsStopped() {
        guess(guesser, 2 * WRONG_CODES + 1);
        Statements statements = Statements.during(() -> guess(guesser, 5)).statements();
        assertThat(statements.work()).noneMatch(sql -> sql.contains("survey_holder"));
    }

    @Test
    void letsAWholeVillagePass_whenItsCodesAreRight() {
        Respondent person = SurveyOffice.fresh(http).make("no_gift");
        String code = "/public/surveys/" + ShortCode.of(secret(person)).text();
        String village = mark();
        IntStream.range(0, 3 * WRONG_CODES)
                .forEach(at -> assertThat(look(code, village)).isEqualTo(200));
        assertThat(guess(village, 1)).containsExactly(404);
        assertThat(look(code, village)).isEqualTo(200);
    }

    /** As many as are sent at once are let in only as far as the limit goes. */
    @Test
    void letsInNoMore_whenTheyComeAtOnce() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            List<Callable<Integer>> tries = IntStream.range(0, 160)
                    .<Callable<Integer>>mapToObj(at -> () -> look("/public/surveys/" + fresh(), guesser))
                    .toList();
            int missed = 0;
            for (Future<Integer> each : crowd.invokeAll(tries)) {
                missed += each.get() == 404 ? 1 : 0;
            }
            assertThat(missed).isBetween(WRONG_CODES, 2 * WRONG_CODES);
        }
    }

    /** Who came by the code goes on by the whole link, which nobody's wrong codes hold up. */
    @Test
    void leadsToTheWholeLink_whenTheCodeWasTyped() {
        Respondent person = SurveyOffice.fresh(http).make("no_gift");
        String code = "/public/surveys/" + ShortCode.of(secret(person)).text();
        assertThat(new Respondent(http, code)
                        .look()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("action=\"" + person.path() + "\"");
    }

    private List<Integer> guess(String mark, int times) {
        return IntStream.range(0, times)
                .mapToObj(at -> look("/public/surveys/" + fresh(), mark))
                .toList();
    }

    private int look(String path, String mark) {
        return http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .header(ClientMark.HEADER, mark)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static String fresh() {
        return ShortCode.of(Secret.fresh()).text();
    }

    private static Secret secret(Respondent person) {
        return new Secret(person.path().replaceAll(".*/", ""));
    }

    private static String mark() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }
}
