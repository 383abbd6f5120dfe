package prongsai.aggregation.statistics;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaName;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/**
 * Sums up the published summaries, in one statement for an answer. It begins with the LAOs, so that one without a plan
 * counts, and with those that the transaction may see, so that numerator and denominator always have the same LAOs.
 */
@Repository
class CompletionStore {
    private static final String SQL = """
            with lao as materialized (
                select d.lao_id, d.code, d.name, d.short_name, d.province_code, d.district_code, %s as key
                  from directory.lao_detail d
                  join directory.lao l on l.id = d.lao_id
                 where d.valid_from <= directory.fiscal_year_end(:year)
                   and (d.valid_to is null or d.valid_to > directory.fiscal_year_end(:year))
                   and (:within = 'TH' or d.province_code = :within or d.district_code = :within
                        or d.lao_id in (select any_time.lao_id from directory.lao_detail any_time
                                         where any_time.code = :within))
                   and (l.id = (select directory.current_lao())
                        or (select directory.current_area()) = 'TH'
                        or l.id in (select inside.id from directory.lao inside
                                     where starts_with(inside.jurisdiction_code, (select directory.current_area()))))
            ), task as (
                select lao.key,
                       directory.fiscal_quarter(s.due_on) as quarter,
                       sum(s.tasks)                       as tasks,
                       sum(s.tasks_done)                  as done,
                       sum(s.tasks - s.tasks_done)
                           filter (where directory.is_overdue(s.due_on, null, :today)) as late
                  from measures.due_summary s
                  join lao on lao.lao_id = s.lao_id
                 where s.fiscal_year = :year
                 group by 1, 2
            ), due as (
                select task.key,
                       sum(late)                            as late,
                       min(tasks) filter (where quarter = 1) as q1_tasks,
                       min(tasks) filter (where quarter = 2) as q2_tasks,
                       min(tasks) filter (where quarter = 3) as q3_tasks,
                       min(tasks) filter (where quarter = 4) as q4_tasks,
                       min(done)  filter (where quarter = 1) as q1_done,
                       min(done)  filter (where quarter = 2) as q2_done,
                       min(done)  filter (where quarter = 3) as q3_done,
                       min(done)  filter (where quarter = 4) as q4_done,
                       min(late)  filter (where quarter = 1) as q1_late,
                       min(late)  filter (where quarter = 2) as q2_late,
                       min(late)  filter (where quarter = 3) as q3_late,
                       min(late)  filter (where quarter = 4) as q4_late
                  from task
                 group by task.key
            )
            select lao.key                                     as code,
                   min(%s)                                     as name,
                   min(%s)                                     as name_en,
                   min(%s)                                     as short_name,
                   min(district.code)                          as district_code,
                   min(district.name_th)                       as district_th,
                   min(district.name_en)                       as district_en,
                   min(province.code)                          as province_code,
                   min(province.name_th)                       as province_th,
                   min(province.name_en)                       as province_en,
                   case when count(*) = 1 then min(lao.code) end as only_lao,
                   count(*)::int                               as laos,
                   count(p.lao_id)::int                        as plans,
                   count(*) filter (where p.complete)::int     as plans_complete,
                   coalesce(sum(p.measures), 0)::int           as measures,
                   coalesce(sum(p.measures_complete), 0)::int  as measures_complete,
                   coalesce(sum(p.tasks), 0)::int              as tasks,
                   coalesce(sum(p.tasks_done), 0)::int         as tasks_done,
                   coalesce(sum(p.tasks_on_time), 0)::int      as tasks_on_time,
                   coalesce(min(due.late), 0)::int             as tasks_overdue,
                   count(*) filter (where directory.is_overdue(p.open_since, null, :today))::int as laos_overdue,
                   count(r.lao_id)::int                        as published,
                   coalesce(min(q1_tasks), 0)::int as q1_tasks,
                   coalesce(min(q2_tasks), 0)::int as q2_tasks,
                   coalesce(min(q3_tasks), 0)::int as q3_tasks,
                   coalesce(min(q4_tasks), 0)::int as q4_tasks,
                   coalesce(min(q1_done), 0)::int  as q1_done,
                   coalesce(min(q2_done), 0)::int  as q2_done,
                   coalesce(min(q3_done), 0)::int  as q3_done,
                   coalesce(min(q4_done), 0)::int  as q4_done,
                   coalesce(min(q1_late), 0)::int  as q1_late,
                   coalesce(min(q2_late), 0)::int  as q2_late,
                   coalesce(min(q3_late), 0)::int  as q3_late,
                   coalesce(min(q4_late), 0)::int  as q4_late
              from lao
              join directory.area province on province.code = lao.province_code
              left join directory.area district on district.code = lao.district_code
              left join measures.plan_summary p on p.lao_id = lao.lao_id and p.fiscal_year = :year
              left join due on due.key = lao.key
              left join reports.report_summary r on r.lao_id = lao.lao_id and r.fiscal_year = :year
             group by lao.key
             order by min(%s) collate "th-x-icu", lao.key
            """;

    private final DatabaseClient database;

    CompletionStore(DatabaseClient database) {
        this.database = database;
    }

    /**
     * @param within an area's code, {@code TH}, or any code that one LAO ever had
     * @param today in Bangkok; what was due before and is not done is overdue
     */
    Mono<List<Completion>> rows(FiscalYear year, String within, Breakdown by, LocalDate today) {
        return database.sql(sql(by))
                .bind("year", year.year())
                .bind("within", within)
                .bind("today", today)
                .map(CompletionStore::completion)
                .all()
                .collectList();
    }

    private static String sql(Breakdown by) {
        return switch (by) {
            case LAO -> SQL.formatted("d.code", "lao.name", "lao.short_name", "lao.short_name", "lao.name");
            case DISTRICT -> {
                String name = """
                        coalesce(district.name_th, case province.code when '10' then province.name_th || ' (กทม.)'
                                 else 'ทั้งจังหวัด' || province.name_th || ' (อบจ.)' end)""";
                String nameEn = "coalesce(district.name_en, 'Whole province of ' || province.name_en)";
                yield SQL.formatted("coalesce(d.district_code, d.province_code)", name, nameEn, name, name);
            }
            case PROVINCE ->
                SQL.formatted(
                        "d.province_code",
                        "province.name_th",
                        "province.name_en",
                        "province.name_th",
                        "province.name_th");
        };
    }

    private static Completion completion(Readable row) {
        return new Completion(
                text(row, "code"),
                text(row, "name"),
                text(row, "name_en"),
                text(row, "short_name"),
                Optional.ofNullable(row.get("district_code", String.class)).map(code -> area(row, code, "district")),
                area(row, text(row, "province_code"), "province"),
                Optional.ofNullable(row.get("only_lao", String.class)),
                counts(row));
    }

    private static AreaName area(Readable row, String code, String level) {
        return new AreaName(new AreaCode(code), text(row, level + "_th"), text(row, level + "_en"), 0);
    }

    private static Counts counts(Readable row) {
        return new Counts(
                number(row, "laos"),
                number(row, "plans"),
                number(row, "plans_complete"),
                number(row, "measures"),
                number(row, "measures_complete"),
                number(row, "tasks"),
                number(row, "tasks_done"),
                number(row, "tasks_on_time"),
                number(row, "tasks_overdue"),
                number(row, "laos_overdue"),
                number(row, "published"),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(q -> new QuarterTasks(
                                number(row, "q" + q + "_tasks"),
                                number(row, "q" + q + "_done"),
                                number(row, "q" + q + "_late")))
                        .toList());
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }
}
