-- A pair is signed off on a day; the paper is a piece of evidence of the plan or stands on the web.
alter table measures.agreement
    add column signed_on   date,
    add column evidence_id uuid,
    add column url         text not null default '',
    add foreign key (lao_id, evidence_id) references measures.evidence (lao_id, id) on delete set null (evidence_id);
create index agreement_measure on measures.agreement (lao_id, measure_id);

-- What an LAO must keep open to the public, looked after once a quarter.
create table measures.disclosure_topic (
    lao_id     uuid not null,
    id         uuid not null,
    measure_id uuid not null,
    position   int  not null,
    title      text not null check (title <> ''),
    primary key (lao_id, id),
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade
);
create index disclosure_topic_measure on measures.disclosure_topic (lao_id, measure_id);

create table measures.disclosure_check (
    lao_id     uuid     not null,
    topic_id   uuid     not null,
    quarter    smallint not null check (quarter between 1 and 4),
    url        text     not null default '',
    checked_on date     not null,
    primary key (lao_id, topic_id, quarter),
    foreign key (lao_id, topic_id) references measures.disclosure_topic (lao_id, id) on delete cascade
);

call directory.wall('measures.disclosure_topic');
call directory.wall('measures.disclosure_check');
grant select, insert, update, delete on measures.disclosure_topic, measures.disclosure_check to measures_app;
