package prongsai.measures.transfer.importing;

import java.util.List;
import java.util.Locale;
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
import prongsai.measures.core.plan.Takes;
import prongsai.measures.files.upload.SentFiles;
import prongsai.measures.transfer.content.Counts;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import reactor.core.publisher.Mono;

/** Import of a report, for other systems. */
@RestController
class ImportApi {
    private final SentFiles files;
    private final ImportService imports;
    private final MessageSource messages;

    ImportApi(ImportService imports, MessageSource messages, SentFiles files) {
        this.files = files;
        this.imports = imports;
        this.messages = messages;
    }

    /**
     * @param revision of the plan after the import; null for a dry run
     * @param measures as they were read
     */
    record Answer(
            boolean dryRun,
            int fiscalYear,
            @Nullable Long revision,
            String lao,
            Counts counts,
            List<DoubtText> doubts,
            List<ImportedMeasure> measures) {}

    @Takes(Action.IMPORT)
    @PostMapping(path = "/api/measures/v1/plans/{fiscalYear}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<Answer>> importReport(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart(name = "file", required = false) Mono<Part> file,
            Locale locale) {
        return files.use(file, sent -> imports.read(sent, fiscalYear, locale))
                .flatMap(report -> dryRun
                        ? Mono.just(ResponseEntity.ok(answer(report, fiscalYear, null, locale)))
                        : imports.write(report, fiscalYear)
                                .map(changed -> ChangeAnswer.created(
                                        changed, answer(report, fiscalYear, changed.revision(), locale))));
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
                report.measures());
    }
}
