package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same word in other bytes. */
class OneFormTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            จัดทําคําสั่ง, จัดทำคำสั่ง
            เเสดงขั้นตอน, แสดงขั้นตอน
            ท่ีจอดรถ, ที่จอดรถ
            น้ํา, น้ำ
            ที่่, ที่
            ไตรมาสที\uF70A 1, ไตรมาสที่ 1
            ผู้รับผิดชอบ, ผู้รับผิดชอบ
            ป่า ฟ้า ปี, ป่า ฟ้า ปี
            No Gift ๕ และ 5, No Gift ๕ และ 5
            """)
    void takesWhatPrintsTheSameForTheSame(String typed, String one) {
        assertThat(OneForm.of(typed)).isEqualTo(one);
    }

    @Property
    void doesNothingTheSecondTime(
            @ForAll
                    @StringLength(max = 40)
                    @CharRange(from = '\u0E01', to = '\u0E5B')
                    @CharRange(from = '\uF700', to = '\uF71A')
                    @Chars({' ', 'A', '1'})
                    String any) {
        assertThat(OneForm.of(OneForm.of(any))).isEqualTo(OneForm.of(any));
    }

    /** Search must find what was brought into one form, and what was not. */
    @Property
    void looksTheSameToSearch(
            @ForAll @StringLength(max = 40) @CharRange(from = '\u0E01', to = '\u0E5B') @Chars(' ') String any) {
        assertThat(SearchFolding.fold(OneForm.of(any))).isEqualTo(SearchFolding.fold(any));
    }
}
