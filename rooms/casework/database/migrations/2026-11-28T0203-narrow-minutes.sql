-- What quotes something that not everybody got is laid out only for the organ that wrote it down or has to do it.
grant select (narrowed, recorded_by) on casework.decisions to jobs;
grant select (narrowed) on casework.actions to jobs;
