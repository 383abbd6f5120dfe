-- Which of the kinds that a measure asks for a piece of evidence is, in the measure's own words; empty where nobody said.
-- Words and no key: one file may prove several measures, and "คำสั่ง" of the one is "คำสั่ง" of the other.
alter table measures.evidence add column kind text not null default '';
alter table measures.upload add column kind text not null default '';

-- What hangs on a measure in whatever way. A link of evidence that is added later belongs in here.
create view measures.measure_file with (security_invoker = true) as
select s.lao_id, s.measure_id, te.evidence_id
  from measures.task_evidence te
  join measures.task t on (t.lao_id, t.id) = (te.lao_id, te.task_id)
  join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
union
select u.lao_id, u.measure_id, u.evidence_id from measures.paper_use u;
grant select on measures.measure_file to measures_app;
