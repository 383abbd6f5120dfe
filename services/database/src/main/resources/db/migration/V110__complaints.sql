-- How often people complained of something in a month, beside the same month of the year before: what outcomes such as
-- "complaints went down" rest on. Months are those of the calendar, so that no reader must know where the year begins. None is a
-- count too; a count that is not there has not been taken yet.
create table measures.complaint (
    lao_id     uuid     not null,
    id         uuid     not null,
    measure_id uuid     not null,
    position   int      not null,
    month      smallint not null check (month between 1 and 12),
    subject    text     not null check (subject <> ''),
    kind       text     not null
        check (kind in ('corruption', 'service', 'conduct', 'procurement', 'personnel', 'other')),
    count      int check (count >= 0),
    last_year  int check (last_year >= 0),
    primary key (lao_id, id),
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade
);
create index complaint_measure on measures.complaint (lao_id, measure_id);

call directory.wall('measures.complaint');
grant select, insert, update, delete on measures.complaint to measures_app;
