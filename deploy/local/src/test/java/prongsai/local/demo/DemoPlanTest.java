package prongsai.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import prongsai.local.demo.DemoPlan.Task;
import prongsai.local.demo.DemoPlan.Tick;
import prongsai.thai.FiscalYear;

class DemoPlanTest {
    private static final LocalDate DUE = LocalDate.of(2025, 3, 31);
    private static final List<Task> TEN = IntStream.range(0, 10)
            .mapToObj(number -> new Task("task-" + number, DUE))
            .toList();

    @Test
    void ticksTheShareThatIsDone_andSpreadsTheLateOnes() {
        List<Tick> ticks = plan(80, 25).ticks(TEN);

        assertThat(ticks)
                .extracting(Tick::id)
                .containsExactlyElementsOf(
                        TEN.subList(0, 8).stream().map(Task::id).toList());
        assertThat(ticks).filteredOn(tick -> tick.doneOn().isAfter(DUE)).hasSize(2);
    }

    @Test
    void ticksAllOnTime_orNoneAtAll() {
        assertThat(plan(100, 0).ticks(TEN))
                .hasSize(10)
                .allMatch(tick -> tick.doneOn().isBefore(DUE));
        assertThat(plan(0, 0).ticks(TEN)).isEmpty();
    }

    @Test
    void putsItsOwnNamesIntoTheText() {
        DemoPlan plan = DemoPlan.of("x.officer,เทศบาลตำบลนาแก,ทต.นาแก,อำเภอนาแก จังหวัดนครพนม,10,0");

        String text = new String(
                plan.text(
                        "องค์การบริหารส่วน ตำบล นาเลียง อำเภอนาแก จังหวัดนครพนม อบต. นาเลียง ปี ๒๕๖๘ ปลัด อบต.",
                        new FiscalYear(2570)),
                StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("เทศบาลตำบลนาแก อำเภอนาแก จังหวัดนครพนม ทต.นาแก ปี ๒๕๗๐ ปลัดเทศบาล");
    }

    @Test
    void aRunningYearHasSomethingDone_somethingDueAndALittleLate() {
        LocalDate today = LocalDate.of(2026, 1, 15);
        List<Task> tasks = List.of(
                new Task("a", today.minusDays(30)),
                new Task("b", today.minusDays(15)),
                new Task("c", today.plusDays(10)),
                new Task("d", today.plusDays(20)));

        assertThat(DemoPlan.running(tasks, today)).extracting(Tick::id).containsExactly("a", "c");
    }

    @Test
    void onTheFirstDaySomethingIsDoneAlready() {
        LocalDate today = LocalDate.of(2025, 10, 1);
        assertThat(DemoPlan.running(List.of(new Task("a", today.plusDays(60))), today))
                .containsExactly(new Tick("a", today));
    }

    private static DemoPlan plan(int percentDone, int percentLate) {
        return new DemoPlan("x.officer", "ชื่อ", "ย่อ", "ที่", percentDone, percentLate);
    }
}
