-- An invitation is of the world of its conference: from another nobody asks for one, whichever conference they name.
drop policy a_process_manager_or_delegate_invites on casework.invitations;
create policy a_process_manager_or_delegate_invites on casework.invitations for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate')))
  and asked_by = (select sealed.text('organ')) and left_at is null
  and exists (select from casework.conferences c where c.id = conference and c.regime = invitations.regime)
);
-- An organ that was taken off before its invitation left gets none.
grant select (members) on casework.conferences to jobs;
