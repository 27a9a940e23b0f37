-- What an organ found wrong when a person asked to put right or to erase: a correction like one that was reported, of its own
-- making, with the request of the rights desk beside it. It has no words: what the person wrote stays at the desk.
alter table casework.corrections add column request uuid;
alter table casework.corrections add column accepted boolean generated always as (request is not null) stored;
alter table casework.corrections add check (request is null or (reported_by = supplier and what_sealed is null));
-- It is corrected or destroyed; that nothing is wrong can no longer be said.
alter table casework.corrections add check (request is null or outcome <> 'stands');
create index on casework.corrections (request) where request is not null;

-- Beside what a reader tells or a supplier puts right: what an organ marked among the parts laid out for its own verdict.
drop policy reader_tells_or_supplier_puts_right on casework.corrections;
create policy reader_tells_or_supplier_puts_right_or_accepts on casework.corrections for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and reported_by = (select sealed.text('organ'))
  and (
    (request is null and outcome = 'reported' and supplier <> (select sealed.text('organ'))
      and exists (select from casework.contributions c where c.id = contribution and c.case_id = corrections.case_id
        and c.organ = corrections.supplier and c.category = corrections.category))
    or (request is null and outcome in ('corrected', 'destroyed') and supplier = (select sealed.text('organ')))
    or (request is not null and outcome = 'reported' and supplier = (select sealed.text('organ'))
      and exists (select from casework.contributions c where c.id = contribution and c.case_id = corrections.case_id
        and c.organ = corrections.supplier and c.category = corrections.category)
      and exists (select from casework.consultations k join casework.consultation_parts p on p.consultation = k.id
        where k.request = corrections.request and k.organ = corrections.supplier and k.about = 'own'
          and p.from_table = 'casework.contributions' and p.from_row = corrections.contribution))
  )
);
-- Which of them still wait is told to the desk by the role of the jobs, as a day and nothing else.
grant select (request, supplier, outcome, answered_on) on casework.corrections to jobs;
