package prongsai.measures.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.core.schedule.Rescheduling.Task;
import prongsai.thai.FiscalQuarter;
import prongsai.thai.FiscalYear;

/** Which task goes on as which: a done mark or a piece of evidence may never come to hang on another task's work. */
class ReschedulingMatchTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);
    private static final LocalDate DONE = LocalDate.of(2024, 10, 2);
    private static final UUID PAPER = UUID.randomUUID();

    /** What a match may rest on, the closest first. */
    private static final List<BiPredicate<LocalDate, LocalDate>> CLOSENESS = List.of(
            LocalDate::equals,
            (was, day) -> YearMonth.from(was).equals(YearMonth.from(day)),
            (was, day) -> FiscalQuarter.of(was).equals(FiscalQuarter.of(day)));

    @Property(tries = 1500, seed = "2568")
    void aTaskMovesNoFurtherThanItsQuarter(@ForAll("worked") List<Task> old, @ForAll("days") List<LocalDate> due) {
        Map<UUID, Task> before = byId(old);
        for (Task task : reschedule(old, due)) {
            Task was = before.get(task.id());
            if (was != null && !(old.size() == 1 && due.size() == 1)) {
                assertThat(FiscalQuarter.of(task.dueOn())).isEqualTo(FiscalQuarter.of(was.dueOn()));
            }
        }
    }

    /** Each new day takes the closest task that is still free, and of equally close ones the one that is worth most. */
    @Property(tries = 1500, seed = "2568")
    void noDayIsGivenToATaskWhereACloserOrWorthierOneIsLeftOut(
            @ForAll("worked") List<Task> old, @ForAll("days") List<LocalDate> due) {
        List<Task> after = reschedule(old, due);
        Map<UUID, Task> before = byId(old);
        Map<UUID, LocalDate> now = after.stream().collect(Collectors.toMap(Task::id, Task::dueOn));
        for (Task task : after) {
            if (!due.contains(task.dueOn())) {
                continue;
            }
            Task was = before.get(task.id());
            int closeness = was == null ? CLOSENESS.size() : closeness(was.dueOn(), task.dueOn());
            for (Task other : old) {
                LocalDate otherDay = now.get(other.id());
                boolean leftOut = otherDay == null || !due.contains(otherDay);
                if (!leftOut || other.id().equals(task.id()) || (old.size() == 1 && due.size() == 1)) {
                    continue;
                }
                int others = closeness(other.dueOn(), task.dueOn());
                assertThat(others)
                        .as("%s left out, %s on %s", other, was, task.dueOn())
                        .isGreaterThanOrEqualTo(closeness);
                if (was != null && others == closeness) {
                    assertThat(worth(other))
                            .as("%s left out for %s", other, was)
                            .isLessThanOrEqualTo(worth(was));
                }
            }
        }
    }

    @Property(tries = 1500, seed = "2568")
    void whatADoneTaskHasIsItsOwnAndWhatItWasGivenCameFromOneThatIsGone(
            @ForAll("worked") List<Task> old, @ForAll("days") List<LocalDate> due) {
        List<Task> after = reschedule(old, due);
        Map<UUID, Task> before = byId(old);
        Set<UUID> staying = after.stream().map(Task::id).collect(Collectors.toSet());
        Set<UUID> ofGone = old.stream()
                .filter(task -> !staying.contains(task.id()))
                .flatMap(task -> task.evidence().stream())
                .collect(Collectors.toSet());
        for (Task task : after) {
            Task was = before.get(task.id());
            assertThat(task.doneOn()).isEqualTo(was == null ? null : was.doneOn());
            Set<UUID> given = new HashSet<>(task.evidence());
            given.removeAll(was == null ? Set.of() : was.evidence());
            assertThat(ofGone).containsAll(given);
        }
        old.stream()
                .filter(task -> !staying.contains(task.id()))
                .forEach(task -> assertThat(task.done()).isFalse());
    }

    @Property(tries = 500, seed = "2568")
    void newTasksAreBare(@ForAll("worked") List<Task> old, @ForAll("days") List<LocalDate> due) {
        boolean nothingToGive = old.stream().allMatch(task -> task.done() || task.untouched());
        Map<UUID, Task> before = byId(old);
        assertThat(reschedule(old, due))
                .filteredOn(task -> nothingToGive && !before.containsKey(task.id()))
                .allMatch(Task::untouched);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2024-10-15, 2024-10-31",
        "2024-10-15, 2024-12-31",
        "2025-01-31, 2025-03-31",
        "2025-04-30, 2025-06-30",
    })
    void aTaskGoesOnWithinItsQuarter(LocalDate was, LocalDate day) {
        Task proved = new Task(UUID.randomUUID(), was, DONE, "เสร็จแล้ว", Set.of(PAPER));
        LocalDate other = LocalDate.of(2025, 9, 30);
        assertThat(reschedule(List.of(proved), List.of(day, other)))
                .first()
                .isEqualTo(new Task(proved.id(), day, DONE, "เสร็จแล้ว", Set.of(PAPER)));
    }

    @Test
    void aTaskOfTheMonthGoesBeforeOneOfTheQuarter_evenIfThatIsDone() {
        Task ofQuarter = new Task(UUID.randomUUID(), LocalDate.of(2024, 11, 30), DONE, "", Set.of());
        Task ofMonth = new Task(UUID.randomUUID(), LocalDate.of(2024, 12, 1), null, "", Set.of());
        assertThat(reschedule(List.of(ofQuarter, ofMonth), List.of(LocalDate.of(2024, 12, 31))))
                .extracting(Task::id, Task::dueOn)
                .containsExactly(
                        tuple(ofQuarter.id(), LocalDate.of(2024, 11, 30)),
                        tuple(ofMonth.id(), LocalDate.of(2024, 12, 31)));
    }

    /** Of two tasks of one month, the first named is the one that goes on. */
    @ParameterizedTest
    @CsvSource({
        "done, evidence",
        "done, note",
        "done, bare",
        "evidence, note",
        "evidence, bare",
        "note, bare",
        "bare, ''",
    })
    void theWorthierGoesOn(String worthy, String lesser) {
        for (boolean first : List.of(true, false)) {
            LocalDate early = LocalDate.of(2024, 12, 5);
            LocalDate late = LocalDate.of(2024, 12, 9);
            Task goesOn = task(first && !lesser.isEmpty() ? early : late, worthy);
            Task other = task(first && !lesser.isEmpty() ? late : early, lesser);
            List<Task> after = reschedule(List.of(goesOn, other), List.of(LocalDate.of(2024, 12, 31)));
            assertThat(after).extracting(Task::id).contains(goesOn.id()).doesNotContain(other.id());
        }
    }

    @Test
    void ofSeveralDoneOnesTheOneWithEvidenceGoesOnAndTheOtherStaysBeside() {
        Task bare = task(LocalDate.of(2024, 12, 9), "done");
        Task proved = new Task(UUID.randomUUID(), LocalDate.of(2024, 12, 5), DONE, "", Set.of(PAPER));
        assertThat(reschedule(List.of(proved, bare), List.of(LocalDate.of(2024, 12, 31))))
                .containsExactly(bare, new Task(proved.id(), LocalDate.of(2024, 12, 31), DONE, "", Set.of(PAPER)));
    }

    @Test
    void aNoteGoesToTheNearestOpenTaskAndNotToADoneOne() {
        Task done = new Task(UUID.randomUUID(), LocalDate.of(2025, 3, 31), DONE, "เสร็จ", Set.of());
        Task noted = new Task(UUID.randomUUID(), LocalDate.of(2025, 2, 28), null, "รอลงนาม", Set.of(PAPER));
        List<Task> after = reschedule(
                List.of(noted, done),
                List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 3, 31), LocalDate.of(2025, 9, 30)));
        assertThat(after).contains(done);
        assertThat(after.getFirst().note()).isEqualTo("รอลงนาม");
        assertThat(after.getFirst().evidence()).containsExactly(PAPER);
        assertThat(after.getLast().untouched()).isTrue();
    }

    @Test
    void aNoteGoesToTheDoneTaskWhereThereIsNoOpenOne_behindItsOwn() {
        Task done = new Task(UUID.randomUUID(), LocalDate.of(2025, 3, 31), DONE, "เสร็จ", Set.of());
        Task noted = new Task(UUID.randomUUID(), LocalDate.of(2025, 2, 28), null, "รอลงนาม", Set.of(PAPER));
        assertThat(reschedule(List.of(noted, done), List.of(LocalDate.of(2025, 3, 31))))
                .containsExactly(new Task(done.id(), done.dueOn(), DONE, "เสร็จ\nรอลงนาม", Set.of(PAPER)));
    }

    @Test
    void ofTwoDaysEquallyNearTheEarlierTakesWhatIsLeft() {
        Task noted = new Task(UUID.randomUUID(), LocalDate.of(2025, 5, 16), null, "รอลงนาม", Set.of());
        List<Task> after = reschedule(List.of(noted), List.of(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 7, 1)));
        assertThat(after).extracting(Task::note).containsExactly("รอลงนาม", "");
    }

    @Test
    void whatIsLeftGoesToTheNearestDay_alsoToALaterOne() {
        Task noted = new Task(UUID.randomUUID(), LocalDate.of(2025, 6, 29), null, "รอลงนาม", Set.of());
        List<Task> after = reschedule(List.of(noted), List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 7, 1)));
        assertThat(after).extracting(Task::note).containsExactly("", "รอลงนาม");
    }

    @Test
    void notesGoInTheOrderOfTheirDays() {
        List<Task> noted = IntStream.of(30, 10, 20)
                .mapToObj(day ->
                        new Task(UUID.randomUUID(), LocalDate.of(2024, 11, day), null, "วันที่ " + day, Set.of()))
                .toList();
        assertThat(reschedule(noted, List.of(LocalDate.of(2025, 9, 30))))
                .extracting(Task::note)
                .containsExactly("วันที่ 10\nวันที่ 20\nวันที่ 30");
    }

    @Test
    void onceToOnceMovesAnyWay_butNotFromSeveral() {
        Task done = new Task(UUID.randomUUID(), LocalDate.of(2024, 12, 31), DONE, "", Set.of());
        LocalDate day = LocalDate.of(2025, 9, 30);
        assertThat(reschedule(List.of(done), List.of(day)))
                .singleElement()
                .extracting(Task::id)
                .isEqualTo(done.id());
        assertThat(reschedule(List.of(done), List.of(LocalDate.of(2025, 6, 30), day)))
                .contains(done)
                .hasSize(3);
        Task bare = task(LocalDate.of(2025, 3, 31), "bare");
        assertThat(reschedule(List.of(done, bare), List.of(day)))
                .contains(done)
                .extracting(Task::id)
                .hasSize(2)
                .doesNotContain(bare.id());
    }

    private static Task task(LocalDate day, String work) {
        return new Task(
                UUID.randomUUID(),
                day,
                work.equals("done") ? DONE : null,
                work.equals("note") ? "รอลงนาม" : "",
                work.equals("evidence") ? Set.of(PAPER) : Set.of());
    }

    private static List<Task> reschedule(List<Task> old, List<LocalDate> due) {
        return Rescheduling.reschedule(old, due, UUID::randomUUID);
    }

    private static int closeness(LocalDate was, LocalDate day) {
        return (int) CLOSENESS.stream().takeWhile(fits -> !fits.test(was, day)).count();
    }

    /** As a number of three digits: done, evidence, note. */
    private static int worth(Task task) {
        return (task.done() ? 100 : 0)
                + (task.evidence().isEmpty() ? 0 : 10)
                + (task.note().isBlank() ? 0 : 1);
    }

    private static Map<UUID, Task> byId(Collection<Task> tasks) {
        return tasks.stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    /** Any days of the year, so that several fall into one month and one quarter. */
    @Provide
    Arbitrary<List<LocalDate>> days() {
        return Arbitraries.integers()
                .between(0, 364)
                .map(day -> YEAR.start().plusDays(day))
                .set()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(days -> days.stream().sorted().toList());
    }

    @Provide
    Arbitrary<List<Task>> worked() {
        Arbitrary<Integer> work = Arbitraries.integers().between(0, 7);
        return Combinators.combine(days(), work.array(Integer[].class).ofSize(6))
                .as((days, works) -> IntStream.range(0, days.size())
                        .mapToObj(i -> new Task(
                                UUID.randomUUID(),
                                days.get(i),
                                (works[i] & 1) == 0 ? null : DONE,
                                (works[i] & 2) == 0 ? "" : "บันทึก " + i,
                                (works[i] & 4) == 0 ? Set.of() : Set.of(UUID.randomUUID())))
                        .sorted(Comparator.comparing(Task::dueOn))
                        .toList());
    }
}
