-- How much of a delivery has arrived: whoever hands in says first how much is coming, and no more than that is kept. The parts
-- themselves are only written at the workbench, never read there, so that they cannot be counted instead.
alter table neighbourhood.deliveries add column arrived bigint not null default 0 check (arrived >= 0);
grant update (arrived) on neighbourhood.deliveries to workbench;
