package prongsai.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prongsai.testing.DueCase;
import prongsai.testing.WholeCase;

/** Done, on time, overdue, soon and complete, by the cases that SQL is fed too. */
class DueTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);

    private record Dates(LocalDate dueOn, @Nullable LocalDate doneOn) implements Due {}

    @ParameterizedTest
    @MethodSource("prongsai.testing.DueCase#all")
    void isOverdueAsTheCasesSay(DueCase each) {
        assertThat(Due.overdue(each.dueOn(), each.doneOn(), each.today())).isEqualTo(each.overdue());
        LocalDate dueOn = each.dueOn();
        if (dueOn != null) {
            Due task = new Dates(dueOn, each.doneOn());
            assertThat(task.overdue(each.today())).isEqualTo(each.overdue());
            assertThat(task.onTime()).isEqualTo(each.onTime());
            assertThat(task.state(each.today()) == DueState.LATE).isEqualTo(each.overdue());
        }
    }

    @ParameterizedTest
    @MethodSource("prongsai.testing.WholeCase#all")
    void isCompleteAsTheCasesSay(WholeCase each) {
        List<Due> tasks = Stream.concat(tasks(each.done(), TODAY).stream(), tasks(each.open(), null).stream())
                .toList();
        Progress progress = new Progress(tasks, each.results(), each.outcomes());
        assertThat(progress.complete()).isEqualTo(each.complete());
        assertThat(progress.done()).isEqualTo(each.done());
    }

    @Property
    void eachTaskHasOneStateAndItsStatesAreInTheOrderOfDays(@ForAll @IntRange(min = -400, max = 400) int days) {
        Due open = new Dates(TODAY.plusDays(days), null);
        assertThat(open.state(TODAY)).isEqualTo(days < 0 ? DueState.LATE : days <= 30 ? DueState.DUE : DueState.LATER);
        assertThat(open.soon(TODAY)).isEqualTo(days <= 30);
        assertThat(new Dates(TODAY.plusDays(days), TODAY).state(TODAY)).isEqualTo(DueState.DONE);
        assertThat(new Dates(TODAY.plusDays(days), TODAY).soon(TODAY)).isFalse();
    }

    private static List<Due> tasks(int count, @Nullable LocalDate doneOn) {
        return IntStream.range(0, count)
                .<Due>mapToObj(i -> new Dates(TODAY, doneOn))
                .toList();
    }
}
