package prongsai.measures.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.value.Attainment;
import prongsai.ui.Band;
import prongsai.web.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what to a plan. */
class StageTest {
    /** Each action, who may do it, and the stages at which nobody may. */
    private static final String TABLE = """
            start-year        | officer head clerk           | submitted resubmitted report_submitted report_approved
            import            | officer head clerk           | submitted resubmitted report_submitted report_approved
            edit-structure    | officer head clerk           | submitted resubmitted report_submitted report_approved
            reword            | officer head clerk           | submitted resubmitted report_submitted report_approved
            edit-measure      | officer head clerk           | report_submitted report_approved
            work              | officer head clerk           | report_submitted report_approved
            attach            | officer head clerk           | report_submitted report_approved
            link-evidence     | officer head clerk           | report_submitted report_approved
            unlink-evidence   | officer head clerk           | report_submitted report_approved
            replace-evidence  | officer head clerk           | report_submitted report_approved
            describe-evidence | officer head clerk           | report_submitted report_approved
            remove-evidence   | officer head clerk           | report_submitted report_approved
            open-evidence     | publisher clerk              |
            close-evidence    | publisher clerk officer head |
            analyse           | officer head clerk           | report_submitted report_approved
            survey            | officer head clerk           | report_submitted report_approved
            keep-units        | officer head clerk lao-admin | submitted resubmitted report_submitted
            submit            | officer head clerk           | submitted resubmitted report_submitted report_approved
            sign              | head clerk executive         | draft in_progress report_approved
            return            | head clerk executive         | draft in_progress report_approved
            recall            | officer head clerk           | draft in_progress report_approved
            reopen            | clerk executive              | draft in_progress submitted resubmitted report_submitted
            """;

    record Rule(Action action, Set<String> roles, Set<String> locked) {
        static Rule of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Rule(Action.of(cells[0].strip()), words(cells[1]), words(cells[2]));
        }

