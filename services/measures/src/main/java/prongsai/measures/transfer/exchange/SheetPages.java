package prongsai.measures.transfer.exchange;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.files.upload.SentFiles;
import prongsai.measures.transfer.content.Counts;
import prongsai.measures.transfer.staging.StagedKind;
import prongsai.measures.transfer.staging.StagingService;
import reactor.core.publisher.Mono;

/** Import of a spreadsheet in two looks: what is wrong in it, cell by cell; then, when nothing is, confirm. */
@Controller
class SheetPages {
    private static final String VIEW = "measures/transfer/sheet";

    private final SentFiles files;
    private final SheetService sheets;
    private final StagingService staging;
    private final PlanLayout layout;
    private final SheetProblems problems;

    SheetPages(
            SheetService sheets, StagingService staging, PlanLayout layout, SentFiles files, SheetProblems problems) {
        this.problems = problems;
        this.files = files;
        this.sheets = sheets;
        this.staging = staging;
        this.layout = layout;
    }

    @GetMapping("/plans/{fiscalYear}/sheet")
    Mono<String> choose(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return frame(caller, fiscalYear, exchange, model).thenReturn(VIEW);
    }

    @Takes(Action.IMPORT)
    @PostMapping(path = "/plans/{fiscalYear}/sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<String> look(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @RequestPart(name = "file", required = false) Mono<Part> file,
            Locale locale,
            ServerWebExchange exchange,
            Model model) {
        return files.use(file, sent -> sheets.table(sent, locale))
                .flatMap(table -> sheets.keepReturned(table, fiscalYear)
                        .map(id -> "redirect:/plans/%d/returned/%s".formatted(fiscalYear, id))
                        .switchIfEmpty(Mono.defer(() -> looked(caller, fiscalYear, table, locale, exchange, model))));
    }

    private Mono<String> looked(
            Caller caller, int fiscalYear, SheetTable table, Locale locale, ServerWebExchange exchange, Model model) {
        return sheets.plan(table, fiscalYear).flatMap(reading -> switch (reading) {
            case SheetReading.Read(var plan) ->
                staging.keep(fiscalYear, StagedKind.SHEET, plan)
                        .map(id -> "redirect:/plans/%d/sheet/%s".formatted(fiscalYear, id));
            case SheetReading.Wrong(var errors) -> {
                model.addAttribute("errors", problems.texts(errors, locale));
                yield frame(caller, fiscalYear, exchange, model).thenReturn(VIEW);
            }
        });
    }

    /** What would be written; a reload shows it again. */
    @GetMapping("/plans/{fiscalYear}/sheet/{id}")
    Mono<String> staged(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @PathVariable UUID id,
            ServerWebExchange exchange,
            Model model) {
        return sheets.staged(id, fiscalYear).map(staged -> {
            model.addAttribute("content", staged.content());
            model.addAttribute("counts", Counts.of(staged.content()));
            model.addAttribute("id", id);
            show(caller, staged.page(), exchange, model);
            return VIEW;
        });
    }

    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/sheet/{id}/confirm")
    Mono<String> confirm(@PathVariable int fiscalYear, @PathVariable UUID id) {
        return sheets.confirm(id, fiscalYear).thenReturn("redirect:/plans/%d?notice=imported".formatted(fiscalYear));
    }

    private Mono<PlanService.YearPage> frame(Caller caller, int fiscalYear, ServerWebExchange exchange, Model model) {
        return sheets.around(fiscalYear)
                .doOnNext(around -> {
                    show(caller, around.page(), exchange, model);
                    model.addAttribute("waiting", around.waiting());
                    model.addAttribute("filled", around.filled());
                })
                .map(SheetService.Around::page);
    }

    private void show(Caller caller, PlanService.YearPage page, ServerWebExchange exchange, Model model) {
        layout.show(model, caller, page, "/plans/{fy}/sheet", exchange);
    }
}
