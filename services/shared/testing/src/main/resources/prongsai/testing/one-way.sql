-- A house rule that stands in test databases only: whatever a service writes of a plan, the plan's history tells in the same
-- transaction. What belongs to a plan is found from the foreign keys, so a table that is made tomorrow is watched.
create schema house;

-- What is written beside the one way on purpose: tables, and columns of tables.
create table house.aside (name text primary key, reason text not null);
insert into house.aside values
    ('measures.history', 'it is what tells'),
    ('measures.plan_summary', 'recomputed from the plan; the check of drift is its judge'),
    ('measures.measure_summary', 'as measures.plan_summary'),
    ('measures.due_summary', 'as measures.plan_summary'),
    ('measures.search_entry', 'as measures.plan_summary'),
    ('measures.survey_tally', 'what people answer, counted as it comes; what it comes to is a change when the survey closes'),
    ('measures.survey.respondents', 'as measures.survey_tally'),
    ('measures.unit.position', 'shows only where a measure has several units, so moving one is a change of some plans alone');

-- Each table of a plan: how many keys it is away from the plan, and the plan of its row "r<away>", as an expression.
create table house.watched (relation regclass primary key, away int not null, plan text not null);

-- Keys that lead from one row to another; whole where it always leads there.
create view house.key as
select k.conname, k.conrelid as own, k.confrelid as theirs, c.whole, c.columns
  from pg_constraint k
 cross join lateral (select bool_and(o.attnotnull) as whole, array_agg(array[o.attname, t.attname]::text[]) as columns
                       from unnest(k.conkey, k.confkey) as x (own, theirs)
                       join pg_attribute o on (o.attrelid, o.attnum) = (k.conrelid, x.own)
                       join pg_attribute t on (t.attrelid, t.attnum) = (k.confrelid, x.theirs)) c
 where k.contype = 'f';

create function house.joined(columns text[], own text, theirs text) returns text
    language sql
    return (select string_agg(format('%s.%I = %s.%I', theirs, columns[i][2], own, columns[i][1]), ' and ')
              from generate_subscripts(columns, 1) i);

-- Watches what a key leads from to something that is watched.
create function house.watch(wholly boolean) returns setof regclass
    language sql
as
$$
insert into house.watched
select distinct on (k.own) k.own, w.away + 1,
       format('(select %s from %s r%s where %s)', w.plan, w.relation, w.away,
              house.joined(k.columns, 'r' || w.away + 1, 'r' || w.away))
  from house.key k
  join house.watched w on w.relation = k.theirs
 where k.whole = wholly and not exists (select from house.watched known where known.relation = k.own)
 order by k.own, w.away, k.conname
returning relation
$$;

do
$$
begin
    insert into house.watched values ('measures.plan', 0, 'r0.id');
    loop
        perform house.watch(true);
        continue when found;
        -- A key that may be empty leads from a table only where no other does: else rows could hide.
        perform house.watch(false);
        exit when not found;
    end loop;
end
$$;

-- What several plans share, since rows of theirs point to it: changed, it changes each of them.
create table house.shared (relation regclass primary key, plans text not null);
insert into house.shared
select k.theirs, string_agg(format('select %s from %s r%s join changed s on %s', w.plan, w.relation, w.away,
                                   house.joined(k.columns, 'r' || w.away, 's')), ' union ')
  from house.key k
  join house.watched w on w.relation = k.own
  join pg_class c on c.oid = k.theirs
 where c.relnamespace = 'measures'::regnamespace
   and not exists (select from house.watched known where known.relation = k.theirs)
 group by k.theirs;

-- What was written of a plan in a transaction, and that history told of it.
create unlogged table house.said (
    transaction xid8 not null,
    plan        uuid not null,
    told        boolean not null,
    what        text not null,
    primary key (transaction, plan, told, what)
);

-- Arguments: the plans of "changed", as a query; the columns that are aside.
create function house.note() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog
as
$$
declare
    changed text := case tg_op
        when 'INSERT' then 'select * from arrived'
        when 'DELETE' then 'select * from gone'
        -- What is written as it was is no change.
        else replace(replace('select c.* from ('
             '(select to_jsonb(n) - {aside} as row from arrived n except select to_jsonb(o) - {aside} from gone o)'
             ' union all (select to_jsonb(o) - {aside} from gone o except select to_jsonb(n) - {aside} from arrived n)) d'
             ' cross join lateral jsonb_populate_record(null::{table}, d.row) c',
             '{table}', tg_relid::regclass::text), '{aside}', quote_literal(tg_argv[1]) || '::text[]') end;
begin
    execute 'with changed as (' || changed || ') insert into house.said select distinct pg_current_xact_id(), p.plan, false, '
        -- Without a plan is what went with something above it, which was noted itself.
        || quote_literal(tg_relid::regclass::text) || ' from (' || tg_argv[0] || ') p (plan) where p.plan is not null'
        || ' on conflict do nothing';
    return null;
end
$$;

create function house.tell() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog
as
$$
begin
    insert into house.said select distinct pg_current_xact_id(), a.plan_id, true, 'measures.history' from arrived a
    on conflict do nothing;
    return null;
end
$$;

create function house.demand() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog
as
$$
begin
    if not exists (select from house.said s where s.transaction = new.transaction and s.plan = new.plan and s.told) then
        raise exception '% was written outside of PlanChanges: no history of this transaction tells it of plan %',
            new.what, new.plan;
    end if;
    return null;
end
$$;

create constraint trigger demand after insert on house.said deferrable initially deferred
    for each row when (not new.told) execute function house.demand();
create trigger tell after insert on measures.history referencing new table as arrived
    for each statement execute function house.tell();

do
$$
declare
    place record;
begin
    for place in
        select p.relation, p.plans, p.op,
               (select coalesce(array_agg(substr(a.name, length(p.relation::text) + 2)), '{}')
                  from house.aside a where starts_with(a.name, p.relation::text || '.')) as aside
          from (select relation, format('select %s from changed r%s', plan, away) as plans, op
                  from house.watched, unnest(array['insert', 'update', 'delete']) op
                union all
                -- Nothing points to what is new, and what is pointed to stays.
                select relation, plans, 'update' from house.shared) p
         where not exists (select from house.aside a where a.name = p.relation::text)
    loop
        execute format('create trigger note_%s after %s on %s referencing %s for each statement'
                       ' when (session_user = ''measures_app'') execute function house.note(%L, %L)',
                       place.op, place.op, place.relation,
                       case place.op when 'insert' then 'new table as arrived' when 'delete' then 'old table as gone'
                                     else 'new table as arrived old table as gone' end,
                       place.plans, place.aside);
    end loop;
end
$$;
