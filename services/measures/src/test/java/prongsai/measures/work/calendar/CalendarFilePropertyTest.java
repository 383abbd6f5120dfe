package prongsai.measures.work.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** RFC 5545, as a reader of the file sees it: lines of at most 75 octets that unfold to what was written. */
class CalendarFilePropertyTest {
    private static final Instant CHANGED = Instant.parse("2025-01-15T03:04:05.678Z");

    @Test
    void writesAWholeDay() {
        UUID id = new UUID(1, 2);
        String file = new CalendarFile(
                        "งาน",
                        CHANGED,
                        List.of(new CalendarFile.Day(
                                id,
                                LocalDate.of(2025, 2, 28),
                                "ส่ง; รายงาน, ฉบับ\\1",
                                "บรรทัด\nสอง",
                                "http://x/plans/2568")))
                .write();
        assertThat(unfolded(file))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .containsSequence(
                        "BEGIN:VEVENT",
                        "UID:" + id + "@prongsai",
                        "DTSTAMP:20250115T030405Z",
                        "DTSTART;VALUE=DATE:20250228",
                        "DTEND;VALUE=DATE:20250301",
                        "SUMMARY:ส่ง\\; รายงาน\\, ฉบับ\\\\1",
                        "DESCRIPTION:บรรทัด\\nสอง",
                        "URL:http://x/plans/2568",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT")
                .endsWith("END:VCALENDAR");
    }

    @Property
    void aTextComesBackAsItWasWritten(@ForAll("texts") String text) {
        String folded = ContentLine.text("SUMMARY", text).folded();

        assertThat(folded).endsWith("\r\n");
        assertThat(Arrays.stream(folded.split("\r\n", -1)).map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(folded);
        assertThat(unescaped(unfolded(folded).getFirst().substring("SUMMARY:".length())))
                .isEqualTo(text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", ""));
    }

    private static List<String> unfolded(String file) {
        return Arrays.asList(file.replace("\r\n ", "").split("\r\n"));
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().withCharRange('\u0E01', '\u0E5B'),
                        Arbitraries.of("\\", ";", ",", "\n", "\r\n", "\t", " ", "n", "\u0001", "🙂", "a", ":"))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
