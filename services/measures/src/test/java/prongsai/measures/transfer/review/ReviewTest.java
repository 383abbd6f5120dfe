package prongsai.measures.transfer.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.measures.transfer.importing.LargeReport;
import prongsai.measures.transfer.importing.SeedFiles;
import prongsai.testing.Laos;
import prongsai.testing.RowsOf;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** A report is looked at beside its source, decided cell by cell, and written as it was decided. */
@ServiceTest
class ReviewTest {
    private static final String LIKE_READ = "title,allUnits,units,quarters,results,outcomes,responsibleText";

    private static final String DISABLED = "disabled=\"disabled\"";

    @Autowired
    WebTestClient http;

    static Stream<Named<Supplier<byte[]>>> files() {
        return Stream.of(
                Named.of("text", SeedFiles::text), Named.of("docx", SeedFiles::docx), Named.of("pdf", SeedFiles::pdf));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDoubtfulCellIsDecided_thenThePlanIsWrittenAsDecided(Supplier<byte[]> seed) {
        var officer = new Reviewing(http, Laos.fresh(), 2568);
        JsonNode read = officer.read(seed.get());
        String review = officer.upload(seed.get());
        String page = officer.page(review, "th");
        List<List<String>> waiting = Reviewing.waiting(page);

        assertThat(waiting).hasSizeBetween(3, 20).contains(List.of("0", "cover"), List.of("4", "steps"));
        assertThat(page)
                .contains(
                        "ตรวจแล้ว 0 จาก %d ช่องที่ไม่แน่ใจ".formatted(waiting.size()), "ไม่แน่ใจ", "ควรตรวจ", "แน่ใจ");
        assertThat(officer.page(review, "en")).contains("Checked 0 of " + waiting.size());
        assertThat(officer.page("/plans/2568/import", "th")).contains(review);

        for (List<String> cell : waiting.subList(1, waiting.size())) {
            officer.confirm(review, cell.getFirst(), cell.getLast())
                    .expectStatus()
                    .is3xxRedirection();
        }
        assertThat(Reviewing.waiting(officer.page(review, "th"))).containsExactly(List.of("0", "cover"));
        officer.edit(review, "1", "results", "๑. ผลที่หนึ่ง\r\n๒. ผลที่สองร้อยละ ๙๐")
                .expectStatus()
                .is3xxRedirection();
        officer.confirm(review, "0", "cover").expectStatus().is3xxRedirection();
        assertThat(officer.page(review, "th"))
                .contains("ผลที่สองร้อยละ ๙๐", "แก้ไขแล้ว")
                .doesNotContain(DISABLED);
        officer.post(review + "/confirm", Map.of()).expectStatus().is3xxRedirection();

        JsonNode plan = officer.plan();
        assertThat(plan.at("/measures").size()).isEqualTo(7);
        for (int i = 0; i < 7; i++) {
            JsonNode was = read.at("/measures/" + i);
            JsonNode is = plan.at("/measures/" + i);
            for (String field : LIKE_READ.split(",")) {
                assertThat(is.get(field))
                        .as(field)
                        .isEqualTo(i == 0 && field.equals("results") ? is.get(field) : was.get(field));
            }
            assertThat(texts(is.get("steps"))).isEqualTo(texts(was.get("steps")));
        }
        assertThat(plan.at("/measures/0/results").toString()).isEqualTo("[\"ผลที่หนึ่ง\",\"ผลที่สองร้อยละ ๙๐\"]");
        assertThat(plan.at("/measures/0/indicators/0/target").asInt()).isEqualTo(90);
        officer.post(review + "/confirm", Map.of()).expectStatus().isNotFound();
    }

    private static List<String> texts(JsonNode steps) {
        return steps.valueStream()
                .map(step -> step.get("text").asString() + step.get("frequency").asString())
                .toList();
    }

    @Test
    void nothingIsWritten_whileACellWaits() throws SQLException {
        UUID lao = Laos.fresh();
        var officer = new Reviewing(http, lao, 2568);
        String review = officer.upload(SeedFiles.text());
        Map<String, String> before = RowsOf.lao(lao);
        assertThat(officer.page(review, "th")).contains(DISABLED);

        String refused = http.post()
                .uri(review + "/confirm")
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(refused).contains("urn:prongsai:problem:import-undecided", "\"waiting\":");
        officer.post(review + "/all", Map.of()).expectStatus().isBadRequest();
        officer.edit(review, "1", "measure", " ๑. ").expectStatus().isBadRequest();
        officer.confirm(review, "8", "steps").expectStatus().isBadRequest();
        officer.confirm(review, "1", "cover").expectStatus().isBadRequest();
        assertThat(RowsOf.lao(lao)).isEqualTo(before);
    }

    @Test
    void aColleagueGoesOn_butNobodyWhoMayNotEnter_andNoOtherLao() throws SQLException {
        UUID lao = Laos.fresh();
        var officer = new Reviewing(http, lao, 2568);
        String review = officer.upload(SeedFiles.docx());
        Map<String, String> before = RowsOf.lao(lao);

        var stranger = new Reviewing(http, Laos.fresh(), 2568);
        stranger.confirm(review, "0", "cover").expectStatus().isNotFound();
        stranger.post(review + "/confirm", Map.of()).expectStatus().isNotFound();
        stranger.post(review + "/discard", Map.of()).expectStatus().isNotFound();
        get(review, TestTokens.officer(stranger.lao())).expectStatus().isNotFound();
        get(review.replace("2568", "2569"), TestTokens.officer(lao))
                .expectStatus()
                .isNotFound();
        String publisher = TestTokens.of(new Jurisdiction.OfLao(lao), Role.PUBLISHER);
        for (String action : List.of("/cells", "/all", "/discard")) {
            http.post()
                    .uri(review + action)
                    .headers(headers -> headers.setBearerAuth(publisher))
                    .body(BodyInserters.fromFormData("measure", "0")
                            .with("column", "cover")
                            .with("compared", "true"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        get(review, publisher).expectStatus().isOk();
        assertThat(RowsOf.lao(lao)).isEqualTo(before);

        String clerk = TestTokens.of(new Jurisdiction.OfLao(lao), Role.CLERK);
        http.post()
                .uri(review + "/cells")
                .headers(headers -> headers.setBearerAuth(clerk))
                .header("Form-By", "script")
                .body(BodyInserters.fromFormData("measure", "0").with("column", "cover"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(part -> assertThat(part)
                        .contains(
                                "id=\"cell-0-cover\"", "id=\"review-progress\" hx-swap-oob=\"true\"", "ตรวจแล้ว 1 จาก")
                        .doesNotContain("<html", "??"));
        assertThat(Reviewing.waiting(officer.page(review, "th"))).doesNotContain(List.of("0", "cover"));
        officer.post(review + "/discard", Map.of()).expectStatus().is3xxRedirection();
        get(review, clerk).expectStatus().isNotFound();
    }

    @Test
    void afterADayItIsGone() {
        UUID lao = Laos.fresh();
        var officer = new Reviewing(http, lao, 2568);
        String review = officer.upload(SeedFiles.text());
        get(review, TestTokens.officer(lao)).expectStatus().isOk();
        TestDatabase.get()
                .execute("update measures.staged_import set staged_at = now() - interval '25 hours' where lao_id = '%s'"
                        .formatted(lao));
        get(review, TestTokens.officer(lao)).expectStatus().isNotFound();
        officer.post(review + "/all", Map.of("compared", "true")).expectStatus().isNotFound();
        assertThat(officer.page("/plans/2568/import", "th")).doesNotContain(review);
    }

    @Test
    void stepsFollowTheSchedule_andADecisionCanBeTakenBack() {
        var officer = new Reviewing(http, Laos.fresh(), 2568);
        String review = officer.upload(SeedFiles.text());
        officer.edit(review, "7", "schedule", "ทุกไตรมาส").expectStatus().is3xxRedirection();
        assertThat(officer.page(review, "th")).contains("[ทุกไตรมาส]");
        Document part = Jsoup.parse(String.valueOf(http.post()
                .uri(review + "/cells")
                .header("Form-By", "script")
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(officer.lao())))
                .body(BodyInserters.fromFormData("measure", "7")
                        .with("column", "schedule")
                        .with("text", "ทุกเดือน ทุกไตรมาส"))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
        assertThat(part.select("#cell-7-schedule:not([hx-swap-oob])")).hasSize(1);
        assertThat(part.select("#cell-7-steps[hx-swap-oob=true]")).hasSize(1);
        int waiting = Reviewing.waiting(officer.page(review, "th")).size();
        officer.confirm(review, "0", "cover");
        officer.post(review + "/cells", Map.of("measure", "0", "column", "cover", "action", "reopen", "text", "x"))
                .expectStatus()
                .is3xxRedirection();
        assertThat(Reviewing.waiting(officer.page(review, "th"))).hasSize(waiting);

        officer.post(review + "/all", Map.of("compared", "true")).expectStatus().is3xxRedirection();
        assertThat(Reviewing.waiting(officer.page(review, "th"))).isEmpty();
        officer.post(review + "/confirm", Map.of()).expectStatus().is3xxRedirection();
        assertThat(officer.plan().at("/measures/6/quarters").toString()).isEqualTo("[1,2,3,4]");
    }

    @Test
    void whatAColleagueDecidedMeanwhileIsToldAndNotOverwritten() {
        var officer = new Reviewing(http, Laos.fresh(), 2568);
        String review = officer.upload(SeedFiles.text());
        String seen = seen(officer, review, "cell-1-results");

        JsonNode none = decide(officer, review, "1", "results", Map.of("text", "ผลที่เพื่อนเขียน", "seen", seen), 303);
        assertThat(none).isNull();
        JsonNode told = decide(officer, review, "1", "results", Map.of("text", "ผลที่ตนเขียน", "seen", seen), 409);
        assertThat(told.at("/type").asString()).endsWith(":form-changed");
        assertThat(told.at("/by").asString()).isEqualTo("ผู้ทดสอบ");
        assertThat(told.at("/at").asString()).isNotEmpty();
        assertThat(told.at("/fields/text").asString()).isEqualTo("ผลที่เพื่อนเขียน");
        assertThat(officer.page(review, "th")).contains("ผลที่เพื่อนเขียน").doesNotContain("ผลที่ตนเขียน");
        decide(officer, review, "1", "results", Map.of("text", "ผลที่เพื่อนเขียน", "seen", seen), 303);
        told = decide(officer, review, "1", "results", Map.of("action", "reopen", "seen", seen), 409);

        String now = told.at("/seen").asString();
        assertThat(seen(officer, review, "cell-1-results")).isEqualTo(now);
        decide(officer, review, "1", "results", Map.of("text", "ผลที่ตนเขียน", "seen", now), 303);
        assertThat(officer.page(review, "th")).contains("ผลที่ตนเขียน").doesNotContain("ผลที่เพื่อนเขียน");
    }

    @Test
    void aDecisionAlsoMeetsAConfirmationAndWhatFollowedAnotherCell() {
        var officer = new Reviewing(http, Laos.fresh(), 2568);
        String review = officer.upload(SeedFiles.text());
        String cover = seen(officer, review, "cell-0-cover");
        decide(officer, review, "0", "cover", Map.of("seen", cover), 303);
        decide(officer, review, "0", "cover", Map.of("seen", cover), 303);

        String steps = seen(officer, review, "cell-4-steps");
        decide(officer, review, "4", "steps", Map.of("seen", steps), 303);
        JsonNode told = decide(officer, review, "4", "steps", Map.of("seen", steps, "text", "๑. ขั้นตอนใหม่"), 409);
        assertThat(told.at("/fields/decision").asString()).isEqualTo("AS_READ");

        String before = seen(officer, review, "cell-7-steps");
        officer.edit(review, "7", "schedule", "ทุกไตรมาส").expectStatus().is3xxRedirection();
        told = decide(officer, review, "7", "steps", Map.of("seen", before, "text", "๑. ขั้นตอนใหม่"), 409);
        assertThat(told.at("/fields/text").asString()).contains("[ทุกไตรมาส]");
        assertThat(officer.page(review, "th")).doesNotContain("ขั้นตอนใหม่");
    }

    private JsonNode decide(
            Reviewing officer, String review, String measure, String column, Map<String, String> said, int status) {
        Map<String, String> fields = new HashMap<>(said);
        fields.put("measure", measure);
        fields.put("column", column);
        return LaoClient.officer(http, officer.lao())
                .form(review + "/cells", fields)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    /** What the cell's form says that its reader saw; the form keeps what is typed, too. */
    private static String seen(Reviewing officer, String review, String cell) {
        Element form = Jsoup.parse(officer.page(review, "th"))
                .select("#%s form[data-draft=%1$s]".formatted(cell))
                .first();
        assertThat(form).isNotNull();
        return form.select("input[name=seen]").val();
    }

    @Test
    void twoHundredMeasuresAreReviewedPageByPageAndWritten() {
        var officer = new Reviewing(http, Laos.fresh(), 2568);
        String review = officer.upload(LargeReport.file(LargeReport.Kind.DOCX));
        assertThat(officer.page(review, "th"))
                .contains("พบ 203 มาตรการ", "id=\"measure-10\"")
                .doesNotContain("id=\"measure-11\"");
        assertThat(officer.page(review + "?page=21", "en")).contains("id=\"measure-203\"");
        assertThat(officer.page(review + "?page=99", "th")).contains("id=\"measure-203\"");
        officer.edit(review, "203", "measure", "มาตรการสุดท้าย").expectStatus().is3xxRedirection();
        officer.post(review + "/all", Map.of("compared", "true")).expectStatus().is3xxRedirection();
        officer.post(review + "/confirm", Map.of()).expectStatus().is3xxRedirection();
        JsonNode plan = officer.plan();
        assertThat(plan.at("/measures").size()).isEqualTo(LargeReport.MEASURES);
        assertThat(plan.at("/measures/202/title").asString()).isEqualTo("มาตรการสุดท้าย");
    }

    private WebTestClient.ResponseSpec get(String path, String token) {
        return http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
