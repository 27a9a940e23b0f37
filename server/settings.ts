/**
 * What one process of Schakel is told when it starts: over standard input, never as an argument or in the environment
 * of a process list. Each process knows only what its own work needs.
 */
import type { PoolConfig } from 'pg'
import type { Id } from '../foundation/clock.ts'
import type { DatabaseAccess, EntranceConnection } from '../foundation/database/as-actor.ts'
import type { DatabaseRole } from '../foundation/database/sealed-context.ts'
import type { Federation } from '../foundation/federation/peer.ts'
import type { BaseMap } from '../foundation/http/base-map.ts'
import type { KeyPlaces } from '../foundation/keys/key-holder-of.ts'
import type { Outbound } from '../foundation/outbound/outbound.ts'

export type ServerProcess = 'resident' | 'workbench' | 'worker' | 'open-id'
export type Mode = 'demo' | 'production'

export type Settings = {
  readonly mode: Mode
  readonly partnership: Id
  /** Where this process listens; always loopback, a proxy stands before it in production. The worker listens nowhere. */
  readonly port: number
  readonly links: Links
  readonly access: { readonly [R in DatabaseRole]?: { readonly connection: PoolConfig; readonly sealKey: string } }
  /** Who holds the epoch keys and the key copies; absent at the resident entrance, which opens nothing. */
  readonly keyPlaces?: KeyPlaces
  /** Built pages. */
  readonly pages: string
  /** Only where people log in. */
  readonly openId?: OpenIdSettings
  /** Which other organisations may be called, with which certificate. Absent: nobody is. */
  readonly federation?: Federation
  /** From which places open data may be fetched. The workbench says which, the worker asks them. Absent: none. */
  readonly outbound?: Outbound
  /** A file of tiles under the map of a country; the workbench alone hands it out. Absent: there is none. */
  readonly baseMap?: BaseMap
  /** Where the worker tells what was processed (Logboek Dataverwerkingen); nowhere when absent. */
  readonly collector?: string
  /** Where the worker hands in mail; none leaves when absent. */
  readonly mail?: string
}
export type Links = { readonly resident: string; readonly workbench: string; readonly openId: string }
export type OpenIdSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Values of `acr` that stand for a second factor; log-in without one of them is refused. */
  readonly acr: readonly string[]
}

export const databaseAccess = (settings: Settings): DatabaseAccess =>
  Object.fromEntries(
    Object.entries(settings.access).map(([role, { connection, sealKey }]) => [
      role,
      { connection, sealKey: Buffer.from(sealKey, 'hex') } satisfies EntranceConnection,
    ]),
  )

/** What a process answers when it is ready. */
export type Serving = { stop(): Promise<void> }
