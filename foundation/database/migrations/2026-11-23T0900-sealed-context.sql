-- The sealed context: who acts, checked once per statement by every policy.
--
-- The server sends (payload, mac) at the start of a transaction. begin_context checks the mac with the key of the
-- role in force, refuses a seal older than five seconds, a seal that was used before, and a second call in the same
-- transaction; it then stores the payload with a proof that binds it to this backend and this transaction, made with
-- a key that never leaves the database. A stolen payload and proof are worthless anywhere else.
--
-- HMAC is written out over the built-in sha256 (RFC 2104), so no extension is needed; keys are stored as their pads.
create schema sealed;

-- Keys of the entrances, one per role, so that a broken resident entrance cannot seal a workbench context.
-- No grants, on purpose: only the owner's functions read it.
create table sealed.server_keys (
  role_name text primary key check (role_name in ('workbench', 'resident_entrance', 'jobs', 'importer')),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);
alter table sealed.server_keys enable row level security;

-- The database's own key. No grants, on purpose.
create table sealed.database_key (
  only_row boolean primary key default true check (only_row),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);
alter table sealed.database_key enable row level security;
insert into sealed.database_key (inner_pad, outer_pad)
select
  sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    || sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
  sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    || sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- Seals seen, so that each is used once. Unlogged: after a crash every open context is gone anyway, and a seal is
-- too old after five seconds. No grants, on purpose.
create unlogged table sealed.used_seals (
  nonce uuid primary key,
  transaction xid8 not null unique,
  used_at timestamptz not null default clock_timestamp()
);
alter table sealed.used_seals enable row level security;

create function sealed.hmac(inner_pad bytea, outer_pad bytea, message bytea) returns bytea
  language sql immutable strict parallel safe
  return sha256(outer_pad || sha256(inner_pad || message));

create function sealed.proof_of(payload text) returns text
  language sql volatile parallel restricted
  return (
    select encode(sealed.hmac(k.inner_pad, k.outer_pad,
      convert_to(payload || '|' || pg_backend_pid()::text || '|' || pg_current_xact_id_if_assigned()::text, 'UTF8')), 'hex')
    from sealed.database_key k
  );

create function sealed.begin_context(payload text, mac text) returns void
  language plpgsql volatile security definer parallel unsafe
  set search_path = pg_catalog, pg_temp
as $$
declare
  seal_key sealed.server_keys;
  claims jsonb;
  age double precision;
begin
  select k.* into seal_key from sealed.server_keys k where k.role_name = current_setting('role', true);
  if not found then
    raise exception 'no seal is accepted for this role' using errcode = '42501';
  end if;
  -- Compared as hmac of hmac: the time it takes tells nothing about the expected value.
  if (sealed.hmac(seal_key.inner_pad, seal_key.outer_pad, convert_to(mac, 'UTF8'))
      = sealed.hmac(seal_key.inner_pad, seal_key.outer_pad, convert_to(
          encode(sealed.hmac(seal_key.inner_pad, seal_key.outer_pad, convert_to(payload, 'UTF8')), 'hex'), 'UTF8'))
     ) is not true then
    raise exception 'the seal is not ours' using errcode = '42501';
  end if;
  claims := payload::jsonb;
  age := extract(epoch from clock_timestamp()) - (claims ->> 'issued')::double precision;
  if (age between -5 and 5) is not true then
    raise exception 'the seal is too old' using errcode = '42501';
  end if;
  if (claims ->> 'role' = current_setting('role', true)) is not true then
    raise exception 'the seal is for another role' using errcode = '42501';
  end if;
  begin
    insert into sealed.used_seals (nonce, transaction) values ((claims ->> 'nonce')::uuid, pg_current_xact_id());
  exception when unique_violation then
    raise exception 'a seal counts once, and a transaction has one context' using errcode = '42501';
  end;
  perform set_config('sealed.payload', payload, true);
  perform set_config('sealed.proof', sealed.proof_of(payload), true);
end
$$;

-- The claims in force, or null. Every check is "is not true → null": a missing part never passes.
create function sealed.claims() returns jsonb
  language plpgsql stable security definer parallel restricted
  set search_path = pg_catalog, pg_temp
as $$
declare
  payload text := current_setting('sealed.payload', true);
  proof text := current_setting('sealed.proof', true);
  database_key sealed.database_key;
  claims jsonb;
begin
  if (length(payload) > 0 and length(proof) > 0) is not true then
    return null;
  end if;
  select k.* into database_key from sealed.database_key k;
  if (sealed.hmac(database_key.inner_pad, database_key.outer_pad, convert_to(proof, 'UTF8'))
      = sealed.hmac(database_key.inner_pad, database_key.outer_pad, convert_to(sealed.proof_of(payload), 'UTF8'))
     ) is not true then
    return null;
  end if;
  claims := payload::jsonb;
  if (claims ->> 'role' = current_setting('role', true)) is not true then
    return null;
  end if;
  if ((claims ->> 'until')::double precision > extract(epoch from clock_timestamp())) is not true then
    return null;
  end if;
  return claims;
end
$$;

create function sealed.valid() returns boolean
  language sql stable security definer parallel restricted
  set search_path = pg_catalog, pg_temp
  return sealed.claims() is not null;

create function sealed.text(name text) returns text
  language sql stable security definer parallel restricted
  set search_path = pg_catalog, pg_temp
  return sealed.claims() -> 'text' ->> name;

create function sealed.list(name text) returns text[]
  language sql stable security definer parallel restricted
  set search_path = pg_catalog, pg_temp
  return (
    select coalesce(array_agg(entry.member), '{}')
    from jsonb_array_elements_text(coalesce(sealed.claims() -> 'list' -> name, '[]'::jsonb)) as entry (member)
  );

create function sealed.has(name text, member text) returns boolean
  language sql stable security definer parallel restricted
  set search_path = pg_catalog, pg_temp
  return coalesce(sealed.claims() -> 'list' -> name ? member, false);

-- Housekeeping for the jobs role: seals older than a minute are useless to everyone.
create function sealed.forget_used_seals() returns void
  language sql volatile security definer parallel unsafe
  set search_path = pg_catalog, pg_temp
  begin atomic
    delete from sealed.used_seals where used_at < clock_timestamp() - interval '1 minute';
  end;

revoke all on all functions in schema sealed from public;
grant usage on schema sealed to workbench, resident_entrance, jobs, importer;
-- The log-in roles open the context: the role is switched in the same statement, rights are checked before it runs.
grant usage on schema sealed to workbench_login, resident_entrance_login, jobs_login, importer_login;
grant execute on function sealed.begin_context(text, text)
  to workbench_login, resident_entrance_login, jobs_login, importer_login;
grant execute on function sealed.valid(), sealed.text(text), sealed.list(text), sealed.has(text, text)
  to workbench, resident_entrance, jobs, importer;
grant execute on function sealed.forget_used_seals() to jobs;
