-- The first LAO's plan of 2568 with 200 measures, the seven again and again; its plan of 2567 stays as it is. Only in the copy
-- that the bench makes and drops.
set session_replication_role = replica;
create temp table m as
select n, gen_random_uuid() as id, old.id as old
  from generate_series(8, 200) n
  join measures.measure old on old.plan_id = '00000002-0000-7000-8000-000000000002' and old.number = 1 + (n - 1) % 7;
insert into measures.measure (lao_id, id, plan_id, number, title, quarters, responsible_text, results, outcomes)
select o.lao_id, m.id, o.plan_id, m.n, o.title, o.quarters, o.responsible_text, o.results, o.outcomes
  from m join measures.measure o on o.id = m.old;
create temp table s as
select gen_random_uuid() as id, o.id as old, m.id as measure from m join measures.step o on o.measure_id = m.old;
insert into measures.step (lao_id, id, measure_id, position, text, frequency)
select o.lao_id, s.id, s.measure, o.position, o.text, o.frequency from s join measures.step o on o.id = s.old;
insert into measures.task (lao_id, id, plan_id, step_id, due_on, done_on, note)
select t.lao_id, gen_random_uuid(), t.plan_id, s.id, t.due_on, t.done_on, t.note
  from s join measures.task t on t.step_id = s.old;
set app.lao = '00000001-0000-7000-8000-000000000000';
select measures.recount('00000002-0000-7000-8000-000000000002');
create table measures.bench_task as
select p.fiscal_year, row_number() over (partition by p.id order by t.id) - 1 as k, p.lao_id, p.id as plan, t.id
  from measures.plan p
  join measures.task t on t.plan_id = p.id
 where p.lao_id = '00000001-0000-7000-8000-000000000000';
alter table measures.bench_task add primary key (fiscal_year, k);
grant select on measures.bench_task to measures_app;
analyze;
