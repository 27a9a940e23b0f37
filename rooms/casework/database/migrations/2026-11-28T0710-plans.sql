-- What a conference agreed becomes a plan that is followed: goals per part of life, what stands in the way, reviews, a warm
-- hand-over, and who stays near after the end. Text about a person is sealed; what is open is codes and days.

-- ── goals ──
-- Worded as what is wanted. `narrowed` and `audience` as for decisions: what quotes goes to who got what is quoted. No
-- degree, no figure: whether a goal is reached is said by an organ, once.
create table casework.plan_goals (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  organ text not null,
  domain text not null check (domain in ('safety', 'home', 'income', 'work-and-day', 'health', 'family', 'network', 'law')),
  set_at timestamptz not null,
  standing text not null default 'pursued' check (standing in ('pursued', 'reached', 'let-go')),
  ended_on date,
  narrowed boolean not null default false,
  audience text[] not null default '{}',
  rests_on uuid[] not null default '{}',
  goal_sealed bytea not null,
  strengths_sealed bytea,
  side_effects_sealed bytea,
  check ((standing = 'pursued') = (ended_on is null))
);
alter table casework.plan_goals enable row level security;
alter table casework.plan_goals force row level security;
create index on casework.plan_goals (case_id);
create index on casework.plan_goals using gin (involved);
create trigger takes_standing before insert on casework.plan_goals
  for each row execute function casework.row_takes_standing();
create policy the_house_keeps_standing on casework.plan_goals for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.plan_goals for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.plan_goals for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy erase_as_job on casework.plan_goals for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, case_id, organ, narrowed, set_at, goal_sealed, strengths_sealed, side_effects_sealed), update (state, involved), delete on casework.plan_goals to jobs;
grant maintain on casework.plan_goals to jobs;
create index on casework.plan_goals using gin (audience);
create policy an_organ_involved_sets_a_goal on casework.plan_goals for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and standing = 'pursued'
);
create policy whoever_reads_a_goal_says_how_it_ended on casework.plan_goals for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and (not narrowed or audience @> (select array[sealed.text('organ')])) and standing = 'pursued'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and standing <> 'pursued'
);
grant select, insert on casework.plan_goals to workbench;
grant update (standing, ended_on) on casework.plan_goals to workbench;

-- ── actions: for which goal, and who of the owner's people took it up ──
alter table casework.actions
  add column goal uuid references casework.plan_goals on delete set null,
  add column taken_by uuid;
create index on casework.actions (goal);
grant update (taken_by) on casework.actions to workbench;

-- ── obstacles: what keeps an organ from doing what it took on ──
-- Read by who reads the action. A question to the steering group stands apart, because it is read by organs that do not take
-- part in the case: it says nothing of a person, and the case does not travel with it.
create table casework.obstacles (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  action uuid not null references casework.actions on delete cascade,
  organ text not null,
  kind text not null check (kind in ('no-capacity', 'waiting-list', 'no-power', 'organs-disagree', 'person-declines', 'other')),
  raised_on date not null,
  ended_on date,
  narrowed boolean not null default false,
  audience text[] not null default '{}',
  what_sealed bytea not null
);
alter table casework.obstacles enable row level security;
alter table casework.obstacles force row level security;
create index on casework.obstacles (case_id);
create index on casework.obstacles using gin (involved);
create trigger takes_standing before insert on casework.obstacles
  for each row execute function casework.row_takes_standing();
create policy the_house_keeps_standing on casework.obstacles for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.obstacles for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.obstacles for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy erase_as_job on casework.obstacles for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, case_id, action, organ, narrowed, raised_on, what_sealed), update (state, involved), delete on casework.obstacles to jobs;
grant maintain on casework.obstacles to jobs;
create index on casework.obstacles (action);
create index on casework.obstacles using gin (audience);
create policy the_owner_says_what_stands_in_the_way on casework.obstacles for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and ended_on is null
  and exists (select from casework.actions a where a.id = action and a.case_id = obstacles.case_id and a.owner = obstacles.organ
    and a.narrowed = obstacles.narrowed and a.audience = obstacles.audience)
);
create policy the_owner_ends_its_obstacle on casework.obstacles for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and ended_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and organ = (select sealed.text('organ'))
);
grant select, insert on casework.obstacles to workbench;
grant update (ended_on) on casework.obstacles to workbench;

create table casework.escalations (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  obstacle uuid not null references casework.obstacles on delete cascade,
  organ text not null,
  kind text not null,
  asked_on date not null,
  answered_by text,
  answered_on date,
  question_sealed bytea not null,
  answer_sealed bytea,
  check ((answered_on is null) = (answer_sealed is null) and (answered_on is null) = (answered_by is null)),
  unique (partnership, obstacle)
);
alter table casework.escalations enable row level security;
alter table casework.escalations force row level security;
create index on casework.escalations (case_id);
create index on casework.escalations using gin (involved);
create trigger takes_standing before insert on casework.escalations
  for each row execute function casework.row_takes_standing();
create policy the_house_keeps_standing on casework.escalations for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.escalations for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.escalations for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy erase_as_job on casework.escalations for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, case_id, obstacle), update (state, involved), delete on casework.escalations to jobs;
grant maintain on casework.escalations to jobs;
create policy the_owner_asks_the_steering_group on casework.escalations for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and answered_on is null
  and exists (select from casework.obstacles o where o.id = obstacle and o.case_id = escalations.case_id and o.organ = escalations.organ
    and o.kind = escalations.kind and o.ended_on is null)
);
create policy a_delegate_of_the_core_answers on casework.escalations for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and answered_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and answered_by = (select sealed.text('organ'))
);
grant select, insert on casework.escalations to workbench;
grant update (answered_by, answered_on, answer_sealed) on casework.escalations to workbench;

