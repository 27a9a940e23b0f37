-- A certificate stands in the log: the night writes an act that commits to its digest, and keeps here what opens that leaf to
-- an outsider. Certificates from before have none; nothing is written about them afterwards, because it would be made up.
alter table sharing.certificates add column act uuid;
alter table sharing.certificates add column act_day date;
alter table sharing.certificates add column act_salt bytea check (length(act_salt) = 32);
alter table sharing.certificates add constraint certificate_act_is_whole
  check ((act is null) = (act_day is null) and (act is null) = (act_salt is null));
