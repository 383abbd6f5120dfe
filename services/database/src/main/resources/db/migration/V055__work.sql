-- Which units a person works for: said once by that person, so that "my work" can mean something. No name is kept.
create table measures.person_unit (
    lao_id  uuid not null,
    subject text not null check (subject <> ''),
    unit_id uuid not null,
    primary key (lao_id, subject, unit_id),
    foreign key (lao_id, unit_id) references measures.unit (lao_id, id) on delete cascade
);
call directory.wall('measures.person_unit');
grant select, insert, delete on measures.person_unit to measures_app;

-- Who took a task upon themselves, where someone did.
alter table measures.task
    add column taken_by      text,
    add column taken_by_name text,
    add check ((taken_by is null) = (taken_by_name is null));

-- What every page of an LAO needs around it, so that a page's one query can bring it along.
create function measures.lao_and_years() returns json
    language sql stable as
$$
select json_build_object(
           'lao', json_build_object('id', l.id, 'code', l.code, 'name', l.name, 'shortName', l.short_name,
                                    'type', l.type, 'district', l.district_th, 'province', l.province_th),
           'years', array(select p.fiscal_year from measures.plan p order by p.fiscal_year desc))
  from directory.lao_now l
 where l.id = directory.current_lao()
$$;
