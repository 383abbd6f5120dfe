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
        select json_agg(m.measure order by m.number)
          from measures.measure_json m where (m.lao_id, m.plan_id) = (p.lao_id, p.id)), '[]')) as plan
  from measures.plan p
 where p.fiscal_year = 2566 + :year) end
  from measures.plan n
 where n.fiscal_year = 2566 + :year;
commit;
