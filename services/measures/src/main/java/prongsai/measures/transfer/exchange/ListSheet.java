package prongsai.measures.transfer.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Part;
import prongsai.thai.FiscalYear;

/** How one of a measure's lists stands in the form, where each thing of it is one row. */
interface ListSheet<T extends ListValue<T>> {
    Class<T> value();

    /** What a row has beside its kind and the number of its measure. */
    Set<SheetColumn> columns();

    List<T> of(MeasureLists lists);

    /** The same with their ids. */
    List<Part<T>> parts(Plan.Measure measure);

    void write(T thing, WrittenRow row);

    /** Empty where the row is wrong, with what is wrong written down. */
    Optional<T> read(Cells cells, FiscalYear year, LocalDate today);
}
