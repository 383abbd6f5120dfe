package prongsai.measures.kinds.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.core.part.PartRow;
import prongsai.measures.core.seen.ChangedMeanwhile;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.Part;
import prongsai.web.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a person may write of a target, and what forms and other systems send of it. */
class IndicatorTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Indicator SATISFIED = new Indicator(
            "ความพึงพอใจ",
            ">=",
            new BigDecimal("80"),
            "percent",
            "แบบสอบถาม",
            new BigDecimal("75.5"),
            new BigDecimal("94.25"),
            "ไม่น้อยกว่าร้อยละ ๘๐");

    @Property(tries = 300, seed = "2568")
    void theSameNumberInAnyWritingIsNoChange(
            @ForAll @BigRange(min = "-999999", max = "999999") @Scale(3) BigDecimal number) {
        Indicator one = with(number, number);
        Indicator other = with(number.setScale(9), number.stripTrailingZeros());
        assertThat(other).isEqualTo(one);
        assertThat(one.target()).isEqualByComparingTo(number);
        assertThat(one.target().scale()).isNotNegative();
        assertThat(IndicatorText.of(one).read()).isEqualTo(one);
    }

    @Test
    void eachHasItsLimit() {
        assertThat(text("ก".repeat(1000), "ข".repeat(60), "ค".repeat(1000)))
                .isEqualTo(text(" " + "ก".repeat(1000), "ข".repeat(60) + " ", "ค".repeat(1000)));
        refused("line-too-long", "subject", () -> text("ก".repeat(1001), "ข", ""));
        refused("line-too-long", "unit", () -> text("ก", "ข".repeat(61), ""));
        refused("line-too-long", "method", () -> text("ก", "ข", "ค".repeat(1001)));
        refused("field-missing", "subject", () -> text(" ", "ข", ""));
        assertThat(text("ก", " ", "").unit()).isEqualTo("percent");
        refused(
                "line-too-long",
                "sourceText",
                () -> new Indicator("ก", ">=", BigDecimal.ONE, "ข", "", null, null, "ค".repeat(1001)).checked());
        refused(
                "unknown-comparator",
                "comparator",
                () -> new Indicator("ก", "≥", BigDecimal.ONE, "ข", "", null, null, "").checked());
    }

    @ParameterizedTest
    @CsvSource({"999999999999, true", "1000000000000, false", "-999999999999.999, true", "0.0001, false"})
    void numbersAreThoseThatWeKeep(BigDecimal number, boolean kept) {
        if (kept) {
            assertThat(with(number, number).actual()).isEqualByComparingTo(number);
        } else {
            refused("number-unreadable", "target", () -> with(number, null));
            refused("number-unreadable", "actual", () -> with(BigDecimal.ONE, number));
            refused(
                    "number-unreadable",
                    "baseline",
                    () -> new Indicator("ก", ">=", BigDecimal.ONE, "ข", "", number, null, "").checked());
        }
    }

    @Test
    void aShareOfAllIsAHundredAtMost() {
        BigDecimal above = new BigDecimal("100.001");
        refused("percent-above-all", "target", () -> share(above, null, null).checked());
        refused(
                "percent-above-all",
                "baseline",
                () -> share(BigDecimal.ONE, above, null).checked());
        refused(
                "percent-above-all",
                "actual",
                () -> share(BigDecimal.ONE, null, above).checked());
        BigDecimal all = new BigDecimal("100.000");
        assertThat(share(all, all, all).checked().actual()).isEqualByComparingTo("100");
    }

    @Test
    void whatWasKeptAboveAllBeforeIsCarriedAsGrowth() {
        Indicator next = share(BigDecimal.TEN, null, new BigDecimal("925")).carried();
        assertThat(next.checked().unit()).isEqualTo(Indicator.GROWTH);
        assertThat(next.baseline()).isEqualByComparingTo("925");
        assertThat(share(BigDecimal.TEN, null, BigDecimal.TEN).carried().unit()).isEqualTo(Indicator.PERCENT);
    }

    private static Indicator share(BigDecimal target, @Nullable BigDecimal baseline, @Nullable BigDecimal actual) {
        return new Indicator("ก", ">=", target, "ร้อยละ", "", baseline, actual, "");
    }

    @Test
    void thePapersWordsStayAsLongAsTheySayTheTarget() {
        IndicatorText text = IndicatorText.of(SATISFIED);
        assertThat(text.onto(SATISFIED)).isEqualTo(SATISFIED);
        assertThat(text.withActual("90")
                        .withBaseline("")
                        .withMethod("")
                        .withSubject("พอใจ")
                        .onto(SATISFIED)
                        .sourceText())
                .isEqualTo(SATISFIED.sourceText());
        assertThat(text.withTarget("80.0").onto(SATISFIED).sourceText()).isEqualTo(SATISFIED.sourceText());
        assertThat(text.withTarget("81").onto(SATISFIED).sourceText()).isEmpty();
        assertThat(text.withComparator(">").onto(SATISFIED).sourceText()).isEmpty();
        assertThat(text.withUnit("เรื่อง").onto(SATISFIED).sourceText()).isEmpty();
        assertThat(SATISFIED.measured(null).sourceText()).isEqualTo(SATISFIED.sourceText());
        assertThat(SATISFIED.measured(null).actual()).isNull();
        assertThat(SATISFIED.measured(BigDecimal.TEN).actual()).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void aFormShowsNumbersAsPeopleWriteThem() {
        assertThat(IndicatorText.of(SATISFIED))
                .isEqualTo(new IndicatorText("ความพึงพอใจ", ">=", "80", "ร้อยละ", "แบบสอบถาม", "75.5", "94.25"));
        assertThat(IndicatorText.of(SATISFIED.measured(null)).actual()).isEmpty();
        assertThat(IndicatorText.of(new Indicator("ก", "=", BigDecimal.ONE, "เรื่อง", "", null, null, ""))
                        .unit())
                .isEqualTo("เรื่อง");
    }

    @Test
    void eachTextIsChangedAlone() {
        IndicatorText text = new IndicatorText("1", "2", "3", "4", "5", "6", "7");
        assertThat(text.withSubject("x")).isEqualTo(new IndicatorText("x", "2", "3", "4", "5", "6", "7"));
        assertThat(text.withComparator("x")).isEqualTo(new IndicatorText("1", "x", "3", "4", "5", "6", "7"));
        assertThat(text.withTarget("x")).isEqualTo(new IndicatorText("1", "2", "x", "4", "5", "6", "7"));
        assertThat(text.withUnit("x")).isEqualTo(new IndicatorText("1", "2", "3", "x", "5", "6", "7"));
        assertThat(text.withMethod("x")).isEqualTo(new IndicatorText("1", "2", "3", "4", "x", "6", "7"));
        assertThat(text.withBaseline("x")).isEqualTo(new IndicatorText("1", "2", "3", "4", "5", "x", "7"));
        assertThat(text.withActual("x")).isEqualTo(new IndicatorText("1", "2", "3", "4", "5", "6", "x"));
        assertThat(text.seen().texts().values()).containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ร้อยละ", " % ", "เปอร์เซ็นต์", "percent"})
    void percentIsWrittenInManyWays(String unit) {
        assertThat(IndicatorText.of(SATISFIED).withUnit(unit).read().unit()).isEqualTo("percent");
    }

    @Test
    void aFormMakesChangesAndDeletes() {
        Part<Indicator> satisfied = new Part<>(ID, SATISFIED);
        Part<Indicator> other = Part.fresh(new Indicator("ก", "=", BigDecimal.ONE, "ข", "", null, null, ""));
        List<Part<Indicator>> before = List.of(satisfied, other);
        String seen = IndicatorText.of(SATISFIED).seen().tag();
        assertThat(form("save", ID, "85", seen).onto(before))
                .containsExactly(satisfied.map(IndicatorText.of(SATISFIED).withTarget("85")::onto), other);
        assertThat(form("delete", ID, "85", seen).onto(before)).containsExactly(other);
        assertThat(form(null, null, "85", null).onto(before))
                .hasSize(3)
                .last()
                .satisfies(made -> assertThat(made.value().target()).isEqualByComparingTo("85"))
                .satisfies(made -> assertThat(made.id()).isNotIn(ID, other.id()));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> form(
                                "save",
                                ID,
                                "85",
                                IndicatorText.of(other.value()).seen().tag())
                        .onto(before));
        IndicatorPages.Form bare =
                new IndicatorPages.Form(null, null, "ก", ">", "1", null, null, null, null, null, null);
        assertThat(bare.onto(List.of()))
                .singleElement()
                .satisfies(made -> assertThat(made.value().unit()).isEqualTo("percent"))
                .satisfies(made -> assertThat(made.value().method()).isEmpty());
        refused(
                "field-missing",
                "target",
                () -> new IndicatorPages.Form(null, null, "ก", ">", null, null, null, null, null, null, null)
                        .onto(List.of()));
    }

    @Test
    void aFormThatFailsIsShownWhereItStood() {
        UUID measure = UUID.randomUUID();
        assertThat(form(null, null, "1", null).where(measure)).isNotNull();
        assertThat(form(null, ID, "1", null).where(measure))
                .isNotEqualTo(form(null, null, "1", null).where(measure));
    }

    @Test
    void anotherSystemSendsWhatItKnows() {
        JsonMapper json = JsonMapper.builder().build();
        PartRow<Indicator> row = json.readValue(
                "{'subject':'ก','comparator':'>=','target':10}".replace('\'', '"'), new TypeReference<>() {});
        assertThat(row.id()).isNull();
        assertThat(row.value().checked())
                .isEqualTo(new Indicator("ก", ">=", BigDecimal.TEN, "percent", "", null, null, ""));
        PartRow<Indicator> known = json.readValue(
                "{'id':'%s','subject':'ก','comparator':'<','target':null,'met':true}"
                        .formatted(ID)
                        .replace('\'', '"'),
                new TypeReference<>() {});
        assertThat(known.id()).isEqualTo(ID);
        refused("field-missing", "target", () -> known.value().checked());
    }

    @Test
    void inJsonItsIdStandsAmongItsOwnMembers() {
        JsonMapper json = JsonMapper.builder().build();
        Part<Indicator> part = new Part<>(ID, SATISFIED);
        String written = json.writeValueAsString(part);
        assertThat(json.readTree(written).propertyNames())
                .containsExactly(
                        "id",
                        "subject",
                        "comparator",
                        "target",
                        "unit",
                        "method",
                        "baseline",
                        "actual",
                        "sourceText",
                        "met");
        assertThat(json.readValue(written, new TypeReference<Part<Indicator>>() {}))
                .isEqualTo(part);
    }

    private static IndicatorPages.Form form(
            @Nullable String action, @Nullable UUID indicator, String target, @Nullable String seen) {
        return new IndicatorPages.Form(
                action, indicator, "ความพึงพอใจ", ">=", target, "ร้อยละ", "แบบสอบถาม", "75.5", "94.25", seen, null);
    }

    private static Indicator with(BigDecimal target, @Nullable BigDecimal actual) {
        return new Indicator("ก", ">=", target, "ข", "", null, actual, "").checked();
    }

    private static Indicator text(String subject, String unit, String method) {
        return new Indicator(subject, ">=", BigDecimal.ONE, unit, method, null, null, "").checked();
    }

    private static void refused(String slug, String field, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class).isThrownBy(call).satisfies(problem -> {
            assertThat(problem.slug()).isEqualTo(slug);
            assertThat(problem.properties()).containsEntry("field", field);
        });
    }
}
