package prongsai.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.aggregation.FixedDay;
import prongsai.aggregation.Plans;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

@ServiceTest
@Import(FixedDay.class)
class CompletionTest {
    private static final int YEAR = 2568;
    private static final Jurisdiction NATION = new Jurisdiction.Nation();
    private static final Jurisdiction PROVINCE = new Jurisdiction.OfProvince("48");
    private static final Jurisdiction NAKAE = new Jurisdiction.OfDistrict("4807");
    private static final Jurisdiction THATPHANOM = new Jurisdiction.OfDistrict("4805");

    @Autowired
    private WebTestClient web;

    @BeforeAll
    static void plans() {
        Plans.clear(YEAR);
        UUID naliang = Plans.plan(Laos.NALIANG, YEAR);
        Plans.measure(
                Laos.NALIANG,
                naliang,
                1,
                "มาตรการที่ครบถ้วน",
                "{ok}",
                "'2024-12-31', '2024-12-30'",
                "'2025-03-31', '2025-04-02'");
        Plans.measure(Laos.NALIANG, naliang, 2, "เสร็จแต่ไม่มีผล", "{}", "'2025-06-30', '2025-06-30'");
        Plans.measure(
                Laos.NALIANG,
                naliang,
                3,
                "ค้าง",
                "{}",
                "'2025-07-02', null",
                "'2025-07-03', null",
                "'2025-09-30', null");
        Plans.publish(Laos.NALIANG, YEAR);
        UUID other = Plans.plan(Laos.OTHER_DISTRICT, YEAR);
        Plans.measure(Laos.OTHER_DISTRICT, other, 1, "ครบ", "{ok}", "'2024-10-31', '2024-10-01'");
        UUID pao = Plans.plan(Laos.PAO, YEAR);
        Plans.measure(
                Laos.PAO,
                pao,
                1,
                "ค้าง",
                "{}",
                "'2024-10-31', null",
                "'2025-01-31', null",
                "'2025-01-30', '2025-02-01'");
        UUID far = Plans.plan(Laos.OTHER_PROVINCE, YEAR);
        Plans.measure(Laos.OTHER_PROVINCE, far, 1, "ค้าง", "{}", "'2025-05-31', null");
        List.of(Laos.NALIANG, Laos.OTHER_DISTRICT, Laos.PAO, Laos.OTHER_PROVINCE)
                .forEach(Plans::summarise);
    }

    @AfterAll
    static void away() {
        Plans.clear(YEAR);
    }

    @Test
    void countsByTheDefinitionWhenAnLaoIsPartlyDone() {
        assertThat(row(PROVINCE, "48", "lao", "6480709"))
                .isEqualTo(new StatisticsAnswer.Row(
                        "6480709", "องค์การบริหารส่วนตำบลนาเลียง", 1, 1, 0, 3, 1, 6, 3, 2, 1, 1));
    }

