package prongsai.measures;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import prongsai.testing.RowsOf;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import prongsai.testing.WallsOfRoutesContract;

class WallsOfRoutesTest extends WallsOfRoutesContract {
    private static final int YEAR = 2566;

    @Override
    protected String schema() {
        return "measures";
    }

    @Override
    protected int fiscalYear() {
        return YEAR;
    }

    @Override
    protected void prepare(UUID lao, String marker) {
        TestPlans.Made plan = TestPlans.make(lao, YEAR, marker);
        // What its owner finds only as the sender of a file, only as a sheet, and only as a report.
        TestDatabase.get().execute("""
                        insert into measures.upload (lao_id, id, task_id, sender, name, size, expires_at)
                        values ('%1$s', gen_random_uuid(), '%2$s', '%3$s', '%4$s', 9, now() + interval '1 hour');
                        insert into measures.staged_import (lao_id, id, fiscal_year, kind, content)
                        values ('%1$s', gen_random_uuid(), %5$d, 'sheet', '{"fiscalYear": %5$d, "multiYearPlans": [], "measures": []}'),
                               ('%1$s', gen_random_uuid(), %5$d, 'report',
                                '{"head": {"coverTitle": "", "innerTitle": "", "laoName": "%4$s", "laoShortName": "",
                                           "district": "", "province": ""},
                                  "cover": {"source": [], "read": "%4$s", "doubts": [], "decision": "OPEN"},
                                  "measures": []}')
                        """.formatted(lao, plan.task(), TestTokens.subject(lao), marker, YEAR));
    }

    @Override
    protected AtLeast atLeast() {
        return new AtLeast(21, 13, 9);
    }

    @Override
    protected Map<String, String> common() {
        return Map.of("fiscalYear", String.valueOf(YEAR), "number", "1");
    }

    /** One of each table, and the report beside the sheet, which stand in the same one. */
    @Override
    protected Map<String, String> things(UUID lao, String variable) throws SQLException {
        Map<String, String> things = new HashMap<>();
        RowsOf.ids(lao, schema()).forEach((id, column) -> things.put(id.toString(), column));
        things.put(
                TestRows.text("select id from measures.staged_import where lao_id = '%s' and kind = 'report'", lao),
                "a report in measures.staged_import");
        return things;
    }

    @Override
    protected Map<String, Object> json() {
        return Map.of(
                "doneOn",
                "2023-01-15",
                "title",
                "x",
                "allUnits",
                true,
                "units",
                List.of(),
                "results",
                List.of("x"),
                "outcomes",
                List.of());
    }

    @Override
    protected String form() {
        return "action=done&results=x&outcomes=x&seenResults=&seenOutcomes=";
    }
}
