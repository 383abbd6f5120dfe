-- Whom the people of an office ask when they are stuck, as its administrator says. Each line says what held from then on, an empty
-- one that nobody is named; nothing is changed or deleted, and the last line is what holds.
create table measures.office_contact (
    lao_id     uuid        not null references directory.lao (id),
    id         uuid        not null default uuidv7(),
    contact    text        not null check (length(contact) <= 200),
    actor      text        not null,
    actor_name text        not null,
    at         timestamptz not null default now(),
    primary key (lao_id, id)
);

call directory.wall('measures.office_contact');
grant select on measures.office_contact to measures_app;
grant insert (lao_id, contact, actor, actor_name) on measures.office_contact to measures_app;
