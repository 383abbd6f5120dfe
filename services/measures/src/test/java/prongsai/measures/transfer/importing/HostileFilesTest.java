package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.report.ImportProblem.Damaged;
import prongsai.measures.transfer.importing.report.ImportProblem.Locked;
import prongsai.measures.transfer.importing.report.ImportProblem.NoText;
import prongsai.measures.transfer.importing.report.ImportProblem.Oversized;
import prongsai.measures.transfer.importing.report.ImportProblem.UnknownKind;
import prongsai.measures.transfer.importing.report.ImportProblem.WithMacros;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedReport;

/** Files that are locked, armed or made to hurt: each gets its own answer, soon and in bounded memory. */
class HostileFilesTest {
    private static final List<String> HEADINGS =
            List.of("มาตรการ/กิจกรรม", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "สรุปผล", "ผลลัพธ์");

    @Test
    void saysLocked_whenItOpensWithAPassword() throws Exception {
        assertThat(read(locked(docx(1)))).isEqualTo(new Locked());
        assertThat(read(locked(xlsx()))).isEqualTo(new Locked());
        assertThat(read(lockedXls())).isEqualTo(new Locked());
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(read(bytes(document::save))).isEqualTo(new Locked());
        }
    }

    @Test
    void saysMacros_whenThereAreSome() throws IOException {
        assertThat(read(with(docx(1), "word/vbaProject.bin", "x".getBytes(StandardCharsets.UTF_8), "")))
                .isEqualTo(new WithMacros());
        assertThat(read(with(xlsx(), "xl/vbaProject.bin", "x".getBytes(StandardCharsets.UTF_8), "")))
                .isEqualTo(new WithMacros());
        assertThat(read(with(docx(1), "x", new byte[0], "macroEnabled"))).isEqualTo(new WithMacros());
        assertThat(read(armed("Macros", "WordDocument"))).isEqualTo(new WithMacros());
        assertThat(read(armed("_VBA_PROJECT_CUR", "Workbook"))).isEqualTo(new WithMacros());
    }

    @Test
    void saysOversized_whenItIsABomb() throws Exception {
        byte[] zeros = new byte[200 << 20];
        byte[] bomb = with(xlsx(), "xl/worksheets/sheet2.xml", zeros, "");
        assertThat(bomb).hasSizeLessThan(1 << 20);
        soon(() -> assertThat(read(bomb)).isEqualTo(new Oversized()));
        soon(() -> assertThat(read(manyParts())).isEqualTo(new Oversized()));
        soon(() -> assertThat(read(pdfBomb(zeros))).isEqualTo(new Oversized()));
        soon(() -> assertThat(read("%PDF-1.4 1 0 obj <</Filter [/FlateDecode /FlateDecode]>> stream\nx"
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Oversized()));
    }

    @Test
    void saysDamagedOrOther_whenItIsNoReport() throws IOException {
        assertThat(read("%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Damaged());
        try (var other = new POIFSFileSystem()) {
            other.createDocument(new ByteArrayInputStream(new byte[] {1}), "Other");
            assertThat(read(bytes(other::writeFilesystem))).isEqualTo(new UnknownKind("OLE"));
        }
        try (var scan = new PDDocument()) {
            scan.addPage(new PDPage());
            assertThat(read(bytes(scan::save))).isEqualTo(new NoText());
        }
    }

    @Test
    void readsTwoHundredMeasures() throws Exception {
        byte[] file = docx(200);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            ImportReading reading = read(file);
            assertThat(reading).isInstanceOf(ImportedReport.class);
            assertThat(((ImportedReport) reading).measures()).hasSize(200);
        });
    }

    private static void soon(org.junit.jupiter.api.function.Executable test) {
        Assertions.assertTimeout(Duration.ofSeconds(10), test);
    }

    private static byte[] docx(int measures) throws IOException {
        try (var document = new XWPFDocument()) {
            XWPFTable table = document.createTable(measures + 1, 6);
            fill(table, 0, HEADINGS);
            for (int i = 1; i <= measures; i++) {
                fill(
                        table,
                        i,
                        List.of(i % 100 + ". มาตรการ" + i, "๑. ประชุม ๒. รายงาน", "กองคลัง", "ไตรมาส ๑", "ดี", "ลดลง"));
            }
            return bytes(document::write);
        }
    }

    private static void fill(XWPFTable table, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            table.getRow(row).getCell(i).setText(texts.get(i));
        }
    }

    private static byte[] xlsx() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            return bytes(workbook::write);
        }
    }

    private static byte[] lockedXls() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("ลับ");
            Biff8EncryptionKey.setCurrentUserPassword("ลับ");
            return bytes(workbook::write);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] locked(byte[] office) throws Exception {
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("ลับ");
            try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(office));
                    var out = encryptor.getDataStream(system)) {
                plain.save(out);
            } catch (OpenXML4JException wrong) {
                throw new IOException(wrong);
            }
            return bytes(system::writeFilesystem);
        }
    }

    /** In the container of the old formats. */
    private static byte[] armed(String programs, String content) throws IOException {
        try (var system = new POIFSFileSystem()) {
            system.createDirectory(programs);
            system.createDocument(new ByteArrayInputStream(new byte[] {1}), content);
            return bytes(system::writeFilesystem);
        }
    }

    /** The same file with one part more, and a word more among its content types. */
    private static byte[] with(byte[] office, String name, byte[] content, String type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(office));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                boolean types = entry.getName().equals("[Content_Types].xml");
                out.write(
                        types
                                ? (new String(part, StandardCharsets.UTF_8) + "<!--" + type + "-->")
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyParts() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 3000; i++) {
                out.putNextEntry(new ZipEntry("word/" + i + ".xml"));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdfBomb(byte[] content) {
        var deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        var packed = new byte[1 << 20];
        int length = deflater.deflate(packed);
        deflater.end();
        String head =
                String.format(Locale.ROOT, "%%PDF-1.4\n1 0 obj\n<</Filter /FlateDecode /Length %d>>\nstream\n", length);
        return Stream.of(head.getBytes(StandardCharsets.ISO_8859_1), java.util.Arrays.copyOf(packed, length))
                .reduce(new byte[0], (a, b) -> {
                    byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
                    System.arraycopy(b, 0, both, a.length, b.length);
                    return both;
                });
    }

    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writer.write(bytes);
        return bytes.toByteArray();
    }

    private static ImportReading read(byte[] file) {
        return ReportFile.read(file);
    }
}
