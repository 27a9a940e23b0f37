-- Generated from rooms/casework/access (policies.cedar, mapping.ts) by "npm run locks". Do not edit: change the rule.

-- Reading casework.cases:
--   permit casework/core-participant-weighs-report (BWBR0049962:2.31:2:2025-07-05)
--   permit casework/reporter-follows-own-report (BWBR0049962:2.31:1:2025-07-05)
--   permit casework/process-manager-screens-report (BWBR0049962:1.8:2:2025-07-05;BWBR0050665:2.20:3:2025-03-01)
--   permit casework/organ-involved-reads-case (BWBR0049962:2.31:4:2025-07-05)
--   permit casework/process-manager-directs-process (BWBR0049962:1.8:2:2025-07-05)
--   forbid casework/closed-case-is-shielded (BWBR0049962:2.31:8:2025-07-05)
--   forbid casework/worry-at-the-table-is-for-who-takes-part (house:worries-are-weighed-by-two)
drop policy if exists read_case_as_the_rules_say on casework.cases;
create policy read_case_as_the_rules_say on casework.cases for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and involved is not null
  and regime is not null
  and reporter is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'delegate'))) and (core @> (select array[sealed.text('organ')])))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'process-manager')))) and (reporter = (select sealed.text('organ'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'process-manager')))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'process-manager'))) and (state = 'open'))
  )
  and not coalesce(
    (state = 'closed')
    or ((regime = 'PGA') and (not (involved @> (select array[sealed.text('organ')]))))
  , false)
);

-- Reading casework.goals:
--   permit casework/core-participant-weighs-goal-of-report (BWBR0049962:2.31:2:2025-07-05)
--   permit casework/reporter-follows-own-goal-of-report (BWBR0049962:2.31:1:2025-07-05)
--   permit casework/process-manager-screens-goal-of-report (BWBR0049962:1.8:2:2025-07-05;BWBR0050665:2.20:3:2025-03-01)
--   permit casework/organ-involved-reads-goal (BWBR0049962:2.31:4:2025-07-05)
drop policy if exists read_goal_as_the_rules_say on casework.goals;
create policy read_goal_as_the_rules_say on casework.goals for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and involved is not null
  and regime is not null
  and reporter is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'delegate'))) and (core @> (select array[sealed.text('organ')])))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'process-manager')))) and (reporter = (select sealed.text('organ'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'process-manager')))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
  )
);

-- Reading casework.persons:
--   permit casework/core-participant-weighs-persons-of-report (BWBR0049962:2.31:2:2025-07-05)
--   permit casework/reporter-follows-own-persons-of-report (BWBR0049962:2.31:1:2025-07-05)
--   permit casework/process-manager-screens-persons-of-report (BWBR0049962:1.8:2:2025-07-05;BWBR0050665:2.20:3:2025-03-01)
--   permit casework/organ-involved-reads-persons (BWBR0049962:2.31:4:2025-07-05)
--   forbid casework/a-child-is-known-by-name-to-a-task-for-children (BWBR0050665:2.19::2025-03-01;house:children-are-named-to-few)
drop policy if exists read_person_as_the_rules_say on casework.persons;
create policy read_person_as_the_rules_say on casework.persons for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and core is not null
  and involved is not null
  and narrowed is not null
  and regime is not null
  and reporter is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'delegate'))) and (core @> (select array[sealed.text('organ')])))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'process-manager')))) and (reporter = (select sealed.text('organ'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'process-manager')))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
  )
  and not coalesce(
    (narrowed and (not (audience @> (select array[sealed.text('organ')]))))
  , false)
);

-- Reading casework.criteria:
--   permit casework/core-participant-weighs-criteria-of-report (BWBR0049962:2.31:2:2025-07-05)
--   permit casework/reporter-follows-own-criteria-of-report (BWBR0049962:2.31:1:2025-07-05)
--   permit casework/process-manager-screens-criteria-of-report (BWBR0049962:1.8:2:2025-07-05;BWBR0050665:2.20:3:2025-03-01)
--   permit casework/organ-involved-reads-criteria (BWBR0049962:2.31:4:2025-07-05;BWBR0050665:2.20:3:2025-03-01)
drop policy if exists read_criterion_as_the_rules_say on casework.criteria;
create policy read_criterion_as_the_rules_say on casework.criteria for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and involved is not null
  and regime is not null
  and reporter is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'delegate'))) and (core @> (select array[sealed.text('organ')])))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'process-manager')))) and (reporter = (select sealed.text('organ'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'process-manager')))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
  )
);

