-- Which survey a link or a short address opens, asked before the tenant is known; told once.
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
revoke all on function measures.survey_holder(bytea) from public;
grant execute on function measures.survey_holder(bytea) to measures_app;
reset role;
revoke create on schema measures from prongsai_auditor;
