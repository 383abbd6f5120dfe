package prongsai.worker.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import prongsai.worker.engine.xml.Xml;

/** Which format each style of a cell has (ECMA-376 §18.8). */
final class XlsxStyles {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> cells = new ArrayList<>();

    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(Xml xml) {
        var styles = new XlsxStyles();
        xml.children(name -> {
            switch (name) {
                case "numFmts" ->
                    xml.children(format -> styles.formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode")));
                case "cellXfs" -> xml.children(style -> styles.cells.add(xml.number("numFmtId", 0)));
                default -> {}
            }
        });
        return styles;
    }

    Shown shown(double value, int style, boolean from1904) {
        int format = style >= 0 && style < cells.size() ? cells.get(style) : 0;
        return Shown.of(value, format, formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format)), from1904);
    }
}
