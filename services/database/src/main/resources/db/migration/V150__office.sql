-- An office's profile, as its people say it: how to reach it, who holds its two offices and who acts for them, its emblem. Each
-- saying is a line, which nobody changes or deletes; of each thing the last line is what holds.
create table measures.office_fact (
    lao_id     uuid        not null references directory.lao (id),
    id         uuid        not null default uuidv7(),
    field      text        not null check (field in ('telephone', 'mail', 'website', 'address', 'hours')),
    value      text        not null check (length(value) <= 2000),
    was        text        not null check (length(was) <= 2000),
    actor      text        not null,
    actor_name text        not null,
    at         timestamptz not null default now(),
    primary key (lao_id, id)
);
create index office_fact_field on measures.office_fact (lao_id, field, id);

-- One time that somebody held an office or acted for it. What is said of it later has the same holding; withdrawn is what was said
-- by mistake.
create table measures.office_holding (
    lao_id       uuid        not null references directory.lao (id),
    id           uuid        not null default uuidv7(),
    holding      uuid        not null,
    office       text        not null check (office in ('executive', 'clerk')),
    acting       boolean     not null,
    name         text        not null check (length(name) between 1 and 200),
    position     text        not null check (length(position) between 1 and 200),
    order_number text        not null check (length(order_number) <= 100),
    from_day     date        not null,
    until_day    date,
    withdrawn    boolean     not null,
    actor        text        not null,
    actor_name   text        not null,
    at           timestamptz not null default now(),
    primary key (lao_id, id),
    check (until_day >= from_day)
);
create index office_holding_said on measures.office_holding (lao_id, holding, id);

-- A picture that was drawn anew by a worker, and never what was sent; an empty one says that there is none any more.
create table measures.office_emblem (
    lao_id     uuid        not null references directory.lao (id),
    id         uuid        not null default uuidv7(),
    png        bytea       not null check (octet_length(png) <= 300000),
    actor      text        not null,
    actor_name text        not null,
    at         timestamptz not null default now(),
    primary key (lao_id, id)
);

call directory.wall('measures.office_fact');
call directory.wall('measures.office_holding');
call directory.wall('measures.office_emblem');
grant select on measures.office_fact, measures.office_holding, measures.office_emblem to measures_app;
grant insert (lao_id, field, value, was, actor, actor_name) on measures.office_fact to measures_app;
grant insert (lao_id, holding, office, acting, name, position, order_number, from_day, until_day, withdrawn, actor, actor_name)
   on measures.office_holding to measures_app;
grant insert (lao_id, png, actor, actor_name) on measures.office_emblem to measures_app;

-- What holds, for a page's own query and for who asks on which day who signs.
create function measures.office_holdings() returns json
    language sql stable as
$$
select coalesce(json_agg(json_build_object(
           'id', h.holding, 'office', upper(h.office), 'acting', h.acting, 'name', h.name, 'position', h.position,
           'orderNumber', h.order_number, 'from', h.from_day, 'until', h.until_day) order by h.from_day, h.holding), '[]')
  from (select distinct on (x.holding) x.* from measures.office_holding x
         where x.lao_id = directory.current_lao() order by x.holding, x.id desc) h
 where not h.withdrawn
$$;
