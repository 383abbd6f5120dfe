-- What was deleted of a plan, whole, so that it can be put back: the row and all rows that went with it.
create table measures.bin (
    lao_id     uuid        not null,
    id         uuid        not null,
    plan_id    uuid        not null,
    kind       text        not null check (kind in ('measure', 'step')),
    label      text        not null,
    deleted_at timestamptz not null default now(),
    deleted_by text        not null,
    -- [{table, rows}]: the deleted row first
    content    jsonb       not null,
    primary key (lao_id, id),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);
create index bin_plan on measures.bin (lao_id, plan_id);
call directory.wall('measures.bin');
grant select, insert, delete on measures.bin to measures_app;

-- A row and all that a delete of it would take along, read from the foreign keys themselves: a table that is added later
-- is covered on the day it is made.
create function measures.with_all_below(top regclass, top_id uuid) returns jsonb
    language plpgsql stable
    set search_path = pg_catalog
as
$$
declare
    found   jsonb := '[]';
    rows    jsonb;
    parent  jsonb;
    child   record;
    looked  int := 0;
begin
    execute format('select jsonb_agg(to_jsonb(t)) from %s t where t.id = $1', top) into rows using top_id;
    if rows is null then
        return found;
    end if;
    found := jsonb_build_array(jsonb_build_object('table', top::text, 'rows', rows));
    while looked < jsonb_array_length(found) loop
        parent := found -> looked;
        for child in
            select c.conrelid::regclass::text as name,
                   string_agg(format('c.%I = p.%I', own.attname, theirs.attname), ' and ') as joined
              from pg_constraint c
             cross join unnest(c.conkey, c.confkey) as k(own, theirs)
              join pg_attribute own on (own.attrelid, own.attnum) = (c.conrelid, k.own)
              join pg_attribute theirs on (theirs.attrelid, theirs.attnum) = (c.confrelid, k.theirs)
             where c.contype = 'f' and c.confdeltype = 'c' and c.conrelid <> c.confrelid
               and c.confrelid = (parent ->> 'table')::regclass
             group by c.oid, c.conrelid
             order by c.conrelid::regclass::text, c.oid
        loop
            execute format('select jsonb_agg(to_jsonb(c)) from %s c join jsonb_populate_recordset(null::%s, $1) p on %s',
                           child.name, parent ->> 'table', child.joined)
               into rows using parent -> 'rows';
            if rows is not null then
                found := found || jsonb_build_object('table', child.name, 'rows', rows);
            end if;
        end loop;
        looked := looked + 1;
    end loop;
    return found;
end
$$;

-- Puts such rows back, parents first. A row whose parent has gone meanwhile (a unit that was removed, a file that was
-- erased) stays away with what hangs on it. Gives how many rows of the first table came back.
create function measures.put_back(content jsonb) returns int
    language plpgsql volatile
    set search_path = pg_catalog
as
$$
declare
    part    record;
    columns text;
    parents text;
    count   int;
    first   int;
begin
    -- A table that was reached in two ways stands twice: its last place comes after all of its parents.
    for part in
        select x.value ->> 'table' as name, max(x.ordinality) as place, jsonb_agg(distinct r.value) as rows
          from jsonb_array_elements(content) with ordinality x
         cross join jsonb_array_elements(x.value -> 'rows') r
         group by x.value ->> 'table'
         order by place
    loop
        select string_agg(format('%I', a.attname), ', ' order by a.attnum) into columns
          from pg_attribute a
         where a.attrelid = part.name::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
           and part.rows -> 0 ? a.attname::text;
        select string_agg(format('(%s or exists (select from %s p where %s))', f.empty, f.parent, f.joined), ' and ')
          into parents
          from (select c.confrelid::regclass::text as parent,
                       string_agg(format('c.%I is null', own.attname), ' or ') as empty,
                       string_agg(format('c.%I = p.%I', own.attname, theirs.attname), ' and ') as joined
                  from pg_constraint c
                 cross join unnest(c.conkey, c.confkey) as k(own, theirs)
                  join pg_attribute own on (own.attrelid, own.attnum) = (c.conrelid, k.own)
                  join pg_attribute theirs on (theirs.attrelid, theirs.attnum) = (c.confrelid, k.theirs)
                 where c.contype = 'f' and c.conrelid = part.name::regclass and c.conrelid <> c.confrelid
                 group by c.oid, c.confrelid) f;
        execute format('insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, $1) c where %s',
                       part.name, columns, columns, part.name, coalesce(parents, 'true'))
          using part.rows;
        get diagnostics count = row_count;
        first := coalesce(first, count);
    end loop;
    return coalesce(first, 0);
end
$$;
revoke all on function measures.with_all_below(regclass, uuid) from public;
revoke all on function measures.put_back(jsonb) from public;
grant execute on function measures.with_all_below(regclass, uuid) to measures_app;
grant execute on function measures.put_back(jsonb) to measures_app;
