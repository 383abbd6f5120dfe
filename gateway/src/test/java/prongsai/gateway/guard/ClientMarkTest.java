package prongsai.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import prongsai.gateway.testing.GatewayTest;
import prongsai.web.ClientMark;

/** Browsers reach the gateway itself: nobody's word on where a request came from counts. */
@ExtendWith(OutputCaptureExtension.class)
class ClientMarkTest extends GatewayTest {
    private static final String SURVEY = "/public/surveys/x";

    @Test
    void marksTheClientOfASurvey_andSaysNowhereWhoItIs(CapturedOutput output) {
        String mark = markOf(SURVEY, "X-Whatever", "x");
        assertThat(mark).matches("[A-Za-z0-9_-]{22}");
        assertThat(markOf(SURVEY + "/thanks", "X-Whatever", "x")).isEqualTo(mark);
        assertThat(measures.seen())
                .allSatisfy(
                        seen -> assertThat(seen.headers().toString()).doesNotContain("127.0.0.1", "0:0:0:0:0:0:0:1"));
        assertThat(output.getAll()).contains(SURVEY.substring(0, 15)).doesNotContain(mark, "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Client-Mark", "x-client-mark", "X-Forwarded-For", "Forwarded", "X-Real-IP"})
    void doesNotTakeAMarkOrAnAddressFromOutside(String name) {
        String mark = markOf(SURVEY, "X-Whatever", "x");
        assertThat(markOf(SURVEY, name, "AAAAAAAAAAAAAAAAAAAAAA")).isEqualTo(mark);
        assertThat(markOf(SURVEY, name, "203.0.113.9")).isEqualTo(mark);
    }

    @Test
    void marksTheClient_howeverTheAddressIsSpelled() {
        browser().send(HttpMethod.POST, "/public/%73urveys/x", headers -> {});
        assertThat(measures.only().headers().contains(ClientMark.HEADER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/calendar/x.ics", "/public/evidence/x", "/public/surveysx"})
    void marksNobodyElse(String path) {
        browser().send(HttpMethod.GET, path, headers -> headers.set(ClientMark.HEADER, "AAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(path.equals("/public/surveysx") ? reports.only() : measures.only())
                .satisfies(seen ->
                        assertThat(seen.headers().contains(ClientMark.HEADER)).isFalse());
    }

    private String markOf(String path, String name, String value) {
        browser().send(HttpMethod.GET, path, headers -> headers.set(name, value));
        assertThat(measures.seen().getLast().headers().getAll(ClientMark.HEADER))
                .hasSize(1);
        return measures.seen().getLast().header(ClientMark.HEADER);
    }
}
