-- A file that was brought for a measure and proves none of its tasks: the paper of an agreement or a document, sent from the
-- row that it is the paper of.
create table measures.measure_evidence (
    lao_id      uuid not null,
    measure_id  uuid not null,
    evidence_id uuid not null,
    primary key (lao_id, measure_id, evidence_id),
    foreign key (lao_id, measure_id) references measures.measure (lao_id, id) on delete cascade,
    foreign key (lao_id, evidence_id) references measures.evidence (lao_id, id) on delete cascade
);
create index measure_evidence_evidence on measures.measure_evidence (lao_id, evidence_id);

call directory.wall('measures.measure_evidence');
grant select, insert, update, delete on measures.measure_evidence to measures_app;

create or replace view measures.measure_file with (security_invoker = true) as
select s.lao_id, s.measure_id, te.evidence_id
  from measures.task_evidence te
  join measures.task t on (t.lao_id, t.id) = (te.lao_id, te.task_id)
  join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
union
select u.lao_id, u.measure_id, u.evidence_id from measures.paper_use u
union
select me.lao_id, me.measure_id, me.evidence_id from measures.measure_evidence me;

-- Such a file too may come in pieces.
alter table measures.upload add column measure_id uuid;
do
$$
declare
    name text;
begin
    select conname into strict name
      from pg_constraint
     where conrelid = 'measures.upload'::regclass and pg_get_constraintdef(oid) like '%num_nonnulls(task_id, replaces_id)%';
    execute format('alter table measures.upload drop constraint %I', name);
end
$$;
alter table measures.upload add check (num_nonnulls(task_id, replaces_id, measure_id) = 1);
