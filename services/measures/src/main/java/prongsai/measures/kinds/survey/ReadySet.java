package prongsai.measures.kinds.survey;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.tenancy.Ids;

/** Questions to begin with. They are changed like one's own until the first answer. */
public enum ReadySet {
    /** Statements to which ใช่ is what No Gift Policy wants: its target is ร้อยละ ๑๐๐. */
    NO_GIFT(
            QuestionKind.YES_NO,
            "แบบสำรวจการปฏิบัติตามนโยบายไม่รับของขวัญ (No Gift Policy)",
            "โปรดตอบตามความเป็นจริงจากที่ท่านมาติดต่อหรือปฏิบัติงานในปีงบประมาณนี้",
            """
            ท่านทราบว่าหน่วยงานนี้มีนโยบายไม่รับของขวัญ ของกำนัล หรือประโยชน์อื่นใดจากการปฏิบัติหน้าที่
            ท่านไม่เคยถูกเจ้าหน้าที่เรียกรับ หรือพูดให้เข้าใจว่าต้องให้ของขวัญหรือประโยชน์อื่นใด
            ท่านไม่เคยพบเห็นเจ้าหน้าที่รับของขวัญหรือประโยชน์อื่นใดจากการปฏิบัติหน้าที่
            ท่านได้รับบริการเท่าเทียมกับผู้อื่น โดยไม่ต้องให้สิ่งใดตอบแทน
            """),
    /** ร้อยละ ๘๐ of satisfaction is the usual target. */
    SATISFACTION(
            QuestionKind.SCALE,
            "แบบสำรวจความพึงพอใจต่อการให้บริการ",
            "โปรดให้คะแนนตามความเห็นของท่าน 5 คือมากที่สุด และ 1 คือน้อยที่สุด",
            """
            เจ้าหน้าที่ให้บริการด้วยความสุภาพและเป็นธรรม
            ขั้นตอนและระยะเวลาให้บริการชัดเจน และเป็นไปตามที่แจ้งไว้
            ข้อมูลที่หน่วยงานเปิดเผยหาได้ง่ายและเข้าใจง่าย
            หน่วยงานเปิดช่องทางให้ถามหรือแจ้งเรื่องร้องเรียนได้สะดวก
            โดยรวมแล้ว ท่านพึงพอใจต่อการให้บริการของหน่วยงานนี้
            """);

    private final QuestionKind kind;
    private final String title;
    private final String lead;
    /** One a line. */
    private final String questions;

    ReadySet(QuestionKind kind, String title, String lead, String questions) {
        this.kind = kind;
        this.title = title;
        this.lead = lead;
        this.questions = questions;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReadySet> find(String code) {
        return Arrays.stream(values()).filter(set -> set.code().equals(code)).findFirst();
    }

    /** What fits a measure of this kind. */
    static ReadySet suggested(@Nullable MeasureKind measure) {
        return measure == MeasureKind.NO_GIFT ? NO_GIFT : SATISFACTION;
    }

    Survey survey(@Nullable UUID indicator, LocalDate closesOn) {
        return Survey.opened(
                Ids.next(),
                indicator,
                title,
                lead,
                closesOn,
                questions
                        .lines()
                        .map(text -> new Question(Ids.next(), text, kind))
                        .toList());
    }
}
