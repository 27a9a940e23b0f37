-- Screening: whoever weighs a report or looks whether it is complete asks the reporter what is missing, and the reporter answers in
-- words, before anything is decided. It goes with the report: destroyed when that is refused, part of the case when it is admitted.
create table casework.inquiries (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  organ text not null,
  asked_on date not null,
  asked_at timestamptz not null,
  question_sealed bytea not null,
  answered_on date,
  answer_sealed bytea,
  check ((answered_on is null) = (answer_sealed is null))
);
create index on casework.inquiries (case_id);
create index on casework.inquiries using gin (involved);
-- One at a time: a reporter with three half questions answers none.
create unique index one_inquiry_at_a_time on casework.inquiries (partnership, case_id) where answered_on is null;
alter table casework.inquiries enable row level security;
alter table casework.inquiries force row level security;
create trigger takes_standing before insert on casework.inquiries
  for each row execute function casework.row_takes_standing();
create policy the_house_keeps_standing on casework.inquiries for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.inquiries for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.inquiries for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy erase_as_job on casework.inquiries for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, case_id, regime, state, reporter, asked_on, answered_on, question_sealed, answer_sealed),
  update (state, involved), delete on casework.inquiries to jobs;
grant maintain on casework.inquiries to jobs;
create policy whoever_screens_or_weighs_asks on casework.inquiries for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and organ = (select sealed.text('organ')) and state = 'reported' and answered_on is null
  and ((select sealed.has('roles', 'process-manager'))
    or ((select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])))
);
create policy the_reporter_answers on casework.inquiries for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'reported' and reporter = (select sealed.text('organ')) and answered_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and reporter = (select sealed.text('organ')) and answered_on is not null
);
grant select, insert on casework.inquiries to workbench;
grant update (answered_on, answer_sealed) on casework.inquiries to workbench;

create or replace function casework.plan_follows_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.inquiries r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.plan_goals r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.obstacles r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.escalations r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.plan_reviews r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.review_parts r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.handovers r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  return null;
end
$$;
