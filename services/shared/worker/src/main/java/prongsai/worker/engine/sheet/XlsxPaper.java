package prongsai.worker.engine.sheet;

import java.util.ArrayList;
import java.util.List;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.engine.draft.Remarks;
import prongsai.worker.engine.xml.Parts;
import prongsai.worker.engine.xml.Xml;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;

/** An Excel workbook (ECMA-376) as a table for each sheet, read as a stream. Formulas are never worked out. */
public final class XlsxPaper {
    private static final int MOST_SHEETS = 50;

    /** @param id of the relationship by which its part is found */
    private record Sheet(String name, String id, boolean hidden) {}

    private final Remarks remarks = new Remarks();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private XlsxPaper() {}

    /** @throws NotOpened for a damaged one, or one that is too large */
    public static PaperDocument read(byte[] file) {
        return Parts.read(file, parts -> new XlsxPaper().document(parts));
    }

    private PaperDocument document(Parts parts) {
        parts.main(xml -> {
            workbook(xml);
            return sheets;
        });
        XlsxStyles styles = parts.ofKind("styles", XlsxStyles::read).orElseGet(XlsxStyles::none);
        List<String> texts = parts.ofKind("sharedStrings", XlsxTexts::shared).orElse(List.of());
        var blocks = new ArrayList<Block>();
        for (Sheet sheet : sheets) {
            var draft = new SheetDraft(sheet.name(), sheet.hidden(), remarks);
            parts.named(sheet.id(), xml -> {
                new XlsxSheet(xml, draft, styles, texts, from1904).read();
                return draft;
            });
            blocks.add(draft.table(blocks.size() + 1));
        }
        return new PaperDocument(Source.EXCEL, Breaks.WRITTEN, blocks, remarks.list());
    }

    private void workbook(Xml xml) {
        xml.children(name -> {
            switch (name) {
                case "workbookPr" -> from1904 = !xml.attribute("date1904").isEmpty() && xml.isOn("date1904");
                case "sheets" ->
                    xml.children(sheet -> {
                        if (sheets.size() < MOST_SHEETS) {
                            boolean hidden = xml.attribute("state").endsWith("idden");
                            sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id"), hidden));
                        }
                    });
                default -> {}
            }
        });
    }
}
