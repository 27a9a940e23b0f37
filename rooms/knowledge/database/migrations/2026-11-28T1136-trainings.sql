-- Who had which training when (BGS 1.17): entered by that person alone, in codes and days. Read by that person, by the privacy
-- officer, and by the administrator of the organ, who must see that whoever is authorised was trained. No result, no mark, no words.
create table knowledge.trainings (
  partnership uuid not null,
  id uuid primary key,
  person uuid not null,
  organ text not null,
  topic text not null check (topic in ('careful-handling', 'rules', 'work-processes', 'analysis-methods', 'security', 'data-ethics')),
  trained_on date not null,
  valid_until date not null check (valid_until > trained_on),
  entered_on date not null check (entered_on >= trained_on),
  unique (partnership, person, topic, trained_on)
);
create index on knowledge.trainings (partnership, organ);
alter table knowledge.trainings enable row level security;
alter table knowledge.trainings force row level security;

create policy one_enters_own_training on knowledge.trainings for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid and organ = (select sealed.text('organ'))
);
create policy one_takes_own_training_back on knowledge.trainings for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
);
create policy forget_as_job on knowledge.trainings for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, delete on knowledge.trainings to workbench;
grant select (partnership, id, valid_until), delete on knowledge.trainings to jobs;
grant maintain on knowledge.trainings to jobs;
