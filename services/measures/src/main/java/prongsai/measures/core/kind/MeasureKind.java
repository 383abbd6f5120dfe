package prongsai.measures.core.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a measure is about, where it is one of the seven that the Department of Local Administration's form has in each
 * LAO: each has something of its own to be kept. A measure of an LAO's own making has no kind.
 */
public enum MeasureKind {
    /** คู่มือหรือมาตรฐานการปฏิบัติงาน: documents with a version and the day they take effect. */
    MANUAL,
    /** คำสั่งมอบหมายงาน: orders with number, date and who; what comes of them is reported each month. */
    DELEGATION,
    /** No Gift Policy: its announcement, and a survey whether people keep to it. */
    NO_GIFT,
    /** เปิดเผยข้อมูลสาธารณะ: topics that are looked after each quarter. */
    DISCLOSURE,
    /** ประกาศเจตนารมณ์ of the executive. */
    DECLARATION,
    /** ข้อตกลงการปฏิบัติราชการ: pairs that are signed off one by one. */
    AGREEMENTS,
    /** แผนปฏิบัติการป้องกันการทุจริต, which spans several years. */
    ANTI_CORRUPTION_PLAN;

    /** The name that JSON and the database use. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a name that is no kind. */
    public static Optional<MeasureKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    @JsonCreator
    static MeasureKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("kind: " + code));
    }

    /** Whether documents of a measure of this kind are kept in a list of their own. */
    public boolean hasDocuments() {
        return switch (this) {
            case MANUAL, DELEGATION, NO_GIFT, DECLARATION -> true;
            case DISCLOSURE, AGREEMENTS, ANTI_CORRUPTION_PLAN -> false;
        };
    }

    /** What is asked of each document of such a measure; all of it where the kind usually has none. */
    public Set<DocumentField> documentFields() {
        return switch (this) {
            case MANUAL -> EnumSet.of(DocumentField.VERSION);
            case DELEGATION -> EnumSet.of(DocumentField.NUMBER, DocumentField.HOLDER, DocumentField.MONTHS);
            case NO_GIFT -> EnumSet.of(DocumentField.NUMBER, DocumentField.HOLDER);
            case DECLARATION -> EnumSet.of(DocumentField.HOLDER);
            case DISCLOSURE, AGREEMENTS, ANTI_CORRUPTION_PLAN -> EnumSet.allOf(DocumentField.class);
        };
    }

    /** Whether such a measure carries out a plan over several years. */
    public boolean hasMultiYearPlan() {
        return switch (this) {
            case DECLARATION, ANTI_CORRUPTION_PLAN -> true;
            case MANUAL, DELEGATION, NO_GIFT, DISCLOSURE, AGREEMENTS -> false;
        };
    }
}
