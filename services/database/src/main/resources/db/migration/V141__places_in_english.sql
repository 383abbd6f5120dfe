-- As in V055, with where the LAO lies in English: the frame of a page is in the reader's language.
create or replace function measures.lao_and_years() returns json
    language sql stable as
$$
select json_build_object(
           'lao', json_build_object('id', l.id, 'code', l.code, 'name', l.name, 'shortName', l.short_name,
                                    'type', l.type, 'district', l.district_th, 'province', l.province_th),
           'english', json_build_object('district', l.district_en, 'province', l.province_en),
           'years', array(select p.fiscal_year from measures.plan p order by p.fiscal_year desc))
  from directory.lao_now l
 where l.id = directory.current_lao()
$$;
