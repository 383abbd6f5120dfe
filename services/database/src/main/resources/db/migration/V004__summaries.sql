-- What is published of a plan to the levels above: recomputed in the transaction of each change, never incremented.
create table measures.plan_summary (
    lao_id            uuid        not null,
    fiscal_year       int         not null,
    plan_id           uuid        not null,
    stage             text        not null,
    revision          bigint      not null,
    measures          int         not null,
    measures_complete int         not null,
    tasks             int         not null,
    tasks_done        int         not null,
    tasks_on_time     int         not null,
    evidence          int         not null,
    complete          boolean     not null,
    open_since        date,
    primary key (lao_id, fiscal_year),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);
create index plan_summary_year on measures.plan_summary (fiscal_year);

create table measures.measure_summary (
    lao_id        uuid    not null,
    fiscal_year   int     not null,
    measure_id    uuid    not null,
    plan_id       uuid    not null,
    number        int     not null,
    title         text    not null,
    tasks         int     not null,
    tasks_done    int     not null,
    tasks_on_time int     not null,
    evidence      int     not null,
    complete      boolean not null,
    open_since    date,
    primary key (lao_id, fiscal_year, measure_id),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);

create table measures.due_summary (
    lao_id        uuid not null,
    fiscal_year   int  not null,
    due_on        date not null,
    plan_id       uuid not null,
    tasks         int  not null,
    tasks_done    int  not null,
    tasks_on_time int  not null,
    primary key (lao_id, fiscal_year, due_on),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);
create index due_summary_year on measures.due_summary (fiscal_year, due_on);

call directory.wall('measures.plan_summary');
call directory.wall('measures.measure_summary');
call directory.wall('measures.due_summary');
call directory.open_to_areas('measures.plan_summary');
call directory.open_to_areas('measures.measure_summary');
call directory.open_to_areas('measures.due_summary');

-- The one definition of completion in SQL (design §1). Summaries are filled from these views and checked against them.
create view measures.measure_recount with (security_invoker) as
select m.lao_id, p.fiscal_year, m.id as measure_id, m.plan_id, m.number, m.title,
       count(t.id)::int                                      as tasks,
       count(t.done_on)::int                                 as tasks_done,
       count(*) filter (where t.done_on <= t.due_on)::int    as tasks_on_time,
       coalesce(sum(e.files), 0)::int                        as evidence,
       count(t.id) > 0 and count(t.id) = count(t.done_on)
           and cardinality(m.results) > 0 and cardinality(m.outcomes) > 0 as complete,
       min(t.due_on) filter (where t.done_on is null)        as open_since
  from measures.measure m
  join measures.plan p on (p.lao_id, p.id) = (m.lao_id, m.plan_id)
  left join measures.step s on (s.lao_id, s.measure_id) = (m.lao_id, m.id)
  left join measures.task t on (t.lao_id, t.step_id) = (s.lao_id, s.id)
  left join lateral (select count(*) as files from measures.task_evidence x
                      where (x.lao_id, x.task_id) = (t.lao_id, t.id)) e on true
 group by m.lao_id, p.fiscal_year, m.id, m.plan_id, m.number, m.title, m.results, m.outcomes;

create view measures.due_recount with (security_invoker) as
select t.lao_id, p.fiscal_year, t.due_on, t.plan_id,
       count(*)::int                                      as tasks,
       count(t.done_on)::int                              as tasks_done,
       count(*) filter (where t.done_on <= t.due_on)::int as tasks_on_time
  from measures.task t
  join measures.plan p on (p.lao_id, p.id) = (t.lao_id, t.plan_id)
 group by t.lao_id, p.fiscal_year, t.due_on, t.plan_id;

create view measures.plan_recount with (security_invoker) as
select p.lao_id, p.fiscal_year, p.id as plan_id, p.stage, p.revision,
       count(m.measure_id)::int                     as measures,
       count(*) filter (where m.complete)::int      as measures_complete,
       coalesce(sum(m.tasks), 0)::int               as tasks,
       coalesce(sum(m.tasks_done), 0)::int          as tasks_done,
       coalesce(sum(m.tasks_on_time), 0)::int       as tasks_on_time,
       coalesce(sum(m.evidence), 0)::int            as evidence,
       count(m.measure_id) > 0 and bool_and(m.complete) as complete,
       min(m.open_since)                            as open_since
  from measures.plan p
  left join measures.measure_recount m on (m.lao_id, m.plan_id) = (p.lao_id, p.id)
 group by p.lao_id, p.fiscal_year, p.id, p.stage, p.revision;
