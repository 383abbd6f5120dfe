package prongsai.measures.transfer.review;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.files.upload.SentFiles;
import prongsai.measures.transfer.importing.DoubtText;
import prongsai.measures.transfer.importing.ImportService;
import prongsai.ui.FormAnswers;
import reactor.core.publisher.Mono;

/** Import of a report: choose a file, look at what was read beside what the file says, decide, write. */
@Controller
class ReviewPages {
    private static final String PATH = "/plans/{fy}/import";

    private final SentFiles files;
    private final ReviewService reviews;
    private final ImportService imports;
    private final PlanService plans;
    private final PlanLayout layout;
    private final MessageSource messages;

    ReviewPages(
            ReviewService reviews,
            ImportService imports,
            PlanService plans,
            PlanLayout layout,
            MessageSource messages,
            SentFiles files) {
        this.files = files;
        this.reviews = reviews;
        this.imports = imports;
        this.plans = plans;
        this.layout = layout;
        this.messages = messages;
    }

    @GetMapping("/plans/{fiscalYear}/import")
    Mono<String> choose(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            ServerWebExchange exchange,
            Model model) {
        return reviews.waiting(fiscalYear).map(waiting -> {
            layout.show(model, caller, waiting.page(), PATH, exchange);
            model.addAttribute("waiting", waiting.staged());
            model.addAttribute("papers", waiting.papers());
            return "measures/transfer/import";
        });
    }

    @Takes(Action.IMPORT)
    @PostMapping(path = "/plans/{fiscalYear}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<String> read(
            @PathVariable int fiscalYear,
            @RequestPart(name = "file", required = false) Mono<Part> file,
            Locale locale) {
        return files.use(file, sent -> reviews.stage(sent, fiscalYear, locale)).map(next -> switch (next) {
            case ReviewService.Next.Reviewed(UUID review) ->
                "redirect:/plans/%d/import/%s?page=1".formatted(fiscalYear, review);
            case ReviewService.Next.Asked(UUID paper) ->
                "redirect:/plans/%d/import/paper/%s".formatted(fiscalYear, paper);
        });
    }

    @GetMapping("/plans/{fiscalYear}/import/{id}")
    Mono<String> look(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            ServerWebExchange exchange,
            Model model) {
        return reviews.look(id, fiscalYear).map(looked -> {
            layout.show(model, caller, looked.page(), PATH, exchange);
            show(view(fiscalYear, id, looked.review(), page, locale), looked.page(), model);
            return "measures/transfer/review";
        });
    }

    /** To a script the cell and the progress come back, else the page with the cell. */
    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/import/{id}/cells")
    Mono<String> decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @PathVariable UUID id,
            @ModelAttribute Deciding deciding,
            Locale locale,
            ServerWebExchange exchange,
            Model model) {
        return reviews.decide(id, fiscalYear, deciding).flatMap(review -> {
            CellAddress address =
                    CellAddress.parse(deciding.measure(), deciding.column()).orElseThrow();
            ReviewView view = view(fiscalYear, id, review, ReviewView.pageOf(address), locale);
            if (!exchange.getRequest().getHeaders().containsHeader(FormAnswers.BY_SCRIPT)) {
                return Mono.just("redirect:" + view.address(address));
            }
            return plans.page(fiscalYear).map(year -> {
                layout.show(model, caller, year, PATH, exchange);
                show(view, year, model);
                model.addAttribute("cell", view.cell(address));
                model.addAttribute(
                        "follower",
                        address.follower()
                                .filter(review::hasFollowed)
                                .map(view::cell)
                                .orElse(null));
                return "measures/transfer/review-parts :: changed";
            });
        });
    }

    /**
     * @param measure its place from 1
     * @param kept {@code true} where what is left over is to be a note
     */
    record NoteForm(@Nullable Integer measure, @Nullable String kept) {}

    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/import/{id}/notes")
    Mono<String> note(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute NoteForm form) {
        int measure = form.measure() == null ? 0 : form.measure();
        return reviews.note(id, fiscalYear, measure, "true".equals(form.kept()))
                .thenReturn("redirect:/plans/%d/import/%s?page=%d&notice=saved#measure-%d"
                        .formatted(fiscalYear, id, ReviewView.pageOf(measure), measure));
    }

    /** @param compared {@code true} where the person says that they held it against the paper */
    record AllForm(@Nullable String compared) {
        ReviewService.Compared comparison() {
            return "true".equals(compared) ? ReviewService.Compared.MADE : ReviewService.Compared.NOT_SAID;
        }
    }

    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/import/{id}/all")
    Mono<String> confirmAll(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute AllForm form) {
        return reviews.confirmAll(id, fiscalYear, form.comparison())
                .thenReturn("redirect:/plans/%d/import/%s?notice=saved".formatted(fiscalYear, id));
    }

    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/import/{id}/confirm")
    Mono<String> write(@PathVariable int fiscalYear, @PathVariable UUID id) {
        return reviews.write(id, fiscalYear).thenReturn("redirect:/plans/%d?notice=imported".formatted(fiscalYear));
    }

    @Takes(Action.IMPORT)
    @PostMapping("/plans/{fiscalYear}/import/{id}/discard")
    Mono<String> discard(@PathVariable int fiscalYear, @PathVariable UUID id) {
        return reviews.discard(id, fiscalYear)
                .thenReturn("redirect:/plans/%d/import?notice=deleted".formatted(fiscalYear));
    }

    private void show(ReviewView view, PlanService.YearPage year, Model model) {
        model.addAttribute("review", view);
        model.addAttribute("counts", imports.counts(view.review().report(), year.fiscalYear()));
        model.addAttribute(
                "taken",
                Optional.ofNullable(year.plan())
                        .filter(plan -> !plan.measures().isEmpty())
                        .isPresent());
    }

    private ReviewView view(int fiscalYear, UUID id, Review review, int page, Locale locale) {
        return ReviewView.of(
                fiscalYear,
                id,
                review,
                page,
                doubt -> DoubtText.of(doubt, messages, locale).why());
    }
}
