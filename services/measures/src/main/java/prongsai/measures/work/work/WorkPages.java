package prongsai.measures.work.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.page.DateField;
import prongsai.measures.core.page.Notices;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.work.approval.ApprovalService;
import prongsai.measures.work.task.TaskForm;
import prongsai.measures.work.task.TaskService;
import prongsai.tenancy.OfAnLao;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The home of an LAO: "what must I do now?". */
@Controller
class WorkPages {
    private final WorkService work;
    private final ApprovalService approval;
    private final TaskService tasks;
    private final PlanService plans;
    private final PlanLayout layout;
    private final Transactions transactions;
    private final Notices notices;

    WorkPages(
            WorkService work,
            ApprovalService approval,
            TaskService tasks,
            PlanService plans,
            PlanLayout layout,
            Transactions transactions,
            Notices notices) {
        this.notices = notices;
        this.work = work;
        this.approval = approval;
        this.tasks = tasks;
        this.plans = plans;
        this.layout = layout;
        this.transactions = transactions;
    }

    @GetMapping("/work")
    Mono<String> home(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "fy") Optional<Integer> asked,
            @RequestParam(name = "mine") Optional<String> mine,
            @RequestParam(name = "quarter") Optional<Integer> quarter,
            ServerWebExchange exchange,
            Model model) {
        Optional<Integer> year =
                asked.map(number -> DateField.year("fy", number).year());
        return transactions.tenant(work.read(caller, year)
                .zipWhen(rows -> approval.waiting(caller, rows.around()), (rows, waiting) -> {
                    model.addAttribute("signing", waiting);
                    WorkAddress address =
                            new WorkAddress(rows.fiscalYear(), Whose.of(mine.orElse(null)), quarter.orElse(null));
                    show(model, caller, rows, address, exchange);
                    model.addAttribute("before", rows.before());
                    return rows.planned() ? "measures/work/work" : "measures/core/no-plan";
                }));
    }

    private void show(Model model, Caller caller, WorkRows rows, WorkAddress address, ServerWebExchange exchange) {
        Me me = rows.me(caller.subject());
        layout.show(model, caller, rows.around().page(rows.fiscalYear()), address.yearPath(), exchange);
        model.addAttribute("work", WorkPage.of(rows, address, me, plans.today()));
        model.addAttribute("units", rows.units());
        PlanLayout.keepWhole(
                model, rows.units().stream().map(WorkRows.Unit::name).toList());
        model.addAttribute("unitsKnown", !me.units().isEmpty());
    }

    /** @param units all units that the person works for; none: all work is the person's again */
    record UnitsForm(@Nullable List<UUID> units, @Nullable String back) {}

    @Needs(OfAnLao.class)
    @PostMapping("/work/units")
    Mono<String> units(@AuthenticationPrincipal Caller caller, @ModelAttribute UnitsForm form) {
        List<UUID> units = Optional.ofNullable(form.units()).orElse(List.of());
        return work.keepUnits(caller, units).thenReturn(BackTo.page(form.back(), "saved"));
    }

    /** @param mine and {@code quarter}: the filters of the page that the form stood on */
    record Filters(@Nullable String mine, @Nullable Integer quarter) {}

    /**
     * With htmx the line and the numbers come back, else the page that the form stood on. In one transaction, so that nobody
     * is told "not found" of what was done.
     */
    @Takes(Action.WORK)
    @PostMapping("/work/tasks/{id}")
    Mono<String> act(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID id,
            @ModelAttribute TaskForm form,
            @ModelAttribute Filters filters,
            ServerWebExchange exchange,
            Model model) {
        return transactions.tenant(change(caller, id, form).flatMap(changed -> {
            WorkAddress address = new WorkAddress(changed.fiscalYear(), Whose.of(filters.mine()), filters.quarter());
            return exchange.getRequest().getHeaders().containsHeader("HX-Request")
                    ? part(caller, id, address, notice(form), exchange, model)
                    : Mono.just(BackTo.page(address.path(), notice(form), id));
        }));
    }

    private Mono<? extends Changed<?>> change(Caller caller, UUID id, TaskForm form) {
        return switch (Optional.ofNullable(form.action()).orElse("")) {
            case "take" -> work.take(caller, id);
            case "release" -> work.release(id);
            default -> tasks.work(id, form);
        };
    }

    private static String notice(TaskForm form) {
        return switch (Optional.ofNullable(form.action()).orElse("")) {
            case "take" -> "taken";
            case "release" -> "released";
            case "undo" -> "undone";
            default -> "done";
        };
    }

    private Mono<String> part(
            Caller caller, UUID id, WorkAddress address, String notice, ServerWebExchange exchange, Model model) {
        return work.read(caller, Optional.of(address.fiscalYear())).map(rows -> {
            WorkPage.Line line = WorkPage.line(rows, rows.me(caller.subject()), id);
            if (line == null) {
                throw Problem.notFound();
            }
            show(model, caller, rows, address, exchange);
            notices.beside(id.toString(), notice, exchange, model);
            model.addAttribute("line", line);
            return "measures/work/work-parts :: changed";
        });
    }
}
