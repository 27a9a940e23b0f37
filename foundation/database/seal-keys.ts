/** Gives the database the keys of the entrances' seals, and each process the logins it may use. */
import type { Client } from 'pg'
import type { DatabaseAccess } from './as-actor.ts'
import type { Cluster } from './launcher/cluster.ts'
import { type EntranceName, type Login, logins } from './launcher/secrets.ts'
import { hmacPads } from './sealed-context.ts'

const keyNameOf = (login: Login): EntranceName => (login === 'resident_entrance' ? 'resident' : login)

/** After migrating. `admin` may become the owner. Idempotent; a changed secret replaces its key at once. */
export async function installSealKeys(admin: Client, secrets: Cluster['secrets']): Promise<void> {
  for (const login of logins) {
    const { inner, outer } = hmacPads(Buffer.from(secrets.serverKeys[keyNameOf(login)], 'hex'))
    await admin.query(
      `insert into sealed.server_keys (role_name, inner_pad, outer_pad) values ($1, $2, $3)
       on conflict (role_name) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
      [login, inner, outer],
    )
  }
}

/** The logins a process needs, no more: the resident entrance never holds the workbench's. */
export function accessTo(
  cluster: Pick<Cluster, 'secrets' | 'login'>,
  { as = logins, database }: { as?: readonly Login[]; database?: string } = {},
): DatabaseAccess {
  return Object.fromEntries(
    as.map((login) => [
      login,
      {
        connection: cluster.login(login, database),
        sealKey: Buffer.from(cluster.secrets.serverKeys[keyNameOf(login)], 'hex'),
      },
    ]),
  )
}
