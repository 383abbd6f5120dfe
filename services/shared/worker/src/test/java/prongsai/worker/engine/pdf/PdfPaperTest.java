package prongsai.worker.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.worker.engine.Read;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/** Tables by their lines, and pages one after the other. */
class PdfPaperTest {
    private static final double[] COLUMNS = {50, 150, 300, 550};

    @Test
    void tablesAndLinesComeFromTheTop() {
        var pdf = new PdfMaker().page();
        pdf.text(50, 780, "Title").grid(new double[] {50, 200, 500}, new double[] {760, 740, 720});
        pdf.text(55, 745, "a").text(205, 745, "b").text(55, 725, "c").text(205, 725, "d");
        pdf.text(50, 700, "Between")
                .grid(COLUMNS, new double[] {680, 650})
                .text(155, 660, "e")
                .text(50, 600, "End");
        PaperDocument paper = Read.paper(pdf.bytes());
        assertThat(Read.text(paper)).isEqualTo("Title\n[a] [b]\n[c] [d]\nBetween\n[] [e] []\nEnd");
        assertThat(paper.source()).isEqualTo(PaperDocument.Source.PDF);
        assertThat(paper.blocks()).allMatch(block -> block.place().page() == 1);
    }

    @Test
    void cellsThatNoLinePartsAreOne() {
        var pdf = new PdfMaker().page();
        // The first column goes down over both rows, the head goes across two columns.
        pdf.line(50, 700, 550, 700)
                .line(50, 600, 550, 600)
                .line(150, 650, 550, 650)
                .line(150, 675, 550, 675);
        pdf.line(50, 600, 50, 700)
                .line(150, 600, 150, 700)
                .line(300, 600, 300, 675)
                .line(550, 600, 550, 700);
        pdf.text(55, 660, "down")
                .text(155, 685, "across")
                .text(155, 660, "a")
                .text(305, 660, "b")
                .text(155, 630, "c")
                .text(305, 630, "d");
        assertThat(Read.text(Read.paper(pdf.bytes()))).isEqualTo("[1x3 down] [2x1 across]\n[a] [b]\n[c] [d]");
    }

    @Test
    void outerLinesNeedNotBeDrawn_andAFrameIsNoTable() {
        var open = new PdfMaker().page();
        open.line(50, 700, 550, 700)
                .line(50, 650, 550, 650)
                .line(150, 650, 150, 700)
                .text(55, 670, "a")
                .text(155, 670, "b");
        assertThat(Read.text(Read.paper(open.bytes()))).isEqualTo("[a] [b]");
        var frame = new PdfMaker().page();
        frame.grid(new double[] {20, 580}, new double[] {820, 20})
                .grid(new double[] {50, 150, 300}, new double[] {700, 650});
        frame.text(55, 670, "a").text(155, 670, "b").text(50, 720, "above");
        assertThat(Read.text(Read.paper(frame.bytes()))).isEqualTo("above\n[a] [b]");
    }

    @Test
    void aTableWithinACellIsThere() {
        var pdf = new PdfMaker().page();
        pdf.grid(new double[] {50, 150, 550}, new double[] {700, 500})
                .grid(new double[] {200, 300, 400}, new double[] {650, 600});
        pdf.text(55, 680, "a").text(155, 680, "b").text(205, 620, "c").text(305, 620, "d");
        assertThat(Read.text(Read.paper(pdf.bytes()))).isEqualTo("[a] [b¶[c] [d]]");
    }

