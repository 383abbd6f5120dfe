package prongsai.worker.engine.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes small documents of Word 97 (MS-DOC), which no library does: text in one piece, and a page of properties for each
 * run and each paragraph.
 */
public final class DocMaker {
    private static final int PAGE = 512;
    private static final int TEXT_AT = 2 * PAGE;
    private static final int FIB = 900;
    private static final int PAIRS = 154;

    /** Where a structure is named among the pairs of the header. */
    private static final int STYLES = 1;

    private static final int NOTE_PLACES = 2;
    private static final int NOTE_TEXTS = 3;
    private static final int SECTIONS = 6;
    private static final int RUNS = 12;
    private static final int PARAGRAPHS = 13;
    private static final int FONTS = 15;
    private static final int PROPERTIES = 31;
    private static final int PIECES = 33;
    private static final int LISTS = 73;
    private static final int LIST_INSTANCES = 74;

    private record Piece(int end, byte[] properties) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> runs = new ArrayList<>();
    private final List<Piece> paragraphs = new ArrayList<>();
    private final List<byte[]> lists = new ArrayList<>();
    private int notesFrom = -1;
    private int notePlace;

    /** One with a list and a table. */
    public static byte[] sample() {
        var doc = new DocMaker().list(54, "\u0000.");
        for (int i = 0; i < 5; i++) {
            doc.p("กองคลัง " + i, two(0x460B, 1)).run("ก").end("\u0007", inTable());
            doc.end("\u0007", row(new int[] {0, 2000}));
        }
        return doc.bytes();
    }

    /** A run of letters; what it is, by the numbers of its properties. */
    DocMaker run(String letters, byte[]... properties) {
        text.append(letters);
        runs.add(new Piece(text.length(), joined(properties)));
        return this;
    }

    /** Ends a paragraph, or a cell. */
    DocMaker end(String mark, byte[]... properties) {
        run(mark);
        paragraphs.add(new Piece(text.length(), joined(new byte[2], joined(properties))));
        return this;
    }

    DocMaker p(String letters, byte[]... properties) {
        return run(letters).end("\r", properties);
    }

    /** Ends the run's place at which a note hangs, whose text follows all else. */
    DocMaker noteHere() {
        notePlace = text.length();
        return run("\u0002", one(0x0855, 1));
    }

    /** What follows is the note's. */
    DocMaker notes() {
        notesFrom = text.length();
        return this;
    }

    /** Defines a list of one level, which paragraphs name by its number from 1. */
    DocMaker list(int format, String drawn) {
        byte[] letters = drawn.getBytes(StandardCharsets.UTF_16LE);
        var level = buffer(28 + 2 + letters.length);
        level.putInt(1).put((byte) format).put((byte) 0).put((byte) (drawn.indexOf(0) + 1));
        level.position(28);
        lists.add(level.putShort((short) drawn.length()).put(letters).array());
        return this;
    }

    static byte[] one(int property, int value) {
        return buffer(3).putShort((short) property).put((byte) value).array();
    }

    static byte[] two(int property, int value) {
        return buffer(4).putShort((short) property).putShort((short) value).array();
    }

    static byte[] four(int property, int value) {
        return buffer(6).putShort((short) property).putInt(value).array();
    }

    /** Of a paragraph in a table, as Word 97 writes it. */
    static byte[] inTable() {
        return one(0x2416, 1);
    }

    /** The same as later ones write it, which count tables within tables. */
    static byte[] inTable(int depth) {
        return joined(inTable(), four(0x6649, depth));
    }

    /**
     * Of the paragraph that ends a row.
     *
     * @param edges of its cells, from the left
     * @param flags of each cell: 1 begins, 2 goes on to the right; 0x60 begins, 0x20 goes on down
     */
    static byte[] row(int[] edges, int... flags) {
        int cells = edges.length - 1;
        int size = 1 + 2 * edges.length + 20 * cells;
        var table = buffer(4 + size)
                .putShort((short) 0xD608)
                .putShort((short) (size + 1))
                .put((byte) cells);
        for (int edge : edges) {
            table.putShort((short) edge);
        }
        for (int cell = 0; cell < cells; cell++) {
            table.putShort((short) (cell < flags.length ? flags[cell] : 0)).position(table.position() + 18);
        }
        return joined(inTable(), one(0x2417, 1), table.array());
    }

