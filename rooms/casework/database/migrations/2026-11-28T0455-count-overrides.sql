-- The figures for the council also count how often a decision went on without a check, by kind, and how often it could not wait:
-- organ, kind and day, never about whom.
grant select (organ, kind, decided_on) on casework.vulnerability_overrides to jobs;
grant select (organ, taken_at) on casework.urgent_courses to jobs;
