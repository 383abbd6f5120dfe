package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;

/** What has been found so far, over all tables of the paper. */
final class Collector {
    private final List<GatheredMeasure> drafts = new ArrayList<>();
    private final List<FormDoubt> doubts = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final Groups groups = new Groups();

    GatheredMeasure begin(List<Integer> printed) {
        int number = printed.isEmpty() ? drafts.size() + 1 : printed.getLast();
        groups.use();
        var draft = new GatheredMeasure(number, printed, groups.text());
        if (!printed.isEmpty()) {
            seen.add(List.of(groups.text(), printed));
        }
        drafts.add(draft);
        return draft;
    }

    /** Whether a number was printed before, within the group. */
    boolean hasSeen(List<Integer> printed) {
        return seen.contains(List.<Object>of(groups.text(), printed));
    }

    @Nullable
    GatheredMeasure last() {
        return drafts.isEmpty() ? null : drafts.getLast();
    }

    List<GatheredMeasure> drafts() {
        return drafts;
    }

    /**
     * A heading above measures.
     *
     * @param source null where it is listed by itself
     */
    void group(String heading, @Nullable Source source) {
        leaveOut(groups.open(heading, source));
    }

    /** At the end of the paper: headings with nothing below them are listed too. */
    void end() {
        leaveOut(groups.unused());
    }

    private void leaveOut(List<Groups.Level> bare) {
        for (Groups.Level level : bare) {
            if (level.source() != null) {
                leaveOut(LeftOut.Why.BESIDE, level.source(), "", level.text());
            }
        }
    }

    void doubt(Reason reason, Source source, @Nullable Role role, String words) {
        doubts.add(new FormDoubt(reason, source, drafts.size() - 1, role, words));
    }

    void doubtOfForm(Reason reason, Source source, @Nullable Role role, String words) {
        doubts.add(new FormDoubt(reason, source, -1, role, words));
    }

    void doubtOf(int measure, Reason reason, Source source, Role role, String words) {
        doubts.add(new FormDoubt(reason, source, measure, role, words));
    }

    void leaveOut(LeftOut.Why why, Source source, String heading, String text) {
        if (!text.isBlank()) {
            leftOut.add(new LeftOut(why, source, heading, text));
        }
    }

    List<FormDoubt> doubts() {
        return doubts;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
