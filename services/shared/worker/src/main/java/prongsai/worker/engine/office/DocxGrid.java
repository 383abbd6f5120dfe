package prongsai.worker.engine.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import prongsai.worker.job.Opened.Cell;

/** A Word table's cells at their places: merged cells are written at their first place, and the others are blank. */
final class DocxGrid {
    private static final int WIDEST = 100;

    private DocxGrid() {}

    static List<List<Cell>> of(XWPFTable table) {
        return table.getRows().stream().map(DocxGrid::row).toList();
    }

    private static List<Cell> row(XWPFTableRow row) {
        var cells = new ArrayList<Cell>();
        for (XWPFTableCell cell : row.getTableCells()) {
            cells.add(continuesAbove(cell) ? Cell.BLANK : DocxCell.of(cell));
            for (int i = 1; i < columns(cell); i++) {
                cells.add(Cell.BLANK);
            }
        }
        return cells;
    }

    private static boolean continuesAbove(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private static int columns(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null && properties.isSetGridSpan()
                ? Math.clamp(properties.getGridSpan().getVal().intValue(), 1, WIDEST)
                : 1;
    }
}
