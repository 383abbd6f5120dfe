package prongsai.worker.engine.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.worker.engine.xml.Xml;

/** Texts of cells, without the readings that Excel prints above letters (ECMA-376 §18.4). */
final class XlsxTexts {
    /** What XML cannot hold is written so. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxTexts() {}

    /** Those that cells share. */
    static List<String> shared(Xml xml) {
        var texts = new ArrayList<String>();
        xml.children(name -> {
            if (name.equals("si")) {
                texts.add(of(xml));
            }
        });
        return texts;
    }

    /** Of {@code si} or {@code is}. */
    static String of(Xml xml) {
        var text = new StringBuilder();
        xml.children(name -> {
            switch (name) {
                case "t" -> text.append(xml.text());
                case "r" ->
                    xml.children(piece -> {
                        if (piece.equals("t")) {
                            text.append(xml.text());
                        }
                    });
                default -> {}
            }
        });
        return plain(text.toString());
    }

    static String plain(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
