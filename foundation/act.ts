/** One thing one person does: what every verb of a room receives first. */
import type { RecordedDecision } from './audit/record-act.ts'
import type { Capacity } from './capacity.ts'
import type { Clock, Id } from './clock.ts'
import type { Trx } from './database/as-actor.ts'
import type { Federation } from './federation/peer.ts'
import type { KeyHolder } from './keys/key-holder.ts'
import type { Outbound } from './outbound/outbound.ts'
import type { Language } from './problem.ts'

export type Act = {
  /** The open transaction, already inside the sealed context. Only `store.ts` files put SQL through it. */
  readonly trx: Trx
  readonly capacity: Capacity
  readonly clock: Clock
  readonly newId: () => Id
  readonly language: Language
  readonly keys: KeyHolder
  /** Other organisations that may be asked. Absent: none. Never call one while this transaction is open. */
  readonly federation?: Federation
  /** Places from which open data may be fetched. Absent: none. The worker asks them, never whoever acts here. */
  readonly outbound?: Outbound
  /** Where the base map is and what is shown beside it. Absent: there is none. */
  readonly baseMap?: { readonly address: string; readonly licence: string }
  /** Names the objects this act touched, for its audit row. Call it for every object read or changed. */
  note(...objects: Id[]): void
  /**
   * Rows that must be committed with the act even when the act is refused (decisions: answers what the audit row commits to).
   * Runs at the end: in the same transaction, after the refused work was rolled back.
   */
  alsoWhenRefused(write: (trx: Trx) => Promise<RecordedDecision | readonly RecordedDecision[] | undefined>): void
  /**
   * Commits the act to something it hands out and does not keep, by its digest: whoever holds it can show later, with the proof
   * of the act, that it is what was given. Errors: nothing is committed to when the act is refused.
   */
  commitTo(digest: Buffer): void
  /**
   * Tells open pages that something moved, after commit: ids, never content. Which of them a page hears is decided by what its
   * own capacity may see at that moment; of a thing that is gone, by `readers`, the organs that could read it.
   */
  tellPages(event: string, ids: readonly Id[], readers?: readonly string[]): void
  /** Runs only if and after the transaction has committed (wake a stream; never an effect that must not be lost). */
  afterCommit(then: () => void): void
}
