-- What a supplier keeps from an organ stays kept, also when that organ is not at the table on the day of a correction.
-- As before otherwise: withheld from organs that sit or sat at the table.
drop policy an_organ_involved_contributes on casework.contributions;
create policy an_organ_involved_contributes on casework.contributions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and author = (select sealed.text('person'))::uuid
  and audience <@ involved
  and not exists (select from unnest(withheld) as kept (organ) where not exists (
    select from casework.involvements i where i.case_id = contributions.case_id and i.organ = kept.organ))
  and lawful and checked
);

-- A copy for an organ its source is kept from waits for the consent of its supplier.
drop policy the_releasing_organ_copies on casework.release_items;
create policy the_releasing_organ_copies on casework.release_items for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and organ = (select sealed.text('organ')) and stage = 'draft'
  and exists (select from casework.releases r where r.id = release and r.case_id = release_items.case_id
    and r.organ = release_items.organ and r.status = 'draft' and r.receiver = release_items.receiver
    and r.receiver_kind = release_items.receiver_kind and r.suppliers @> array[release_items.supplier])
  and (
    (source_kind = 'contribution' and exists (select from casework.contributions c where c.id = release_items.source
      and c.case_id = release_items.case_id and c.organ = supplier and c.category = release_items.category
      and c.conditions <@ release_items.conditions and (not c.tax_derived or release_items.tax_derived)
      and (c.secrecy = 'none' or under_secrecy)
      and (needs_consent or receiver_kind <> 'participant' or not c.withheld @> array[release_items.receiver])))
    or (source_kind = 'decision' and exists (select from casework.decisions d where d.id = release_items.source
      and d.case_id = release_items.case_id and d.recorded_by = supplier
      and d.conditions <@ release_items.conditions and (not d.tax_derived or release_items.tax_derived)))
  )
);

-- Who left the table is shown no identity that was added afterwards, and speaks for it no more.
grant select (begun_on, ended_on) on casework.involvements to jobs;
