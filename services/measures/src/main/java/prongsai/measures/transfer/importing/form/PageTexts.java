package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import prongsai.measures.transfer.importing.meaning.DamagedText;
import prongsai.measures.transfer.importing.meaning.DamagedText.Mended;
import prongsai.measures.transfer.importing.meaning.IncomingText;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Table;

/** The texts of a paper in their one form; those of a PDF mended, page by page, as each page was written by one program. */
final class PageTexts {
    private final Map<Integer, DamagedText> pages = new HashMap<>();

    private final boolean linesAreWritten;

    private PageTexts(boolean linesAreWritten) {
        this.linesAreWritten = linesAreWritten;
    }

    static PageTexts of(PaperDocument document) {
        var texts = new PageTexts(document.breaks() == Breaks.WRITTEN);
        if (document.source() == Source.PDF) {
            var byPage = new HashMap<Integer, List<String>>();
            document.blocks().stream()
                    .flatMap(PageTexts::paragraphs)
                    .forEach(paragraph -> byPage.computeIfAbsent(
                                    paragraph.place().page(), page -> new ArrayList<>())
                            .add(paragraph.asRead()));
            byPage.forEach((page, lines) -> texts.pages.put(page, DamagedText.ofPage(lines)));
        }
        return texts;
    }

    Mended mended(Paragraph paragraph) {
        DamagedText page = pages.get(paragraph.place().page());
        return page == null ? new Mended(IncomingText.of(paragraph.asRead()), false) : page.mend(paragraph.asRead());
    }

    /** What it says, in one part or in one for each line that the author ended; none where it is blank. */
    List<String> parts(Paragraph paragraph) {
        String text = mended(paragraph).text();
        return linesAreWritten
                ? text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : Stream.of(text).filter(all -> !all.isEmpty()).toList();
    }

    private static Stream<Paragraph> paragraphs(Block block) {
        return switch (block) {
            case Paragraph paragraph -> Stream.of(paragraph);
            case Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.paragraphs().stream());
        };
    }
}
