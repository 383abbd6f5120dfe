package prongsai.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;
import prongsai.worker.paper.TableGrid;

/** The papers that were handed over with this project, as far as reading goes: nothing of them is understood here. */
class HandedFormsTest {
    @Test
    void controlsTrackedChangesHiddenTextBoxFieldAndNote() {
        PaperDocument paper = paper("c07-sdt-tracked.docx");
        assertThat(Read.text(paper.tables().getFirst())).isEqualTo("""
            [ที่] [มาตรการ] [ผู้รับผิดชอบ] [ระยะเวลา] [ผลการดำเนินงาน]
            [1] [จัดทำคู่มือบริการ] [กองคลัง] [ไตรมาสที่ 1] [เสร็จแล้ว]
            [2] [เผยแพร่รายไตรมาส] [สำนักปลัด] [ไตรมาสที่ 3] []
            [4] [ปรับปรุงทะเบียนคุมพัสดุ] [กองช่าง] [ตลอดปี] [ดำเนินการแล้ว]
            [5] [รับฟังความคิดเห็นประชาชน] [กองสวัสดิการสังคม] [ปีละ 2 ครั้ง] []\
            """);
        Cell result = paper.tables().getFirst().rows().get(3).cells().get(4);
        assertThat(result.paragraphs()).flatExtracting(Paragraph::notes).containsExactly("ดูภาคผนวก ก");
        assertThat(paper.remarks()).extracting(Remark::kind).contains(Remark.Kind.TRACKED_CHANGES);
    }

    @Test
    void aWorkbookThatCountsDaysFrom1904() {
        PaperDocument paper = paper("c08-dates.xlsx");
        assertThat(paper.tables()).extracting(Table::hidden).containsExactly(true, false);
        Table plan = paper.tables().getLast();
        assertThat(plan.rows()).extracting(row -> row.place().number()).containsExactly(1, 2, 4, 5, 6, 7, 8, 9);
        assertThat(plan.rows())
                .filteredOn(Row::hidden)
                .extracting(row -> row.place().number())
                .containsExactly(7);
        assertThat(texts(plan, 3))
                .containsExactly(
                        "1",
                        "0999901",
                        "ลดขั้นตอนบริการ",
                        "สำนักปลัด",
                        "2024-10-01",
                        "2025-09-30",
                        "5000",
                        "ห้ามเผยแพร่");
        assertThat(texts(plan, 6))
                .containsExactly("4", "0999901", "มาตรการที่สี่", "กองช่าง", "2568-01-01", "", "15000");
        assertThat(texts(plan, 7)).contains("=HYPERLINK(\"http://x.example\")", "2025-04-01");
        assertThat(plan.rows().get(6).cells().get(5).kind()).isEqualTo(Cell.Kind.UNKNOWN);
        assertThat(TableGrid.of(plan).at(4, 3)).map(Cell::text).contains("สำนักปลัด");
        assertThat(plan.rows().get(3).cells())
                .filteredOn(Cell::hidden)
                .singleElement()
                .matches(cell -> cell.column() == 7);
    }

    @Test
    void listsWithinCells_andUnitsBelowEachOther() {
        List<Row> rows = paper("d02-lists-in-cells.html").tables().getFirst().rows();
        assertThat(Read.text(rows.get(1).cells().get(2).content().getFirst())).isEqualTo("กองคลัง");
        assertThat(rows.get(1).cells())
                .extracting(cell -> cell.content().size())
                .containsExactly(1, 3, 2, 1, 2, 2);
        assertThat(rows.get(2).cells()).extracting(Cell::rows).containsExactly(2, 1, 2, 2, 2, 2);
        assertThat(rows.get(3).cells()).singleElement().matches(cell -> cell.column() == 1);
    }

    @Test
    void aTableThatPagesCutInThree() {
        List<Table> tables = paper("c02-split-tables.docx").tables();
        assertThat(tables).extracting(Table::columns).containsExactly(6, 6, 6);
        assertThat(tables)
                .extracting(table -> table.rows().getFirst().heading())
                .containsExactly(true, true, false);
        assertThat(tables.getFirst().rows().get(1).cells()).singleElement().matches(cell -> cell.columns() == 6);
        assertThat(tables.getFirst().rows().get(2).cells().get(1).rows()).isEqualTo(2);
    }

    @Test
    void lettersStayAsTheyAre() {
        assertThat(Read.text(paper("c01-spelling.docx"))).contains("ก\u0E4D\u0E32หนด", "เเสดง", "ท\u0E48\u0E35จอดรถ");
        PaperDocument damaged = paper("c05-damaged-text.pdf");
        assertThat(damaged.tables()).extracting(Table::goesOn).containsExactly(false, true, true);
        assertThat(damaged.tables()).extracting(table -> table.rows().size()).containsExactly(3, 3, 3);
        assertThat(Read.text(damaged)).contains("ก าหนดวิธีด าเนินการเชิงรุก", "\uF70A", "\uFFFD");
    }

    @Test
    void rowsOfASheetStandApart() {
        Table sheet = paper("d01-unnumbered-rows.xlsx").tables().getFirst();
        assertThat(sheet.rows()).hasSize(4).allMatch(row -> row.cells().size() == 6);
    }

    private static List<String> texts(Table table, int row) {
        return table.rows().get(row).cells().stream().map(Cell::text).toList();
    }

    private static PaperDocument paper(String name) {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/forms").resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            return Read.paper(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
