package prongsai.measures.year.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.measures.core.holder.HeldOffice;
import prongsai.measures.core.holder.Holding;
import prongsai.measures.core.page.DateField;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.value.DoneDate;
import prongsai.measures.core.value.Words;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The forms of who holds an LAO's offices. */
@Controller
class HolderPages {
    private static final String HOLDERS = OfficePages.PATH + "/holders";

    private final HolderService holders;
    private final Conflicts conflicts;
    private final PlanService plans;

    HolderPages(HolderService holders, Conflicts conflicts, PlanService plans) {
        this.holders = holders;
        this.conflicts = conflicts;
        this.plans = plans;
    }

    /**
     * @param office read of a new one alone, as acting is
     * @param acting set where they act for the office
     * @param seen the tag of what the form showed
     */
    record Form(
            @Nullable String office,
            @Nullable String acting,
            @Nullable String name,
            @Nullable String position,
            @Nullable String order,
            @Nullable String from,
            @Nullable String until,
            @Nullable String seen) {
        Holding fresh(LocalDate today) {
            HeldOffice held = Arrays.stream(HeldOffice.values())
                    .filter(each -> each.key().equals(office))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("office", "field-missing", "office"));
            return words(UUID.randomUUID(), held, acting != null, today);
        }

        Holding words(UUID id, HeldOffice held, boolean acts, LocalDate today) {
            String typedOrder = acts ? Words.required("order", order, 100) : Words.optional("order", order, 100);
            LocalDate begin = day("from", from, today);
            if (begin == null) {
                throw Problem.invalid("from", "field-missing", "from");
            }
            return new Holding(
                    id,
                    held,
                    acts,
                    Words.required("name", name, 200),
                    Words.required("position", position, 200),
                    typedOrder,
                    begin,
                    day("until", until, today));
        }

        private static @Nullable LocalDate day(String field, @Nullable String text, LocalDate today) {
            if (text == null || text.isBlank()) {
                return null;
            }
            LocalDate day = DateField.parse(field, text, FiscalYear.of(today));
            DoneDate.checkEra(field, day);
            return day;
        }
    }

    @Needs(SaysOffice.class)
    @PostMapping(HOLDERS)
    Mono<String> add(@AuthenticationPrincipal Caller caller, @ModelAttribute Form form) {
        return Mono.fromSupplier(() -> form.fresh(plans.today()))
                .flatMap(holding -> holders.add(caller, holding))
                .thenReturn(OfficePages.SAVED);
    }

    @Needs(SaysOffice.class)
    @PostMapping(HOLDERS + "/{id}")
    Mono<String> change(@AuthenticationPrincipal Caller caller, @PathVariable UUID id, @ModelAttribute Form form) {
        return conflicts
                .told(
                        Mono.empty(),
                        holders.change(
                                caller,
                                id,
                                form.seen(),
                                before -> form.words(id, before.office(), before.acting(), plans.today())))
                .thenReturn(OfficePages.SAVED);
    }

    @Needs(SaysOffice.class)
    @PostMapping(HOLDERS + "/{id}/withdrawal")
    Mono<String> withdraw(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return holders.withdraw(caller, id).thenReturn("redirect:" + OfficePages.PATH + "?notice=deleted");
    }
}
