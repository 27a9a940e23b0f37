/**
 * What the catalogue may not hold. Each query names the objects that break its rule.
 * Parameters: $1 schemas that are not ours to lint, $2 the application roles and their log-ins, $3 the owner.
 */
export type CatalogueRule = {
  readonly name: string
  readonly because: string
  readonly query: string
  readonly rule?: 10 | 11
}

const ourTables = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname <> all ($1::text[]) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`
const ourFunctions = `pg_proc f join pg_namespace n on n.oid = f.pronamespace join pg_language l on l.oid = f.prolang
  where n.nspname <> all ($1::text[]) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`
const ourPolicies = `pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname <> all ($1::text[])`
const table = `n.nspname || '.' || c.relname`
const functionName = `n.nspname || '.' || f.proname`
const policy = `n.nspname || '.' || c.relname || '.' || p.polname`

export const catalogueRules: readonly CatalogueRule[] = [
  {
    name: 'table-not-locked',
    rule: 11,
    because:
      'row security must be enabled and forced, or the owner (and every function that runs as the owner) sees every row',
    query: `select ${table} as object from ${ourTables} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    name: 'table-without-policy',
    because: 'somebody has a right on it and no policy says which rows: either a right too many or a policy too few',
    query: `select ${table} as object from ${ourTables} and c.relkind in ('r', 'p')
      and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  },
  {
    name: 'table-without-partnership',
    because: 'every row belongs to a partnership (uuid, not null)',
    query: `select ${table} as object from ${ourTables} and c.relkind in ('r', 'p') and not exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership' and a.attnotnull and a.atttypid = 'uuid'::regtype)`,
  },
  {
    name: 'unique-without-partnership',
    because:
      'a refused duplicate tells that somebody else has it; only the random id may be unique across partnerships',
    query: `select ${table} || '.' || i.relname as object from ${ourTables.replace('pg_class c', 'pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid')}
      and (x.indisunique or x.indisexclusion)
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (x.indkey) and a.attname = 'partnership')
      and not (x.indisprimary and x.indnatts = 1 and exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0] and a.attname = 'id' and a.atttypid = 'uuid'::regtype))`,
  },
  {
    name: 'visible-sequence',
    because: 'a counter tells how much others do: identifiers are random',
    query: `select ${table} as object from ${ourTables} and c.relkind = 'S'`,
  },
  {
    name: 'plain-view',
    because: 'a view reads with the rights of its owner and shows hidden rows, unless it says security_invoker',
    query: `select ${table} as object from ${ourTables} and c.relkind = 'v'
      and not coalesce(c.reloptions @> array['security_invoker=true'] or c.reloptions @> array['security_invoker=on'], false)`,
  },
  {
    name: 'materialised-view',
    because: 'a materialised view knows no row security at all',
    query: `select ${table} as object from ${ourTables} and c.relkind = 'm'`,
  },
  {
    name: 'foreign-table',
    because: 'a foreign table reaches outside the house',
    query: `select ${table} as object from ${ourTables} and c.relkind = 'f'`,
  },
  {
    name: 'rewrite-rule',
    because: 'a rewrite rule reads and writes with the rights of its owner',
    query: `select ${table} || '.' || r.rulename as object from ${ourTables.replace('pg_class c', 'pg_rewrite r join pg_class c on c.oid = r.ev_class')}
      and r.rulename <> '_RETURN'`,
  },
  {
    name: 'policy-for-everyone',
    because: 'a policy names the roles it is for',
    query: `select ${policy} as object from ${ourPolicies} and 0::oid = any (p.polroles)`,
  },
  {
    name: 'two-policies-for-one-command',
    because:
      'one policy per table, command and role: several are or-ed, and together they lose the index (foundations §4)',
    query: `select n.nspname || '.' || c.relname || '.' || p.polname as object
      from pg_policy p join pg_policy q on q.polrelid = p.polrelid and q.oid > p.oid and q.polroles && p.polroles
        and (q.polcmd = p.polcmd or q.polcmd = '*' or p.polcmd = '*')
      join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname <> all ($1::text[])`,
  },
  {
    name: 'definer-function-not-listed',
    because:
      'it runs with the rights of its owner: a hole in row security, to be reviewed and listed in house-rules.mjs',
    query: `select ${functionName} as object from ${ourFunctions} and f.prosecdef`,
  },
  {
    name: 'definer-function-with-open-search-path',
    because: 'without search_path = pg_catalog, pg_temp a temporary object can stand in for the real one',
    query: `select ${functionName} as object from ${ourFunctions} and f.prosecdef
      and not coalesce('search_path=pg_catalog, pg_temp' = any (f.proconfig), false)`,
  },
  {
    name: 'function-open-to-everyone',
    because: 'EXECUTE is given by name, never to PUBLIC',
    query: `select ${functionName} as object from ${ourFunctions} and has_function_privilege('public', f.oid, 'execute')`,
  },
  {
    name: 'leakproof-function',
    because: 'a function that calls itself leakproof is run on rows before the policy is',
    query: `select ${functionName} as object from ${ourFunctions} and f.proleakproof`,
  },
  {
    name: 'string-bodied-function',
    rule: 10,
    because: 'PostgreSQL cannot see what a string body leans on: use RETURN or BEGIN ATOMIC',
    query: `select ${functionName} as object from ${ourFunctions} and l.lanname = 'sql' and f.prosqlbody is null`,
  },
  {
    name: 'plpgsql-not-listed',
    rule: 10,
    because: 'plpgsql only where SQL cannot say it, reviewed and listed in house-rules.mjs',
    query: `select ${functionName} as object from ${ourFunctions} and l.lanname <> 'sql'`,
  },
  {
    name: 'wrong-owner',
    because: 'everything belongs to the owner role, which nobody logs in as',
    query: `select ${table} as object from ${ourTables} and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relowner <> $3::text::regrole
      union all select ${functionName} from ${ourFunctions} and f.proowner <> $3::text::regrole
      union all select n.nspname from pg_namespace n where n.nspname <> all ($1::text[]) and n.nspname !~ '^pg_'
        and n.nspname not in ('information_schema', 'public') and n.nspowner <> $3::text::regrole`,
  },
  {
    name: 'role-too-strong',
    because:
      'an application role may not be superuser, pass by row security, make roles or databases, replicate, or inherit',
    query: `select r.rolname::text as object from pg_roles r where r.rolname = any ($2::text[]) and (r.rolsuper or r.rolbypassrls
      or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolinherit)`,
  },
  {
    name: 'log-in-with-two-hats',
    because: 'each log-in may become one role and no other',
    query: `select r.rolname::text as object from pg_roles r where r.rolname = any ($2::text[])
      and (select count(*) from pg_auth_members m where m.member = r.oid) > case when r.rolcanlogin then 1 else 0 end`,
  },
  {
    name: 'may-make-temporary-objects',
    because: 'with TEMP a query can shadow tables and functions',
    query: `select r.rolname::text as object from pg_roles r where r.rolname = any ($2::text[]) and has_database_privilege(r.oid, current_database(), 'temp')`,
  },
  {
    name: 'may-create',
    because: 'whoever may create objects may plant functions, casts and operators',
    query: `select r.rolname || ' in ' || n.nspname as object from pg_roles r, pg_namespace n
      where r.rolname = any ($2::text[]) and n.nspname !~ '^pg_' and has_schema_privilege(r.oid, n.oid, 'create')
      union all select r.rolname || ' in the database' from pg_roles r
      where r.rolname = any ($2::text[]) and has_database_privilege(r.oid, current_database(), 'create')`,
  },
  {
    name: 'may-use-the-public-schema',
    because: 'the public schema is nobody’s and everybody’s',
    query: `select r.rolname::text as object from pg_roles r where r.rolname = any ($2::text[]) and has_schema_privilege(r.oid, 'public', 'usage')`,
  },
  {
    name: 'may-use-large-objects',
    because: 'large objects stand outside tables and outside row security',
    query: `select distinct r.rolname::text as object from pg_roles r, pg_proc f where r.rolname = any ($2::text[])
      and f.pronamespace = 'pg_catalog'::regnamespace and (f.proname like 'lo\\_%' or f.proname in ('loread', 'lowrite'))
      and has_function_privilege(r.oid, f.oid, 'execute')`,
  },
  {
    name: 'right-that-can-be-passed-on',
    because: 'rights are given by migrations, not handed on',
    query: `select distinct ${table} as object from ${ourTables.replace('pg_class c', 'pg_class c cross join lateral aclexplode(c.relacl) a')}
      and a.is_grantable and a.grantee <> c.relowner`,
  },
  {
    name: 'right-for-everyone',
    because: 'rights are given to roles by name, never to PUBLIC',
    query: `select distinct ${table} as object from ${ourTables.replace('pg_class c', 'pg_class c cross join lateral aclexplode(c.relacl) a')} and a.grantee = 0`,
  },
  {
    name: 'foreign-key-oracle',
    because: 'who may write the reference but not see what it points to learns from the refusal whether it exists',
    query: `select distinct n.nspname || '.' || c.relname || '.' || k.conname as object
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace, pg_roles r
      where k.contype = 'f' and n.nspname <> all ($1::text[]) and r.rolname = any ($2::text[])
        and (has_table_privilege(r.oid, c.oid, 'insert')
          or exists (select from unnest(k.conkey) as key (at) where has_column_privilege(r.oid, c.oid, key.at, 'insert, update')))
        and not (has_any_column_privilege(r.oid, k.confrelid, 'select') and exists (
          select from pg_policy p where p.polrelid = k.confrelid and r.oid = any (p.polroles) and p.polcmd in ('r', '*')))`,
  },
]

/** Worth knowing, not wrong: the non-interference tests look after these. */
export const catalogueNotes: readonly CatalogueRule[] = [
  {
    name: 'foreign-key-to-partly-hidden-rows',
    because: 'the write policy must refuse a reference to a hidden row before the key is checked',
    query: `select distinct n.nspname || '.' || c.relname || '.' || k.conname as object
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname <> all ($1::text[]) and k.conrelid <> k.confrelid
        and exists (select from pg_roles r where r.rolname = any ($2::text[]) and has_any_column_privilege(r.oid, c.oid, 'insert'))`,
  },
]
