package prongsai.reports.version;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.reports.paper.PaperMaker;
import prongsai.reports.snapshot.Snapshot;
import prongsai.thai.FiscalYear;
import prongsai.ui.Frames;
import prongsai.ui.Place;
import reactor.core.publisher.Mono;

/** The page of an LAO's report: is it right, may it go out? */
@Controller
class ReportPages {
    private final ReportService reports;
    private final Frames frames;
    private final Clock clock;

    ReportPages(ReportService reports, Frames frames, Clock clock) {
        this.reports = reports;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/reports")
    ResponseEntity<Void> thisYear() {
        int year = FiscalYear.of(LocalDate.now(clock)).year();
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/reports/" + year))
                .build();
    }

    @GetMapping("/reports/{fiscalYear}")
    Mono<String> year(
            @AuthenticationPrincipal Caller caller,
            @PathVariable int fiscalYear,
            @RequestParam Optional<Integer> version,
            Model model) {
        // One after the other: the second must not ask measures for someone whom the first refuses.
        return reports.shelf(fiscalYear, version).zipWhen(shelf -> reports.currentPlan(fiscalYear), (shelf, plan) -> {
            fill(model, caller, fiscalYear, shelf, plan);
            return "reports/report";
        });
    }

    private void fill(Model model, Caller caller, int fiscalYear, Shelf shelf, CurrentPlan plan) {
        Office office = shelf.office();
        Place place = Place.lao(office.shortName(), office.district(), office.province());
        model.addAttribute(Frames.ATTRIBUTE, frames.of(caller, place, fiscalYear, "/reports/{fy}"));
        model.addAttribute("view", view(caller, fiscalYear, shelf, plan));
    }

    private ReportView view(Caller caller, int fiscalYear, Shelf shelf, CurrentPlan plan) {
        FrozenReport open = shelf.open();
        Optional<Snapshot> shown =
                open == null ? known(plan) : Optional.of(open.frozen().snapshot());
        LocalDate today = LocalDate.now(clock);
        return new ReportView(
                fiscalYear,
                shelf.office(),
                shelf.versions(),
                open == null ? null : open.version(),
                shelf.published(),
                shown.map(PaperMaker::make).orElse(null),
                shown.map(Snapshot::completion).orElse(null),
                shown.map(snapshot -> Findings.of(snapshot, today)).orElse(null),
                ReportView.Freshness.of(open, plan),
                ReportRights.mayFreeze(caller),
                ReportRights.mayPublish(caller));
    }

    private static Optional<Snapshot> known(CurrentPlan plan) {
        return plan instanceof CurrentPlan.Known(Snapshot now) ? Optional.of(now) : Optional.empty();
    }

    @Needs(ReportRights.Freeze.class)
    @PostMapping("/reports/{fiscalYear}")
    Mono<ResponseEntity<Void>> freeze(@AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear) {
        return reports.freeze(caller, fiscalYear)
                .map(freezing -> see(fiscalYear, freezing.version().version()));
    }

    @Needs(ReportRights.Publish.class)
    @PostMapping("/reports/{fiscalYear}/{version}/publish")
    Mono<ResponseEntity<Void>> publish(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @PathVariable int version) {
        return reports.publish(caller, fiscalYear, version).map(published -> see(fiscalYear, version));
    }

    @Needs(ReportRights.Publish.class)
    @PostMapping("/reports/{fiscalYear}/{version}/withdraw")
    Mono<ResponseEntity<Void>> withdraw(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @PathVariable int version) {
        return reports.withdraw(caller, fiscalYear, version).map(withdrawn -> see(fiscalYear, version));
    }

    private static ResponseEntity<Void> see(int fiscalYear, int version) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/reports/%d?version=%d".formatted(fiscalYear, version)))
                .build();
    }
}
