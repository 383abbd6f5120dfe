insert into measures.plan (lao_id, id, fiscal_year, stage)
values ('<lao>', '<plan>', 2568, 'in_progress'), ('<lao>', gen_random_uuid(), 2569, 'draft');
insert into measures.measure (lao_id, id, plan_id, number, title, quarters, evidence_kinds)
values ('<lao>', '<measure>', '<plan>', 1, 'มาตรการ ก', '{1,2,3,4}', '{ภาพ}');
insert into measures.step (lao_id, id, measure_id, position, text, frequency)
values ('<lao>', '<step>', '<measure>', 1, 'ขั้นตอน ก', 'once');
insert into measures.task (lao_id, id, plan_id, step_id, due_on)
values ('<lao>', '<task>', '<plan>', '<step>', '2025-09-30');
insert into measures.evidence (lao_id, id, plan_id, name, media_type, size, sha256, effective_on, received_by)
values ('<lao>', '<evidence>', '<plan>', 'ก.pdf', 'application/pdf', 1, repeat('0', 64), now(), 'x');
insert into measures.broken_file (lao_id, sha256, job, breach) values ('<lao>', repeat('1', 64), 'DrawPage', 'time');
insert into measures.task_evidence (lao_id, task_id, evidence_id) values ('<lao>', '<task>', '<evidence>');
insert into measures.multi_year_plan (lao_id, id, title, year_from, year_to)
values ('<lao>', '<multi>', 'แผน', 2566, 2570), ('<lao>', '<referred>', 'แผน', 2561, 2565);
insert into measures.measure (lao_id, id, plan_id, number, title, quarters, multi_year_plan_id)
values ('<lao>', '<second>', '<plan>', 2, 'มาตรการ', '{1}', '<referred>');
insert into measures.step (lao_id, id, measure_id, position, text, frequency)
values ('<lao>', gen_random_uuid(), '<measure>', 2, 'ขั้นตอน', 'once'),
       ('<lao>', gen_random_uuid(), '<second>', 1, 'ขั้นตอน', 'once'),
       ('<lao>', '<gone>', '<measure>', 3, 'ขั้นตอน', 'once');
insert into measures.bin (lao_id, id, plan_id, kind, label, deleted_by, content)
values ('<lao>', '<deleted>', '<plan>', 'step', 'ขั้นตอน', 'x',
        measures.with_all_below('measures.step', '<gone>'));
delete from measures.step where lao_id = '<lao>' and id = '<gone>';
insert into measures.evidence (lao_id, id, plan_id, name, media_type, size, sha256, effective_on, received_by,
                               public_at, public_by, public_by_name)
values ('<lao>', '<spare>', '<plan>', 'ว.pdf', 'application/pdf', 1, repeat('1', 64), now(), 'x', null, null, null),
       ('<lao>', '<open>', '<plan>', 'ป.pdf', 'application/pdf', 1, repeat('2', 64), now(), 'x', now(), 'x', 'x'),
       ('<lao>', '<early>', '<plan>', 'ต.pdf', 'application/pdf', 1, repeat('3', 64), now(), 'x', null, null, null),
       ('<lao>', '<surplus>', '<plan>', 'ล.pdf', 'application/pdf', 1, repeat('4', 64), now(), 'x', null, null, null);
insert into measures.upload (lao_id, id, task_id, sender, name, size, expires_at)
values ('<lao>', '<upload>', '<task>', '<sender>', 'x.pdf', <size>, now() + interval '1 hour');
insert into measures.agreement (lao_id, id, measure_id, position, superior, subordinate)
values ('<lao>', '<agreement>', '<measure>', 1, 'นายก', 'ปลัด');
insert into measures.disclosure_topic (lao_id, id, measure_id, position, title)
values ('<lao>', '<topic>', '<measure>', 1, 'ประเด็น');
insert into measures.complaint (lao_id, id, measure_id, position, month, subject, kind, count, last_year)
values ('<lao>', '<complaint>', '<measure>', 1, 10, 'ล่าช้า', 'service', 1, 2);
insert into measures.measure_document (lao_id, id, measure_id, position, title, number, version, holder, url)
values ('<lao>', '<document>', '<measure>', 1, 'เอกสาร', '', '', '', '');
insert into measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit)
values ('<lao>', '<indicator>', '<measure>', 1, 'ตัวชี้วัด', '>=', 80, 'percent');
insert into measures.survey (lao_id, id, measure_id, indicator_id, position, title, closes_on, secret, token_hash)
values ('<lao>', '<survey>', '<measure>', '<indicator>', 1, 'สำรวจ', '<tomorrowIso>',
        decode('<secretHex>', 'hex'), decode('<hashHex>', 'hex'));
