-- A plan over several years, such as the anti-corruption plan of 2566 to 2570, is the LAO's and not one year's: every
-- measure that carries it out refers to the one row, so that its reference in E-PlanNACC is written once. An LAO has one
-- for a span of years, which is how a report or a file that names only the years finds it.
create table measures.multi_year_plan (
    lao_id          uuid not null references directory.lao (id),
    id              uuid not null,
    title           text not null check (title <> ''),
    year_from       int  not null check (year_from between 2400 and 2700),
    year_to         int  not null check (year_to between year_from and 2700),
    nacc_entered_on date,
    nacc_reference  text not null default '',
    nacc_url        text not null default '' check (nacc_url ~* '^(https?://.*)?$'),
    primary key (lao_id, id),
    unique (lao_id, year_from, year_to)
);
call directory.wall('measures.multi_year_plan');
grant select, insert, update, delete on measures.multi_year_plan to measures_app;

alter table measures.measure
    add column multi_year_plan_id uuid,
    add foreign key (lao_id, multi_year_plan_id) references measures.multi_year_plan (lao_id, id);
create index measure_multi_year_plan on measures.measure (lao_id, multi_year_plan_id)
    where multi_year_plan_id is not null;

-- Until now each measure had a copy of the years. The owner too stands before the walls, so they are lowered for the
-- length of this transaction, which holds these tables against everyone else.
alter table measures.measure no force row level security;
alter table measures.multi_year_plan no force row level security;
insert into measures.multi_year_plan (lao_id, id, title, year_from, year_to)
select lao_id, uuidv7(), 'แผนปฏิบัติการป้องกันการทุจริต', span_from, span_to
  from (select distinct lao_id, span_from, span_to
          from measures.measure
         where span_from between 2400 and 2700 and span_to between span_from and 2700) s;
update measures.measure m
   set multi_year_plan_id = y.id
  from measures.multi_year_plan y
 where (y.lao_id, y.year_from, y.year_to) = (m.lao_id, m.span_from, m.span_to);
alter table measures.multi_year_plan force row level security;
alter table measures.measure force row level security;

alter table measures.measure drop column span_from, drop column span_to;
