-- What can be searched for, told once: the texts of a plan, and how their entries follow them.
drop view if exists measures.search_recount cascade;
drop view if exists measures.search_of_notes, measures.search_of_evidence, measures.search_of_measures;

create view measures.search_of_notes with (security_invoker) as
select t.lao_id, t.plan_id, 'note' as kind, t.id as subject_id, 0 as position, s.measure_id, t.id as anchor_id, t.note as text
  from measures.task t
  join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
 where t.note <> '';

-- What proves no task is seen among the evidence of the year. A file that a newer one replaced is seen nowhere.
create view measures.search_of_evidence with (security_invoker) as
select e.lao_id, e.plan_id, 'evidence' as kind, e.id as subject_id, 0 as position, proved.measure_id,
       coalesce(proved.task_id, e.id) as anchor_id, e.name as text
  from measures.evidence e
  left join lateral (select s.measure_id, t.id as task_id
                       from measures.task_evidence te
                       join measures.task t on (t.lao_id, t.id) = (te.lao_id, te.task_id)
                       join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
                      where (te.lao_id, te.evidence_id) = (e.lao_id, e.id)
                      order by t.due_on, t.id limit 1) proved on true
 where proved.task_id is not null or e.replaced_at is null;

-- What a measure says itself and in its lists, which R__measure_json.sql tells.
create view measures.search_of_measures with (security_invoker) as
select m.lao_id, m.plan_id, 'measure' as kind, m.id as subject_id, 0 as position, m.id as measure_id,
       null::uuid as anchor_id, m.title as text
  from measures.measure m
union all
select m.lao_id, m.plan_id, 'step', s.id, 0, m.id, due.task_id, s.text
  from measures.measure m
  join measures.step s on (s.lao_id, s.measure_id) = (m.lao_id, m.id)
  left join lateral (select t.id as task_id from measures.task t
                      where (t.lao_id, t.step_id) = (s.lao_id, s.id) order by t.due_on limit 1) due on true
union all
select m.lao_id, m.plan_id, 'result', m.id, r.position::int, m.id, null, r.text
  from measures.measure m, unnest(m.results) with ordinality as r (text, position)
union all
select m.lao_id, m.plan_id, 'outcome', m.id, o.position::int, m.id, null, o.text
  from measures.measure m, unnest(m.outcomes) with ordinality as o (text, position)
union all
select m.lao_id, m.plan_id, l.kind, l.subject_id, l.position, m.id, l.subject_id, l.text
  from measures.measure m
  join measures.search_of_lists l on (l.lao_id, l.measure_id) = (m.lao_id, m.id)
union all
-- A report has no words of its own but its month and its paper.
select m.lao_id, m.plan_id, 'report', d.id, r.month::int, m.id, d.id,
       concat_ws(' · ',
                 (array['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม',
                        'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'])[r.month]
                 || ' ' || (p.fiscal_year - (r.month >= 10)::int),
                 e.name, nullif(r.url, ''))
  from measures.measure m
  join measures.plan p on (p.lao_id, p.id) = (m.lao_id, m.plan_id)
  join measures.measure_document d on (d.lao_id, d.measure_id) = (m.lao_id, m.id)
  join measures.document_report r on (r.lao_id, r.document_id) = (d.lao_id, d.id)
  left join measures.evidence e on (e.lao_id, e.id) = (r.lao_id, r.evidence_id)
union all
select m.lao_id, m.plan_id, 'multi_year', m.id, 0, m.id, null,
       concat_ws(' · ', y.title || ' (' || y.year_from || '–' || y.year_to || ')', nullif(y.nacc_reference, ''))
  from measures.measure m
  join measures.multi_year_plan y on (y.lao_id, y.id) = (m.lao_id, m.multi_year_plan_id)
union all
select m.lao_id, m.plan_id, 'survey', s.id, 0, m.id, s.id, concat_ws(' · ', s.title, nullif(s.lead, ''))
  from measures.measure m
  join measures.survey s on (s.lao_id, s.measure_id) = (m.lao_id, m.id)
union all
select m.lao_id, m.plan_id, 'question', q.id, 0, m.id, s.id, q.text
  from measures.measure m
  join measures.survey s on (s.lao_id, s.measure_id) = (m.lao_id, m.id)
  join measures.survey_question q on (q.lao_id, q.survey_id) = (s.lao_id, s.id);

-- All of it. Each part is a view of its own, since a look at one of them would cost the locks of all.
create view measures.search_recount with (security_invoker) as
select * from measures.search_of_measures
union all
select * from measures.search_of_notes
union all
select * from measures.search_of_evidence
union all
select a.lao_id, a.plan_id, 'analysis', a.plan_id, 0, null, null, a.text
  from measures.ita_analysis a
 where a.text <> '';

grant select on measures.search_of_notes, measures.search_of_evidence, measures.search_of_measures, measures.search_recount
    to measures_app;

-- The entries of one plan, all of them. Folding costs most, and a row that is written again is a dead row more, so only what
-- differs is written: here and below.
create or replace function measures.reindex(plan uuid) returns void
    language plpgsql
    set search_path = pg_catalog
