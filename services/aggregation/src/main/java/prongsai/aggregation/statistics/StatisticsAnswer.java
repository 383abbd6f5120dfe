package prongsai.aggregation.statistics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Completion as other systems get it.
 *
 * @param fiscalYear BE
 * @param area TH, a province's or district's code; for a person of one LAO that LAO's code
 * @param by lao, district or province
 */
public record StatisticsAnswer(int fiscalYear, String area, String by, List<Row> rows) {
    /** The counts of one part of the area. */
    @JsonPropertyOrder({
        "code",
        "name",
        "laos",
        "plans",
        "plansComplete",
        "measures",
        "measuresComplete",
        "tasks",
        "tasksDone",
        "tasksOnTime",
        "tasksOverdue",
        "published"
    })
    public record Row(
            String code,
            String name,
            int laos,
            int plans,
            int plansComplete,
            int measures,
            int measuresComplete,
            int tasks,
            int tasksDone,
            int tasksOnTime,
            int tasksOverdue,
            int published) {
        static Row of(Completion completion) {
            Counts counts = completion.counts();
            return new Row(
                    completion.code(),
                    completion.name(),
                    counts.laos(),
                    counts.plans(),
                    counts.plansComplete(),
                    counts.measures(),
                    counts.measuresComplete(),
                    counts.tasks(),
                    counts.tasksDone(),
                    counts.tasksOnTime(),
                    counts.tasksOverdue(),
                    counts.published());
        }
    }

    static StatisticsAnswer of(int fiscalYear, String area, Breakdown by, List<Completion> rows) {
        return new StatisticsAnswer(
                fiscalYear, area, by.key(), rows.stream().map(Row::of).toList());
    }
}
