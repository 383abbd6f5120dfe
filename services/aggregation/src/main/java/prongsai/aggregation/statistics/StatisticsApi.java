package prongsai.aggregation.statistics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaService;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Everyone;
import prongsai.keycloak.Needs;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Statistics for other systems. */
@RestController
@RequestMapping("/api/statistics/v1")
@Needs(Everyone.class)
class StatisticsApi {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AreaService areas;
    private final CompletionService completion;
    private final Transactions transactions;
    private final Years years;

    StatisticsApi(AreaService areas, CompletionService completion, Transactions transactions, Years years) {
        this.areas = areas;
        this.completion = completion;
        this.transactions = transactions;
        this.years = years;
    }

    /**
     * Completion of the LAOs of an area; whether the caller may see it is asked first. Errors: 400 {@code wrong-fiscal-year}, {@code wrong-area}, {@code
     * wrong-breakdown}, {@code wrong-parameter}; 403 {@code outside-jurisdiction}; 404 where there is no such area; 406.
     */
    @GetMapping("/completion")
    Mono<ResponseEntity<?>> completion(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String fiscalYear,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String bom,
            @RequestHeader HttpHeaders headers) {
        Optional<AreaCode> asked = asked(caller, area, by);
        Form form = form(format, bom, headers.getAccept());
        FiscalYear year = years.requested(fiscalYear, "fiscalYear");
        return asked.map(within -> ofArea(year, within, breakdown(within, by)))
                .orElseGet(() -> ofOwnLao(year))
                .map(answer -> switch (form) {
                    case JSON ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(answer);
                    case CSV -> csv(answer, "");
                    case CSV_FOR_EXCEL -> csv(answer, StatisticsCsv.BYTE_ORDER_MARK);
                });
    }

    /** The area that is asked for and may be; empty for a person of one LAO, whose numbers are that LAO's. */
    private static Optional<AreaCode> asked(Caller caller, String area, String by) {
        Optional<AreaCode> own = AreaService.areaOf(caller);
        if (own.isEmpty() && !(area.isBlank() && (by.isBlank() || by.equals(Breakdown.LAO.key())))) {
            throw new Problem(HttpStatus.FORBIDDEN, "outside-jurisdiction").with("area", area);
        }
        return own.map(whole -> area.isBlank() ? whole : AreaService.requested(caller, area));
    }

    private Mono<StatisticsAnswer> ofArea(FiscalYear year, AreaCode asked, Breakdown by) {
        return transactions
                .area(completion
                        .ofArea(year, asked, by)
                        .flatMap(rows -> rows.isEmpty() ? areas.path(asked).thenReturn(rows) : Mono.just(rows)))
                .map(rows -> StatisticsAnswer.of(year.year(), asked.code(), by, rows));
    }

    private Mono<StatisticsAnswer> ofOwnLao(FiscalYear year) {
        return completion
                .ofOwnLao(year)
                .map(rows -> StatisticsAnswer.of(
                        year.year(),
                        rows.stream().map(Completion::code).findFirst().orElse(""),
                        Breakdown.LAO,
                        rows));
    }

    static Breakdown breakdown(AreaCode area, String by) {
        List<Breakdown> possible = Breakdown.of(area.level());
        return by.isBlank()
                ? possible.getFirst()
                : Breakdown.parse(by)
                        .filter(possible::contains)
                        .orElseThrow(() -> Problem.invalid(
                                "by",
                                "wrong-breakdown",
                                String.join(
                                        ", ",
                                        possible.stream().map(Breakdown::key).toList())));
    }

    private static ResponseEntity<?> csv(StatisticsAnswer answer, String prefix) {
        String name = "prongsai-completion-%d-%s-%s.csv".formatted(answer.fiscalYear(), answer.area(), answer.by());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body((prefix + StatisticsCsv.write(answer)).getBytes(StandardCharsets.UTF_8));
    }

    private enum Form {
        JSON,
        CSV,
        CSV_FOR_EXCEL
    }

    /** A named format wins over the header, because a link in a browser cannot choose its header. */
    private static Form form(String format, String bom, List<MediaType> accepted) {
        Form csv = switch (bom) {
            case "", "false" -> Form.CSV;
            case "true" -> Form.CSV_FOR_EXCEL;
            default -> throw Problem.invalid("bom", "wrong-parameter", "bom");
        };
        return switch (format) {
            case "json" -> Form.JSON;
            case "csv" -> csv;
            case "" -> csv == Form.CSV_FOR_EXCEL ? csv : negotiated(accepted);
            default -> throw Problem.invalid("format", "wrong-parameter", "format");
        };
    }

    private static Form negotiated(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return Form.JSON;
        }
        return accepted.stream()
                .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
                .filter(type -> type.isCompatibleWith(CSV) || type.isCompatibleWith(MediaType.APPLICATION_JSON))
                .findFirst()
                .map(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON) ? Form.JSON : Form.CSV)
                .orElseThrow(() -> new Problem(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"));
    }
}
