create extension if not exists pg_trgm with schema public;

-- The text as search compares it: the same as prongsai.thai.SearchFolding, letter for letter (a property test holds the
-- two against each other). ำ may come as ํ + า, แ as เ + เ, a tone before its vowel, with invisible spaces between.
create function measures.fold(raw text) returns text
    language plpgsql immutable strict parallel safe
    set search_path = pg_catalog as
$$
declare
    folded text := lower(regexp_replace(raw, '[\u200B\u200C\u200D\u2060\uFEFF\u00AD]', '', 'g') collate "und-x-icu");
    before text;
begin
    loop
        before := folded;
        folded := replace(normalize(folded, NFC), 'เเ', 'แ');
        folded := regexp_replace(folded, '([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1+', '\1', 'g');
        folded := regexp_replace(folded, '([\u0E47-\u0E4C])([\u0E31\u0E34-\u0E3A])', '\2\1', 'g');
        folded := regexp_replace(folded, '([\u0E48-\u0E4B])\u0E4D\u0E32', '\1ำ', 'g');
        folded := regexp_replace(folded, '\u0E4D([\u0E48-\u0E4B]?)\u0E32', '\1ำ', 'g');
        folded := regexp_replace(folded, '\u0E33([\u0E48-\u0E4B])', '\1ำ', 'g');
        exit when folded = before;
    end loop;
    folded := translate(folded, '๐๑๒๓๔๕๖๗๘๙', '0123456789');
    folded := regexp_replace(folded, '[\u0009-\u000D \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+', ' ', 'g');
    return btrim(folded, E' \u001C\u001D\u001E\u001F');
end
$$;

-- What can be searched for, one row for each text of a plan. There is no trigram index: the walls are asked before any
-- operator that is not leak-proof, so an index of trigrams could never be used (docs/decisions/0012-search-scans-one-lao.md).
create table measures.search_entry (
    lao_id     uuid not null,
    plan_id    uuid not null,
    kind       text not null,
    subject_id uuid not null,
    position   int  not null,
    measure_id uuid not null,
    -- The task to show it at, where there is one.
    task_id    uuid,
    text       text not null,
    folded     text not null generated always as (measures.fold(text)) stored,
    primary key (lao_id, plan_id, kind, subject_id, position),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);

create view measures.search_recount with (security_invoker) as
select m.lao_id, m.plan_id, 'measure' as kind, m.id as subject_id, 0 as position, m.id as measure_id,
       null::uuid as task_id, m.title as text
  from measures.measure m
union all
select m.lao_id, m.plan_id, 'step', s.id, 0, m.id,
       (select t.id from measures.task t where (t.lao_id, t.step_id) = (s.lao_id, s.id) order by t.due_on limit 1), s.text
  from measures.measure m
  join measures.step s on (s.lao_id, s.measure_id) = (m.lao_id, m.id)
union all
select m.lao_id, m.plan_id, 'result', m.id, r.position::int, m.id, null, r.text
  from measures.measure m, unnest(m.results) with ordinality as r (text, position)
union all
select m.lao_id, m.plan_id, 'outcome', m.id, o.position::int, m.id, null, o.text
  from measures.measure m, unnest(m.outcomes) with ordinality as o (text, position)
union all
select m.lao_id, m.plan_id, 'indicator', i.id, 0, m.id, null, i.subject
  from measures.measure m
  join measures.indicator i on (i.lao_id, i.measure_id) = (m.lao_id, m.id)
union all
select t.lao_id, t.plan_id, 'note', t.id, 0, s.measure_id, t.id, t.note
  from measures.task t
  join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
 where t.note <> ''
union all
select e.lao_id, e.plan_id, 'evidence', e.id, 0, proved.measure_id, proved.task_id, e.name
  from measures.evidence e
  join lateral (select s.measure_id, t.id as task_id
                  from measures.task_evidence te
                  join measures.task t on (t.lao_id, t.id) = (te.lao_id, te.task_id)
                  join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
                 where (te.lao_id, te.evidence_id) = (e.lao_id, e.id)
                 order by t.due_on, t.id limit 1) proved on true;

-- Brings the entries of one plan up to date, in the transaction of its change. Folding costs most, so only what differs
-- is written.
create function measures.reindex(plan uuid) returns void
    language sql
    set search_path = pg_catalog
begin atomic
    delete from measures.search_entry e
     where e.plan_id = reindex.plan
       and not exists (select from measures.search_recount r
                        where r.plan_id = reindex.plan
                          and (r.lao_id, r.kind, r.subject_id, r.position) = (e.lao_id, e.kind, e.subject_id, e.position));
    insert into measures.search_entry (lao_id, plan_id, kind, subject_id, position, measure_id, task_id, text)
    select r.lao_id, r.plan_id, r.kind, r.subject_id, r.position, r.measure_id, r.task_id, r.text
      from measures.search_recount r
     where r.plan_id = reindex.plan
       and not exists (select from measures.search_entry e
                        where (e.lao_id, e.plan_id, e.kind, e.subject_id, e.position)
                              = (r.lao_id, r.plan_id, r.kind, r.subject_id, r.position)
                          and (e.measure_id, e.task_id, e.text) is not distinct from (r.measure_id, r.task_id, r.text))
    on conflict (lao_id, plan_id, kind, subject_id, position) do update
       set (measure_id, task_id, text) = (excluded.measure_id, excluded.task_id, excluded.text);
end;

-- Plans that are there already. The owner too stands before the walls, so they are lowered for the length of this
-- transaction, which holds these tables against everyone else.
alter table measures.plan no force row level security;
alter table measures.measure no force row level security;
alter table measures.step no force row level security;
alter table measures.task no force row level security;
alter table measures.indicator no force row level security;
alter table measures.evidence no force row level security;
alter table measures.task_evidence no force row level security;
select measures.reindex(p.id) from measures.plan p;
alter table measures.plan force row level security;
alter table measures.measure force row level security;
alter table measures.step force row level security;
alter table measures.task force row level security;
alter table measures.indicator force row level security;
alter table measures.evidence force row level security;
alter table measures.task_evidence force row level security;

call directory.wall('measures.search_entry');
grant select, insert, update, delete on measures.search_entry to measures_app;
grant select on measures.search_recount to measures_app;
