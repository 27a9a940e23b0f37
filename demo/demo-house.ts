/** What the demonstration needs of the running house. */
import type { Clock, Id } from '../foundation/clock.ts'
import type { Database } from '../foundation/database/as-actor.ts'
import type { KeyHolder } from '../foundation/keys/key-holder.ts'

export type DemoHouse = {
  readonly database: Database
  readonly keys: KeyHolder
  readonly clock: Clock
  readonly partnership: Id
  /** Who vouches for the people: the demonstration's own OpenID provider. */
  readonly issuer: string
}
