package prongsai.aggregation.overview;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaService;
import prongsai.aggregation.area.OfAnArea;
import prongsai.aggregation.statistics.Breakdown;
import prongsai.aggregation.statistics.Years;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.thai.FiscalYear;
import prongsai.ui.Frames;
import reactor.core.publisher.Mono;

/** The pages that answer "who is late?", from the nation down to one LAO. */
@Controller
@Needs(OfAnArea.class)
@RequestMapping("/overview")
class OverviewPages {
    private final OverviewService overviews;
    private final Years years;
    private final Frames frames;

    OverviewPages(OverviewService overviews, Years years, Frames frames) {
        this.overviews = overviews;
        this.years = years;
        this.frames = frames;
    }

    /** To the caller's own area, in the year that was asked for or has the latest plans. */
    @GetMapping
    Mono<ResponseEntity<Void>> own(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "") String fy) {
        String area = AreaService.ownArea(caller).code();
        return years.requestedOrUsual(fy, "fy")
                .map(year -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/overview/%s?fy=%d".formatted(area, year.year())))
                        .build());
    }

    /** A breakdown or order that the page does not offer falls back to the natural one: an address may be old. */
    @GetMapping("/{area}")
    Mono<String> area(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String area,
            @RequestParam(defaultValue = "") String fy,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        AreaCode asked = AreaService.requested(caller, area);
        FiscalYear year = years.requested(fy, "fy");
        Breakdown breakdown = Breakdown.parse(by)
                .filter(Overview.offered(asked)::contains)
                .orElse(Overview.offered(asked).getFirst());
        Order order = Order.parse(sort).orElse(Order.LATE);
        return overviews.ofArea(caller, year, asked, breakdown, order).map(overview -> {
            String path = "/overview/%s?fy={fy}&by=%s&sort=%s".formatted(asked.code(), breakdown.key(), order.key());
            model.addAttribute("overview", overview);
            model.addAttribute(
                    Frames.ATTRIBUTE,
                    frames.of(caller, overview.path().place(overview.total().laos()), year.year(), path));
            return "aggregation/overview";
        });
    }

    /** That the LAO is the caller's to see comes before the year, which may be none. */
    @GetMapping("/lao/{code}")
    Mono<String> lao(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String fy,
            Model model) {
        return overviews.ofLao(caller, years.requestedOrRunning(fy), code).map(overview -> {
            FiscalYear year = years.requested(fy, "fy");
            model.addAttribute("overview", overview);
            model.addAttribute(
                    Frames.ATTRIBUTE,
                    frames.of(caller, overview.place(), year.year(), "/overview/lao/" + code + "?fy={fy}"));
            return "aggregation/lao";
        });
    }
}
