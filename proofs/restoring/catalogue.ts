/** Who may do what in a database, as lines that can be compared: roles, memberships, row security, policies, grants, functions. */
import type { Client } from 'pg'

const questions = [
  `select 'role ' || concat_ws(' ', rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
     rolbypassrls) as line from pg_roles where rolname !~ '^pg_'`,
  `select 'member ' || concat_ws(' ', roleid::regrole, member::regrole, admin_option, inherit_option, set_option) as line
   from pg_auth_members`,
  `select 'table ' || concat_ws(' ', oid::regclass, relkind, relowner::regrole, relrowsecurity, relforcerowsecurity,
     relacl::text) as line from pg_class where relkind in ('r', 'p', 'v', 'S')
     and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
  `select 'column ' || concat_ws(' ', attrelid::regclass, attname, attacl::text) as line from pg_attribute where attacl is not null`,
  `select 'policy ' || concat_ws(' ', polrelid::regclass, polname, polcmd, polpermissive, polroles::text,
     md5(coalesce(pg_get_expr(polqual, polrelid), '')), md5(coalesce(pg_get_expr(polwithcheck, polrelid), ''))) as line
   from pg_policy`,
  `select 'function ' || concat_ws(' ', oid::regprocedure, proowner::regrole, prosecdef, proacl::text, proconfig::text,
     md5(pg_get_functiondef(oid))) as line from pg_proc
   where prokind = 'f' and pronamespace::regnamespace::text !~ '^(pg_catalog|information_schema|pgboss)$'`,
  `select 'trigger ' || concat_ws(' ', tgrelid::regclass, tgname, tgenabled, md5(pg_get_triggerdef(oid))) as line from pg_trigger
   where not tgisinternal`,
  `select 'schema ' || concat_ws(' ', nspname, nspowner::regrole, nspacl::text) as line from pg_namespace
   where nspname !~ '^pg_(toast|temp)'`,
  `select 'database ' || concat_ws(' ', datname, datdba::regrole, datacl::text) as line from pg_database`,
]

export async function catalogueOf(admin: Client): Promise<string[]> {
  const lines: string[] = []
  for (const question of questions)
    lines.push(...(await admin.query<{ line: string }>(question)).rows.map(({ line }) => line))
  return lines.sort()
}

/** Lines that are in one and not in the other. */
export function differences(one: readonly string[], other: readonly string[]): string[] {
  const [here, there] = [new Set(one), new Set(other)]
  return [...one.filter((line) => !there.has(line)), ...other.filter((line) => !here.has(line))]
}
