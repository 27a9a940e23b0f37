-- Counts by week and by day, and a search that is taken back while it runs.
alter table neighbourhood.table_series drop constraint table_series_stretch_kind_check;
alter table neighbourhood.table_series add constraint table_series_stretch_kind_check
  check (stretch_kind in ('year', 'half-year', 'quarter', 'month', 'week', 'day'));

alter table neighbourhood.detection_runs drop constraint detection_runs_state_check;
alter table neighbourhood.detection_runs add constraint detection_runs_state_check
  check (state in ('waiting', 'searching', 'done', 'failed', 'cancelled'));
create policy take_back_as_analyst on neighbourhood.detection_runs for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state in ('waiting', 'searching')
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state = 'cancelled'
);
grant update (state) on neighbourhood.detection_runs to workbench;
