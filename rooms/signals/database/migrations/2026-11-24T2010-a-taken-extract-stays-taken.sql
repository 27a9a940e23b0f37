-- Two policies for one command are or-ed, each half of one with the other half of the other: what one let a person reach,
-- the second let that person write. A desk could so take an extract back from the case that had taken it. So: one policy,
-- and a lock on the step itself. What a case has taken changes no more; it can only be emptied.
drop policy empty_what_is_erased on signals.extracts;
drop policy revise_release_or_take on signals.extracts;
create policy revise_release_take_or_empty on signals.extracts for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (
    (state in ('draft', 'sent-back', 'released') and organ = (select sealed.text('organ'))
      and (select sealed.has('roles', 'desk-officer')))
    or (state in ('released', 'taken')
      and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate'))))
  )
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (
    (state in ('draft', 'sent-back', 'released') and organ = (select sealed.text('organ'))
      and (select sealed.has('roles', 'desk-officer'))
      and (state <> 'released' or text_sealed is null or second_officer = (select sealed.text('person'))::uuid))
    or (state = 'taken' and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate'))))
  )
);

-- A policy sees the row before or the row after, never both. In plpgsql because a trigger cannot be anything else;
-- it leans on nothing. The row is left alone without a word, as a row that is not there.
create function signals.leave_alone() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  return null;
end
$$;
revoke all on function signals.leave_alone() from public;
create trigger a_taken_extract_stays_taken before update on signals.extracts for each row
  when (old.state = 'taken' and (
    new.state <> 'taken'
    or new.taken_by_case is distinct from old.taken_by_case
    or new.second_officer is distinct from old.second_officer
    or (new.text_sealed is not null and new.text_sealed is distinct from old.text_sealed)
    or (new.remark_sealed is not null and new.remark_sealed is distinct from old.remark_sealed)
  ))
  execute function signals.leave_alone();
