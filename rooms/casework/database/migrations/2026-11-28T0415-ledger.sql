-- What became of a household after a measure: coded kind, day and amount, no words, nothing of what medical or youth-care
-- secrecy covers. A compartment of the organ that decided. It refuses until the organ decided on a basis, the kinds and the
-- period, and recorded its impact assessment.
create table casework.ledger_bases (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  -- Article or decision on which the ledger rests.
  basis text not null check (length(basis) between 3 and 200),
  kinds text[] not null check (cardinality(kinds) > 0),
  -- Units: months after the decision; one more to finish.
  kept_months integer not null check (kept_months between 1 and 24),
  assessment text not null check (length(assessment) between 3 and 200),
  assessed_on date not null check (assessed_on <= adopted_on),
  adopted_by uuid not null,
  adopted_on date not null,
  adopted_at timestamptz not null
);

-- One per measure that was imposed. Whether those who used the household were pursued is said apart from everything else.
create table casework.ledger_accounts (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  basis uuid not null,
  decided_on date not null,
  opened_on date not null,
  destroy_by date not null check (destroy_by > opened_on and destroy_by <= decided_on + interval '25 months'),
  told_on date,
  told_how text check (told_how in ('letter', 'conversation')),
  pursued text not null check (pursued in ('started', 'not-started', 'unknown')),
  unique (partnership, measure),
  check ((told_on is null) = (told_how is null))
);

create table casework.ledger_entries (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  account uuid not null references casework.ledger_accounts on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  kind text not null check (kind in ('housing-lost', 'lease-ended', 'blacklisted', 'benefit-cut', 'repayment', 'debt',
    'child-elsewhere', 'school-changed', 'job-lost')),
  on_day date not null,
  -- Units: cents.
  amount bigint check (amount between 1 and 100000000),
  source text not null check (source in ('organ', 'household')),
  noted_by uuid not null,
  noted_at timestamptz not null,
  -- wrong: it was not so. undone: it was so, and was put right.
  ended text check (ended in ('wrong', 'undone')),
  ended_on date,
  ended_for text check (ended_for in ('organ', 'household')),
  check (amount is null or kind in ('benefit-cut', 'repayment', 'debt')),
  check ((ended is null) = (ended_on is null) and (ended is null) = (ended_for is null))
);
create index on casework.ledger_entries (measure);
create index on casework.ledger_entries (account);

-- Looked again after three, six, twelve and twenty-four months, and what was offered then.
create table casework.ledger_follow_ups (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  account uuid not null references casework.ledger_accounts on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  months integer not null check (months in (3, 6, 12, 24)),
  done_on date not null,
  done_by uuid not null,
  remedies text[] not null check (remedies <@ array['housing', 'debt-help', 'benefit-restored', 'school-place', 'work', 'declined', 'nothing-needed']
    and cardinality(remedies) > 0),
  unique (partnership, account, months)
);

-- Over whole calendar years, pooled until nobody can be picked out, rounded; written once and never computed again.
create table casework.ledger_figures (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  figure text not null check (figure ~ '^[a-z][a-z-]{1,40}$'),
  from_year integer not null,
  to_year integer not null check (to_year >= from_year),
  -- Rounded to fives. Null: too few to tell.
  households integer check (households >= 0 and households % 5 = 0),
  computed_on date not null,
  unique (partnership, organ, figure, to_year),
  -- A year that is not over is in no figure: nobody sees the last household come in.
  check (to_year < extract(year from computed_on))
);

-- How many households per year, for pooling over years whose rows are gone: numbers about nobody, for the job alone.
create table casework.ledger_counts (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  figure text not null check (figure ~ '^[a-z][a-z-]{1,40}$'),
  year integer not null,
  households integer not null check (households >= 0),
  unique (partnership, organ, figure, year)
);
alter table casework.ledger_counts enable row level security;
alter table casework.ledger_counts force row level security;
create policy count_as_job on casework.ledger_counts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, update (households) on casework.ledger_counts to jobs;

alter table casework.ledger_bases enable row level security;
alter table casework.ledger_bases force row level security;
alter table casework.ledger_accounts enable row level security;
alter table casework.ledger_accounts force row level security;
alter table casework.ledger_entries enable row level security;
alter table casework.ledger_entries force row level security;
alter table casework.ledger_follow_ups enable row level security;
alter table casework.ledger_follow_ups force row level security;
alter table casework.ledger_figures enable row level security;
alter table casework.ledger_figures force row level security;
create policy the_office_holder_adopts on casework.ledger_bases for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'mayor'))
  and adopted_by = (select sealed.text('person'))::uuid
);
create policy opens_after_a_measure_on_an_adopted_basis on casework.ledger_accounts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and exists (select from casework.measure_decisions d where d.measure = ledger_accounts.measure and d.outcome = 'impose'
    and d.decided_on = ledger_accounts.decided_on)
  and exists (select from casework.ledger_bases b where b.id = ledger_accounts.basis and b.organ = ledger_accounts.organ
    and ledger_accounts.destroy_by <= ledger_accounts.decided_on + make_interval(months => b.kept_months + 1))
);
create policy the_organ_tells_and_says_what_it_pursued on casework.ledger_accounts for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and true
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and true
);
create policy a_kind_that_was_decided_on on casework.ledger_entries for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and noted_by = (select sealed.text('person'))::uuid and ended is null
  and exists (select from casework.ledger_accounts a join casework.ledger_bases b on b.id = a.basis
    where a.id = account and a.measure = ledger_entries.measure and ledger_entries.kind = any (b.kinds))
);
create policy an_entry_ends_once on casework.ledger_entries for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and ended is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and ended is not null
);
create policy the_organ_looks_again on casework.ledger_follow_ups for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and done_by = (select sealed.text('person'))::uuid
  and exists (select from casework.ledger_accounts a where a.id = account and a.measure = ledger_follow_ups.measure)
);
create policy count_and_erase_as_job on casework.ledger_bases for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy count_and_erase_as_job on casework.ledger_accounts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy count_and_erase_as_job on casework.ledger_entries for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy count_and_erase_as_job on casework.ledger_follow_ups for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy write_once_as_job on casework.ledger_figures for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on casework.ledger_bases, casework.ledger_accounts, casework.ledger_entries, casework.ledger_follow_ups to workbench;
grant update (told_on, told_how, pursued) on casework.ledger_accounts to workbench;
grant update (ended, ended_on, ended_for) on casework.ledger_entries to workbench;
grant select on casework.ledger_figures to workbench;
-- The figures are counted, not read: codes, days and organs, never a person.
grant select (partnership, id, measure, organ, decided_on, pursued), delete on casework.ledger_accounts to jobs;
grant select (partnership, id, measure, account, organ, kind, ended) on casework.ledger_entries to jobs;
grant select, insert on casework.ledger_figures to jobs;
grant select (member, indicators) on casework.vulnerability_checks to jobs;
grant select (check_id) on casework.vulnerability_signatures to jobs;
grant select (outcome, decided_on) on casework.measure_decisions to jobs;
grant maintain on casework.ledger_accounts, casework.ledger_entries, casework.ledger_follow_ups to jobs;
