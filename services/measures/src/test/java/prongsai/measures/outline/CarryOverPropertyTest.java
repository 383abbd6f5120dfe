package prongsai.measures.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import prongsai.measures.plan.Frequency;
import prongsai.measures.plan.Plan;

/** What carrying a year over keeps, for any plan. */
class CarryOverPropertyTest {
    @Property
    void theStructureStaysAndKnowsWhereItCameFrom(
            @ForAll("years") YearOutline last, @ForAll @IntRange(min = 1, max = 3) int later) {
        List<MeasureOutline> carried = last.carriedInto(last.fiscalYear() + later);
        assertThat(carried).hasSameSizeAs(last.measures());
        for (int i = 0; i < carried.size(); i++) {
            MeasureOutline before = last.measures().get(i);
            MeasureOutline after = carried.get(i);
            assertThat(after)
                    .usingRecursiveComparison()
                    .ignoringFields("span", "scheduleText")
                    .isEqualTo(before);
            assertThat(after.carriedFrom()).isNotNull();
            // Where the quarters say when, the old words do not contradict them; else they are all there is.
            assertThat(after.scheduleText()).isEqualTo(before.quarters().isEmpty() ? before.scheduleText() : "");
        }
    }

    @Property
    void aSpanStaysExactlyWhileItLasts(
            @ForAll("years") YearOutline last, @ForAll @IntRange(min = 1, max = 6) int later) {
        int year = last.fiscalYear() + later;
        List<MeasureOutline> carried = last.carriedInto(year);
        for (int i = 0; i < carried.size(); i++) {
            Plan.Span before = last.measures().get(i).span();
            boolean lasts = before != null && before.from() <= year && before.to() >= year;
            assertThat(carried.get(i).span()).isEqualTo(lasts ? before : null);
        }
    }

    @Property
    void carryingOverTwiceIsCarryingOverOnceToTheLaterYear(@ForAll("years") YearOutline last) {
        int next = last.fiscalYear() + 1;
        assertThat(new YearOutline(next, last.carriedInto(next)).carriedInto(next + 1))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*span")
                .isEqualTo(last.carriedInto(next + 1));
    }

    @Provide
    Arbitrary<YearOutline> years() {
        return Combinators.combine(
                        Arbitraries.integers().between(2560, 2580),
                        measure().list().ofMaxSize(6))
                .as(YearOutline::new);
    }

    private static Arbitrary<MeasureOutline> measure() {
        Arbitrary<String> words = Arbitraries.of("จัดทำคู่มือ", "ประกาศ", "เผยแพร่", "รายงานผล", "");
        Arbitrary<Plan.Span> span = Combinators.combine(
                        Arbitraries.integers().between(2560, 2582),
                        Arbitraries.integers().between(0, 5))
                .as((from, years) -> new Plan.Span(from, from + years))
                .injectNull(0.4);
        Arbitrary<MeasureOutline.Step> step = Combinators.combine(
                        words, Arbitraries.of(Frequency.class), Arbitraries.create(UUID::randomUUID))
                .as(MeasureOutline.Step::new);
        return Combinators.combine(
                        words,
                        Arbitraries.integers().between(1, 4).set().ofMaxSize(4),
                        Arbitraries.of("ไตรมาสที่ ๔ (ก.ค. - ก.ย. ๒๕๖๘)", "ตลอดปี", ""),
                        span,
                        step.list().ofMaxSize(5),
                        Arbitraries.of(true, false))
                .as((title, quarters, schedule, years, steps, all) -> new MeasureOutline(
                        title,
                        all,
                        all ? List.of() : List.of("กองคลัง"),
                        List.copyOf(quarters),
                        "",
                        schedule,
                        List.of("คำสั่ง"),
                        years,
                        steps,
                        List.of(new MeasureOutline.Indicator(
                                "ความพึงพอใจ", ">=", BigDecimal.valueOf(80), "percent", "", null, "ร้อยละ ๘๐")),
                        List.of(new MeasureOutline.Agreement("นายก", "ปลัด")),
                        UUID.randomUUID()));
    }
}
