/** Existence: what the database really enforces, read from its own catalogue. */
import type { Client } from 'pg'
import { sql } from '../../house-rules.mjs'
import { asJson, type Pack } from './pack.ts'

const ours = `n.nspname <> all ($1::text[]) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

export async function existence(admin: Client): Promise<Pack> {
  const rows = async (query: string, values: unknown[] = [[...sql.foreignSchemas]]) =>
    (await admin.query(query, values)).rows
  return {
    'existence/row-security.json': asJson(
      await rows(`select n.nspname || '.' || c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select json_agg(json_build_object('name', p.policyname, 'command', p.cmd, 'roles', p.roles, 'using', p.qual,
          'check', p.with_check) order by p.policyname)
         from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname) as policies
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and ${ours} order by 1`),
    ),
    'existence/grants.json': asJson(
      await rows(
        `select grantee, table_schema || '.' || table_name as table, string_agg(privilege_type, ', ' order by privilege_type) as may
        from information_schema.role_table_grants where grantee = any ($1::text[]) group by 1, 2 order by 1, 2`,
        [[...sql.applicationRoles, ...sql.logins]],
      ),
    ),
    'existence/roles.json': asJson(
      await rows(
        `select rolname as role, rolsuper as superuser, rolbypassrls as passes_row_security, rolcreaterole as makes_roles,
          rolcreatedb as makes_databases, rolcanlogin as logs_in
        from pg_roles where rolname = any ($1::text[]) order by 1`,
        [[...sql.applicationRoles, ...sql.logins, sql.owner]],
      ),
    ),
    'existence/functions-with-owners-rights.json': asJson(
      await rows(`select n.nspname || '.' || f.proname as function, f.proconfig as settings
        from pg_proc f join pg_namespace n on n.oid = f.pronamespace where f.prosecdef and ${ours} order by 1`),
    ),
    'existence/migrations.json': asJson(await rows('select name, sha256 from house.migrations order by name', [])),
  }
}
