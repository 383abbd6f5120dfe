-- What every change of a plan begins and ends with, told once. All of it works as whoever calls it, behind the walls.

-- Locks the plan that a change is about, against other changes and until the transaction ends. Whoever had the lock before
-- may have deleted the target meanwhile, which a statement that waited does not see. In a volatile function each statement
-- sees what is there when it begins, so the target is looked for once more behind the lock, and so is the name of the
-- request, which the one before may have carried out.
--
-- fresh: the id of a plan to begin where the year has none; null begins none.
-- Gives one row: whether the history knows the request, and the plan; nulls where the target is not there. Of a task, which
-- is changed most, the row too, so that nobody has to ask again.
drop function if exists measures.lock_plan(text, uuid, int, uuid, uuid);
create function measures.lock_plan(kind text, target uuid, year int, fresh uuid, request uuid)
    returns table (recorded boolean, lao_id uuid, id uuid, fiscal_year int, stage text, stage_by text,
                   stage_since timestamptz, revision bigint, task jsonb)
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
    if kind = 'task' then
        select t.plan_id from measures.task t where t.id = target into home;
        perform from measures.plan p where p.id = home for no key update;
        return query
        select exists (select from measures.history h where h.id = request),
               p.lao_id, p.id, p.fiscal_year, p.stage, p.stage_by, p.stage_since, p.revision,
               jsonb_build_object('doneOn', t.done_on, 'note', t.note)
          from (select) one
          left join measures.task t on t.id = target
          left join measures.plan p on p.id = home and t.plan_id = home;
        return;
    end if;
    select measures.plan_of(kind, target, year) into home;
    perform from measures.plan p where p.id = home for no key update;
    return query
    select exists (select from measures.history h where h.id = request),
           p.lao_id, p.id, p.fiscal_year, p.stage, p.stage_by, p.stage_since, p.revision, null::jsonb
      from (select measures.plan_of(kind, target, year) as id) now
      left join measures.plan p on p.id = now.id and now.id = home;
end
$$;

-- Summaries and search of a plan anew, all of them: after a change of its structure, and for a plan that came in another way
-- than by changes. A row that is written again is a dead row more, so only what differs is written.
create or replace function measures.recount(plan uuid) returns void
    language plpgsql
    set search_path = pg_catalog
as
$$
declare
    year int;
begin
    select p.fiscal_year from measures.plan p where p.id = plan into year;
    delete from measures.measure_summary s
     where s.fiscal_year = year and s.plan_id = plan
       and not exists (select from measures.measure m where (m.lao_id, m.id) = (s.lao_id, s.measure_id));
    perform measures.recount_measures(array(select m.id from measures.measure m where m.plan_id = plan), year);
    delete from measures.due_summary s
     where s.fiscal_year = year and s.plan_id = plan
       and not exists (select from measures.task t
                        where (t.lao_id, t.plan_id, t.due_on) = (s.lao_id, s.plan_id, s.due_on));
    perform measures.recount_days(plan, year, array(select distinct t.due_on from measures.task t where t.plan_id = plan));
    perform measures.recount_sum(plan, year);
    perform measures.reindex(plan);
end
$$;

-- The plan's own row, from those of its measures.
create or replace function measures.recount_sum(plan uuid, year int) returns void
    language plpgsql
    set search_path = pg_catalog
as
$$
begin
    insert into measures.plan_summary (lao_id, fiscal_year, plan_id, stage, revision, measures, measures_complete, tasks,
           tasks_done, tasks_on_time, evidence, complete, open_since)
    select p.lao_id, p.fiscal_year, p.id, p.stage, p.revision, m.measures, m.measures_complete, m.tasks, m.tasks_done,
           m.tasks_on_time, m.evidence, m.measures > 0 and m.measures = m.measures_complete, m.open_since
      from measures.plan p
     cross join (select count(*)::int as measures, count(*) filter (where s.complete)::int as measures_complete,
                        coalesce(sum(s.tasks), 0)::int as tasks, coalesce(sum(s.tasks_done), 0)::int as tasks_done,
                        coalesce(sum(s.tasks_on_time), 0)::int as tasks_on_time,
                        coalesce(sum(s.evidence), 0)::int as evidence, min(s.open_since) as open_since
                   from measures.measure_summary s where s.fiscal_year = year and s.plan_id = plan) m
     where p.id = plan
    on conflict (lao_id, fiscal_year) do update
       set (stage, revision, measures, measures_complete, tasks, tasks_done, tasks_on_time, evidence, complete, open_since)
         = (excluded.stage, excluded.revision, excluded.measures, excluded.measures_complete, excluded.tasks,
            excluded.tasks_done, excluded.tasks_on_time, excluded.evidence, excluded.complete, excluded.open_since);
end
$$;

-- The rows of these measures; whether one of them is another now.
drop function if exists measures.recount_measure(uuid, int);
create or replace function measures.recount_measures(ids uuid[], year int) returns boolean
    language plpgsql
    set search_path = pg_catalog
