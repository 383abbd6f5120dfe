package prongsai.measures.transfer.exchange;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.page.DateField;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.files.foreign.ForeignFiles;
import prongsai.measures.files.foreign.SentFile;
import prongsai.measures.files.upload.FileWork;
import prongsai.measures.transfer.content.ContentService;
import prongsai.measures.transfer.content.Counts;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.staging.Staged;
import prongsai.measures.transfer.staging.StagedKind;
import prongsai.measures.transfer.staging.StagingService;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.web.Problem;
import prongsai.worker.job.Job;
import reactor.core.publisher.Mono;

/** A plan out as a spreadsheet, and a spreadsheet in as the plan of an empty year. */
@Service
public class SheetService {
    private final PlanService plans;
    private final ContentService contents;
    private final FileWork work;
    private final ForeignFiles foreign;
    private final MessageSource messages;
    private final StagingService staging;
    private final Transactions transactions;
    private final SheetStore store;

    SheetService(
            PlanService plans,
            ContentService contents,
            FileWork work,
            ForeignFiles foreign,
            MessageSource messages,
            StagingService staging,
            Transactions transactions,
            SheetStore store) {
        this.store = store;
        this.plans = plans;
        this.contents = contents;
        this.work = work;
        this.foreign = foreign;
        this.messages = messages;
        this.staging = staging;
        this.transactions = transactions;
    }

    /** @param name of the file, such as {@code แผน-อบต.นาเลียง-2568.xlsx} */
    public record Written(String name, byte[] bytes) {}

