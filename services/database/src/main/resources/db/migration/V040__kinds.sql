-- Which of the seven kinds of the official list a measure is; null for a measure of an LAO's own making.
alter table measures.measure add column kind text check (kind in (
    'manual', 'delegation', 'no_gift', 'disclosure', 'declaration', 'agreements', 'anti_corruption_plan'));
