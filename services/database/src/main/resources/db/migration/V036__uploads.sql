-- Files on their way: they arrive in pieces, each kept as it comes, so that a broken line costs one piece at most. What
-- an upload is for is no foreign key: a task may go while a file for it is under way, and the pieces' bytes must still be
-- found to be thrown away.
create table measures.upload (
    lao_id       uuid        not null references directory.lao (id),
    id           uuid        not null,
    task_id      uuid,
    replaces_id  uuid,
    sender       text        not null,
    name         text        not null,
    effective_on date,
    size         bigint      not null check (size > 0),
    received     bigint      not null default 0 check (received between 0 and size),
    kept_id      uuid,
    expires_at   timestamptz not null,
    primary key (lao_id, id),
    check (num_nonnulls(task_id, replaces_id) = 1),
    -- Whoever sees that all has arrived can rely on the evidence being there.
    check ((received = size) = (kept_id is not null))
);

create table measures.upload_piece (
    lao_id      uuid   not null,
    upload_id   uuid   not null,
    start       bigint not null check (start >= 0),
    size        bigint not null check (size > 0),
    storage_key text   not null,
    primary key (lao_id, upload_id, start),
    foreign key (lao_id, upload_id) references measures.upload (lao_id, id)
);

call directory.wall('measures.upload');
call directory.wall('measures.upload_piece');
grant select, insert, update, delete on measures.upload, measures.upload_piece to measures_app;

-- The hourly job throws away what was abandoned, of all LAOs. It finds it as the auditor, who reads and nothing else, and
-- deletes LAO by LAO within each one's walls.
create index upload_expiry on measures.upload (expires_at);
grant select on measures.upload, measures.upload_piece to prongsai_auditor;
create policy audit on measures.upload for select to prongsai_auditor using (true);
create policy audit on measures.upload_piece for select to prongsai_auditor using (true);

create function measures.expired_upload_keys(before timestamptz) returns setof text
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select p.storage_key
  from measures.upload u
  join measures.upload_piece p on (p.lao_id, p.upload_id) = (u.lao_id, u.id)
 where u.expires_at < before
$$;

create function measures.expired_upload_laos(before timestamptz) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select distinct lao_id from measures.upload where expires_at < before
$$;

create function measures.drop_expired_uploads(before timestamptz) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog
as
$$
declare
    lao     uuid;
    dropped bigint;
    total   bigint := 0;
begin
    for lao in select measures.expired_upload_laos(before) loop
        perform set_config('app.lao', lao::text, true);
        delete from measures.upload_piece p
         using measures.upload u
         where (u.lao_id, u.id) = (p.lao_id, p.upload_id) and u.lao_id = lao and u.expires_at < before;
        delete from measures.upload where lao_id = lao and expires_at < before;
        get diagnostics dropped = row_count;
        total := total + dropped;
    end loop;
    perform set_config('app.lao', '', true);
    return total;
end
$$;

revoke all on function measures.expired_upload_keys(timestamptz), measures.expired_upload_laos(timestamptz),
    measures.drop_expired_uploads(timestamptz) from public;
grant execute on function measures.expired_upload_keys(timestamptz), measures.drop_expired_uploads(timestamptz)
    to measures_app;
-- The new owner needs CREATE on the schema only while it is being made the owner.
grant create on schema measures to prongsai_auditor;
alter function measures.expired_upload_keys(timestamptz) owner to prongsai_auditor;
alter function measures.expired_upload_laos(timestamptz) owner to prongsai_auditor;
revoke create on schema measures from prongsai_auditor;
set role prongsai_auditor;
grant execute on function measures.expired_upload_laos(timestamptz) to prongsai_owner;
reset role;
