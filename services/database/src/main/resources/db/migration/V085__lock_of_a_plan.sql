-- Whose plan something is; null where it is not there, or is another LAO's.
create function measures.plan_of(kind text, target uuid, year int) returns uuid
    language sql stable
    set search_path = pg_catalog
as
$$
select case kind
       when 'year' then (select p.id from measures.plan p where p.fiscal_year = year)
       when 'measure' then (select m.plan_id from measures.measure m where m.id = target)
       when 'step' then (select m.plan_id
                           from measures.step s
                           join measures.measure m on (m.lao_id, m.id) = (s.lao_id, s.measure_id)
                          where s.id = target)
       when 'task' then (select t.plan_id from measures.task t where t.id = target)
       when 'evidence' then (select e.plan_id from measures.evidence e where e.id = target)
       when 'deleted' then (select b.plan_id from measures.bin b where b.id = target)
       end
$$;

-- Locks the plan that a change is about, against other changes and until the transaction ends. Whoever had the lock before
-- may have deleted the target meanwhile, which a statement that waited does not see. In a volatile function each statement
-- sees what is there when it begins, so the target is looked for once more behind the lock, and so is the name of the
-- request, which the one before may have carried out. Works as whoever calls it, behind the walls.
--
-- fresh: the id of a plan to begin where the year has none; null begins none.
-- Gives one row: whether the history knows the request, and the plan; nulls where the target is not there.
create function measures.lock_plan(kind text, target uuid, year int, fresh uuid, request uuid)
    returns table (recorded boolean, lao_id uuid, id uuid, fiscal_year int, stage text, revision bigint)
    language plpgsql volatile
    set search_path = pg_catalog
as
$$
declare
    home uuid;
begin
    if fresh is not null then
        insert into measures.plan as p (lao_id, id, fiscal_year, stage)
        values (directory.current_lao(), fresh, year, 'draft')
        on conflict on constraint plan_lao_id_fiscal_year_key do nothing;
    end if;
    select measures.plan_of(kind, target, year) into home;
    perform from measures.plan p where p.id = home for no key update;
    return query
    select exists (select from measures.history h where h.id = request),
           p.lao_id, p.id, p.fiscal_year, p.stage, p.revision
      from (select measures.plan_of(kind, target, year) as id) now
      left join measures.plan p on p.id = now.id and now.id = home;
end
$$;
revoke all on function measures.plan_of(text, uuid, int) from public;
revoke all on function measures.lock_plan(text, uuid, int, uuid, uuid) from public;
grant execute on function measures.plan_of(text, uuid, int) to measures_app;
grant execute on function measures.lock_plan(text, uuid, int, uuid, uuid) to measures_app;
