-- What a first screen, the task board and a case look for again and again, found without reading everything: with a hundred thousand
-- cases a look for the answers to one question read every contribution there is.
create index on casework.contributions (answers) where answers is not null;
create index on casework.cases (partnership, state, reported_at, id);
create index on casework.cases (partnership, reporter) where state = 'reported';
create index on casework.requests (partnership, asked, due_on) where answer is null or answer = 'partly';
create index on casework.actions (partnership, owner, due_on, agreed_at, id) where done_on is null;
create index on casework.actions (partnership, owner, done_on) where done_on is not null;
create index on casework.decisions (case_id) where outcome = 'propose-closing';
create index on casework.decisions (conference);
create index on casework.tellings (review_on) where review_on is not null and not told;
create index on casework.closures (partnership, closed_on desc, id);
create index on casework.closures (partnership, destroy_by);
create index on casework.conferences (partnership, held_on);
create index on casework.conferences (follows) where follows is not null;
create index on casework.plan_reviews (partnership, next_on) where next_on is not null;
create index on casework.handovers (partnership, receiver) where confirmed_on is null;
create index on casework.destructions (partnership, destroyed_on desc, id);
