-- What no SQL of a service uses, no service may do. A test compares grants with what services say.
revoke delete on measures.evidence_mark, measures.ita_analysis, measures.measure_evidence, measures.survey_tally
    from measures_app;
revoke update on measures.ita_answer, measures.measure_unit, measures.survey_question, measures.upload_piece
    from measures_app;
