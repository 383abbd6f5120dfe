package prongsai.worker.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;
import tools.jackson.databind.json.JsonMapper;

/** Files as a worker reads them, and papers as text that a test can compare. */
public final class Read {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Read() {}

    /** As it comes out of the pipe. */
    public static Opened opened(byte[] file) {
        try {
            Path path = Files.createTempFile("prongsai-test-", null);
            try {
                Object answer = Engine.answer(new Job.OpenReport(), Files.write(path, file));
                return JSON.readValue(JSON.writeValueAsBytes(answer), Opened.class);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PaperDocument paper(byte[] file) {
        return ((Opened.Document) opened(file)).paper();
    }

    /** A line for each paragraph and each row: {@code a}, {@code 1.|a}, {@code [a] [2x3 b¶c]}. */
    public static String text(PaperDocument paper) {
        return paper.blocks().stream().map(Read::text).collect(Collectors.joining("\n"));
    }

    public static String text(Block block) {
        return switch (block) {
            case Paragraph p -> p.marker().isEmpty() ? p.text() : p.marker() + "|" + p.text();
            case Table t -> t.rows().stream().map(Read::text).collect(Collectors.joining("\n"));
        };
    }

    private static String text(Row row) {
        return row.cells().stream().map(Read::text).collect(Collectors.joining(" "));
    }

    private static String text(Cell cell) {
        String span = cell.columns() == 1 && cell.rows() == 1 ? "" : cell.columns() + "x" + cell.rows() + " ";
        return "[" + span + cell.content().stream().map(Read::text).collect(Collectors.joining("¶")) + "]";
    }
}
