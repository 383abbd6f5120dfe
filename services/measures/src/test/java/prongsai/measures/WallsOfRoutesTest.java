package prongsai.measures;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import prongsai.measures.files.evidence.EvidenceStorage;
import prongsai.testing.RowsOf;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import prongsai.testing.WallsOfRoutesContract;
import reactor.test.StepVerifier;

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

    @Autowired
    EvidenceStorage storage;

    @Override
    protected void prepare(UUID lao, String marker) throws IOException {
        TestPlans.Made plan = TestPlans.make(lao, YEAR, marker);
        // What its owner finds only as the sender of a file, as a sheet, as a report, as a paper with a question, and
        // as a
        // thing that can be put back.
        TestDatabase.get().execute("""
                        insert into measures.upload (lao_id, id, task_id, sender, name, size, expires_at)
                        values ('%1$s', gen_random_uuid(), '%2$s', '%3$s', '%4$s', 9, now() + interval '1 hour');
                        insert into measures.staged_import (lao_id, id, fiscal_year, kind, content)
                        values ('%1$s', gen_random_uuid(), %5$d, 'sheet', '{"fiscalYear": %5$d, "multiYearPlans": [], "measures": []}'),
                               ('%1$s', gen_random_uuid(), %5$d, 'returned',
                                '{"table": {"columns": ["ROW", "MEASURE", "TEXT"], "errors": [],
                                            "rows": [{"number": 2, "cells": {"ROW": "result", "MEASURE": "1", "TEXT": "%4$s"}}]},
                                  "units": []}'),
                               ('%1$s', gen_random_uuid(), %5$d, 'report',
                                '{"head": {"coverTitle": "", "innerTitle": "", "laoName": "%4$s", "laoShortName": "",
                                           "district": "", "province": "", "knows": {"laoName": "", "ownUnits": []}},
                                  "cover": {"source": [], "read": "%4$s", "doubts": [], "decision": "OPEN"},
                                  "measures": [], "beside": {"leftOver": [], "remarks": []}}'),
                               ('%1$s', gen_random_uuid(), %5$d, 'paper',
                                '{"paper": {"source": "TEXT", "breaks": "WRITTEN", "remarks": [],
                                            "blocks": [{"block": "Paragraph", "place": {"page": 0, "sheet": "", "number": 1},
                                                        "marker": "", "text": "%4$s", "level": 0, "notes": [], "traits": []}]},
                                  "known": {"ownUnits": [], "shapes": {}}, "byTable": {}, "byShape": {}}');
                        insert into measures.form_shape (lao_id, key, shape, headings, answer)
                        values ('%1$s', md5('%1$s') || md5('%1$s'), '%4$s', '{%4$s}', '{}');
                        insert into measures.step (lao_id, id, measure_id, position, text, frequency)
                        values ('%1$s', '%6$s', '%7$s', 2, '%4$s', 'once');
                        insert into measures.bin (lao_id, id, plan_id, kind, label, deleted_by, content)
                        values ('%1$s', gen_random_uuid(), '%8$s', 'step', '%4$s', '%4$s',
                                measures.with_all_below('measures.step', '%6$s'));
                        delete from measures.step where lao_id = '%1$s' and id = '%6$s';
                        """.formatted(
                        lao,
                        plan.task(),
                        TestTokens.subject(lao),
                        marker,
                        YEAR,
                        UUID.randomUUID(),
                        plan.measure(),
                        plan.plan()));
        StepVerifier.create(storage.put(
                        lao + "/" + plan.evidence(), new ClassPathResource("importing/paper.pdf").getFilePath()))
                .verifyComplete();
    }

    @Override
    protected AtLeast atLeast() {
        return new AtLeast(21, 13, 9);
    }

    @Override
    protected Map<String, String> common() {
        return Map.of("fiscalYear", String.valueOf(YEAR), "number", "1", "national", "0".repeat(64));
    }

    /** One of each table, and what stands beside the sheet in the same one: a report, a paper, a sheet that goes back. */
    @Override
    protected Map<String, String> things(UUID lao, String variable) throws SQLException {
        if (variable.equals("key")) {
            return Map.of(
                    TestRows.text("select key from measures.form_shape where lao_id = '%s'", lao),
                    "the key of a measures.form_shape");
        }
        Map<String, String> things = new HashMap<>();
        RowsOf.ids(lao, schema()).forEach((id, column) -> things.put(id.toString(), column));
        for (String kind : List.of("report", "paper", "returned")) {
            things.put(
                    TestRows.text(
                            "select id from measures.staged_import where lao_id = '%s' and kind = '%s'", lao, kind),
                    "a %s in measures.staged_import".formatted(kind));
        }
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
