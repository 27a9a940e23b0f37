-- With a verdict on a request to put right or to erase, an organ may have marked what of its own is wrong: then the desk sees
-- whether that was done, and on which day. What it is stands in the case and never here.
alter table sharing.verdicts add column to_put_right boolean not null default false;
alter table sharing.verdicts add column put_right_on date;
alter table sharing.verdicts add check (not to_put_right or (about = 'own' and verdict in ('give', 'partly') and not late));
alter table sharing.verdicts add check (put_right_on is null or to_put_right);

-- As before; and nobody says beforehand that it was done, nor of another right than these two.
drop policy speak_for_own_organ on sharing.verdicts;
create policy speak_for_own_organ on sharing.verdicts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and sent_on is null and put_right_on is null
  and exists (select from sharing.rights_requests r where r.id = request
    and r.consulted @> (select array[sealed.text('organ')]) and (late or r.state = 'consulting')
    and (not to_put_right or r.kind in ('rectification', 'erasure')))
  and (
    (not late and not opened and verdict <> 'no-answer')
    or (late and opened and verdict = 'give' and exists (select from sharing.restrictions x where x.request = verdicts.request
      and x.organ = verdicts.organ and x.about = verdicts.about and x.ended_on is not null))
  )
);
-- That it was done is written by the role of the jobs, once: update (put_right_on) is missing for the workbench on purpose.
-- A verdict that is not open stays so: the desk still learns on one day.
drop policy open_on_the_day_as_job on sharing.verdicts;
create policy open_on_the_day_or_note_what_was_put_right_as_job on sharing.verdicts for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (not opened or (to_put_right and put_right_on is null))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (
    (opened and sent_on is null)
    or (put_right_on is not null
      and exists (select from sharing.rights_requests r where r.id = request and verdicts.opened = (r.state <> 'consulting')))
  )
);
grant update (put_right_on) on sharing.verdicts to jobs;
