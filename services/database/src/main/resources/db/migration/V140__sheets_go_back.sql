-- A spreadsheet that goes back into its plan waits for a person as others do; what it changed can be undone as a delete can:
-- the measures as they were before lie in the bin, with what tells whether anybody has changed them since.
alter table measures.staged_import drop constraint staged_import_kind_check;
alter table measures.staged_import add constraint staged_import_kind_check
    check (kind in ('report', 'sheet', 'paper', 'returned'));
alter table measures.bin drop constraint bin_kind_check;
alter table measures.bin add constraint bin_kind_check check (kind in ('measure', 'step', 'sheet'));

-- What a measure is, with all below it, in few letters: the same as long as nobody has changed anything of it.
create function measures.measure_state(measure uuid) returns text
    language sql stable
    set search_path = pg_catalog
as
$$
    select md5(string_agg(r.value::text, '' order by r.value::text))
      from jsonb_array_elements(measures.with_all_below('measures.measure', measure)) t
     cross join jsonb_array_elements(t.value -> 'rows') r
$$;
revoke all on function measures.measure_state(uuid) from public;
grant execute on function measures.measure_state(uuid) to measures_app;
