package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.StaticMessageSource;
import prongsai.measures.core.plan.Frequency;

/** What is told of a wrong cell, and the words by which rows and columns are known. */
class CellErrorTextTest {
    private static final Locale THAI = Locale.of("th");

    private final StaticMessageSource messages = new StaticMessageSource();

    @Test
    void namesThePlaceAndWhatToDo() {
        assertThat(text(SheetColumn.QUARTER, "5"))
                .isEqualTo(new CellErrorText(7, "quarter", "ไตรมาสที่", "5", "whole-number", "ตั้งแต่ 1 ถึง 4"));
        assertThat(text(null, "x")).isEqualTo(new CellErrorText(7, null, null, "x", "whole-number", "ตั้งแต่ 1 ถึง 4"));
    }

    @Test
    void showsTheBeginningOfWhatIsLong() {
        assertThat(text(null, "ก".repeat(120)).found()).isEqualTo("ก".repeat(120));
        assertThat(text(null, "ก".repeat(121)).found()).isEqualTo("ก".repeat(120) + "…");
    }

    @ParameterizedTest
    @EnumSource(SheetColumn.class)
    void aColumnIsKnownByItsHeadingItsKeyOrItsTitle(SheetColumn column) {
        assertThat(SheetColumn.of(" " + column.heading() + " ")).contains(column);
        assertThat(SheetColumn.of(column.key())).contains(column);
        assertThat(SheetColumn.of(column.title())).contains(column);
        assertThat(SheetColumn.of("ชื่ออื่น (" + column.key() + ")")).contains(column);
        assertThat(SheetColumn.of(column.key() + "?")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RowKind.class)
    void aRowIsKnownByItsWordOrItsName(RowKind kind) {
        assertThat(RowKind.of(" " + kind.word())).contains(kind);
        assertThat(RowKind.of(kind.name().toLowerCase(Locale.ROOT))).contains(kind);
        assertThat(RowKind.of(kind.name())).isEmpty();
        assertThat(RowKind.words()).contains(kind.word());
        assertThat(kind.columns()).contains(SheetColumn.ROW);
    }

    @ParameterizedTest
    @EnumSource(KindWord.class)
    void aKindIsKnownByItsWordOrItsCode(KindWord kind) {
        assertThat(KindWord.of(kind.kind())).isEqualTo(kind);
        assertThat(KindWord.read(" " + kind.word().toUpperCase(Locale.ROOT))).contains(kind);
        assertThat(KindWord.read(kind.name().toLowerCase(Locale.ROOT))).contains(kind);
        assertThat(KindWord.read("")).isEmpty();
        assertThat(KindWord.words()).contains(kind.word());
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void aFrequencyIsKnownByItsWordOrItsCode(Frequency frequency) {
        assertThat(FrequencyWord.read(" " + FrequencyWord.of(frequency) + " ")).contains(frequency);
        assertThat(FrequencyWord.read(frequency.code())).contains(frequency);
        assertThat(FrequencyWord.read(frequency.name())).isEmpty();
        assertThat(Arrays.stream(FrequencyWord.values()).map(FrequencyWord::word))
                .contains(FrequencyWord.of(frequency));
    }

    private CellErrorText text(@Nullable SheetColumn column, String found) {
        messages.addMessage("sheet.error.whole-number", THAI, "ตั้งแต่ {1} ถึง {2}");
        return CellErrorText.of(
                new CellError(7, column, found, "whole-number", List.of(found, "1", "4")), messages, THAI);
    }
}
