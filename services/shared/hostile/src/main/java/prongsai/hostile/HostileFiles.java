package prongsai.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import prongsai.worker.job.Job;

/**
 * Files that are made to take a machine away from everyone else, as somebody may attach them or send them for import. Each
 * is made when it is asked for.
 */
public final class HostileFiles {
    private HostileFiles() {}

    /**
     * @param name with the ending that somebody would give it
     * @param jobs all that could be asked of it
     * @param worst of them: enough to show each kind of end in a test that others wait for
     */
    public record Hostile(String name, Supplier<byte[]> make, List<Job<?>> jobs, List<Job<?>> worst) {
        Hostile(String name, Supplier<byte[]> make, List<Job<?>> jobs, Job<?>... worst) {
            this(name, make, jobs, List.of(worst));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Job<?> KIND = new Job.TellKind();
    private static final Job<?> THUMBNAIL = new Job.DrawThumbnail(240);
    private static final Job<?> PAGE = new Job.DrawPage(1, 1100);
    private static final Job<?> COUNT = new Job.TellLength();
    private static final Job<?> TEXT = new Job.ReadText();
    private static final Job<?> REPORT = new Job.OpenReport();
    private static final Job<?> WORKBOOK = new Job.OpenWorkbook();

    private static final List<Job<?>> OF_PDF = List.of(KIND, COUNT, THUMBNAIL, PAGE, TEXT, REPORT);
    private static final List<Job<?>> OF_PICTURE = List.of(KIND, THUMBNAIL, REPORT);
    private static final List<Job<?>> OF_OFFICE = List.of(KIND, TEXT, REPORT, WORKBOOK);
    private static final List<Job<?>> OF_TEXT = List.of(KIND, REPORT, WORKBOOK);

    public static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        all.addAll(pdfs());
        all.addAll(pictures());
        all.addAll(office());
        all.addAll(texts());
        return all;
    }

    /** What an evidence list would ask thumbnails of. */
    public static List<Hostile> pdfs() {
        return List.of(
                new Hostile("nested-forms.pdf", HostilePdfs::nestedForms, OF_PDF, THUMBNAIL, TEXT, REPORT),
                new Hostile("form-of-itself.pdf", HostilePdfs::formOfItself, OF_PDF),
                new Hostile("nested-groups.pdf", HostilePdfs::nestedGroups, OF_PDF),
                new Hostile("operators.pdf", HostilePdfs::operators, OF_PDF, THUMBNAIL),
                new Hostile("dashes.pdf", HostilePdfs::dashes, OF_PDF),
                new Hostile("patterns.pdf", HostilePdfs::patterns, OF_PDF, THUMBNAIL),
                new Hostile("shading.pdf", HostilePdfs::shading, OF_PDF, THUMBNAIL),
                new Hostile("font-of-itself.pdf", HostilePdfs::fontOfItself, OF_PDF, THUMBNAIL),
                new Hostile("broken-font.pdf", HostilePdfs::brokenFont, OF_PDF, THUMBNAIL),
                new Hostile("letters.pdf", HostilePdfs::letters, OF_PDF, REPORT),
                new Hostile("huge-page.pdf", () -> HostilePdfs.page("[0 0 1e9 1e9]"), OF_PDF, THUMBNAIL),
                new Hostile("thin-page.pdf", () -> HostilePdfs.page("[0 0 1 1e9]"), OF_PDF, THUMBNAIL),
                new Hostile("no-page.pdf", () -> HostilePdfs.page("[0 0 0 0]"), OF_PDF, THUMBNAIL),
                new Hostile("no-number-page.pdf", () -> HostilePdfs.page("[0 0 1e999 -1e999]"), OF_PDF, THUMBNAIL),
                new Hostile("huge-image.pdf", HostilePdfs::image, OF_PDF, THUMBNAIL, TEXT, REPORT),
                new Hostile("jbig2.pdf", () -> HostilePdfs.imageOf("JBIG2Decode"), OF_PDF, THUMBNAIL),
                new Hostile("jpeg-2000.pdf", () -> HostilePdfs.imageOf("JPXDecode"), OF_PDF, THUMBNAIL),
                new Hostile("fax.pdf", () -> HostilePdfs.imageOf("CCITTFaxDecode"), OF_PDF, THUMBNAIL),
                new Hostile("dct.pdf", () -> HostilePdfs.imageOf("DCTDecode"), OF_PDF, THUMBNAIL),
                new Hostile("bomb.pdf", HostilePdfs::bomb, OF_PDF, THUMBNAIL, REPORT),
                new Hostile("pages-of-themselves.pdf", HostilePdfs::pagesOfThemselves, OF_PDF, COUNT, TEXT),
                new Hostile("deep-lists.pdf", HostilePdfs::deepLists, OF_PDF, REPORT),
                new Hostile("cut-off.pdf", HostilePdfs::cutOff, OF_PDF, THUMBNAIL, REPORT));
    }

