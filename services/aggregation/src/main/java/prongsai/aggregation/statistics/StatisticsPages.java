package prongsai.aggregation.statistics;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaName;
import prongsai.aggregation.area.AreaPath;
import prongsai.aggregation.area.AreaService;
import prongsai.aggregation.area.OfAnArea;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.tenancy.Transactions;
import prongsai.ui.Frames;
import reactor.core.publisher.Mono;

/** The page where people choose numbers to take away as a file. */
@Controller
@Needs(OfAnArea.class)
class StatisticsPages {
    /** As many rows as show what the file will hold; the file has them all. */
    private static final int SAMPLE = 5;

    private final AreaService areas;
    private final CompletionService completion;
    private final Transactions transactions;
    private final Years years;
    private final Frames frames;

    StatisticsPages(
            AreaService areas, CompletionService completion, Transactions transactions, Years years, Frames frames) {
        this.areas = areas;
        this.completion = completion;
        this.transactions = transactions;
        this.years = years;
        this.frames = frames;
    }

    /** A breakdown that is wider than the area gives way to the area's natural one. */
    @GetMapping("/statistics")
    Mono<String> page(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String fy,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String by,
            Model model) {
        AreaCode own = AreaService.ownArea(caller);
        AreaCode asked = area.isBlank() ? own : AreaService.requested(caller, area);
        Breakdown breakdown = Breakdown.parse(by)
                .filter(Breakdown.of(asked.level())::contains)
                .orElse(Breakdown.of(asked.level()).getFirst());
        return transactions.area(years.requestedOrUsual(fy, "fy")
                .flatMap(year -> areas.within(own)
                        .flatMap(places -> completion
                                .ofArea(year, asked, breakdown)
                                .map(rows -> {
                                    show(model, own, new Choice(year, asked, breakdown), places, rows);
                                    model.addAttribute(
                                            Frames.ATTRIBUTE,
                                            frames.of(
                                                    caller,
                                                    AreaPath.among(places, asked)
                                                            .place(Counts.sum(rows)
                                                                    .laos()),
                                                    year.year(),
                                                    "/statistics?fy={fy}&area=%s&by=%s"
                                                            .formatted(asked.code(), breakdown.key())));
                                    return "aggregation/statistics";
                                }))));
    }

    private static void show(Model model, AreaCode own, Choice choice, List<AreaName> places, List<Completion> rows) {
        model.addAttribute("own", own);
        model.addAttribute("choice", choice);
        model.addAttribute("groups", AreaGroup.of(places, own));
        model.addAttribute("breakdowns", Breakdown.values());
        model.addAttribute("total", Counts.sum(rows));
        model.addAttribute("rows", rows.size());
        model.addAttribute("sample", rows.stream().limit(SAMPLE).toList());
    }
}
