package prongsai.measures.transfer.importing.words;

import java.util.List;
import prongsai.measures.transfer.importing.meaning.UnitText;

/** The responsible units: สำนักปลัด; กองคลัง/กองช่าง; ทุกส่วนราชการ, which is all units and no unit itself. */
public final class UnitWords {
    private UnitWords() {}

    public static boolean meansAll(String text) {
        return UnitText.meansAll(text);
    }

    /** Names in order, each once; none when the text means all units. */
    public static List<String> read(String text) {
        return UnitText.read(text, List.of()).names();
    }
}
