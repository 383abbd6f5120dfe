package prongsai.measures.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.web.Problem;

/** Addresses are links that people of an office press: what is no address on the web never becomes one. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "nakae.go.th, https://nakae.go.th",
        " www.nakae.go.th/ita?id=1 , https://www.nakae.go.th/ita?id=1",
        "http://nakae.go.th, http://nakae.go.th",
        "HTTPS://nakae.go.th/, HTTPS://nakae.go.th/",
        "https://nakae.go.th/ข้อมูล/คู่มือ.pdf, https://nakae.go.th/ข้อมูล/คู่มือ.pdf"
    })
    void anAddressIsTakenAsPeopleWriteIt(String typed, String kept) {
        assertThat(Words.address("url", typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://nakae.go.th",
                "https://",
                "https://[nakae",
                "nakae.go.th/%zz",
                "https://a@nakae.go.th",
                "nakae.go.th/คู่ มือ",
                "ยังไม่มี เว็บไซต์"
            })
    void whatIsNoneIsRefused(String typed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Words.address("url", typed))
                .satisfies(problem -> {
                    assertThat(problem.slug()).isEqualTo("not-an-address");
                    assertThat(problem.args()).containsExactly(typed);
                });
    }

    @Test
    void aLongOneIsKeptToItsLastLetter_andOneThatIsTooLongIsToldShort() {
        String longest = "https://nakae.go.th/" + "x".repeat(1980);
        assertThat(Words.address("url", longest)).isEqualTo(longest);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Words.address("url", longest + "x"))
                .satisfies(
                        problem -> assertThat(String.valueOf(problem.args()[0])).hasSize(100));
    }
}
