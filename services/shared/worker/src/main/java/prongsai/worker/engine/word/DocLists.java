package prongsai.worker.engine.word;

import java.util.Arrays;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import prongsai.worker.engine.word.Levels.Level;

/** The lists of an old document, by the numbers that their formats have there (MS-OSHARED §2.2.1.3). */
final class DocLists {
    private final HWPFDocument document;
    private final Levels levels = new Levels();
    private final Set<String> begun = new HashSet<>();

    DocLists(HWPFDocument document) {
        this.document = document;
    }

    /** What is drawn before a paragraph; empty where it is in no list, or in one that the document does not have. */
    String next(Paragraph paragraph, int depth) {
        if (!paragraph.isInList() || document.getListTables() == null) {
            return "";
        }
        try {
            return next(paragraph.getList(), paragraph.getIlfo(), depth);
        } catch (NoSuchElementException noSuchList) {
            return "";
        }
    }

    private String next(HWPFList list, int instance, int depth) {
        if (list.getListData() == null) {
            return "";
        }
        var own = new Level[Levels.DEEPEST];
        Arrays.fill(own, Level.NONE);
        ListLevel[] defined = list.getListData().getLevels();
        for (int i = 0; i < Math.min(defined.length, own.length); i++) {
            own[i] = level(defined[i], defined[i].getStartAt());
        }
        for (ListFormatOverrideLevel override : list.getLFOData().getRgLfoLvl()) {
            int at = Math.clamp(override.getLevelNum(), 0, Levels.DEEPEST - 1);
            if (override.isFormatting() && override.getLevel() != null) {
                own[at] = level(override.getLevel(), override.getLevel().getStartAt());
            } else if (override.isStartAt() && at < defined.length) {
                own[at] = level(defined[at], override.getIStartAt());
            }
            if (override.isStartAt() && at == depth && begun.add(instance + "/" + depth)) {
                levels.restart(list.getLsid(), depth, own[at].start());
            }
        }
        return levels.next(list.getLsid(), own, depth);
    }

    private static Level level(ListLevel level, int start) {
        String text = level.getNumberText();
        var drawn = new StringBuilder();
        for (int i = 0; text != null && i < text.length(); i++) {
            char letter = text.charAt(i);
            // The numbers of levels stand for themselves.
            drawn.append(letter < Levels.DEEPEST ? "%" + (letter + 1) : String.valueOf(letter));
        }
        return new Level(start, format(level.getNumberFormat()), drawn.toString(), "", level.isLegalNumbering(), -1);
    }

    private static String format(int number) {
        return switch (number) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 53 -> "thaiLetters";
            case 54, 55 -> "thaiNumbers";
            case 255 -> "none";
            default -> "decimal";
        };
    }
}
