-- Who asked whom whether somebody is known: never about whom, never what the answer was. Two rows per question, one in
-- the book of each side, so that each privacy officer reads the own one and no query spans two regimes.
create table sharing.questions (
  partnership uuid not null,
  id uuid primary key,
  -- Whose book this is.
  regime text not null,
  direction text not null check (direction in ('out', 'in')),
  -- The regime or organisation on the other side.
  other text not null check (length(other) between 1 and 80),
  asker text not null,
  asker_function text not null check (length(asker_function) between 1 and 120),
  purpose text not null,
  basis text not null,
  -- Random or the asking side's own; a reference, never words about a person.
  reference text not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$'),
  asked_at timestamptz not null,
  -- The day it counts for.
  asked_on date not null,
  outcome text not null check (outcome in ('answered', 'over-limit', 'not-answered', 'alarm')),
  -- A code of foundation/federation, when something went wrong between the two.
  trouble text check (trouble ~ '^[a-z-]{1,40}$')
);
create index on sharing.questions (partnership, regime, asked_on);
alter table sharing.questions enable row level security;
alter table sharing.questions force row level security;
-- At the workbench only a refusal is written: the question that was one too many, in the books of both sides.
create policy write_down_a_question_too_many on sharing.questions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and outcome = 'over-limit' and asker = (select sealed.text('organ'))
  and ((direction = 'out' and regime = (select sealed.text('regime')))
    or (direction = 'in' and other = (select sealed.text('regime'))))
);
create policy keep_the_book_as_job on sharing.questions for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on sharing.questions to workbench;
grant select, insert, delete, update (outcome, trouble) on sharing.questions to jobs;

-- Organisations whose register can be asked, as this installation was told when it started.
create table sharing.registers_elsewhere (
  partnership uuid not null,
  id uuid primary key,
  code text not null,
  name jsonb not null,
  regime text not null,
  purpose text not null,
  basis text not null,
  until timestamptz not null,
  unique (partnership, code)
);
alter table sharing.registers_elsewhere enable row level security;
alter table sharing.registers_elsewhere force row level security;
create policy tell_registers_as_job on sharing.registers_elsewhere for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select on sharing.registers_elsewhere to workbench;
grant select, insert, delete on sharing.registers_elsewhere to jobs;
