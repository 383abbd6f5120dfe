package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.testing.ServiceTest;
import prongsai.thai.ThaiDates;
import tools.jackson.databind.JsonNode;

/** A survey's forms carry what they had shown: one of before somebody else's change writes nothing. */
@ServiceTest
class SurveySeenTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Autowired
    WebTestClient http;

    private SurveyOffice office;

    @BeforeEach
    void survey() {
        office = SurveyOffice.fresh(http);
        office.make("no_gift");
    }

    @Test
    void tellsWhoWroteWhat_whenBothEditedIt() {
        String seen = seen();
        send("save", with(edit("ของเขา", "ถามอย่างเขา"), "seen", seen), 303);
        JsonNode told = send("save", with(edit("ของฉัน", "ถามอย่างฉัน"), "seen", seen), 409);

        assertThat(told.at("/type").asString()).endsWith(":form-changed");
        assertThat(told.at("/fields/title").asString()).isEqualTo("ของเขา");
        assertThat(told.at("/fields/text-0").asString()).isEqualTo("ถามอย่างเขา");
        assertThat(told.at("/fields/kind-0").asString()).isEqualTo("scale");
        assertThat(told.at("/fields/text-1").asString("x")).isEmpty();
        assertThat(told.at("/by").asString()).isEqualTo("ผู้ทดสอบ");
        assertThat(told.at("/at").asString()).isNotBlank();
        assertThat(office.survey().at("/title").asString()).isEqualTo("ของเขา");

        String theirs = told.at("/seen").asString();
        assertThat(theirs).isEqualTo(seen());
        send("save", with(edit("ของฉัน", "ถามอย่างฉัน"), "seen", theirs), 303);
        assertThat(office.survey().at("/title").asString()).isEqualTo("ของฉัน");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "delete", "renew", "take", "reopen"})
    void doesNothing_whenSomebodyElseChangedItMeanwhile(String action) {
        Respondent person = office.respondent();
        person.answer(person.questions(), "1", "1", "1", "1").expectStatus().isSeeOther();
        String seen = seen();
        send(
                "save",
                Map.of(
                        "title", "ของเขา",
                        "indicator", office.indicator().toString(),
                        "closesOn", ThaiDates.screen(SurveyOffice.today().plusDays(7))),
                303);
        long revision = office.revision();
        String url = office.survey().at("/url").asString();

        Map<String, String> form = Map.of(
                "seen", seen, "closesOn", ThaiDates.screen(SurveyOffice.today().plusDays(3)));
        JsonNode told = send(action, form, 409);
        assertThat(told.at("/by").asString()).isEqualTo("ผู้ทดสอบ");
        assertThat(office.revision()).isEqualTo(revision);
        assertThat(office.survey().at("/closedOn").isNull()).isTrue();
        assertThat(office.survey().at("/url").asString()).isEqualTo(url);

        send(action, with(form, "seen", told.at("/seen").asString()), 303);
        assertThat(office.revision()).isEqualTo(revision + 1);
    }

    @Test
    void refusesToClose_whenSomebodyElseHasClosedIt() {
        String seen = seen();
        send("close", Map.of("seen", seen), 303);
        send("close", Map.of("seen", seen), 409);
    }

    /** Answers are nobody's edit. */
    @Test
    void closes_whenPeopleAnsweredMeanwhile() {
        String seen = seen();
        Respondent person = office.respondent();
        person.answer(person.questions(), "1", "1", "1", "1").expectStatus().isSeeOther();
        send("close", Map.of("seen", seen), 303);
    }

    private static Map<String, String> edit(String title, String question) {
        return Map.of(
                "title",
                title,
                "closesOn",
                ThaiDates.screen(SurveyOffice.today().plusDays(7)),
                "text-0",
                question,
                "kind-0",
                "scale");
    }

    /** What each form about the one survey carries. */
    private String seen() {
        String page = office.office().page(office.plan(), "th");
        Matcher found = SEEN.matcher(page.substring(page.indexOf("id=\"survey-")));
        assertThat(found.find()).isTrue();
        String first = found.group(1);
        assertThat(found.results().limit(2))
                .allSatisfy(next -> assertThat(next.group(1)).isEqualTo(first));
        return first;
    }

    private JsonNode send(String action, Map<String, String> fields, int status) {
        Map<String, String> form =
                with(with(fields, "action", action), "survey", office.id().toString());
        return LaoClient.officer(http, office.plan().lao())
                .form("/plans/2568/measures/%s/surveys".formatted(office.plan().measure()), form)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
