-- A tick as the service sent it before issue 8: everything of the plan was counted anew.
\set lao random(0, :laos - 1)
\set k random(0, :tasks - 1)
\set plan (:lao * 3 + :year)
\set task (:plan * :tasks + :k)
\set note random(1, 2000000000)
\set day random(0, 41)
begin;
select set_config('app.lao', ('00000001-0000-7000-8000-' || lpad(to_hex(:lao::bigint), 12, '0')), true);
select recorded, lao_id, id, fiscal_year, stage, revision, task
  from measures.lock_plan('task', ('00000005-0000-7000-8000-' || lpad(to_hex(:task::bigint), 12, '0'))::uuid, 0, null, null);
select done_on, note from measures.task where id = ('00000005-0000-7000-8000-' || lpad(to_hex(:task::bigint), 12, '0'))::uuid;
update measures.task set done_on = case when :day < 28 then date '2025-01-01' + :day::int end, note = 'บันทึก ' || :note
 where id = ('00000005-0000-7000-8000-' || lpad(to_hex(:task::bigint), 12, '0'))::uuid;
with raised as (
    update measures.plan set revision = revision + 1, updated_at = now()
     where id = ('00000002-0000-7000-8000-' || lpad(to_hex(:plan::bigint), 12, '0'))::uuid returning lao_id, id, revision)
insert into measures.history (lao_id, id, plan_id, revision, actor, actor_name, action, subject_id, old_value, new_value)
select lao_id, uuidv7(), id, revision, 'bench', 'bench', 'work', ('00000005-0000-7000-8000-' || lpad(to_hex(:task::bigint), 12, '0'))::uuid, '{"note": ""}', jsonb_build_object('doneOn', case when :day < 28 then date '2025-01-01' + :day::int end, 'note', 'บันทึก ' || :note) from raised
returning revision;
with plan_now as (
    insert into measures.plan_summary (lao_id, fiscal_year, plan_id, stage, revision, measures,
           measures_complete, tasks, tasks_done, tasks_on_time, evidence, complete, open_since)
    select lao_id, fiscal_year, plan_id, stage, revision, measures,
           measures_complete, tasks, tasks_done, tasks_on_time, evidence, complete, open_since
      from measures.plan_recount where plan_id = ('00000002-0000-7000-8000-' || lpad(to_hex(:plan::bigint), 12, '0'))::uuid
    on conflict (lao_id, fiscal_year) do update
       set (stage, revision, measures, measures_complete, tasks, tasks_done, tasks_on_time, evidence,
            complete, open_since)
         = (excluded.stage, excluded.revision, excluded.measures, excluded.measures_complete,
            excluded.tasks, excluded.tasks_done, excluded.tasks_on_time, excluded.evidence,
            excluded.complete, excluded.open_since)),
measure_gone as (
    delete from measures.measure_summary s
     where s.plan_id = ('00000002-0000-7000-8000-' || lpad(to_hex(:plan::bigint), 12, '0'))::uuid
       and not exists (select from measures.measure m where (m.lao_id, m.id) = (s.lao_id, s.measure_id))),
measure_now as (
    insert into measures.measure_summary (lao_id, fiscal_year, measure_id, plan_id, number, title, tasks,
           tasks_done, tasks_on_time, evidence, complete, open_since)
    select lao_id, fiscal_year, measure_id, plan_id, number, title, tasks,
           tasks_done, tasks_on_time, evidence, complete, open_since
      from measures.measure_recount where plan_id = ('00000002-0000-7000-8000-' || lpad(to_hex(:plan::bigint), 12, '0'))::uuid
    on conflict (lao_id, fiscal_year, measure_id) do update
       set (number, title, tasks, tasks_done, tasks_on_time, evidence, complete, open_since)
         = (excluded.number, excluded.title, excluded.tasks, excluded.tasks_done, excluded.tasks_on_time,
            excluded.evidence, excluded.complete, excluded.open_since)),
due_gone as (
    delete from measures.due_summary s
     where s.plan_id = ('00000002-0000-7000-8000-' || lpad(to_hex(:plan::bigint), 12, '0'))::uuid
       and not exists (select from measures.task t
                        where (t.lao_id, t.plan_id, t.due_on) = (s.lao_id, s.plan_id, s.due_on)))
insert into measures.due_summary (lao_id, fiscal_year, due_on, plan_id, tasks, tasks_done, tasks_on_time)
select lao_id, fiscal_year, due_on, plan_id, tasks, tasks_done, tasks_on_time
  from measures.due_recount where plan_id = ('00000002-0000-7000-8000-' || lpad(to_hex(:plan::bigint), 12, '0'))::uuid
on conflict (lao_id, fiscal_year, due_on) do update
   set (tasks, tasks_done, tasks_on_time)
     = (excluded.tasks, excluded.tasks_done, excluded.tasks_on_time);
select measures.reindex(('00000002-0000-7000-8000-' || lpad(to_hex(:plan::bigint), 12, '0'))::uuid);
commit;
