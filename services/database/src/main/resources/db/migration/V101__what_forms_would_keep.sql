-- Sheets and reports once let in targets and pairs that the forms refuse to write again, so that no list with one of them
-- could be changed any more. They become what a form would keep: a target without a subject is one of its measure, one
-- without a unit is in percent, as an empty field of the form means it; what is longer than is kept is cut, and a number
-- with more digits than anything has stays to be read in the words of its paper.
do
$$
declare
    lao     uuid;
    rows    bigint;
    changed bigint := 0;
begin
    for lao in select id from directory.lao loop
        perform set_config('app.lao', lao::text, true);
        continue when not exists (select from measures.measure);
        with told as (
            select i.lao_id, i.id,
                   coalesce(nullif(regexp_replace(regexp_replace(i.subject, '^\s+|\s+$', '', 'g'), '\s+', ' ', 'g'), ''),
                            m.title)                                                                         as subject,
                   coalesce(nullif(regexp_replace(regexp_replace(i.unit, '^\s+|\s+$', '', 'g'), '\s+', ' ', 'g'), ''),
                            'percent')                                                                       as unit,
                   regexp_replace(regexp_replace(i.method, '^\s+|\s+$', '', 'g'), '\s+', ' ', 'g')           as method,
                   regexp_replace(regexp_replace(i.source_text, '^\s+|\s+$', '', 'g'), '\s+', ' ', 'g')
                       || case when abs(i.target) >= 1e12 then ' ' || left(i.target::text, 500) else '' end  as source_text,
                   least(greatest(round(i.target, 3), -999999999999.999), 999999999999.999)                  as target,
                   least(greatest(round(i.baseline, 3), -999999999999.999), 999999999999.999)                as baseline,
                   least(greatest(round(i.actual, 3), -999999999999.999), 999999999999.999)                  as actual
              from measures.indicator i
              join measures.measure m on (m.lao_id, m.id) = (i.lao_id, i.measure_id)
        )
        update measures.indicator i
           set subject     = left(told.subject, 1000),
               unit        = left(told.unit, 60),
               method      = left(told.method, 1000),
               source_text = left(told.source_text, 1000),
               target      = told.target,
               baseline    = told.baseline,
               actual      = told.actual
          from told
         where (told.lao_id, told.id) = (i.lao_id, i.id)
           and (i.subject, i.unit, i.method, i.source_text, i.target)
               is distinct from (left(told.subject, 1000), left(told.unit, 60), left(told.method, 1000),
                                 left(told.source_text, 1000), told.target)
            or (told.lao_id, told.id) = (i.lao_id, i.id)
           and (i.baseline, i.actual) is distinct from (told.baseline, told.actual);
        get diagnostics rows = row_count;
        changed := changed + rows;
        update measures.agreement
           set superior = left(superior, 300), subordinate = left(subordinate, 300)
         where length(superior) > 300 or length(subordinate) > 300;
        get diagnostics rows = row_count;
        changed := changed + rows;
    end loop;
    perform set_config('app.lao', '', true);
    if changed > 0 then
        call measures.reindex_all();
    end if;
end
$$;
