-- The indicators of the national assessment (ITA) by year: names and the passing score move, so they are data. A year
-- that is not here yet is taken to be as the latest before it.
create table directory.ita_indicator (
    fiscal_year int           not null,
    number      int           not null check (number > 0),
    part        text          not null check (part in ('IIT', 'EIT', 'OIT')),
    name_th     text          not null,
    name_en     text          not null,
    pass        numeric(5, 2) not null check (pass between 0 and 100),
    primary key (fiscal_year, number)
);
grant select on directory.ita_indicator to measures_app, reports_app, aggregation_app;
grant insert, update, delete on directory.ita_indicator to aggregation_app;

insert into directory.ita_indicator (fiscal_year, number, part, name_th, name_en, pass)
select year, i.number, i.part,
       case when i.number = 8 and year < 2565 then 'การปรับปรุงระบบการทำงาน' else i.name_th end, i.name_en, 85
  from generate_series(2562, 2569) year,
       (values (1, 'IIT', 'การปฏิบัติหน้าที่', 'Performance of duties'),
               (2, 'IIT', 'การใช้งบประมาณ', 'Use of budget'),
               (3, 'IIT', 'การใช้อำนาจ', 'Use of power'),
               (4, 'IIT', 'การใช้ทรัพย์สินของราชการ', 'Use of public property'),
               (5, 'IIT', 'การแก้ไขปัญหาการทุจริต', 'Tackling corruption'),
               (6, 'EIT', 'คุณภาพการดำเนินงาน', 'Quality of service'),
               (7, 'EIT', 'ประสิทธิภาพการสื่อสาร', 'Effectiveness of communication'),
               (8, 'EIT', 'การปรับปรุงการทำงาน', 'Improvement of work'),
               (9, 'OIT', 'การเปิดเผยข้อมูล', 'Disclosure of information'),
               (10, 'OIT', 'การป้องกันการทุจริต', 'Prevention of corruption')) i (number, part, name_th, name_en);

-- Last year's scores, as the plan of this year was made from them.
create table measures.ita_score (
    lao_id    uuid          not null,
    plan_id   uuid          not null,
    indicator int           not null,
    score     numeric(5, 2) not null check (score between 0 and 100),
    primary key (lao_id, plan_id, indicator),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);

create table measures.ita_analysis (
    lao_id  uuid not null,
    plan_id uuid not null,
    text    text not null check (length(text) <= 8000),
    primary key (lao_id, plan_id),
    foreign key (lao_id, plan_id) references measures.plan (lao_id, id) on delete cascade
);

-- Which measure of the plan answers which of last year's indicators.
create table measures.ita_answer (
    lao_id     uuid not null,
    measure_id uuid not null,
    indicator  int  not null,
    primary key (lao_id, measure_id, indicator),
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade
);

call directory.wall('measures.ita_score');
call directory.wall('measures.ita_analysis');
call directory.wall('measures.ita_answer');
grant select, insert, update, delete on measures.ita_score, measures.ita_analysis, measures.ita_answer to measures_app;
