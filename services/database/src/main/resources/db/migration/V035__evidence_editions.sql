-- A newer file may take an older one's place: the older stays readable and proves nothing any more. All editions of one
-- piece of evidence lead to the first.
alter table measures.evidence
    add column original_id uuid,
    add column edition     int not null default 1 check (edition > 0),
    add column replaced_at timestamptz,
    add check ((original_id is null) = (edition = 1)),
    add unique (lao_id, original_id, edition),
    add foreign key (lao_id, original_id) references measures.evidence (lao_id, id);

create index evidence_plan on measures.evidence (lao_id, plan_id);
create index evidence_bytes on measures.evidence (lao_id, sha256);
