-- A conference that nobody opened can be called off, and stays readable as that. Whoever was invited, and whoever works for an organ
-- that is taken out of the members, gets one mail that takes the invitation back. Nothing is written any more at what was called off.
alter table casework.conferences
  add column called_off_at timestamptz,
  -- Goes up when other organs are invited, and when it is called off: with `edition`, the order in which a calendar takes its files.
  add column turns integer not null default 0 check (turns >= 0),
  add check (called_off_at is null or opened_at is null);
drop policy a_process_manager_or_delegate_arranges_opens_and_closes on casework.conferences;
create policy a_process_manager_or_delegate_arranges_opens_and_closes on casework.conferences for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate')))
  and closed_at is null and called_off_at is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (closed_by is null or closed_by = (select sealed.text('organ')))
);
grant update (called_off_at, turns) on casework.conferences to workbench;
grant select (called_off_at, turns) on casework.conferences to jobs;

alter table casework.invitations
  add column turns integer not null default 0 check (turns >= 0),
  -- Of one that takes an invitation back: the day on which it was to be. Null: it invites.
  add column was_on date;
-- By which of those somebody was told that the invitation was taken back; null: it stands.
alter table casework.invited add column taken_back uuid;
grant update (id, taken_back) on casework.invited to jobs;

drop policy an_organ_involved_places_on_the_agenda on casework.agenda_items;
create policy an_organ_involved_places_on_the_agenda on casework.agenda_items for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing' and state = 'open'
  and (involved @> (select array[sealed.text('organ')]) or (select sealed.has('roles', 'process-manager')))
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
drop policy an_organ_involved_records_the_decision on casework.decisions;
create policy an_organ_involved_records_the_decision on casework.decisions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate')))
  and recorded_by = (select sealed.text('organ'))
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
drop policy a_core_participant_lets_a_guest_join on casework.guests;
create policy a_core_participant_lets_a_guest_join on casework.guests for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and invited_by = (select sealed.text('organ'))
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
drop policy somebody_of_an_organ_involved_takes_a_seat on casework.attendances;
create policy somebody_of_an_organ_involved_takes_a_seat on casework.attendances for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and person = (select sealed.text('person'))::uuid
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
drop policy an_organ_involved_begins_a_block on casework.blocks;
create policy an_organ_involved_begins_a_block on casework.blocks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and written_by = organ and audience <@ involved
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
drop policy an_organ_involved_agrees_an_action on casework.actions;
create policy an_organ_involved_agrees_an_action on casework.actions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and owner = any (involved) and done_on is null
  and (conference is null or exists (select from casework.conferences c where c.id = conference and c.called_off_at is null))
);
