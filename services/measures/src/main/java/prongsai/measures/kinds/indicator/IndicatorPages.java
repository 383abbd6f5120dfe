package prongsai.measures.kinds.indicator;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.field.FieldForm;
import prongsai.measures.core.field.Fields;
import prongsai.measures.core.field.Saved;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.page.PartDone;
import prongsai.measures.core.part.ListChanges;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Where;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.Part;
import reactor.core.publisher.Mono;

/** The form of one indicator on the measure's page. */
@Controller
class IndicatorPages {
    private final ListChanges changes;
    private final ListTable<Indicator> indicators;
    private final Conflicts conflicts;
    private final Fields fields;

    IndicatorPages(ListChanges changes, ListTable<Indicator> indicators, Conflicts conflicts, Fields fields) {
        this.changes = changes;
        this.indicators = indicators;
        this.conflicts = conflicts;
        this.fields = fields;
    }

    /**
     * @param indicator empty for a new one
     * @param seen tells what the form showed when it was drawn
     */
    record Form(
            @Nullable String action,
            @Nullable UUID indicator,
            @Nullable String subject,
            @Nullable String comparator,
            @Nullable String target,
            @Nullable String unit,
            @Nullable String method,
            @Nullable String baseline,
            @Nullable String actual,
            @Nullable String seen,
            @Nullable String back) {
        List<Part<Indicator>> onto(List<Part<Indicator>> before) {
            if (indicator == null) {
                return Parts.with(before, Part.fresh(text().read()));
            }
            if ("delete".equals(action)) {
                return Parts.without(before, indicator);
            }
            return Parts.changed(
                    before,
                    indicator,
                    part -> part.map(old -> {
                        IndicatorText.of(old).seen().require(seen);
                        return text().onto(old);
                    }));
        }

        private IndicatorText text() {
            return new IndicatorText(
                    given(subject),
                    given(comparator),
                    given(target),
                    given(unit),
                    given(method),
                    given(baseline),
                    given(actual));
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }

        Where where(UUID measure) {
            return indicator == null ? Where.field(measure, List.of()) : Where.part(measure, indicator);
        }
    }

    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/indicators")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute Form form) {
        return conflicts
                .told(
                        Mono.fromSupplier(() -> form.where(id)),
                        changes.edit(indicators, id, new Expected.Any(), form::onto))
                .map(changed -> BackTo.list(
                        form.back(), "indicators", PartDone.of(form.action(), form.indicator()), changed.revision()));
    }

    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/plans/measures/{id}/indicators/field")
    Mono<ResponseEntity<Saved>> saveField(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.savePart(
                id, form, IndicatorField.values(), edit -> changes.edit(indicators, id, new Expected.Any(), edit));
    }
}
