create schema reports;

-- One frozen snapshot of a plan each: the exact bytes that were hashed, never changed once written.
create table reports.report_version (
    lao_id       uuid        not null references directory.lao (id),
    id           uuid        not null,
    fiscal_year  int         not null,
    version      int         not null check (version > 0),
    revision     bigint      not null,
    snapshot     text        not null,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    frozen_at    timestamptz not null default now(),
    frozen_by    text        not null,
    published_at timestamptz,
    published_by text,
    withdrawn_at timestamptz check (withdrawn_at >= published_at),
    primary key (lao_id, id),
    unique (lao_id, fiscal_year, version),
    check ((published_at is null) = (published_by is null))
);
-- At most one version of a year is public at a time.
create unique index report_version_public on reports.report_version (lao_id, fiscal_year)
    where published_at is not null and withdrawn_at is null;

create table reports.report_summary (
    lao_id       uuid        not null references directory.lao (id),
    fiscal_year  int         not null,
    version      int         not null,
    revision     bigint      not null,
    published_at timestamptz not null,
    primary key (lao_id, fiscal_year)
);
create index report_summary_year on reports.report_summary (fiscal_year);

call directory.wall('reports.report_version');
call directory.wall('reports.report_summary');
call directory.open_to_areas('reports.report_summary');

create policy published on reports.report_version for select to reports_app
    using ((select directory.is_public()) and published_at is not null and withdrawn_at is null);
