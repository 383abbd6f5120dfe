-- What of an office's profile is public: how to reach the office, its emblem, and who holds its offices on which days. Computed anew
-- in the transaction of each change; no private person's data, and nothing that the office did not say of itself.
create table directory.lao_office (
    lao_id         uuid not null primary key references directory.lao (id),
    telephone      text not null check (length(telephone) <= 100),
    telephone_link text not null check (length(telephone_link) <= 100),
    mail           text not null check (length(mail) <= 254),
    website        text not null check (length(website) <= 2000),
    address        text not null check (length(address) <= 500),
    hours          text not null check (length(hours) <= 200),
    emblem         bytea not null check (octet_length(emblem) <= 300000),
    emblem_id      uuid
);

-- Days that follow one another without overlapping, as prongsai.measures.core.holder.Holdings lays them out.
create table directory.lao_office_holder (
    lao_id    uuid    not null references directory.lao (id),
    office    text    not null check (office in ('executive', 'clerk')),
    from_day  date    not null,
    until_day date,
    name      text    not null check (length(name) <= 200),
    position  text    not null check (length(position) <= 200),
    acting    boolean not null,
    primary key (lao_id, office, from_day),
    check (until_day >= from_day)
);

call directory.wall('directory.lao_office');
call directory.wall('directory.lao_office_holder');
call directory.open_to_areas('directory.lao_office');
call directory.open_to_areas('directory.lao_office_holder');
create policy published on directory.lao_office for select to reports_app using ((select directory.is_public()));
create policy published on directory.lao_office_holder for select to reports_app using ((select directory.is_public()));

grant select, insert, update on directory.lao_office to measures_app;
grant select, insert, delete on directory.lao_office_holder to measures_app;
grant select on directory.lao_office, directory.lao_office_holder to reports_app, aggregation_app;

-- How to reach an LAO's office today, and who holds its offices: what a letter, a list or a page from above shows.
create function directory.office_today(lao uuid) returns json
    language sql stable as
$$
select json_build_object(
           'telephone', o.telephone, 'telephoneLink', o.telephone_link, 'mail', o.mail, 'website', o.website,
           'address', o.address, 'hours', o.hours, 'emblem', o.emblem_id,
           'holders', coalesce((
               select json_agg(json_build_object('office', h.office, 'name', h.name, 'position', h.position, 'acting', h.acting)
                               order by h.office desc)
                 from directory.lao_office_holder h
                where h.lao_id = o.lao_id and h.from_day <= directory.today()
                  and coalesce(h.until_day >= directory.today(), true)), '[]'))
  from directory.lao_office o
 where o.lao_id = lao
$$;
