-- The policies' own function looks at the signature each time that it is asked, once for each table of each statement.
grant select on directory.scope_key to prongsai_owner;

create or replace function directory.current_lao() returns uuid
    language plpgsql stable security definer
    set search_path = pg_catalog
as
$$
declare
    said uuid := nullif(current_setting('app.lao', true), '')::uuid;
    pads directory.scope_key;
begin
    if said is null then
        return null;
    end if;
    select * from directory.scope_key into pads;
    if encode(sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(said::text, 'UTF8'))), 'hex')
        is distinct from current_setting('app.mac', true) then
        raise exception 'app.lao is not signed' using errcode = '42501';
    end if;
    return said;
end
$$;
create function directory.enter(lao uuid, mac text) returns void
    language sql volatile
as
$$
select set_config('app.lao', lao::text, true), set_config('app.mac', mac, true)
$$;