-- Reading casework.tellings:
--   permit casework/core-participant-weighs-telling-of-report (BWBR0049962:2.31:2:2025-07-05)
--   permit casework/reporter-follows-own-telling-of-report (BWBR0049962:2.31:1:2025-07-05)
--   permit casework/process-manager-screens-telling-of-report (BWBR0049962:1.8:2:2025-07-05;BWBR0050665:2.20:3:2025-03-01)
--   permit casework/organ-involved-reads-telling (BWBR0049962:2.31:4:2025-07-05)
drop policy if exists read_telling_as_the_rules_say on casework.tellings;
create policy read_telling_as_the_rules_say on casework.tellings for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and involved is not null
  and regime is not null
  and reporter is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'delegate'))) and (core @> (select array[sealed.text('organ')])))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'process-manager')))) and (reporter = (select sealed.text('organ'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'process-manager')))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
  )
);

-- Reading casework.inquiries:
--   permit casework/core-participant-weighs-inquiry-of-report (BWBR0049962:2.31:2:2025-07-05)
--   permit casework/reporter-follows-own-inquiry-of-report (BWBR0049962:2.31:1:2025-07-05)
--   permit casework/process-manager-screens-inquiry-of-report (BWBR0049962:1.8:2:2025-07-05;BWBR0050665:2.20:3:2025-03-01)
--   permit casework/organ-involved-reads-inquiry (BWBR0049962:2.31:4:2025-07-05)
drop policy if exists read_inquiry_as_the_rules_say on casework.inquiries;
create policy read_inquiry_as_the_rules_say on casework.inquiries for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and involved is not null
  and regime is not null
  and reporter is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'delegate'))) and (core @> (select array[sealed.text('organ')])))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'process-manager')))) and (reporter = (select sealed.text('organ'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (state = 'reported')) and (select sealed.has('roles', 'process-manager')))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
  )
);

-- Reading casework.admissions:
--   permit casework/organ-involved-reads-admission (BWBR0049962:2.31:4:2025-07-05;BWBR0050665:2.20:3:2025-03-01)
drop policy if exists read_admission_as_the_rules_say on casework.admissions;
create policy read_admission_as_the_rules_say on casework.admissions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.involvements:
--   permit casework/organ-involved-reads-involvement (BWBR0049962:2.31:4:2025-07-05)
--   permit casework/process-manager-reads-involvement (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_involvement_as_the_rules_say on casework.involvements;
create policy read_involvement_as_the_rules_say on casework.involvements for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')])))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'process-manager'))) and (state = 'open'))
  )
);

-- Reading casework.contributions:
--   permit casework/audience-reads-contribution (BWBR0049962:2.31:5:2025-07-05;BWBR0049962:1.5:1:2025-07-05)
--   permit casework/supplier-reads-own-contribution (BWBR0049962:2.31:4:2025-07-05)
--   forbid casework/withheld-from-organ (BWBR0049962:1.5:1:2025-07-05;BWBR0049962:2.29:3:2025-07-05)
drop policy if exists read_contribution_as_the_rules_say on casework.contributions;
create policy read_contribution_as_the_rules_say on casework.contributions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and involved is not null
  and organ is not null
  and regime is not null
  and state is not null
  and withheld is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (audience @> (select array[sealed.text('organ')])))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (organ = (select sealed.text('organ'))))
  )
  and not coalesce(
    (withheld @> (select array[sealed.text('organ')]))
  , false)
);

-- Reading casework.requests:
--   permit casework/organ-asked-reads-request (BWBR0049962:1.5:1:2025-07-05)
--   permit casework/organ-asking-reads-request (BWBR0049962:2.31:5:2025-07-05)
drop policy if exists read_request_as_the_rules_say on casework.requests;
create policy read_request_as_the_rules_say on casework.requests for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and asked is not null
  and asker is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (asked = (select sealed.text('organ'))))
    or (((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (state = 'open')) and (asker = (select sealed.text('organ')))) and ((involved @> (select array[sealed.text('organ')])) or (select sealed.has('roles', 'process-manager'))))
  )
);

-- Reading casework.conferences:
--   permit casework/participants-know-when-a-conference-is (BWBR0049962:2.26:a:2025-07-05)
drop policy if exists read_conference_as_the_rules_say on casework.conferences;
create policy read_conference_as_the_rules_say on casework.conferences for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager'))))
  )
);

-- Reading casework.invitations:
--   permit casework/participants-know-who-is-invited (BWBR0049962:2.26:a:2025-07-05)
drop policy if exists read_invitation_as_the_rules_say on casework.invitations;
create policy read_invitation_as_the_rules_say on casework.invitations for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager'))))
  )
);

-- Reading casework.agenda_items:
--   permit casework/organ-involved-reads-agenda-item (BWBR0049962:2.31:5:2025-07-05)
--   permit casework/process-manager-reads-agenda (BWBR0049962:1.8:2:2025-07-05)
--   forbid casework/agenda-of-worries-is-for-who-takes-part (house:worries-are-weighed-by-two)
drop policy if exists read_agenda_item_as_the_rules_say on casework.agenda_items;
create policy read_agenda_item_as_the_rules_say on casework.agenda_items for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')])))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'process-manager'))) and (state = 'open'))
  )
  and not coalesce(
    ((regime = 'PGA') and (not (involved @> (select array[sealed.text('organ')]))))
  , false)
);

