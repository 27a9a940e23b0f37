-- Corrections, releases and what belongs to them keep the clock of retention: no row without one. Rows from before have
-- none: in this edition there are no such rows, because both came at once.
alter table casework.corrections add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.releases add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.release_items add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.release_positions add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.release_feedback add foreign key (id) references sharing.clocks (id) deferrable initially deferred;

-- Shielding by night, as for every other row of a case.
create policy shield_what_is_held_as_job on casework.corrections for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.releases for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.release_items for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.release_positions for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
grant update (state, involved) on casework.corrections, casework.releases, casework.release_items, casework.release_positions
  to jobs;
