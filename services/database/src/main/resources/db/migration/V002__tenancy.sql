-- What a transaction may see is decided by three transaction-local settings, each set by shared/tenancy alone:
-- app.lao (one tenant), app.area (a district, a province, or TH for the nation), app.public (published things).
-- After a commit a setting is the empty string and not null, hence nullif; the sub-selects make each an init-plan.
create function directory.current_lao() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.lao', true), '')::uuid;

create function directory.current_area() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.area', true), '');

create function directory.is_public() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('app.public', true), '') = 'on';

-- Walls one table in. Every table with a lao_id must pass through here; a test reads the catalog and says so.
create procedure directory.wall(tenant_table regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy tenant on %s using (lao_id = (select directory.current_lao())) '
                   'with check (lao_id = (select directory.current_lao()))', tenant_table);
end
$$;

-- Opens a published summary, for reading, to the areas that its LAO lies in.
create procedure directory.open_to_areas(summary_table regclass)
    language plpgsql as
$$
begin
    execute format('create policy area on %s for select to aggregation_app using ('
                   '(select directory.current_area()) = ''TH'' or lao_id in ('
                   'select l.id from directory.lao l '
                   'where starts_with(l.jurisdiction_code, (select directory.current_area()))))', summary_table);
end
$$;
