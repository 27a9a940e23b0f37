/** What open pages are told of, beside what is told once. */
import type { RegimeCode, Role } from '../capacity.ts'
import type { Id } from '../clock.ts'
import type { Trx } from '../database/sql.ts'

/**
 * Something a room keeps an eye on for whoever may: asked again and again in the listener's own capacity, so that its lock
 * answers. Told when the ids change; an id is no content, and what is read then is read, and logged, by a route.
 */
export type NewsSource = {
  readonly event: string
  readonly roles: readonly Role[]
  readonly regime: RegimeCode | 'any'
  readonly purpose: string
  /** In an order that does not change by itself. */
  readonly ids: (trx: Trx) => Promise<readonly Id[]>
}
