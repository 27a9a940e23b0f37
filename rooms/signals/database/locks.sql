-- Generated from rooms/signals/access (policies.cedar, mapping.ts) by "npm run locks". Do not edit: change the rule.

-- Reading signals.letters:
--   permit signals/desk-officer-reads-letter (BWBR0005416:172:1:2025-07-05;house:sealed-to-the-desk)
drop policy if exists read_letter_as_the_rules_say on signals.letters;
create policy read_letter_as_the_rules_say on signals.letters for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and desk is not null
  and (
    ((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'MUN')) and (((select sealed.has('roles', 'desk-officer')) and (desk = 'signal')) or ((select sealed.has('roles', 'radicalisation-officer')) and (desk = 'radicalisation'))))
  )
);

-- Reading signals.answers:
--   permit signals/desk-officer-reads-answer (BWBR0005416:172:1:2025-07-05;house:sealed-to-the-desk)
drop policy if exists read_answer_as_the_rules_say on signals.answers;
create policy read_answer_as_the_rules_say on signals.answers for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and desk is not null
  and (
    ((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'MUN')) and (((select sealed.has('roles', 'desk-officer')) and (desk = 'signal')) or ((select sealed.has('roles', 'radicalisation-officer')) and (desk = 'radicalisation'))))
  )
);

-- Reading signals.replies:
--   permit signals/desk-officer-reads-reply (BWBR0005416:172:1:2025-07-05;house:sealed-to-the-desk)
drop policy if exists read_reply_as_the_rules_say on signals.replies;
create policy read_reply_as_the_rules_say on signals.replies for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and desk is not null
  and (
    ((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'MUN')) and (((select sealed.has('roles', 'desk-officer')) and (desk = 'signal')) or ((select sealed.has('roles', 'radicalisation-officer')) and (desk = 'radicalisation'))))
  )
);

-- Reading signals.signals:
--   permit signals/desk-officer-reads-triage (BWBR0005416:172:1:2025-07-05;house:model-protocol-one-year-sealed)
drop policy if exists read_signal_as_the_rules_say on signals.signals;
create policy read_signal_as_the_rules_say on signals.signals for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and desk is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'MUN')) and (select sealed.has('roles', 'desk-officer'))) and (desk = 'signal'))
  )
);

-- Reading signals.officer_keys:
--   permit signals/officer-reads-own-key (house:keys-stay-with-their-officer)
drop policy if exists read_officer_key_as_the_rules_say on signals.officer_keys;
create policy read_officer_key_as_the_rules_say on signals.officer_keys for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and person is not null
  and (
    (person = (select sealed.text('person'))::uuid)
  )
);

-- Reading signals.officer_lists:
--   permit signals/officer-reads-list-of-own-desk (house:sealed-to-the-desk)
drop policy if exists read_officer_list_as_the_rules_say on signals.officer_lists;
create policy read_officer_list_as_the_rules_say on signals.officer_lists for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and desk is not null
  and (
    (((select sealed.has('roles', 'desk-officer')) and (desk = 'signal')) or ((select sealed.has('roles', 'radicalisation-officer')) and (desk = 'radicalisation')))
  )
);

-- Reading signals.list_keys:
--   permit signals/officer-reads-list-keys (house:sealed-to-the-desk)
drop policy if exists read_list_key_as_the_rules_say on signals.list_keys;
create policy read_list_key_as_the_rules_say on signals.list_keys for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and organ is not null
  and (
    ((select sealed.has('roles', 'desk-officer')) or (select sealed.has('roles', 'radicalisation-officer')))
  )
);

-- Reading signals.areas:
--   permit signals/desk-officer-reads-areas (house:areas-never-persons)
drop policy if exists read_area_as_the_rules_say on signals.areas;
create policy read_area_as_the_rules_say on signals.areas for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and code is not null
  and (
    (((select sealed.text('regime')) = 'MUN') and (select sealed.has('roles', 'desk-officer')))
  )
);

-- Reading signals.protected_months:
--   permit signals/who-looks-at-areas-reads-protected-months (house:areas-never-persons)
drop policy if exists read_protected_month_as_the_rules_say on signals.protected_months;
create policy read_protected_month_as_the_rules_say on signals.protected_months for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and theme is not null
  and (
    (((select sealed.text('regime')) = 'MUN') and ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager'))))
  )
);

-- Reading signals.extracts:
--   permit signals/desk-officer-reads-extract (BWBR0049962:2.31:1:2025-07-05;house:two-officers-protect-the-source)
--   permit signals/casework-reads-released-extract (BWBR0049962:2.31:1:2025-07-05;BWBR0049962:1.5:1:2025-07-05)
drop policy if exists read_extract_as_the_rules_say on signals.extracts;
create policy read_extract_as_the_rules_say on signals.extracts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and author is not null
  and organ is not null
  and regime is not null
  and state is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'desk-officer'))) and ((select sealed.text('organ')) = organ))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate')))) and ((state = 'released') or (state = 'taken')))
  )
);