-- Reading casework.decisions:
--   permit casework/organ-involved-reads-decision (BWBR0049962:2.31:5:2025-07-05)
drop policy if exists read_decision_as_the_rules_say on casework.decisions;
create policy read_decision_as_the_rules_say on casework.decisions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and involved is not null
  and narrowed is not null
  and regime is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and ((narrowed = false) or (audience @> (select array[sealed.text('organ')]))))
  )
);

-- Reading casework.actions:
--   permit casework/organ-involved-reads-action (BWBR0049962:2.31:6:2025-07-05)
drop policy if exists read_action_as_the_rules_say on casework.actions;
create policy read_action_as_the_rules_say on casework.actions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and involved is not null
  and narrowed is not null
  and owner is not null
  and regime is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and ((narrowed = false) or (audience @> (select array[sealed.text('organ')]))))
  )
);

-- Reading casework.plan_goals:
--   permit casework/organ-involved-reads-goal-of-plan (BWBR0049962:2.31:6:2025-07-05)
drop policy if exists read_plan_goal_as_the_rules_say on casework.plan_goals;
create policy read_plan_goal_as_the_rules_say on casework.plan_goals for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and involved is not null
  and narrowed is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and ((narrowed = false) or (audience @> (select array[sealed.text('organ')]))))
  )
);

-- Reading casework.obstacles:
--   permit casework/organ-involved-reads-obstacle (BWBR0049962:2.31:6:2025-07-05)
drop policy if exists read_obstacle_as_the_rules_say on casework.obstacles;
create policy read_obstacle_as_the_rules_say on casework.obstacles for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and involved is not null
  and narrowed is not null
  and organ is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and ((narrowed = false) or (audience @> (select array[sealed.text('organ')]))))
  )
);

-- Reading casework.escalations:
--   permit casework/organ-involved-reads-escalation (BWBR0049962:2.31:6:2025-07-05)
--   permit casework/steering-group-reads-what-it-is-asked (house:the-steering-group-hears-of-no-person)
drop policy if exists read_escalation_as_the_rules_say on casework.escalations;
create policy read_escalation_as_the_rules_say on casework.escalations for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and core is not null
  and involved is not null
  and narrowed is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and ((narrowed = false) or (audience @> (select array[sealed.text('organ')]))))
    or (((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'delegate'))) and (state = 'open')) and (core @> (select array[sealed.text('organ')]))) and (not (involved @> (select array[sealed.text('organ')]))))
  )
);

-- Reading casework.plan_reviews:
--   permit casework/organ-involved-reads-review (BWBR0049962:2.31:6:2025-07-05)
drop policy if exists read_plan_review_as_the_rules_say on casework.plan_reviews;
create policy read_plan_review_as_the_rules_say on casework.plan_reviews for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.review_parts:
--   permit casework/organ-involved-reads-part-of-review (BWBR0049962:2.31:6:2025-07-05)
drop policy if exists read_review_part_as_the_rules_say on casework.review_parts;
create policy read_review_part_as_the_rules_say on casework.review_parts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.handovers:
--   permit casework/giver-and-receiver-read-handover (BWBR0049962:2.31:6:2025-07-05;BWBR0049962:1.5:1:2025-07-05)
drop policy if exists read_handover_as_the_rules_say on casework.handovers;
create policy read_handover_as_the_rules_say on casework.handovers for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and organ is not null
  and receiver is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and ((organ = (select sealed.text('organ'))) or (receiver = (select sealed.text('organ')))))
  )
);

-- Reading casework.guests:
--   permit casework/organ-involved-reads-guest (BWBR0049962:2.31:9:2025-07-05)
drop policy if exists read_guest_as_the_rules_say on casework.guests;
create policy read_guest_as_the_rules_say on casework.guests for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and involved is not null
  and narrowed is not null
  and regime is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and ((narrowed = false) or (audience @> (select array[sealed.text('organ')]))))
  )
);

-- Reading casework.blocks:
--   permit casework/readers-read-block (BWBR0049962:2.31:5:2025-07-05;BWBR0049962:1.5:1:2025-07-05)
drop policy if exists read_block_as_the_rules_say on casework.blocks;
create policy read_block_as_the_rules_say on casework.blocks for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and involved is not null
  and organ is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (audience @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.attendances:
--   permit casework/organ-involved-knows-who-is-there (BWBR0049962:2.31:5:2025-07-05)
--   permit casework/process-manager-knows-who-is-there (BWBR0049962:1.8:2:2025-07-05)
--   forbid casework/seats-at-worries-are-for-who-takes-part (house:worries-are-weighed-by-two)
drop policy if exists read_attendance_as_the_rules_say on casework.attendances;
create policy read_attendance_as_the_rules_say on casework.attendances for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')])))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'process-manager'))) and (state = 'open'))
  )
  and not coalesce(
    ((regime = 'PGA') and (not (involved @> (select array[sealed.text('organ')]))))
  , false)
);

