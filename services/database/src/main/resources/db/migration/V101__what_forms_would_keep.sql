-- Sheets and reports once let in targets and pairs that the forms refuse to write again, so that no list with one of them
-- could be changed any more. They become what a form would keep: a target without a subject is one of its measure, one
-- without a unit is in percent, as an empty field of the form means it; what is longer than is kept is cut. A number that
-- cannot be kept as it was stays to be read in the words of its paper. What changes in a plan is a change of it: a revision,
-- and history with what stood there. What lies in the bin is mended too, or it would come back as it went.
create or replace function measures.tidied(words text) returns text
    language sql immutable
    set search_path = pg_catalog
return regexp_replace(regexp_replace(words, '^\s+|\s+$', '', 'g'), '\s+', ' ', 'g');

create or replace function measures.number_kept(number numeric) returns numeric
    language sql immutable
    set search_path = pg_catalog
return case when abs(round(number, 3)) < 1e12 then trim_scale(round(number, 3)) end;

create or replace function measures.number_lost(label text, number numeric) returns text
    language sql immutable
    set search_path = pg_catalog
return case when measures.number_kept(number) is distinct from number
            then format(' (%s %s)', label, left(number::text, 250)) else '' end;

create or replace function measures.as_forms_keep(told measures.indicator, measure text) returns measures.indicator
    language plpgsql immutable
    set search_path = pg_catalog
as
$$
declare
    lost text := measures.number_lost('เป้าหมาย', told.target) || measures.number_lost('ค่าตั้งต้น', told.baseline)
                 || measures.number_lost('ผลที่วัดได้', told.actual);
begin
    told.subject := left(coalesce(nullif(measures.tidied(told.subject), ''), measure), 1000);
    told.unit := left(coalesce(nullif(measures.tidied(told.unit), ''), 'percent'), 60);
    told.method := left(measures.tidied(told.method), 1000);
    told.source_text := ltrim(left(measures.tidied(told.source_text), 1000 - length(lost)) || lost);
    told.target := coalesce(measures.number_kept(told.target), sign(told.target) * 999999999999.999);
    told.baseline := measures.number_kept(told.baseline);
    told.actual := measures.number_kept(told.actual);
    return told;
end
$$;

create or replace function measures.as_forms_keep(told measures.agreement) returns measures.agreement
    language plpgsql immutable
    set search_path = pg_catalog
as
$$
begin
    told.superior := left(told.superior, 300);
    told.subordinate := left(told.subordinate, 300);
    return told;
end
$$;

do
$$
declare
    lao     uuid;
    rows    bigint;
    changed bigint := 0;
begin
    for lao in select id from directory.lao loop
        perform set_config('app.lao', lao::text, true);
        continue when not exists (select from measures.measure) and not exists (select from measures.bin);
        with targets as (
            select m.plan_id, i as was, measures.as_forms_keep(i, m.title) as kept
              from measures.indicator i
              join measures.measure m on (m.lao_id, m.id) = (i.lao_id, i.measure_id)),
        pairs as (
            select m.plan_id, a as was, measures.as_forms_keep(a) as kept
              from measures.agreement a
              join measures.measure m on (m.lao_id, m.id) = (a.lao_id, a.measure_id)),
        mended_targets as (
            update measures.indicator i
               set subject = (t.kept).subject, unit = (t.kept).unit, method = (t.kept).method,
                   source_text = (t.kept).source_text, target = (t.kept).target, baseline = (t.kept).baseline,
                   actual = (t.kept).actual
              from targets t
             where (i.lao_id, i.id) = ((t.was).lao_id, (t.was).id) and t.was is distinct from t.kept),
        mended_pairs as (
            update measures.agreement a
               set superior = (p.kept).superior, subordinate = (p.kept).subordinate
              from pairs p
             where (a.lao_id, a.id) = ((p.was).lao_id, (p.was).id) and p.was is distinct from p.kept),
        told as (
            select plan_id, jsonb_agg(was order by was ->> 'id') as was, jsonb_agg(kept order by was ->> 'id') as kept
              from (select plan_id, to_jsonb(was) as was, to_jsonb(kept) as kept
                      from targets where was is distinct from kept
                    union all
                    select plan_id, to_jsonb(was), to_jsonb(kept) from pairs where was is distinct from kept) x
             group by plan_id),
        raised as (
            update measures.plan p set revision = p.revision + 1, updated_at = now()
              from told where told.plan_id = p.id
            returning p.lao_id, p.id, p.revision),
        -- One that was not of the revision before waits for its recount.
        followed as (
            update measures.plan_summary s set revision = r.revision
              from raised r where (s.lao_id, s.plan_id, s.revision) = (r.lao_id, r.id, r.revision - 1))
        insert into measures.history (lao_id, id, plan_id, revision, actor, actor_name, action, subject_id, old_value, new_value)
        select r.lao_id, uuidv7(), r.id, r.revision, 'prongsai', 'ระบบ (ปรับข้อมูลเดิมให้แก้ไขได้)', 'edit-measure', r.id,
               told.was, told.kept
          from raised r
          join told on told.plan_id = r.id;
        get diagnostics rows = row_count;
        changed := changed + rows;
        update measures.bin b
           set content = (
               select jsonb_agg(case t.value ->> 'table'
                   when 'measures.indicator' then jsonb_set(t.value, '{rows}', (
                       select jsonb_agg(to_jsonb(measures.as_forms_keep(
                                            jsonb_populate_record(null::measures.indicator, r.value), b.label)) order by r.ordinality)
                         from jsonb_array_elements(t.value -> 'rows') with ordinality r))
                   when 'measures.agreement' then jsonb_set(t.value, '{rows}', (
                       select jsonb_agg(to_jsonb(measures.as_forms_keep(
                                            jsonb_populate_record(null::measures.agreement, r.value))) order by r.ordinality)
                         from jsonb_array_elements(t.value -> 'rows') with ordinality r))
                   else t.value end order by t.ordinality)
                 from jsonb_array_elements(b.content) with ordinality t)
         where b.content @? '$[*] ? (@.table == "measures.indicator" || @.table == "measures.agreement")';
    end loop;
    perform set_config('app.lao', '', true);
    if changed > 0 then
        call measures.reindex_all();
    end if;
end
$$;

drop function measures.as_forms_keep(measures.indicator, text);
drop function measures.as_forms_keep(measures.agreement);
drop function measures.number_lost(text, numeric);
drop function measures.number_kept(numeric);
drop function measures.tidied(text);
