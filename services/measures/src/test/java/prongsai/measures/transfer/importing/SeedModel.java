package prongsai.measures.transfer.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.thai.ThaiText;
import tools.jackson.databind.JsonNode;

/** Cells by their address, as the model has them and as a reading has them, and how the two differ. */
final class SeedModel {
    private SeedModel() {}

    static Map<Cell, String> expected() {
        var cells = new LinkedHashMap<Cell, String>();
        for (JsonNode measure : Seed.model().get("measures")) {
            int number = measure.get("number").asInt();
            put(cells, number, Field.TITLE, List.of(measure.get("title").asString()));
            put(
                    cells,
                    number,
                    Field.RESPONSIBLE,
                    List.of(measure.get("responsible").asString()));
            put(cells, number, Field.SCHEDULE, List.of(measure.get("schedule").asString()));
            put(cells, number, Field.STEP, strings(measure.get("steps")));
            put(cells, number, Field.RESULT, strings(measure.get("resultSummary")));
            put(cells, number, Field.OUTCOME, strings(measure.get("outcomes")));
        }
        return cells;
    }

    static Map<Cell, String> read(ImportedReport report) {
        var cells = new LinkedHashMap<Cell, String>();
        for (ImportedMeasure measure : report.measures()) {
            put(cells, measure.number(), Field.TITLE, List.of(measure.title()));
            put(cells, measure.number(), Field.RESPONSIBLE, List.of(measure.responsibleText()));
            put(cells, measure.number(), Field.SCHEDULE, List.of(measure.scheduleText()));
            put(
                    cells,
                    measure.number(),
                    Field.STEP,
                    measure.steps().stream().map(ImportedStep::text).toList());
            put(cells, measure.number(), Field.RESULT, measure.results());
            put(cells, measure.number(), Field.OUTCOME, measure.outcomes());
        }
        return cells;
    }

    static Map<Cell, String> withoutSpace(Map<Cell, String> cells) {
        var bare = new LinkedHashMap<Cell, String>();
        cells.forEach((cell, text) -> bare.put(cell, ThaiText.withoutSpace(text)));
        return bare;
    }

    /** The cells whose text is not the model's to the letter. */
    static List<Cell> different(ImportedReport report) {
        Map<Cell, String> read = read(report);
        return expected().entrySet().stream()
                .filter(cell -> !cell.getValue().equals(read.get(cell.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** For a person who sees the test fail. */
    static String explain(ImportedReport report) {
        Map<Cell, String> expected = expected();
        Map<Cell, String> read = read(report);
        return String.join(
                "\n",
                different(report).stream()
                        .flatMap(cell -> Stream.of(
                                cell.toString(), "  expected " + expected.get(cell), "  read     " + read.get(cell)))
                        .toList());
    }

    private static void put(Map<Cell, String> cells, int measure, Field field, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            cells.put(new Cell(measure, field, i), texts.get(i));
        }
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }
}
