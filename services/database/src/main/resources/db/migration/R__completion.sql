-- How far a plan is as of a day, as JSON, from its summaries; from a recount where they are not of its revision, since it came
-- in another way.
create or replace function measures.completion(lao uuid, plan uuid, year int, today date) returns json
    language sql stable
    set search_path = pg_catalog
as
$$
select json_build_object('measures', c.measures, 'measuresComplete', c.measures_complete, 'tasks', c.tasks,
                         'tasksDone', c.tasks_done, 'tasksOnTime', c.tasks_on_time, 'tasksOverdue', c.tasks_overdue)
  from (select s.measures, s.measures_complete, s.tasks, s.tasks_done, s.tasks_on_time,
               (select coalesce(sum(d.tasks - d.tasks_done), 0) from measures.due_summary d
                 where d.lao_id = lao and d.fiscal_year = year and d.due_on < today) as tasks_overdue
          from measures.plan_summary s
          join measures.plan p on (p.lao_id, p.id, p.revision) = (s.lao_id, s.plan_id, s.revision)
         where s.lao_id = lao and s.fiscal_year = year
        union all
        select r.measures, r.measures_complete, r.tasks, r.tasks_done, r.tasks_on_time,
               (select coalesce(sum(d.tasks - d.tasks_done), 0) from measures.due_recount d
                 where d.plan_id = plan and d.due_on < today)
          from measures.plan_recount r
         where r.plan_id = plan
           and not exists (select from measures.plan_summary s
                             join measures.plan p on (p.lao_id, p.id, p.revision) = (s.lao_id, s.plan_id, s.revision)
                            where s.lao_id = lao and s.fiscal_year = year)) c
$$;

-- Whether an indicator's target was reached, as prongsai.measures.core.plan.Attainment says it; null where nobody has measured.
create or replace function measures.attained(comparator text, target numeric, actual numeric) returns boolean
    language sql immutable parallel safe
as
$$
select case comparator
       when '>=' then actual >= target
       when '>' then actual > target
       when '=' then actual = target
       when '<' then actual < target
       when '<=' then actual <= target
       end
$$;

revoke all on function measures.completion(uuid, uuid, int, date), measures.attained(text, numeric, numeric) from public;
grant execute on function measures.completion(uuid, uuid, int, date), measures.attained(text, numeric, numeric)
    to measures_app;
