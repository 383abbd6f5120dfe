package prongsai.measures.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.method.HandlerMethod;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Right;
import prongsai.keycloak.Role;
import prongsai.measures.core.value.Attainment;
import prongsai.web.Problem;

/** Who may do what to a plan. */
class StageTest {
    private static final Set<Role> WHO_ENTER = EnumSet.of(Role.OFFICER, Role.HEAD, Role.CLERK);
    private static final Set<Role> WHO_OPEN = EnumSet.of(Role.PUBLISHER, Role.CLERK);

    @ParameterizedTest
    @EnumSource(Action.class)
    void eachRoleMayDoItsWorkAndNoOther(Action action) {
        for (Stage stage : Stage.values()) {
            for (Role role : Role.values()) {
                boolean may = switch (action) {
                    case OPEN_EVIDENCE -> WHO_OPEN.contains(role);
                    case CLOSE_EVIDENCE -> WHO_OPEN.contains(role) || WHO_ENTER.contains(role);
                    case KEEP_UNITS -> WHO_ENTER.contains(role) || role == Role.LAO_ADMIN;
                    default -> WHO_ENTER.contains(role);
                };
                assertThat(stage.allows(action, caller(role)))
                        .as("%s %s", role, action)
                        .isEqualTo(may);
                assertThat(Stage.anyAllows(action, caller(role))).isEqualTo(may);
                if (may) {
                    assertThatCode(() -> stage.require(action, caller(role))).doesNotThrowAnyException();
                } else {
                    assertThatExceptionOfType(Problem.class)
                            .isThrownBy(() -> stage.require(action, caller(role)))
                            .satisfies(problem -> {
                                assertThat(problem.slug()).isEqualTo("not-allowed-now");
                                assertThat(problem.status().value()).isEqualTo(403);
                                assertThat(problem.properties()).containsEntry("stage", stage.code());
                            });
                }
            }
            assertThat(stage.allows(action, caller())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aStageIsKnownByItsCode(Stage stage) {
        assertThat(Stage.of(stage.code())).isEqualTo(stage);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stage.of(stage.name()))
                .withMessageContaining("stage");
    }

    @Test
    void codesAreThoseOfTheDatabase() {
        assertThat(Arrays.stream(Stage.values()).map(Stage::code)).containsExactly("draft", "in_progress");
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
