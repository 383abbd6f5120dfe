package prongsai.measures.transfer.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.MeasureKind;

/** Which of the seven a measure is, as the form says it; "other" is said too, since an empty cell says nothing. */
enum KindWord {
    MANUAL(MeasureKind.MANUAL, "คู่มือ"),
    DELEGATION(MeasureKind.DELEGATION, "คำสั่งมอบหมายงาน"),
    NO_GIFT(MeasureKind.NO_GIFT, "No Gift Policy"),
    DISCLOSURE(MeasureKind.DISCLOSURE, "เปิดเผยข้อมูลสาธารณะ"),
    DECLARATION(MeasureKind.DECLARATION, "ประกาศเจตนารมณ์"),
    AGREEMENTS(MeasureKind.AGREEMENTS, "ข้อตกลงการปฏิบัติราชการ"),
    ANTI_CORRUPTION_PLAN(MeasureKind.ANTI_CORRUPTION_PLAN, "แผนป้องกันการทุจริต"),
    OTHER(null, "เรื่องอื่น");

    private final @Nullable MeasureKind kind;
    private final String word;

    KindWord(@Nullable MeasureKind kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    String word() {
        return word;
    }

    @Nullable
    MeasureKind kind() {
        return kind;
    }

    static KindWord of(@Nullable MeasureKind kind) {
        return kind == null ? OTHER : valueOf(kind.name());
    }

    /** By its Thai word or the code of the kind, {@code other} for none of them. */
    static Optional<KindWord> read(String text) {
        String bare = text.strip();
        return Arrays.stream(values())
                .filter(each -> each.word.equalsIgnoreCase(bare) || each.name().equalsIgnoreCase(bare))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(KindWord::word).collect(Collectors.joining(", "));
    }
}
