/**
 * What a room holds about people, and how it lets go: each room that stores personal content declares one `Holdings`.
 * The server collects them at start and refuses to start when a room with a personal table has none.
 */
import type { Act } from './act.ts'
import type { Capacity, RegimeCode } from './capacity.ts'
import type { Id } from './clock.ts'

/** One row of personal content. */
export type HeldItem = {
  readonly table: string
  readonly row: Id
  readonly regime: RegimeCode
  /** The case it belongs to; its own row id when there is none. */
  readonly case: Id
  /** Calendar day on which it must be gone at the latest (retention table R1–R9). */
  readonly destroyBy: string
}
/** Inside a person's act or the night's job: what erasing needs, and no more. */
export type Erasing = Pick<Act, 'trx' | 'keys' | 'clock'> & {
  readonly capacity: Pick<Capacity, 'partnership' | 'regime'>
}
export type Holdings = {
  readonly room: string
  /** `schema.table` of every table with personal content. */
  readonly tables: readonly `${string}.${string}`[]
  /** Everything this room holds about one case. */
  about(act: Erasing, inCase: Id): Promise<readonly HeldItem[]>
  /** What must be gone on `day`; a dry run shows exactly this list. */
  due(act: Erasing, day: string): Promise<readonly HeldItem[]>
  /** Erases one row: its key and its content. Idempotent; inside the caller's transaction. */
  eraseItem(act: Erasing, item: Pick<HeldItem, 'table' | 'row' | 'case'>): Promise<void>
  /** Erases all of a case. Idempotent; inside the caller's transaction. Answers how many rows lost their content. */
  eraseCase(act: Erasing, inCase: Id): Promise<number>
  /**
   * Keeps one row, or a whole case when `row` is the case itself, so that nobody in the work reads it any more: its day
   * came, and a claim or a duty forbids to destroy it. Idempotent. Absent: the room holds nothing that can be held.
   */
  withhold?(act: Erasing, item: Pick<HeldItem, 'table' | 'row' | 'case'>): Promise<void>
}
