-- Where a source publishes how sure a figure is by the ends of its interval, they stand with the figure: one number, one
-- interval. At the place of an area without one stands NaN. Like the figures they are never changed.
alter table neighbourhood.table_series
  add column lows float8[],
  add column highs float8[],
  -- Per cent: how often an interval of this kind holds the real figure, as the source says.
  add column interval_level smallint check (interval_level in (80, 90, 95, 99)),
  add check ((lows is null) = (highs is null) and (lows is null) = (interval_level is null)),
  add check (cardinality(lows) = cardinality(amounts) and cardinality(highs) = cardinality(amounts));
