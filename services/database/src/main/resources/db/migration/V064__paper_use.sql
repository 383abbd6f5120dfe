-- Where a piece of evidence is the paper that something is kept on, beside the tasks that it proves. A list that is added
-- later and links evidence belongs in here, or its papers could be removed under it.
create view measures.paper_use with (security_invoker = true) as
select a.lao_id, a.evidence_id, a.measure_id, 'agreement' as kind, a.superior || ' – ' || a.subordinate as title
  from measures.agreement a where a.evidence_id is not null
union all
select d.lao_id, d.evidence_id, d.measure_id, 'document', d.title
  from measures.measure_document d where d.evidence_id is not null
union all
select r.lao_id, r.evidence_id, d.measure_id, 'report', d.title
  from measures.document_report r
  join measures.measure_document d on (d.lao_id, d.id) = (r.lao_id, r.document_id)
 where r.evidence_id is not null;
grant select on measures.paper_use to measures_app;