    @Test
    void aTableGoesOnOverPages_whoseEdgesBelongToNone() {
        var pdf = new PdfMaker();
        for (int page = 1; page <= 3; page++) {
            pdf.page()
                    .text(270, 820, "- " + page + " -")
                    .grid(COLUMNS, new double[] {700, 650})
                    .text(55, 670, "a" + page);
            pdf.text(50, 30, "Office of Tests");
        }
        pdf.page()
                .text(270, 820, "- 4 -")
                .grid(new double[] {50, 300, 550}, new double[] {700, 650})
                .text(55, 670, "other");
        pdf.page().text(270, 820, "- 5 -").text(50, 750, "Chapter").grid(new double[] {50, 300, 550}, new double[] {
            700, 650
        });
        PaperDocument paper = Read.paper(pdf.bytes());
        assertThat(paper.tables()).extracting(Table::goesOn).containsExactly(false, true, true, false, false);
        assertThat(paper.tables()).extracting(table -> table.place().page()).containsExactly(1, 2, 3, 4, 5);
        List<String> edges = paper.blocks().stream()
                .filter(block -> block instanceof Paragraph paragraph && paragraph.is(Trait.EDGE_OF_PAGE))
                .map(Read::text)
                .toList();
        assertThat(edges).hasSize(8).contains("- 4 -", "Office of Tests").doesNotContain("Chapter");
    }

    @Test
    void oneTableBelowAnotherDoesNotGoOnIt() {
        var pdf = new PdfMaker().page();
        pdf.grid(COLUMNS, new double[] {700, 650})
                .grid(COLUMNS, new double[] {600, 550})
                .text(55, 670, "a");
        assertThat(Read.paper(pdf.bytes()).tables()).extracting(Table::goesOn).containsExactly(false, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aPageThatIsTurnedIsReadAsItIsShown(int rotation) {
        var pdf = new PdfMaker().page(rotation);
        pdf.text(55, 780, "Title")
                .grid(COLUMNS, new double[] {700, 650, 600})
                .text(55, 670, "a")
                .text(155, 620, "b");
        assertThat(Read.text(Read.paper(pdf.bytes()))).isEqualTo("Title\n[a] [] []\n[] [b] []");
    }

    @Test
    void linesOfACellAreParagraphs_whereTheyBeginOne() {
        assertThat(cell("1. one two three four five six", "seven eight", "2. nine"))
                .containsExactly("1. one two three four five six\nseven eight", "2. nine");
        assertThat(cell("one unit", "another unit")).containsExactly("one unit", "another unit");
        assertThat(cell("one two three four five six", "seven")).containsExactly("one two three four five six\nseven");
        assertThat(cell("one two three four five six", "", "seven"))
                .containsExactly("one two three four five six", "seven");
        assertThat(cell("(a) one two three four five", "1.1 one", "• one", "- five"))
                .containsExactly("(a) one two three four five", "1.1 one", "• one", "- five");
        assertThat(cell("more than one two three of", "90.5 percent of them")).hasSize(1);
    }

    @Test
    void picturesOfPagesAreRefused_alsoWithAStampOnThem() {
        var scan = new PdfMaker().page().picture();
        scan.page().picture().text(400, 800, "No. 123 of 2568");
        assertThat(Read.opened(scan.bytes())).isEqualTo(Opened.Refused.because(Opened.Why.NO_TEXT));
    }

    @Test
    void aPictureBetweenPagesIsTold_andABackgroundIsNone() {
        var mixed = new PdfMaker().page().text(50, 700, "Written");
        mixed.page().picture();
        mixed.page().picture().text(50, 700, "A cover with a picture behind its title, ".repeat(3));
        PaperDocument paper = Read.paper(mixed.bytes());
        assertThat(paper.remarks()).containsExactly(Remark.of(Remark.Kind.PICTURES_NOT_READ, "2"));
        assertThat(Read.text(paper)).startsWith("Written\nA cover");
    }

    private static List<String> cell(String... lines) {
        var pdf = new PdfMaker().page().grid(new double[] {50, 220, 400}, new double[] {700, 500});
        IntStream.range(0, lines.length).forEach(i -> pdf.text(55, 680 - 16 * i, lines[i]));
        return Read.paper(pdf.bytes()).tables().getFirst().rows().getFirst().cells().getFirst().content().stream()
                .map((Block paragraph) -> ((Paragraph) paragraph).text())
                .toList();
    }
}
