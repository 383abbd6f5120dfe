-- What happened to one thing, such as who did a task, is asked by its page: not by reading all that ever happened to its plan.
create index history_subject on measures.history (lao_id, subject_id, revision desc);
