-- What every way of a second line stands on: a key that no service's role can read, and for each LAO what a service would have
-- made of it. Only in the copy that the bench makes and drops.
create table directory.scope_key (inner_pad bytea not null, outer_pad bytea not null);
insert into directory.scope_key
select string_agg(set_byte('\x00', 0, get_byte(k.key, i) # 54), '' order by i),
       string_agg(set_byte('\x00', 0, get_byte(k.key, i) # 92), '' order by i)
  from (select sha256('bench') || decode(repeat('00', 32), 'hex') as key) k, generate_series(0, 63) i
 group by k.key;

create function directory.scope_mac(lao uuid) returns bytea
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select sha256(k.outer_pad || sha256(k.inner_pad || convert_to(lao::text, 'UTF8'))) from directory.scope_key k
$$;
revoke execute on function directory.scope_mac(uuid) from public;

create table directory.bench_mac (lao uuid primary key, mac text not null);
insert into directory.bench_mac select id, encode(directory.scope_mac(id), 'hex') from directory.lao;
grant select on directory.bench_mac to measures_app;
analyze directory.bench_mac;