    byte[] bytes() {
        int main = notesFrom < 0 ? text.length() : notesFrom;
        byte[] letters = text.toString().getBytes(StandardCharsets.UTF_16LE);
        int firstPage = (TEXT_AT + letters.length) / PAGE + 1;
        var document = buffer((firstPage + runs.size() + paragraphs.size()) * PAGE);
        var table = new ByteArrayOutputStream();
        table.writeBytes(new byte[PAGE]);
        var pairs = new int[PAIRS][2];
        pairs[FONTS] = new int[] {0, 2};
        pairs[PROPERTIES] = new int[] {2, PAGE - 2};
        pairs[STYLES] = put(table, buffer(20).putShort((short) 18).array());
        pairs[SECTIONS] = put(
                table,
                buffer(20)
                        .putInt(0)
                        .putInt(text.length())
                        .putShort((short) 0)
                        .putInt(-1)
                        .array());
        pairs[PIECES] = put(
                table,
                buffer(21)
                        .put((byte) 2)
                        .putInt(16)
                        .putInt(0)
                        .putInt(text.length())
                        .putShort((short) 0)
                        .putInt(TEXT_AT)
                        .array());
        pairs[RUNS] = put(table, places(document, runs, firstPage, 1));
        pairs[PARAGRAPHS] = put(table, places(document, paragraphs, firstPage + runs.size(), 13));
        if (notesFrom >= 0) {
            int length = text.length() - notesFrom;
            pairs[NOTE_PLACES] = put(
                    table,
                    buffer(10)
                            .putInt(notePlace)
                            .putInt(main)
                            .putShort((short) 1)
                            .array());
            pairs[NOTE_TEXTS] = put(
                    table,
                    buffer(12).putInt(0).putInt(length - 1).putInt(length).array());
        }
        if (!lists.isEmpty()) {
            lists(table, pairs);
        }
        document.put(TEXT_AT, letters);
        header(document, main, text.length() - main, pairs);
        return container(document.array(), table.toByteArray());
    }

    private void lists(ByteArrayOutputStream table, int[][] pairs) {
        var definitions = buffer(2 + 28 * lists.size()).putShort((short) lists.size());
        var instances = buffer(4 + 20 * lists.size()).putInt(lists.size());
        for (int i = 1; i <= lists.size(); i++) {
            definitions.putInt(i).putInt(i).position(definitions.position() + 18);
            definitions.put((byte) 1).put((byte) 0);
            instances.putInt(i).position(instances.position() + 12);
        }
        lists.forEach(list -> instances.putInt(-1));
        pairs[LISTS] = put(table, definitions.array());
        lists.forEach(table::writeBytes);
        pairs[LIST_INSTANCES] = put(table, instances.array());
    }

    /** Writes a page of properties for each piece, and answers where which begins. */
    private static byte[] places(ByteBuffer document, List<Piece> pieces, int firstPage, int entry) {
        var places = buffer(4 * (pieces.size() + 1) + 4 * pieces.size());
        int start = TEXT_AT;
        for (int i = 0; i < pieces.size(); i++) {
            int end = TEXT_AT + 2 * pieces.get(i).end();
            byte[] properties = pieces.get(i).properties();
            int page = (firstPage + i) * PAGE;
            document.putInt(page, start).putInt(page + 4, end).put(page + PAGE - 1, (byte) 1);
            int at = PAGE / 2;
            document.put(page + 8, (byte) (properties.length == 0 ? 0 : at / 2));
            if (entry == 1) {
                document.put(page + at, (byte) properties.length).put(page + at + 1, properties);
            } else {
                // Of even length it is named in pairs of bytes, behind a zero.
                document.put(page + at + 1, (byte) ((properties.length + 1) / 2))
                        .put(page + at + 2, properties);
            }
            places.putInt(start);
            start = end;
        }
        places.putInt(start);
        for (int i = 0; i < pieces.size(); i++) {
            places.putInt(firstPage + i);
        }
        return places.array();
    }

    private static void header(ByteBuffer document, int letters, int ofNotes, int[][] pairs) {
        document.putShort(0, (short) 0xA5EC).putShort(2, (short) 0x00C1).putShort(10, (short) 0x0200);
        document.putShort(12, (short) 0x00BF).putInt(24, TEXT_AT).putInt(28, TEXT_AT + 2 * (letters + ofNotes));
        document.putShort(32, (short) 14).putShort(62, (short) 22);
        document.putInt(64, document.capacity()).putInt(64 + 12, letters).putInt(64 + 16, ofNotes);
        document.putShort(152, (short) 0x5D);
        for (int i = 0; i < 0x5D; i++) {
            document.putInt(154 + 8 * i, pairs[i][0]).putInt(158 + 8 * i, pairs[i][1]);
        }
        document.putShort(FIB - 2, (short) 0);
    }

    private static int[] put(ByteArrayOutputStream table, byte[] structure) {
        int at = table.size();
        table.writeBytes(structure);
        return new int[] {at, structure.length};
    }

    private static byte[] container(byte[] document, byte[] table) {
        try (var system = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            system.createDocument(new ByteArrayInputStream(document), "WordDocument");
            system.createDocument(new ByteArrayInputStream(table), "1Table");
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