as
$$
begin
    delete from measures.search_entry e
     where e.plan_id = reindex.plan
       and not exists (select from measures.search_recount r
                        where r.plan_id = reindex.plan
                          and (r.lao_id, r.kind, r.subject_id, r.position) = (e.lao_id, e.kind, e.subject_id, e.position));
    insert into measures.search_entry (lao_id, plan_id, kind, subject_id, position, measure_id, anchor_id, text)
    select r.lao_id, r.plan_id, r.kind, r.subject_id, r.position, r.measure_id, r.anchor_id, r.text
      from measures.search_recount r
     where r.plan_id = reindex.plan
    except
    select e.lao_id, e.plan_id, e.kind, e.subject_id, e.position, e.measure_id, e.anchor_id, e.text
      from measures.search_entry e
     where e.plan_id = reindex.plan
    on conflict (lao_id, plan_id, kind, subject_id, position) do update
       set (measure_id, anchor_id, text) = (excluded.measure_id, excluded.anchor_id, excluded.text);
end
$$;

-- Here and below the plan is asked for among the entries alone: a part of the view that is asked for a plan goes through all of
-- the plan's rows.
create or replace function measures.reindex_measure(plan uuid, measure uuid) returns void
    language plpgsql
    set search_path = pg_catalog
as
$$
begin
    delete from measures.search_entry e
     where e.plan_id = plan and e.measure_id = measure and e.kind <> all ('{note,evidence,analysis}')
       and not exists (select from measures.search_of_measures r
                        where r.measure_id = measure
                          and (r.lao_id, r.kind, r.subject_id, r.position) = (e.lao_id, e.kind, e.subject_id, e.position));
    insert into measures.search_entry (lao_id, plan_id, kind, subject_id, position, measure_id, anchor_id, text)
    select r.lao_id, r.plan_id, r.kind, r.subject_id, r.position, r.measure_id, r.anchor_id, r.text
      from measures.search_of_measures r
     where r.measure_id = measure
    except
    select e.lao_id, e.plan_id, e.kind, e.subject_id, e.position, e.measure_id, e.anchor_id, e.text
      from measures.search_entry e
     where e.plan_id = plan and e.measure_id = measure and e.kind <> all ('{note,evidence,analysis}')
    on conflict (lao_id, plan_id, kind, subject_id, position) do update
       set (measure_id, anchor_id, text) = (excluded.measure_id, excluded.anchor_id, excluded.text);
end
$$;

-- Pieces of evidence: which task they are shown at, or that they are gone.
create or replace function measures.reindex_evidence(plan uuid, evidence uuid[]) returns void
    language plpgsql
    set search_path = pg_catalog
as
$$
begin
    delete from measures.search_entry e
     where e.plan_id = plan and e.kind = 'evidence' and e.subject_id = any (evidence)
       and not exists (select from measures.search_of_evidence r
                        where (r.lao_id, r.subject_id) = (e.lao_id, e.subject_id));
    insert into measures.search_entry (lao_id, plan_id, kind, subject_id, position, measure_id, anchor_id, text)
    select r.lao_id, r.plan_id, r.kind, r.subject_id, r.position, r.measure_id, r.anchor_id, r.text
      from measures.search_of_evidence r
     where r.subject_id = any (evidence)
    except
    select e.lao_id, e.plan_id, e.kind, e.subject_id, e.position, e.measure_id, e.anchor_id, e.text
      from measures.search_entry e
     where e.plan_id = plan and e.kind = 'evidence' and e.subject_id = any (evidence)
    on conflict (lao_id, plan_id, kind, subject_id, position) do update
       set (measure_id, anchor_id, text) = (excluded.measure_id, excluded.anchor_id, excluded.text);
end
$$;

-- The note of one task.
create or replace function measures.reindex_note(plan uuid, task uuid) returns void
    language plpgsql
    set search_path = pg_catalog
as
$$
begin
    delete from measures.search_entry e
     where e.plan_id = plan and e.kind = 'note' and e.subject_id = task
       and not exists (select from measures.search_of_notes r where r.subject_id = task);
    insert into measures.search_entry (lao_id, plan_id, kind, subject_id, position, measure_id, anchor_id, text)
    select r.lao_id, r.plan_id, r.kind, r.subject_id, r.position, r.measure_id, r.anchor_id, r.text
      from measures.search_of_notes r
     where r.subject_id = task
    except
    select e.lao_id, e.plan_id, e.kind, e.subject_id, e.position, e.measure_id, e.anchor_id, e.text
      from measures.search_entry e
     where e.plan_id = plan and e.kind = 'note' and e.subject_id = task
    on conflict (lao_id, plan_id, kind, subject_id, position) do update
       set (measure_id, anchor_id, text) = (excluded.measure_id, excluded.anchor_id, excluded.text);
end
$$;

revoke all on function measures.reindex(uuid), measures.reindex_measure(uuid, uuid),
    measures.reindex_evidence(uuid, uuid[]), measures.reindex_note(uuid, uuid) from public;
grant execute on function measures.reindex(uuid), measures.reindex_measure(uuid, uuid),
    measures.reindex_evidence(uuid, uuid[]), measures.reindex_note(uuid, uuid) to measures_app;

-- Whatever the view says now, the plans that are there say it too.
call measures.reindex_all();
