package prongsai.measures.year.outline;

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
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.kinds.survey.QuestionKind;
import prongsai.thai.FiscalYear;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    void surveysComeAlongAsTheyAskAndFillTheSameIndicator(
            @ForAll("years") YearOutline last, @ForAll @IntRange(min = 1, max = 3) int later) {
        List<MeasureOutline> carried = last.carriedInto(last.fiscalYear() + later);
        for (int i = 0; i < carried.size(); i++) {
            MeasureOutline before = last.measures().get(i);
            MeasureOutline after = carried.get(i);
            assertThat(after.surveys()).isEqualTo(before.surveys());
            assertThat(after.surveys())
                    .allSatisfy(survey -> assertThat(survey.indicator() == null
                                    || after.lists()
                                            .indicators()
                                            .get(survey.indicator())
                                            .equals(before.lists().indicators().get(survey.indicator())))
                            .isTrue());
        }
    }

    /** Whatever the plan: each survey is a row of its own measure, its questions in their order, its indicator a new row. */
    @Property
    void eachSurveyIsWrittenUnderItsOwnMeasureAndIndicator(@ForAll("years") YearOutline last) {
        List<MeasureOutline> carried = last.carriedInto(last.fiscalYear() + 1);
        OutlineDocument document = new OutlineDocument(new FiscalYear(last.fiscalYear() + 1), carried);
        JsonNode rows = JsonMapper.shared().valueToTree(document.parts());
        int survey = 0;
        int question = 0;
        for (int i = 0; i < carried.size(); i++) {
            String measure = document.ids().get(i).toString();
            for (MeasureOutline.Survey asked : carried.get(i).surveys()) {
                JsonNode row = rows.path("surveys").path(survey++);
                assertThat(row.path("measureId").asString()).isEqualTo(measure);
                assertThat(row.has("closesOn") || row.has("secret") || row.has("respondents"))
                        .isFalse();
                assertThat(
                                row.path("indicator").isNull()
                                        ? null
                                        : (Integer) row.path("indicator").asInt())
                        .isEqualTo(asked.indicator());
                for (MeasureOutline.Question each : asked.questions()) {
                    JsonNode written = rows.path("questions").path(question++);
                    assertThat(written.path("surveyId").asString())
                            .isEqualTo(row.path("id").asString());
                    assertThat(written.path("text").asString()).isEqualTo(each.text());
                }
            }
        }
        assertThat(rows.path("surveys")).hasSize(survey);
        assertThat(rows.path("questions")).hasSize(question);
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
        Arbitrary<MeasureOutline.Survey> survey = Combinators.combine(
                        words,
                        Arbitraries.of(0, 1).injectNull(0.3),
                        Combinators.combine(words, Arbitraries.of(QuestionKind.class))
                                .as(MeasureOutline.Question::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4))
                .as((title, indicator, questions) -> new MeasureOutline.Survey(title, "", indicator, questions));
        return Combinators.combine(
                        words,
                        Arbitraries.integers().between(1, 4).set().ofMaxSize(4),
                        Arbitraries.of("ไตรมาสที่ ๔ (ก.ค. - ก.ย. ๒๕๖๘)", "ตลอดปี", ""),
                        span,
                        step.list().ofMaxSize(5),
                        Arbitraries.of(true, false),
                        survey.list().ofMaxSize(3))
                .as((title, quarters, schedule, years, steps, all, surveys) -> new MeasureOutline(
                        title,
                        all,
                        all ? List.of() : List.of("กองคลัง"),
                        List.copyOf(quarters),
                        "",
                        schedule,
                        List.of("คำสั่ง"),
                        years,
                        steps,
                        MeasureLists.of(
                                List.of(indicator("ความพึงพอใจ"), indicator("ไม่รับของขวัญ")),
                                List.of(Agreement.unsigned("นายก", "ปลัด"))),
                        surveys,
                        UUID.randomUUID()));
    }

    private static Indicator indicator(String subject) {
        return new Indicator(subject, ">=", BigDecimal.valueOf(80), "percent", "", null, null, "ร้อยละ ๘๐");
    }
}
