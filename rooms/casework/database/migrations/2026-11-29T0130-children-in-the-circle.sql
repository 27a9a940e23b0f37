-- A child in the circle of somebody else is known by name to fewer organs than a grown-up: to those with a task for children and to
-- the one that named it. That there is a child everybody knows who knows the case: whoever goes to the door must.
alter table casework.persons
  add column narrowed boolean not null default false,
  add column audience text[] not null default '{}';
alter table casework.persons no force row level security;
update casework.persons set narrowed = true,
    audience = array['college', 'gecertificeerde-instelling', 'ggd', 'raad-kinderbescherming', 'veilig-thuis', reporter]
  where minor and role = 'circle' and regime = 'WGS-ZVH';
update casework.persons set narrowed = true, audience = array[reporter]
  where minor and role = 'circle' and regime = 'WGS-RIEC';
alter table casework.persons add check (narrowed = (minor and role = 'circle' and regime <> 'PGA'));

alter table casework.cases add column children integer not null default 0;
alter table casework.cases no force row level security;
update casework.cases c set children =
  (select count(*) from casework.persons p where p.case_id = c.id and p.minor and p.role = 'circle');
alter table casework.cases force row level security;
alter table casework.persons force row level security;

-- Also for whoever adds or takes out a child and whoever lets it go at night: none of them may change a case by hand.
create function casework.case_counts_children() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  its_case uuid := case tg_op when 'DELETE' then old.case_id else new.case_id end;
begin
  update casework.cases c set children =
      (select count(*) from casework.persons p where p.case_id = its_case and p.minor and p.role = 'circle')
    where c.id = its_case;
  return null;
end
$$;
revoke all on function casework.case_counts_children() from public;
create trigger counts_child after insert on casework.persons
  for each row when (new.minor and new.role = 'circle') execute function casework.case_counts_children();
create trigger counts_child_out after delete on casework.persons
  for each row when (old.minor and old.role = 'circle') execute function casework.case_counts_children();
