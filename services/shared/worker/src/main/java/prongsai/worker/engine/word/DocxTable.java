package prongsai.worker.engine.word;

import java.util.List;
import java.util.Set;
import prongsai.worker.engine.draft.TableDraft;
import prongsai.worker.engine.xml.Xml;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/**
 * A Word table (ECMA-376 §17.4). A row that was deleted is left out; a cell that was deleted stays, without its text, so that
 * the others stand below their headings.
 */
final class DocxTable {
    private final Xml xml;
    private final DocxReading reading;
    private final TableDraft draft = new TableDraft();

    private DocxTable(Xml xml, DocxReading reading) {
        this.xml = xml;
        this.reading = reading;
    }

    static Table of(Xml xml, Place place, DocxReading reading) {
        var table = new DocxTable(xml, reading);
        TableDraft.checkDepth(++reading.tables);
        table.rows();
        reading.tables--;
        if (table.draft.isCut()) {
            reading.remarks.add(Remark.Kind.LEFT_OUT);
        }
        return table.draft.table(place);
    }

    private void rows() {
        xml.children(name -> {
            switch (name) {
                case "tr" -> new RowReader().read();
                case "sdt" -> DocxControl.content(xml, this::rows);
                case "customXml", "ins", "moveTo" -> rows();
                default -> {}
            }
        });
    }

    /** One row; its properties stand before its cells. */
    private final class RowReader {
        private int column;
        private boolean heading;
        private boolean hidden;
        private boolean deleted;
        private boolean begun;

        void read() {
            content();
            if (!deleted) {
                begin();
            }
        }

        private void content() {
            xml.children(name -> {
                switch (name) {
                    case "trPr" -> properties();
                    case "tc" -> cell();
                    case "sdt" -> DocxControl.content(xml, this::content);
                    case "customXml", "ins", "moveTo" -> content();
                    default -> {}
                }
            });
        }

        private void begin() {
            if (!begun) {
                draft.row(Place.of(draft.rows() + 1), heading, hidden);
                begun = true;
            }
        }

        private void properties() {
            xml.children(name -> {
                switch (name) {
                    case "tblHeader" -> heading = xml.isOn("val");
                    case "hidden" -> hidden = xml.isOn("val");
                    case "gridBefore" -> column = Math.clamp(xml.number("val", 0), 0, TableDraft.WIDEST);
                    case "ins" -> reading.remarks.add(Remark.Kind.TRACKED_CHANGES);
                    case "del" -> {
                        deleted = true;
                        reading.remarks.add(Remark.Kind.TRACKED_CHANGES);
                    }
                    default -> {}
                }
            });
        }

        private void cell() {
            var cell = new DocxCell();
            if (deleted) {
                // Its content is not read at all: what is not there does not count in lists.
                xml.children(name -> {
                    if (name.equals("tcPr")) {
                        cell.read(xml);
                    }
                });
                endAbove(cell);
            } else {
                List<Block> content = new DocxBlocks(reading, Set.of()).readCell(xml, cell);
                begin();
                place(cell, content);
            }
            column += Math.clamp(cell.columns, 1, TableDraft.WIDEST);
        }

        private void place(DocxCell cell, List<Block> content) {
            boolean joined = (cell.joinsLeft && draft.widens(column)) || (cell.joinsAbove && draft.goesOn(column));
            if (!joined) {
                draft.cell(column, cell.columns, 1, cell.deleted || cell.joinsAbove ? List.of() : content);
            }
        }

        /** What was to begin in a row that is gone does not go on another cell. */
        private void endAbove(DocxCell cell) {
            int end = column + Math.clamp(cell.columns, 1, TableDraft.WIDEST);
            for (int i = column; i < end && !cell.joinsAbove; i++) {
                draft.endsAbove(i);
            }
        }
    }
}
