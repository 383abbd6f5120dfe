package prongsai.measures.transfer.importing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before items, and what only looks like it. */
class ItemMarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1 ", "1) ", "(1) ", "๕.๑ ", "ก. ", "(ข) ", "• ", "- ", "-", "๑.๒.๓ ", "12. ", "1.", "๒.", "ข้อ 1 ",
                "– ", "* "
            })
    void takesMarksOff(String mark) {
        assertThat(ItemMarks.without(mark + "ทบทวนขั้นตอน")).isEqualTo("ทบทวนขั้นตอน");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 ขั้นตอน",
                "2568 เป็นปี",
                "1.5 ล้านบาท",
                "80.5",
                "อ.นาแก",
                "ก.พ. 68",
                "พ.ศ. 2568",
                "05 คน",
                "ข. ทำ",
                "-",
                "1."
            })
    void leavesTextsAlone(String text) {
        assertThat(ItemMarks.without(text)).isEqualTo(text);
    }

    @Test
    void takesALetter_whereTheOneBeforeItStandsAbove() {
        assertThat(ItemMarks.without(List.of("ก. หนึ่ง", "ข. สอง", "จ.นครพนม")))
                .containsExactly("หนึ่ง", "สอง", "จ.นครพนม");
    }

    @Test
    void takesALetterThatFollowsAnother_howeverManyLinesStandBetween() {
        assertThat(ItemMarks.without(List.of("ก. หนึ่ง", "และอื่น ๆ", "ข. สอง", "ง. สี่")))
                .containsExactly("หนึ่ง", "และอื่น ๆ", "สอง", "ง. สี่");
        assertThat(ItemMarks.without(List.of("a. one", "b. two", "d. four"))).containsExactly("one", "two", "d. four");
    }
}
