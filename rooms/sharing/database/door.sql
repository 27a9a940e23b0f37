-- What sharing offers to the SQL of other rooms: a row of personal content names its clock, so that none is without one.
grant references on sharing.clocks to schakel_owner;
