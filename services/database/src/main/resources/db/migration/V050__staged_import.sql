-- What was read from a file and waits for a person to confirm it: kept over a reload, gone after a day.
create table measures.staged_import (
    lao_id      uuid        not null references directory.lao (id),
    id          uuid        not null,
    fiscal_year int         not null check (fiscal_year between 2540 and 2700),
    kind        text        not null check (kind in ('report', 'sheet')),
    content     jsonb       not null,
    staged_at   timestamptz not null default now(),
    primary key (lao_id, id)
);

call directory.wall('measures.staged_import');
grant select, insert, update, delete on measures.staged_import to measures_app;
