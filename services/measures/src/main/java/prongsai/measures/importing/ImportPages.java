package prongsai.measures.importing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.content.Counts;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanLayout;
import prongsai.measures.plan.PlanService;
import prongsai.measures.upload.UploadedBytes;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Import in two looks: choose a file and see what was read of it; then confirm. */
@Controller
class ImportPages {
    private final ImportService imports;
    private final PlanService plans;
    private final PlanLayout layout;
    private final MessageSource messages;
    private final JsonMapper json;

    ImportPages(ImportService imports, PlanService plans, PlanLayout layout, MessageSource messages, JsonMapper json) {
        this.imports = imports;
        this.plans = plans;
        this.layout = layout;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping("/plans/{fiscalYear}/import")
    Mono<String> choose(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return frame(caller, fiscalYear, exchange, model).thenReturn("measures/import");
    }

    @PostMapping(path = "/plans/{fiscalYear}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<String> look(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @RequestPart(name = "file", required = false) Mono<Part> file,
            Locale locale,
            ServerWebExchange exchange,
            Model model) {
        return UploadedBytes.bytes(file)
                .flatMap(bytes -> imports.read(bytes, fiscalYear, locale))
                .flatMap(report -> frame(caller, fiscalYear, exchange, model).map(page -> {
                    model.addAttribute("report", report);
                    model.addAttribute("counts", Counts.of(ImportedContent.of(report, new FiscalYear(fiscalYear))));
                    model.addAttribute(
                            "otherLao",
                            !report.laoName().isEmpty() && !report.laoName().equals(page.name()));
                    model.addAttribute(
                            "doubts",
                            report.doubts().stream()
                                    .map(doubt -> DoubtText.of(doubt, messages, locale))
                                    .toList());
                    model.addAttribute("document", json.writeValueAsString(report));
                    return "measures/import";
                }));
    }

    /** What was looked at, sent back as it was read. */
    record Confirmed(@Nullable String document) {}

    @PostMapping("/plans/{fiscalYear}/import/confirm")
    Mono<String> confirm(@PathVariable int fiscalYear, @ModelAttribute Confirmed confirmed) {
        return Mono.fromCallable(() -> parse(confirmed.document()))
                .flatMap(report -> imports.write(report, fiscalYear))
                .thenReturn("redirect:/plans/%d?notice=imported".formatted(fiscalYear));
    }

    private ImportedReport parse(@Nullable String document) {
        if (document == null) {
            throw Problem.invalid("document", "field-missing", "document");
        }
        try {
            return json.readValue(document, ImportedReport.class);
        } catch (JacksonException e) {
            Problem problem = Problem.invalid("document", "unreadable-body");
            problem.initCause(e);
            throw problem;
        }
    }

    private Mono<Plan.LaoName> frame(Caller caller, int fiscalYear, ServerWebExchange exchange, Model model) {
        return plans.around(fiscalYear).map(page -> {
            layout.show(model, caller, page, "/plans/{fy}/import", exchange);
            return page.lao();
        });
    }
}
