package prongsai.measures.year.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.web.Problem;

class TelephoneTest {
    @ParameterizedTest
    @CsvSource({
        "042571234, 042 571 234",
        "0 4257 1234, 042 571 234",
        "0-4257-1234, 042 571 234",
        "042-571-234, 042 571 234",
        "(042) 571234, 042 571 234",
        "๐๔๒ ๕๗๑ ๒๓๔, 042 571 234",
        "โทร. 042 571234, 042 571 234",
        "โทรศัพท์ : 0 4257 1234 ต่อ ๑๒, 042 571 234 ต่อ 12",
        "042571234 ต่อ12, 042 571 234 ต่อ 12",
        "042571234 ext. 12, 042 571 234 ต่อ 12",
        "042571234#12, 042 571 234 ต่อ 12",
        "+66 42 571 234, 042 571 234",
        "02 241 9000, 02 241 9000",
        "0 2241 9000 ต่อ 1201, 02 241 9000 ต่อ 1201"
    })
    void takesWhatOfficesWrite_andShowsItInOneWay(String typed, String shown) {
        assertThat(Telephone.of(typed, false)).isEqualTo(shown);
        assertThat(Telephone.of(shown, false)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"081 234 5678", "0912345678", "๐๖๑-๒๓๔-๕๖๗๘", "+66 81 234 5678", "โทร 0812345678"})
    void takesAMobileNumber_onlyWhereItIsTheOffices(String typed) {
        assertThat(slug(typed, false)).isEqualTo("mobile-telephone");
        assertThat(Telephone.isMobile(Telephone.of(typed, true))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ไม่มี",
                "12345",
                "042 571",
                "042 571 234 567",
                "สมศรี 042 571 234",
                "042 571 234 สมศรี",
                "+1 212 555 0100",
                "042 571 234, 042 571 235",
                "0 4257 1234-5",
                "-",
                "0000000000"
            })
    void refusesWhatIsNoTelephone(String typed) {
        assertThat(slug(typed, true)).isEqualTo("not-a-telephone");
    }

    @Test
    void dialsTheNumberAndThenTheExtension() {
        assertThat(Telephone.link("042 571 234 ต่อ 12")).isEqualTo("tel:042571234,12");
        assertThat(Telephone.link("042 571 234")).isEqualTo("tel:042571234");
        assertThat(Telephone.link("")).isEmpty();
        assertThat(Telephone.isMobile("042 571 234")).isFalse();
    }

    private static String slug(String typed, boolean offices) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(() -> Telephone.of(typed, offices))
                .as(typed)
                .isInstanceOfSatisfying(Problem.class, found -> problem[0] = found);
        return problem[0].slug();
    }
}
