package prongsai.measures.transfer.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.files.upload.SentFiles;
import prongsai.measures.transfer.content.Counts;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.LeftOver;
import prongsai.worker.paper.Remark;
import reactor.core.publisher.Mono;

/** Import of a report, for other systems. */
@RestController
class ImportApi {
    private final SentFiles files;
    private final ImportService imports;
    private final PlanService plans;
    private final MessageSource messages;

    ImportApi(ImportService imports, PlanService plans, MessageSource messages, SentFiles files) {
        this.files = files;
        this.imports = imports;
        this.plans = plans;
        this.messages = messages;
    }

    /**
     * @param revision of the plan after the import; null for a dry run
     * @param measures as they were read
     * @param leftOut what stands in the file and became part of no measure
     * @param remarks what there is to know of the file, such as tracked changes
     */
    record Answer(
            boolean dryRun,
            int fiscalYear,
            @Nullable Long revision,
            String lao,
            Counts counts,
            List<DoubtText> doubts,
            List<ImportedMeasure> measures,
            List<LeftOver> leftOut,
            List<Remark> remarks) {}

    /** @param anyway {@code true} to import a report that names another year or another office */
    @Takes(Action.IMPORT)
    @PostMapping(path = "/api/measures/v1/plans/{fiscalYear}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<Answer>> importReport(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestPart(name = "file", required = false) Mono<Part> file,
            Locale locale) {
        return files.use(file, sent -> imports.read(sent, fiscalYear, locale))
                .map(reading -> imports.unseen(reading, locale))
                .flatMap(report -> anyway ? Mono.just(report) : own(report, fiscalYear))
                .flatMap(report -> dryRun
                        ? Mono.just(ResponseEntity.ok(answer(report, fiscalYear, null, locale)))
                        : imports.write(report, fiscalYear)
                                .map(changed -> ChangeAnswer.created(
                                        changed, answer(report, fiscalYear, changed.revision(), locale))));
    }

    private Mono<ImportedReport> own(ImportedReport report, int fiscalYear) {
        return plans.around(fiscalYear).map(year -> {
            ImportService.requireOwn(
                    report,
                    fiscalYear,
                    new LaoNames(year.lao().name(), year.lao().shortName()));
            return report;
        });
    }

    private Answer answer(ImportedReport report, int fiscalYear, @Nullable Long revision, Locale locale) {
        return new Answer(
                revision == null,
                fiscalYear,
                revision,
                report.laoName(),
                imports.countsAsWritten(report, fiscalYear),
                report.doubts().stream()
                        .map(doubt -> DoubtText.of(doubt, messages, locale))
                        .toList(),
                report.measures(),
                leftOut(report),
                report.source().remarks());
    }

    private static List<LeftOver> leftOut(ImportedReport report) {
        return Stream.concat(
                        report.source().measures().stream().flatMap(measure -> measure.leftOver().stream()),
                        report.source().leftOver().stream())
                .toList();
    }
}
