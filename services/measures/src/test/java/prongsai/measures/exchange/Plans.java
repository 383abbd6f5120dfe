package prongsai.measures.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import prongsai.measures.content.PlanContent;
import prongsai.measures.plan.Frequency;
import prongsai.measures.plan.Schedule;
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
            "ํา เเ \u200B\u00A0\uFEFF",
            "😀 & <b> ]]>",
            "1,000.50",
            "30/9/2568",
            "TRUE",
            ";",
            "＝1");

    private Plans() {}

    static Arbitrary<PlanContent> any() {
        return measure()
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(measures -> new PlanContent(
                        YEAR.year(),
                        IntStream.range(0, measures.size())
                                .mapToObj(i -> numbered(i + 1, measures.get(i)))
                                .toList()));
    }

    private static Arbitrary<String> text() {
        Arbitrary<String> thai =
                Arbitraries.strings().withCharRange('ก', '๙').ofMinLength(1).ofMaxLength(30);
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(SheetText::writable)
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
                Arbitraries.doubles().between(-1e9, 1e9).ofScale(6).map(BigDecimal::valueOf),
                Arbitraries.of(
                        new BigDecimal("100"), new BigDecimal("0"), new BigDecimal("1e20"), new BigDecimal("0.1")));
    }

    private static Arbitrary<PlanContent.Indicator> indicator() {
        return Combinators.combine(
                        maybe(),
                        Arbitraries.of(">=", ">", "=", "<", "<="),
                        number(),
                        maybe(),
                        maybe(),
                        number().injectNull(0.5),
                        number().injectNull(0.5),
                        maybe())
                .as(PlanContent.Indicator::new);
    }

    private static Arbitrary<PlanContent.Agreement> agreement() {
        return Combinators.combine(text(), text()).as(PlanContent.Agreement::new);
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
        return quarters()
                .flatMap(quarters -> Combinators.combine(
                                Combinators.combine(text(), maybe(), maybe()).as(List::of),
                                Arbitraries.oneOf(Arbitraries.just(List.of(UnitNames.ALL)), units()),
                                Arbitraries.of(new PlanContent.Span(2566, 2570)).injectNull(0.5),
                                step(quarters).list().ofMaxSize(4),
                                text().list().ofMaxSize(3),
                                text().list().ofMaxSize(3),
                                indicator().list().ofMaxSize(2),
                                agreement().list().ofMaxSize(2))
                        .as((words, units, span, steps, results, outcomes, indicators, agreements) ->
                                new PlanContent.Measure(
                                        1,
                                        words.get(0),
                                        units.equals(List.of(UnitNames.ALL)),
                                        units.equals(List.of(UnitNames.ALL)) ? List.of() : units,
                                        quarters,
                                        words.get(1),
                                        words.get(2),
                                        span,
                                        steps,
                                        results,
                                        outcomes,
                                        indicators,
                                        agreements)));
    }

    static PlanContent.Measure numbered(int number, PlanContent.Measure measure) {
        return new PlanContent.Measure(
                number,
                measure.title(),
                measure.allUnits(),
                measure.units(),
                measure.quarters(),
                measure.responsibleText(),
                measure.scheduleText(),
                measure.span(),
                measure.steps(),
                measure.results(),
                measure.outcomes(),
                measure.indicators(),
                measure.agreements());
    }
}
