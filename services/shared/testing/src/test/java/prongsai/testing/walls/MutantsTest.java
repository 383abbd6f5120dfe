package prongsai.testing.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The walls, damaged on purpose: the tests of isolation notice. This is the short form; {@code deploy/walls/walls mutants}
 * damages every wall in every way.
 */
class MutantsTest {
    private static final Expectations EXPECTATIONS = Expectations.read();
    private static final int OF_EACH_KIND = 3;

    private static List<Mutant> all;

    @BeforeAll
    static void make() throws SQLException {
        try (Connection superuser = WallsDatabase.get().open()) {
            all = Mutants.all(superuser);
        }
    }

    @Test
    void thereAreManyAndNoTwoAreCalledAlike() {
        assertThat(all).hasSizeGreaterThan(500).extracting(Mutant::toString).doesNotHaveDuplicates();
    }

    /** Evenly out of each kind, so that most tables, roles and functions are among them. */
    @Test
    void someOfEachKindAreNoticed() throws SQLException {
        assertNoticed(Mutants.some(all, OF_EACH_KIND));
    }

    /** What tests of before let pass. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLICY_LOOSENED measures.(step|task|indicator|bin|search_entry): tenant or any LAO's scope",
                "CHECK_LOOSENED measures.(step|task|indicator|bin|search_entry): tenant or any LAO's scope",
                "POLICY_LOOSENED measures.(plan|measure|due)_summary: area of any area",
                "COLUMN_GRANTED measures.(task.taken_by_name|evidence.kind): select to (aggregation|reports)_app",
                "RELATION_GRANTED measures.task: truncate to (measures|aggregation)_app",
                "FUNCTION_GRANTED measures.(survey_holder|marked_elsewhere).*: to public",
                "DOOR_GRANTED create on (schema measures|the database) to measures_app",
                "FUNCTION_ADDED measures.(measure|survey), as (postgres|prongsai_auditor)",
                "POLICY_ADDED measures.(bin|task): known as .*",
                "POLICY_LOOSENED (measures.evidence|reports.report_version): published but for .*",
                "KEY_LOOSENED measures.(step|task_evidence): .*_fkey (gone|without the LAO)",
                "RELATION_ADDED measures.measure: a table without the LAO",
                "ATTRIBUTE prongsai_auditor login",
                "POLICY_LOOSENED measures.(task|upload|survey|calendar_feed): audit (or any work's scope|of everything)",
                "POLICY_LOOSENED directory.lao: steward .*",
                "CHECK_LOOSENED directory.lao_detail: steward .*",
                "FUNCTION_LOOSENED directory.current_work\\(\\): is .*",
                "COLUMN_GRANTED measures.measure_json.measure: select to .*",
                "RELATION_ADDED measures.(measure_json|search_recount): as its owner",
                "FUNCTION_LOOSENED measures.(record_change|re(count|index)_.*)\\(.*: runs as its owner",
                "FUNCTION_LOOSENED measures.expired_upload_laos\\(\\): without its condition 1",
                "(OWNER_CHANGED|FUNCTION_GRANTED) reports.keep_what_was_said\\(\\): .*",
                "FUNCTION_GRANTED directory.clean_texts\\(\\): to measures_app"
            })
    void whatUsedToLiveIsNoticed(String names) throws SQLException {
        assertNoticed(
                all.stream().filter(mutant -> mutant.toString().matches(names)).toList());
    }

    @Test
    void whatSaysTooMuchOfATransactionIsNoticed() throws SQLException {
        assertThat(Faults.of(EXPECTATIONS, ScopeMutants.judge(EXPECTATIONS), false))
                .isEmpty();
    }

    private static void assertNoticed(List<Mutant> mutants) throws SQLException {
        assertThat(mutants).isNotEmpty();
        List<Verdict> verdicts = new MutationRun(EXPECTATIONS).judge(mutants, 1);
        assertThat(verdicts).anyMatch(Verdict::isMade);
        assertThat(Faults.of(EXPECTATIONS, verdicts, false)).isEmpty();
    }
}
