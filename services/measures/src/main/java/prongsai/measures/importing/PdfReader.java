package prongsai.measures.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF: what stands before its ruled tables is the cover, its tables are the pages of the form. */
final class PdfReader {
    private static final int MOST_PAGES = 400;

    /** In the whole file, whose pages are all held at once: 200 measures have some 300,000. */
    private static final int MOST_GLYPHS = 1_000_000;

    /** Spaces drawn at ends of lines before they count as a habit. */
    private static final int FEWEST_DRAWN = 3;

    private static final Pattern SPACED_END = Pattern.compile("[A-Za-z0-9๐-๙]$");

    private static final Pattern SPACED_START = Pattern.compile("^[A-Za-z0-9๐-๙]");

    /** An entry of a list within a cell begins a paragraph of its own. */
    private static final Pattern ENTRY = Pattern.compile("[-–•]\\s?[ก-ฮเ-ไ].*", Pattern.DOTALL);

    private PdfReader() {}

    static RawReport read(byte[] file) {
        PdfGuard.check(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFile(new ImportProblem.Oversized());
            }
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableFile(new ImportProblem.Locked());
        } catch (UnreadableFile noReport) {
            throw noReport;
        } catch (IOException | RuntimeException refused) {
            // PDFBox meets a malformed file with whatever its parts throw.
            throw new UnreadableFile(new ImportProblem.Damaged());
        }
    }

    private static RawReport read(PDDocument document) throws IOException {
        var pages = new ArrayList<PdfPage>();
        int glyphs = 0;
        for (PDPage page : document.getPages()) {
            pages.add(PdfPageEngine.read(page));
            glyphs += pages.getLast().glyphs().size();
            if (glyphs > MOST_GLYPHS) {
                throw new UnreadableFile(new ImportProblem.TooLong(glyphs, MOST_GLYPHS));
            }
        }
        if (pages.stream().allMatch(page -> page.glyphs().isEmpty())) {
            throw new UnreadableFile(new ImportProblem.NoText());
        }
        var report = new RawReportBuilder();
        String lineEnd = "\n";
        if (keepsSpaces(pages)) {
            report.spacesAreWritten();
            lineEnd = "";
        }
        for (PdfPage page : pages) {
            report.newPage();
            add(page, lineEnd, report);
        }
        return report.build();
    }

    private static void add(PdfPage page, String lineEnd, RawReportBuilder report) {
        Optional<PdfTable> table = PdfTable.of(page);
        List<PdfGlyph> outside = page.glyphs().stream()
                .filter(glyph -> table.isEmpty() || !table.get().holds(glyph))
                .toList();
        PdfLines.of(outside).forEach(report::line);
        table.ifPresent(grid -> report.table(grid.cells(page.glyphs()).stream()
                .map(row -> row.stream()
                        .map(glyphs -> cell(PdfLines.of(glyphs), lineEnd))
                        .toList())
                .toList()));
    }

    /** Some programs draw the space at which a line was broken, others do not: one that does, does it everywhere. */
    private static boolean keepsSpaces(List<PdfPage> pages) {
        return pages.stream()
                        .flatMap(page ->
                                PdfTable.of(page).stream().flatMap(table -> table.cells(page.glyphs()).stream()))
                        .flatMap(List::stream)
                        .map(PdfLines::of)
                        .filter(lines -> lines.size() > 1)
                        .flatMap(lines -> lines.subList(0, lines.size() - 1).stream())
                        .filter(line -> line.endsWith(" "))
                        .limit(FEWEST_DRAWN)
                        .count()
                == FEWEST_DRAWN;
    }

    /** A line that begins with a number or a dash begins a paragraph; any other goes on with the one before it. */
    private static RawCell cell(List<String> lines, String lineEnd) {
        var paragraphs = new ArrayList<String>();
        for (String line : lines) {
            boolean begins = paragraphs.isEmpty()
                    || ItemNumber.at(line).isPresent()
                    || ENTRY.matcher(line).matches();
            paragraphs.add(begins ? line : joined(paragraphs.removeLast(), lineEnd, line));
        }
        return new RawCell(paragraphs);
    }

    /** Lines are broken within Thai, but before a number or between Thai and Latin only where there is a space. */
    private static String joined(String before, String lineEnd, String line) {
        boolean space = lineEnd.isEmpty()
                && (SPACED_END.matcher(before).find()
                        || SPACED_START.matcher(line).find());
        return before + (space && !before.endsWith(" ") ? " " : lineEnd) + line;
    }
}
