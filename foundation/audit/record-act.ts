/** Writes what was done, by whom, in which capacity: in the same transaction as the act, refusals too. Never content. */
import { createHash } from 'node:crypto'
import type { Capacity } from '../capacity.ts'
import { dayOf, type Id, newId, secretBytes } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'

export type ActRecord = {
  /** What happened, past tense, room first: `casework.contribution.read`. */
  readonly action: string
  readonly result: 'done' | 'refused'
  /** The problem's code when refused. */
  readonly problem?: string
  readonly objects: readonly Id[]
  readonly decisions: readonly Id[]
  readonly request?: Id
  readonly at: Date
}

/**
 * One audit row and its leaf. The leaf is a salted commitment: it proves the row later and tells nothing by itself.
 * Errors: whatever PostgreSQL says; the caller's transaction then fails, so an act that cannot be recorded does not happen.
 */
export async function recordAct(trx: Trx, capacity: Capacity, record: ActRecord): Promise<void> {
  const id = newId()
  const day = dayOf(record.at)
  const salt = secretBytes(32)
  const commitment = commitmentOf(salt, [
    capacity.partnership,
    id,
    record.at.toISOString(),
    record.action,
    record.result,
    record.problem ?? '',
    capacity.person,
    capacity.appointment,
    capacity.organ,
    capacity.regime,
    capacity.purpose,
    capacity.task ?? '',
    record.objects.join(' '),
    record.decisions.join(' '),
    record.request ?? '',
  ])
  await sql`
    with act as (
      insert into audit.acts (partnership, id, at, day, action, result, problem, person, appointment, organ, regime,
        purpose, task, objects, decisions, request, salt, commitment)
      values (${capacity.partnership}, ${id}, ${record.at}, ${day}, ${record.action}, ${record.result},
        ${record.problem ?? null}, ${capacity.person}, ${capacity.appointment}, ${capacity.organ}, ${capacity.regime},
        ${capacity.purpose}, ${capacity.task ?? null}, ${record.objects as Id[]}, ${record.decisions as Id[]},
        ${record.request ?? null}, ${salt}, ${commitment}))
    insert into audit.leaves (partnership, id, day, commitment)
    values (${capacity.partnership}, ${newId()}, ${day}, ${commitment})`.execute(trx)
}

/** SHA-256 over the salt and the length-prefixed fields, so that no two different rows share an encoding. */
export function commitmentOf(salt: Buffer, fields: readonly string[]): Buffer {
  const hash = createHash('sha256').update(salt)
  for (const field of fields) {
    const bytes = Buffer.from(field, 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  return hash.digest()
}
