package prongsai.measures.core.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a measure's kind from its title. LAOs vary the words of the form a little, and one title may name two kinds
 * (การแสดงเจตนารมณ์…ด้วยการจัดทำแผนปฏิบัติการป้องกันการทุจริต): then the one that it begins with is what it is about.
 */
public final class KindWords {
    private record Words(MeasureKind kind, List<String> any) {
        /** Where the first of them stands; empty where none does. */
        Optional<Integer> in(String title) {
            return any.stream().map(title::indexOf).filter(at -> at >= 0).min(Integer::compare);
        }
    }

    private record Found(MeasureKind kind, int at) {}

    private static final List<Words> ALL = List.of(
            new Words(MeasureKind.MANUAL, List.of("คู่มือ", "มาตรฐานการปฏิบัติงาน")),
            new Words(MeasureKind.DELEGATION, List.of("คำสั่งมอบหมาย", "มอบหมายงาน", "มอบอำนาจ")),
            new Words(MeasureKind.NO_GIFT, List.of("nogift", "งดรับของขวัญ", "ไม่รับของขวัญ")),
            new Words(MeasureKind.DISCLOSURE, List.of("เปิดเผยข้อมูล", "เผยแพร่ข้อมูลสาธารณะ")),
            new Words(MeasureKind.DECLARATION, List.of("เจตนารมณ์", "เจตจำนง")),
            new Words(MeasureKind.AGREEMENTS, List.of("ข้อตกลงการปฏิบัติราชการ", "ข้อตกลงในการปฏิบัติราชการ")),
            new Words(
                    MeasureKind.ANTI_CORRUPTION_PLAN,
                    List.of("แผนปฏิบัติการป้องกันการทุจริต", "แผนปฏิบัติการป้องกันและปราบปรามการทุจริต")));

    private KindWords() {}

    /** Empty where the title is of no known kind. */
    public static Optional<MeasureKind> of(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u200b_-]+", "");
        return ALL.stream()
                .flatMap(words -> words.in(plain).map(at -> new Found(words.kind(), at)).stream())
                .min((a, b) -> Integer.compare(a.at(), b.at()))
                .map(Found::kind);
    }
}
