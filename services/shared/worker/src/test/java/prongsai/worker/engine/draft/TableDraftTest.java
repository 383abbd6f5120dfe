package prongsai.worker.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.worker.engine.Read;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Table;

class TableDraftTest {
    private final TableDraft draft = new TableDraft();

    @Test
    void noTwoCellsCoverOnePlace() {
        row();
        draft.cell(1, 1, 3, text("สูง"));
        row();
        draft.cell(0, 5, 1, text("กว้าง"));
        assertThat(draft.free(0)).isEqualTo(2);
        assertThat(text()).isEqualTo("[1x2 สูง]\n[กว้าง]");
    }

    @Test
    void aTableIsNoWiderThanIsRead() {
        row();
        draft.cell(TableDraft.WIDEST - 1, 500, 1, text("ขอบ"));
        assertThat(draft.isCut()).isFalse();
        draft.cell(TableDraft.WIDEST, 1, 1, List.of());
        assertThat(draft.isCut()).isFalse();
        draft.cell(TableDraft.WIDEST, 1, 1, text("ไกล"));
        assertThat(draft.isCut()).isTrue();
        assertThat(draft.free(TableDraft.WIDEST - 1)).isEqualTo(TableDraft.WIDEST);
        assertThat(draft.goesOn(TableDraft.WIDEST)).isFalse();
        assertThat(draft.widens(TableDraft.WIDEST)).isFalse();
        assertThat(draft.table(Place.of(1)).columns()).isEqualTo(TableDraft.WIDEST);
        assertThat(text()).isEqualTo("[ขอบ]");
    }

    @Test
    void aCellGoesOnDownOnlyFromWhereItEnds() {
        row();
        draft.cell(0, 2, 1, text("ก"));
        row();
        assertThat(draft.goesOn(1)).isFalse();
        assertThat(draft.goesOn(0)).isTrue();
        row();
        row();
        assertThat(draft.goesOn(0)).isFalse();
        draft.endsAbove(0);
        assertThat(draft.free(0)).isZero();
        assertThat(text()).startsWith("[2x2 ก]");
    }

    private void row() {
        draft.row(Place.of(draft.rows() + 1), false, false);
    }

    private static List<Block> text(String text) {
        return List.of(Paragraph.of(Place.of(1), text));
    }

    private String text() {
        Table table = draft.table(Place.of(1));
        return Read.text(table).strip();
    }
}