as
$$
begin
    insert into measures.measure_summary (lao_id, fiscal_year, measure_id, plan_id, number, title, tasks, tasks_done,
           tasks_on_time, evidence, complete, open_since)
    select r.lao_id, r.fiscal_year, r.measure_id, r.plan_id, r.number, r.title, r.tasks, r.tasks_done,
           r.tasks_on_time, r.evidence, r.complete, r.open_since
      from measures.measure_recount r where r.measure_id = any (ids)
    except
    select s.lao_id, s.fiscal_year, s.measure_id, s.plan_id, s.number, s.title, s.tasks, s.tasks_done,
           s.tasks_on_time, s.evidence, s.complete, s.open_since
      from measures.measure_summary s where s.fiscal_year = year and s.measure_id = any (ids)
    on conflict (lao_id, fiscal_year, measure_id) do update
       set (number, title, tasks, tasks_done, tasks_on_time, evidence, complete, open_since)
         = (excluded.number, excluded.title, excluded.tasks, excluded.tasks_done, excluded.tasks_on_time,
            excluded.evidence, excluded.complete, excluded.open_since);
    return found;
end
$$;

-- The tasks of a plan that are due on one of these days.
drop function if exists measures.recount_due(uuid, int, date);
create or replace function measures.recount_days(plan uuid, year int, days date[]) returns void
    language plpgsql
    set search_path = pg_catalog
as
$$
begin
    insert into measures.due_summary (lao_id, fiscal_year, due_on, plan_id, tasks, tasks_done, tasks_on_time)
    select r.lao_id, r.fiscal_year, r.due_on, r.plan_id, r.tasks, r.tasks_done, r.tasks_on_time
      from measures.due_recount r where r.plan_id = plan and r.due_on = any (days)
    except
    select s.lao_id, s.fiscal_year, s.due_on, s.plan_id, s.tasks, s.tasks_done, s.tasks_on_time
      from measures.due_summary s where s.fiscal_year = year and s.due_on = any (days) and s.plan_id = plan
    on conflict (lao_id, fiscal_year, due_on) do update
       set (tasks, tasks_done, tasks_on_time) = (excluded.tasks, excluded.tasks_done, excluded.tasks_on_time);
end
$$;

-- Every plan anew, one LAO after the other and before its own walls, as measures.reindex_all: for an operator who restored
-- some, and for plans that came in another way.
create or replace procedure measures.recount_all()
    language plpgsql as
$$
declare
    lao uuid;
begin
    for lao in select id from directory.lao loop
        perform set_config('app.lao', lao::text, true);
        perform measures.recount(p.id) from measures.plan p;
    end loop;
    perform set_config('app.lao', '', true);
end
$$;
revoke execute on procedure measures.recount_all() from public;

-- Ends a change: the plan's new revision, its entry in the history, and what follows from what was touched. Summaries that
-- are not of the revision before were not kept by changes alone, so then all is recounted, whatever was touched.
--
-- whole: anything may be another now. Else
-- measure: its words and its lists; task: its done date, its note, what proves it; evidence: pieces that came, went, or are
-- shown at another task now. Each null where it was not touched.
-- Gives the new revision; null where there is no such plan.
create or replace function measures.record_change(
    plan uuid, entry uuid, actor text, actor_name text, action text, subject uuid, before jsonb, after jsonb,
    whole boolean, measure uuid, task uuid, evidence uuid[]) returns bigint
    language plpgsql volatile
    set search_path = pg_catalog
as
$$
declare
    lao     uuid;
    year    int;
    raised  bigint;
    counted uuid := measure;
    due     date;
begin
    update measures.plan p set revision = p.revision + 1, updated_at = now()
     where p.id = plan returning p.lao_id, p.fiscal_year, p.revision into lao, year, raised;
    if not found then
        return null;
    end if;
    insert into measures.history (lao_id, id, plan_id, revision, actor, actor_name, action, subject_id, old_value, new_value)
    values (lao, entry, plan, raised, actor, actor_name, action, subject, before, after);

    if whole or not exists (select from measures.plan_summary s
                             where s.fiscal_year = year and s.plan_id = plan and s.revision = raised - 1) then
        perform measures.recount(plan);
        return raised;
    end if;
    if task is not null then
        select s.measure_id, t.due_on into strict counted, due
          from measures.task t join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
         where t.id = task;
        perform measures.reindex_note(plan, task);
    end if;
    if measure is not null then
        perform measures.reindex_measure(plan, measure);
    end if;
    if evidence is not null then
        perform measures.reindex_evidence(plan, evidence);
    end if;
    if counted is not null and measures.recount_measures(array[counted], year) then
        if due is not null then
            perform measures.recount_days(plan, year, array[due]);
        end if;
        perform measures.recount_sum(plan, year);
    else
        update measures.plan_summary s set revision = raised where s.fiscal_year = year and s.plan_id = plan;
    end if;
    return raised;
end
$$;

revoke all on function measures.lock_plan(text, uuid, int, uuid, uuid), measures.recount(uuid),
    measures.recount_sum(uuid, int), measures.recount_measures(uuid[], int), measures.recount_days(uuid, int, date[]),
    measures.record_change(uuid, uuid, text, text, text, uuid, jsonb, jsonb, boolean, uuid, uuid, uuid[]) from public;
grant execute on function measures.lock_plan(text, uuid, int, uuid, uuid), measures.recount(uuid),
    measures.recount_sum(uuid, int), measures.recount_measures(uuid[], int), measures.recount_days(uuid, int, date[]),
    measures.record_change(uuid, uuid, text, text, text, uuid, jsonb, jsonb, boolean, uuid, uuid, uuid[]) to measures_app;
