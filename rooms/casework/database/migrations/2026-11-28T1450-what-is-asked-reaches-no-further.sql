-- What the steering group is asked reaches, among the organs at the table, no further than the obstacle it is about: an obstacle of
-- an action that quotes is read by who got what is quoted. Before, an organ that something is kept from read that something was asked.
alter table casework.escalations add column narrowed boolean not null default false;
alter table casework.escalations add column audience text[] not null default '{}';
alter table casework.escalations no force row level security;
alter table casework.obstacles no force row level security;
update casework.escalations e set narrowed = o.narrowed, audience = o.audience from casework.obstacles o where o.id = e.obstacle;
alter table casework.escalations force row level security;
alter table casework.obstacles force row level security;

drop policy the_owner_asks_the_steering_group on casework.escalations;
create policy the_owner_asks_the_steering_group on casework.escalations for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and answered_on is null
  and exists (select from casework.obstacles o where o.id = obstacle and o.case_id = escalations.case_id and o.organ = escalations.organ
    and o.kind = escalations.kind and o.narrowed = escalations.narrowed and o.audience = escalations.audience and o.ended_on is null)
);
