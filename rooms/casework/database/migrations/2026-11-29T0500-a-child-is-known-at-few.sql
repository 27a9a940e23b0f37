-- A question from elsewhere about a child in the circle, and a request that the child makes, reach an organ only as far as it reads
-- the child's name: the jobs that answer and that lay out see who reads whom.
grant select (narrowed, audience) on casework.persons to jobs;
