package prongsai.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiLinesTest {
    private final ThaiLines lines = new ThaiLines(List.of("นาเลียง"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "มีความโปร่งใส | มี·ความ·โปร่งใส",
                "เว็บไซต์ของ อบต.นาเลียงรวม | เว็บไซต์·ของ ·อบต.นาเลียง·รวม",
                "สื่อออนไลน์รูปแบบอื่น ๆ และ | สื่อ·ออนไลน์·รูปแบบ·อื่น ๆ ·และ",
                "ระเบียบฯ ข้อบังคับ | ระเบียบฯ ·ข้อบังคับ",
                "บริการ/จำนวน | บริการ/·จำนวน",
                "พ.ศ. ๒๕๖๖ - ๒๕๗๐ | พ.ศ. ๒๕๖๖ - ๒๕๗๐",
                "มีนโยบาย | มี·นโยบาย",
                "ได้แก่ -นายก | ได้แก่ ·-นายก",
                "-นายก | -นายก",
                "(แบบ) “ก” | (แบบ) ·“ก”",
                "ปี ๒๕๖๖ - ๒๕๗๐ และ | ปี ·๒๕๖๖ - ๒๕๗๐ ·และ",
                "นาเลียง | นาเลียง",
                "นักเรียนนาเลียงและครู | นักเรียน·นาเลียง·และ·ครู",
                "ทาง http://www.nacc.go.th เป็นต้น | ทาง ·http://www.nacc.go.th ·เป็นต้น"
            })
    void endsLinesBetweenWords(String text, String parts) {
        List<String> found = new ArrayList<>();
        int from = 0;
        for (int end : lines.ends(text)) {
            found.add(text.substring(from, end));
            from = end;
        }
        assertThat(String.join("·", found)).isEqualTo(parts);
    }
}
