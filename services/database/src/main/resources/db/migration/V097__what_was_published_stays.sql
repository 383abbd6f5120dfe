-- That a version was published, when and by whom, and that it was withdrawn, is said once: the service that says it cannot
-- take it back or say otherwise later.
create function reports.keep_what_was_said() returns trigger
    language plpgsql
    set search_path = pg_catalog
as
$$
begin
    if old.published_at is not null
       and (new.published_at, new.published_by) is distinct from (old.published_at, old.published_by)
       or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
        raise exception 'a version is published once and withdrawn once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
revoke all on function reports.keep_what_was_said() from public;
create trigger keep_what_was_said before update on reports.report_version
    for each row execute function reports.keep_what_was_said();

-- When something was done is the database's to say.
revoke insert on measures.history from measures_app;
grant insert (lao_id, id, plan_id, revision, actor, actor_name, action, subject_id, old_value, new_value)
    on measures.history to measures_app;
