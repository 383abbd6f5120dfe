-- Texts of before may hold characters that none has now (docs/decisions/0025-what-a-text-is.md; prongsai.thai.CleanText says
-- which). The joiner and the selector of emoji are taken away only where no emoji can be.
create function directory.clean_text(dirty text, line_end text) returns text
    language sql immutable strict parallel safe
    set search_path = pg_catalog
    return regexp_replace(
               regexp_replace(
                   regexp_replace(
                       regexp_replace(dirty, '[\u000b\u000c\u0085\u2028\u2029]', line_end, 'g'),
                       '[\u0001-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f'
                       '\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffc'
                       '\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]', '', 'g'),
                   '(?<![\u00a9\u00ae\u203c-\ufe0f\U0001f000-\U0001ffff])[\u200d\ufe0f]', '', 'g'),
               '[\ufdd0-\ufdef\ufffe\uffff'
               '\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0004fffe\U0004ffff\U0005fffe\U0005ffff\U0006fffe\U0006ffff\U0007fffe\U0007ffff\U0008fffe\U0008ffff'
               '\U0009fffe\U0009ffff\U000afffe\U000affff\U000bfffe\U000bffff\U000cfffe\U000cffff\U000dfffe\U000dffff\U000efffe\U000effff\U000ffffe\U000fffff\U0010fffe\U0010ffff]', U&'\FFFD', 'g');

-- Everything that the LAOs have written, one after the other and before its own walls, as measures.reindex_all does it. What
-- happened stays as it was told: history, and frozen reports, whose hash stands for every letter. Where two that differed in
-- nothing that is seen must not be the same, such as two units of one name, they stay, and the log says so.
create procedure directory.clean_texts()
    language plpgsql as
$$
declare
    lao    uuid;
    place  record;
    better text;
begin
    for lao in select id from directory.lao loop
        perform set_config('app.lao', lao::text, true);
        -- Who has written anything has a plan or a unit; most of the register have neither.
        continue when not exists (select from measures.plan) and not exists (select from measures.unit);
        for place in
            select c.oid::regclass as relation, a.attname as name, format_type(a.atttypid, null) as type
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             where c.relnamespace = 'measures'::regnamespace and c.relkind = 'r' and c.relname <> 'history'
               and exists (select from pg_attribute l where l.attrelid = c.oid and l.attname = 'lao_id')
               and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
             order by c.oid::regclass::text, a.attnum
        loop
            better := case place.type
                          when 'text' then 'directory.clean_text(%1$I, E''\n'')'
                          when 'text[]' then '(select coalesce(array_agg(directory.clean_text(x, E''\n'') order by n), ''{}'')'
                                             ' from unnest(%1$I) with ordinality u (x, n))'
                          else 'directory.clean_text(%1$I::text, ''\\n'')::jsonb' end;
            begin
                execute format('update %2$s set %1$I = ' || better || ' where %1$I is distinct from ' || better,
                               place.name, place.relation);
            exception when unique_violation then
                raise warning 'texts of %.% were left as they are for LAO %', place.relation, place.name, lao;
            end;
        end loop;
    end loop;
    perform set_config('app.lao', '', true);
end
$$;
revoke all on function directory.clean_text(text, text) from public;
revoke execute on procedure directory.clean_texts() from public;
call directory.clean_texts();

-- Names of files say what the file is: one that was sent as x.html and is a picture is x.png from now on.
do
$$
declare
    lao uuid;
begin
    for lao in select id from directory.lao loop
        perform set_config('app.lao', lao::text, true);
        update measures.evidence e
           set name = regexp_replace(e.name, '\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,5}$', '') || k.ending
          from (values ('application/pdf', '\.pdf$', '.pdf'),
                       ('image/jpeg', '\.(jpe?g|jpe|jfif)$', '.jpg'),
                       ('image/png', '\.png$', '.png'),
                       ('image/webp', '\.webp$', '.webp'),
                       ('application/vnd.openxmlformats-officedocument.wordprocessingml.document', '\.docx$', '.docx'),
                       ('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '\.xlsx$', '.xlsx'))
               as k (media_type, form, ending)
         where k.media_type = e.media_type and e.name !~* k.form;
    end loop;
    perform set_config('app.lao', '', true);
end
$$;
call measures.reindex_all();