-- Reading casework.closures:
--   permit casework/core-participant-knows-a-case-was-closed (BWBR0049962:2.31:8:2025-07-05;BWBR0049962:1.8:7:2025-07-05)
drop policy if exists read_closure_as_the_rules_say on casework.closures;
create policy read_closure_as_the_rules_say on casework.closures for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'delegate'))) and (core @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.destructions:
--   permit casework/core-participant-knows-a-case-was-destroyed (BWBR0050665:1.16:1:2025-03-01;BWBR0049962:1.8:7:2025-07-05)
drop policy if exists read_destruction_as_the_rules_say on casework.destructions;
create policy read_destruction_as_the_rules_say on casework.destructions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'delegate'))) and (core @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.known_questions:
--   permit casework/organ-involved-reads-known-question (BWBR0049962:2.31:4:2025-07-05;BWBR0049962:1.7:8:2025-07-05)
drop policy if exists read_known_question_as_the_rules_say on casework.known_questions;
create policy read_known_question_as_the_rules_say on casework.known_questions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and asker is not null
  and core is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
  )
);

-- Reading casework.alignments:
--   permit casework/organ-involved-reads-alignment (BWBR0050665:1.10:1:2025-03-01;BWBR0049962:2.31:4:2025-07-05)
drop policy if exists read_alignment_as_the_rules_say on casework.alignments;
create policy read_alignment_as_the_rules_say on casework.alignments for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
  )
);

-- Reading casework.shieldings:
--   permit casework/organ-involved-reads-shielding (BWBR0049962:2.31:4:2025-07-05;house:threatened-persons-are-shielded)
drop policy if exists read_shielding_as_the_rules_say on casework.shieldings;
create policy read_shielding_as_the_rules_say on casework.shieldings for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
  )
);

-- Reading casework.second_looks:
--   permit casework/core-participant-reads-second-look (BWBR0050665:1.10:1:2025-03-01;house:threatened-persons-are-shielded)
drop policy if exists read_second_look_as_the_rules_say on casework.second_looks;
create policy read_second_look_as_the_rules_say on casework.second_looks for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    (((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'delegate'))) and (core @> (select array[sealed.text('organ')]))) and (involved @> (select array[sealed.text('organ')]))) and (state = 'open'))
  )
);

-- Reading casework.notice_deferrals:
--   permit casework/organ-reads-own-deferral (BWBR0050665:1.3::2025-03-01)
--   permit casework/privacy-officer-checks-deferral (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_notice_deferral_as_the_rules_say on casework.notice_deferrals;
create policy read_notice_deferral_as_the_rules_say on casework.notice_deferrals for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'partner-professional')))) and (organ = (select sealed.text('organ'))))
    or ((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
  )
);

-- Reading casework.consultations:
--   permit casework/organ-consulted-reads-question (BWBR0050665:1.2:1:2025-03-01)
--   permit casework/organ-of-a-file-reads-question (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_consultation_as_the_rules_say on casework.consultations;
create policy read_consultation_as_the_rules_say on casework.consultations for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    ((((((select sealed.text('regime')) = any (array['WGS-ZVH', 'WGS-RIEC', 'PGA']::text[])) and ((select sealed.text('ground')) = 'processing')) and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'partner-professional')))) and (organ = (select sealed.text('organ'))))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'MUN')) and (regime = 'MUN')) and (select sealed.has('roles', 'legal-adviser'))) and (organ = (select sealed.text('organ'))))
  )
);

-- Reading casework.consultation_parts:
--   permit casework/organ-consulted-reads-own-parts (BWBR0050665:1.2:1:2025-03-01)
--   permit casework/organ-of-a-file-reads-own-parts (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_consultation_part_as_the_rules_say on casework.consultation_parts;
create policy read_consultation_part_as_the_rules_say on casework.consultation_parts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    ((((((select sealed.text('regime')) = any (array['WGS-ZVH', 'WGS-RIEC', 'PGA']::text[])) and ((select sealed.text('ground')) = 'processing')) and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'partner-professional')))) and (organ = (select sealed.text('organ'))))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'MUN')) and (regime = 'MUN')) and (select sealed.has('roles', 'legal-adviser'))) and (organ = (select sealed.text('organ'))))
  )
);

-- Reading casework.feedback:
--   permit casework/reporter-hears-the-outcome (house:reporter-hears-back)
drop policy if exists read_feedback_as_the_rules_say on casework.feedback;
create policy read_feedback_as_the_rules_say on casework.feedback for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and person is not null
  and regime is not null
  and (
    (((select sealed.text('regime')) = regime) and (person = (select sealed.text('person'))::uuid))
  )
);

