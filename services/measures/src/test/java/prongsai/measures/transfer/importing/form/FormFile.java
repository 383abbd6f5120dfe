package prongsai.measures.transfer.importing.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import prongsai.measures.transfer.importing.ReportFile;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;
import prongsai.worker.paper.TableGrid;

/** Writes a paper as a file of a program, and has it read again as an office's file is. */
enum FormFile {
    HTML {
        @Override
        byte[] write(PaperDocument paper) {
            return paper.blocks().stream()
                    .map(block -> switch (block) {
                        case Paragraph line -> "<p>" + line.asRead() + "</p>";
                        case Table table ->
                            "<table>"
                                    + table.rows().stream().map(FormFile::html).collect(Collectors.joining("\n"))
                                    + "</table>";
                    })
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    DOCX {
        @Override
        byte[] write(PaperDocument paper) throws IOException {
            try (var document = new XWPFDocument();
                    var bytes = new ByteArrayOutputStream()) {
                for (Block block : paper.blocks()) {
                    switch (block) {
                        case Paragraph line ->
                            document.createParagraph().createRun().setText(line.asRead());
                        case Table table -> {
                            word(document.createTable(table.rows().size(), table.columns()), table);
                            document.createParagraph();
                        }
                    }
                }
                document.write(bytes);
                return bytes.toByteArray();
            }
        }
    },
    XLSX {
        @Override
        byte[] write(PaperDocument paper) throws IOException {
            try (var workbook = new XSSFWorkbook();
                    var bytes = new ByteArrayOutputStream()) {
                XSSFSheet sheet = workbook.createSheet("แผน");
                int row = 0;
                for (Block block : paper.blocks()) {
                    switch (block) {
                        case Paragraph line ->
                            sheet.createRow(row++).createCell(0).setCellValue(line.asRead());
                        case Table table -> {
                            excel(sheet, row, table);
                            row += table.rows().size() + 1;
                        }
                    }
                }
                workbook.write(bytes);
                return bytes.toByteArray();
            }
        }
    };

    abstract byte[] write(PaperDocument paper) throws IOException;

    PaperDocument throughAFile(PaperDocument paper) {
        try {
            return ((Opened.Document) ReportFile.answer(write(paper), new Job.OpenReport())).paper();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Cell cell) {
        return cell.paragraphs().stream().map(Paragraph::asRead).toList();
    }

    private static String html(Row row) {
        return "<tr>"
                + row.cells().stream()
                        .map(cell -> "<td rowspan=\"%d\" colspan=\"%d\">%s</td>"
                                .formatted(
                                        cell.rows(),
                                        cell.columns(),
                                        lines(cell).stream()
                                                .map(line -> "<p>" + line + "</p>")
                                                .collect(Collectors.joining())))
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private static void word(XWPFTable made, Table table) {
        TableGrid grid = TableGrid.of(table);
        for (int row = 0; row < grid.rows(); row++) {
            // From the right: what a wide cell covers is taken away behind it.
            for (int column = grid.columns() - 1; column >= 0; column--) {
                Cell cell = grid.at(row, column).orElse(null);
                XWPFTableCell place = made.getRow(row).getCell(column);
                if (cell != null && cell.column() < column) {
                    made.getRow(row).removeCell(column);
                } else if (cell != null) {
                    CTTcPr properties = place.getCTTc().isSetTcPr()
                            ? place.getCTTc().getTcPr()
                            : place.getCTTc().addNewTcPr();
                    if (cell.columns() > 1) {
                        properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
                    }
                    boolean begins = grid.firstRow(row, column) == row;
                    if (cell.rows() > 1) {
                        properties.addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
                    }
                    if (begins) {
                        fill(place, lines(cell));
                    }
                }
            }
        }
    }

    private static void fill(XWPFTableCell place, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            (i == 0 ? place.getParagraphs().getFirst() : place.addParagraph())
                    .createRun()
                    .setText(lines.get(i));
        }
    }

    private static void excel(XSSFSheet sheet, int from, Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            var made = sheet.createRow(from + row);
            for (Cell cell : table.rows().get(row).cells()) {
                made.createCell(cell.column()).setCellValue(String.join("\n", lines(cell)));
                if (cell.rows() > 1 || cell.columns() > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(
                            from + row,
                            from + row + cell.rows() - 1,
                            cell.column(),
                            cell.column() + cell.columns() - 1));
                }
            }
        }
    }
}
