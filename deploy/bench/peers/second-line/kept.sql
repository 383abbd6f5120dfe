-- The signature is looked at once. What was found is kept where the service's role can read and cannot write: in the session's
-- own value of a sequence, bound to this transaction by the time of its begin.
create unlogged sequence directory.scope minvalue -9223372036854775808 maxvalue 9223372036854775807;
grant select on sequence directory.scope to public;

create function directory.enter(lao uuid, mac text) returns void
    language plpgsql volatile security definer
    set search_path = pg_catalog
as
$$
begin
    if encode(directory.scope_mac(lao), 'hex') is distinct from mac then
        raise exception 'app.lao is not signed' using errcode = '42501';
    end if;
    perform set_config('app.lao', lao::text, true),
            setval('directory.scope', uuid_hash_extended(lao, timestamptz_hash_extended(now(), 0)));
end
$$;
grant execute on function directory.enter(uuid, text) to measures_app;

create or replace function directory.current_lao() returns uuid
    language plpgsql stable
as
$$
begin
    return case when nullif(current_setting('app.lao', true), '') is null then null
                when currval('directory.scope') = uuid_hash_extended(current_setting('app.lao', true)::uuid,
                                                                     timestamptz_hash_extended(now(), 0))
                then current_setting('app.lao', true)::uuid end;
end
$$;
