-- Lists by day have one order within the day: by the moment of writing. Rows from before stand after or before the others.
alter table casework.corrections add column written_at timestamptz;
alter table casework.correction_tasks add column written_at timestamptz;
alter table casework.releases add column drafted_at timestamptz;
