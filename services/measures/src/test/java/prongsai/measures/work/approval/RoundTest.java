package prongsai.measures.work.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.measures.work.approval.Outline.Aim;
import prongsai.measures.work.approval.Outline.Done;
import prongsai.measures.work.approval.Outline.Measure;
import prongsai.measures.work.approval.Outline.Named;
import prongsai.measures.work.approval.Outline.Step;
import prongsai.web.Problem;

/** Whose turn it is, which signatures outlive a change, and what changed. */
class RoundTest {
    private static final Instant SENT = Instant.parse("2025-10-01T03:00:00Z");
    private static final HeadedUnit FINANCE = unit("กองคลัง", "finance");
    private static final HeadedUnit WORKS = unit("กองช่าง", "works");
    private static final HeadedUnit HEALTH = unit("กองสาธารณสุข", "health");
    private static final List<HeadedUnit> UNITS = List.of(FINANCE, WORKS, HEALTH);
    private static final Measure OF_FINANCE = measure(1, false, FINANCE);
    private static final Measure OF_WORKS = measure(2, false, WORKS);
    private static final Outline PLAN = new Outline(List.of(OF_FINANCE, OF_WORKS));

    @Test
    void headsOfTheUnitsConcernedSignInAnyOrder_thenTheClerk_thenTheExecutive() {
        Round round = round(Chain.FULL, PLAN);
        assertThat(waits(round)).containsExactly("กองคลัง", "กองช่าง");
        round = signed(round, Signer.HEAD, WORKS, 1);
        assertThat(waits(round)).containsExactly("กองคลัง");
        round = signed(round, Signer.HEAD, FINANCE, 2);
        assertThat(waits(round)).containsExactly("clerk");
        assertThat(round.open(UNITS).getFirst().since()).isEqualTo(SENT.plusSeconds(2));
        round = signed(round, Signer.CLERK, null, 3);
        assertThat(waits(round)).containsExactly("executive");
        assertThat(round.isApproved()).isFalse();
        round = signed(round, Signer.EXECUTIVE, null, 4);
        assertThat(waits(round)).isEmpty();
        assertThat(round.isApproved()).isTrue();
    }

    @Test
    void shorterChainsWaitForFewer() {
        assertThat(waits(round(Chain.CLERK_EXECUTIVE, PLAN))).containsExactly("clerk");
        assertThat(waits(round(Chain.EXECUTIVE, PLAN))).containsExactly("executive");
        assertThat(waits(round(Chain.NONE, PLAN))).isEmpty();
        assertThat(waits(round(Chain.FULL, new Outline(List.of(measure(1, false))))))
                .as("nobody's measure")
                .containsExactly("clerk");
    }

    @Test
    void aMeasureOfEveryUnitWaitsForEveryHead() {
        Outline all = new Outline(List.of(measure(1, true)));
        assertThat(waits(round(Chain.FULL, all))).containsExactly("กองคลัง", "กองช่าง", "กองสาธารณสุข");
    }

    @Test
    void whatWasReturnedOrTakenBackWaitsForNobody() {
        Round round = signed(round(Chain.FULL, PLAN), Signer.HEAD, WORKS, 1);
        assertThat(waits(with(round, act("return", "clerk", null, 2)))).isEmpty();
        assertThat(waits(with(round, act("recall", "sender", null, 2)))).isEmpty();
        assertThat(with(round, act("return", "clerk", null, 2)).isEnded()).isTrue();
        assertThat(round.isEnded()).isFalse();
    }

