/** Makes a database of ours, and takes away what PostgreSQL gives to everybody (foundations: large objects, TEMP, public). */
import pg, { type Client } from 'pg'
import { LauncherError } from './launcher-error.ts'
import { loginName, owner } from './roles.ts'
import { logins } from './secrets.ts'

/** Who may enter. Not copied to a database that is cloned from another, so it is said again for each. */
export async function closeDatabase(admin: Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database)
  await admin.query(
    `revoke all on database ${name} from public;
     grant connect, create on database ${name} to ${owner};
     grant connect on database ${name} to ${logins.map(loginName).join(', ')}`,
  )
}

/**
 * What everybody may do inside, taken away. Copied to clones. Large objects belong to no row and no policy, so only a
 * database where nobody of ours can make them will do; on a server that is not ours this may take its administrator.
 */
export async function hardenDatabase(admin: Client): Promise<void> {
  await admin.query('revoke all on schema public from public')
  const open = await openToEverybody(admin)
  if (open.length === 0) return
  const revoke = `revoke execute on function ${open.join(', ')} from public`
  await admin.query(revoke).catch((error: Error & { code?: string }) => {
    if (error.code !== notAllowed) throw error
  })
  if ((await openToEverybody(admin)).length > 0)
    throw new LauncherError(
      'database-too-open',
      `Everybody in this database may make large objects, and the user of SCHAKEL_DATABASE_URL may not change that. A superuser of the server must run once, in this database: ${revoke}`,
    )
}

/** PostgreSQL's code for a missing privilege. */
const notAllowed = '42501'

async function openToEverybody(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ routine: string }>(
    `select oid::regprocedure::text as routine from pg_proc
     where pronamespace = 'pg_catalog'::regnamespace and (proname like 'lo\\_%' or proname in ('loread', 'lowrite'))
       and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner)))
                   where grantee = 0 and privilege_type = 'EXECUTE')
     order by 1`,
  )
  return rows.map((row) => row.routine)
}

export async function databaseExists(admin: Client, database: string): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database])
  return rowCount === 1
}

export async function createDatabase(admin: Client, database: string, template?: string): Promise<void> {
  const from = template ? ` template ${pg.escapeIdentifier(template)}` : ''
  await admin.query(`create database ${pg.escapeIdentifier(database)} owner ${owner}${from}`)
  await closeDatabase(admin, database)
}
