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

create policy nothing_at_what_was_called_off on casework.agenda_items as restrictive for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
create policy nothing_at_what_was_called_off on casework.decisions as restrictive for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
create policy nothing_at_what_was_called_off on casework.guests as restrictive for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
create policy nothing_at_what_was_called_off on casework.attendances as restrictive for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
create policy nothing_at_what_was_called_off on casework.blocks as restrictive for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
);
create policy nothing_at_what_was_called_off on casework.actions as restrictive for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (conference is null or exists (select from casework.conferences c where c.id = conference and c.called_off_at is null))
);
