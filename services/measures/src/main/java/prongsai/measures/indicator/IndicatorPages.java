package prongsai.measures.indicator;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.change.Expected;
import prongsai.measures.page.BackTo;
import prongsai.measures.part.NumberField;
import prongsai.measures.part.Parts;
import prongsai.tenancy.Ids;
import reactor.core.publisher.Mono;

/** The form of one indicator on the measure's page. */
@Controller
class IndicatorPages {
    private final IndicatorService indicators;

    IndicatorPages(IndicatorService indicators) {
        this.indicators = indicators;
    }

    /** @param indicator empty for a new one */
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
            @Nullable String back) {
        List<Indicator> onto(List<Indicator> before) {
            if (indicator == null) {
                return Parts.with(before, written(Ids.next()));
            }
            if ("delete".equals(action)) {
                return Parts.without(before, indicator);
            }
            return Parts.changed(before, indicator, old -> written(old.id()).wordedAs(old));
        }

        private Indicator written(UUID id) {
            return new Indicator(
                    id,
                    Objects.requireNonNullElse(subject, ""),
                    Objects.requireNonNullElse(comparator, ""),
                    NumberField.required("target", target),
                    unit == null || unit.isBlank() || unit.strip().matches("ร้อยละ|%") ? "percent" : unit,
                    Objects.requireNonNullElse(method, ""),
                    NumberField.optional("baseline", baseline),
                    NumberField.optional("actual", actual),
                    "");
        }
    }

    @PostMapping("/plans/{fiscalYear}/measures/{id}/indicators")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute Form form) {
        return indicators
                .edit(id, new Expected.Any(), form::onto)
                .thenReturn(BackTo.section(form.back(), "saved", "indicators"));
    }
}
