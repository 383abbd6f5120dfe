-- Each service gets what it needs and no more.
grant usage on schema directory to measures_app, reports_app, aggregation_app;
grant select on all tables in schema directory to measures_app, reports_app, aggregation_app;
grant insert, update, delete on directory.lao, directory.lao_detail to aggregation_app;

grant usage on schema measures to measures_app, aggregation_app;
grant select, insert, update, delete on all tables in schema measures to measures_app;
revoke update, delete on measures.history from measures_app;
revoke insert, update, delete on measures.measure_recount, measures.due_recount, measures.plan_recount from measures_app;
grant select on measures.plan_summary, measures.measure_summary, measures.due_summary to aggregation_app;

grant usage on schema reports to reports_app, aggregation_app;
grant select, insert, update on reports.report_version to reports_app;
grant select, insert, update, delete on reports.report_summary to reports_app;
grant select on reports.report_summary to aggregation_app;