        private static Set<String> words(String cell) {
            return cell.isBlank() ? Set.of() : Set.of(cell.strip().split(" +"));
        }
    }

    static Stream<Rule> rules() {
        return TABLE.lines().map(Rule::of);
    }

    @Test
    void theTableTellsEveryAction() {
        assertThat(rules().map(Rule::action)).containsExactly(Action.values());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRoleMayDoItsWorkAtItsStage_andNoOther(Rule rule) {
        for (Stage stage : Stage.all()) {
            boolean locked = rule.locked().contains(stage.code());
            assertThat(stage.locks(rule.action())).as(stage.code()).isEqualTo(locked);
            for (Role role : Role.values()) {
                boolean may = rule.roles().contains(role.realmRole());
                assertThat(stage.allows(rule.action(), caller(role)))
                        .as("%s %s", role, stage)
                        .isEqualTo(may && !locked);
                assertThat(Stage.anyAllows(rule.action(), caller(role))).isEqualTo(may);
                assertThat(new May(stage, caller(role)).to(rule.action().code()))
                        .isEqualTo(may && !locked);
                assertThat(new May(null, caller(role)).to(rule.action().code())).isEqualTo(may);
                if (may) {
                    assertThatCode(() -> Stage.requireAny(rule.action(), caller(role)))
                            .doesNotThrowAnyException();
                } else {
                    assertThatExceptionOfType(Problem.class)
                            .isThrownBy(() -> Stage.requireAny(rule.action(), caller(role)))
                            .matches(problem -> problem.slug().equals("forbidden"))
                            .matches(problem -> problem.status().value() == 403);
                }
                assertRefusal(stage, rule.action(), caller(role), may, locked);
            }
            assertThat(stage.allows(rule.action(), caller())).isFalse();
        }
    }

    /** Whose role it is not hears that first, whatever the stage; who might, hears by whom it is locked and since when. */
    private static void assertRefusal(Stage stage, Action action, Caller caller, boolean may, boolean locked) {
        Instant since = Instant.parse("2025-10-01T03:04:00Z");
        LockedPlan plan = new LockedPlan(
                UUID.randomUUID(), UUID.randomUUID(), 2569, new Standing(stage, "สมหญิง", since), 7, null);
        if (may && !locked) {
            assertThatCode(() -> plan.require(action, caller)).doesNotThrowAnyException();
            return;
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> plan.require(action, caller))
                .satisfies(problem -> {
                    assertThat(problem.status().value()).isEqualTo(may ? 409 : 403);
                    assertThat(problem.properties()).containsEntry("stage", stage.code());
                    if (may) {
                        assertThat(problem.slug()).isEqualTo(SLUGS.get(stage.code()));
                        assertThat(problem.properties())
                                .containsEntry("lockedBy", "สมหญิง")
                                .containsEntry("lockedSince", since.toString());
                        assertThat(problem.args()).containsExactly("สมหญิง", "1/10/2568 10:04");
                    } else {
                        assertThat(problem.slug()).isEqualTo("not-allowed-now");
                    }
                });
    }

    private static final Map<String, String> SLUGS = Map.of(
            "draft", "not-submitted",
            "in_progress", "not-submitted",
            "submitted", "plan-locked",
            "resubmitted", "plan-locked",
            "report_submitted", "report-locked",
            "report_approved", "year-closed");

    @Test
    void aStageIsKnownByItsCode() {
        for (Stage stage : Stage.all()) {
            assertThat(Stage.of(stage.code())).isEqualTo(stage);
            assertThat(JsonMapper.shared().readValue("\"" + stage.code() + "\"", Stage.class))
                    .isEqualTo(stage);
            assertThat(JsonMapper.shared().writeValueAsString(stage)).isEqualTo("\"" + stage.code() + "\"");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Stage.of("DRAFT")).withMessageContaining("stage");
    }

    @Test
    void aPlanThatStandsAsItBeganSaysNothingOfAPerson() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Standing(new Stage.Drafting(), null, null).requireOpen(Action.SIGN))
                .satisfies(problem -> assertThat(problem.properties()).containsOnlyKeys("stage"));
        assertThat(new Standing(new Stage.Submitted(false), null, null).band(2569))
                .isNull();
        assertThat(new Standing(new Stage.InProgress(), "สมหญิง", Instant.EPOCH).band(2569))
                .isNull();
        assertThat(new Standing(new Stage.ReportApproved(), "สมหญิง", Instant.EPOCH).band(2569))
                .isEqualTo(new Band(
                        "stage.band.report_approved",
                        "สมหญิง",
                        Instant.EPOCH,
                        "/plans/2569/approval",
                        "stage.band.look"));
    }

    @Test
    void aPageThatAsksForWhatIsNoActionHearsIt() {
        May may = new May(new Stage.Drafting(), caller(Role.CLERK));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> may.to("edit-measures"))
                .withMessageContaining("edit-measures");
    }

    @Test
    void codesAreThoseOfTheDatabase() {
        assertThat(Stage.all().stream().map(Stage::code))
                .containsExactly(
                        "draft", "submitted", "in_progress", "resubmitted", "report_submitted", "report_approved");
        assertThat(Action.START_YEAR.code()).isEqualTo("start-year");
        assertThat(Frequency.QUARTERLY.code()).isEqualTo("quarterly");
        assertThat(Frequency.of("once")).isEqualTo(Frequency.ONCE);
        assertThat(Attainment.NOT_MET.code()).isEqualTo("not_met");
    }

    @Test
    void aHandlerHearsWhoMayDoOneOfWhatItTakes() throws NoSuchMethodException {
        Right opens = new ActionRights().of(handler("opens"), true).orElseThrow();
        assertThatCode(() -> opens.require(caller(Role.PUBLISHER))).doesNotThrowAnyException();
        assertThatCode(() -> opens.require(caller(Role.OFFICER))).doesNotThrowAnyException();
        refused(opens, caller(Role.EXECUTIVE));
        refused(opens, new Caller("s", "n", "b", Set.of(Role.CLERK), new Jurisdiction.OfProvince("48")));
        Right reads = new ActionRights().of(handler("reads"), false).orElseThrow();
        assertThatCode(() -> reads.require(caller(Role.VIEWER))).doesNotThrowAnyException();
        refused(reads, new Caller("s", "n", "b", Set.of(Role.CLERK), new Jurisdiction.Nation()));
        assertThat(new ActionRights().of(handler("reads"), true)).isEmpty();
    }

    private static void refused(Right right, Caller caller) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> right.require(caller))
                .matches(problem -> problem.status().value() == 403);
    }

    private static HandlerMethod handler(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(name));
    }

    private static final class Handlers {
        @Takes({Action.OPEN_EVIDENCE, Action.WORK})
        void opens() {}

        void reads() {}
    }

    private static Caller caller(Role... roles) {
        return new Caller("s", "n", "b", Set.of(roles), new Jurisdiction.OfLao(UUID.randomUUID()));
    }
}
