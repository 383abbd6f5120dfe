-- What looks over all LAOs for what has fallen due takes the day and the hour from the database's clock alone: with a time
-- of its own a caller could have dropped uploads that are under way, and listed surveys that are still running.
drop function measures.drop_expired_uploads(timestamptz);
drop function measures.expired_upload_keys(timestamptz);
drop function measures.expired_upload_laos(timestamptz);
drop function measures.surveys_run_out(date);

-- What expired before this was left. The hour is longer than a request that began in time can take to end.
create function measures.left_before() returns timestamptz
    language sql stable
    set search_path = pg_catalog
    return now() - interval '1 hour';

create function measures.expired_upload_keys() returns setof text
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select p.storage_key
  from measures.upload u
  join measures.upload_piece p on (p.lao_id, p.upload_id) = (u.lao_id, u.id)
 where u.expires_at < measures.left_before()
$$;

create function measures.expired_upload_laos() returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select distinct lao_id from measures.upload where expires_at < measures.left_before()
$$;

-- Drops what was left, but no row that names bytes which may still be there: the caller says which are gone. The scope
-- that it was called in is back when it ends.
create function measures.drop_expired_uploads(gone text[]) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog
as
$$
declare
    scope   text := current_setting('app.lao', true);
    lao     uuid;
    dropped bigint;
    total   bigint := 0;
begin
    for lao in select measures.expired_upload_laos() loop
        perform set_config('app.lao', lao::text, true);
        delete from measures.upload_piece p
         using measures.upload u
         where (u.lao_id, u.id) = (p.lao_id, p.upload_id) and u.lao_id = lao and u.expires_at < measures.left_before()
           and p.storage_key = any (gone);
        delete from measures.upload u
         where u.lao_id = lao and u.expires_at < measures.left_before()
           and not exists (select from measures.upload_piece p where (p.lao_id, p.upload_id) = (u.lao_id, u.id));
        get diagnostics dropped = row_count;
        total := total + dropped;
    end loop;
    perform set_config('app.lao', coalesce(scope, ''), true);
    return total;
end
$$;

create function measures.surveys_run_out() returns table (lao_id uuid, subject text)
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select s.lao_id, s.id::text from measures.survey s
 where s.closed_on is null and s.closes_on < directory.today()
 order by s.closes_on, s.id
 limit 10000
$$;

revoke all on function measures.left_before(), measures.expired_upload_keys(), measures.expired_upload_laos(),
    measures.drop_expired_uploads(text[]), measures.surveys_run_out() from public;
grant execute on function measures.left_before() to prongsai_auditor;
grant execute on function measures.expired_upload_keys(), measures.drop_expired_uploads(text[]), measures.surveys_run_out()
    to measures_app;
-- The new owner needs CREATE on the schema only while it is being made the owner.
grant create on schema measures to prongsai_auditor;
alter function measures.expired_upload_keys() owner to prongsai_auditor;
alter function measures.expired_upload_laos() owner to prongsai_auditor;
alter function measures.surveys_run_out() owner to prongsai_auditor;
revoke create on schema measures from prongsai_auditor;
set role prongsai_auditor;
grant execute on function measures.expired_upload_laos() to prongsai_owner;
reset role;
