-- The job that reminds people also sees that something waits in files of measures, at organs asked for advice, and in worries: whose
-- it is and by which day, no word of what. A decision in acute danger is reminded of at once, and not in the daily turn alone.
grant select (known, due_on) on casework.measure_answers to jobs;
grant select (view_until, view) on casework.measure_members to jobs;
grant select (due_on) on casework.measure_advices to jobs;
grant select (lodged_on, effect, effect_on) on casework.measure_remedies to jobs;
grant select (objection_until) on casework.measure_decisions to jobs;
grant select (due_at, finished_at) on casework.urgent_courses to jobs;
grant select (destroy_by) on casework.ledger_accounts to jobs;
grant select (partnership, id, measure, account, months) on casework.ledger_follow_ups to jobs;
grant select (put_to, advice, corrected_on, confirmed_on) on casework.advice_questions to jobs;
grant select (stage, core, involved, review_due_on) on casework.worries to jobs;
grant select (regime, read_organ) on casework.worry_weighings to jobs;
grant select (regime, kind, owner, due_on, finishes) on casework.worry_notes to jobs;
