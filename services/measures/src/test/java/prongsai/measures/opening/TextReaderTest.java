package prongsai.measures.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.measures.evidence.EvidenceType;

class TextReaderTest {
    private static final String ID = "1103700123451".substring(0, 12) + ThaiId.checkDigit("110370012345");

    @TempDir
    Path folder;

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        Path file = pdf("nothing here", "ID " + ID, "");

        Check check = check(file, EvidenceType.PDF);

        assertThat(check.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.page()).isEqualTo(2));
        assertThat(check.unread()).isEqualTo("silent");
        assertThat(check.silent()).isEqualTo(1);
        assertThat(check.clear()).isFalse();
    }

    @Test
    void aScanSaysThatItCouldNotBeRead() throws IOException {
        Check check = check(pdf("", ""), EvidenceType.PDF);

        assertThat(check.unread()).isEqualTo("scan");
        assertThat(check.clear()).isFalse();
    }

    @Test
    void aLockedPdfSaysSo() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        assertThat(check(file, EvidenceType.PDF).unread()).isEqualTo("locked");
    }

    @Test
    void aBrokenFileSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("broken"), "%PDF-1.7 and nothing else");
        assertThat(check(file, EvidenceType.PDF).unread()).isEqualTo("damaged");
        assertThat(check(file, EvidenceType.DOCX).unread()).isEqualTo("damaged");
    }

    @Test
    void aNumberThatWordCutsIntoRunsIsFound() throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            XWPFRun first = document.createParagraph().createRun();
            first.setText("เลข " + ID.substring(0, 6));
            first.getParagraph().createRun().setText(ID.substring(6));
            document.createTable(1, 1).getRow(0).getCell(0).setText("(ลงนาม)");
            document.write(out);
        }
        assertThat(check(file, EvidenceType.DOCX).findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.THAI_ID, Finding.Kind.SIGNATURE);
    }

    @Test
    void textAndNumbersOfCellsAreRead() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var row = book.createSheet("รายชื่อ").createRow(0);
            row.createCell(0).setCellValue(Double.parseDouble(ID));
            row.createCell(1).setCellValue("โทร 081-234-5678");
            book.write(out);
        }
        assertThat(check(file, EvidenceType.XLSX).findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.THAI_ID, Finding.Kind.PHONE);
    }

    @Test
    void aZipBombEndsEarly() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<d>".getBytes());
            byte[] spaces = " ".repeat(1024 * 1024).getBytes();
            for (int i = 0; i < 150; i++) {
                zip.write(spaces);
            }
            zip.write("</d>".getBytes());
        }
        assertThat(check(file, EvidenceType.DOCX).unread()).isEqualTo("too-large");
    }

    @Test
    void aPictureIsForPeopleToLookAt() {
        assertThat(check(folder, EvidenceType.JPEG).unread()).isEqualTo("picture");
    }

    @Test
    void whatIsPastItsTimeIsReadInPart() throws IOException {
        Reading reading = TextReader.now(pdf("one", "two"), EvidenceType.PDF.mediaType(), Deadline.in(Duration.ZERO));

        assertThat(Check.of(reading).clear()).isFalse();
        assertThat(Check.of(reading).pagesRead()).isZero();
    }

    private static Check check(Path file, EvidenceType type) {
        return Check.of(TextReader.now(file, type.mediaType(), Deadline.in(Duration.ofSeconds(20))));
    }

    private Path pdf(String... pages) throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                if (!text.isEmpty()) {
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.newLineAtOffset(50, 700);
                        content.showText(text);
                        content.endText();
                    }
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
