-- Files that broke the worker which opened them, by what they hold and what was to be done with them, so that no page asks
-- for the same again by itself; a person may let it be tried again. What was sent for import has no row of evidence, so
-- there is no foreign key.
create table measures.broken_file (
    lao_id   uuid        not null references directory.lao (id),
    sha256   text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    job      text        not null check (job <> ''),
    breach   text        not null check (breach in ('time', 'memory', 'output', 'depth', 'crash')),
    broke_at timestamptz not null default now(),
    primary key (lao_id, sha256, job)
);
call directory.wall('measures.broken_file');
grant select, insert, update, delete on measures.broken_file to measures_app;
