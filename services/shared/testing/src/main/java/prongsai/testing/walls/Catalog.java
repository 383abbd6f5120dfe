package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every fact of the catalog that a wall is made of. It names no table, role, function or policy: what is there is told. What
 * belongs to an extension is told as the extension; what belongs to the server's superuser is told where it is in a schema
 * of ours.
 */
final class Catalog {
    /** Who is passed over: the server itself, and the role that the proof brings along. */
    static final String OUR_ROLES = "oid <> 10 and rolname not like 'pg\\_%' and rolname <> '" + World.STRANGER + "'";

    static final String OUR_SCHEMAS = "nspname not like 'pg\\_%' and nspname <> 'information_schema'";

    /** Rights that were given, in the words of GRANT; a star where they may be given on. Owners' own go without saying. */
    private static final String RIGHTS = """
            select who, string_agg(lower(privilege_type) || case when is_grantable then '*' else '' end, ', '
                                   order by privilege_type) as rights
              from (select distinct case grantee when 0 then 'public' else pg_get_userbyid(grantee) end as who,
                           privilege_type, is_grantable, grantee
                      from aclexplode(coalesce(%s, acldefault(%s, %s)))) given
             where grantee <> %s
             group by who
            """;

    private static final List<String> QUERIES = List.of(
            """
            select 'roles', rolname, concat_ws(', ', case when rolcanlogin then 'may log in' else 'nobody logs in' end,
                       case when rolinherit then 'inherits' end, case when rolsuper then 'SUPERUSER' end,
                       case when rolbypassrls then 'BYPASSRLS' end, case when rolcreaterole then 'CREATEROLE' end,
                       case when rolcreatedb then 'CREATEDB' end, case when rolreplication then 'REPLICATION' end)
              from pg_roles where {roles}
            """,
            """
            select 'members', pg_get_userbyid(member) || ' of ' || pg_get_userbyid(roleid),
                   concat_ws(', ', case when inherit_option then 'inherit' end, case when set_option then 'set' end,
                             case when admin_option then 'admin' end)
              from pg_auth_members where member <> 10 and pg_get_userbyid(member) not like 'pg\\_%'
            """,
            """
            select 'settings', coalesce(nullif(setrole, 0)::regrole::text, 'everyone'), array_to_string(setconfig, ', ')
              from pg_db_role_setting where setdatabase in (0, (select oid from pg_database where datname = current_database()))
            """,
            "select 'database', 'owner', pg_get_userbyid(datdba) from pg_database where datname = current_database()",
            "select 'database', 'grants', r.who, r.rights from pg_database d, lateral ("
                    + RIGHTS.formatted("d.datacl", "'d'", "d.datdba", "d.datdba")
                    + ") r where d.datname = current_database()",
            "select 'parameters', p.parname, r.who, r.rights from pg_parameter_acl p, lateral ("
                    + RIGHTS.formatted("p.paracl", "'p'", "10", "10") + ") r",
            "select 'languages', l.lanname, r.who, r.rights from pg_language l, lateral ("
                    + RIGHTS.formatted("l.lanacl", "'l'", "l.lanowner", "l.lanowner") + ") r where l.lanispl",
            "select 'schemas', nspname, 'owner', pg_get_userbyid(nspowner) from pg_namespace where {schemas}",
            "select 'schemas', n.nspname, 'grants', r.who, r.rights from pg_namespace n, lateral ("
                    + RIGHTS.formatted("n.nspacl", "'n'", "n.nspowner", "n.nspowner") + ") r where {schemas}",
            """
            select 'extensions', extname, 'in ' || nspname
              from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname <> 'plpgsql'
            """,
            "select 'defaults', pg_get_userbyid(d.defaclrole) || coalesce(' in ' || nullif(d.defaclnamespace, 0)::regnamespace, ''),"
                    + " case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'"
                    + " when 'T' then 'types' when 'n' then 'schemas' else d.defaclobjtype::text end, x.who, x.rights"
                    + " from pg_default_acl d, lateral ("
                    + RIGHTS.formatted("d.defaclacl", "'r'", "d.defaclrole", "d.defaclrole") + ") x",
            """
            select 'servers and feeds', kind, name, pg_get_userbyid(owner)
              from (select 'publication' as kind, pubname as name, pubowner as owner from pg_publication
                    union all select 'foreign server', srvname, srvowner from pg_foreign_server
                    union all select 'event trigger', evtname, evtowner from pg_event_trigger) x
            """,
            """
            select 'relations', c.oid::regclass::text, f.fact, f.value
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             cross join lateral (values
                   ('kind', case c.relkind when 'r' then 'table' when 'v' then 'view' when 'm' then 'materialized view'
                                           when 'p' then 'partitioned table' when 'S' then 'sequence' when 'f' then 'foreign table'
                            end),
                   ('owner', pg_get_userbyid(c.relowner)),
                   ('walls', case when c.relkind in ('r', 'p') then
                       case when not c.relrowsecurity then 'none' when c.relforcerowsecurity then 'for the owner too'
                            else 'for all but the owner' end end),
                   ('options', array_to_string(c.reloptions, ', '))) f (fact, value)
             where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and {schemas} and f.value is not null
            """,
            "select 'relations', c.oid::regclass::text, 'grants', r.who, r.rights"
                    + " from pg_class c join pg_namespace n on n.oid = c.relnamespace, lateral ("
                    + RIGHTS.formatted(
                            "c.relacl",
                            "case c.relkind when 'S' then 's' else 'r' end::\"char\"",
                            "c.relowner",
                            "c.relowner")
                    + ") r where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and {schemas}",
            "select 'relations', c.oid::regclass::text, 'columns', a.attname, r.who, r.rights"
                    + " from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid, lateral ("
                    + RIGHTS.formatted("a.attacl", "'c'", "c.relowner", "c.relowner")
                    + ") r where a.attacl is not null and {schemas}",
            """
            select 'relations', polrelid::regclass::text, 'policies', polname, f.fact, f.value
              from pg_policy p
             cross join lateral (values
                   ('for', case polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                       when 'd' then 'delete' end || case when polpermissive then '' else ', restrictive' end),
                   ('to', (select string_agg(case r when 0 then 'public' else pg_get_userbyid(r) end, ', '
                                             order by pg_get_userbyid(r)) from unnest(polroles) r)),
                   ('using', regexp_replace(pg_get_expr(polqual, polrelid), '\\s+', ' ', 'g')),
                   ('check', regexp_replace(pg_get_expr(polwithcheck, polrelid), '\\s+', ' ', 'g'))) f (fact, value)
             where f.value is not null
            """,
            """
            select 'relations', conrelid::regclass::text, 'keys', conname, pg_get_constraintdef(c.oid)
              from pg_constraint c join pg_namespace n on n.oid = c.connamespace
             where contype in ('p', 'u', 'f') and {schemas}
            """,
            """
            select 'relations', indrelid::regclass::text, 'unique indexes', i.relname,
                   regexp_replace(pg_get_indexdef(indexrelid), '^.* USING ', '')
              from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
             where indisunique and {schemas} and not exists (select from pg_constraint c where c.conindid = indexrelid and c.contype in ('p', 'u'))
            """,
            """
            select 'relations', tgrelid::regclass::text, 'triggers', tgname, pg_get_triggerdef(t.oid)
              from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = c.relnamespace
             where not tgisinternal and {schemas}
            """,
            """
            select 'relations', ev_class::regclass::text, 'rules', rulename, pg_get_ruledef(r.oid)
              from pg_rewrite r join pg_class c on c.oid = ev_class join pg_namespace n on n.oid = c.relnamespace
             where rulename <> '_RETURN' and {schemas}
            """,
            """
            select 'functions', p.oid::regprocedure::text, f.fact, f.value
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
             cross join lateral (values
                   ('owner', pg_get_userbyid(proowner)),
                   ('returns', pg_get_function_result(p.oid)),
                   ('runs as', case when prosecdef then 'its owner' else 'its caller' end || case when proleakproof then ', LEAKPROOF' else '' end),
                   ('settings', array_to_string(proconfig, ', ')),
                   ('language', case when not lanpltrusted and lanname <> 'sql' then lanname end),
                   -- Of what is a wall itself: what runs as its owner, and what policies and migrations are made of.
                   ('body', case when prosecdef or nspname = 'directory' then
                       left(encode(sha256(convert_to(coalesce(prosrc || pg_get_function_sqlbody(p.oid), pg_get_function_sqlbody(p.oid), prosrc), 'UTF8')), 'hex'), 16) end)) f (fact, value)
             where {schemas} and f.value is not null
               and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
            """,
            "select 'functions', p.oid::regprocedure::text, 'grants', r.who, r.rights"
                    + " from pg_proc p join pg_namespace n on n.oid = p.pronamespace, lateral ("
                    + RIGHTS.formatted("p.proacl", "'f'", "p.proowner", "p.proowner")
                    + ") r where {schemas} and not exists (select from pg_depend d where d.objid = p.oid"
                    + " and d.classid = 'pg_proc'::regclass and d.deptype = 'e')");

    private Catalog() {}

    static SortedMap<String, String> facts(Connection superuser) throws SQLException {
        SortedMap<String, String> facts = new TreeMap<>();
        for (String query : QUERIES) {
            for (List<String> row :
                    Sql.rows(superuser, query.replace("{roles}", OUR_ROLES).replace("{schemas}", OUR_SCHEMAS))) {
                facts.put(Facts.path(row.subList(0, row.size() - 1).toArray(String[]::new)), row.getLast());
            }
        }
        return facts;
    }
}
