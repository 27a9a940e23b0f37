-- In which cases' openings the log is searched for the answer to one request ("who saw me"). It stood in the request itself,
-- which every organ that is consulted may read: from it an organ could have told in how many cases somebody is, and since when.
-- Found by the night; read by the contact point for the letter, and in no reply.
create table sharing.log_searches (
  partnership uuid not null,
  -- The request it is for.
  id uuid primary key references sharing.rights_requests on delete cascade,
  regime text not null check (regime = 'WGS-ZVH'),
  cases uuid[] not null check (cardinality(cases) > 0),
  -- Never before a case was admitted.
  seen_from date not null
);
alter table sharing.log_searches enable row level security;
alter table sharing.rights_requests no force row level security;
insert into sharing.log_searches (partnership, id, regime, cases, seen_from)
  select partnership, id, regime, seen_in, seen_from from sharing.rights_requests
  where seen_in <> '{}' and seen_from is not null;
alter table sharing.rights_requests force row level security;
alter table sharing.log_searches force row level security;

drop policy register_as_contact_point on sharing.rights_requests;
alter table sharing.rights_requests drop column seen_in;
alter table sharing.rights_requests drop column seen_from;
create policy register_as_contact_point on sharing.rights_requests for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.has('roles', 'contact-point-clerk'))
  and state = 'received' and consulted = '{}' and awaited = '{}' and not complete
);

-- While organs are consulted, and never for a request that nobody is consulted about.
create policy find_as_job on sharing.log_searches for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and exists (select from sharing.rights_requests r where r.id = log_searches.id and r.state = 'consulting')
);
create policy see_that_it_is_there_as_job on sharing.log_searches for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy let_go_as_job on sharing.log_searches for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select on sharing.log_searches to workbench;
grant select, insert, delete on sharing.log_searches to jobs;
grant maintain on sharing.log_searches to jobs;
