package prongsai.measures.core.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.web.Problem;

class HoldingsTest {
    private static final Holding FIRST = held("ก", "2021-12-01", null);
    private static final Holding SECOND = held("ข", "2025-06-01", null);
    private static final Holding ACTING = acting("ค", "2025-02-10", "2025-02-14");

    private final Holdings holdings = new Holdings(List.of(SECOND, ACTING, FIRST));

    @Test
    void nobodyHoldsAnOffice_beforeTheFirst_andInTheOther() {
        assertThat(holdings.on(HeldOffice.EXECUTIVE, day("2021-11-30"))).isEmpty();
        assertThat(holdings.on(HeldOffice.CLERK, day("2025-01-01"))).isEmpty();
    }

    @Test
    void whoHasNoLastDay_isEndedByTheNext() {
        assertThat(name("2021-12-01")).isEqualTo("ก");
        assertThat(name("2025-05-31")).isEqualTo("ก");
        assertThat(name("2025-06-01")).isEqualTo("ข");
        assertThat(name("2030-01-01")).isEqualTo("ข");
        assertThat(holdings.end(FIRST)).isEqualTo("2025-05-31");
        assertThat(holdings.end(SECOND)).isNull();
    }

    @Test
    void whoActsGoesBeforeTheHolder_onTheirDaysAlone() {
        assertThat(name("2025-02-09")).isEqualTo("ก");
        assertThat(name("2025-02-10")).isEqualTo("ค");
        assertThat(name("2025-02-14")).isEqualTo("ค");
        assertThat(name("2025-02-15")).isEqualTo("ก");
        Holder acting = holdings.on(HeldOffice.EXECUTIVE, day("2025-02-12")).orElseThrow();
        assertThat(acting).isEqualTo(new Holder(HeldOffice.EXECUTIVE, "ค", "ปลัด", Holder.Capacity.ACTING, "12/2568"));
        assertThat(acting.acting()).isTrue();
        assertThat(holdings.on(HeldOffice.EXECUTIVE, day("2025-03-01"))
                        .orElseThrow()
                        .acting())
                .isFalse();
    }

    @Test
    void whoActsWithoutALastDay_isEndedByTheNextHolder_andByTheNextWhoActs() {
        Holding open = acting("ง", "2025-03-01", null);
        assertThat(holdings.with(open).end(open)).isEqualTo("2025-05-31");
        assertThat(holdings.with(open)
                        .with(acting("จ", "2025-04-01", "2025-04-02"))
                        .end(open))
                .isEqualTo("2025-03-31");
    }

    @Test
    void anOfficeMayStayEmpty() {
        Holdings gap = new Holdings(List.of(held("ก", "2021-01-01", "2021-01-31"), held("ข", "2021-03-01", null)));
        assertThat(gap.on(HeldOffice.EXECUTIVE, day("2021-02-15"))).isEmpty();
        assertThat(gap.spans(HeldOffice.EXECUTIVE))
                .extracting(Holdings.Span::from)
                .containsExactly(day("2021-01-01"), day("2021-03-01"));
    }

    @Test
    void spansFollowOneAnother() {
        assertThat(holdings.spans(HeldOffice.EXECUTIVE))
                .extracting(span -> span.holder().name() + " " + span.from() + " " + span.until())
                .containsExactly(
                        "ก 2021-12-01 2025-02-09",
                        "ค 2025-02-10 2025-02-14",
                        "ก 2025-02-15 2025-05-31",
                        "ข 2025-06-01 null");
        assertThat(holdings.spans(HeldOffice.CLERK)).isEmpty();
    }

    @Test
    void aTermThatGoesOnUnderTheSameWords_isOneSpan() {
        Holdings twice = new Holdings(List.of(held("ก", "2021-01-01", "2024-12-31"), held("ก", "2025-01-01", null)));
        assertThat(twice.spans(HeldOffice.EXECUTIVE))
                .containsExactly(new Holdings.Span(Holder.of(FIRST), day("2021-01-01"), null));
    }

