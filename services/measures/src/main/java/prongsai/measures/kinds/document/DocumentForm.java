package prongsai.measures.kinds.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.page.DateField;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.seen.Seen;
import prongsai.measures.core.seen.Where;
import prongsai.measures.core.value.DoneDate;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MonthReport;
import prongsai.measures.core.value.Part;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;

/**
 * What the forms send. Each kind of measure asks for some of the fields: one that its form does not have is not sent, and
 * stays as it was.
 *
 * @param document empty for a new one
 * @param month of the report, for the actions {@code report} and {@code undo}
 * @param seen tells what the form showed when it was drawn
 */
record DocumentForm(
        @Nullable String action,
        @Nullable UUID document,
        @Nullable String title,
        @Nullable String number,
        @Nullable String version,
        @Nullable String effectiveOn,
        @Nullable String holder,
        @Nullable UUID evidence,
        @Nullable String url,
        @Nullable Integer month,
        @Nullable String reportedOn,
        @Nullable String seen,
        @Nullable String back) {

    /** @throws Problem 400 for what cannot be, 404 for a paper that is not there */
    List<Part<MeasureDocument>> onto(List<Part<MeasureDocument>> before, LocalDate today) {
        FiscalYear near = FiscalYear.of(today);
        int of = Objects.requireNonNullElse(month, 0);
        return switch (Objects.requireNonNullElse(action, "")) {
            case "add" -> Parts.with(before, Part.fresh(written(MeasureDocument.titled(sent(title, "")), near)));
            case "save" -> Parts.changed(seenIn(before), known(), part -> part.map(one -> written(one, near)));
            case "delete" -> Parts.without(seenIn(before), known());
            case "report" -> {
                MonthReport report =
                        new MonthReport(of, DoneDate.typed("reportedOn", reportedOn, today), evidence, sent(url, ""));
                yield Parts.changed(seenIn(before), known(), part -> part.map(one -> one.with(report)));
            }
            case "undo" -> Parts.changed(seenIn(before), known(), part -> part.map(one -> one.without(of)));
            default -> throw Problem.invalid("action", "wrong-parameter", "action");
        };
    }

    /** The papers, where the form's own still is as the form had shown it. */
    private List<Part<MeasureDocument>> seenIn(List<Part<MeasureDocument>> before) {
        MeasureDocument now = Parts.find(before, known()).value();
        (month == null ? shown(now) : shown(now.in(month))).require(seen);
        return before;
    }

    /** What the form of a paper shows. */
    private static Seen shown(MeasureDocument paper) {
        return Seen.of("title", paper.title())
                .and("number", paper.number())
                .and("version", paper.version())
                .and("effectiveOn", paper.effectiveOn())
                .and("holder", paper.holder())
                .and("evidence", paper.evidenceId())
                .and("url", paper.url());
    }

    /** What the form of one month shows; each month is a form of its own. */
    private static Seen shown(@Nullable MonthReport report) {
        return report == null
                ? Seen.of("reportedOn", null).and("evidence", null).and("url", "")
                : Seen.of("reportedOn", report.reportedOn())
                        .and("evidence", report.evidenceId())
                        .and("url", report.url());
    }

    Where where(UUID measure) {
        return document == null ? Where.field(measure, List.of()) : Where.part(measure, document);
    }

    private MeasureDocument written(MeasureDocument before, FiscalYear near) {
        return new MeasureDocument(
                sent(title, before.title()),
                sent(number, before.number()),
                sent(version, before.version()),
                date(before.effectiveOn(), near),
                sent(holder, before.holder()),
                evidence,
                sent(url, before.url()),
                before.reports());
    }

    private @Nullable LocalDate date(@Nullable LocalDate before, FiscalYear near) {
        if (effectiveOn == null) {
            return before;
        }
        return effectiveOn.isBlank() ? null : DateField.parse("effectiveOn", effectiveOn, near);
    }

    private static String sent(@Nullable String text, String before) {
        return Objects.requireNonNullElse(text, before);
    }

    private UUID known() {
        if (document == null) {
            throw Problem.invalid("document", "field-missing", "document");
        }
        return document;
    }
}