-- Reading casework.corrections:
--   permit casework/supplier-follows-a-correction (BWBR0050665:1.7:1:2025-03-01)
--   permit casework/reporter-follows-a-correction (BWBR0050665:1.7:1:2025-03-01)
--   permit casework/receiver-reads-a-correction (BWBR0050665:1.7:1:2025-03-01;BWBR0049962:1.9:4:2025-07-05)
drop policy if exists read_correction_as_the_rules_say on casework.corrections;
create policy read_correction_as_the_rules_say on casework.corrections for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and accepted is not null
  and involved is not null
  and receivers is not null
  and regime is not null
  and reported_by is not null
  and state is not null
  and supplier is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (supplier = (select sealed.text('organ'))))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (reported_by = (select sealed.text('organ'))))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'mayor')))) and (state = 'open')) and (receivers @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.correction_tasks:
--   permit casework/receiver-sees-own-correction-task (BWBR0050665:1.7:1:2025-03-01)
--   permit casework/supplier-sees-who-confirmed (BWBR0050665:1.7:1:2025-03-01)
--   permit casework/privacy-officer-sees-open-confirmations (BWBR0049962:1.8:2:2025-07-05;BWBR0050665:1.7:1:2025-03-01)
drop policy if exists read_correction_task_as_the_rules_say on casework.correction_tasks;
create policy read_correction_task_as_the_rules_say on casework.correction_tasks for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and supplier is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'mayor')))) and (organ = (select sealed.text('organ'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (supplier = (select sealed.text('organ'))))
    or ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
  )
);

-- Reading casework.releases:
--   permit casework/releasing-organ-reads-release (BWBR0049962:1.7:1:2025-07-05)
--   permit casework/organ-asked-or-supplying-reads-release (BWBR0049962:1.7:1:2025-07-05;BWBR0049962:1.7:2:2025-07-05)
--   permit casework/receiver-reads-release (BWBR0049962:1.7:1:2025-07-05)
--   permit casework/privacy-officer-sees-third-party-release (BWBR0049962:1.8:2:2025-07-05;BWBR0049962:1.7:2:2025-07-05)
drop policy if exists read_release_as_the_rules_say on casework.releases;
create policy read_release_as_the_rules_say on casework.releases for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and asked is not null
  and core is not null
  and involved is not null
  and organ is not null
  and receiver is not null
  and receiver_kind is not null
  and regime is not null
  and state is not null
  and status is not null
  and suppliers is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (organ = (select sealed.text('organ'))))
    or (((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and ((asked @> (select array[sealed.text('organ')])) or (suppliers @> (select array[sealed.text('organ')])))) and (status = any (array['window-open', 'released', 'blocked']::text[])))
    or (((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'mayor')))) and (receiver_kind = 'participant')) and (receiver = (select sealed.text('organ')))) and (status = 'released'))
    or ((((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer'))) and (receiver_kind = 'third-party')) and (status = any (array['window-open', 'released', 'blocked']::text[])))
  )
);

-- Reading casework.release_items:
--   permit casework/releasing-organ-reads-item (BWBR0049962:1.7:1:2025-07-05)
--   permit casework/supplier-reads-copy-of-its-own (BWBR0049962:1.7:1:2025-07-05;BWBR0049962:2.29:3:2025-07-05)
--   permit casework/receiver-reads-item (BWBR0049962:1.7:1:2025-07-05)
drop policy if exists read_release_item_as_the_rules_say on casework.release_items;
create policy read_release_item_as_the_rules_say on casework.release_items for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and organ is not null
  and receiver is not null
  and regime is not null
  and stage is not null
  and state is not null
  and supplier is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (organ = (select sealed.text('organ'))))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (supplier = (select sealed.text('organ'))))
    or (((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'mayor')))) and (state = 'open')) and (receiver = (select sealed.text('organ')))) and (stage = 'handed-over'))
  )
);

-- Reading casework.release_positions:
--   permit casework/organ-reads-own-position (BWBR0049962:1.7:1:2025-07-05)
--   permit casework/releasing-organ-reads-positions (BWBR0049962:1.7:1:2025-07-05)
drop policy if exists read_release_position_as_the_rules_say on casework.release_positions;
create policy read_release_position_as_the_rules_say on casework.release_positions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and organ is not null
  and regime is not null
  and releasing is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (organ = (select sealed.text('organ'))))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (releasing = (select sealed.text('organ'))))
  )
);

-- Reading casework.release_advices:
--   permit casework/releasing-organ-reads-advice (BWBR0049962:1.7:2:2025-07-05)
--   permit casework/privacy-officer-reads-advice (BWBR0049962:1.8:2:2025-07-05;BWBR0050665:1.13:1:2025-03-01)
drop policy if exists read_release_advice_as_the_rules_say on casework.release_advices;
create policy read_release_advice_as_the_rules_say on casework.release_advices for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and releasing is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (releasing = (select sealed.text('organ'))))
    or ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
  )
);

