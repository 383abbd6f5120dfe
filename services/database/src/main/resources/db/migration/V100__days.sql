-- What a day is and what is overdue, told once for every query; prongsai.progress.Due is the same rule in Java, and both
-- are fed the same cases (prongsai.testing.DueCase).
create function directory.day(at timestamptz) returns date
    language sql immutable parallel safe
    return (at at time zone 'Asia/Bangkok')::date;

create or replace function directory.today() returns date
    language sql stable parallel safe
    return directory.day(now());

-- On the due date itself nothing is overdue, nor where nothing is due.
create function directory.is_overdue(due_on date, done_on date, today date) returns boolean
    language sql immutable parallel safe
    return coalesce(done_on is null and due_on < today, false);

-- The quarter of the fiscal year in which a date lies: October to December is the first (prongsai.thai.FiscalQuarter).
create function directory.fiscal_quarter(on_day date) returns int
    language sql immutable parallel safe
    return (extract(month from on_day)::int + 2) / 3 % 4 + 1;
