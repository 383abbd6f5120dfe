package prongsai.measures.transfer.importing.assembling;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prongsai.measures.transfer.importing.form.ColumnRole;
import prongsai.measures.transfer.importing.form.FormDoubt;
import prongsai.measures.transfer.importing.form.FoundMeasure;
import prongsai.measures.transfer.importing.form.FoundValue;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.form.RecognisedTable;
import prongsai.measures.transfer.importing.form.Role;
import prongsai.measures.transfer.importing.meaning.ItemMarks;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.words.ItemNumber;
import prongsai.thai.ThaiText;

/** The form that ป.ป.ช. gives out: six columns, numbered measures, and items that are numbered or stand alone. */
public final class OfficialForm {
    private static final Set<Role> SIX =
            EnumSet.of(Role.MEASURE, Role.STEPS, Role.UNIT, Role.SCHEDULE, Role.RESULT, Role.OUTCOME);

    private OfficialForm() {}

    /** Whether the rules that were made for it read it in full; what it leaves open they would not tell. */
    public static boolean is(RecognisedForm form) {
        return form.doubts().stream().noneMatch(OfficialForm::isBeyondItsRules)
                && form.tables().stream().allMatch(OfficialForm::hasTheSix)
                && form.measures().stream().allMatch(OfficialForm::isPlain);
    }

    private static boolean hasTheSix(RecognisedTable table) {
        return !table.labelled()
                && table.headerRows() <= 1
                && table.columns().stream().allMatch(OfficialForm::hasTheOfficialWords)
                && table.columns().size() == SIX.size()
                && table.columns().stream()
                        .map(column -> column.role())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                        .equals(SIX);
    }

    /** Its rules know how a page cuts a cell, and see nothing of these. */
    private static boolean isBeyondItsRules(FormDoubt doubt) {
        return doubt.reason().isOfForm()
                || switch (doubt.reason()) {
                    case TEXT_DAMAGED, VALUE_UNKNOWN, NUMBER_REPEATED, ROW_UNKNOWN, TITLE_AND_NUMBER_DISAGREE -> true;
                    default -> false;
                };
    }

    /** Its rules know a column by how its heading begins, and by nothing else. */
    private static boolean hasTheOfficialWords(ColumnRole column) {
        return FormColumn.ofHeading(column.heading())
                .filter(named -> column.role() != null && FormRows.column(column.role()) == named)
                .isPresent();
    }

    private static boolean isPlain(FoundMeasure measure) {
        return measure.numbered()
                && measure.group().isEmpty()
                && hasOneForEachTable(measure.values(Role.SCHEDULE))
                && Stream.of(Role.STEPS, Role.RESULT, Role.OUTCOME).allMatch(role -> isPlain(measure.values(role)));
    }

    /** A page may cut a cell in two; two in one table are two. */
    private static boolean hasOneForEachTable(List<FoundValue> values) {
        return values.stream().map(value -> value.source().table()).distinct().count() == values.size();
    }

    private static boolean isPlain(List<FoundValue> values) {
        List<String> paragraphs =
                values.stream().flatMap(value -> value.paragraphs().stream()).toList();
        boolean numbered =
                paragraphs.stream().anyMatch(text -> ItemNumber.at(text).isPresent());
        boolean rowsOfOneTable = values.size() > 1
                && values.stream()
                                .map(value -> value.source().table())
                                .distinct()
                                .count()
                        < paragraphs.stream()
                                .map(ThaiText::withoutSpace)
                                .distinct()
                                .count();
        return numbered
                || (!rowsOfOneTable
                        && paragraphs.stream()
                                .allMatch(text -> ItemMarks.at(text).isEmpty()));
    }
}