    /** The forms in which a plan can be had. */
    public enum Format {
        XLSX("xlsx"),
        /** The sheet of tasks. */
        TASKS("xlsx"),
        CSV("csv"),
        CSV_FOR_EXCEL("csv");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }
    }

    /** Errors: 404 {@code no-plan}; 422 {@code sheet-text-too-long} for a text that Excel cannot hold; 503 {@code files-busy}. */
    public Mono<Written> write(int fiscalYear, Format format) {
        return plans.get(fiscalYear)
                .flatMap(plan -> work.run(() -> new Written(name(plan, format), bytes(plan, format))));
    }

    private static String name(Plan plan, Format format) {
        String what = format == Format.TASKS ? "งาน" : "แผน";
        return "%s-%s-%d.%s".formatted(what, plan.lao().shortName(), plan.fiscalYear(), format.ending);
    }

    private static byte[] bytes(Plan plan, Format format) {
        if (format == Format.TASKS) {
            List<Map<TaskColumn, String>> tasks = TaskSheet.rows(KeyedRows.of(plan));
            tasks.forEach(SheetService::requireFits);
            return XlsxFile.writeTasks(tasks);
        }
        List<Map<SheetColumn, String>> rows = KeyedRows.marked(KeyedRows.of(plan));
        rows.forEach(SheetService::requireFits);
        return switch (format) {
            case TASKS -> throw new IllegalArgumentException(format.name());
            case XLSX -> XlsxFile.write(rows);
            case CSV -> CsvFile.write(rows, CsvFile.Mark.NONE);
            case CSV_FOR_EXCEL -> CsvFile.write(rows, CsvFile.Mark.FOR_EXCEL);
        };
    }

    private static void requireFits(Map<?, String> row) {
        row.values().stream()
                .filter(text -> text.length() > SheetText.LONGEST)
                .findFirst()
                .ifPresent(text -> {
                    throw new Problem(
                            HttpStatus.UNPROCESSABLE_ENTITY, "sheet-text-too-long", text.length(), SheetText.LONGEST);
                });
    }

    /**
     * Reads a file and writes nothing. Errors: 422 {@code sheet-unreadable} saying why; as
     * {@link ForeignFiles#open(SentFile, Job)}.
     */
    public Mono<SheetTable> table(SentFile file, Locale locale) {
        return work.run(() -> SheetFile.text(Files.readAllBytes(file.path())).map(SheetFile::table))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.defer(() -> foreign.open(file, new Job.OpenWorkbook())
                        .flatMap(opened -> work.run(() -> SheetFile.table(opened)))))
                .map(reading -> switch (reading) {
                    case SheetReading.Tabled(SheetTable table) -> table;
                    case SheetReading.Refused refused -> throw problem(refused, locale);
                    case SheetReading.Checked checked -> throw new IllegalStateException("Nobody has checked it");
                });
    }

    /** The plan that a table tells, or what is wrong. Errors: 400 {@code date-year-…} for what is no Buddhist year. */
    Mono<SheetReading.Checked> plan(SheetTable table, int fiscalYear) {
        return Mono.fromSupplier(() -> new SheetFile(year(fiscalYear), plans.today()))
                .flatMap(sheet -> work.run(() -> sheet.plan(table)));
    }

    /**
     * A sheet that goes back into a plan; empty where the year has no measures. Errors: 409 {@code sheet-without-ids} where
     * the year has some, and the sheet does not say which rows of it are which; 409 {@code sheet-of-tasks} where it has none,
     * and the sheet says only what is to be done.
     */
    public Mono<ReturnedSheet> returned(SheetTable table, int fiscalYear) {
        return transactions
                .tenant(Mono.zip(plans.find(fiscalYear), store.units()))
                .filter(found -> !found.getT1().measures().isEmpty())
                .map(found -> {
                    if (!table.returns()) {
                        throw new Problem(HttpStatus.CONFLICT, "sheet-without-ids", String.valueOf(fiscalYear));
                    }
                    return new ReturnedSheet(table, found.getT2());
                })
                .switchIfEmpty(Mono.defer(() -> table.isWhole()
                        ? Mono.empty()
                        : Mono.error(new Problem(HttpStatus.CONFLICT, "sheet-of-tasks", String.valueOf(fiscalYear)))));
    }

    /** Lets a sheet wait that goes back into a plan. Empty, and errors: as {@link #returned}. */
    Mono<UUID> keepReturned(SheetTable table, int fiscalYear) {
        return returned(table, fiscalYear).flatMap(sheet -> staging.keep(fiscalYear, StagedKind.RETURNED, sheet));
    }

    /** @param waiting sheets of the year that nobody has taken yet, latest first */
    record Around(PlanService.YearPage page, List<Staged> waiting) {
        /** Whether there is something that a sheet goes back into. */
        boolean filled() {
            return page.plan() != null && !page.plan().measures().isEmpty();
        }
    }

    Mono<Around> around(int fiscalYear) {
        return transactions.tenant(
                plans.page(fiscalYear).zipWhen(page -> staging.waiting(fiscalYear, StagedKind.RETURNED), Around::new));
    }

    /** What was read and waits for a person, with what its page has around it. */
    record Shown(PlanService.YearPage page, PlanContent content) {}

    /** Errors: as {@link StagingService#find}. */
    Mono<Shown> staged(UUID id, int fiscalYear) {
        return transactions.tenant(staging.find(id, fiscalYear, StagedKind.SHEET, PlanContent.class)
                .flatMap(content -> plans.around(fiscalYear).map(page -> new Shown(page, content))));
    }

    /** Fills the empty year. Errors: as {@link ContentService#fill}; then nothing has changed. */
    Mono<Changed<Counts>> fill(PlanContent plan) {
        return contents.fill(plan);
    }

    /** Fills the year with what waits, and lets that go. Errors: as {@link #fill} and {@link StagingService#find}. */
    Mono<Changed<Counts>> confirm(UUID id, int fiscalYear) {
        return transactions.tenant(staging.find(id, fiscalYear, StagedKind.SHEET, PlanContent.class)
                .flatMap(this::fill)
                .flatMap(changed -> staging.remove(id).thenReturn(changed)));
    }

    private Problem problem(SheetReading.Refused refused, Locale locale) {
        String why = messages.getMessage(
                "sheet.refused." + refused.reason(), refused.arguments().toArray(), locale);
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "sheet-unreadable", why).with("reason", refused.reason());
    }

    private static FiscalYear year(int fiscalYear) {
        try {
            return new FiscalYear(fiscalYear);
        } catch (ThaiDateException e) {
            throw DateField.problem("fiscalYear", e);
        }
    }
}
