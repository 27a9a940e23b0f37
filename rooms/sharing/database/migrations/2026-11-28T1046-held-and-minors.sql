-- What is destroyed by a decision of the day, and not by night, asks first whether a claim or a duty keeps it (R7). Whoever
-- decides may not read the hold: the answer is yes or no, about one case, in the regime of the act, and nothing else of it.
create policy the_house_asks_whether_it_is_held on sharing.holds for select to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
);
create function sharing.case_is_held(about uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from sharing.holds h where h.case_ref = about and not h.lifted);
end;
revoke all on function sharing.case_is_held(uuid) from public;
grant execute on function sharing.case_is_held(uuid) to workbench, jobs;

-- About somebody under age a room may hold things for a shorter time than the act or the protocol allows.
alter table sharing.clocks drop constraint clocks_because_check;
alter table sharing.clocks add constraint clocks_because_check
  check (because in ('hard-limit', 'supplier-set-day', 'quoted', 'minor'));
