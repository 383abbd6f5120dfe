package prongsai.measures.transfer.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.plan.Schedule;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Complaint;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.MonthReport;
import prongsai.measures.core.value.Topic;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.transfer.content.ContentValues;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.CleanText;
import prongsai.thai.FiscalYear;

/** Plans with all that people and programs have ever put into them. */
final class Plans {
    static final FiscalYear YEAR = new FiscalYear(2568);
    static final FiscalYear YEAR_OF_TEST = new FiscalYear(2563);
    static final LocalDate TODAY = LocalDate.of(2025, 9, 30);

    private static final List<String> AWKWARD = List.of(
            "=SUM(A1:A9)",
            "+66 42 000 000",
            "-๑. ประกาศ",
            "@นายก",
            "'quoted",
            "''=1",
            "\t=1",
            "ก, ข และ \"ค\"",
            "บรรทัดหนึ่ง\nบรรทัดสอง",
            "หนึ่ง\r\nสอง\rสาม",
            " เว้นวรรคหน้าและหลัง ",
            "_x0041_ และ _x005F_",
            "ที่ ผู้ นี้ ปั้น น้ำ ก่ำ ฝั่ง ป้า ญู ฐู กตัญญู ปฏิบัติ",
            "ํา เเ \u00A0\u3000",
            "😀 & <b> ]]>",
            "1,000.50",
            "30/9/2568",
            "TRUE",
            ";",
            "＝1");

    private static final List<PlanContent.Span> SPANS =
            List.of(new PlanContent.Span(2566, 2570), new PlanContent.Span(2561, 2565));

