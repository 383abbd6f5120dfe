-- What hangs on a measure in whatever way, told once. A link of evidence that is added later belongs in here.
create or replace view measures.measure_file with (security_invoker = true) as
select s.lao_id, s.measure_id, te.evidence_id
  from measures.task_evidence te
  join measures.task t on (t.lao_id, t.id) = (te.lao_id, te.task_id)
  join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
union
select u.lao_id, u.measure_id, u.evidence_id from measures.paper_use u
union
select me.lao_id, me.measure_id, me.evidence_id from measures.measure_evidence me;
grant select on measures.measure_file to measures_app;
