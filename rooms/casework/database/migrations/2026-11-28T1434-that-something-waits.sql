-- The job that reminds people of work sees that something waits for an organ, and whom of it took it up: no word of what, and of no
-- case more than that it is open.
grant select (regime, state, involved, owner, taken_by, due_on, done_on, narrowed, audience) on casework.actions to jobs;
grant select (regime, state, involved, asked, answer) on casework.requests to jobs;
grant select (answers) on casework.contributions to jobs;
grant select (regime, state, involved, concluded_on) on casework.plan_reviews to jobs;
grant select (regime, state, involved, receiver, confirmed_on) on casework.handovers to jobs;
