-- Where somebody who works here is reminded that something waits, and whether they want that. Apart from their name: colleagues read
-- names, and no addresses. What waited is nowhere here, in no form.
create table identity.reminders (
  partnership uuid not null,
  id uuid primary key,
  person uuid not null references identity.people (id),
  -- As the organisation gave it; without one nothing is mailed.
  address text check (length(address) between 3 and 254),
  wanted boolean not null default true,
  -- The last day on which one went: never two on a day.
  mailed_on date,
  unique (partnership, person)
);
alter table identity.reminders enable row level security;
alter table identity.reminders force row level security;
create policy read_own_reminder on identity.reminders for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
);
create policy say_whether_one_wants_it on identity.reminders for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid and address is null and mailed_on is null
);
create policy say_again_whether_one_wants_it on identity.reminders for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
);
create policy import_addresses on identity.reminders for all to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy remind_as_job on identity.reminders for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy note_the_day_as_job on identity.reminders for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
-- A person neither enters an address of their own nor reads when a letter went.
grant select (partnership, id, person, address, wanted), insert (partnership, id, person, wanted), update (wanted)
  on identity.reminders to workbench;
grant select (partnership, id, person, address), insert (partnership, id, person, address), update (address)
  on identity.reminders to importer;
grant select, update (mailed_on) on identity.reminders to jobs;

-- For whom somebody acts today: nobody is reminded of work they no longer do.
create policy see_who_acts_for_whom_as_job on identity.appointments for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, person, organ, roles, ground, regimes, screened_on, from_day, until_day, revoked_at)
  on identity.appointments to jobs;
