-- A survey may be a draft, which nobody has opened yet: so it comes out of last year's plan. And an open one can be given
-- another link, or be opened by the short address that stands on a notice board.
alter table measures.survey
    alter column closes_on drop not null,
    alter column secret drop not null,
    alter column token_hash drop not null,
    -- How many links it has had; the last one opens it. 0 of a draft, which has neither link nor closing date.
    add column link int not null default 1 check (link >= 0),
    add constraint survey_draft check (
        (link = 0) = (secret is null) and (link = 0) = (token_hash is null) and (link = 0) = (closes_on is null));

-- The first 50 bits of a secret in Crockford's base 32: as ShortCode of the program has it.
create function measures.survey_code(secret bytea) returns text
    language sql immutable strict parallel safe
    set search_path = pg_catalog
as
$$
select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz',
                         substring(('x' || encode(substr(secret, 1, 7), 'hex'))::bit(56) from 5 * at + 1 for 5)::int + 1, 1),
                  '' order by at)
  from generate_series(0, 9) at
$$;
revoke all on function measures.survey_code(bytea) from public;
grant execute on function measures.survey_code(bytea) to measures_app;

-- What the door knows the short address by: the code filled up to the length of a secret.
alter table measures.survey
    add column code_hash bytea generated always as (sha256((measures.survey_code(secret) || repeat('-', 33))::bytea)) stored;
create index survey_code on measures.survey (code_hash);

grant select (code_hash) on measures.survey to prongsai_auditor;
grant create on schema measures to prongsai_auditor;
-- Whose the function is; the owner of all else may not replace it under them.
set role prongsai_auditor;
create or replace function measures.survey_holder(secret_hash bytea) returns table (lao_id uuid, subject text)
    language sql stable strict security definer
    set search_path = pg_catalog
as
$$
select s.lao_id, s.id::text from measures.survey s where s.token_hash = secret_hash or s.code_hash = secret_hash
$$;
reset role;
revoke create on schema measures from prongsai_auditor;
