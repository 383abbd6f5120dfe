package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.List;
import prongsai.measures.transfer.importing.form.FoundMeasure;
import prongsai.measures.transfer.importing.form.FoundValue;
import prongsai.measures.transfer.importing.form.Role;
import prongsai.measures.transfer.importing.meaning.ReadTarget;
import prongsai.measures.transfer.importing.meaning.ReadTarget.Sure;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.measures.transfer.importing.report.ImportedMeasure;

/** The targets of columns that the review does not have, and of columns whose heading says percent. */
final class FormTargets {
    private FormTargets() {}

    /** The measure with those that its results and outcomes do not hold already. */
    static ImportedMeasure added(ImportedMeasure measure, FoundMeasure found, List<Doubt> doubts) {
        var indicators = new ArrayList<>(measure.indicators());
        for (FoundValue value : found.values()) {
            if (sets(value.role())) {
                Cell cell = new Cell(found.number(), value.role() == Role.RESULT ? Field.RESULT : Field.OUTCOME, 0);
                for (ReadTarget target : value.targets()) {
                    add(target, cell, indicators);
                    TargetDoubt.of(cell, target).ifPresent(doubts::add);
                }
            }
        }
        return measure.with(indicators.subList(measure.indicators().size(), indicators.size()), "");
    }

    private static boolean sets(Role role) {
        return role == Role.RESULT || role == Role.OUTCOME || role == Role.INDICATOR || role == Role.TARGET;
    }

    private static void add(ReadTarget target, Cell cell, List<ImportedIndicator> indicators) {
        boolean known = indicators.stream()
                .anyMatch(one -> one.target().compareTo(target.value()) == 0
                        && one.unit().equals(target.unit()));
        if (!known && target.sure() != Sure.TWO_WAYS) {
            indicators.add(new ImportedIndicator(
                    "", target.comparator(), target.value(), target.unit(), "", target.words(), cell));
        }
    }
}
