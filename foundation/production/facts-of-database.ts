/** What PostgreSQL says of the roles this installation uses, asked as administrator before anything listens. */
import type { ClientBase, Pool } from 'pg'
import type { RoleFacts } from './weakness.ts'

type Asks = Pick<ClientBase | Pool, 'query'>

/** One row per role that exists; a role that is missing is the launcher's business. */
export async function roleFacts(client: Asks, roles: readonly string[], owner = 'schakel_owner'): Promise<RoleFacts[]> {
  const { rows } = await client.query(
    `select r.rolname as role, r.rolsuper as superuser, r.rolbypassrls as "bypassesRowSecurity",
       r.rolcreaterole or r.rolcreatedb or r.rolreplication as administers,
       exists (select from pg_shdepend d where d.refobjid = r.oid and d.refclassid = 'pg_authid'::regclass
         and d.deptype = 'o') as "ownsObjects",
       r.rolname <> $2 and pg_has_role(r.oid, o.oid, 'member') and not r.rolsuper as "mayBecomeOwner",
       exists (select from pg_db_role_setting s where s.setrole = r.oid) as "ownSettings"
     from pg_roles r cross join pg_roles o where r.rolname = any ($1) and o.rolname = $2 order by 1`,
    [roles, owner],
  )
  return rows as RoleFacts[]
}

/** People whose provider is on this machine: only the demonstration's is. */
export async function demoPeopleIn(client: Asks): Promise<number> {
  // Asked before the first migration as well: no table, nobody.
  const { rows: tables } = await client.query<{ there: boolean }>(
    `select to_regclass('identity.people') is not null as there`,
  )
  if (!tables[0]?.there) return 0
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from identity.people where issuer ~ '^http://|//(localhost|127\\.)'`,
  )
  return rows[0]?.count ?? 0
}
