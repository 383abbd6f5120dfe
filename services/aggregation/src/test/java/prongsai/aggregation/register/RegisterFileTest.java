package prongsai.aggregation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {
    private static final String HEADER =
            "code,name,short_name,type,province_code,district_code,subdistrict_code,valid_from\n";
    private static final String NALIANG =
            "6480709,องค์การบริหารส่วนตำบลนาเลียง,อบต.นาเลียง,SAO,48,4807,480709,1997-02-23\n";
    private static final Set<String> AREAS = Set.of("48", "4807", "480709", "4805", "480501", "49", "4901");

    @Test
    void readsARow() {
        assertThat(read(HEADER + NALIANG).rows()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.demo()).isEmpty();
            assertThat(row.detail())
                    .isEqualTo(new LaoDetail(
                            "6480709",
                            "องค์การบริหารส่วนตำบลนาเลียง",
                            "อบต.นาเลียง",
                            LaoType.SAO,
                            "48",
                            "4807",
                            "480709",
                            LocalDate.of(1997, 2, 23),
                            null));
        });
    }

    @Test
    void readsTheSameWithByteOrderMarkThaiDigitsAndOddSpaces() {
        String thai =
                "\uFEFF" + HEADER + NALIANG.replace("6480709", " ๖๔๘๐๗๐๙\u00A0").replace("1997-02-23", "๑๙๙๗-๐๒-๒๓");
        assertThat(read(thai)).isEqualTo(read(HEADER + NALIANG));
    }

    @Test
    void countsRowsAsASpreadsheetDoesWhenLinesAreEmpty() {
        assertThat(read(HEADER + "\n" + NALIANG).rows()).extracting(LaoRow::row).containsExactly(3L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            648070,x,x,SAO,48,4807,,1997-02-23              | code
            64807O9,x,x,SAO,48,4807,,1997-02-23             | code
            5480709,x,x,SAO,48,4807,,1997-02-23             | code-type
            6480709,,x,SAO,48,4807,,1997-02-23              | missing
            6480709,x,,SAO,48,4807,,1997-02-23              | missing
            6480709,x,x,อบต.,48,4807,,1997-02-23            | type
            6480709,x,x,SAO,99,4807,,1997-02-23             | area
            6480709,x,x,SAO,48,4899,,1997-02-23             | area
            6480709,x,x,SAO,48,480709,,1997-02-23           | area
            6480709,x,x,SAO,49,4807,,1997-02-23             | area-outside
            6480709,x,x,SAO,48,4807,480501,1997-02-23       | area-outside
            6480709,x,x,SAO,48,,,1997-02-23                 | district-missing
            2480001,x,x,PAO,48,4807,,1997-02-23             | district-given
            6480709,x,x,SAO,48,4807,,2540-02-23             | date-buddhist
            6480709,x,x,SAO,48,4807,,1997-02-30             | date
            6480709,x,x,SAO,48,4807,,23/2/1997              | date
            6480709,x,x,SAO,48,4807,,                       | date
            6480709,x,x,SAO,48,4807                         | columns
            """)
    void findsWhatIsWrongInARow(String row, String key) {
        FileRead read = read(HEADER + row + "\n");
        assertThat(read.rows()).isEmpty();
        assertThat(read.findings()).extracting(Finding::key).contains(key);
        assertThat(read.findings()).extracting(Finding::row).containsOnly(2L);
    }

    @Test
    void tellsEveryWrongRowAtOnce() {
        FileRead read = read(HEADER
                + "1,x,x,SAO,48,4807,,1997-02-23\n"
                + NALIANG
                + "6480709,x,x,SAO,48,4807,,1997-02-23\n"
                + "6480701,x,x,CITY,48,4807,,2540-01-01\n");
        assertThat(read.findings())
                .extracting(Finding::row, Finding::key)
                .containsExactlyInAnyOrder(
                        tuple(2L, "code"), tuple(4L, "duplicate"), tuple(5L, "code-type"), tuple(5L, "date-buddhist"));
    }

    @Test
    void namesTheMissingColumns() {
        assertThat(read("code,name,type\n" + NALIANG).findings())
                .containsExactly(Finding.at(
                        1, "header-missing", "short_name, province_code, district_code, subdistrict_code, valid_from"));
    }

    @Test
    void refusesAColumnItDoesNotKnowBecauseItMayBeMisspelt() {
        assertThat(read(HEADER.replace("\n", ",vaild_to\n") + NALIANG.replace("\n", ",2025-01-01\n"))
                        .findings())
                .containsExactly(Finding.at(1, "header-unknown", "vaild_to"));
    }

    @Test
    void refusesWhatIsNoTextOrEmpty() {
        assertThat(new RegisterFile(AREAS)
                        .read((HEADER + NALIANG).getBytes(Charset.forName("x-windows-874")))
                        .findings())
                .extracting(Finding::key)
                .containsExactly("not-utf8");
        assertThat(read("").findings()).extracting(Finding::key).containsExactly("empty");
        assertThat(read(HEADER).findings()).extracting(Finding::key).containsExactly("empty");
        assertThat(read(HEADER + "\"6480709,x").findings())
                .extracting(Finding::key)
                .containsExactly("not-csv");
    }

    private static FileRead read(String text) {
        return new RegisterFile(AREAS).read(text.getBytes(StandardCharsets.UTF_8));
    }
}