-- Reading casework.release_feedback:
--   permit casework/receiver-sees-feedback-asked (BWBR0049962:1.7:4:2025-07-05)
--   permit casework/releasing-organ-reads-feedback (BWBR0049962:1.7:4:2025-07-05)
--   permit casework/privacy-officer-counts-feedback (BWBR0049962:1.12::2025-07-05;BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_release_feedback_as_the_rules_say on casework.release_feedback;
create policy read_release_feedback_as_the_rules_say on casework.release_feedback for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and releasing is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'mayor')))) and (organ = (select sealed.text('organ'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (releasing = (select sealed.text('organ'))))
    or ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
  )
);

-- Reading casework.measures:
--   permit casework/deciding-organ-reads-measure (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_measure_as_the_rules_say on casework.measures;
create policy read_measure_as_the_rules_say on casework.measures for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.measure_members:
--   permit casework/deciding-organ-reads-household-member (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_household_member_as_the_rules_say on casework.measure_members;
create policy read_household_member_as_the_rules_say on casework.measure_members for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.measure_answers:
--   permit casework/deciding-organ-reads-measure-answer (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_measure_answer_as_the_rules_say on casework.measure_answers;
create policy read_measure_answer_as_the_rules_say on casework.measure_answers for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.vulnerability_checks:
--   permit casework/deciding-organ-reads-vulnerability-check (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_vulnerability_check_as_the_rules_say on casework.vulnerability_checks;
create policy read_vulnerability_check_as_the_rules_say on casework.vulnerability_checks for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.vulnerability_signatures:
--   permit casework/deciding-organ-reads-vulnerability-signature (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_vulnerability_signature_as_the_rules_say on casework.vulnerability_signatures;
create policy read_vulnerability_signature_as_the_rules_say on casework.vulnerability_signatures for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.vulnerability_overrides:
--   permit casework/deciding-organ-reads-vulnerability-override (house:a-measure-is-a-file-of-its-organ)
--   permit casework/privacy-officer-reads-override (house:an-override-reaches-two-others)
--   permit casework/objections-committee-reads-override (house:an-override-reaches-two-others)
drop policy if exists read_vulnerability_override_as_the_rules_say on casework.vulnerability_overrides;
create policy read_vulnerability_override_as_the_rules_say on casework.vulnerability_overrides for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
    or ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
    or (((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = 'bezwaarschriftencommissie')) and (select sealed.has('roles', 'legal-adviser')))
  )
);

-- Reading casework.measure_advices:
--   permit casework/deciding-organ-reads-measure-advice (house:a-measure-is-a-file-of-its-organ)
--   permit casework/asked-organ-reads-its-advice (house:advice-is-shown-unedited)
drop policy if exists read_measure_advice_as_the_rules_say on casework.measure_advices;
create policy read_measure_advice_as_the_rules_say on casework.measure_advices for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and asked_of is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = asked_of)) and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'partner-professional'))))
  )
);

-- Reading casework.advice_questions:
--   permit casework/deciding-organ-reads-advice-question (house:a-measure-is-a-file-of-its-organ)
--   permit casework/asked-organ-reads-advice-question (BWBR0005537:3:2::2025-07-05;house:who-is-asked-sees-the-question-alone)
drop policy if exists read_advice_question_as_the_rules_say on casework.advice_questions;
create policy read_advice_question_as_the_rules_say on casework.advice_questions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and put_to is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = put_to)) and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'partner-professional'))))
  )
);

-- Reading casework.member_strikes:
--   permit casework/deciding-organ-reads-member-strike (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_member_strike_as_the_rules_say on casework.member_strikes;
create policy read_member_strike_as_the_rules_say on casework.member_strikes for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.measure_set_asides:
--   permit casework/deciding-organ-reads-set-aside (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_set_aside_as_the_rules_say on casework.measure_set_asides;
create policy read_set_aside_as_the_rules_say on casework.measure_set_asides for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.urgent_courses:
--   permit casework/deciding-organ-reads-urgent-course (house:a-measure-is-a-file-of-its-organ)
--   permit casework/privacy-officer-sees-unfinished-file (house:unfinished-is-shown)
drop policy if exists read_urgent_course_as_the_rules_say on casework.urgent_courses;
create policy read_urgent_course_as_the_rules_say on casework.urgent_courses for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
    or ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
  )
);

