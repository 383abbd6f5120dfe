package prongsai.measures.kinds.survey;

import io.r2dbc.postgresql.codec.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What somebody with the link is asked, and the counters of what they answer. */
@Component
class AnswerStore {
    private static final String ASKED = """
            select json_build_object(
                'lao', l.name, 'district', l.district_th, 'province', l.province_th,
                'secret', rtrim(translate(encode(s.secret, 'base64'), '+/', '-_'), '='),
                'survey', json_build_object(
                    'id', s.id, 'indicatorId', s.indicator_id, 'title', s.title, 'lead', s.lead,
                    'closesOn', s.closes_on, 'closedOn', s.closed_on, 'link', s.link,
                    'questions', (select json_agg(json_build_object('id', q.id, 'text', q.text, 'kind', q.kind)
                                                  order by q.position, q.id)
                                    from measures.survey_question q
                                   where (q.lao_id, q.survey_id) = (s.lao_id, s.id)))) as asked
              from measures.survey s
              join directory.lao_now l on l.id = s.lao_id
             where s.id = :survey
            """;

    /** The survey's row is taken first, so answers to one survey come one after the other, and none after it was closed. */
    private static final String COUNT = """
            with one as (
                update measures.survey s set respondents = respondents + 1
                 where s.id = :survey and s.closed_on is null and s.closes_on >= :today
                returning s.lao_id, s.id)
            insert into measures.survey_tally (lao_id, question_id, choice, answers)
            select q.lao_id, q.id, a.choice, 1
              from one
              join measures.survey_question q on (q.lao_id, q.survey_id) = (one.lao_id, one.id)
              join jsonb_to_recordset(:answers::jsonb) as a(question uuid, choice smallint) on a.question = q.id
            on conflict (lao_id, question_id, choice) do update set answers = survey_tally.answers + 1
            """;

    record Row(UUID question, int choice) {}

    private final DatabaseClient database;
    private final JsonMapper json;

    AnswerStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Asked> asked(UUID survey) {
        return database.sql(ASKED)
                .bind("survey", survey)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("asked", Json.class)).asString(), Asked.class))
                .one();
    }

    /** Gives how many answers were counted: none where the survey has been closed meanwhile. */
    Mono<Long> count(UUID survey, Answers answers, LocalDate today) {
        List<Row> rows = answers.choices().entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
        return database.sql(COUNT)
                .bind("survey", survey)
                .bind("today", today)
                .bind("answers", Json.of(json.writeValueAsBytes(rows)))
                .fetch()
                .rowsUpdated();
    }
}
