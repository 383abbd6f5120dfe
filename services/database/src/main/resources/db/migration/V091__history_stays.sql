-- What proves something later hangs on nothing that a service could delete, and no service can change what it says. Seen
-- before: as measures_app, "delete from measures.plan" took the plan's history along.
alter table measures.history
    drop constraint history_lao_id_plan_id_fkey,
    add constraint history_lao_id_plan_id_fkey foreign key (lao_id, plan_id) references measures.plan (lao_id, id);

-- No page deletes a year; its summary goes with nothing else.
revoke delete on measures.plan, measures.plan_summary from measures_app;

-- Of a frozen version, only when and by whom it was published and withdrawn.
revoke update on reports.report_version from reports_app;
grant update (published_at, published_by, withdrawn_at) on reports.report_version to reports_app;

comment on table measures.history is 'proof';
comment on table reports.report_version is 'proof';
