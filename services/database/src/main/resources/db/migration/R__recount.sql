-- The one definition of completion in SQL (design §1), told once. Summaries are filled from these views and checked against
-- them. Each counts before it joins, so that what is asked for one measure or one day costs no more than that.

-- On the due date itself it is on time; what is not done yet is not (prongsai.progress.Due).
create or replace function directory.is_on_time(due_on date, done_on date) returns boolean
    language sql immutable parallel safe
    return coalesce(done_on <= due_on, false);

create or replace view measures.measure_recount with (security_invoker) as
select m.lao_id, p.fiscal_year, m.id as measure_id, m.plan_id, m.number, m.title,
       c.tasks, c.tasks_done, c.tasks_on_time, c.evidence,
       c.tasks > 0 and c.tasks = c.tasks_done and cardinality(m.results) > 0 and cardinality(m.outcomes) > 0 as complete,
       c.open_since
  from measures.measure m
  join measures.plan p on (p.lao_id, p.id) = (m.lao_id, m.plan_id)
 cross join lateral (
       select count(*)::int as tasks, count(t.done_on)::int as tasks_done,
              count(*) filter (where directory.is_on_time(t.due_on, t.done_on))::int as tasks_on_time,
              coalesce(sum((select count(*) from measures.task_evidence x
                             where (x.lao_id, x.task_id) = (t.lao_id, t.id))), 0)::int as evidence,
              min(t.due_on) filter (where t.done_on is null) as open_since
         from measures.step s
         join measures.task t on (t.lao_id, t.step_id) = (s.lao_id, s.id)
        where (s.lao_id, s.measure_id) = (m.lao_id, m.id)) c;

create or replace view measures.due_recount with (security_invoker) as
select t.lao_id, p.fiscal_year, t.due_on, t.plan_id, t.tasks, t.tasks_done, t.tasks_on_time
  from (select lao_id, plan_id, due_on, count(*)::int as tasks, count(done_on)::int as tasks_done,
               count(*) filter (where directory.is_on_time(due_on, done_on))::int as tasks_on_time
          from measures.task
         group by lao_id, plan_id, due_on) t
  join measures.plan p on (p.lao_id, p.id) = (t.lao_id, t.plan_id);

create or replace view measures.plan_recount with (security_invoker) as
select p.lao_id, p.fiscal_year, p.id as plan_id, p.stage, p.revision,
       count(m.measure_id)::int                     as measures,
       count(*) filter (where m.complete)::int      as measures_complete,
       coalesce(sum(m.tasks), 0)::int               as tasks,
       coalesce(sum(m.tasks_done), 0)::int          as tasks_done,
       coalesce(sum(m.tasks_on_time), 0)::int       as tasks_on_time,
       coalesce(sum(m.evidence), 0)::int            as evidence,
       count(m.measure_id) > 0 and bool_and(m.complete) as complete,
       min(m.open_since)                            as open_since
  from measures.plan p
  left join measures.measure_recount m on (m.lao_id, m.plan_id) = (p.lao_id, p.id)
 group by p.lao_id, p.fiscal_year, p.id, p.stage, p.revision;
