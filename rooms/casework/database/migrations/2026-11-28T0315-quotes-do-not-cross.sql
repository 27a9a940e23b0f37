-- An agreement that quotes a contribution does not cross to another alliance: over there sit organs that did not get it.
drop policy a_core_participant_decides_on_alignment on casework.alignments;
create policy a_core_participant_decides_on_alignment on casework.alignments for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and case_id is not null and standing = 'delivered'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and standing in ('aligned', 'declined')
  and decided_by = (select sealed.text('organ')) and decided_person = (select sealed.text('person'))::uuid
  and (select count(*) from casework.actions a where a.id = any (alignments.shared) and a.case_id = alignments.case_id
      and not a.narrowed)
    = cardinality(shared)
);
