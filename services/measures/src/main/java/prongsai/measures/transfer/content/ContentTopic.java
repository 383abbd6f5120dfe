package prongsai.measures.transfer.content;

import java.time.LocalDate;
import java.util.List;
import prongsai.measures.core.plan.Plan;

/**
 * Something that is kept open to the public.
 *
 * @param checks by quarter, each at most once
 */
public record ContentTopic(String title, List<Check> checks) {
    /** As {@link Plan.Check}. */
    public record Check(int quarter, String url, LocalDate checkedOn) {}

    public ContentTopic {
        checks = List.copyOf(checks);
    }

    static ContentTopic of(Plan.Topic topic) {
        return new ContentTopic(
                topic.title(),
                topic.checks().stream()
                        .map(check -> new Check(check.quarter(), check.url(), check.checkedOn()))
                        .toList());
    }
}
