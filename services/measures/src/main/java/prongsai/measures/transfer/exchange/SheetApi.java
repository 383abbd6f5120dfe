package prongsai.measures.transfer.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.bind.annotation.GetMapping;
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
import prongsai.measures.transfer.exchange.SheetService.Format;
import reactor.core.publisher.Mono;

/** Plans as spreadsheets, for people and other systems. */
@RestController
class SheetApi {
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final SentFiles files;
    private final SheetService sheets;
    private final SheetProblems problems;

    SheetApi(SheetService sheets, SentFiles files, SheetProblems problems) {
        this.files = files;
        this.sheets = sheets;
        this.problems = problems;
    }

    @GetMapping("/api/measures/v1/plans/{fiscalYear}.xlsx")
    Mono<ResponseEntity<byte[]>> workbook(@PathVariable int fiscalYear) {
        return sheets.write(fiscalYear, Format.XLSX).map(file -> answer(file, XLSX));
    }

    /** What is to be done in the year, for an officer; it goes back into its plan. */
    @GetMapping("/api/measures/v1/plans/{fiscalYear}/tasks.xlsx")
    Mono<ResponseEntity<byte[]>> tasks(@PathVariable int fiscalYear) {
        return sheets.write(fiscalYear, Format.TASKS).map(file -> answer(file, XLSX));
    }

    /** @param bom with a byte order mark, for Excel */
    @GetMapping("/api/measures/v1/plans/{fiscalYear}.csv")
    Mono<ResponseEntity<byte[]>> csv(@PathVariable int fiscalYear, @RequestParam(defaultValue = "false") boolean bom) {
        return sheets.write(fiscalYear, bom ? Format.CSV_FOR_EXCEL : Format.CSV).map(file -> answer(file, CSV));
    }

    /** @param revision of the plan after the import; null for a dry run */
    record SheetAnswer(
            boolean dryRun, int fiscalYear, @Nullable Long revision, Counts counts) {}

    @Takes(Action.IMPORT)
    @PostMapping(path = "/api/measures/v1/plans/{fiscalYear}/sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<SheetAnswer>> importSheet(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart(name = "file", required = false) Mono<Part> file,
            Locale locale) {
        return files.use(file, sent -> sheets.table(sent, locale))
                .flatMap(table -> sheets.plan(table, fiscalYear))
                .flatMap(reading -> switch (reading) {
                    case SheetReading.Read(var plan)
                    when dryRun ->
                        Mono.just(ResponseEntity.ok(new SheetAnswer(true, fiscalYear, null, Counts.of(plan))));
                    case SheetReading.Read(var plan) ->
                        sheets.fill(plan)
                                .map(changed -> ChangeAnswer.created(
                                        changed,
                                        new SheetAnswer(false, fiscalYear, changed.revision(), changed.value())));
                    case SheetReading.Wrong(var errors) -> Mono.error(problems.wrong(errors, locale));
                });
    }

    private static ResponseEntity<byte[]> answer(SheetService.Written file, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(file.bytes());
    }
}
