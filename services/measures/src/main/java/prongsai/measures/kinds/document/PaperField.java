package prongsai.measures.kinds.document;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import prongsai.measures.core.field.Field;
import prongsai.measures.core.page.DateField;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDates;
import prongsai.web.Problem;

/** What is written of a paper that a measure rests on. Its monthly reports are each a deliberate act with a form. */
enum PaperField implements Field<MeasureDocument> {
    TITLE("title"),
    NUMBER("number"),
    VERSION("version"),
    EFFECTIVE_ON("effectiveOn"),
    HOLDER("holder"),
    EVIDENCE("evidence", "evidenceId"),
    URL("url");

    private final String key;
    private final String member;

    PaperField(String key) {
        this(key, key);
    }

    /** @param member what it is called in the history */
    PaperField(String key, String member) {
        this.key = key;
        this.member = member;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<String> path() {
        return List.of(member);
    }

    @Override
    public String read(MeasureDocument paper) {
        return switch (this) {
            case TITLE -> paper.title();
            case NUMBER -> paper.number();
            case VERSION -> paper.version();
            case EFFECTIVE_ON -> paper.effectiveOn() == null ? "" : ThaiDates.screen(paper.effectiveOn());
            case HOLDER -> paper.holder();
            case EVIDENCE -> Objects.toString(paper.evidenceId(), "");
            case URL -> paper.url();
        };
    }

    @Override
    public MeasureDocument write(MeasureDocument before, String text, FiscalYear near) {
        return new MeasureDocument(
                        this == TITLE ? text : before.title(),
                        this == NUMBER ? text : before.number(),
                        this == VERSION ? text : before.version(),
                        this != EFFECTIVE_ON
                                ? before.effectiveOn()
                                : text.isBlank() ? null : DateField.parse(key, text, near),
                        this == HOLDER ? text : before.holder(),
                        this != EVIDENCE ? before.evidenceId() : text.isBlank() ? null : id(text),
                        this == URL ? text : before.url(),
                        before.reports())
                .checked();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("evidence", "wrong-parameter", "evidence");
        }
    }
}
