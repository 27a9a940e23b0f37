-- Erasure empties an extract in whatever state it is, also one that a case has taken. Nobody may fill it again by this.
create policy empty_what_is_erased on signals.extracts for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and text_sealed is null and remark_sealed is null
);
