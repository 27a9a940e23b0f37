/** Writes what was done, by whom, in which capacity: in the same transaction as the act, refusals too. Never content. */
import type { Capacity } from '../capacity.ts'
import { dayOf, type Id, newId, secretBytes } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import { type ActRow, commitmentOfAct } from './commitment.ts'

/** A decision that was written in this transaction, and the digest that commits the act to it. */
export type RecordedDecision = { readonly id: Id; readonly digest: Buffer }

export type ActRecord = {
  /** What happened, past tense, room first: `casework.contribution.read`. */
  readonly action: string
  readonly result: 'done' | 'refused'
  /** The problem's code when refused. */
  readonly problem?: string
  readonly objects: readonly Id[]
  readonly decisions: readonly RecordedDecision[]
  /** Digests of what the act handed out and nobody keeps here. */
  readonly given?: readonly Buffer[]
  readonly request?: Id
  readonly at: Date
}

/**
 * One audit row and its leaf. The leaf is a salted commitment: it proves the row later and tells nothing by itself.
 * Errors: whatever PostgreSQL says; the caller's transaction then fails, so an act that cannot be recorded does not happen.
 */
export async function recordAct(trx: Trx, capacity: Capacity, record: ActRecord): Promise<void> {
  const { partnership, person, appointment, organ, regime, purpose, task = null } = capacity
  const { at, action, result, problem = null, objects, request = null } = record
  const row: ActRow = {
    ...{ partnership, id: newId(), at, day: dayOf(at), action, result, problem },
    ...{ person, appointment, organ, regime, purpose, task, objects, request },
    decisions: record.decisions.map(({ id }) => id),
    decided: [...record.decisions.map(({ digest }) => digest), ...(record.given ?? [])],
    salt: secretBytes(32),
    form: 2,
  }
  const commitment = commitmentOfAct(row)
  await sql`
    with act as (
      insert into audit.acts (partnership, id, at, day, action, result, problem, person, appointment, organ, regime,
        purpose, task, objects, decisions, decided, request, salt, form, commitment)
      values (${partnership}, ${row.id}, ${at}, ${row.day}, ${action}, ${result}, ${problem}, ${person}, ${appointment},
        ${organ}, ${regime}, ${purpose}, ${task}, ${objects as Id[]}, ${row.decisions as Id[]},
        ${row.decided as Buffer[]}, ${request}, ${row.salt}, 2, ${commitment}))
    insert into audit.leaves (partnership, id, day, commitment)
    values (${partnership}, ${row.id}, ${row.day}, ${commitment})`.execute(trx)
}
