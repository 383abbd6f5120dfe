package prongsai.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static prongsai.reports.paper.Poppler.tight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import prongsai.reports.SeedPlan;

class PaperPdfTest {
    private static final Instant MADE = Instant.parse("2025-10-01T02:00:00Z");
    private static final String IDENTITY = "00112233445566778899aabbccddeeff";
    private static final PaperPdf PDF = new PaperPdf(new PaperHtml());

    private final Paper paper = PaperMaker.make(SeedPlan.snapshot());

    @Test
    void holdsTheTextOfEveryCellInOrder() throws Exception {
        String text = String.join("", Poppler.pages(render(paper)));

        int from = 0;
        for (Paper.Row row : paper.rows()) {
            for (List<String> cell : row.cells()) {
                String wanted = tight(String.join("", cell));
                int at = text.indexOf(wanted, from);
                assertThat(at).as("cell after %d: %s", from, wanted).isNotNegative();
                from = at + wanted.length();
            }
        }
    }

    @Test
    void repeatsTheHeadingsAndNumbersThePagesInThaiDigits() throws Exception {
        List<String> pages = Poppler.pages(render(paper));

        assertThat(pages).hasSize(7);
        assertThat(pages.getFirst())
                .isEqualTo(tight(
                        String.join("", paper.titleLines()) + paper.coverYear() + paper.office() + paper.place()));
        assertThat(pages.subList(1, 7))
                .allSatisfy(page -> assertThat(page).contains(tight(String.join("", paper.columns()))));
        assertThat(pages.get(1)).endsWith("หน้า๒จาก๗");
        assertThat(pages.get(6)).endsWith("หน้า๗จาก๗");
    }

    @Test
    void dividesAMeasureLongerThanAPageBetweenItsSteps() throws Exception {
        List<String> steps = new ArrayList<>(paper.rows().get(5).steps());
        steps.addAll(paper.rows().get(3).steps());
        steps.addAll(paper.rows().get(4).steps());
        Paper.Row row = paper.rows().get(5);
        Paper long_ = with(List.of(
                new Paper.Row(row.measure(), steps, row.responsible(), row.schedule(), row.results(), row.outcomes())));

        List<String> pages = Poppler.pages(render(long_));

        assertThat(pages).hasSize(4);
        assertThat(pages.get(1)).contains(tight(row.measure().getFirst()));
        assertThat(pages.get(2)).contains(tight(String.join("", paper.columns())));
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(pages).anySatisfy(page -> assertThat(page).contains(tight(step))));
    }

    @Test
    void givesBackWordsWithMarksThatMove() throws Exception {
        String words = "ที่ ผู้ นี้ ปั้น น้ำ ก่ำ ฝั่ง ป้า ญู ฐู กตัญญู ปฏิบัติ";
        List<String> cell = List.of(words);
        byte[] pdf = render(with(List.of(new Paper.Row(cell, cell, cell, cell, cell, cell))));

        assertThat(Poppler.pages(pdf).get(1)).contains(tight(words).repeat(6));
        assertThat(drawing(pdf, 2)).as("glyphs moved by the shaper").containsPattern("\\)-?\\d+\\.\\d+\\(");
    }

    @Test
    void rendersEmptyCellsAndForeignCharacters() throws Exception {
        List<String> none = List.of();
        Paper.Row row = new Paper.Row(List.of("๑. <b>&\"'"), none, none, none, none, none);

        assertThat(Poppler.pages(render(with(List.of(row)))).get(1)).contains("๑.<b>&\"'");
    }

    @Test
    void givesTheSameBytesForTheSameReport() {
        assertThat(render(paper)).isEqualTo(render(paper));
    }

    @Test
    void saysItsTitleAndLanguage() throws Exception {
        try (PdfReader reader = new PdfReader(render(paper))) {
            assertThat(reader.getInfo()).containsEntry("Title", paper.documentTitle());
            assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("th");
        }
    }

    @Test
    void numbersStandInTheMiddleBelowThePage() throws Exception {
        byte[] pdf = render(paper);
        BaseFont font =
                BaseFont.createFont("fonts/sarabun/Sarabun-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        float width = font.getWidthPoint("หน้า ๒ จาก ๗", 9);
        Matcher at = Pattern.compile("1 0 0 1 ([0-9.]+) 22 Tm").matcher(drawing(pdf, 2));
        assertThat(at.find()).isTrue();
        assertThat(Float.parseFloat(at.group(1)) + width / 2)
                .isCloseTo(842f / 2, org.assertj.core.data.Offset.offset(0.5f));
        assertThat(at.find()).isFalse();
        assertThat(drawing(pdf, 2)).containsPattern("/F\\d+ 9 Tf");
        assertThat(drawing(pdf, 1)).doesNotContainPattern(" 22 Tm");
    }

    @Test
    void saysWhenItWasMadeAndWhichItIs() throws Exception {
        byte[] pdf = render(paper);
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getInfo())
                    .containsEntry("CreationDate", "D:20251001090000+07'00'")
                    .containsEntry("ModDate", "D:20251001090000+07'00'");
            assertThat(reader.getTrailer().getAsArray(PdfName.ID).getElements())
                    .allSatisfy(id -> assertThat(((PdfString) id).getOriginalBytes())
                            .isEqualTo(HexFormat.of().parseHex(IDENTITY)));
            assertThat(PDF.render(paper, MADE, "f" + IDENTITY.substring(1))).isNotEqualTo(pdf);
        }
    }

    @Test
    void embedsItsFontsWhole() throws Exception {
        try (PdfReader reader = new PdfReader(render(paper))) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary dictionary
                        && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
                    names.add(dictionary.getAsName(PdfName.FONTNAME).toString());
                }
            }
            assertThat(names).containsExactlyInAnyOrder("/Sarabun-Regular", "/Sarabun-Bold");
        }
    }

    private Paper with(List<Paper.Row> rows) {
        return new Paper(
                paper.title(),
                paper.innerTitle(),
                paper.fiscalYear(),
                paper.office(),
                paper.place(),
                paper.names(),
                paper.columns(),
                Collections.unmodifiableList(rows));
    }

    private static byte[] render(Paper paper) {
        return PDF.render(paper, MADE, IDENTITY);
    }

    private static String drawing(byte[] pdf, int page) throws Exception {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new String(reader.getPageContent(page), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }
}
