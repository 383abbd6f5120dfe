package prongsai.worker.engine.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.engine.draft.Remarks;
import prongsai.worker.engine.draft.TableDraft;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell.Kind;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Table;

/** A workbook of Excel 97 to 2003 as a table for each sheet. Formulas are never worked out. */
public final class XlsPaper {
    /** It is held in memory as a whole, many times its size; an honest one of 300 measures has half a megabyte. */
    private static final int LARGEST = 12 << 20;

    private static final int MOST_SHEETS = 50;

    private final HSSFWorkbook workbook;
    private final boolean from1904;
    private final Remarks remarks = new Remarks();

    private XlsPaper(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    /** @throws NotOpened for one that is damaged, locked, too large, or older */
    public static PaperDocument read(byte[] file) {
        if (file.length > LARGEST) {
            throw new NotOpened(Why.OVERSIZED);
        }
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(file))) {
            return new XlsPaper(workbook).document();
        } catch (EncryptedDocumentException locked) {
            throw new NotOpened(Why.LOCKED);
        } catch (OldExcelFormatException older) {
            throw new NotOpened(Why.UNKNOWN_KIND, "XLS 95");
        } catch (NotOpened refused) {
            throw refused;
        } catch (IOException | RuntimeException refused) {
            // POI meets a malformed file with whatever its parts throw.
            throw new NotOpened(Why.DAMAGED);
        }
    }

    private PaperDocument document() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < Math.min(workbook.getNumberOfSheets(), MOST_SHEETS); i++) {
            boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            var draft = new SheetDraft(workbook.getSheetName(i), hidden, remarks);
            blocks.add(table(workbook.getSheetAt(i), draft, blocks.size() + 1));
        }
        return new PaperDocument(Source.EXCEL, Breaks.WRITTEN, blocks, remarks.list());
    }

    private Table table(HSSFSheet sheet, SheetDraft draft, int number) {
        for (int column = 0; column < TableDraft.WIDEST; column++) {
            if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
                draft.hideColumn(column);
            }
        }
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                draft.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                draft.cell(cell.getRowIndex(), cell.getColumnIndex(), shown((HSSFCell) cell));
            }
        }
        sheet.getMergedRegions().forEach(draft::merge);
        return draft.table(number);
    }

    private Shown shown(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                Shown.of(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString(),
                        from1904);
            case STRING -> new Shown(cell.getRichStringCellValue().getString(), Kind.TEXT);
            case BOOLEAN -> new Shown(cell.getBooleanCellValue() ? "TRUE" : "FALSE", Kind.TEXT);
            case ERROR ->
                new Shown(FormulaError.forInt(cell.getErrorCellValue()).getString(), Kind.ERROR);
            default -> new Shown("", Kind.TEXT);
        };
    }
}