    static List<Hostile> pictures() {
        return List.of(
                new Hostile("30000.png", () -> HostilePictures.png(30_000, false), OF_PICTURE, THUMBNAIL),
                new Hostile("12000.png", () -> HostilePictures.png(12_000, false), OF_PICTURE, THUMBNAIL),
                new Hostile("interlaced.png", () -> HostilePictures.png(12_000, true), OF_PICTURE, THUMBNAIL),
                new Hostile(
                        "2147483647.png", () -> HostilePictures.png(Integer.MAX_VALUE, false), OF_PICTURE, THUMBNAIL),
                new Hostile("note.png", HostilePictures::pngWithNote, OF_PICTURE, THUMBNAIL),
                new Hostile("passes.jpg", HostilePictures::passes, OF_PICTURE, THUMBNAIL),
                new Hostile("head-only.jpg", () -> HostilePictures.cutOff(1), OF_PICTURE, THUMBNAIL),
                new Hostile("half.jpg", () -> HostilePictures.cutOff(50), OF_PICTURE, THUMBNAIL),
                new Hostile("nearly-whole.jpg", () -> HostilePictures.cutOff(99), OF_PICTURE, THUMBNAIL),
                new Hostile("notes-of-themselves.jpg", HostilePictures::notesOfThemselves, OF_PICTURE, THUMBNAIL),
                new Hostile("noise.webp", HostilePictures::webp, OF_PICTURE, THUMBNAIL));
    }

    static List<Hostile> office() {
        return List.of(
                new Hostile("bomb.docx", HostileOffice::docxBomb, OF_OFFICE, KIND, TEXT, REPORT),
                new Hostile("bomb.xlsx", HostileOffice::xlsxBomb, OF_OFFICE, WORKBOOK, REPORT),
                new Hostile("deep.docx", HostileOffice::deepDocx, OF_OFFICE, TEXT, REPORT),
                new Hostile("deep.xlsx", HostileOffice::deepXlsx, OF_OFFICE, WORKBOOK, REPORT),
                new Hostile("laughs.docx", HostileOffice::laughs, OF_OFFICE, TEXT, REPORT),
                new Hostile("external.docx", HostileOffice::externalEntity, OF_OFFICE, REPORT),
                new Hostile("parts.docx", HostileOffice::manyParts, OF_OFFICE, KIND, REPORT),
                new Hostile("rows.xlsx", HostileOffice::rows, OF_OFFICE, WORKBOOK, REPORT),
                new Hostile("one-text.xlsx", HostileOffice::oneText, OF_OFFICE, WORKBOOK, REPORT),
                new Hostile("cut-off.docx", HostileOffice::cutOff, OF_OFFICE, KIND, REPORT),
                new Hostile("chains.xls", HostileOffice::oldContainer, OF_OFFICE, REPORT));
    }

    static List<Hostile> texts() {
        return List.of(
                new Hostile("deep.html", () -> text("<div>".repeat(900_000)), OF_TEXT, REPORT),
                new Hostile(
                        "spans.html",
                        () -> text(
                                "<table>" + "<tr><td colspan=999 rowspan=999>x</td></tr>".repeat(40_000) + "</table>"),
                        OF_TEXT,
                        REPORT),
                new Hostile("tables.html", () -> text("<table><tr><td>".repeat(250_000)), OF_TEXT),
                new Hostile("tabs.txt", () -> text("a\t".repeat(2_400_000)), OF_TEXT),
                new Hostile("lists.txt", () -> text("a\t" + "<ul><li>".repeat(500_000) + "\tb\tc\td"), OF_TEXT));
    }

    /** What offices send every day, for comparison. */
    public static byte[] honestPdf() {
        var pdf = new RawPdf();
        int font = pdf.object("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>");
        int content = pdf.deflated("", text("BT /F 12 Tf 50 700 Td (An honest page) Tj ET\n50 690 m 500 690 l S"));
        return pdf.withPage(content, "/Font <</F %d 0 R>>".formatted(font), "");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
