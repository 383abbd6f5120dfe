-- Whoever holds a report's file asks by its proof alone which published report it is.
create index report_version_proof on reports.report_version (sha256)
    where published_at is not null and withdrawn_at is null;
