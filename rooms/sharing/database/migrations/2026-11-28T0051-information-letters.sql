-- Whom the contact point informs that data about them are processed (GDPR 14, BGS 1.3): a name, an address and a day.
-- Nothing of a case is here: not which organ knows the person, nor why.
create table sharing.information_letters (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'WGS-ZVH'),
  minor boolean not null,
  handed_on date not null,
  due_on date not null,
  sent_on date,
  person_sealed bytea not null
);
create index on sharing.information_letters (partnership, sent_on);
alter table sharing.information_letters enable row level security;
alter table sharing.information_letters force row level security;
create policy hand_over_as_organ on sharing.information_letters for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing' and sent_on is null
);
create policy send_as_contact_point on sharing.information_letters for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.has('roles', 'contact-point-clerk')) and sent_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and sent_on is not null
);
create policy see_that_it_is_there_as_job on sharing.information_letters for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy let_go_as_job on sharing.information_letters for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, update (sent_on) on sharing.information_letters to workbench;
grant select (partnership, id, regime, handed_on, sent_on), delete on sharing.information_letters to jobs;
grant maintain on sharing.information_letters to jobs;