-- Reading casework.measure_decisions:
--   permit casework/deciding-organ-reads-measure-decision (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_measure_decision_as_the_rules_say on casework.measure_decisions;
create policy read_measure_decision_as_the_rules_say on casework.measure_decisions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.measure_remedies:
--   permit casework/deciding-organ-reads-measure-remedy (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_measure_remedy_as_the_rules_say on casework.measure_remedies;
create policy read_measure_remedy_as_the_rules_say on casework.measure_remedies for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.measure_sources:
--   permit casework/deciding-organ-reads-measure-source (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_measure_source_as_the_rules_say on casework.measure_sources;
create policy read_measure_source_as_the_rules_say on casework.measure_sources for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.measure_deliveries:
--   permit casework/receiver-knows-what-it-delivered (BWBR0049962:1.7:1:2025-07-05)
drop policy if exists read_measure_delivery_as_the_rules_say on casework.measure_deliveries;
create policy read_measure_delivery_as_the_rules_say on casework.measure_deliveries for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and (select sealed.has('roles', 'mayor')))
  )
);

-- Reading casework.threats:
--   permit casework/threatened-worker-reads-own-report (BWBR0010346:3:2:2025-07-05;house:a-threat-is-no-mark-on-a-resident)
--   permit casework/who-answers-for-workers-reads-threats (BWBR0010346:3:2:2025-07-05)
--   forbid casework/threat-held-beyond-its-day-is-read-by-nobody (BWBR0049962:1.8:7:2025-07-05)
drop policy if exists read_threat_as_the_rules_say on casework.threats;
create policy read_threat_as_the_rules_say on casework.threats for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and kept is not null
  and organ is not null
  and regime is not null
  and reporter is not null
  and (
    ((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (reporter = (select sealed.text('person'))::uuid))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'mayor')) or (select sealed.has('roles', 'programme-manager'))))
  )
  and not coalesce(
    kept
  , false)
);

-- Reading casework.chain_notices:
--   permit casework/owner-reads-own-chain-notice (house:whoever-decides-says-so)
--   permit casework/deciding-organ-reads-chain-notice (house:whoever-decides-says-so)
--   forbid casework/chain-notice-held-beyond-its-day-is-read-by-nobody (BWBR0049962:1.8:7:2025-07-05)
--   forbid casework/chain-notices-of-the-organ-of-the-file-are-for-who-reads-files (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_chain_notice_as_the_rules_say on casework.chain_notices;
create policy read_chain_notice_as_the_rules_say on casework.chain_notices for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and kept is not null
  and organ is not null
  and receiver is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')) or (select sealed.has('roles', 'delegate'))))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = receiver)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
  and not coalesce(
    kept
    or ((organ = receiver) and (not ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))))
  , false)
);

-- Reading casework.ledger_bases:
--   permit casework/deciding-organ-reads-ledger-basis (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_ledger_basis_as_the_rules_say on casework.ledger_bases;
create policy read_ledger_basis_as_the_rules_say on casework.ledger_bases for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.ledger_accounts:
--   permit casework/deciding-organ-reads-ledger-account (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_ledger_account_as_the_rules_say on casework.ledger_accounts;
create policy read_ledger_account_as_the_rules_say on casework.ledger_accounts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.ledger_entries:
--   permit casework/deciding-organ-reads-ledger-entry (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_ledger_entry_as_the_rules_say on casework.ledger_entries;
create policy read_ledger_entry_as_the_rules_say on casework.ledger_entries for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.ledger_follow_ups:
--   permit casework/deciding-organ-reads-ledger-follow-up (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_ledger_follow_up_as_the_rules_say on casework.ledger_follow_ups;
create policy read_ledger_follow_up_as_the_rules_say on casework.ledger_follow_ups for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.text('organ')) = organ)) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
  )
);

-- Reading casework.ledger_figures:
--   permit casework/figures-name-nobody (house:figures-name-nobody)
drop policy if exists read_ledger_figure_as_the_rules_say on casework.ledger_figures;
create policy read_ledger_figure_as_the_rules_say on casework.ledger_figures for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((select sealed.text('regime')) = regime) and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')) or (select sealed.has('roles', 'council-member')) or (select sealed.has('roles', 'programme-manager')) or (select sealed.has('roles', 'analyst'))))
  )
);

-- Reading casework.phenomenon_cases:
--   permit casework/whoever-works-on-cases-reads-phenomenon-case (BWBR0049962:2.25::2025-07-05;BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_phenomenon_case_as_the_rules_say on casework.phenomenon_cases;
create policy read_phenomenon_case_as_the_rules_say on casework.phenomenon_cases for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and kept is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (not kept)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager'))))
  )
);

-- Reading casework.phenomenon_services:
--   permit casework/whoever-works-on-cases-reads-replaced-service (BWBR0049962:2.25::2025-07-05;BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_replaced_service_as_the_rules_say on casework.phenomenon_services;
create policy read_replaced_service_as_the_rules_say on casework.phenomenon_services for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and kept is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (not kept)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager'))))
  )
);

