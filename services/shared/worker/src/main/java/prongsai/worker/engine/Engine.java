package prongsai.worker.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import prongsai.worker.engine.office.OfficeFile;
import prongsai.worker.engine.office.OfficeText;
import prongsai.worker.engine.office.XlsxGrid;
import prongsai.worker.engine.pdf.PdfPaper;
import prongsai.worker.engine.pdf.PdfPictures;
import prongsai.worker.engine.pdf.PdfText;
import prongsai.worker.engine.picture.Picture;
import prongsai.worker.engine.sheet.XlsPaper;
import prongsai.worker.engine.sheet.XlsxPaper;
import prongsai.worker.engine.text.TextPaper;
import prongsai.worker.engine.word.DocPaper;
import prongsai.worker.engine.word.DocxPaper;
import prongsai.worker.job.Drawing;
import prongsai.worker.job.Emblem;
import prongsai.worker.job.FileKind;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;
import prongsai.worker.job.Opened.Refused;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.job.PageCount;
import prongsai.worker.job.Reading;

/** Does a job with a file. Blocks, for as long as the file makes it. */
public final class Engine {
    /** What was read of a long text until then is better than nothing; below {@link Job.ReadText}'s own limit. */
    private static final Duration READING = Duration.ofSeconds(15);

    private static final Set<String> EMBLEMS = Set.of("image/png", "image/jpeg", "image/webp");

    private Engine() {}

    /** Errors: whatever stands in the way of reading the bytes; what the bytes are is part of the answer. */
    public static Object answer(Job<?> job, Path file) throws IOException {
        return switch (job) {
            case Job.TellKind() -> new FileKind(KindOfFile.of(file).orElse(null));
            case Job.DrawThumbnail(int side) -> thumbnail(file, side);
            case Job.DrawEmblem(int side, int most) -> emblem(file, side, most);
            case Job.DrawPage(int number, int side) -> page(file, number, side);
            case Job.TellLength() ->
                new PageCount(isPdf(file) ? PdfPictures.count(file).orElse(null) : null);
            case Job.ReadText() -> text(file, Deadline.in(READING));
            case Job.OpenReport() -> opened(Files.readAllBytes(file), Engine::report);
            case Job.OpenWorkbook() -> opened(Files.readAllBytes(file), Engine::workbook);
        };
    }

    private static Drawing thumbnail(Path file, int side) throws IOException {
        if (isPdf(file)) {
            return page(file, 1, side);
        }
        try {
            return new Drawing(Picture.thumbnail(file, side).orElse(null));
        } catch (IOException | RuntimeException e) {
            // The JDK's readers meet a picture that was cut off, or made to hurt, with whatever their parts throw.
            return new Drawing(null);
        }
    }

    private static Emblem emblem(Path file, int side, int most) throws IOException {
        if (KindOfFile.of(file).filter(EMBLEMS::contains).isEmpty()) {
            return new Emblem(null);
        }
        try {
            return new Emblem(Picture.emblem(file, side, most).orElse(null));
        } catch (IOException | RuntimeException e) {
            // As with thumbnails: what is broken cannot be drawn, whatever its reader says of it.
            return new Emblem(null);
        }
    }

    private static Drawing page(Path file, int number, int side) throws IOException {
        return new Drawing(isPdf(file) ? PdfPictures.draw(file, number, side).orElse(null) : null);
    }

    private static boolean isPdf(Path file) throws IOException {
        return KindOfFile.of(file).filter(KindOfFile.PDF::equals).isPresent();
    }

    static Reading text(Path file, Deadline deadline) throws IOException {
        String kind = KindOfFile.of(file).orElse("");
        if (kind.equals(KindOfFile.PDF)) {
            return PdfText.read(file, deadline);
        }
        if (kind.startsWith("image/")) {
            return new Reading.None(Reading.Reason.PICTURE);
        }
        return kind.startsWith("application/vnd.openxmlformats-officedocument.")
                ? OfficeText.read(file, deadline)
                : new Reading.None(Reading.Reason.DAMAGED);
    }

    private interface Reader {
        Opened read(byte[] file);
    }

    private static Opened opened(byte[] file, Reader reader) {
        try {
            return reader.read(file);
        } catch (NotOpened notOpened) {
            return notOpened.refused();
        }
    }

    private static Opened report(byte[] file) {
        return switch (OfficeFile.of(file)) {
            case OfficeFile.Docx() -> new Opened.Document(DocxPaper.read(file));
            case OfficeFile.Xlsx() -> new Opened.Document(XlsxPaper.read(file));
            case OfficeFile.Doc() -> new Opened.Document(DocPaper.read(file));
            case OfficeFile.Xls() -> new Opened.Document(XlsPaper.read(file));
            case OfficeFile.Pdf() -> new Opened.Document(PdfPaper.read(file));
            case OfficeFile.None() -> new Opened.Document(TextPaper.read(file));
            case OfficeFile.Barred(Refused refused) -> refused;
        };
    }

    private static Opened workbook(byte[] file) {
        return switch (OfficeFile.of(file)) {
            case OfficeFile.Xlsx() -> XlsxGrid.read(file);
            case OfficeFile.Doc() -> Refused.because(Why.UNKNOWN_KIND, "DOC");
            case OfficeFile.Xls() -> Refused.because(Why.UNKNOWN_KIND, "XLS");
            case OfficeFile.Docx() -> Refused.because(Why.UNKNOWN_KIND, "DOCX");
            case OfficeFile.Pdf() -> Refused.because(Why.UNKNOWN_KIND, "PDF");
            case OfficeFile.None() -> Refused.because(Why.UNKNOWN_KIND, "?");
            case OfficeFile.Barred(Refused refused) -> refused;
        };
    }

    /** Does once what every first file of a process would have to wait for: classes, fonts and codecs are loaded. */
    static void warmUp() throws IOException {
        Path file = Files.createTempFile("warm", ".pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
            new PDFRenderer(document).renderImage(0, 0.1f);
            answer(new Job.DrawThumbnail(16), file);
            answer(new Job.ReadText(), file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
