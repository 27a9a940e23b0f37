-- Of the organ whose file it is, whoever reads files of measures speaks about what followed, and nobody else of it.
drop policy the_owner_says_what_it_decided on casework.chain_notices;
create policy the_owner_says_what_it_decided on casework.chain_notices for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))
    or ((select sealed.has('roles', 'delegate')) and organ <> receiver))
  and recorded_by = (select sealed.text('person'))::uuid and withdrawn_on is null and not kept
);
drop policy whoever_said_it_takes_it_back on casework.chain_notices;
create policy whoever_said_it_takes_it_back on casework.chain_notices for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and withdrawn_on is null and not kept
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))
    or ((select sealed.has('roles', 'delegate')) and organ <> receiver))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and withdrawn_on is not null
);
