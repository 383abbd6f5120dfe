package prongsai.measures.core.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prongsai.measures.core.kind.KindWords;
import prongsai.measures.core.kind.MeasureKind;

/** What a page shows of a measure beside its own words. */
@Component("measureView")
public class MeasureView {
    private final PlanService plans;

    MeasureView(PlanService plans) {
        this.plans = plans;
    }

    public long done(Plan.Measure measure) {
        return measure.progress().done();
    }

    public long total(Plan.Measure measure) {
        return measure.tasks().count();
    }

    public long late(Plan.Measure measure) {
        return measure.progress().overdue(plans.today());
    }

    /** One of the states that the stylesheet knows. */
    public String state(Plan.Measure measure) {
        if (measure.progress().complete()) {
            return "complete";
        }
        if (late(measure) > 0) {
            return "late";
        }
        LocalDate today = plans.today();
        return measure.tasks().anyMatch(task -> task.soon(today)) ? "due" : done(measure) > 0 ? "doing" : "later";
    }

    /** Pairs of agreements that are signed off. */
    public long signed(Plan.Measure measure) {
        return measure.agreements().stream()
                .filter(pair -> pair.value().signedOn() != null)
                .count();
    }

    /** Topics looked after, each quarter counted for itself. */
    public long checked(Plan.Measure measure) {
        return measure.topics().stream()
                .mapToLong(topic -> topic.value().checks().size())
                .sum();
    }

    /** What a row of the measure may be kept on: the files of its tasks and those that were brought for it, each once. */
    public List<Plan.Evidence> papers(Plan.Measure measure) {
        return Stream.concat(measure.tasks().flatMap(task -> task.evidence().stream()), measure.files().stream())
                .distinct()
                .toList();
    }

    /** Whether a file is among them. */
    public boolean offers(Plan.Measure measure, UUID evidence) {
        return papers(measure).stream().anyMatch(file -> file.id().equals(evidence));
    }

    /** What the title speaks of, for a person to confirm; null where it says none of the seven. */
    public @Nullable MeasureKind likelyKind(Plan.Measure measure) {
        return KindWords.of(measure.title()).orElse(null);
    }

    public List<MeasureKind> kinds() {
        return List.of(MeasureKind.values());
    }

    public String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
