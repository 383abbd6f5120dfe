-- Counts summary rows that differ from a recount, over all tenants. It must see all rows, so it runs as a role that
-- nobody can log in as, whose policies are for reading only, and it gives back numbers and no content.
grant usage on schema directory, measures to prongsai_auditor;
grant select on measures.plan, measures.measure, measures.step, measures.task, measures.task_evidence,
    measures.plan_summary, measures.measure_summary, measures.due_summary,
    measures.plan_recount, measures.measure_recount, measures.due_recount to prongsai_auditor;

create policy audit on measures.plan for select to prongsai_auditor using (true);
create policy audit on measures.measure for select to prongsai_auditor using (true);
create policy audit on measures.step for select to prongsai_auditor using (true);
create policy audit on measures.task for select to prongsai_auditor using (true);
create policy audit on measures.task_evidence for select to prongsai_auditor using (true);
create policy audit on measures.plan_summary for select to prongsai_auditor using (true);
create policy audit on measures.measure_summary for select to prongsai_auditor using (true);
create policy audit on measures.due_summary for select to prongsai_auditor using (true);

create function measures.summary_drift() returns bigint
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select (select count(*) from ((table measures.plan_recount except select lao_id, fiscal_year, plan_id, stage, revision,
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
          except table measures.due_recount)) x)
$$;
revoke all on function measures.summary_drift() from public;
grant execute on function measures.summary_drift() to measures_app;
-- The new owner needs CREATE on the schema only while it is being made the owner.
grant create on schema measures to prongsai_auditor;
alter function measures.summary_drift() owner to prongsai_auditor;
revoke create on schema measures from prongsai_auditor;
