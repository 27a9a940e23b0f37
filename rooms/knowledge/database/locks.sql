-- Generated from rooms/knowledge/access (policies.cedar, mapping.ts) by "npm run locks". Do not edit: change the rule.

-- Reading knowledge.terms:
--   permit knowledge/everybody-reads-terms (house:shared-language-is-open)
drop policy if exists read_term_as_the_rules_say on knowledge.terms;
create policy read_term_as_the_rules_say on knowledge.terms for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading knowledge.meanings:
--   permit knowledge/everybody-reads-meanings (house:shared-language-is-open)
drop policy if exists read_meaning_as_the_rules_say on knowledge.meanings;
create policy read_meaning_as_the_rules_say on knowledge.meanings for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading knowledge.themes:
--   permit knowledge/everybody-reads-themes (house:shared-language-is-open)
drop policy if exists read_theme_as_the_rules_say on knowledge.themes;
create policy read_theme_as_the_rules_say on knowledge.themes for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading knowledge.powers:
--   permit knowledge/everybody-reads-powers (house:shared-language-is-open)
drop policy if exists read_power_as_the_rules_say on knowledge.powers;
create policy read_power_as_the_rules_say on knowledge.powers for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading knowledge.lessons:
--   permit knowledge/everybody-reads-lessons (house:shared-language-is-open)
--   permit knowledge/who-works-on-cases-reads-along (house:a-lesson-names-nobody)
drop policy if exists read_lesson_as_the_rules_say on knowledge.lessons;
create policy read_lesson_as_the_rules_say on knowledge.lessons for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and shared is not null
  and (
    shared
    or ((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'WGS-ZVH')) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager'))))
  )
);

-- Reading knowledge.barrier_models:
--   permit knowledge/everybody-reads-barrier-models (house:shared-language-is-open)
drop policy if exists read_barrier_model_as_the_rules_say on knowledge.barrier_models;
create policy read_barrier_model_as_the_rules_say on knowledge.barrier_models for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading knowledge.experts:
--   permit knowledge/everybody-reads-experts (house:experts-enter-themselves)
drop policy if exists read_expert_as_the_rules_say on knowledge.experts;
create policy read_expert_as_the_rules_say on knowledge.experts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and person is not null
  and (
    true
  )
);

-- Reading knowledge.trainings:
--   permit knowledge/one-keeps-own-trainings (BWBR0050665:1.17::2025-03-01)
--   permit knowledge/privacy-officer-sees-trainings (BWBR0050665:1.17::2025-03-01;BWBR0049962:1.8:2:2025-07-05)
--   permit knowledge/administrator-sees-trainings-of-organ (BWBR0050665:1.17::2025-03-01;BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_training_as_the_rules_say on knowledge.trainings;
create policy read_training_as_the_rules_say on knowledge.trainings for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and organ is not null
  and person is not null
  and (
    (person = (select sealed.text('person'))::uuid)
    or (((select sealed.text('ground')) = 'legality') and (select sealed.has('roles', 'privacy-officer')))
    or ((((select sealed.text('ground')) = 'maintenance') and (select sealed.has('roles', 'administrator'))) and ((select sealed.text('organ')) = organ))
  )
);
