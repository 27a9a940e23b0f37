-- Whom a circle holds by mistake is taken out by any organ at its table, also whom another organ named. The clock of that one
-- row goes with it: left behind it would go on saying that somebody was there. With the owner's rights, in the regime of the act
-- only; a key from a living row keeps it from stopping the clock of anything that is still there.
create function sharing.stop_clock(one uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from sharing.clocks k where k.id = one;
end;
revoke all on function sharing.stop_clock(uuid) from public;
grant execute on function sharing.stop_clock(uuid) to workbench;