    private static final Arbitrary<LocalDate> DAY =
            Arbitraries.of(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 2, 29), LocalDate.of(2025, 9, 30));

    private static final Arbitrary<String> ADDRESS = Arbitraries.of(
            "",
            "https://www.example.go.th/ข้อมูล?ปี=2568&หน้า=1",
            "http://example.go.th/a,b;c",
            "HTTPS://EXAMPLE.GO.TH");

    private Plans() {}

    static Arbitrary<PlanContent> any() {
        return Combinators.combine(
                        multiYearPlans(), measure().list().ofMinSize(1).ofMaxSize(4))
                // As forms would keep it: nothing else is in a plan.
                .as((multiYear, measures) -> ContentValues.checked(new PlanContent(
                        YEAR.year(),
                        multiYear,
                        IntStream.range(0, measures.size())
                                .mapToObj(i -> numbered(i + 1, measures.get(i)))
                                .toList())));
    }

    /** Of the two spans that measures name; of one that has no row of its own, a file says no more than the years. */
    private static Arbitrary<List<MultiYearDetails>> multiYearPlans() {
        return Arbitraries.of(SPANS)
                .flatMap(span -> Combinators.combine(line(), DAY.injectNull(0.5), maybeLine(), ADDRESS)
                        .as((title, entered, reference, url) ->
                                new MultiYearDetails(title, span.from(), span.to(), entered, reference, url)))
                .list()
                .uniqueElements(MultiYearDetails::from)
                .ofMaxSize(2);
    }

    private static Arbitrary<String> text() {
        Arbitrary<String> thai =
                Arbitraries.strings().withCharRange('ก', '๙').ofMinLength(1).ofMaxLength(30);
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(SheetText::writable)
                // As each text that comes in has been: none other is in a plan.
                .map(CleanText::readable)
                .filter(text -> !text.isBlank());
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, Arbitraries.of(AWKWARD)),
                net.jqwik.api.Tuple.of(2, thai),
                net.jqwik.api.Tuple.of(2, any),
                net.jqwik.api.Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of(AWKWARD), Arbitraries.of(AWKWARD))
                                .as(String::concat)));
    }

    private static Arbitrary<String> maybe() {
        return Arbitraries.oneOf(Arbitraries.just(""), text());
    }

    /** What forms tidy where it is written. */
    private static Arbitrary<String> line() {
        return text().map(text -> text.strip().replaceAll("\\s+", " ").strip()).filter(text -> !text.isBlank());
    }

    private static Arbitrary<String> maybeLine() {
        return Arbitraries.oneOf(Arbitraries.just(""), line());
    }

    /** As long as a paper's number or version may be. */
    private static Arbitrary<String> shortLine() {
        return maybeLine().filter(text -> text.length() <= 100);
    }

    /** A unit's name is one line, tidied where it was written. */
    private static Arbitrary<List<String>> units() {
        return text().map(
                        name -> name.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .filter(name -> !name.isEmpty() && !name.equals(UnitNames.ALL))
                .list()
                .uniqueElements()
                .ofMaxSize(6);
    }

    private static Arbitrary<List<Integer>> quarters() {
        return Arbitraries.of(1, 2, 3, 4).list().uniqueElements().ofMaxSize(4);
    }

    private static Arbitrary<BigDecimal> number() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e9, 1e9).ofScale(3).map(BigDecimal::valueOf),
                Arbitraries.of(
                        new BigDecimal("100"),
                        new BigDecimal("0"),
                        new BigDecimal("999999999999.999"),
                        new BigDecimal("0.1")));
    }

    private static Arbitrary<Indicator> indicator() {
        return Combinators.combine(
                        line(),
                        Arbitraries.of(">=", ">", "=", "<", "<="),
                        number(),
                        maybe().filter(unit -> unit.length() <= 60).map(Indicator::unit),
                        maybe(),
                        number().injectNull(0.5),
                        number().injectNull(0.5),
                        maybe())
                .as(Indicator::new)
                .map(Plans::growingWhereItIsMore);
    }

    /** A share of all is refused above 100, so what is more grew. */
    private static Indicator growingWhereItIsMore(Indicator one) {
        boolean above = Stream.of(one.target(), one.baseline(), one.actual())
                .anyMatch(number -> number != null && number.compareTo(BigDecimal.valueOf(100)) > 0);
        return new Indicator(
                one.subject(),
                one.comparator(),
                one.target(),
                above && one.unit().equals(Indicator.PERCENT) ? Indicator.GROWTH : one.unit(),
                one.method(),
                one.baseline(),
                one.actual(),
                one.sourceText());
    }

    private static Arbitrary<Agreement> agreement() {
        return Combinators.combine(line(), line(), DAY.injectNull(0.5), ADDRESS)
                .as((superior, subordinate, signedOn, url) ->
                        new Agreement(superior, subordinate, signedOn, null, url));
    }

    private static Arbitrary<Topic> topic() {
        Arbitrary<Topic.Check> check = Combinators.combine(
                        Arbitraries.integers().between(1, 4), ADDRESS, DAY)
                .as(Topic.Check::new);
        return Combinators.combine(
                        line(),
                        check.list().uniqueElements(Topic.Check::quarter).ofMaxSize(4))
                .as((title, checks) -> new Topic(
                        title,
                        checks.stream()
                                .sorted(Comparator.comparingInt(Topic.Check::quarter))
                                .toList()));
    }

    private static Arbitrary<MeasureDocument> document() {
        Arbitrary<MonthReport> report = Combinators.combine(
                        Arbitraries.integers().between(1, 12), DAY, ADDRESS)
                .as((month, reportedOn, url) -> new MonthReport(month, reportedOn, null, url));
        return Combinators.combine(
                        line(),
                        shortLine(),
                        shortLine(),
                        Arbitraries.of(LocalDate.of(2012, 6, 1), LocalDate.of(2057, 1, 1))
                                .injectNull(0.3),
                        maybeLine(),
                        ADDRESS,
                        report.list().uniqueElements(MonthReport::month).ofMaxSize(5))
                .as((title, number, version, effectiveOn, holder, url, reports) -> new MeasureDocument(
                        title,
                        number,
                        version,
                        effectiveOn,
                        holder,
                        null,
                        url,
                        reports.stream()
                                .sorted(Comparator.comparingInt(one -> (one.month() + 2) % 12))
                                .toList()));
    }

    private static Arbitrary<Complaint> complaint() {
        Arbitrary<Integer> count = Arbitraries.of(0, 1, 12, 99_999).injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        line().filter(text -> text.length() <= 300),
                        Arbitraries.of(Complaint.KINDS),
                        count,
                        count)
                .as(Complaint::new);
    }

    private static Arbitrary<PlanContent.Step> step(List<Integer> quarters) {
        Arbitrary<LocalDate> done =
                Arbitraries.of(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 2, 29), LocalDate.of(2025, 9, 30));
        return Arbitraries.of(Frequency.class).flatMap(frequency -> {
            List<LocalDate> due = Schedule.dueDates(YEAR, quarters, frequency);
            return Combinators.combine(
                            text(),
                            done.injectNull(0.4).list().ofSize(due.size()),
                            maybe().list().ofSize(due.size()))
                    .as((text, dones, notes) -> new PlanContent.Step(
                            text,
                            frequency,
                            IntStream.range(0, due.size())
                                    .mapToObj(i -> new PlanContent.Task(due.get(i), dones.get(i), notes.get(i)))
                                    .toList()));
        });
    }

    private static Arbitrary<PlanContent.Measure> measure() {
        return Combinators.combine(
                        plainMeasure(),
                        Arbitraries.of(MeasureKind.class).injectNull(0.3),
                        units(),
                        topic().list().ofMaxSize(2),
                        document().list().ofMaxSize(2),
                        complaint().list().ofMaxSize(3))
                .as((plain, kind, evidenceKinds, topics, documents, complaints) -> new PlanContent.Measure(
                        1,
                        plain.title(),
                        kind,
                        plain.allUnits(),
                        plain.units(),
                        plain.quarters(),
                        plain.responsibleText(),
                        plain.scheduleText(),
                        evidenceKinds,
                        plain.span(),
                        plain.steps(),
                        plain.results(),
                        plain.outcomes(),
                        new MeasureLists(
                                plain.lists().indicators(),
                                plain.lists().agreements(),
                                topics,
                                documents,
                                complaints)));
    }

    /** Without what the seven kinds keep of their own. */
    private static Arbitrary<PlanContent.Measure> plainMeasure() {
        return quarters()
                .flatMap(quarters -> Combinators.combine(
                                Combinators.combine(text(), maybe(), maybe()).as(List::of),
                                Arbitraries.oneOf(Arbitraries.just(List.of(UnitNames.ALL)), units()),
                                Arbitraries.of(SPANS).injectNull(0.5),
                                step(quarters).list().ofMaxSize(4),
                                text().list().ofMaxSize(3),
                                text().list().ofMaxSize(3),
                                indicator().list().ofMaxSize(2),
                                agreement().list().ofMaxSize(2))
                        .as((words, units, span, steps, results, outcomes, indicators, agreements) ->
                                new PlanContent.Measure(
                                        1,
                                        words.get(0),
                                        null,
                                        units.equals(List.of(UnitNames.ALL)),
                                        units.equals(List.of(UnitNames.ALL)) ? List.of() : units,
                                        quarters,
                                        words.get(1),
                                        words.get(2),
                                        List.of(),
                                        span,
                                        steps,
                                        results,
                                        outcomes,
                                        MeasureLists.of(indicators, agreements))));
    }

    static PlanContent.Measure numbered(int number, PlanContent.Measure measure) {
        return new PlanContent.Measure(
                number,
                measure.title(),
                measure.kind(),
                measure.allUnits(),
                measure.units(),
                measure.quarters(),
                measure.responsibleText(),
                measure.scheduleText(),
                measure.evidenceKinds(),
                measure.span(),
                measure.steps(),
                measure.results(),
                measure.outcomes(),
                measure.lists());
    }
}
