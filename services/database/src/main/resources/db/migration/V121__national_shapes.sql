-- An answer that many offices gave can be made the answer for all. Each line says that a steward of the nation made one so, or
-- took it back (no answer); nothing is changed or deleted, and the last line of a shape is what holds.
create table measures.national_shape (
    id         uuid        primary key default uuidv7(),
    key        text        not null check (key ~ '^[0-9a-f]{64}$'),
    shape      text        not null check (shape <> ''),
    headings   text[]      not null,
    answer     jsonb,
    actor      text        not null,
    actor_name text        not null,
    at         timestamptz not null default now()
);
create index on measures.national_shape (key, id);

-- Every import reads it; it is written within the nation's scope, and only added to.
alter table measures.national_shape enable row level security;
alter table measures.national_shape force row level security;
create policy everyone on measures.national_shape for select using (true);
create policy nation on measures.national_shape to measures_app
    using ((select directory.current_work()) = 'nation') with check ((select directory.current_work()) = 'nation');
grant select on measures.national_shape to measures_app;
grant insert (key, shape, headings, answer, actor, actor_name) on measures.national_shape to measures_app;

create view measures.national_shape_now with (security_invoker) as
select distinct on (key) key, shape, headings, answer, actor_name, at from measures.national_shape order by key, id desc;
grant select on measures.national_shape_now to measures_app;

-- Which answers two offices or more gave to the same words, how many gave each, and how many gave another or want to be asked
-- (theirs is an empty one). What only one office said is not told: its words may be its own and name it. Where the header stood
-- in a file is no part of an answer to its words.
grant select (key, shape, headings, answer) on measures.form_shape to prongsai_auditor;
create policy audit on measures.form_shape for select to prongsai_auditor
    using ((select directory.current_work()) = 'nation');
grant create on schema measures to prongsai_auditor;
set role prongsai_auditor;
create function measures.common_shapes()
    returns table (key text, shape text, headings text[], answer jsonb, laos bigint, otherwise bigint)
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select g.key, g.shape, g.headings, g.answer, g.laos, g.of_all - g.laos
  from (select a.key, min(a.shape) as shape, min(a.headings) as headings, a.answer, count(*) as laos,
               sum(count(*)) over (partition by a.key)::bigint as of_all
          from (select f.key, f.shape, f.headings,
                       case jsonb_typeof(f.answer)
                            when 'object' then nullif(f.answer, '{}') - '{firstHeaderRow,headerRows}'::text[] end as answer
                  from measures.form_shape f) a
         group by a.key, a.answer) g
 where g.laos >= 2
   and g.answer is not null
$$;
revoke all on function measures.common_shapes() from public;
grant execute on function measures.common_shapes() to measures_app;
reset role;
revoke create on schema measures from prongsai_auditor;
