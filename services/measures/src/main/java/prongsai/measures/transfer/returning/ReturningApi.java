package prongsai.measures.transfer.returning;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import prongsai.measures.transfer.exchange.ReturnedSheet;
import prongsai.measures.transfer.exchange.SheetProblems;
import prongsai.measures.transfer.exchange.SheetService;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** A sheet that goes back into its plan, for programs: the same file is sent to look, and again with what to take of it. */
@RestController
class ReturningApi {
    private final SentFiles files;
    private final SheetService sheets;
    private final ReturningService returning;
    private final PlanTaking taking;
    private final SheetProblems problems;
    private final Transactions transactions;

    ReturningApi(
            SentFiles files,
            SheetService sheets,
            ReturningService returning,
            PlanTaking taking,
            SheetProblems problems,
            Transactions transactions) {
        this.files = files;
        this.sheets = sheets;
        this.returning = returning;
        this.taking = taking;
        this.problems = problems;
        this.transactions = transactions;
    }

    /**
     * One thing in which the sheet differs.
     *
     * @param tag by which it is taken
     * @param what {@code new}, {@code changed}, {@code moved}, {@code removed}, {@code gone} or {@code elsewhere}
     * @param row of the sheet, as Excel shows it; 0 where it is not there any more
     * @param kind of the row, as the form says it
     * @param column its key; null where the whole row is meant
     * @param offered whether {@code all} takes it
     */
    record DifferenceAnswer(
            String tag,
            String what,
            int row,
            String kind,
            @Nullable String column,
            String before,
            String after,
            boolean conflict,
            boolean takeable,
            boolean offered) {
        static DifferenceAnswer of(Difference one) {
            return new DifferenceAnswer(
                    one.tag(),
                    one.what().code(),
                    one.sheetRow(),
                    one.kind().word(),
                    one.column() == null ? null : one.column().key(),
                    one.before(),
                    one.after(),
                    one.conflict(),
                    one.takeable(),
                    one.offered());
        }
    }

    /** What came of a sheet. */
    sealed interface ReturnedAnswer permits DifferencesAnswer, TakenAnswer {}

    /** @param unknownUnits names of units that the LAO does not have: {@code unit} says what each of them means */
    record DifferencesAnswer(int fiscalYear, List<DifferenceAnswer> differences, List<String> unknownUnits)
            implements ReturnedAnswer {}

    private static ReturnedAnswer answer(int fiscalYear, List<Difference> all, List<String> units) {
        return new DifferencesAnswer(
                fiscalYear, all.stream().map(DifferenceAnswer::of).toList(), Choice.unknown(all, units));
    }

    /** @param undo the id by which the whole can be taken back, as a deletion */
    record TakenAnswer(int fiscalYear, long revision, UUID undo) implements ReturnedAnswer {}

    /**
     * @param dryRun tells the differences and writes nothing
     * @param take tags of differences; {@code all} for each that is offered; {@code keep.} and the tag of a conflict for what
     *     stands in the plan
     * @param unit a name that the LAO has no unit of, {@code =}, and what it means: a unit's name, or the same for a new one
     */
    @PostMapping(path = "/api/measures/v1/plans/{fiscalYear}/returned", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Takes(Action.IMPORT)
    Mono<ResponseEntity<ReturnedAnswer>> take(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart(name = "file", required = false) Mono<Part> file,
            @RequestParam(required = false) @Nullable List<String> take,
            @RequestParam(required = false) @Nullable List<String> unit,
            Locale locale) {
        List<String> wanted = Objects.requireNonNullElse(take, List.of());
        Set<String> meanings = Objects.requireNonNullElse(unit, List.<String>of()).stream()
                .map(ReturningApi::meaning)
                .collect(Collectors.toSet());
        Taking taken = new Taking(Set.copyOf(wanted), meanings, wanted.contains(Taking.ALL));
        return sheet(file, fiscalYear, locale)
                .flatMap(sheet -> dryRun
                        ? differences(sheet, fiscalYear, locale)
                        : taking.take(sheet, fiscalYear, taken, locale)
                                .map(changed -> ChangeAnswer.ok(
                                        changed, new TakenAnswer(fiscalYear, changed.revision(), changed.value()))));
    }

    private Mono<ResponseEntity<ReturnedAnswer>> differences(ReturnedSheet sheet, int fiscalYear, Locale locale) {
        return transactions.tenant(returning.look(sheet, fiscalYear)).map(looked -> switch (looked.read()) {
            case ReadSheet.Wrong(var errors) -> throw problems.wrong(errors, locale);
            case ReadSheet.Right right ->
                ResponseEntity.ok(answer(fiscalYear, PlanDifference.of(right), looked.units()));
        });
    }

    private static String meaning(String pair) {
        int at = pair.indexOf('=');
        if (at < 1) {
            throw Problem.invalid("unit", "sheet-unit-meaning");
        }
        return Taking.answer(
                pair.substring(0, at).strip(), pair.substring(at + 1).strip());
    }

    private Mono<ReturnedSheet> sheet(Mono<Part> file, int fiscalYear, Locale locale) {
        return files.use(file, sent -> sheets.table(sent, locale))
                .flatMap(table -> sheets.returned(table, fiscalYear))
                .switchIfEmpty(Mono.error(() -> PlanService.noPlan(fiscalYear)));
    }
}
