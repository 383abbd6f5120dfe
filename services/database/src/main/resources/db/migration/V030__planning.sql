-- Where a measure or a step came from: its like of last year, or the national template. It says no more than that, and
-- what it names may be gone, so there is no foreign key.
alter table measures.measure add column carried_from uuid;
alter table measures.step add column carried_from uuid;
-- What usually proves the measure, in words: a hint for those who do the work.
alter table measures.measure add column evidence_kinds text[] not null default '{}';

-- The national library of measures. Texts may hold {lao}, {short}, {type} and {secretariat}: the full name of the LAO,
-- its short name, the customary abbreviation of its type, and the unit that keeps its office.
create table directory.measure_template (
    id             uuid       primary key,
    position       int        not null unique,
    title          text       not null check (title <> ''),
    all_units      boolean    not null,
    units          text[]     not null,
    quarters       smallint[] not null check (quarters <@ '{1,2,3,4}'::smallint[]),
    evidence_kinds text[]     not null,
    span_from      int,
    span_to        int check (span_to >= span_from),
    -- [{text, frequency}] in order
    steps          jsonb      not null check (jsonb_typeof(steps) = 'array'),
    -- [{subject, comparator, target, unit, method, sourceText}]
    indicators     jsonb      not null check (jsonb_typeof(indicators) = 'array'),
    -- [{superior, subordinate}]
    agreements     jsonb      not null check (jsonb_typeof(agreements) = 'array')
);
grant select on directory.measure_template to measures_app, reports_app, aggregation_app;
