package prongsai.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class AccessLogTest extends GatewayTest {
    private static JsonNode lineOf(Answer answer, CapturedOutput output) {
        String id = answer.headers().getFirst("X-Request-Id");
        List<String> lines = output.getOut()
                .lines()
                .filter(line -> line.contains("prongsai.access") && line.contains(id))
                .toList();
        assertThat(lines).hasSize(1);
        return new JsonMapper().readTree(lines.getFirst());
    }

    @Test
    void writesOneLineWithTheRequestsId_andNothingOfThePerson(CapturedOutput output) {
        Account clerk = Account.clerk();
        Browser browser = browserOf(clerk);
        Answer answer = browser.send(HttpMethod.GET, "/plans/2568?q=secret-name", headers -> {
            headers.set("User-Agent", "told-by-browser");
            headers.set("X-Forwarded-For", "203.0.113.9");
        });

        JsonNode line = lineOf(answer, output);
        assertThat(line.path("requestId").asString()).isEqualTo(measures.only().header("X-Request-Id"));
        assertThat(line.path("method").asString()).isEqualTo("GET");
        assertThat(line.path("path").asString()).isEqualTo("/plans/2568");
        assertThat(line.path("route").asString()).isEqualTo("measures");
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(output.getAll())
                .doesNotContain("secret-name", "told-by-browser", "203.0.113.9", clerk.name(), clerk.subject())
                .doesNotContain(browser.cookies().get("prongsai"));
    }

    @Test
    void doesNotWriteASecretThatOpensSomething(CapturedOutput output) {
        Browser browser = browserOf(Account.clerk());
        JsonNode calendar = lineOf(browser.open("/public/calendar/xsecretx.ics"), output);
        JsonNode survey = lineOf(browser.open("/public/surveys/xsecretx/thanks"), output);
        assertThat(calendar.path("path").asString()).isEqualTo("/public/calendar/…");
        assertThat(survey.path("path").asString()).isEqualTo("/public/surveys/…");
        assertThat(survey.path("route").asString()).isEqualTo("measures");
        assertThat(output.getAll()).doesNotContain("xsecretx");
    }

    @Test
    void writesTheStatusOfAFailure(CapturedOutput output) {
        Answer answer = browserOf(Account.provinceOfficer()).open("/overview");
        JsonNode line = lineOf(answer, output);
        assertThat(line.path("status").asInt()).isEqualTo(503);
        assertThat(line.path("route").asString()).isEqualTo("aggregation");
    }
}
