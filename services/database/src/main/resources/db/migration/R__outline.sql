-- What those who sign a plan or its report sign, as JSON: what the plan says of each measure, and what became of it.
create or replace function measures.outline(plan uuid) returns json
    language sql stable
    set search_path = pg_catalog
as
$$
select json_build_object('measures', coalesce((
           select json_agg(json_build_object(
                      'id', m.id, 'number', m.number, 'title', m.title, 'kind', m.kind, 'allUnits', m.all_units,
                      'units', coalesce((
                          select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.position, u.name)
                            from measures.measure_unit mu
                            join measures.unit u on (u.lao_id, u.id) = (mu.lao_id, mu.unit_id)
                           where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)), '[]'),
                      'quarters', m.quarters,
                      'steps', coalesce((
                          select json_agg(json_build_object(
                                     'id', s.id, 'text', s.text, 'frequency', s.frequency,
                                     'days', array(select t.due_on from measures.task t
                                                    where (t.lao_id, t.step_id) = (s.lao_id, s.id) order by t.due_on))
                                 order by s.position)
                            from measures.step s where (s.lao_id, s.measure_id) = (m.lao_id, m.id)), '[]'),
                      'aims', coalesce((
                          select json_agg(json_build_object(
                                     'id', i.id, 'subject', i.subject, 'comparator', i.comparator,
                                     'target', trim_scale(i.target)::text, 'unit', i.unit) order by i.position, i.id)
                            from measures.indicator i where (i.lao_id, i.measure_id) = (m.lao_id, m.id)), '[]'),
                      'done', json_build_object(
                          'results', m.results, 'outcomes', m.outcomes,
                          'tasksDone', (select count(*) from measures.step s
                                          join measures.task t on (t.lao_id, t.step_id) = (s.lao_id, s.id)
                                         where (s.lao_id, s.measure_id) = (m.lao_id, m.id) and t.done_on is not null),
                          'reached', coalesce((
                              select json_agg(trim_scale(i.actual)::text order by i.position, i.id)
                                from measures.indicator i where (i.lao_id, i.measure_id) = (m.lao_id, m.id)), '[]')))
                  order by m.number)
             from measures.measure m where m.plan_id = plan), '[]'))
$$;
revoke all on function measures.outline(uuid) from public;
grant execute on function measures.outline(uuid) to measures_app;
