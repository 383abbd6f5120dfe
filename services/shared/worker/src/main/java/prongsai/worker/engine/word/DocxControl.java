package prongsai.worker.engine.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prongsai.worker.engine.xml.Xml;

/** Content controls (ECMA-376 §17.5.2), which may stand around anything, and the older fields of forms (§17.16.17). */
final class DocxControl {
    private DocxControl() {}

    /** Reads what stands in a {@code sdt}, unless it is the hint that shows where nobody has typed yet. */
    static void content(Xml xml, Runnable reader) {
        var hint = new boolean[1];
        xml.children(name -> {
            if (name.equals("sdtPr")) {
                xml.children(property -> hint[0] |= property.equals("showingPlcHdr") && xml.isOn("val"));
            } else if (name.equals("sdtContent") && !hint[0]) {
                reader.run();
            }
        });
    }

    /** What a check box or a list of choices shows, which has no run of its own. Reads {@code fldChar} to its end. */
    static Optional<String> formField(Xml xml) {
        var shown = new ArrayList<String>();
        xml.children(data -> {
            if (data.equals("ffData")) {
                xml.children(kind -> {
                    switch (kind) {
                        case "checkBox" -> shown.add(checkBox(xml));
                        case "ddList" -> shown.add(choice(xml));
                        default -> {}
                    }
                });
            }
        });
        return shown.stream().findFirst();
    }

    private static String checkBox(Xml xml) {
        var checked = new boolean[1];
        xml.children(name -> {
            if (name.equals("checked") || name.equals("default")) {
                checked[0] = xml.isOn("val");
            }
        });
        return checked[0] ? "☑" : "☐";
    }

    private static String choice(Xml xml) {
        List<String> entries = new ArrayList<>();
        var chosen = new int[1];
        xml.children(name -> {
            switch (name) {
                case "listEntry" -> entries.add(xml.attribute("val"));
                case "result" -> chosen[0] = xml.number("val", 0);
                default -> {}
            }
        });
        return chosen[0] >= 0 && chosen[0] < entries.size() ? entries.get(chosen[0]) : "";
    }
}
