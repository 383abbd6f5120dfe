package prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextModuleTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new TextModule()).build();

    record Inner(String text, BigDecimal number) {}

    record Outer(
            String title,
            Optional<String> note,
            List<String> lines,
            List<Inner> inner,
            List<Integer> numbers,
            Map<String, String> named,
            LocalDate day,
            Object anything,
            JsonNode tree) {}

    @Test
    void cleansTextsWhereverTheyStand() {
        Outer read = JSON.readValue("""
                {"title": "\\u202eก", "note": "\\u200bข", "lines": ["\\u00adค"], "inner": [{"text": "ง\\u0007", "number": 1.50}], "numbers": [1],
                 "named": {"\\u200eจ": "ฉ\\u2028"}, "day": "2023-01-15", "anything": {"a": ["\\ufeffช"]},
                 "tree": {"\\u2060ซ": ["ฌ\\u061c", 1, null, {"x": "ญ\\u0085"}]}}
                """, Outer.class);
        assertThat(read.title()).isEqualTo("ก");
        assertThat(read.note()).hasValue("ข");
        assertThat(read.lines()).containsExactly("ค");
        assertThat(read.inner()).containsExactly(new Inner("ง", new BigDecimal("1.50")));
        assertThat(read.named()).isEqualTo(Map.of("จ", "ฉ\n"));
        assertThat(read.anything()).isEqualTo(Map.of("a", List.of("ช")));
        assertThat(read.tree().toString()).isEqualTo("{\"ซ\":[\"ฌ\",1,null,{\"x\":\"ญ\\n\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title": "\\u0000"}                          | unreadable-text   | title
            {"note": "a\\ud800"}                          | unreadable-text   | note
            {"lines": ["a", "\\uffff"]}                   | unreadable-text   | lines[1]
            {"inner": [{"text": "\\udc00\\ud800"}]}       | unreadable-text   | inner[0].text
            {"named": {"a": "\\u0000"}}                   | unreadable-text   | named.a
            {"anything": [{"b": "\\u0000"}]}              | unreadable-text   | anything[0].b
            {"tree": [{"c": ["a", "\\u0000"]}]}           | unreadable-text   | tree[0].c[1]
            {"tree": {"a": {"b\\u0000": 1}}}              | unreadable-text   | tree.a.b\uFFFD
            {"inner": [{"number": 1e999999999}]}          | number-unreadable | inner[0].number
            {"inner": [{}, {"number": -1e-999999999}]}    | number-unreadable | inner[1].number
            {"day": "+292278994-08-17"}                   | wrong-parameter   | day
            {"day": "-0005-01-01"}                        | wrong-parameter   | day
            {"lines": ["a", null]}                        | wrong-parameter   | lines[1]
            {"inner": [{"text": "a"}, {}, null]}          | wrong-parameter   | inner[2]
            {"numbers": [1, ""]}                          | wrong-parameter   | numbers[1]
            {"numbers": [null]}                           | wrong-parameter   | numbers[0]
            """)
    void namesThePlaceOfWhatCannotBeRead(String body, String slug, String field) {
        assertThatThrownBy(() -> JSON.readValue(body, Outer.class)).satisfies(failure -> {
            Throwable cause = failure;
            while (!(cause instanceof Problem) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.slug()).isEqualTo(slug);
                assertThat(problem.properties()).containsEntry("field", field);
            });
        });
    }

    /** The longest that sheets take too; whether anybody wants it is for the domain to say. */
    @Test
    void letsTheLongestNumbersPass() {
        BigDecimal number = new BigDecimal("9".repeat(30));
        assertThat(JSON.readValue("{\"number\": %s}".formatted(number), Inner.class)
                        .number())
                .isEqualTo(number);
    }
}
