package prongsai.measures.files.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.hostile.HonestFiles;
import prongsai.worker.engine.Deadline;
import prongsai.worker.engine.Engine;
import prongsai.worker.engine.pdf.PdfText;
import prongsai.worker.job.Job;
import prongsai.worker.job.Reading;

/** What a worker reads out of a file, and what is found in it. */
class CheckTest {
    private static final String ID = "1103700123451".substring(0, 12) + ThaiId.checkDigit("110370012345");

    @TempDir
    Path folder;

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        Path file = HonestFiles.pdf(folder, "nothing here", "ID " + ID, "");

        Check check = check(file);

        assertThat(check.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.page()).isEqualTo(2));
        assertThat(check.unread()).isEqualTo("silent");
        assertThat(check.silent()).isEqualTo(1);
        assertThat(check.clear()).isFalse();
    }

    @Test
    void aScanSaysThatItCouldNotBeRead() throws IOException {
        Check check = check(HonestFiles.pdf(folder, "", ""));

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
        assertThat(check(file).unread()).isEqualTo("locked");
    }

    @Test
    void aBrokenFileSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("broken"), "%PDF-1.7 and nothing else");
        assertThat(check(file).unread()).isEqualTo("damaged");
        assertThat(check(file).unread()).isEqualTo("damaged");
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
        assertThat(check(file).findings())
                .extracting(PersonalTrace::kind)
                .containsExactly(PersonalTrace.Kind.THAI_ID, PersonalTrace.Kind.SIGNATURE);
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
        assertThat(check(file).findings())
                .extracting(PersonalTrace::kind)
                .containsExactlyInAnyOrder(PersonalTrace.Kind.THAI_ID, PersonalTrace.Kind.PHONE);
    }

    @Test
    void aZipBombEndsEarly() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        try (FileSystem office = FileSystems.newFileSystem(file);
                OutputStream zip = Files.newOutputStream(office.getPath("word/document.xml"))) {
            zip.write("<d>".getBytes());
            byte[] spaces = " ".repeat(1024 * 1024).getBytes();
            for (int i = 0; i < 150; i++) {
                zip.write(spaces);
            }
            zip.write("</d>".getBytes());
        }
        assertThat(check(file).unread()).isEqualTo("too-large");
    }

    @Test
    void aPictureIsForPeopleToLookAt() throws IOException {
        Path file = folder.resolve("a.jpg");
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
        assertThat(check(file).unread()).isEqualTo("picture");
    }

    @Test
    void whatIsPastItsTimeIsReadInPart() throws IOException {
        Reading reading = PdfText.read(HonestFiles.pdf(folder, "one", "two"), Deadline.in(Duration.ZERO));

        assertThat(Check.of(reading).clear()).isFalse();
        assertThat(Check.of(reading).pagesRead()).isZero();
    }

    private static Check check(Path file) throws IOException {
        return Check.of((Reading) Engine.answer(new Job.ReadText(), file));
    }
}
