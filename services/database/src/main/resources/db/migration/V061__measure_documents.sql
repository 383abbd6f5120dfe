-- What a measure of the official list rests on: manuals, orders, announcements, declarations. One table, since each is a
-- paper with a title and a day; what a kind does not speak of stays empty.
create table measures.measure_document (
    lao_id       uuid not null,
    id           uuid not null,
    measure_id   uuid not null,
    position     int  not null,
    title        text not null check (title <> ''),
    number       text not null default '',
    version      text not null default '',
    -- The day that a manual takes effect, an order is dated, a declaration was signed.
    effective_on date,
    -- Who holds what it gives: whom an order empowers, who signed a declaration. A post and not a person.
    holder       text not null default '',
    evidence_id  uuid,
    url          text not null default '' check (url ~* '^(https?://.*)?$'),
    primary key (lao_id, id),
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade,
    foreign key (lao_id, evidence_id) references measures.evidence (lao_id, id) on delete set null (evidence_id)
);
create index measure_document_measure on measures.measure_document (lao_id, measure_id);
create index measure_document_evidence on measures.measure_document (lao_id, evidence_id);
create index agreement_evidence on measures.agreement (lao_id, evidence_id);

-- What was done under an order is reported each month of the fiscal year. Months are those of the calendar, so that no
-- reader must know where the year begins.
create table measures.document_report (
    lao_id      uuid     not null,
    document_id uuid     not null,
    month       smallint not null check (month between 1 and 12),
    reported_on date     not null,
    evidence_id uuid,
    url         text     not null default '' check (url ~* '^(https?://.*)?$'),
    primary key (lao_id, document_id, month),
    foreign key (lao_id, document_id) references measures.measure_document (lao_id, id) on delete cascade,
    foreign key (lao_id, evidence_id) references measures.evidence (lao_id, id) on delete set null (evidence_id)
);
create index document_report_evidence on measures.document_report (lao_id, evidence_id);

-- Forms, JSON and files take addresses of the web only, since pages lead there.
alter table measures.agreement add check (url ~* '^(https?://.*)?$');
alter table measures.disclosure_check add check (url ~* '^(https?://.*)?$');

call directory.wall('measures.measure_document');
call directory.wall('measures.document_report');
grant select, insert, update, delete on measures.measure_document, measures.document_report to measures_app;
