-- A tick writes to these rows again and again. Where the page has room, PostgreSQL keeps the new row beside the old one, writes
-- no index (a HOT update), and clears the old one away as soon as somebody reads the page. The room is kept from now on; what
-- stands there already gets it as its pages are written anew.
alter table measures.plan set (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
alter table measures.plan_summary
    set (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
alter table measures.measure_summary
    set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
alter table measures.due_summary
    set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
alter table measures.task set (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
alter table measures.search_entry
    set (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

-- The tasks of one day are counted at each tick: they are found by it, and not among all of the plan's.
drop index measures.task_plan;
create index task_plan on measures.task (lao_id, plan_id, due_on);
