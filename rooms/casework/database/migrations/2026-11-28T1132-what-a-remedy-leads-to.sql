-- What an objection or an appeal leads to for the measure itself, beside what the committee or the court said; and how often each
-- outcome there was, for the figures: counted by power and year, pooled and rounded, never by file.
alter table casework.measure_remedies
  add effect text check (effect in ('stands', 'suspended', 'shortened', 'ended', 'new-decision')),
  -- Units: days that the measure lasts from now on.
  add effect_days integer check (effect_days between 1 and 3650),
  -- From which day; by which day the new decision is there.
  add effect_on date,
  add check (effect is null or outcome is not null),
  add check ((effect = 'shortened') = (effect_days is not null) or effect is null and effect_days is null),
  add check ((effect is null or effect = 'stands') = (effect_on is null)),
  -- Who keeps the decision, keeps the measure; only interim relief suspends.
  add check (effect is null or outcome not in ('upheld', 'withdrawn') or effect = 'stands'),
  add check (effect is null or outcome <> 'annulled' or effect <> 'stands'),
  add check (effect is distinct from 'suspended' or kind = 'interim-relief');
grant update (effect, effect_days, effect_on) on casework.measure_remedies to workbench;
grant select (organ, kind, outcome, ended_on) on casework.measure_remedies to jobs;
grant select (power) on casework.measures to jobs;
