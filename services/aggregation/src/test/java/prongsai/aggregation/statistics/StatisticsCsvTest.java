package prongsai.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void disarmsANameThatASpreadsheetWouldRun(String name) {
        assertThat(lines(name)).contains("'" + name);
    }

    @Test
    void quotesCommasQuotesAndLineBreaks() {
        assertThat(lines("อบต. \"ก\", ข\nค")).contains("6480709,\"อบต. \"\"ก\"\", ข\nค\",1,");
    }

    @Test
    void leavesOtherNamesAsTheyAre() {
        assertThat(lines("อบต.นาเลียง")).contains("6480709,อบต.นาเลียง,1,0,0,0,0,0,0,0,0,0\r\n");
    }

    private static String lines(String name) {
        return StatisticsCsv.write(new StatisticsAnswer(
                2568, "48", "lao", List.of(new StatisticsAnswer.Row("6480709", name, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0))));
    }
}
