package prongsai.reports.version;

import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.reports.file.ReportFile;
import prongsai.reports.file.ReportFiles;
import reactor.core.publisher.Mono;

/** The caller's own reports, for other systems. */
@RestController
@RequestMapping("/api/reports/v1/reports/{fiscalYear}")
class ReportApi {
    /** Of an LAO's own copies: kept by the reader, asked about each time. */
    private static final CacheControl OWN = CacheControl.noCache().cachePrivate();

    /** All versions of a year, latest first. */
    record Versions(int fiscalYear, List<ReportVersion> versions) {}

    private final ReportService reports;
    private final ReportFiles files;

    ReportApi(ReportService reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GetMapping
    Mono<Versions> list(@PathVariable int fiscalYear) {
        return reports.list(fiscalYear).map(versions -> new Versions(fiscalYear, versions));
    }

    /** 201 with a new version; 200 with the latest one where the plan has not changed since. */
    @Needs(ReportRights.Freeze.class)
    @PostMapping
    Mono<ResponseEntity<ReportVersion>> freeze(@AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear) {
        return reports.freeze(caller, fiscalYear).map(freezing -> switch (freezing) {
            case ReportService.Freezing.Made(ReportVersion made) ->
                ResponseEntity.created(
                                URI.create("/api/reports/v1/reports/%d/%d".formatted(fiscalYear, made.version())))
                        .body(made);
            case ReportService.Freezing.Unchanged(ReportVersion latest) -> ResponseEntity.ok(latest);
        });
    }

    @GetMapping("/{version}")
    Mono<ReportVersion> version(@PathVariable int fiscalYear, @PathVariable int version) {
        return reports.get(fiscalYear, version).map(FrozenReport::version);
    }

    @GetMapping("/{version}.pdf")
    Mono<ResponseEntity<byte[]>> pdf(@PathVariable int fiscalYear, @PathVariable int version) {
        return file(fiscalYear, version, ReportFile.PDF);
    }

    @GetMapping("/{version}.docx")
    Mono<ResponseEntity<byte[]>> docx(@PathVariable int fiscalYear, @PathVariable int version) {
        return file(fiscalYear, version, ReportFile.DOCX);
    }

    @GetMapping("/{version}.json")
    Mono<ResponseEntity<byte[]>> json(@PathVariable int fiscalYear, @PathVariable int version) {
        return file(fiscalYear, version, ReportFile.JSON);
    }

    @Needs(ReportRights.Publish.class)
    @PostMapping("/{version}/publish")
    Mono<ReportVersion> publish(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @PathVariable int version) {
        return reports.publish(caller, fiscalYear, version);
    }

    @Needs(ReportRights.Publish.class)
    @PostMapping("/{version}/withdraw")
    Mono<ReportVersion> withdraw(
            @AuthenticationPrincipal Caller caller, @PathVariable int fiscalYear, @PathVariable int version) {
        return reports.withdraw(caller, fiscalYear, version);
    }

    private Mono<ResponseEntity<byte[]>> file(int fiscalYear, int version, ReportFile file) {
        return reports.get(fiscalYear, version).flatMap(report -> files.response(report.frozen(), file, OWN));
    }
}
