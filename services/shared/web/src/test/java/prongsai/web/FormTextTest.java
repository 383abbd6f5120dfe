package prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.MultiValueMap;

class FormTextTest {
    @Test
    void readsAsABrowserWrites() {
        assertThat(fields("a=%E0%B8%81+b%2B&c&d=&&a=2&=x&e=1=2"))
                .isEqualTo(Map.of(
                        "a",
                        List.of("ก b+", "2"),
                        "c",
                        List.of(""),
                        "d",
                        List.of(""),
                        "",
                        List.of("x"),
                        "e",
                        List.of("1=2")));
        assertThat(fields("")).isEmpty();
        assertThat(fields("ชื่อ=แผน")).as("bytes that were not escaped").isEqualTo(Map.of("ชื่อ", List.of("แผน")));
        assertThat(fields("q=%E2%80%AEกข%E2%80%8Bค&%E2%80%8Bn=1"))
                .isEqualTo(Map.of("q", List.of("กขค"), "n", List.of("1")));
    }

    @ParameterizedTest
    @CsvSource({
        "x=1&title=%, title, %",
        "title=%0, title, %0",
        "title=%zz, title, %zz",
        "title=a%2, title, %2",
        "title=%00, title, U+0000",
        "title=%ED%A0%80, title, %ED",
        "title=%C0%80, title, %C0",
        "title=%FF, title, %FF",
        "title=%E0%B8, title, %E0",
        "title=%EF%BF%BF, title, U+FFFF",
        "%00=1, %00, U+0000",
        "a%zz=1, a%zz, %zz"
    })
    void namesTheFieldThatCannotBeRead(String form, String field, String found) {
        assertThatThrownBy(() -> fields(form)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status().value()).isEqualTo(400);
            assertThat(problem.slug()).isEqualTo("unreadable-text");
            assertThat(problem.args()).containsExactly(field, found);
            assertThat(problem.properties()).containsEntry("field", field);
        });
    }

    private static MultiValueMap<String, String> fields(String form) {
        return FormText.fields(form.getBytes(StandardCharsets.UTF_8));
    }
}
