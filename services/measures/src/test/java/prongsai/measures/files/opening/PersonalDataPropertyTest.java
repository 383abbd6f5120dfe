package prongsai.measures.files.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.thai.ThaiDigits;

class PersonalDataPropertyTest {
    @Property
    void everyNumberWithARightCheckDigitIsFoundHoweverItIsWritten(
            @ForAll("ids") String id, @ForAll("writings") Writing writing, @ForAll("words") String before) {
        List<PersonalTrace> found = PersonalData.in(before + " " + writing.of(id) + " " + before, 7);

        assertThat(found)
                .filteredOn(finding -> finding.kind() == PersonalTrace.Kind.THAI_ID)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.page()).isEqualTo(7);
                    assertThat(finding.shown())
                            .startsWith(id.substring(0, 4))
                            .endsWith(id.substring(11))
                            .doesNotContain(id);
                });
        assertThat(found).noneMatch(finding -> finding.kind() == PersonalTrace.Kind.PHONE);
    }

    @Property
    void noNumberWithAWrongCheckDigitIsTakenForAPersons(
            @ForAll("ids") String id, @ForAll("writings") Writing writing, @ForAll("wrong") int shift) {
        int wrong = (id.charAt(12) - '0' + shift) % 10;

        assertThat(PersonalData.in("เลขที่ " + writing.of(id.substring(0, 12) + wrong), 1))
                .noneMatch(finding -> finding.kind() == PersonalTrace.Kind.THAI_ID);
    }

    @Property
    void thirteenDigitsWithinALongerNumberAreNoPersons(@ForAll("ids") String id, @ForAll("wrong") int more) {
        assertThat(PersonalData.in(id + more, 1)).noneMatch(finding -> finding.kind() == PersonalTrace.Kind.THAI_ID);
        assertThat(PersonalData.in(more + id, 1)).noneMatch(finding -> finding.kind() == PersonalTrace.Kind.THAI_ID);
    }

    @Test
    void aNumberIsFoundAlthoughOtherDigitsStandBeforeIt() {
        assertThat(PersonalData.in("ลำดับ 12 1-1037-00123-45-" + ThaiId.checkDigit("110370012345"), 1))
                .anyMatch(finding -> finding.kind() == PersonalTrace.Kind.THAI_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081-234-5678",
                "08-1234-5678",
                "0812345678",
                "๐๘๑-๒๓๔-๕๖๗๘",
                "02-123-4567",
                "042 571 234",
                "+66 81 234 5678",
                "โทร.0-4257-1234"
            })
    void telephoneNumbersAreFound(String number) {
        assertThat(PersonalData.in("ติดต่อ " + number + " ได้ทุกวัน", 1))
                .singleElement()
                .extracting(PersonalTrace::kind)
                .isEqualTo(PersonalTrace.Kind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 กันยายน 2568",
                "งบประมาณ 1,500,000.00 บาท",
                "หนังสือที่ นพ 12345/678",
                "ร้อยละ 80.25",
                "ปี 2566-2570",
                "IBAN 10012345678901234567890"
            })
    void otherNumbersAreNot(String text) {
        assertThat(PersonalData.in(text, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(ลงชื่อ)........", "ลงชื่อ ผู้รับรอง", "ลายมือชื่อผู้บังคับบัญชา", "(ลงนาม) นายก", "ลายเซ็น"})
    void whereSomebodySignsIsFound(String text) {
        assertThat(PersonalData.in(text, 3))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(PersonalTrace.Kind.SIGNATURE));
    }

    /** Ways to write the same thirteen digits. */
    enum Writing {
        PLAIN,
        OFFICIAL,
        SPACED,
        DASHED_WITH_SPACES,
        THAI,
        THAI_OFFICIAL;

        String of(String id) {
            return switch (this) {
                case PLAIN -> id;
                case OFFICIAL -> grouped(id, "-");
                case SPACED -> grouped(id, " ");
                case DASHED_WITH_SPACES -> grouped(id, " – ");
                case THAI -> ThaiDigits.toThai(id);
                case THAI_OFFICIAL -> ThaiDigits.toThai(grouped(id, "-"));
            };
        }

        private static String grouped(String id, String gap) {
            return String.join(
                    gap,
                    id.substring(0, 1),
                    id.substring(1, 5),
                    id.substring(5, 10),
                    id.substring(10, 12),
                    id.substring(12));
        }
    }

    @Provide
    Arbitrary<String> ids() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.strings().numeric().ofLength(11))
                .as((first, others) -> first + others)
                .map(twelve -> twelve + ThaiId.checkDigit(twelve));
    }

    @Provide
    Arbitrary<Writing> writings() {
        return Arbitraries.of(Writing.class);
    }

    @Provide
    Arbitrary<Integer> wrong() {
        return Arbitraries.integers().between(1, 9);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("เลขประจำตัวประชาชน", "นายสมชาย", "(บัตร)", "ID:", "ก่ำ");
    }
}
