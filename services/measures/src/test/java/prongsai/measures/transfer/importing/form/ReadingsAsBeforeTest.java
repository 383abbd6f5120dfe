package prongsai.measures.transfer.importing.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.ReportFile;
import prongsai.measures.transfer.importing.ReportReader;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;

/**
 * What is read out of some two hundred papers, to the letter, by the sum of all that was found, doubted and left out: whoever
 * changes how one kind of paper is read sees which others change with it. To take what is read now:
 * {@code -Dprongsai.accept=true}.
 */
class ReadingsAsBeforeTest {
    private static final Path FILE = Path.of("src/test/resources/importing/readings.txt");
    private static final Path HANDED = Path.of("../../../shared/forms");
    private static final int FORMS = 160;

    @Test
    void readsEveryPaperAsBefore() throws IOException {
        var readings = new ArrayList<String>();
        for (int seed = 0; seed < FORMS; seed++) {
            var chance = new Random(seed);
            RandomForm form = RandomForm.of(RandomPlan.of(chance), chance, seed % 2 == 0);
            PaperDocument paper = seed % 3 == 0 ? printed(form.paper()) : form.paper();
            readings.add(reading("form " + seed, paper));
        }
        try (Stream<Path> handed = Files.list(HANDED)) {
            List<Path> papers = handed.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            for (Path paper : papers) {
                if (ReportFile.answer(Files.readAllBytes(paper), new Job.OpenReport())
                        instanceof Opened.Document document) {
                    readings.add(reading(paper.getFileName().toString(), document.paper()));
                }
            }
        }
        if (Boolean.getBoolean("prongsai.accept")) {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, readings);
        }
        assertThat(readings).containsExactlyElementsOf(Files.readAllLines(FILE));
    }

    /** Whose lines end where the paper ended them. */
    private static PaperDocument printed(PaperDocument paper) {
        return new PaperDocument(paper.source(), Breaks.OF_PAPER, paper.blocks(), paper.remarks());
    }

    private static String reading(String name, PaperDocument paper) {
        RecognisedForm form = FormRecogniser.recognise(paper, Papers.YEAR, Confirmed.NOTHING);
        var lines = new ArrayList<String>();
        lines.add(form.preamble().toString());
        form.tables().forEach(table -> lines.add(table(table)));
        form.doubts()
                .forEach(doubt -> lines.add("? " + doubt.reason() + " " + place(doubt.source()) + " m" + doubt.measure()
                        + " " + doubt.role() + " " + sum(doubt.words())));
        form.leftOut()
                .forEach(left -> lines.add("- " + left.why() + " " + place(left.source()) + " "
                        + sum(left.heading() + "|" + left.text())));
        form.measures().forEach(measure -> lines.add(measure(measure)));
        if (ReportReader.read(new Opened.Document(paper), Papers.YEAR) instanceof ImportedReport report) {
            report.measures().forEach(measure -> lines.add("= " + measure.number() + " " + sum(measure.toString())));
            lines.add(report.doubts().stream()
                    .map(doubt -> doubt.cell().measure()
                            + doubt.cell().field().name().substring(0, 2)
                            + doubt.cell().index()
                            + doubt.key().substring("import.doubt.".length())
                            + sum(doubt.read() + doubt.arguments() + doubt.confidence()))
                    .collect(Collectors.joining(" ", "~ ", "")));
        } else {
            lines.add("= none");
        }
        return name + " " + sum(String.join("\n", lines));
    }

    private static String table(RecognisedTable table) {
        return "| " + table.index() + " " + table.firstHeaderRow() + "+" + table.headerRows() + " "
                + (table.labelled() ? "labels " : "")
                + table.columns().stream()
                        .map(column -> column.role() + ":"
                                + String.format(Locale.ROOT, "%.2f", column.certainty())
                                + (column.tick().isEmpty() ? "" : "!"))
                        .collect(Collectors.joining(" "))
                + " "
                + table.rows().stream().map(kind -> kind.name().substring(0, 3)).collect(Collectors.joining(","));
    }

    private static String measure(FoundMeasure measure) {
        return ". " + measure.number() + (measure.numbered() ? "" : "?") + " " + sum(measure.group()) + " "
                + measure.values().stream()
                        .map(value -> value.role() + "@" + place(value.source()) + "=" + sum(value.toString()))
                        .collect(Collectors.joining(" "))
                + " "
                + sum(measure.items(Role.STEPS) + "|" + measure.items(Role.RESULT) + "|" + measure.items(Role.OUTCOME)
                        + "|" + measure.targets());
    }

    private static String place(Source source) {
        return source.table() + ":" + source.row() + ":" + source.column();
    }

    private static String sum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue(), 36);
    }
}
