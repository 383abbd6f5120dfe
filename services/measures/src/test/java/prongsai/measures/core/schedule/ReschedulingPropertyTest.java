package prongsai.measures.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.plan.Schedule;
import prongsai.measures.core.schedule.Rescheduling.Task;
import prongsai.thai.FiscalYear;

/** Whatever the schedule was, whatever was worked on, whatever the schedule becomes. */
class ReschedulingPropertyTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);

    @Property(tries = 3000)
    void nothingDoneNotedOrProvedIsLost(@ForAll("worked") List<Task> old, @ForAll("schedules") List<LocalDate> due) {
        List<Task> after = Rescheduling.reschedule(old, due, UUID::randomUUID);
        for (Task task : old) {
            if (task.done()) {
                assertThat(after).anySatisfy(now -> {
                    assertThat(now.id()).isEqualTo(task.id());
                    assertThat(now.doneOn()).isEqualTo(task.doneOn());
                    assertThat(now.note()).startsWith(task.note());
                    assertThat(now.evidence()).containsAll(task.evidence());
                });
            }
            assertThat(after.stream().map(Task::note).collect(Collectors.joining("\n")))
                    .contains(task.note());
        }
        assertThat(evidence(after)).isEqualTo(evidence(old));
    }

    @Property(tries = 3000)
    void openTasksAreDueOnTheDaysOfTheSchedule(
            @ForAll("worked") List<Task> old, @ForAll("schedules") List<LocalDate> due) {
        List<Task> after = Rescheduling.reschedule(old, due, UUID::randomUUID);
        assertThat(after)
                .extracting(Task::dueOn)
                .doesNotHaveDuplicates()
                .isSorted()
                .containsAll(due);
        assertThat(after).filteredOn(task -> !due.contains(task.dueOn())).allSatisfy(task -> {
            assertThat(task.done()).isTrue();
            assertThat(old).contains(task);
        });
    }

    @Property(tries = 2000)
    void theSameAgainChangesNothing(@ForAll("worked") List<Task> old, @ForAll("schedules") List<LocalDate> due) {
        List<Task> once = Rescheduling.reschedule(old, due, UUID::randomUUID);
        assertThat(Rescheduling.reschedule(once, due, UUID::randomUUID)).isEqualTo(once);
    }

    @Property(tries = 1000)
    void thereAndBackKeepsWhatWasDone(
            @ForAll("worked") List<Task> old,
            @ForAll("schedules") List<LocalDate> due,
            @ForAll("schedules") List<LocalDate> back) {
        List<Task> after =
                Rescheduling.reschedule(Rescheduling.reschedule(old, due, UUID::randomUUID), back, UUID::randomUUID);
        assertThat(after.stream().filter(Task::done).map(Task::id).toList())
                .containsExactlyInAnyOrderElementsOf(
                        old.stream().filter(Task::done).map(Task::id).toList());
    }

    @Test
    void aStepThatIsDueOnceMovesWithItsMeasure() {
        Task done = new Task(
                UUID.randomUUID(),
                LocalDate.of(2025, 9, 30),
                LocalDate.of(2025, 2, 10),
                "เสร็จก่อน",
                Set.of(UUID.randomUUID()));
        assertThat(Rescheduling.reschedule(List.of(done), List.of(LocalDate.of(2025, 3, 31)), UUID::randomUUID))
                .containsExactly(
                        new Task(done.id(), LocalDate.of(2025, 3, 31), done.doneOn(), done.note(), done.evidence()));
    }

    @Test
    void theOctoberReportIsNotTheOneOfJanuary() {
        Task october =
                new Task(UUID.randomUUID(), LocalDate.of(2024, 10, 31), LocalDate.of(2024, 10, 30), "", Set.of());
        Task november = new Task(UUID.randomUUID(), LocalDate.of(2024, 11, 30), null, "", Set.of());
        List<LocalDate> secondQuarter = Schedule.dueDates(YEAR, List.of(2), Frequency.MONTHLY);
        List<Task> after = Rescheduling.reschedule(List.of(october, november), secondQuarter, UUID::randomUUID);
        assertThat(after).hasSize(4).contains(october).doesNotContain(november);
        assertThat(after.stream().filter(task -> !task.done()).map(Task::dueOn)).isEqualTo(secondQuarter);
    }

    private static Set<UUID> evidence(List<Task> tasks) {
        Set<UUID> all = new HashSet<>();
        tasks.forEach(task -> all.addAll(task.evidence()));
        return all;
    }

    @Provide
    Arbitrary<List<LocalDate>> schedules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4).set().ofMaxSize(4), Arbitraries.of(Frequency.class))
                .as((quarters, frequency) -> Schedule.dueDates(YEAR, List.copyOf(quarters), frequency));
    }

    /** Tasks of some schedule, or of odd days that an older plan may have. */
    @Provide
    Arbitrary<List<Task>> worked() {
        Arbitrary<List<LocalDate>> odd = Arbitraries.integers()
                .between(0, 364)
                .map(day -> YEAR.start().plusDays(day))
                .set()
                .ofMaxSize(8)
                .map(List::copyOf);
        return Arbitraries.oneOf(schedules(), odd)
                .flatMap(days -> work().list()
                        .ofSize(days.size())
                        .map(work -> IntStream.range(0, days.size())
                                .mapToObj(i -> new Task(
                                        UUID.randomUUID(),
                                        days.get(i),
                                        work.get(i).doneOn(),
                                        work.get(i).note(),
                                        work.get(i).evidence()))
                                .toList()));
    }

    private static Arbitrary<Task> work() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 364)
                                .map(day -> YEAR.start().plusDays(day))
                                .injectNull(0.5),
                        Arbitraries.of("", "", "ประชุมแล้ว", "รอลงนาม"),
                        Arbitraries.create(UUID::randomUUID).set().ofMaxSize(2))
                .as((done, note, evidence) -> new Task(UUID.randomUUID(), YEAR.start(), done, note, evidence));
    }
}