insert into measures.survey_question (lao_id, id, survey_id, position, text, kind)
values ('<lao>', '<question>', '<survey>', 1, 'ดีไหม', 'yes_no');
insert into measures.staged_import (lao_id, id, fiscal_year, kind, content)
values ('<lao>', '<sheet>', 2569, 'sheet', '{"fiscalYear": 2569, "multiYearPlans": [], "measures": []}'),
       ('<lao>', '<returned>', 2568, 'returned',
        '{"table": {"columns": ["ROW", "MEASURE", "TEXT"], "errors": [],
                    "rows": [{"number": 2, "cells": {"ROW": "สรุปผล", "MEASURE": "1", "TEXT": "ได้ผล"}}]},
          "units": []}'),
       ('<lao>', '<report>', 2569, 'report',
        '{"head": {"coverTitle": "", "innerTitle": "", "laoName": "อบต.", "laoShortName": "", "district": "",
                   "province": "", "knows": {"laoName": "", "ownUnits": []}},
          "cover": {"source": [], "read": "อบต.", "doubts": [], "decision": "OPEN"},
          "measures": [{"number": 1, "targets": [], "leftOver": [], "noted": false,
                        "cells": {"MEASURE": {"source": [], "read": "ก", "doubts": [], "decision": "OPEN"},
                                  "STEPS": {"source": [], "read": "ก", "doubts": [], "decision": "OPEN"},
                                  "RESPONSIBLE": {"source": [], "read": "ก", "doubts": [], "decision": "OPEN"},
                                  "SCHEDULE": {"source": [], "read": "ก", "doubts": [], "decision": "OPEN"},
                                  "RESULTS": {"source": [], "read": "ก", "doubts": [], "decision": "OPEN"},
                                  "OUTCOMES": {"source": [], "read": "ก", "doubts": [], "decision": "OPEN"}}}],
          "beside": {"leftOver": [], "remarks": []}}'),
       ('<lao>', '<early_report>', 2570, 'report',
        '{"head": {"coverTitle": "", "innerTitle": "", "laoName": "อบต.", "laoShortName": "", "district": "",
                   "province": "", "knows": {"laoName": "", "ownUnits": []}},
          "cover": {"source": [], "read": "อบต.", "doubts": [], "decision": "OPEN"},
          "measures": [], "beside": {"leftOver": [], "remarks": []}}'),
       ('<lao>', '<paper>', 2569, 'paper', '<asked>'), ('<lao>', '<other_paper>', 2569, 'paper', '<asked>');
insert into measures.form_shape (lao_id, key, shape, headings, answer)
values ('<lao>', repeat('0', 64), 'ทำ|ใคร', '{ทำ,ใคร}',
        '{"firstHeaderRow": 0, "headerRows": 1, "columns": ["MEASURE", "UNIT"], "rows": "ARE_MEASURES"}');
insert into measures.form_shape (lao_id, key, shape, headings, answer)
select id, '<common>', '<lao>', '{ทำ,ใคร}', '{"columns": ["MEASURE", "UNIT"], "rows": "BY_SIGNS"}'
  from (select '<lao>'::uuid as id union (select id from directory.lao where id <> '<lao>' limit 1)) two;
insert into measures.national_shape (key, shape, headings, answer, actor, actor_name)
values ('<national>', '<lao> <national>', '{ทำ,ใคร}', '{"columns": ["MEASURE", "UNIT"], "rows": "BY_SIGNS"}', 'x', 'x');
insert into measures.unit (lao_id, id, name, position)
values ('<lao>', '<unit>', 'สำนักปลัด', 1), ('<lao>', gen_random_uuid(), 'กองช่าง', 2),
       ('<lao>', '<early_unit>', 'กองการศึกษา', 3);
