-- A tick as the service sends it.
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
update measures.task set done_on = case when :day < 28 then date '2025-01-01' + :day::int end, note = 'บันทึก ' || :note
 where id = ('00000005-0000-7000-8000-' || lpad(to_hex(:task::bigint), 12, '0'))::uuid;
select measures.record_change(('00000002-0000-7000-8000-' || lpad(to_hex(:plan::bigint), 12, '0'))::uuid, uuidv7(), 'bench', 'bench', 'work', ('00000005-0000-7000-8000-' || lpad(to_hex(:task::bigint), 12, '0'))::uuid, '{"note": ""}', jsonb_build_object('doneOn', case when :day < 28 then date '2025-01-01' + :day::int end, 'note', 'บันทึก ' || :note),
                              false, null, ('00000005-0000-7000-8000-' || lpad(to_hex(:task::bigint), 12, '0'))::uuid, null);
commit;
