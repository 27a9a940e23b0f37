/**
 * What a room holds about people, and how it lets go: each room that stores personal content declares one `Holdings`.
 * The server collects them at start and refuses to start when a room with a personal table has none.
 */
import type { Act } from './act.ts'
import type { RegimeCode } from './capacity.ts'
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
export type Holdings = {
  readonly room: string
  /** `schema.table` of every table with personal content. */
  readonly tables: readonly string[]
  /** Everything this room holds about one case. */
  about(act: Act, inCase: Id): Promise<readonly HeldItem[]>
  /** What must be gone on `day`; a dry run shows exactly this list. */
  due(act: Act, day: string): Promise<readonly HeldItem[]>
  /** Erases one row: its key and its content. Idempotent; inside the caller's transaction. */
  eraseItem(act: Act, item: Pick<HeldItem, 'table' | 'row' | 'case'>): Promise<void>
  /** Erases all of a case. Idempotent; inside the caller's transaction. Answers how many rows lost their content. */
  eraseCase(act: Act, inCase: Id): Promise<number>
}
