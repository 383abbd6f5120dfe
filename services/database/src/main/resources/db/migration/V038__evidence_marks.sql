-- Tells that two LAOs have the same bytes, and nothing else: the mark is a hash of the bytes under a key that the database
-- does not have, so that it means nothing to whoever reads this table, and the question about other LAOs is answered by a
-- function with yes or no.
create table measures.evidence_mark (
    lao_id      uuid not null,
    evidence_id uuid not null,
    mark        text not null check (mark ~ '^[0-9a-f]{64}$'),
    primary key (lao_id, evidence_id),
    foreign key (lao_id, evidence_id) references measures.evidence (lao_id, id) on delete cascade
);
create index evidence_mark_mark on measures.evidence_mark (mark);

call directory.wall('measures.evidence_mark');
grant select, insert, delete on measures.evidence_mark to measures_app;
grant select (lao_id, mark) on measures.evidence_mark to prongsai_auditor;
create policy audit on measures.evidence_mark for select to prongsai_auditor using (true);

-- Whether an LAO other than the transaction's own has these bytes.
create function measures.marked_elsewhere(asked text) returns boolean
    language sql stable security definer
    set search_path = pg_catalog
as
$$
select exists (select from measures.evidence_mark where mark = asked and lao_id <> directory.current_lao())
$$;
revoke all on function measures.marked_elsewhere(text) from public;
grant execute on function measures.marked_elsewhere(text) to measures_app;
-- The new owner needs CREATE on the schema only while it is being made the owner.
grant create on schema measures to prongsai_auditor;
alter function measures.marked_elsewhere(text) owner to prongsai_auditor;
revoke create on schema measures from prongsai_auditor;
