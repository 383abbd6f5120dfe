package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "x.html, PNG, x.png",
        "ภาพกิจกรรม.jpeg, JPEG, ภาพกิจกรรม.jpeg",
        "IMG_0001.JPG, JPEG, IMG_0001.JPG",
        "คำสั่งที่ 12/2568.pdf, PDF, 2568.pdf",
        "คำสั่ง.pdf.exe, PDF, คำสั่ง.pdf",
        "a.php.html, PNG, a.php.png",
        "แผน v1.2, PDF, แผน v1.2.pdf",
        "รายงาน 1.2568, PDF, รายงาน 1.2568.pdf",
        "อบต.นาเลียง, PNG, อบต.นาเลียง.png",
        "plan.docx, XLSX, plan.xlsx",
        "photo.jpg, WEBP, photo.webp",
        "scan.PDF, PDF, scan.PDF",
        ".png, PNG, evidence.png",
        ".htaccess, PNG, htaccess.png",
        "'x.png. . ', PNG, x.png",
        "'x.png .html', PNG, x.png",
        "C:\\fakepath\\ใบเสร็จ.png, PNG, ใบเสร็จ.png",
        "../../etc/passwd, PDF, passwd.pdf",
        "'\u202Egnp.exe', PNG, gnp.png",
        "'ก\u0000ข\r\n.html', PNG, 'ก\uFFFDข.png'",
        "'\u200B\u202E\u0007', JPEG, evidence.jpg",
        "'', DOCX, evidence.docx",
        "'<>|:*?\"', DOCX, evidence.docx",
        "..., PDF, evidence.pdf"
    })
    void followsWhatTheFileIs(String given, EvidenceType type, String kept) {
        assertThat(FileName.clean(given, type)).isEqualTo(kept);
    }

    @Property
    void alwaysEndsAsTheFileIsAndIsItsOwnCleanForm(@ForAll String given, @ForAll EvidenceType type) {
        String kept = FileName.clean(given, type);
        assertThat(kept).hasSizeBetween(5, 200);
        assertThat(type.extensions())
                .anyMatch(extension -> kept.toLowerCase(java.util.Locale.ROOT).endsWith(extension));
        assertThat(kept).doesNotContainPattern("[\\p{Cntrl}/\\\\\"<>|:*?\u202E\u200B]");
        assertThat(FileName.clean(kept, type)).isEqualTo(kept);
    }

    @Property
    void keepsTheBeginningAndTheEndOfALongName(@ForAll EvidenceType type) {
        String kept = FileName.clean("ก\uD83D\uDE00".repeat(100) + ".html", type);
        assertThat(kept).startsWith("ก\uD83D\uDE00").endsWith(type.extension()).hasSizeBetween(195, 200);
        assertThat(kept).doesNotContainPattern("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    }
}
