-- A plan as the service reads it (PlanStore).
\set lao random(0, :laos - 1)
begin;
select set_config('app.lao', ('00000001-0000-7000-8000-' || lpad(to_hex(:lao::bigint), 12, '0')), true);
select n.revision, case when n.revision <> -1 then (
select json_build_object(
    'id', p.id, 'fiscalYear', p.fiscal_year, 'stage', p.stage, 'revision', p.revision,
    'lao', (select json_build_object('id', l.id, 'code', l.code, 'name', l.name, 'shortName', l.short_name,
                                     'type', l.type, 'district', l.district_th, 'province', l.province_th)
              from directory.lao_now l where l.id = p.lao_id),
    'completion', measures.completion(p.lao_id, p.id, p.fiscal_year, date '2025-01-15'),
    'measures', coalesce((
        select json_agg(json_build_object(
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
            'indicators', coalesce((
                select json_agg(json_build_object(
                           'id', i.id, 'subject', i.subject, 'comparator', i.comparator, 'target', i.target,
                           'unit', i.unit, 'method', i.method, 'baseline', i.baseline, 'actual', i.actual,
                           'sourceText', i.source_text,
                           'met', measures.attained(i.comparator, i.target, i.actual)) order by i.position)
                  from measures.indicator i where (i.lao_id, i.measure_id) = (m.lao_id, m.id)), '[]'),
            'agreements', coalesce((
                select json_agg(json_build_object(
                           'id', a.id, 'superior', a.superior, 'subordinate', a.subordinate,
                           'signedOn', a.signed_on, 'evidenceId', a.evidence_id, 'url', a.url)
                       order by a.position)
                  from measures.agreement a where (a.lao_id, a.measure_id) = (m.lao_id, m.id)), '[]'),
            'topics', coalesce((
                select json_agg(json_build_object(
                           'id', d.id, 'title', d.title,
                           'checks', coalesce((
                               select json_agg(json_build_object('quarter', c.quarter, 'url', c.url,
                                                                 'checkedOn', c.checked_on)
                                               order by c.quarter)
                                 from measures.disclosure_check c
                                where (c.lao_id, c.topic_id) = (d.lao_id, d.id)), '[]'))
                       order by d.position, d.id)
                  from measures.disclosure_topic d where (d.lao_id, d.measure_id) = (m.lao_id, m.id)), '[]'),
            'documents', coalesce((
                select json_agg(json_build_object(
                           'id', d.id, 'title', d.title, 'number', d.number, 'version', d.version,
                           'effectiveOn', d.effective_on, 'holder', d.holder,
                           'evidenceId', d.evidence_id, 'url', d.url,
                           'reports', coalesce((
                               select json_agg(json_build_object(
                                          'month', r.month, 'reportedOn', r.reported_on,
                                          'evidenceId', r.evidence_id, 'url', r.url)
                                      order by (r.month + 2) % 12)
                                 from measures.document_report r
                                where (r.lao_id, r.document_id) = (d.lao_id, d.id)), '[]'))
                       order by d.position, d.id)
                  from measures.measure_document d where (d.lao_id, d.measure_id) = (m.lao_id, m.id)), '[]'),
            'evidenceKinds', m.evidence_kinds,
            'files', coalesce((
                select json_agg(json_build_object(
                           'id', e.id, 'name', e.name, 'mediaType', e.media_type, 'size', e.size,
                           'sha256', e.sha256, 'effectiveOn', e.effective_on, 'receivedAt', e.received_at)
                       order by e.received_at, e.id)
                  from measures.measure_evidence me
                  join measures.evidence e on (e.lao_id, e.id) = (me.lao_id, me.evidence_id)
                 where (me.lao_id, me.measure_id) = (m.lao_id, m.id)), '[]'))
            order by m.number)
          from measures.measure m
          left join measures.multi_year_plan y on (y.lao_id, y.id) = (m.lao_id, m.multi_year_plan_id)
         where (m.lao_id, m.plan_id) = (p.lao_id, p.id)), '[]')) as plan
  from measures.plan p
 where p.fiscal_year = 2566 + :year) end
  from measures.plan n
 where n.fiscal_year = 2566 + :year;
commit;
