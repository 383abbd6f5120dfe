package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportProblem.Damaged;
import prongsai.measures.transfer.importing.report.ImportProblem.EmptyFile;
import prongsai.measures.transfer.importing.report.ImportProblem.NoMeasures;
import prongsai.measures.transfer.importing.report.ImportProblem.NoTable;
import prongsai.measures.transfer.importing.report.ImportProblem.Oversized;
import prongsai.measures.transfer.importing.report.ImportProblem.TooLong;
import prongsai.measures.transfer.importing.report.ImportProblem.UnknownKind;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedReport;

class WrongFilesTest {
    private static final String HEADINGS =
            "มาตรการ/กิจกรรม\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา\tสรุปผลการดำเนินการ\tผลลัพธ์/ความสำเร็จ";

    /** One pixel. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\r\n", "\uFEFF"})
    void saysEmpty_whenThereIsNothing(String text) {
        assertThat(read(text)).isEqualTo(new EmptyFile());
    }

    @Test
    void namesTheKind_whenItIsAnother() {
        assertThat(read(Base64.getDecoder().decode(PNG))).isEqualTo(new UnknownKind("PNG"));
        assertThat(read("%PDF-1.7\n%âãÏÓ")).isEqualTo(new Damaged());
        assertThat(read(new byte[] {0, 1, 2, 3, (byte) 0xFF})).isEqualTo(new UnknownKind("?"));
    }

    @Test
    void saysNoTable_whenThereIsNone() throws IOException {
        assertThat(read("รายงานผลการดำเนินการ\nไม่มีตาราง")).isEqualTo(new NoTable(0));
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("ไม่มีตาราง");
            assertThat(read(bytes(document))).isEqualTo(new NoTable(0));
        }
    }

    @Test
    void countsTheOtherTables_whenNoneIsTheForm() throws IOException {
        assertThat(read("<html><body><table><tr><td>ลำดับ<td>ชื่อ</table><table><tr><td>1</table></body></html>"))
                .isEqualTo(new NoTable(2));
        try (var document = new XWPFDocument()) {
            document.createTable(2, 6);
            assertThat(read(bytes(document))).isEqualTo(new NoTable(1));
        }
    }

    @Test
    void saysNoMeasures_whenTheTableIsEmpty() {
        assertThat(read(HEADINGS)).isEqualTo(new NoMeasures());
        assertThat(read(HEADINGS + "\n\t\t\t\t\t")).isEqualTo(new NoMeasures());
    }

    @Test
    void saysDamaged_whenTheArchiveIsNoWordFile() throws IOException {
        assertThat(read(zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new UnknownKind("ZIP"));
        try (var document = new XWPFDocument()) {
            byte[] whole = bytes(document);
            assertThat(read(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(new Damaged());
        }
        assertThat(read("PK\u0003\u0004 and no more")).isEqualTo(new Damaged());
    }

    @Test
    void saysOversized_whenTheArchiveIsABomb() throws IOException {
        byte[] bomb = zip("word/document.xml", new byte[100 << 20]);
        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(read(bomb)).isEqualTo(new Oversized());
    }

    @Test
    void saysTooLong_whenTheTableNeverEnds() {
        String rows = "๑. มาตรการ\t๑. ขั้น\tสำนักปลัด\tไตรมาส ๑\tผล\tผล\n".repeat(20_000);
        assertThat(read(HEADINGS + "\n" + rows)).isInstanceOf(TooLong.class);
    }

    @Test
    void doesNotRunForEver_whenACellIsMadeToTakeLong() {
        String words = "การ งาน ร้อยละ ๑ มีความ ".repeat(5_000);
        String row = "๑. มาตรการ\t" + words + "\tสำนักปลัด\tไตรมาส ๑\tผล\tผล";
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(read(HEADINGS + "\n" + row)).isInstanceOf(ImportedReport.class));
    }

    @Test
    void doesNotOverflow_whenHtmlIsNestedWithoutEnd() {
        assertThat(read("<html><body>" + "<div>".repeat(100_000) + "<table>" + "<b>".repeat(100_000)))
                .isInstanceOf(ImportProblem.class);
    }

    @Test
    void givesEachProblemAStableKey() {
        assertThat(new NoTable(2).key()).isEqualTo("import.problem.no-table");
        assertThat(new NoTable(2).arguments()).containsExactly("2");
        assertThat(new UnknownKind("PNG").arguments()).containsExactly("PNG");
    }

    private static ImportReading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportReading read(byte[] file) {
        return ReportFile.read(file);
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
