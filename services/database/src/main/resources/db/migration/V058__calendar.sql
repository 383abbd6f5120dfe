-- A person's calendar of due dates, read by calendar programs that cannot log in: whoever knows the secret address reads
-- it. Only the secret's SHA-256 is kept. One for each person, so a new one ends the old.
create table measures.calendar_feed (
    lao_id     uuid        not null references directory.lao (id),
    subject    text        not null check (subject <> ''),
    token_hash bytea       not null check (length(token_hash) = 32),
    made_at    timestamptz not null default now(),
    -- When the person last changed what falls to them; plans have dates of their own.
    changed_at timestamptz not null default now(),
    primary key (lao_id, subject)
);
create index calendar_feed_token on measures.calendar_feed (token_hash);
call directory.wall('measures.calendar_feed');
grant select, insert, update, delete on measures.calendar_feed to measures_app;

-- Whose a secret is: the one question that is asked before the tenant is known. It runs as the role that nobody can log
-- in as, gives one pair for one secret, and nothing for a secret that is older than a year and a month.
grant select on measures.calendar_feed to prongsai_auditor;
create policy audit on measures.calendar_feed for select to prongsai_auditor using (true);
create function measures.calendar_holder(secret_hash bytea) returns table (lao_id uuid, subject text)
    language sql stable strict security definer
    set search_path = pg_catalog
as
$$
select f.lao_id, f.subject from measures.calendar_feed f
 where f.token_hash = secret_hash and f.made_at > now() - interval '400 days'
$$;
revoke all on function measures.calendar_holder(bytea) from public;
grant execute on function measures.calendar_holder(bytea) to measures_app;
grant create on schema measures to prongsai_auditor;
alter function measures.calendar_holder(bytea) owner to prongsai_auditor;
revoke create on schema measures from prongsai_auditor;
