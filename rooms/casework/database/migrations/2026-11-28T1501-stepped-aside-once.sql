-- That somebody stepped aside stays known at the table, also after they sat down again: the one who takes a seat cannot take it back.
-- Still a yes or no and never a story; the log has the moments.
alter table casework.attendances add column stepped_aside boolean not null default false;
alter table casework.attendances no force row level security;
update casework.attendances set stepped_aside = true where tie <> 'none';
alter table casework.attendances force row level security;

create function casework.attendance_keeps_course() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.stepped_aside := new.tie <> 'none' or (tg_op = 'UPDATE' and old.stepped_aside);
  return new;
end
$$;
revoke all on function casework.attendance_keeps_course() from public;
create trigger keeps_course before insert or update on casework.attendances
  for each row execute function casework.attendance_keeps_course();
