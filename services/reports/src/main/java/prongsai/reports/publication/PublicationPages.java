package prongsai.reports.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;
import prongsai.reports.file.ReportFile;
import prongsai.reports.file.ReportFiles;
import prongsai.reports.paper.Paper;
import prongsai.reports.paper.PaperMaker;
import prongsai.reports.snapshot.Snapshot;
import prongsai.ui.LineMarks;
import reactor.core.publisher.Mono;

/** What anyone can read without a login: published reports, their files, and whether a file is the real one. */
@Controller
class PublicationPages {
    /** Short, since a report can be withdrawn; then the ETag saves the sending. */
    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();

    private final PublicationService reports;
    private final ReportFiles files;
    private final ThymeleafReactiveViewResolver views;

    PublicationPages(PublicationService reports, ReportFiles files, ThymeleafReactiveViewResolver views) {
        this.reports = reports;
        this.files = files;
        this.views = views;
    }

    @GetMapping("/public")
    Mono<String> list(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        return reports.list(words.strip()).map(lines -> {
            model.addAttribute("q", words);
            model.addAttribute("reports", lines);
            model.addAttribute("full", lines.size() == PublicationService.MOST);
            return "reports/published";
        });
    }

    /** Drawn here and not by a view's name, since for a page that the reader has there is nothing to draw. */
    @GetMapping("/public/{laoCode}/{fiscalYear}")
    Mono<Void> report(
            @PathVariable String laoCode,
            @PathVariable int fiscalYear,
            Locale locale,
            Model model,
            ServerWebExchange exchange) {
        return reports.page(laoCode, fiscalYear).flatMap(page -> {
            cache(exchange);
            if (exchange.checkNotModified(etag(page, locale))) {
                return exchange.getResponse().setComplete();
            }
            fill(model, page.report(), "/public/" + laoCode + "/" + fiscalYear);
            model.addAttribute("office", page.office());
            model.addAttribute(
                    "emblem",
                    "/public/%s/emblem.png?v=%s"
                            .formatted(laoCode, page.office().emblem()));
            return views.resolveViewName("reports/public", locale)
                    .flatMap(view -> view.render(model.asMap(), MediaType.TEXT_HTML, exchange));
        });
    }

    /** The language is in a cookie, so the two languages' pages differ at one address; what the office says changes by itself. */
    private static String etag(PublicPage page, Locale locale) {
        UUID office = UUID.nameUUIDFromBytes(page.office().toString().getBytes(StandardCharsets.UTF_8));
        return "W/\"%s-%d-%s-%s\""
                .formatted(
                        page.report().frozen().sha256().substring(0, 32),
                        page.report().version(),
                        locale.getLanguage(),
                        office.toString().substring(0, 13));
    }

    /** What the LAO's people sent was drawn anew before it was kept. */
    @GetMapping("/public/{laoCode}/emblem.png")
    Mono<ResponseEntity<byte[]>> emblem(@PathVariable String laoCode) {
        return reports.emblem(laoCode)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(PUBLIC)
                        .body(png));
    }

    private static void cache(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setCacheControl(PUBLIC);
        headers.add(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    private static void fill(Model model, PublishedReport report, String path) {
        Snapshot plan = report.frozen().snapshot();
        model.addAttribute("path", path);
        model.addAttribute("report", report);
        model.addAttribute("plan", plan);
        Paper paper = PaperMaker.make(plan);
        model.addAttribute("paper", paper);
        model.addAttribute(LineMarks.NAMES, paper.names());
        model.addAttribute("frozenAt", report.frozen().at());
        model.addAttribute("sha256", report.frozen().sha256());
    }

    @GetMapping("/public/{laoCode}/{fiscalYear}.pdf")
    Mono<ResponseEntity<byte[]>> pdf(@PathVariable String laoCode, @PathVariable int fiscalYear) {
        return file(laoCode, fiscalYear, ReportFile.PDF);
    }

    @GetMapping("/public/{laoCode}/{fiscalYear}.docx")
    Mono<ResponseEntity<byte[]>> docx(@PathVariable String laoCode, @PathVariable int fiscalYear) {
        return file(laoCode, fiscalYear, ReportFile.DOCX);
    }

    @GetMapping("/public/{laoCode}/{fiscalYear}.json")
    Mono<ResponseEntity<byte[]>> json(@PathVariable String laoCode, @PathVariable int fiscalYear) {
        return file(laoCode, fiscalYear, ReportFile.JSON);
    }

    private Mono<ResponseEntity<byte[]>> file(String laoCode, int fiscalYear, ReportFile file) {
        return reports.get(laoCode, fiscalYear).flatMap(report -> files.response(report.frozen(), file, PUBLIC));
    }

    /** The form; filled in, it leads to the answer's own address. */
    @GetMapping("/verify")
    Object verify(@RequestParam Optional<String> sha256, Model model) {
        return sha256.map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("[0-9a-z]{1,128}"))
                .<Object>map(text -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/verify/" + text))
                        .build())
                .orElseGet(() -> {
                    model.addAttribute("sha256", "");
                    return "reports/verify";
                });
    }

    @GetMapping("/verify/{sha256}")
    Mono<String> verified(@PathVariable String sha256, Model model, ServerWebExchange exchange) {
        cache(exchange);
        return reports.verify(sha256.toLowerCase(Locale.ROOT))
                .doOnNext(report -> fill(model, report, address(report)))
                .switchIfEmpty(Mono.fromRunnable(() -> {
                    exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
                    model.addAttribute("sha256", sha256);
                }))
                .thenReturn("reports/verify");
    }

    private static String address(PublishedReport report) {
        return "/public/" + report.frozen().snapshot().lao().code() + "/" + report.fiscalYear();
    }
}
