-- When the last one about something urgent went: outside the daily turn, and counted apart from it.
alter table identity.reminders add urgent_mailed_at timestamptz;
grant update (urgent_mailed_at) on identity.reminders to jobs;