    @Test
    void refusesDaysThatOverlap_ofTheSameKindAlone() {
        assertThat(slug(held("ง", "2025-06-01", null))).isEqualTo("office-overlaps");
        assertThat(slug(acting("ง", "2025-02-14", null))).isEqualTo("office-overlaps");
        assertThat(slug(acting("ง", "2025-02-01", "2025-02-10"))).isEqualTo("office-overlaps");
        assertThat(slug(held("ง", "2020-01-01", "2021-12-01"))).isEqualTo("office-overlaps");
        assertThat(holdings.with(held("ง", "2020-01-01", "2021-11-30")).all()).hasSize(4);
        assertThat(holdings.with(held("ง", "2026-01-01", null)).all()).hasSize(4);
        assertThat(holdings.with(acting("ง", "2025-02-15", "2025-02-15")).all()).hasSize(4);
    }

    @Test
    void aHolderInBetween_endsTheOneBefore_andIsEndedByTheOneAfter() {
        Holding between = held("ง", "2023-01-01", null);
        assertThat(holdings.with(between).end(FIRST)).isEqualTo("2022-12-31");
        assertThat(holdings.with(between).end(between)).isEqualTo("2025-05-31");
        assertThat(slug(held("ง", "2023-01-01", "2025-06-01"))).isEqualTo("office-overlaps");
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        assertThat(slug(held("ง", "2030-01-02", "2030-01-01"))).isEqualTo("office-ends-before");
        assertThat(holdings.with(held("ง", "2030-01-02", "2030-01-02")).all()).hasSize(4);
    }

    @Test
    void anotherWordAboutOne_takesItsPlace() {
        Holding ended = FIRST.endedOn(day("2025-01-31"));
        assertThat(holdings.with(ended).all()).hasSize(3).contains(ended).doesNotContain(FIRST);
        assertThat(holdings.without(ACTING)
                        .on(HeldOffice.EXECUTIVE, day("2025-02-12"))
                        .orElseThrow()
                        .name())
                .isEqualTo("ก");
    }

    @Test
    void namesWhatHoldersAreUsuallyCalled() {
        assertThat(HeldOffice.EXECUTIVE.usualPosition("SAO")).isEqualTo("นายกองค์การบริหารส่วนตำบล");
        assertThat(HeldOffice.CLERK.usualPosition("PAO")).isEqualTo("ปลัดองค์การบริหารส่วนจังหวัด");
        assertThat(HeldOffice.EXECUTIVE.usualPosition("TOWN")).isEqualTo("นายกเทศมนตรี");
        assertThat(HeldOffice.CLERK.usualPosition("CITY")).isEqualTo("ปลัดเทศบาล");
        assertThat(HeldOffice.EXECUTIVE.usualPosition("PATTAYA")).isEqualTo("นายกเมืองพัทยา");
        assertThat(HeldOffice.CLERK.usualPosition("BANGKOK")).isEqualTo("ปลัดกรุงเทพมหานคร");
    }

    private String name(String day) {
        return holdings.on(HeldOffice.EXECUTIVE, day(day)).orElseThrow().name();
    }

    private String slug(Holding holding) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(() -> holdings.with(holding))
                .isInstanceOfSatisfying(Problem.class, found -> problem[0] = found);
        return problem[0].slug();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Holding held(String name, String from, String until) {
        return new Holding(
                UUID.randomUUID(),
                HeldOffice.EXECUTIVE,
                false,
                name,
                "นายก",
                "",
                day(from),
                until == null ? null : day(until));
    }

    private static Holding acting(String name, String from, String until) {
        return new Holding(
                UUID.randomUUID(),
                HeldOffice.EXECUTIVE,
                true,
                name,
                "ปลัด",
                "12/2568",
                day(from),
                until == null ? null : day(until));
    }
}
