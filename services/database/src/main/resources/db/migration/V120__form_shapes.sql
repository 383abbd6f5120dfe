-- What people of an office said of the columns of a file: next year's file has the same headings, and nobody is asked again. The
-- shape is what the headings say, folded; an answer is of a header or of one label at the left of a table.
create table measures.form_shape (
    lao_id   uuid        not null references directory.lao (id),
    key      text        not null check (key ~ '^[0-9a-f]{64}$'),
    shape    text        not null check (shape <> ''),
    headings text[]      not null,
    answer   jsonb       not null,
    said_at  timestamptz not null default now(),
    primary key (lao_id, key)
);

call directory.wall('measures.form_shape');
grant select, insert, update, delete on measures.form_shape to measures_app;

-- A paper whose form leaves a question open waits for a person, as what was read of one does.
alter table measures.staged_import drop constraint staged_import_kind_check;
alter table measures.staged_import add constraint staged_import_kind_check check (kind in ('report', 'sheet', 'paper'));

-- A review that is under way knows since now by what its words are understood, and what the file says that no plan has a place
-- for; one of before knows the name on its cover, and nothing was left over.
do
$$
declare
    lao uuid;
begin
    for lao in select id from directory.lao loop
        perform set_config('app.lao', lao::text, true);
        update measures.staged_import s
           set content = jsonb_set(s.content, '{head,knows}',
                                   jsonb_build_object('laoName', s.content -> 'head' -> 'laoName', 'year', null,
                                                      'ownUnits', '[]'::jsonb))
                         || jsonb_build_object(
                             'beside', '{"leftOver": [], "remarks": []}'::jsonb,
                             'measures', (
                                 select coalesce(jsonb_agg(m || '{"targets": [], "leftOver": [], "noted": false}'), '[]')
                                   from jsonb_array_elements(s.content -> 'measures') m))
         where s.kind = 'report';
    end loop;
end
$$;
