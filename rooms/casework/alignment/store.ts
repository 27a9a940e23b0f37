/** SQL over requests to align agreements, on both sides. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { AskerFunction } from '../known/words.ts'
import type { AlignmentStanding } from './words.ts'

export type AlignmentRow = {
  readonly id: Id
  readonly case_id: Id | null
  readonly question: Id | null
  readonly person: Id | null
  readonly asking: Id | null
  readonly regime: string
  readonly state: string
  readonly core: readonly string[]
  readonly involved: readonly string[]
  readonly other: string
  readonly asker: string
  readonly asker_function: AskerFunction
  readonly reference: string
  readonly basis: string
  readonly asked_at: Date
  readonly standing: AlignmentStanding
  readonly shared: readonly Id[]
  readonly expires_on: string
  readonly why_sealed: Buffer
  readonly agreements_sealed: Buffer | null
}
const columns = sql.raw(`id, case_id, question, person, asking, regime, state, core, involved, other, asker,
  asker_function, reference, basis, asked_at, standing, shared, expires_on, why_sealed, agreements_sealed`)

/** Whoever does not read the person has nothing to align about them. */
const aboutSomebodyRead = sql`(person is null or exists (select from casework.persons p where p.id = person))`
/** All that the one acting may see and that has not ended, oldest first. */
export async function alignments(trx: Trx, day: string): Promise<AlignmentRow[]> {
  const { rows } = await sql<AlignmentRow>`select ${columns} from casework.alignments
    where expires_on > ${day} and ${aboutSomebodyRead} order by asked_at, id`.execute(trx)
  return rows
}
export async function alignmentById(trx: Trx, id: Id, day: string): Promise<AlignmentRow | undefined> {
  const { rows } = await sql<AlignmentRow>`select ${columns} from casework.alignments
    where id = ${id} and expires_on > ${day} and ${aboutSomebodyRead}`.execute(trx)
  return rows[0]
}
export async function addAsking(
  trx: Trx,
  partnership: Id,
  row: Omit<AlignmentRow, 'case_id' | 'person' | 'asking' | 'standing' | 'shared' | 'agreements_sealed'>,
): Promise<void> {
  await sql`insert into casework.alignments (partnership, id, question, regime, state, reporter, core, involved, other,
      asker, asker_function, reference, basis, asked_at, standing, expires_on, why_sealed)
    values (${partnership}, ${row.id}, ${row.question}, ${row.regime}, ${row.state}, ${row.asker},
      ${row.core as string[]}, ${row.involved as string[]}, ${row.other}, ${row.asker}, ${row.asker_function},
      ${row.reference}, ${row.basis}, ${row.asked_at}, 'asked', ${row.expires_on}, ${row.why_sealed})`.execute(trx)
}
/** Answers whether it was still waiting. */
export async function decideAlignment(
  trx: Trx,
  id: Id,
  by: { standing: 'aligned' | 'declined'; shared: readonly Id[]; organ: string; person: Id; on: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.alignments set standing = ${by.standing},
      shared = ${by.shared as Id[]}::uuid[], decided_by = ${by.organ}, decided_person = ${by.person}, decided_on = ${by.on}
    where id = ${id} and standing = 'delivered'`.execute(trx)
  return numAffectedRows === 1n
}

// ── what the job does ──
export async function underWay(trx: Trx): Promise<AlignmentRow[]> {
  const { rows } = await sql<AlignmentRow>`select ${columns} from casework.alignments
    where question is not null and standing in ('asked', 'delivered') order by asked_at, id`.execute(trx)
  return rows
}
export async function askedIn(trx: Trx, asking: Id): Promise<AlignmentRow[]> {
  const { rows } = await sql<AlignmentRow>`select ${columns} from casework.alignments
    where asking = ${asking} order by id`.execute(trx)
  return rows
}
/** In the standing of the case. */
export async function addAsked(
  trx: Trx,
  partnership: Id,
  row: Pick<AlignmentRow, 'id' | 'person' | 'asking' | 'other' | 'asker' | 'asker_function' | 'reference' | 'basis'> &
    Pick<AlignmentRow, 'asked_at' | 'expires_on' | 'why_sealed'> & { readonly case_id: Id },
): Promise<void> {
  await sql`insert into casework.alignments (partnership, id, case_id, person, asking, regime, state, reporter, core,
      involved, other, asker, asker_function, reference, basis, asked_at, standing, expires_on, why_sealed)
    select ${partnership}, ${row.id}, c.id, ${row.person}, ${row.asking}, c.regime, c.state, c.reporter, c.core,
      c.involved, ${row.other}, ${row.asker}, ${row.asker_function}, ${row.reference}, ${row.basis}, ${row.asked_at},
      'delivered', ${row.expires_on}, ${row.why_sealed}
    from casework.cases c where c.id = ${row.case_id} and c.state = 'open'`.execute(trx)
}
export async function setStanding(
  trx: Trx,
  id: Id,
  to: { standing: AlignmentStanding; agreements: Buffer | null; on: string | null },
): Promise<void> {
  await sql`update casework.alignments set standing = ${to.standing}, agreements_sealed = ${to.agreements},
      decided_on = ${to.on} where id = ${id}`.execute(trx)
}
export type AgreedRow = {
  readonly id: Id
  readonly case_id: Id
  readonly owner: string
  readonly due_on: string
  readonly what_sealed: Buffer
}
export async function agreed(trx: Trx, ids: readonly Id[]): Promise<AgreedRow[]> {
  const { rows } = await sql<AgreedRow>`select id, case_id, owner, due_on, what_sealed from casework.actions
    where id = any (${ids as Id[]}::uuid[]) order by due_on, id`.execute(trx)
  return rows
}
export type EndedAlignment = Pick<AlignmentRow, 'id' | 'case_id' | 'question' | 'regime' | 'expires_on'>
export async function alignmentsEnded(trx: Trx, day: string): Promise<EndedAlignment[]> {
  const { rows } = await sql<EndedAlignment>`select id, case_id, question, regime, expires_on from casework.alignments
    where expires_on <= ${day}`.execute(trx)
  return rows
}
export const deleteAlignment = (trx: Trx, id: Id) => sql`delete from casework.alignments where id = ${id}`.execute(trx)