    @Test
    void eachSignsWhatIsTheirs_atTheirTurn_once() {
        Round round = round(Chain.FULL, PLAN);
        Caller finance = caller("finance", Role.HEAD);
        Caller clerk = caller("c", Role.CLERK);
        assertThat(Turn.of(finance, round, UNITS)).extracting(OpenAct::unit).containsExactly(FINANCE);
        refused(clerk, round, "not-your-turn", "กองคลัง, กองช่าง");
        refused(caller("health", Role.HEAD), round, "not-your-turn", "กองคลัง, กองช่าง");
        refused(caller("finance", Role.CLERK), round, "not-your-turn", "กองคลัง, กองช่าง");
        Round once = signed(round, Signer.HEAD, FINANCE, 1);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Turn.of(finance, once, UNITS))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("already-signed"));
        Round heads = signed(once, Signer.HEAD, WORKS, 2);
        assertThat(Turn.of(clerk, heads, UNITS)).hasSize(1);
        Round clerks = signed(heads, Signer.CLERK, null, 3);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Turn.of(clerk, clerks, UNITS))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("already-signed"));
        refused(caller("x", Role.OFFICER), clerks, "not-your-turn", "executive");
        assertThat(Turn.of(caller("e", Role.EXECUTIVE), clerks, UNITS)).hasSize(1);
    }

    @Test
    void onePersonWithSeveralRolesSignsOneAfterTheOther() {
        Caller both = caller("finance", Role.HEAD, Role.CLERK, Role.EXECUTIVE);
        Outline own = new Outline(List.of(OF_FINANCE));
        Round round = round(Chain.FULL, own);
        List<OpenAct> first = Turn.of(both, round, UNITS);
        assertThat(first).extracting(OpenAct::signer).containsExactly(Signer.HEAD);
        assertThat(round.isLast(first, UNITS)).isFalse();
        Round second = signed(signed(round, Signer.HEAD, FINANCE, 1), Signer.CLERK, null, 2);
        List<OpenAct> last = Turn.of(both, second, UNITS);
        assertThat(last).extracting(OpenAct::signer).containsExactly(Signer.EXECUTIVE);
        assertThat(second.isLast(last, UNITS)).isTrue();
    }

    @Test
    void aHeadsSignatureHoldsWhereTheUnitsMeasuresAreTheSame_anyOtherWhereAllIs() {
        Round before = signed(
                signed(signed(round(Chain.FULL, PLAN), Signer.HEAD, FINANCE, 1), Signer.HEAD, WORKS, 2),
                Signer.CLERK,
                null,
                3);
        Outline changed = new Outline(List.of(OF_FINANCE, retitled(OF_WORKS)));
        assertThat(kept(before, changed)).containsExactly(FINANCE.id());
        assertThat(kept(before, PLAN)).containsExactly(FINANCE.id(), WORKS.id(), null);
        assertThat(before.kept(SubmissionKind.PLAN, Chain.CLERK_EXECUTIVE, PLAN, UNITS))
                .isEmpty();
        assertThat(before.kept(SubmissionKind.REPORT, Chain.FULL, PLAN, UNITS)).isEmpty();
        assertThat(before.kept(SubmissionKind.PLAN, Chain.FULL, PLAN, List.of(WORKS)))
                .as("a unit that is gone")
                .extracting(Act::forUnit)
                .containsExactly(WORKS.id(), null);
        assertThat(kept(before, new Outline(List.of(done(OF_FINANCE), done(OF_WORKS)))))
                .as("what became of it is not signed with a plan")
                .containsExactly(FINANCE.id(), WORKS.id(), null);
    }

    @Test
    void changesAreToldOldAndNew_byMeasure() {
        Measure added = measure(3, false, HEALTH);
        Outline after = new Outline(List.of(retitled(OF_WORKS), added));
        assertThat(OutlineChange.between(PLAN, after))
                .extracting(OutlineChange::measure, OutlineChange::what, OutlineChange::before, OutlineChange::after)
                .containsExactly(
                        tuple(2, "title", "มาตรการ 2", "ใหม่"),
                        tuple(3, "measure", "", "มาตรการ 3"),
                        tuple(1, "measure", "มาตรการ 1", ""));
        assertThat(OutlineChange.between(PLAN, PLAN)).isEmpty();
    }

    @Test
    void everythingThatIsSignedIsCompared() {
        Measure old = OF_FINANCE;
        UUID step = old.steps().getFirst().id();
        UUID aim = old.aims().getFirst().id();
        Measure now = new Measure(
                old.id(),
                4,
                "ชื่อใหม่",
                "no_gift",
                true,
                List.of(),
                List.of(2),
                List.of(
                        new Step(step, "ประชุม", "once", List.of(LocalDate.of(2026, 1, 31))),
                        new Step(UUID.randomUUID(), "รายงาน", "once", List.of())),
                List.of(new Aim(aim, "ความพึงพอใจ", ">=", "90", "percent")),
                new Done(List.of("ก"), List.of("ข"), 2, List.of("81")));
        List<OutlineChange> changes = OutlineChange.between(new Outline(List.of(old)), new Outline(List.of(now)));
        assertThat(changes)
                .extracting(OutlineChange::what)
                .containsExactly(
                        "number",
                        "title",
                        "kind",
                        "units",
                        "quarters",
                        "step",
                        "step",
                        "indicator",
                        "results",
                        "outcomes",
                        "done",
                        "reached");
        assertThat(changes.get(3).after()).isEqualTo("*");
        assertThat(changes.get(5).before()).isEqualTo("ประชุม (31/10/2568)");
        assertThat(changes.get(5).after()).isEqualTo("ประชุม (31/1/2569)");
        assertThat(OutlineChange.between(new Outline(List.of(now)), new Outline(List.of(old))))
                .anySatisfy(change -> assertThat(change.what() + change.before() + change.after())
                        .isEqualTo("stepรายงาน ()"));
    }

    private static void refused(Caller caller, Round round, String slug, String waits) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Turn.of(caller, round, UNITS))
                .satisfies(problem -> {
                    assertThat(problem.status().value()).isEqualTo(409);
                    assertThat(problem.slug()).isEqualTo(slug);
                    assertThat(problem.properties()).containsEntry("waitsFor", waits);
                });
    }

    private static List<UUID> kept(Round before, Outline now) {
        return before.kept(SubmissionKind.PLAN, Chain.FULL, now, UNITS).stream()
                .map(Act::forUnit)
                .toList();
    }

    private static List<String> waits(Round round) {
        return round.open(UNITS).stream()
                .map(act ->
                        act.unit() == null ? act.signer().code() : act.unit().unit())
                .toList();
    }

    private static HeadedUnit unit(String name, String head) {
        return new HeadedUnit(UUID.randomUUID(), name, head, "หัวหน้า " + name, "ผู้อำนวยการ" + name);
    }

    private static Measure measure(int number, boolean all, HeadedUnit... units) {
        return new Measure(
                UUID.randomUUID(),
                number,
                "มาตรการ " + number,
                null,
                all,
                List.of(units).stream()
                        .map(unit -> new Named(unit.id(), unit.unit()))
                        .toList(),
                List.of(1),
                List.of(new Step(UUID.randomUUID(), "ประชุม", "once", List.of(LocalDate.of(2025, 10, 31)))),
                List.of(new Aim(UUID.randomUUID(), "ความพึงพอใจ", ">=", "80", "percent")),
                new Done(List.of(), List.of(), 0, List.of()));
    }

    private static Measure retitled(Measure old) {
        return new Measure(
                old.id(),
                old.number(),
                "ใหม่",
                old.kind(),
                old.allUnits(),
                old.units(),
                old.quarters(),
                old.steps(),
                old.aims(),
                old.done());
    }

    private static Measure done(Measure old) {
        return new Measure(
                old.id(),
                old.number(),
                old.title(),
                old.kind(),
                old.allUnits(),
                old.units(),
                old.quarters(),
                old.steps(),
                old.aims(),
                new Done(List.of("ทำแล้ว"), List.of("ดีขึ้น"), 1, List.of("85")));
    }

    private static Round round(Chain chain, Outline content) {
        return new Round(UUID.randomUUID(), SubmissionKind.PLAN, 1, chain, 7, content, "", "สมหญิง", SENT, List.of());
    }

    private static Round signed(Round round, Signer signer, HeadedUnit unit, int second) {
        return with(round, act("sign", signer.code(), unit, second));
    }

    private static Round with(Round round, Act act) {
        List<Act> acts = new ArrayList<>(round.acts());
        acts.add(act);
        return new Round(
                round.id(),
                round.kind(),
                round.round(),
                round.chain(),
                round.revision(),
                round.content(),
                round.comment(),
                round.by(),
                round.at(),
                acts);
    }

    private static Act act(String kind, String signer, HeadedUnit unit, int second) {
        return new Act(
                UUID.randomUUID(),
                kind,
                signer,
                unit == null ? null : unit.id(),
                unit == null ? null : unit.unit(),
                "ผู้ลงนาม",
                "ตำแหน่ง",
                "own",
                "",
                "",
                SENT.plusSeconds(second),
                false);
    }

    private static Caller caller(String subject, Role... roles) {
        return new Caller(subject, "n", "b", Set.of(roles), new Jurisdiction.OfLao(UUID.randomUUID()));
    }
}
