package prongsai.measures.kinds.complaint;

import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import prongsai.measures.core.part.ListStore;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.Complaint;
import prongsai.measures.core.value.MeasureLists;
import tools.jackson.databind.json.JsonMapper;

/** The complaints that a measure counts. */
@Component
class ComplaintStore extends ListStore<Complaint> {
    private static final String FIND = """
            select l.complaints as list from measures.measure_lists l where l.measure_id = :measure
            """;

    private static final String SAVE = """
            with list as (
                select * from jsonb_to_recordset(:rows::jsonb) as x(
                    "measureId" uuid, id uuid, position int, month smallint, subject text, kind text, count int,
                    "lastYear" int)),
            gone as (
                delete from measures.complaint c
                 where c.measure_id = any(:measures) and not exists (select from list where list.id = c.id))
            insert into measures.complaint (lao_id, id, measure_id, position, month, subject, kind, count, last_year)
            select :lao, id, "measureId", position, month, subject, kind, count, "lastYear" from list
            on conflict (lao_id, id) do update
               set (position, month, subject, kind, count, last_year)
                 = (excluded.position, excluded.month, excluded.subject, excluded.kind, excluded.count,
                    excluded.last_year)
            """;

    ComplaintStore(DatabaseClient database, JsonMapper json) {
        super(database, json, Complaint.class, "complaints", Action.WORK, MeasureLists::complaints);
    }

    @Override
    protected GenericExecuteSpec find(DatabaseClient sql) {
        return sql.sql(FIND);
    }

    @Override
    protected List<GenericExecuteSpec> save(DatabaseClient sql, UUID plan) {
        return List.of(sql.sql(SAVE));
    }
}