-- ── reviews: what each organ says of it, and whether it was there; then on, up or down by written criteria ──
create table casework.plan_reviews (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  organ text not null,
  held_on date not null,
  begun_at timestamptz not null,
  concluded_on date,
  step text check (step in ('up', 'same', 'down')),
  criteria text[] not null default '{}',
  next_on date,
  reasons_sealed bytea,
  check ((concluded_on is null) = (step is null) and (concluded_on is null) = (reasons_sealed is null)),
  check (step is null or step = 'same' or cardinality(criteria) > 0)
);
alter table casework.plan_reviews enable row level security;
alter table casework.plan_reviews force row level security;
create index on casework.plan_reviews (case_id);
create index on casework.plan_reviews using gin (involved);
create trigger takes_standing before insert on casework.plan_reviews
  for each row execute function casework.row_takes_standing();
create policy the_house_keeps_standing on casework.plan_reviews for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.plan_reviews for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.plan_reviews for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy erase_as_job on casework.plan_reviews for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, case_id, organ, held_on, reasons_sealed), update (state, involved), delete on casework.plan_reviews to jobs;
grant maintain on casework.plan_reviews to jobs;
create policy an_organ_involved_begins_a_review on casework.plan_reviews for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and concluded_on is null
);
create policy an_organ_involved_concludes_a_review on casework.plan_reviews for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and concluded_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and concluded_on is not null
);
grant select, insert on casework.plan_reviews to workbench;
grant update (concluded_on, step, criteria, next_on, reasons_sealed) on casework.plan_reviews to workbench;

create table casework.review_parts (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  review uuid not null references casework.plan_reviews on delete cascade,
  organ text not null,
  attended boolean not null,
  kept text not null check (kept in ('as-agreed', 'partly', 'not')),
  said_on date not null,
  words_sealed bytea not null,
  unique (partnership, review, organ)
);
alter table casework.review_parts enable row level security;
alter table casework.review_parts force row level security;
create index on casework.review_parts (case_id);
create index on casework.review_parts using gin (involved);
create trigger takes_standing before insert on casework.review_parts
  for each row execute function casework.row_takes_standing();
create policy the_house_keeps_standing on casework.review_parts for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.review_parts for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.review_parts for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy erase_as_job on casework.review_parts for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, case_id, review, organ, said_on, words_sealed), update (state, involved), delete on casework.review_parts to jobs;
grant maintain on casework.review_parts to jobs;
create policy an_organ_involved_says_its_part on casework.review_parts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ'))
  and exists (select from casework.plan_reviews p where p.id = review and p.case_id = review_parts.case_id and p.concluded_on is null)
);
grant select, insert on casework.review_parts to workbench;

-- ── a warm hand-over: from one organ involved to another, where a named person confirms ──
-- Between those two. To anybody else a result leaves as a release.
create table casework.handovers (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  organ text not null,
  receiver text not null check (receiver <> organ),
  offered_on date not null,
  confirmed_by uuid,
  confirmed_on date,
  content_sealed bytea not null,
  check ((confirmed_on is null) = (confirmed_by is null))
);
alter table casework.handovers enable row level security;
alter table casework.handovers force row level security;
create index on casework.handovers (case_id);
create index on casework.handovers using gin (involved);
create trigger takes_standing before insert on casework.handovers
  for each row execute function casework.row_takes_standing();
create policy the_house_keeps_standing on casework.handovers for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.handovers for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.handovers for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy erase_as_job on casework.handovers for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, case_id, organ, offered_on, content_sealed), update (state, involved), delete on casework.handovers to jobs;
grant maintain on casework.handovers to jobs;
create policy an_organ_involved_hands_over_to_another on casework.handovers for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and involved @> array[receiver] and confirmed_on is null
);
create policy the_receiver_confirms on casework.handovers for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and receiver = (select sealed.text('organ')) and confirmed_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and receiver = (select sealed.text('organ')) and confirmed_by = (select sealed.text('person'))::uuid
);
grant select, insert on casework.handovers to workbench;
grant update (confirmed_by, confirmed_on) on casework.handovers to workbench;

-- ── after the end: who stays near, for how long; codes, because nobody reads words of a closed case ──
alter table casework.closures
  add column aftercare text check (aftercare in ('contact-person', 'light-support', 'answers-when-asked')),
  add column aftercare_organ text,
  add column aftercare_until date,
  add check ((aftercare is null) = (aftercare_organ is null) and (aftercare is null) = (aftercare_until is null));

-- All of it follows its case, except a row that is kept shielded.
create function casework.plan_follows_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.plan_goals r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.obstacles r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.escalations r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.plan_reviews r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.review_parts r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.handovers r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  return null;
end
$$;
revoke all on function casework.plan_follows_case() from public;
create trigger plan_follows after update of state, involved on casework.cases
  for each row execute function casework.plan_follows_case();

-- A person who asks what is known is given the plan too.
alter table casework.consultation_parts drop constraint consultation_parts_what_check;
alter table casework.consultation_parts add constraint consultation_parts_what_check check (what in ('person', 'other',
  'contribution', 'question', 'goal', 'criterion', 'telling', 'admission', 'decision', 'action', 'result', 'minutes', 'plan'));
