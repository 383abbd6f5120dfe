-- Evidence is private unless a person opens it; who and when stand beside it.
alter table measures.evidence
    add column public_at      timestamptz,
    add column public_by      text,
    add column public_by_name text,
    add check ((public_at is null) = (public_by is null) and (public_at is null) = (public_by_name is null));

-- What is public is public by a policy of its own: in a public transaction, and in no other way.
create policy published on measures.evidence for select to measures_app
    using ((select directory.is_public()) and public_at is not null and replaced_at is null);
