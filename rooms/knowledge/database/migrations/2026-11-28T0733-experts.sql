-- Who knows about what: entered and removed by that person alone, with consent, for a year from the last confirmation. Codes and
-- days, no words: there is no column for religion, origin or politics, none for who knows whom, and none for what others think.
create table knowledge.experts (
  partnership uuid not null,
  id uuid primary key,
  person uuid not null,
  -- In which public role: organ and function are read from the appointment while it lasts.
  appointment uuid not null,
  organ text not null,
  -- Themes of safety policy (`5.2`) and phenomena with a barrier model.
  topics text[] not null check (cardinality(topics) between 1 and 8),
  consented_on date not null,
  confirmed_on date not null check (confirmed_on >= consented_on),
  unique (partnership, person)
);
alter table knowledge.experts enable row level security;
alter table knowledge.experts force row level security;

create policy one_enters_oneself on knowledge.experts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid and organ = (select sealed.text('organ'))
);
create policy one_confirms_oneself on knowledge.experts for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid and organ = (select sealed.text('organ'))
);
create policy one_removes_oneself on knowledge.experts for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
);
create policy forget_as_job on knowledge.experts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, delete on knowledge.experts to workbench;
grant update (appointment, organ, topics, confirmed_on) on knowledge.experts to workbench;
grant select (partnership, id, confirmed_on), delete on knowledge.experts to jobs;
grant maintain on knowledge.experts to jobs;
