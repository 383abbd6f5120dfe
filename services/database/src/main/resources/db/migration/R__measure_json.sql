-- A measure's lists as JSON, told once: the plan, the year after it and the page of each list read them here. Who reads one list
-- pays for that list alone. A list that is added belongs in here as the last column, and in the JSON of its measure below.
create or replace view measures.measure_lists with (security_invoker) as
select m.lao_id, m.id as measure_id,
       coalesce((
           select json_agg(json_build_object(
                      'id', i.id, 'subject', i.subject, 'comparator', i.comparator, 'target', i.target, 'unit', i.unit,
                      'method', i.method, 'baseline', i.baseline, 'actual', i.actual, 'sourceText', i.source_text,
                      'met', measures.attained(i.comparator, i.target, i.actual)) order by i.position, i.id)
             from measures.indicator i where (i.lao_id, i.measure_id) = (m.lao_id, m.id)), '[]') as indicators,
       coalesce((
           select json_agg(json_build_object(
                      'id', a.id, 'superior', a.superior, 'subordinate', a.subordinate, 'signedOn', a.signed_on,
                      'evidenceId', a.evidence_id, 'url', a.url) order by a.position, a.id)
             from measures.agreement a where (a.lao_id, a.measure_id) = (m.lao_id, m.id)), '[]') as agreements,
       coalesce((
           select json_agg(json_build_object(
                      'id', t.id, 'title', t.title,
                      'checks', coalesce((
                          select json_agg(json_build_object('quarter', c.quarter, 'url', c.url, 'checkedOn', c.checked_on)
                                          order by c.quarter)
                            from measures.disclosure_check c where (c.lao_id, c.topic_id) = (t.lao_id, t.id)), '[]'))
                  order by t.position, t.id)
             from measures.disclosure_topic t where (t.lao_id, t.measure_id) = (m.lao_id, m.id)), '[]') as topics,
       coalesce((
           select json_agg(json_build_object(
                      'id', d.id, 'title', d.title, 'number', d.number, 'version', d.version,
                      'effectiveOn', d.effective_on, 'holder', d.holder, 'evidenceId', d.evidence_id, 'url', d.url,
                      'reports', coalesce((
                          select json_agg(json_build_object('month', r.month, 'reportedOn', r.reported_on,
                                                            'evidenceId', r.evidence_id, 'url', r.url)
                                          order by (r.month + 2) % 12)
                            from measures.document_report r
                           where (r.lao_id, r.document_id) = (d.lao_id, d.id)), '[]'))
                  order by d.position, d.id)
             from measures.measure_document d where (d.lao_id, d.measure_id) = (m.lao_id, m.id)), '[]') as documents,
       coalesce((
           select json_agg(json_build_object(
                      'id', c.id, 'month', c.month, 'subject', c.subject, 'kind', c.kind, 'count', c.count,
                      'lastYear', c.last_year) order by c.position, c.id)
             from measures.complaint c where (c.lao_id, c.measure_id) = (m.lao_id, m.id)), '[]') as complaints
  from measures.measure m;
grant select on measures.measure_lists to measures_app;

-- What of them can be searched for. A change of these words needs a recount of search: see R__search.sql.
create or replace view measures.search_of_lists with (security_invoker) as
select i.lao_id, i.measure_id, 'indicator' as kind, i.id as subject_id, 0 as position, i.subject as text
  from measures.indicator i
union all
select a.lao_id, a.measure_id, 'agreement', a.id, 0, a.superior || ' – ' || a.subordinate
  from measures.agreement a
union all
select t.lao_id, t.measure_id, 'topic', t.id, 0, t.title
  from measures.disclosure_topic t
union all
select d.lao_id, d.measure_id, 'document', d.id, 0,
       concat_ws(' · ', d.title, nullif(d.number, ''), nullif(d.version, ''), nullif(d.holder, ''))
  from measures.measure_document d
union all
select c.lao_id, c.measure_id, 'complaint', c.id, 0, c.subject
  from measures.complaint c;
grant select on measures.search_of_lists to measures_app;

-- A measure as its plan has it in JSON.
create or replace view measures.measure_json with (security_invoker) as
select m.lao_id, m.plan_id, m.number, json_build_object(
       'id', m.id, 'number', m.number, 'title', m.title, 'kind', m.kind,
       'allUnits', m.all_units,
       'units', coalesce((select json_agg(u.name order by u.position, u.name)
                            from measures.measure_unit mu
                            join measures.unit u on (u.lao_id, u.id) = (mu.lao_id, mu.unit_id)
                           where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)), '[]'),
       'quarters', m.quarters, 'responsibleText', m.responsible_text, 'scheduleText', m.schedule_text,
       'span', case when y.id is not null
                    then json_build_object('from', y.year_from, 'to', y.year_to) end,
       'multiYearPlan', case when y.id is not null then json_build_object(
           'id', y.id, 'title', y.title, 'from', y.year_from, 'to', y.year_to,
           'naccEnteredOn', y.nacc_entered_on, 'naccReference', y.nacc_reference,
           'naccUrl', y.nacc_url) end,
       'results', m.results, 'outcomes', m.outcomes,
       'steps', coalesce((
           select json_agg(json_build_object(
               'id', s.id, 'text', s.text, 'frequency', s.frequency,
               'tasks', coalesce((
                   select json_agg(json_build_object(
                       'id', t.id, 'dueOn', t.due_on, 'doneOn', t.done_on, 'note', t.note,
                       'evidence', coalesce((
                           select json_agg(json_build_object(
                                      'id', e.id, 'name', e.name, 'mediaType', e.media_type,
                                      'size', e.size, 'sha256', e.sha256,
                                      'effectiveOn', e.effective_on, 'receivedAt', e.received_at)
                                  order by e.received_at, e.id)
                             from measures.task_evidence te
                             join measures.evidence e on (e.lao_id, e.id) = (te.lao_id, te.evidence_id)
                            where (te.lao_id, te.task_id) = (t.lao_id, t.id)), '[]'))
                       order by t.due_on, t.id)
                     from measures.task t where (t.lao_id, t.step_id) = (s.lao_id, s.id)), '[]'))
               order by s.position)
             from measures.step s where (s.lao_id, s.measure_id) = (m.lao_id, m.id)), '[]'),
       'indicators', l.indicators, 'agreements', l.agreements, 'topics', l.topics,
       'documents', l.documents, 'complaints', l.complaints,
       'evidenceKinds', m.evidence_kinds,
       'files', coalesce((
           select json_agg(json_build_object(
                      'id', e.id, 'name', e.name, 'mediaType', e.media_type, 'size', e.size,
                      'sha256', e.sha256, 'effectiveOn', e.effective_on, 'receivedAt', e.received_at)
                  order by e.received_at, e.id)
             from measures.measure_evidence me
             join measures.evidence e on (e.lao_id, e.id) = (me.lao_id, me.evidence_id)
            where (me.lao_id, me.measure_id) = (m.lao_id, m.id)), '[]')) as measure
  from measures.measure m
  join measures.measure_lists l on (l.lao_id, l.measure_id) = (m.lao_id, m.id)
  left join measures.multi_year_plan y on (y.lao_id, y.id) = (m.lao_id, m.multi_year_plan_id);
grant select on measures.measure_json to measures_app;