    @Test
    void countsAnLaoWithoutAPlanInTheDenominator() {
        assertThat(row(PROVINCE, "48", "lao", "6480703"))
                .isEqualTo(new StatisticsAnswer.Row(
                        "6480703", "องค์การบริหารส่วนตำบลหนองสังข์", 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void givesTheBodyOfTheWholeProvinceItsOwnRowAmongDistricts() {
        assertThat(rows(PROVINCE, "48", "district"))
                .extracting(StatisticsAnswer.Row::code, StatisticsAnswer.Row::name, StatisticsAnswer.Row::laos)
                .containsExactly(
                        tuple("48", "ทั้งจังหวัดนครพนม (อบจ.)", 1),
                        tuple("4805", "ธาตุพนม", 1),
                        tuple("4807", "นาแก", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"48", "TH"})
    void givesTheSameSumsByLaoByDistrictAndByProvince(String area) {
        assertThat(sum(area, "district")).isEqualTo(sum(area, "lao"));
        assertThat(sum(area, "province")).isEqualTo(sum(area, "lao"));
        assertThat(sum(area, "lao")).containsEntry("tasks", area.equals("48") ? 10 : 11);
    }

    @Test
    void equalsARecountOfTheTenantsOwnTables() throws SQLException {
        Map<String, Integer> recount = new TreeMap<>();
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(distinct d.lao_id) as laos, count(distinct p.id) as plans,
                               count(distinct m.id) as measures, count(t.id) as tasks, count(t.done_on) as tasks_done,
                               count(*) filter (where t.done_on <= t.due_on) as tasks_on_time,
                               count(*) filter (where t.done_on is null and t.due_on < date '2025-07-03') as tasks_overdue
                          from directory.lao_detail d
                          left join measures.plan p on p.lao_id = d.lao_id and p.fiscal_year = 2568
                          left join measures.measure m on m.plan_id = p.id
                          left join measures.step s on s.measure_id = m.id
                          left join measures.task t on t.step_id = s.id
                         where d.province_code = '48' and d.valid_to is null
                        """)) {
            assertThat(row.next()).isTrue();
            for (String column :
                    List.of("laos", "plans", "measures", "tasks", "tasks_done", "tasks_on_time", "tasks_overdue")) {
                recount.put(camel(column), row.getInt(column));
            }
        }
        assertThat(sum("48", "district")).containsAllEntriesOf(recount);
    }

    @Test
    void showsEachCallerItsOwnAreaOnly() {
        assertThat(rows(NAKAE, "", ""))
                .extracting(StatisticsAnswer.Row::code)
                .containsExactlyInAnyOrder("6480709", "6480703");
        assertThat(rows(THATPHANOM, "", ""))
                .extracting(StatisticsAnswer.Row::code)
                .containsExactly("6480502");
        assertThat(rows(PROVINCE, "", ""))
                .extracting(StatisticsAnswer.Row::code)
                .containsExactly("48", "4805", "4807");
        assertThat(rows(NATION, "", "")).extracting(StatisticsAnswer.Row::code).contains("48", "49");
        assertThat(rows(new Jurisdiction.OfLao(Laos.NALIANG), "", "lao"))
                .extracting(StatisticsAnswer.Row::code)
                .containsExactly("6480709");
    }

    @Test
    void namesTheCallersOwnAreaWhenNoneIsAsked() {
        assertThat(answer(NAKAE, "", "").area()).isEqualTo("4807");
        assertThat(answer(NATION, "", "").area()).isEqualTo("TH");
        assertThat(answer(new Jurisdiction.OfLao(Laos.PAO), "", "").area()).isEqualTo("2480001");
    }

    @Test
    void refusesAnAreaOutsideTheJurisdiction() {
        for (Map.Entry<Jurisdiction, String> outside : List.of(
                Map.entry(NAKAE, "4805"),
                Map.entry(NAKAE, "48"),
                Map.entry(PROVINCE, "49"),
                Map.entry(PROVINCE, "4901"),
                Map.entry(PROVINCE, "TH"),
                Map.entry((Jurisdiction) new Jurisdiction.OfLao(Laos.NALIANG), "48"))) {
            get(outside.getKey(), "?fiscalYear=2568&by=lao&area=" + outside.getValue())
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:prongsai:problem:outside-jurisdiction");
        }
    }

    @Test
    void letsAnLaoSeeNoBreakdownButItself() {
        get(new Jurisdiction.OfLao(Laos.NALIANG), "?by=district")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @CsvSource({
        "?fiscalYear=2025, 400, wrong-fiscal-year",
        "?fiscalYear=abc, 400, wrong-fiscal-year",
        "?area=4, 400, wrong-area",
        "?area=480709, 400, wrong-area",
        "?by=village, 400, wrong-breakdown",
        "?area=4807&by=province, 400, wrong-breakdown",
        "?format=xml, 400, wrong-parameter",
        "?bom=maybe, 400, wrong-parameter",
        "?area=4899, 404, not-found"
    })
    void saysWhatIsWrongInThaiAndInEnglish(String query, int status, String slug) {
        String thai = problem(query, "th", status, slug);
        String english = problem(query, "en", status, slug);
        assertThat(thai).matches("(?s).*[ก-๙].*");
        assertThat(english).isNotBlank().matches("[\\x00-\\x7F–]+");
    }

    @Test
    void takesAYearInThaiDigits() {
        assertThat(web.get()
                        .uri(uri -> uri.path("/api/statistics/v1/completion")
                                .queryParam("fiscalYear", "๒๕๖๘")
                                .build())
                        .headers(headers -> headers.setBearerAuth(TestTokens.of(NAKAE, Role.VIEWER)))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(StatisticsAnswer.class)
                        .returnResult()
                        .getResponseBody())
                .extracting(StatisticsAnswer::fiscalYear)
                .isEqualTo(YEAR);
    }

    @Test
    void givesCsvWithJsonsNamesWhenAskedByHeaderOrParameter() {
        String byHeader = body(get(PROVINCE, "?fiscalYear=2568&by=district").accept(new MediaType("text", "csv")));
        String byParameter = body(get(PROVINCE, "?fiscalYear=2568&by=district&format=csv"));
        assertThat(byHeader).isEqualTo(byParameter).isEqualTo("""
                        code,name,laos,plans,plansComplete,measures,measuresComplete,tasks,tasksDone,tasksOnTime,tasksOverdue,published
                        48,ทั้งจังหวัดนครพนม (อบจ.),1,1,0,1,0,3,1,0,2,0
                        4805,ธาตุพนม,1,1,1,1,1,1,1,1,0,0
                        4807,นาแก,2,1,0,3,1,6,3,2,1,1
                        """.replace("\n", "\r\n"));
    }

    @Test
    void beginsWithAByteOrderMarkForExcel() {
        byte[] file = get(PROVINCE, "?fiscalYear=2568&by=lao&format=csv&bom=true")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename=\"prongsai-completion-2568-48-lao.csv\"")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF, 'c', 'o', 'd', 'e');
    }

    @Test
    void refusesAFormatItDoesNotHave() {
        get(PROVINCE, "")
                .accept(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }

    @Test
    void seesNothingOutsideATransactionOfACaller() throws SQLException {
        try (Connection connection = TestDatabase.get().as("aggregation_app").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select (select count(*) from measures.plan_summary) + (select count(*) from measures.due_summary)
                             + (select count(*) from measures.measure_summary) + (select count(*) from reports.report_summary)
                        """)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void refusesACallerWithoutAToken() {
        web.get().uri("/api/statistics/v1/completion").exchange().expectStatus().isUnauthorized();
    }

    private StatisticsAnswer.Row row(Jurisdiction caller, String area, String by, String code) {
        return rows(caller, area, by).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<StatisticsAnswer.Row> rows(Jurisdiction caller, String area, String by) {
        return answer(caller, area, by).rows();
    }

    private StatisticsAnswer answer(Jurisdiction caller, String area, String by) {
        return get(caller, "?fiscalYear=2568&area=%s&by=%s".formatted(area, by))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(StatisticsAnswer.class)
                .returnResult()
                .getResponseBody();
    }

    private Map<String, Integer> sum(String area, String by) {
        Map<String, Integer> sum = new TreeMap<>();
        for (StatisticsAnswer.Row row : rows(NATION, area, by)) {
            Map.of(
                            "laos", row.laos(),
                            "plans", row.plans(),
                            "plansComplete", row.plansComplete(),
                            "measures", row.measures(),
                            "measuresComplete", row.measuresComplete(),
                            "tasks", row.tasks(),
                            "tasksDone", row.tasksDone(),
                            "tasksOnTime", row.tasksOnTime(),
                            "tasksOverdue", row.tasksOverdue(),
                            "published", row.published())
                    .forEach((name, value) -> sum.merge(name, value, Integer::sum));
        }
        return sum;
    }

    private String problem(String query, String language, int status, String slug) {
        Map<String, Object> problem = get(NATION, query)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        assertThat(problem).containsEntry("type", "urn:prongsai:problem:" + slug);
        return String.valueOf(problem.get("title")) + problem.get("detail");
    }

    private static String body(WebTestClient.RequestHeadersSpec<?> request) {
        return new String(
                request.exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
    }

    private WebTestClient.RequestHeadersSpec<?> get(Jurisdiction caller, String query) {
        return web.get()
                .uri("/api/statistics/v1/completion" + query)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(caller, Role.VIEWER)));
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
