-- What a transaction is at that is neither an LAO's nor an area's nor the public's: 'steward' keeps the register, 'job' does
-- what falls due by the clock, 'door' asks whose a secret is. As the other three settings it is set by shared/tenancy alone.
create function directory.current_work() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.work', true), '');

-- Everyone reads the register; it is written within its keeper's scope and in no other.
alter table directory.lao enable row level security;
alter table directory.lao force row level security;
create policy everyone on directory.lao for select using (true);
create policy steward on directory.lao to aggregation_app
    using ((select directory.current_work()) = 'steward') with check ((select directory.current_work()) = 'steward');
alter table directory.lao_detail enable row level security;
alter table directory.lao_detail force row level security;
create policy everyone on directory.lao_detail for select using (true);
create policy steward on directory.lao_detail to aggregation_app
    using ((select directory.current_work()) = 'steward') with check ((select directory.current_work()) = 'steward');

-- Nothing leaves the register, and nobody keeps the national assessment's indicators yet.
revoke delete on directory.lao, directory.lao_detail from aggregation_app;
revoke insert, update, delete on directory.ita_indicator from aggregation_app;

-- The auditor, as whom functions look over all LAOs, sees rows of others only within the scope that the function is for.
alter policy audit on measures.plan using ((select directory.current_work()) = 'job');
alter policy audit on measures.measure using ((select directory.current_work()) = 'job');
alter policy audit on measures.step using ((select directory.current_work()) = 'job');
alter policy audit on measures.task using ((select directory.current_work()) = 'job');
alter policy audit on measures.task_evidence using ((select directory.current_work()) = 'job');
alter policy audit on measures.plan_summary using ((select directory.current_work()) = 'job');
alter policy audit on measures.measure_summary using ((select directory.current_work()) = 'job');
alter policy audit on measures.due_summary using ((select directory.current_work()) = 'job');
alter policy audit on measures.upload using ((select directory.current_work()) = 'job');
alter policy audit on measures.upload_piece using ((select directory.current_work()) = 'job');
alter policy audit on measures.survey using ((select directory.current_work()) in ('job', 'door'));
alter policy audit on measures.calendar_feed using ((select directory.current_work()) = 'door');
alter policy audit on measures.evidence_mark using (lao_id <> (select directory.current_lao()));

-- As before, but null outside of a job: there it sees no rows, and "none differ" would be no answer.
grant create on schema measures to prongsai_auditor;
set role prongsai_auditor;
create or replace function measures.summary_drift() returns bigint
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select case when directory.current_work() = 'job' then
       (select count(*) from ((table measures.plan_recount except select lao_id, fiscal_year, plan_id, stage, revision,
           measures, measures_complete, tasks, tasks_done, tasks_on_time, evidence, complete, open_since from measures.plan_summary)
         union all
         (select lao_id, fiscal_year, plan_id, stage, revision, measures, measures_complete, tasks, tasks_done,
           tasks_on_time, evidence, complete, open_since from measures.plan_summary except table measures.plan_recount)) x)
     + (select count(*) from ((table measures.measure_recount except select lao_id, fiscal_year, measure_id, plan_id, number,
           title, tasks, tasks_done, tasks_on_time, evidence, complete, open_since from measures.measure_summary)
         union all
         (select lao_id, fiscal_year, measure_id, plan_id, number, title, tasks, tasks_done, tasks_on_time, evidence,
           complete, open_since from measures.measure_summary except table measures.measure_recount)) x)
     + (select count(*) from ((table measures.due_recount except select lao_id, fiscal_year, due_on, plan_id, tasks,
           tasks_done, tasks_on_time from measures.due_summary)
         union all
         (select lao_id, fiscal_year, due_on, plan_id, tasks, tasks_done, tasks_on_time from measures.due_summary
          except table measures.due_recount)) x) end
$$;
reset role;
revoke create on schema measures from prongsai_auditor;

-- As before, but null outside of a job, where it finds nothing to drop.
create or replace function measures.drop_expired_uploads(gone text[]) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog
as
$$
declare
    scope   text := current_setting('app.lao', true);
    lao     uuid;
    dropped bigint;
    total   bigint := 0;
begin
    if directory.current_work() is distinct from 'job' then
        return null;
    end if;
    for lao in select measures.expired_upload_laos() loop
        perform set_config('app.lao', lao::text, true);
        delete from measures.upload_piece p
         using measures.upload u
         where (u.lao_id, u.id) = (p.lao_id, p.upload_id) and u.lao_id = lao and u.expires_at < measures.left_before()
           and p.storage_key = any (gone);
        delete from measures.upload u
         where u.lao_id = lao and u.expires_at < measures.left_before()
           and not exists (select from measures.upload_piece p where (p.lao_id, p.upload_id) = (u.lao_id, u.id));
        get diagnostics dropped = row_count;
        total := total + dropped;
    end loop;
    perform set_config('app.lao', coalesce(scope, ''), true);
    return total;
end
$$;
