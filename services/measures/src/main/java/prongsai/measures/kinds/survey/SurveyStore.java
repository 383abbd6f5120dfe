package prongsai.measures.kinds.survey;

import io.r2dbc.postgresql.codec.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.tenancy.Secret;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A measure's surveys with their counters. */
@Component
class SurveyStore {
    private static final TypeReference<List<SurveyState>> LIST = new TypeReference<>() {};

    private static final String FIND = """
            select coalesce((
                select json_agg(json_build_object(
                           'survey', json_build_object(
                               'id', s.id, 'indicatorId', s.indicator_id, 'title', s.title, 'lead', s.lead,
                               'closesOn', s.closes_on, 'closedOn', s.closed_on, 'link', s.link,
                               'questions', (
                                   select json_agg(json_build_object('id', q.id, 'text', q.text, 'kind', q.kind)
                                                   order by q.position, q.id)
                                     from measures.survey_question q
                                    where (q.lao_id, q.survey_id) = (s.lao_id, s.id))),
                           'respondents', s.respondents, 'secret', case when s.secret is not null then json_build_object('text',
                               translate(rtrim(encode(s.secret, 'base64'), '='), '+/', '-_')) end,
                           'actual', (select i.actual from measures.indicator i
                                       where (i.lao_id, i.id) = (s.lao_id, s.indicator_id)),
                           'counts', coalesce((
                               select json_agg(json_build_object('question', t.question_id, 'choice', t.choice,
                                                                 'answers', t.answers))
                                 from measures.survey_question q
                                 join measures.survey_tally t on (t.lao_id, t.question_id) = (q.lao_id, q.id)
                                where (q.lao_id, q.survey_id) = (s.lao_id, s.id)), '[]'))
                       order by s.position, s.id)
                  from measures.survey s where (s.lao_id, s.measure_id) = (m.lao_id, m.id)), '[]') as list
              from measures.measure m
             where m.id = :measure
            """;

    private static final String SAVE = """
            with list as (
                select x.*
                  from rows from (jsonb_to_recordset(:list::jsonb) as (
                       id uuid, "indicatorId" uuid, title text, lead text, "closesOn" date, "closedOn" date,
                       link int, secret text, hash text)) with ordinality as x(
                       id, indicator_id, title, lead, closes_on, closed_on, link, secret, hash, position)),
            gone as (
                delete from measures.survey s
                 where s.measure_id = :measure and not exists (select from list where list.id = s.id))
            insert into measures.survey (lao_id, id, measure_id, indicator_id, position, title, lead, closes_on, closed_on,
                                         link, secret, token_hash)
            select :lao, list.id, :measure,
                   (select i.id from measures.indicator i
                     where i.id = list.indicator_id and i.measure_id = :measure and i.unit = 'percent'),
                   list.position, list.title, list.lead, list.closes_on, list.closed_on, list.link,
                   decode(list.secret, 'hex'), decode(list.hash, 'hex')
              from list
            on conflict (lao_id, id) do update
               set (indicator_id, position, title, lead, closes_on, closed_on, link, secret, token_hash)
                 = (excluded.indicator_id, excluded.position, excluded.title, excluded.lead, excluded.closes_on,
                    excluded.closed_on, excluded.link,
                    case when excluded.link = survey.link then survey.secret else excluded.secret end,
                    case when excluded.link = survey.link then survey.token_hash else excluded.token_hash end)
            """;

    private static final String SAVE_QUESTIONS = """
            with list as (
                select q.id, s.id as survey_id, q.position, q.text, q.kind
                  from jsonb_to_recordset(:list::jsonb) as s(id uuid, questions jsonb)
                 cross join rows from (jsonb_to_recordset(s.questions) as (id uuid, text text, kind text))
                       with ordinality as q(id, text, kind, position)),
            gone as (
                delete from measures.survey_question q
                 using measures.survey s
                 where (s.lao_id, s.id) = (q.lao_id, q.survey_id) and s.measure_id = :measure
                   and not exists (select from list where list.id = q.id))
            insert into measures.survey_question (lao_id, id, survey_id, position, text, kind)
            select :lao, id, survey_id, position, text, kind from list
            on conflict (lao_id, id) do nothing
            """;

    /** With the secret that it gets if its link is new, and its hash; neither for a draft. */
    record Row(
            UUID id,
            @Nullable UUID indicatorId,
            String title,
            String lead,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate closedOn,
            int link,
            List<Question> questions,
            @Nullable String secret,
            @Nullable String hash) {
        static Row of(Survey survey) {
            Secret secret = survey.draft() ? null : Secret.fresh();
            return new Row(
                    survey.id(),
                    survey.indicatorId(),
                    survey.title(),
                    survey.lead(),
                    survey.closesOn(),
                    survey.closedOn(),
                    survey.link(),
                    survey.questions(),
                    secret == null ? null : HexFormat.of().formatHex(secret.bytes()),
                    secret == null ? null : HexFormat.of().formatHex(secret.hash()));
        }
    }

    private final DatabaseClient database;
    private final JsonMapper json;

    SurveyStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where the measure is not of this LAO. */
    Mono<List<SurveyState>> find(UUID measure) {
        return database.sql(FIND)
                .bind("measure", measure)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("list", Json.class)).asString(), LIST))
                .one();
    }

    /** The measure of a survey; empty where it is gone. */
    Mono<UUID> measure(UUID survey) {
        return database.sql("select measure_id from measures.survey where id = :survey")
                .bind("survey", survey)
                .map(row -> Objects.requireNonNull(row.get("measure_id", UUID.class)))
                .one();
    }

    /** No answer is counted from here to the end of the transaction. */
    Mono<Void> lock(UUID measure) {
        return database.sql("select id from measures.survey where measure_id = :measure order by id for update")
                .bind("measure", measure)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .then();
    }

    Mono<Void> save(LockedPlan plan, UUID measure, List<Survey> list) {
        Json whole = Json.of(json.writeValueAsBytes(list.stream().map(Row::of).toList()));
        return run(SAVE, plan, measure, whole).then(Mono.defer(() -> run(SAVE_QUESTIONS, plan, measure, whole)));
    }

    private Mono<Void> run(String sql, LockedPlan plan, UUID measure, Json whole) {
        return database.sql(sql)
                .bind("lao", plan.lao())
                .bind("measure", measure)
                .bind("list", whole)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** Writes a result into the indicator that the survey fills, if it fills one. */
    Mono<Void> fill(UUID survey, BigDecimal percent) {
        return database.sql("""
                        update measures.indicator i set actual = :percent
                          from measures.survey s
                         where s.id = :survey and (i.lao_id, i.id) = (s.lao_id, s.indicator_id) and i.unit = 'percent'
                        """)
                .bind("survey", survey)
                .bind("percent", percent)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
