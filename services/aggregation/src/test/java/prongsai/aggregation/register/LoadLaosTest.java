package prongsai.aggregation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.aggregation.FixedDay;
import prongsai.aggregation.Plans;
import prongsai.aggregation.statistics.StatisticsAnswer;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** On จ.บึงกาฬ (38), where no other test has LAOs. */
@ServiceTest
@Import(FixedDay.class)
class LoadLaosTest {
    private static final String HEADER =
            "code,name,short_name,type,province_code,district_code,subdistrict_code,valid_from,valid_to,former_code,demo\n";
    private static final String SAO = "6380101,องค์การบริหารส่วนตำบลก,อบต.ก,SAO,38,3801,380101,2001-01-01,,,false\n";
    private static final String PAO = "2380001,องค์การบริหารส่วนจังหวัดบึงกาฬ,อบจ.บึงกาฬ,PAO,38,,,2011-03-23,,,false\n";
    private static final String RAISED =
            "5380101,เทศบาลตำบลก,ทต.ก,SUBDISTRICT_MUNICIPALITY,38,3801,380101,2025-02-01,,6380101,false\n";

    @Autowired
    private RegisterService register;

    @Autowired
    private WebTestClient web;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void forget() {
        TestDatabase.get().execute("""
                delete from measures.history where lao_id in (select lao_id from directory.lao_detail where province_code = '38');
                delete from measures.plan where lao_id in (select lao_id from directory.lao_detail where province_code = '38');
                with gone as (delete from directory.lao_detail where province_code = '38' returning lao_id)
                delete from directory.lao where id in (select lao_id from gone) or jurisdiction_code like '38%'
                """);
    }

    @Test
    void loadsAFileAndChangesNothingTheSecondTime() throws SQLException {
        assertThat(load(SAO + PAO)).isZero();
        assertThat(printed()).contains("2 added").contains("เพิ่ม 2");
        List<String> first = details();
        assertThat(load(SAO + PAO)).isZero();
        assertThat(printed()).contains("0 added, 0 changed, 0 corrected, 2 unchanged");
        assertThat(details()).isEqualTo(first).hasSize(2);
        assertThat(strings("select id::text from directory.lao where jurisdiction_code in ('3801', '38')"))
                .hasSize(2)
                .allMatch(id -> UUID.fromString(id).version() == 7);
    }

    @Test
    void loadsNothingWhenOneRowIsWrong() throws SQLException {
        assertThat(load(SAO + PAO.replace("2380001", "3380001"))).isEqualTo(1);
        assertThat(printed())
                .contains("แถว 3:")
                .contains("row 3: the first digit of code 3380001 does not fit type PAO (expected: 2)")
                .contains("nothing was loaded");
        assertThat(details()).isEmpty();
    }

    @Test
    void correctsARowOfTheSameDay() throws SQLException {
        load(SAO);
        assertThat(load(SAO.replace("อบต.ก,", "อบต.กก,"))).isZero();
        assertThat(printed()).contains("0 added, 0 changed, 1 corrected, 0 unchanged");
        assertThat(details()).singleElement().asString().contains("อบต.กก");
    }

    @Test
    void opensANewRowOnALaterDayAndMovesTheJurisdiction() throws SQLException {
        load(SAO);
        String id = strings("select id::text from directory.lao where jurisdiction_code = '3801'")
                .getFirst();
        assertThat(load(SAO.replace("3801,380101,2001-01-01", "3802,,2024-01-01")))
                .isZero();
        assertThat(printed()).contains("1 changed");
        assertThat(details())
                .containsExactly(
                        id + " 6380101 3801 2001-01-01 2024-01-01 อบต.ก", id + " 6380101 3802 2024-01-01 null อบต.ก");
        assertThat(strings("select jurisdiction_code from directory.lao where id = '" + id + "'"))
                .containsExactly("3802");
    }

    @Test
    void keepsTheIdWhenAnSaoBecomesAMunicipalityAndShowsEachYearItsOwnName() throws SQLException {
        load(SAO);
        String id = strings("select id::text from directory.lao where jurisdiction_code = '3801'")
                .getFirst();
        assertThat(load(RAISED)).isZero();
        assertThat(details()).hasSize(2).allMatch(row -> row.startsWith(id));
        assertThat(rows(2567))
                .extracting(StatisticsAnswer.Row::code, StatisticsAnswer.Row::name)
                .containsExactly(tuple("6380101", "องค์การบริหารส่วนตำบลก"));
        assertThat(rows(2568))
                .extracting(StatisticsAnswer.Row::code, StatisticsAnswer.Row::name)
                .containsExactly(tuple("5380101", "เทศบาลตำบลก"));
    }

