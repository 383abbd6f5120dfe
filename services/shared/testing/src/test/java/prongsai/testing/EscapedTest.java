package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the fuzz looks for in the database's JSON: characters that no text has, and not what people type. */
class EscapedTest {
    @ParameterizedTest
    @ValueSource(strings = {"\0", "ก\001", "\\\b", "\f", "\\u0000\u001f"})
    void shouldFindCharactersThatNoTextHas(String text) {
        assertThat(JsonMapper.shared().writeValueAsString(text)).containsPattern(FuzzContract.ESCAPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\\\u0001", "\\b", "C:\\files", "ก\nข\tค\r"})
    void shouldPassWhatPeopleType(String text) {
        assertThat(JsonMapper.shared().writeValueAsString(text)).doesNotContainPattern(FuzzContract.ESCAPED);
    }
}
