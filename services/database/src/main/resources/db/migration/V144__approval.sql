-- A plan and its report are signed: stages, who signs in which order, who heads a unit, what was submitted, and each act with the
-- name, position and capacity that held when it was done.
alter table measures.plan
    add column stage_by    text,
    add column stage_since timestamptz,
    add check ((stage_by is null) = (stage_since is null)),
    add check (stage in ('draft', 'submitted', 'in_progress', 'resubmitted', 'report_submitted', 'report_approved'));

-- As in V141, with where plans stand that do not stand as they began: every page of a year says so.
create or replace function measures.lao_and_years() returns json
    language sql stable as
$$
select json_build_object(
           'lao', json_build_object('id', l.id, 'code', l.code, 'name', l.name, 'shortName', l.short_name,
                                    'type', l.type, 'district', l.district_th, 'province', l.province_th),
           'english', json_build_object('district', l.district_en, 'province', l.province_en),
           'years', array(select p.fiscal_year from measures.plan p order by p.fiscal_year desc),
           'standings', coalesce((
               select json_agg(json_build_object('fiscalYear', p.fiscal_year, 'stage', p.stage, 'by', p.stage_by,
                                                 'since', p.stage_since))
                 from measures.plan p where p.stage_since is not null), '[]'))
  from directory.lao_now l
 where l.id = directory.current_lao()
$$;

-- In which order an office signs, as its clerk or administrator says; the last line is what holds. Without a line nothing is
-- signed here, as in an office that does not use approval.
create table measures.signing_chain (
    lao_id     uuid        not null references directory.lao (id),
    id         uuid        not null default uuidv7(),
    chain      text        not null check (chain in ('none', 'full', 'clerk_executive', 'executive')),
    actor      text        not null,
    actor_name text        not null,
    at         timestamptz not null default now(),
    primary key (lao_id, id)
);
call directory.wall('measures.signing_chain');
grant select on measures.signing_chain to measures_app;
grant insert (lao_id, chain, actor, actor_name) on measures.signing_chain to measures_app;

-- Who heads a unit and signs for it; the last line of a unit is what holds, and one without a person says that nobody does.
create table measures.unit_head (
    lao_id     uuid        not null references directory.lao (id),
    id         uuid        not null default uuidv7(),
    unit_id    uuid        not null,
    subject    text,
    name       text,
    position   text        not null check (length(position) <= 200),
    actor      text        not null,
    actor_name text        not null,
    at         timestamptz not null default now(),
    primary key (lao_id, id),
    foreign key (lao_id, unit_id) references measures.unit (lao_id, id) on delete cascade,
    check ((subject is null) = (name is null))
);
create index on measures.unit_head (lao_id, unit_id, id desc);
call directory.wall('measures.unit_head');
grant select on measures.unit_head to measures_app;
grant insert (lao_id, unit_id, subject, name, position, actor, actor_name) on measures.unit_head to measures_app;

-- What was sent to be signed, as it was then. Each sending is a round of its own.
create table measures.submission (
    lao_id     uuid        not null,
    id         uuid        not null,
    plan_id    uuid        not null,
    kind       text        not null check (kind in ('plan', 'report')),
    round      int         not null check (round > 0),
    chain      text        not null check (chain in ('full', 'clerk_executive', 'executive')),
    revision   bigint      not null,
    content    jsonb       not null,
    comment    text        not null check (length(comment) <= 2000),
    actor      text        not null,
    actor_name text        not null,
    at         timestamptz not null default now(),
    primary key (lao_id, id),
    unique (lao_id, plan_id, kind, round),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id)
);
call directory.wall('measures.submission');
grant select on measures.submission to measures_app;
grant insert (lao_id, id, plan_id, kind, round, chain, revision, content, comment, actor, actor_name)
    on measures.submission to measures_app;
comment on table measures.submission is 'proof';

-- What somebody did with a submission. Name, position, capacity and order stand as they were: no later change of an account, a
-- unit or an office changes an act. One that was kept from an earlier round names the act that it is.
create table measures.act (
    lao_id        uuid        not null,
    id            uuid        not null default uuidv7(),
    submission_id uuid        not null,
    kind          text        not null check (kind in ('sign', 'return', 'recall', 'reopen')),
    signer        text        not null check (signer in ('head', 'clerk', 'executive', 'sender')),
    for_unit      uuid,
    unit_name     text,
    name          text        not null,
    position      text        not null check (length(position) <= 200),
    capacity      text        not null check (capacity in ('own', 'acting')),
    order_number  text        not null check (length(order_number) <= 200),
    comment       text        not null check (length(comment) <= 2000),
    kept_from     uuid,
    actor         text        not null,
    at            timestamptz not null default now(),
    primary key (lao_id, id),
    foreign key (lao_id, submission_id) references measures.submission (lao_id, id),
    foreign key (lao_id, kept_from) references measures.act (lao_id, id),
    check (capacity = 'own' or order_number <> '')
);
create unique index act_signed_once on measures.act (lao_id, submission_id, signer, for_unit) nulls not distinct
    where kind = 'sign';
call directory.wall('measures.act');
grant select on measures.act to measures_app;
grant insert (lao_id, submission_id, kind, signer, for_unit, unit_name, name, position, capacity, order_number, comment, kept_from,
              actor) on measures.act to measures_app;
comment on table measures.act is 'proof';
