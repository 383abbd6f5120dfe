-- Reference data that every service may read and only aggregation writes.
create schema directory;

create table directory.area (
    code        text primary key check (code ~ '^[0-9]{2}([0-9]{2}){0,2}$'),
    level       text not null check (level in ('province', 'district', 'subdistrict')),
    name_th     text not null,
    name_en     text not null,
    parent_code text references directory.area (code),
    check (length(code) = case level when 'province' then 2 when 'district' then 4 else 6 end),
    check ((level = 'province') = (parent_code is null)),
    check (parent_code is null or starts_with(code, parent_code))
);
create index area_parent on directory.area (parent_code);

-- The tenant. Only what never changes stands here, and where it sits now (or sat last, when closed):
-- the district, or the province for a body of the whole province (อบจ.), which belongs to no district.
create table directory.lao (
    id                uuid primary key,
    jurisdiction_code text    not null references directory.area (code) check (length(jurisdiction_code) in (2, 4)),
    demo              boolean not null default false
);

-- Code, name, type and place change (an อบต. becomes a เทศบาล): each with the days it was in force, [from, to).
-- An LAO exists in a fiscal year when a row is in force on the year's last day.
create table directory.lao_detail (
    lao_id           uuid not null references directory.lao (id),
    valid_from       date not null,
    valid_to         date,
    code             text not null check (code ~ '^[0-9]{7}$'),
    name             text not null,
    short_name       text not null,
    type             text not null check (type in ('PAO', 'CITY', 'TOWN', 'SUBDISTRICT_MUNICIPALITY', 'SAO', 'BANGKOK', 'PATTAYA')),
    province_code    text not null references directory.area (code),
    district_code    text references directory.area (code),
    subdistrict_code text references directory.area (code),
    primary key (lao_id, valid_from),
    check (valid_to > valid_from),
    check (starts_with(district_code, province_code)),
    check (starts_with(subdistrict_code, district_code)),
    check (type = 'PAO' or type = 'BANGKOK' or district_code is not null)
);
create unique index lao_detail_in_force on directory.lao_detail (lao_id) where valid_to is null;
create unique index lao_detail_code_in_force on directory.lao_detail (code) where valid_to is null;
create index lao_detail_district on directory.lao_detail (district_code);
create index lao_detail_province on directory.lao_detail (province_code);

create view directory.lao_now with (security_invoker) as
select d.lao_id as id, d.code, d.name, d.short_name, d.type, d.province_code, d.district_code, d.subdistrict_code,
       p.name_th as province_th, p.name_en as province_en, a.name_th as district_th, a.name_en as district_en
  from directory.lao_detail d
  join directory.area p on p.code = d.province_code
  left join directory.area a on a.code = d.district_code
 where d.valid_to is null;

-- The last day of a fiscal year in the Buddhist era: FY 2568 ends on 30 September 2568 BE, 2025 CE.
create function directory.fiscal_year_end(fiscal_year int) returns date
    language sql immutable parallel safe
    return make_date(fiscal_year - 543, 9, 30);

create function directory.today() returns date
    language sql stable parallel safe
    return (now() at time zone 'Asia/Bangkok')::date;
