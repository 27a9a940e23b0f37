/** `SCHAKEL_MODE=production ./schakel start`: looks at what this would run on, before a table is made or a port opened. */
import { delimiter } from 'node:path'
import { demoPartnership } from '../../demo/people.ts'
import { type Cluster, withClient } from '../../foundation/database/launcher/cluster.ts'
import { logins } from '../../foundation/database/launcher/secrets.ts'
import { demoPeopleIn, roleFacts } from '../../foundation/production/facts-of-database.ts'
import { refuseWeakProduction, WeakProduction } from '../../foundation/production/refuse-weak-production.ts'
import type { ProductionFacts } from '../../foundation/production/weakness.ts'
import { partnership } from '../../kit/partnership.ts'
import type { Links, OpenIdSettings } from '../../server/settings.ts'
import { StartRefused } from './start-refused.ts'

type Env = { readonly [name: string]: string | undefined }

/** A slip of the hand (`prod`, `Production`) must not open a demonstration, into which everybody may log in. */
export function refuseUnknownMode({ SCHAKEL_MODE: mode }: Env): void {
  if (mode === undefined || mode === 'demo' || mode === 'production') return
  throw new StartRefused(`SCHAKEL_MODE is "${mode}"; it must be demo or production.`)
}

/** What production runs on instead of the demonstration's; looked at by `refuseWeakStart` first. */
export function productionOf(env: Env): { readonly openId: OpenIdSettings; readonly links: Links } {
  const { openId } = openIdIn(env)
  if (!openId) throw new StartRefused('No OpenID provider is named: SCHAKEL_OIDC_ISSUER.')
  return {
    openId: { ...openId, clientSecret: env.SCHAKEL_OIDC_CLIENT_SECRET ?? '' },
    links: {
      resident: env.SCHAKEL_RESIDENT_ORIGIN ?? '',
      workbench: env.SCHAKEL_WORKBENCH_ORIGIN ?? '',
      openId: openId.issuer,
    },
  }
}

function openIdIn({ SCHAKEL_OIDC_ISSUER: issuer, SCHAKEL_OIDC_CLIENT_ID: clientId = '', SCHAKEL_OIDC_ACR: acr }: Env): {
  openId?: Omit<OpenIdSettings, 'clientSecret'>
} {
  return issuer ? { openId: { issuer, clientId, acr: acr ? acr.split(' ') : [] } } : {}
}

async function factsOf(cluster: Cluster, env: Env, port: number): Promise<ProductionFacts> {
  const { passwords, serverKeys } = cluster.secrets
  const named = (kind: string, secrets: { readonly [name: string]: string }) =>
    Object.entries(secrets).map(([name, secret]) => [`${kind} of ${name}`, secret])
  const client = env.SCHAKEL_OIDC_CLIENT_SECRET
  return withClient(cluster.admin(cluster.database), async (admin) => ({
    node: process.versions.node,
    databaseKind: cluster.kind,
    allowEmbedded: process.argv.includes('--allow-embedded'),
    roles: await roleFacts(
      admin,
      logins.flatMap((login) => [login, `${login}_login`]),
    ),
    keyHolder: env.SCHAKEL_KEY_COMMAND ? 'external' : 'demo-file',
    logKey: env.SCHAKEL_LOG_KEY_COMMAND ? 'external' : 'demo-file',
    copyHolders: (env.SCHAKEL_KEY_HOLDERS ?? '').split(delimiter).filter((folder) => folder !== ''),
    dataFolder: cluster.folder,
    ...openIdIn(env),
    origins: [
      env.SCHAKEL_RESIDENT_ORIGIN ?? `http://localhost:${port}`,
      env.SCHAKEL_WORKBENCH_ORIGIN ?? `http://localhost:${port + 1}`,
    ],
    secrets: Object.fromEntries([
      ...named('password', passwords),
      ...named('key', serverKeys),
      ...(client === undefined ? [] : [['secret at the OpenID provider', client]]),
    ]),
    partnership: env.SCHAKEL_PARTNERSHIP ?? demoPartnership,
    demoPeople: await demoPeopleIn(admin),
    demoNames: partnership.demonstration,
  }))
}

/** Errors: `StartRefused` with every reason. */
export async function refuseWeakStart(cluster: Cluster, env: Env, port: number): Promise<void> {
  try {
    refuseWeakProduction(await factsOf(cluster, env, port))
  } catch (error) {
    throw error instanceof WeakProduction ? new StartRefused(error.message) : error
  }
}
