-- Puts rows of measures.with_all_below back, parents first, told once. A row whose parent has gone meanwhile (a unit that was
-- removed, a file that was erased) stays away with what hangs on it. What only pointed at a file comes back without it: a
-- pair, a document or a monthly report is more than its paper, and a delete of the file would have left it standing too.
-- Gives how many rows of the first table came back.
create or replace function measures.put_back(content jsonb) returns int
    language plpgsql volatile
    set search_path = pg_catalog
as
$$
declare
    part    record;
    columns text;
    fields  text;
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
        select string_agg(format('%I', a.attname), ', ' order by a.attnum),
               string_agg(coalesce(
                   (select format('case when exists (select from %s p where %s) then c.%I end',
                                  f.confrelid::regclass,
                                  (select string_agg(format('c.%I = p.%I', own.attname, theirs.attname), ' and ')
                                     from unnest(f.conkey, f.confkey) as k(own, theirs)
                                     join pg_attribute own on (own.attrelid, own.attnum) = (f.conrelid, k.own)
                                     join pg_attribute theirs on (theirs.attrelid, theirs.attnum) = (f.confrelid, k.theirs)),
                                  a.attname)
                      from pg_constraint f
                     where f.contype = 'f' and f.confdeltype = 'n' and f.conrelid = a.attrelid
                       and a.attnum = any (coalesce(f.confdelsetcols, f.conkey))
                     limit 1),
                   format('c.%I', a.attname)), ', ' order by a.attnum)
          into columns, fields
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
                 where c.contype = 'f' and c.confdeltype <> 'n' and c.conrelid = part.name::regclass
                   and c.conrelid <> c.confrelid
                 group by c.oid, c.confrelid) f;
        execute format('insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, $1) c where %s',
                       part.name, columns, fields, part.name, coalesce(parents, 'true'))
          using part.rows;
        get diagnostics count = row_count;
        first := coalesce(first, count);
    end loop;
    return coalesce(first, 0);
end
$$;
revoke all on function measures.put_back(jsonb) from public;
grant execute on function measures.put_back(jsonb) to measures_app;
