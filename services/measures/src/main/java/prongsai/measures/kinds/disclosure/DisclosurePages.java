package prongsai.measures.kinds.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.page.PartDone;
import prongsai.measures.core.part.ListChanges;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Seen;
import prongsai.measures.core.seen.Where;
import prongsai.measures.core.value.DoneDate;
import prongsai.measures.core.value.Part;
import prongsai.measures.core.value.Topic;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The checklist's forms on the measure's page. */
@Controller
class DisclosurePages {
    private final ListChanges changes;
    private final ListTable<Topic> topics;
    private final PlanService plans;
    private final Conflicts conflicts;

    DisclosurePages(ListChanges changes, ListTable<Topic> topics, PlanService plans, Conflicts conflicts) {
        this.changes = changes;
        this.topics = topics;
        this.plans = plans;
        this.conflicts = conflicts;
    }

    /**
     * @param topic empty for a new one
     * @param seen tells what the form showed when it was drawn
     */
    record Form(
            @Nullable String action,
            @Nullable UUID topic,
            @Nullable String title,
            @Nullable Integer quarter,
            @Nullable String url,
            @Nullable String checkedOn,
            @Nullable String seen,
            @Nullable String back) {
        List<Part<Topic>> onto(List<Part<Topic>> before, LocalDate today) {
            int at = Objects.requireNonNullElse(quarter, 0);
            return switch (Objects.requireNonNullElse(action, "")) {
                case "usual" -> usual(before);
                case "add" -> Parts.with(before, Part.fresh(Topic.unchecked(Objects.requireNonNullElse(title, ""))));
                case "delete" -> Parts.without(before, known());
                case "check" -> {
                    Topic.Check check = new Topic.Check(
                            at, Objects.requireNonNullElse(url, ""), DoneDate.typed("checkedOn", checkedOn, today));
                    yield Parts.changed(
                            before,
                            known(),
                            part -> part.map(one -> asSeen(one, at).with(check)));
                }
                case "undo" ->
                    Parts.changed(
                            before,
                            known(),
                            part -> part.map(one -> asSeen(one, at).without(at)));
                default -> throw Problem.invalid("action", "wrong-parameter", "action");
            };
        }

        private Topic asSeen(Topic now, int at) {
            Topic.Check check = now.in(at);
            Seen.of("url", check == null ? "" : check.url())
                    .and("checkedOn", check == null ? null : check.checkedOn())
                    .require(seen);
            return now;
        }

        Where where(UUID measure) {
            return topic == null ? Where.field(measure, List.of()) : Where.part(measure, topic);
        }

        private UUID known() {
            if (topic == null) {
                throw Problem.invalid("topic", "field-missing", "topic");
            }
            return topic;
        }

        private static List<Part<Topic>> usual(List<Part<Topic>> before) {
            List<Part<Topic>> list = before;
            for (String title : Topic.USUAL) {
                if (list.stream().noneMatch(topic -> topic.value().title().equals(title))) {
                    list = Parts.with(list, Part.fresh(Topic.unchecked(title)));
                }
            }
            return list;
        }
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/topics")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute Form form) {
        return conflicts
                .told(
                        Mono.fromSupplier(() -> form.where(id)),
                        changes.edit(topics, id, new Expected.Any(), before -> form.onto(before, plans.today())))
                .map(changed -> BackTo.list(
                        form.back(), "topics", PartDone.of(form.action(), form.topic()), changed.revision()));
    }
}