insert into measures.measure_unit (lao_id, measure_id, unit_id) values ('<lao>', '<second>', '<early_unit>');
insert into measures.calendar_feed (lao_id, subject, token_hash)
values ('<lao>', '<sender>', decode('<hashHex>', 'hex'));
insert into measures.signing_chain (lao_id, chain, actor, actor_name) values ('<lao>', 'clerk_executive', 'x', 'x');
insert into measures.unit_head (lao_id, unit_id, subject, name, position, actor, actor_name)
values ('<lao>', '<unit>', 'x', 'x', 'หัวหน้า', 'x', 'x');
insert into measures.plan (lao_id, id, fiscal_year, stage)
values ('<lao>', '<sign_form_plan>', 2551, 'submitted'),
       ('<lao>', '<return_form_plan>', 2552, 'submitted'),
       ('<lao>', '<recall_form_plan>', 2553, 'submitted'),
       ('<lao>', '<reopen_form_plan>', 2554, 'report_approved'),
       ('<lao>', '<sign_api_plan>', 2555, 'submitted'),
       ('<lao>', '<return_api_plan>', 2556, 'submitted'),
       ('<lao>', '<recall_api_plan>', 2557, 'submitted'),
       ('<lao>', '<reopen_api_plan>', 2558, 'report_approved'),
       ('<lao>', '<submit_form_plan>', 2559, 'draft'),
       ('<lao>', '<submit_api_plan>', 2560, 'draft');
insert into measures.measure (lao_id, id, plan_id, number, title)
values ('<lao>', gen_random_uuid(), '<submit_form_plan>', 1, 'มาตรการ'), ('<lao>', gen_random_uuid(), '<submit_api_plan>', 1, 'มาตรการ');
insert into measures.submission (lao_id, id, plan_id, kind, round, chain, revision, content, comment, actor, actor_name)
values ('<lao>', '<sign_form>', '<sign_form_plan>', 'plan', 1, 'clerk_executive', 0, '{"measures": []}', '', 'x', 'x'),
       ('<lao>', '<return_form>', '<return_form_plan>', 'plan', 1, 'clerk_executive', 0, '{"measures": []}', '', 'x', 'x'),
       ('<lao>', '<recall_form>', '<recall_form_plan>', 'plan', 1, 'clerk_executive', 0, '{"measures": []}', '', 'x', 'x'),
       ('<lao>', '<reopen_form>', '<reopen_form_plan>', 'report', 1, 'clerk_executive', 0, '{"measures": []}', '', 'x', 'x'),
       ('<lao>', '<sign_api>', '<sign_api_plan>', 'plan', 1, 'clerk_executive', 0, '{"measures": []}', '', 'x', 'x'),
       ('<lao>', '<return_api>', '<return_api_plan>', 'plan', 1, 'clerk_executive', 0, '{"measures": []}', '', 'x', 'x'),
       ('<lao>', '<recall_api>', '<recall_api_plan>', 'plan', 1, 'clerk_executive', 0, '{"measures": []}', '', 'x', 'x'),
       ('<lao>', '<reopen_api>', '<reopen_api_plan>', 'report', 1, 'clerk_executive', 0, '{"measures": []}', '', 'x', 'x');
insert into measures.act (lao_id, submission_id, kind, signer, name, position, capacity, order_number, comment, actor)
values ('<lao>', '<reopen_form>', 'sign', 'executive', 'x', 'นายก', 'own', '', '', 'x'),
       ('<lao>', '<reopen_api>', 'sign', 'executive', 'x', 'นายก', 'own', '', '', 'x');
insert into measures.office_emblem (lao_id, png, actor, actor_name) values ('<lao>', '\x01', 'x', 'x');
insert into measures.office_holding (lao_id, holding, office, acting, name, position, order_number, from_day, withdrawn, actor,
                                     actor_name)
values ('<lao>', '<holding>', 'executive', false, 'ก', 'นายก', '', '2021-12-01', false, 'x', 'x');
-- As the service does it: behind the walls, so that its own rows are looked at and not those of all LAOs.
select set_config('app.lao', '<lao>', true), set_config('role', 'measures_app', true);
select measures.recount(id) from measures.plan;
insert into measures.history (lao_id, id, plan_id, revision, actor, actor_name, action, subject_id, old_value, new_value)
values ('<lao>', gen_random_uuid(), '<plan>', 1, 'x', 'x', 'work', '<measure>',
        '[{"id": "<former>", "month": 10, "subject": "ความล่าช้า", "kind": "service", "count": 1, "lastYear": null}]', '[]');
update measures.plan set revision = 1 where lao_id = '<lao>' and id = '<plan>';
