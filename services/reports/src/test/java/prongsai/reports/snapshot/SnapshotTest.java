package prongsai.reports.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import prongsai.reports.SeedPlan;
import prongsai.testing.DueCase;
import prongsai.web.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a frozen plan counts, and what its text must hold to be one. */
class SnapshotTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Property(tries = 200, seed = "2568")
    void countsItsTasks(
            @ForAll @IntRange(max = 4) int done,
            @ForAll @IntRange(max = 4) int late,
            @ForAll @IntRange(max = 4) int open,
            @ForAll boolean result,
            @ForAll boolean outcome) {
        Snapshot.Measure measure = measure(
                Stream.of(
                                Stream.generate(() -> task(TODAY.minusDays(1), TODAY))
                                        .limit(done),
                                Stream.generate(() -> task(TODAY.minusDays(1), null))
                                        .limit(late),
                                Stream.generate(() -> task(TODAY, null)).limit(open))
                        .flatMap(tasks -> tasks)
                        .toList(),
                result ? List.of("ดี") : List.of(),
                outcome ? List.of("ลดลง") : List.of());
        assertThat(measure.progress().tasks()).hasSize(done + late + open);
        assertThat(measure.progress().done()).isEqualTo(done);
        assertThat(measure.progress().overdue(TODAY)).isEqualTo(late);
        assertThat(measure.progress().complete()).isEqualTo(done > 0 && late + open == 0 && result && outcome);
    }

    @ParameterizedTest
    @MethodSource("prongsai.testing.DueCase#dated")
    void isLateAsTheCasesSay(DueCase each) {
        Snapshot.Task task = task(each.dueOn(), each.doneOn());
        assertThat(task.overdue(each.today())).isEqualTo(each.overdue());
        assertThat(task.onTime()).isEqualTo(each.onTime());
        assertThat(measure(List.of(task), List.of(), List.of()).progress().overdue(each.today()))
                .isEqualTo(each.overdue() ? 1 : 0);
    }

    @Test
    void isMarkedByItsBytes() {
        String json = SeedPlan.json(4);
        Frozen frozen = Frozen.of(json, Instant.EPOCH);
        assertThat(frozen.bytes()).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
        assertThat(frozen.snapshot()).isEqualTo(SnapshotReader.read(json));
        assertThat(Frozen.of("abc", Instant.EPOCH).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void passesOverFieldsThatCameLater() {
        ObjectNode plan = JSON.readValue(SeedPlan.json(4), ObjectNode.class);
        plan.put("later", 1);
        ((ObjectNode) plan.at("/measures/0")).putArray("topics");
        assertThat(SnapshotReader.read(plan.toString())).isEqualTo(SnapshotReader.read(SeedPlan.json(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "fiscalYear", "revision", "lao", "completion", "measures"})
    void isNoSnapshotWhereAFieldIsMissing(String field) {
        ObjectNode plan = JSON.readValue(SeedPlan.json(4), ObjectNode.class);
        plan.remove(field);
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> SnapshotReader.read(plan.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"measures\": []}", "plan"})
    void whatIsNoPlanIsNotTaken(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new SnapshotTaker(JSON).take(text))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                    assertThat(problem.slug()).isEqualTo("unavailable");
                    assertThat(problem).hasCauseInstanceOf(JacksonException.class);
                });
    }

    @Test
    void takesAllOfAPlanButTheWordsForColleagues() {
        JsonNode before = JSON.readTree(SeedPlan.json(4));
        JsonNode after = JSON.readTree(new SnapshotTaker(JSON).take(SeedPlan.json(4)));
        assertThat(after.at("/measures/2/steps/1/text")).isEqualTo(before.at("/measures/2/steps/1/text"));
        assertThat(before.findValues("note")).isNotEmpty();
        assertThat(after.findValues("note")).isEmpty();
        assertThat(after.findValues("sha256"))
                .isEqualTo(before.findValues("sha256"))
                .isNotEmpty();
        assertThat(after.findValues("dueOn")).isEqualTo(before.findValues("dueOn"));
        assertThat(after.get("lao")).isEqualTo(before.get("lao"));
    }

    private static Snapshot.Task task(LocalDate dueOn, LocalDate doneOn) {
        return new Snapshot.Task(new UUID(0, 3), dueOn, doneOn);
    }

    private static Snapshot.Measure measure(List<Snapshot.Task> tasks, List<String> results, List<String> outcomes) {
        return new Snapshot.Measure(
                new UUID(0, 1),
                1,
                "ก",
                true,
                List.of(),
                List.of(),
                "",
                "",
                tasks.stream()
                        .map(task -> new Snapshot.Step(new UUID(0, 2), "ก", List.of(task)))
                        .toList(),
                results,
                outcomes);
    }
}
