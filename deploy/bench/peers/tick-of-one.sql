-- A tick as the service sends it, in the plan of one year of one LAO.
select max(k) as last from measures.bench_task where fiscal_year = :fiscalyear \gset
\set k random(0, :last)
\set note random(1, 2000000000)
\set day random(0, 41)
select lao_id as lao, plan, id as task from measures.bench_task where fiscal_year = :fiscalyear and k = :k \gset
begin;
select set_config('app.lao', :lao::text, true);
select recorded, lao_id, id, fiscal_year, stage, revision, task
  from measures.lock_plan('task', :task::uuid, 0, null, null);
update measures.task set done_on = case when :day < 28 then date '2025-01-01' + :day::int end, note = 'บันทึก ' || :note
 where id = :task::uuid;
select measures.record_change(:plan::uuid, uuidv7(), 'bench', 'bench', 'work', :task::uuid, '{"note": ""}',
                              jsonb_build_object('note', 'บันทึก ' || :note), false, null, :task::uuid, null);
commit;