-- Reading casework.phenomenon_tasks:
--   permit casework/whoever-works-on-cases-reads-phenomenon-task (BWBR0049962:2.25::2025-07-05;BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_phenomenon_task_as_the_rules_say on casework.phenomenon_tasks;
create policy read_phenomenon_task_as_the_rules_say on casework.phenomenon_tasks for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and carried_by is not null
  and kept is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (not kept)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager'))))
  )
);

-- Reading casework.person_approaches:
--   permit casework/whoever-works-on-cases-reads-person-approach (BWBR0049962:2.25::2025-07-05;BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_person_approach_as_the_rules_say on casework.person_approaches;
create policy read_person_approach_as_the_rules_say on casework.person_approaches for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and kept is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (not kept)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager'))))
  )
);

-- Reading casework.worries:
--   permit casework/core-participant-weighs-worry (house:worries-are-weighed-by-two)
--   permit casework/reporter-follows-own-worry (house:worries-are-weighed-by-two)
--   permit casework/organ-involved-reads-worry (house:worries-are-weighed-by-two)
drop policy if exists read_worry_as_the_rules_say on casework.worries;
create policy read_worry_as_the_rules_say on casework.worries for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and involved is not null
  and minor is not null
  and regime is not null
  and reporter is not null
  and reporter_person is not null
  and stage is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (stage = 'reported')) and (core @> (select array[sealed.text('organ')]))) and (select sealed.has('roles', 'delegate')))
    or (((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (stage = 'reported')) and (select sealed.has('roles', 'partner-professional'))) and (reporter = (select sealed.text('organ')))) and ((minor = false) or (reporter_person = (select sealed.text('person'))::uuid)))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and ((stage = 'conference') or (stage = 'monitoring'))) and (involved @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.worry_weighings:
--   permit casework/core-participant-reads-weighing (house:worries-are-weighed-by-two)
drop policy if exists read_worry_weighing_as_the_rules_say on casework.worry_weighings;
create policy read_worry_weighing_as_the_rules_say on casework.worry_weighings for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (core @> (select array[sealed.text('organ')]))) and (select sealed.has('roles', 'delegate')))
  )
);

-- Reading casework.worry_notes:
--   permit casework/organ-involved-reads-worry-note (house:worries-are-weighed-by-two)
drop policy if exists read_worry_note_as_the_rules_say on casework.worry_notes;
create policy read_worry_note_as_the_rules_say on casework.worry_notes for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.necessity_reviews:
--   permit casework/organ-involved-reads-necessity (house:worries-are-weighed-by-two)
drop policy if exists read_necessity_review_as_the_rules_say on casework.necessity_reviews;
create policy read_necessity_review_as_the_rules_say on casework.necessity_reviews for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.plan_links:
--   permit casework/organ-of-both-reads-link (BWBR0050665:2.20:2:2025-03-01;BWBR0049962:2.31:4:2025-07-05)
drop policy if exists read_plan_link_as_the_rules_say on casework.plan_links;
create policy read_plan_link_as_the_rules_say on casework.plan_links for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and asked is not null
  and involved is not null
  and other_involved is not null
  and regime is not null
  and standing is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (involved @> (select array[sealed.text('organ')]))) and (other_involved @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.riec_steps:
--   permit casework/riec-participant-reads-step (BWBR0049962:2.23:5:2025-07-05)
--   forbid casework/no-step-takes-a-scan-to-phase-3 (BWBR0049962:2.23:6:2025-07-05)
drop policy if exists read_riec_step_as_the_rules_say on casework.riec_steps;
create policy read_riec_step_as_the_rules_say on casework.riec_steps for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and involved is not null
  and kind is not null
  and phase is not null
  and regime is not null
  and state is not null
  and (
    ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')))) and (state = 'open')) and (involved @> (select array[sealed.text('organ')])))
  )
  and not coalesce(
    ((kind = 'scan') and (phase = '3'))
  , false)
);

-- Reading casework.riec_blocks:
--   permit casework/riec-participant-reads-block (BWBR0049962:2.23:5:2025-07-05;BWBR0049962:2.23:7:2025-07-05)
drop policy if exists read_riec_block_as_the_rules_say on casework.riec_blocks;
create policy read_riec_block_as_the_rules_say on casework.riec_blocks for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and audience is not null
  and involved is not null
  and regime is not null
  and state is not null
  and (
    (((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')))) and (state = 'open')) and (involved @> (select array[sealed.text('organ')]))) and (audience @> (select array[sealed.text('organ')])))
  )
);

-- Reading casework.worry_closures:
--   permit casework/core-participant-reads-worry-closure (house:worries-are-weighed-by-two)
drop policy if exists read_worry_closure_as_the_rules_say on casework.worry_closures;
create policy read_worry_closure_as_the_rules_say on casework.worry_closures for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and core is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (core @> (select array[sealed.text('organ')]))) and (select sealed.has('roles', 'delegate')))
  )
);
