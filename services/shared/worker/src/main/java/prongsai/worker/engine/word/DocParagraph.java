package prongsai.worker.engine.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import prongsai.worker.engine.draft.Letters;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Remark;

/** A paragraph of an old document. What is no letter has one of its own below the space (MS-DOC §2.4.1). */
final class DocParagraph {
    private static final int BODY_TEXT = 9;
    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_ENDS = 0x15;

    private final DocReading reading;
    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private String marker = "";
    private int depth;
    private int heading;

    DocParagraph(DocReading reading) {
        this.reading = reading;
    }

    /** Reads one; again, where another one goes on in it. True where its end was deleted, so that the next goes on. */
    boolean read(Paragraph paragraph) {
        Deque<Boolean> instructions = new ArrayDeque<>();
        boolean goesOn = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isMarkedInserted()) {
                reading.remarks.add(Remark.Kind.TRACKED_CHANGES);
            }
            if (run.isMarkedDeleted()) {
                goesOn |= run.text().endsWith("\r");
            } else if (run.isVanished()) {
                hidden(run);
            } else {
                run(run, instructions);
            }
        }
        if (!goesOn) {
            depth = Math.clamp(paragraph.getIlvl(), 0, Levels.DEEPEST - 1);
            heading = paragraph.getLvl() >= 0 && paragraph.getLvl() < BODY_TEXT ? paragraph.getLvl() + 1 : 0;
            marker = reading.lists.next(paragraph, depth);
        }
        return goesOn;
    }

    private void hidden(CharacterRun run) {
        if (run.text().chars().anyMatch(letter -> letter > ' ')) {
            reading.remarks.add(Remark.Kind.HIDDEN_TEXT);
        }
    }

    private void run(CharacterRun run, Deque<Boolean> instructions) {
        if (run.isSymbol()) {
            String font = run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
            text.append(Letters.ofPictures(font, run.getSymbolCharacter()));
            return;
        }
        String letters = run.text();
        for (int i = 0; i < letters.length(); i++) {
            letter(letters.charAt(i), run.getStartOffset() + i, instructions);
        }
    }

    private void letter(char letter, int place, Deque<Boolean> instructions) {
        switch (letter) {
            case FIELD_BEGINS -> instructions.push(true);
            case FIELD_RESULT -> {
                if (!instructions.isEmpty()) {
                    instructions.pop();
                    instructions.push(false);
                }
            }
            case FIELD_ENDS -> instructions.poll();
            default -> {
                if (!instructions.contains(true)) {
                    plain(letter, place);
                }
            }
        }
    }

    private void plain(char letter, int place) {
        switch (letter) {
            case '\t' -> text.append('\t');
            case 0x0B -> text.append('\n');
            case 0x1E -> text.append('-');
            case 0x02 -> {
                String note = reading.note(place);
                if (!note.isEmpty()) {
                    notes.add(note);
                }
            }
            // Soft hyphens, pictures, breaks of pages, ends of paragraphs and cells.
            default -> text.append(letter < ' ' || letter == '\u00AD' ? "" : String.valueOf(letter));
        }
    }

    /** Adds it to those that it stands among. */
    void addTo(List<Block> blocks, boolean blank, Set<Trait> traits) {
        if (blank || !text.toString().isBlank() || !marker.isEmpty() || !notes.isEmpty()) {
            var all = new HashSet<>(traits);
            if (heading > 0) {
                all.add(Trait.HEADING);
            }
            int level = heading > 0 ? heading : marker.isEmpty() ? 0 : depth + 1;
            blocks.add(new prongsai.worker.paper.Paragraph(
                    Place.of(blocks.size() + 1), marker, text.toString(), level, notes, all));
        }
    }
}
