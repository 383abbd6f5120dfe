create schema measures;

create table measures.plan (
    lao_id      uuid        not null references directory.lao (id),
    id          uuid        not null,
    fiscal_year int         not null check (fiscal_year between 2540 and 2700),
    stage       text        not null,
    revision    bigint      not null default 0,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (lao_id, id),
    unique (lao_id, fiscal_year)
);

create table measures.unit (
    lao_id   uuid not null references directory.lao (id),
    id       uuid not null,
    name     text not null check (name <> ''),
    position int  not null,
    primary key (lao_id, id),
    unique (lao_id, name)
);

create table measures.measure (
    lao_id           uuid       not null,
    id               uuid       not null,
    plan_id          uuid       not null,
    number           int        not null check (number > 0),
    title            text       not null check (title <> ''),
    all_units        boolean    not null default false,
    quarters         smallint[] not null default '{}' check (quarters <@ '{1,2,3,4}'::smallint[]),
    -- The words of the paper, kept as they were read: the official report prints them again.
    responsible_text text       not null default '',
    schedule_text    text       not null default '',
    results          text[]     not null default '{}',
    outcomes         text[]     not null default '{}',
    span_from        int,
    span_to          int check (span_to >= span_from),
    primary key (lao_id, id),
    unique (lao_id, plan_id, number) deferrable initially immediate,
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);

create table measures.measure_unit (
    lao_id     uuid not null,
    measure_id uuid not null,
    unit_id    uuid not null,
    primary key (lao_id, measure_id, unit_id),
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade,
    foreign key (lao_id, unit_id) references measures.unit (lao_id, id)
);

create table measures.step (
    lao_id     uuid not null,
    id         uuid not null,
    measure_id uuid not null,
    position   int  not null,
    text       text not null check (text <> ''),
    frequency  text not null check (frequency in ('once', 'quarterly', 'monthly')),
    primary key (lao_id, id),
    unique (lao_id, measure_id, position) deferrable initially immediate,
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade
);

create table measures.task (
    lao_id  uuid not null,
    id      uuid not null,
    plan_id uuid not null,
    step_id uuid not null,
    due_on  date not null,
    done_on date,
    note    text not null default '' check (length(note) <= 4000),
    primary key (lao_id, id),
    unique (lao_id, step_id, due_on),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade,
    foreign key (lao_id, step_id) references measures.step (lao_id, id) on delete cascade
);
create index task_plan on measures.task (lao_id, plan_id);

create table measures.indicator (
    lao_id      uuid    not null,
    id          uuid    not null,
    measure_id  uuid    not null,
    position    int     not null,
    subject     text    not null,
    comparator  text    not null check (comparator in ('>=', '>', '=', '<', '<=')),
    target      numeric not null,
    unit        text    not null,
    method      text    not null default '',
    baseline    numeric,
    actual      numeric,
    source_text text    not null default '',
    primary key (lao_id, id),
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade
);

create table measures.agreement (
    lao_id      uuid not null,
    id          uuid not null,
    measure_id  uuid not null,
    position    int  not null,
    superior    text not null,
    subordinate text not null,
    primary key (lao_id, id),
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade
);

create table measures.evidence (
    lao_id       uuid        not null references directory.lao (id),
    id           uuid        not null,
    plan_id      uuid        not null,
    name         text        not null check (name <> ''),
    media_type   text        not null,
    size         bigint      not null check (size > 0),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    effective_on date        not null,
    received_at  timestamptz not null default now(),
    received_by  text        not null,
    primary key (lao_id, id),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);

create table measures.task_evidence (
    lao_id      uuid not null,
    task_id     uuid not null,
    evidence_id uuid not null,
    primary key (lao_id, task_id, evidence_id),
    foreign key (lao_id, task_id) references measures.task (lao_id, id) on delete cascade,
    foreign key (lao_id, evidence_id) references measures.evidence (lao_id, id) on delete cascade
);
create index task_evidence_evidence on measures.task_evidence (lao_id, evidence_id);

-- One row for each change of a plan, written in the change's own transaction.
create table measures.history (
    lao_id     uuid        not null,
    id         uuid        not null,
    plan_id    uuid        not null,
    revision   bigint      not null,
    at         timestamptz not null default now(),
    actor      text        not null,
    actor_name text        not null,
    action     text        not null,
    subject_id uuid        not null,
    old_value  jsonb,
    new_value  jsonb,
    primary key (lao_id, id),
    unique (lao_id, plan_id, revision),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);

call directory.wall('measures.plan');
call directory.wall('measures.unit');
call directory.wall('measures.measure');
call directory.wall('measures.measure_unit');
call directory.wall('measures.step');
call directory.wall('measures.task');
call directory.wall('measures.indicator');
call directory.wall('measures.agreement');
call directory.wall('measures.evidence');
call directory.wall('measures.task_evidence');
call directory.wall('measures.history');
