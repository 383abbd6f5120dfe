-- Surveys of a measure, answered without a login by whoever has the link. What is kept of the answers is counters: how many
-- people answered, and how often each choice was chosen. No person, address, browser or time, and no answer by itself.
create table measures.survey (
    lao_id       uuid not null,
    id           uuid not null,
    measure_id   uuid not null,
    -- What the result is the actual value of; null where it fills nothing.
    indicator_id uuid,
    position     int  not null,
    title        text not null check (title <> ''),
    lead         text not null default '',
    -- The last day on which it takes answers.
    closes_on    date not null,
    -- When it was closed and its result taken over; null while it is not.
    closed_on    date,
    -- In the clear, since the LAO hands the link to many people and must find it again (docs/decisions/0017-surveys.md).
    secret       bytea not null check (length(secret) = 32),
    token_hash   bytea not null check (length(token_hash) = 32),
    respondents  int  not null default 0 check (respondents >= 0),
    primary key (lao_id, id),
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade,
    foreign key (lao_id, indicator_id) references measures.indicator (lao_id, id) on delete set null (indicator_id)
);
create index survey_measure on measures.survey (lao_id, measure_id);
create index survey_indicator on measures.survey (lao_id, indicator_id);
create index survey_token on measures.survey (token_hash);
create index survey_running on measures.survey (closes_on) where closed_on is null;

create table measures.survey_question (
    lao_id    uuid not null,
    id        uuid not null,
    survey_id uuid not null,
    position  int  not null,
    text      text not null check (text <> ''),
    kind      text not null check (kind in ('scale', 'yes_no')),
    primary key (lao_id, id),
    foreign key (lao_id, survey_id) references measures.survey (lao_id, id) on delete cascade
);
create index survey_question_survey on measures.survey_question (lao_id, survey_id);

-- How often a choice was chosen: 1 to 5 of a scale, 1 for yes and 0 for no.
create table measures.survey_tally (
    lao_id      uuid     not null,
    question_id uuid     not null,
    choice      smallint not null check (choice between 0 and 5),
    answers     int      not null check (answers > 0),
    primary key (lao_id, question_id, choice),
    foreign key (lao_id, question_id) references measures.survey_question (lao_id, id) on delete cascade
);

call directory.wall('measures.survey');
call directory.wall('measures.survey_question');
call directory.wall('measures.survey_tally');
grant select, insert, update, delete on measures.survey, measures.survey_question, measures.survey_tally to measures_app;

-- Two questions are asked before the tenant is known: which survey a link opens, and whose surveys have run out.
grant select (lao_id, id, token_hash, closes_on, closed_on) on measures.survey to prongsai_auditor;
create policy audit on measures.survey for select to prongsai_auditor using (true);
create function measures.survey_holder(secret_hash bytea) returns table (lao_id uuid, subject text)
    language sql stable strict security definer
    set search_path = pg_catalog
as
$$
select s.lao_id, s.id::text from measures.survey s where s.token_hash = secret_hash
$$;
create function measures.surveys_run_out(today date) returns table (lao_id uuid, subject text)
    language sql stable strict security definer
    set search_path = pg_catalog
as
$$
select s.lao_id, s.id::text from measures.survey s
 where s.closed_on is null and s.closes_on < today
 order by s.closes_on, s.id
 limit 10000
$$;
revoke all on function measures.survey_holder(bytea) from public;
revoke all on function measures.surveys_run_out(date) from public;
grant execute on function measures.survey_holder(bytea) to measures_app;
grant execute on function measures.surveys_run_out(date) to measures_app;
grant create on schema measures to prongsai_auditor;
alter function measures.survey_holder(bytea) owner to prongsai_auditor;
alter function measures.surveys_run_out(date) owner to prongsai_auditor;
revoke create on schema measures from prongsai_auditor;