    @Test
    void takesTheWholeHistoryInOneFileAgainAndAgain() throws SQLException {
        assertThat(load(RAISED + SAO)).isZero();
        List<String> first = details();
        assertThat(load(RAISED + SAO)).isZero();
        assertThat(printed()).contains("0 added, 0 changed, 0 corrected, 2 unchanged");
        assertThat(details()).isEqualTo(first).hasSize(2);
    }

    @Test
    void refusesARetiredCodeAndAnUnknownFormerCode() throws SQLException {
        load(SAO + RAISED);
        List<String> before = details();
        assertThat(load(SAO.replace("2001-01-01", "2025-06-01"))).isEqualTo(1);
        assertThat(printed()).contains("code 6380101 is no longer in use; this LAO has code 5380101 since 2025-02-01");
        assertThat(load(RAISED.replace("5380101,", "5380109,").replace("6380101", "6380199")))
                .isEqualTo(1);
        assertThat(printed()).contains("no LAO has the former_code 6380199 now");
        assertThat(load(RAISED.replace("2025-02-01", "2024-02-01"))).isEqualTo(1);
        assertThat(printed()).contains("valid_from 2024-02-01 is before the latest known entry (2025-02-01)");
        assertThat(details()).isEqualTo(before);
    }

    @Test
    void takesAClosedLaoOutOfNumeratorAndDenominatorTogether() throws SQLException {
        load(SAO + PAO);
        UUID id = UUID.fromString(strings("select id::text from directory.lao where jurisdiction_code = '3801'")
                .getFirst());
        for (int year : new int[] {2567, 2568}) {
            UUID plan = Plans.plan(id, year);
            Plans.measure(id, plan, 1, "m", "{ok}", "'2024-01-01', '2024-01-01'");
        }
        Plans.summarise(id);
        assertThat(total(2568)).isEqualTo("laos 2 plans 1 tasks 1");
        assertThat(load(SAO.replace("2001-01-01,,", "2001-01-01,2025-06-01,"))).isZero();
        assertThat(total(2568)).isEqualTo("laos 1 plans 0 tasks 0");
        assertThat(total(2567)).isEqualTo("laos 2 plans 1 tasks 1");
    }

    @Test
    void runsAsACommandOfItsOwn(@TempDir Path folder) throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("laos.csv"), "\uFEFF" + HEADER + PAO);
        TestDatabase database = TestDatabase.get();
        LoadLaos command = new LoadLaos(new PrintStream(printed, true, StandardCharsets.UTF_8));
        int exit = command.run(List.of(
                file.toString(),
                "--prongsai.database.host=localhost",
                "--prongsai.database.port=" + database.port(),
                "--prongsai.database.name=" + database.name(),
                "--prongsai.database.username=aggregation_app",
                "--prongsai.database.password=" + TestDatabase.PASSWORD));
        assertThat(printed()).contains("Read 1 row: 1 added");
        assertThat(exit).isZero();
        assertThat(details()).singleElement().asString().contains("อบจ.บึงกาฬ");
    }

    @Test
    void explainsItself() {
        LoadLaos command = new LoadLaos(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(command.run(List.of("--help"))).isZero();
        assertThat(printed()).contains("วิธีใช้").contains("Usage").contains("former_code");
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of("no-such-file.csv"))).isEqualTo(1);
        assertThat(printed()).contains("Cannot read the file no-such-file.csv");
    }

    private int load(String rows) {
        printed.reset();
        return new LoadLaos(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .load(register, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private List<String> details() throws SQLException {
        return strings("""
                select concat_ws(' ', lao_id, code, coalesce(district_code, '-'), valid_from, coalesce(valid_to::text, 'null'), short_name)
                  from directory.lao_detail where province_code = '38' order by code desc, valid_from
                """);
    }

    private List<StatisticsAnswer.Row> rows(int year) {
        return web.get()
                .uri("/api/statistics/v1/completion?area=38&by=lao&fiscalYear=" + year)
                .headers(
                        headers -> headers.setBearerAuth(TestTokens.of(new Jurisdiction.OfProvince("38"), Role.VIEWER)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(StatisticsAnswer.class)
                .returnResult()
                .getResponseBody()
                .rows();
    }

    private String total(int year) {
        List<StatisticsAnswer.Row> rows = rows(year);
        return "laos %d plans %d tasks %d"
                .formatted(
                        rows.stream().mapToInt(StatisticsAnswer.Row::laos).sum(),
                        rows.stream().mapToInt(StatisticsAnswer.Row::plans).sum(),
                        rows.stream().mapToInt(StatisticsAnswer.Row::tasks).sum());
    }

    private static List<String> strings(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
