/**
 * The roles that every database of this server shares. Rights are granted to four roles that cannot log in; four logins
 * may each become one of them and inherit nothing, so that a query outside `asActor` has no rights at all.
 */
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import type { Client } from 'pg'
import { secretBytes } from '../../clock.ts'
import { LauncherError } from './launcher-error.ts'
import { type Login, logins, type Secrets } from './secrets.ts'

export const owner = 'schakel_owner'
export const loginName = (login: Login): string => `${login}_login`

/** What PostgreSQL keeps instead of the password (RFC 5803), made here so that the password itself is never sent. */
export function scramVerifier(password: string, salt: Buffer, rounds = 4096): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}

export type RolesWanted = {
  readonly secrets: Secrets
  /**
   * Asked on a server that is not ours to administer: does this log-in take our password? One that does not belongs to
   * another installation, and its password is never changed.
   */
  readonly takesOurs?: (login: Login) => Promise<boolean>
}

/** Makes what is missing. Cheap when all is there: two questions. */
export async function ensureRoles(admin: Client, { secrets, takesOurs }: RolesWanted): Promise<void> {
  const found = await admin.query<{ rolname: string }>(`select rolname from pg_roles where rolname = any ($1)`, [
    [owner, ...logins, ...logins.map(loginName)],
  ])
  const there = new Set(found.rows.map((row) => row.rolname))
  for (const login of logins)
    if (takesOurs && there.has(loginName(login)) && !(await takesOurs(login)))
      throw new LauncherError(
        'roles-not-ours',
        `This server already has the log-in ${loginName(login)}, made by another installation. Copy its secrets.json into the data folder, or drop the role.`,
      )
  const roles = [owner, ...logins].filter((role) => !there.has(role))
  const missing = logins.filter((login) => !there.has(loginName(login)))
  // One message, so one transaction: a log-in without its role is never left behind.
  const statements = [
    ...roles.map((role) => `create role ${role} nologin noinherit`),
    ...missing.flatMap((login) => [
      `create role ${loginName(login)} login noinherit password '${scramVerifier(secrets.passwords[login], secretBytes(16))}'`,
      `grant ${login} to ${loginName(login)} with admin false, inherit false, set true`,
    ]),
  ]
  if (statements.length > 0) await admin.query(statements.join(';\n'))
  await mayBecomeOwner(admin)
  await refuseChangedSettings(admin)
}

/** A managed server gives no superuser: the administrator then has to be let into the role it made. */
async function mayBecomeOwner(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ may: boolean }>(`select pg_has_role(current_user, $1, 'set') as may`, [owner])
  if (!rows[0]?.may) await admin.query(`grant ${owner} to current_user with inherit true, set true`)
}

/** A login may change its own defaults (a search_path, say) and so trick later sessions; nobody should have. */
async function refuseChangedSettings(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ rolname: string; setconfig: string[] }>(
    `select rolname, setconfig from pg_db_role_setting join pg_roles on pg_roles.oid = setrole where rolname = any ($1)`,
    [[owner, ...logins, ...logins.map(loginName)]],
  )
  const changed = rows[0]
  if (changed)
    throw new LauncherError(
      'role-settings-changed',
      `The database role ${changed.rolname} carries settings of its own (${changed.setconfig.map((setting) => setting.split('=')[0]).join(', ')}); none belong there. Find out who set them, then: alter role ${changed.rolname} reset all`,
    )
}
