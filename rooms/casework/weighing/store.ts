/** SQL of worries about radicalisation. Lists in order of when it was written. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { SecrecyGround } from '../words.ts'
import type { LastingEnd, NoteKind, Strand, WeighingOutcome, WorryStage } from './words.ts'

type InWorry = { readonly id: Id; readonly case_id: Id; readonly regime: string; readonly organ: string }

export type WorryRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly purpose: string
  readonly stage: WorryStage
  readonly strand: Strand | null
  readonly reporter: string
  readonly reporter_person: Id
  readonly core: readonly string[]
  readonly involved: readonly string[]
  readonly minor: boolean
  readonly told: boolean
  readonly telling_review_on: string | null
  readonly reported_at: Date
  readonly first_processed_on: string
  readonly destroy_by: string
  readonly review_due_on: string | null
  readonly words_sealed: Buffer
}
const worryColumns =
  sql.raw(`id, id as case_id, regime, purpose, stage, strand, reporter, reporter_person, core, involved, minor,
  told, telling_review_on, reported_at, first_processed_on, destroy_by, review_due_on, words_sealed`)
export async function worries(trx: Trx): Promise<WorryRow[]> {
  const { rows } = await sql<WorryRow>`select ${worryColumns} from casework.worries
    order by reported_at, stage, reporter`.execute(trx)
  return rows
}
export async function worryById(trx: Trx, id: Id): Promise<WorryRow | undefined> {
  const { rows } = await sql<WorryRow>`select ${worryColumns} from casework.worries where id = ${id}`.execute(trx)
  return rows[0]
}
/** Waits for any other act about this worry, until commit. Says nothing about whether it exists. */
export const holdWorry = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`casework worry ${id}`}, 0))`.execute(trx)
export async function addWorry(trx: Trx, partnership: Id, row: Omit<WorryRow, 'case_id'>): Promise<void> {
  await sql`insert into casework.worries (partnership, id, regime, purpose, stage, reporter, reporter_person, core, minor, told,
      telling_review_on, reported_at, first_processed_on, destroy_by, words_sealed)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.purpose}, ${row.stage}, ${row.reporter}, ${row.reporter_person},
      ${row.core as string[]}, ${row.minor}, ${row.told}, ${row.telling_review_on}, ${row.reported_at},
      ${row.first_processed_on}, ${row.destroy_by}, ${row.words_sealed})`.execute(trx)
}
export async function beginMonitoring(trx: Trx, id: Id): Promise<void> {
  await sql`update casework.worries set stage = 'monitoring' where id = ${id} and stage = 'conference'`.execute(trx)
}
export async function deleteRelative(trx: Trx, id: Id): Promise<void> {
  await sql`delete from casework.persons where id = ${id} and role = 'circle'`.execute(trx)
}
type Kept = {
  readonly id: Id
  readonly worry: Id
  readonly regime: string
  readonly organ: string
  readonly kept_on: string
}
/** From commit on nobody reads it, nor that it was kept: by trigger. */
export async function keepWorry(trx: Trx, partnership: Id, row: Kept): Promise<void> {
  await sql`insert into casework.kept_worries (partnership, id, worry, regime, organ, kept_on)
    values (${partnership}, ${row.id}, ${row.worry}, ${row.regime}, ${row.organ}, ${row.kept_on})`.execute(trx)
}
/** For the night. */
export async function keptWorries(trx: Trx): Promise<Id[]> {
  const { rows } = await sql<{ worry: Id }>`select worry from casework.kept_worries order by worry`.execute(trx)
  return rows.map(({ worry }) => worry)
}
/** With every row of it. Its keys are erased by the caller. */
export async function deleteWorry(trx: Trx, id: Id): Promise<void> {
  await sql`delete from casework.worries where id = ${id}`.execute(trx)
}

export type WeighingRow = InWorry & {
  readonly core: readonly string[]
  readonly outcome: WeighingOutcome
  readonly strand: Strand | null
  readonly involves: readonly string[]
  readonly due_on: string | null
  readonly weighed_by: Id
  readonly weighed_on: string
  readonly weighed_at: Date
  readonly words_sealed: Buffer
  readonly read_organ: string | null
  readonly read_on: string | null
  readonly agreed: boolean | null
  readonly read_words_sealed: Buffer | null
}
/** Of one worry, or of all that one acting may read. */
export async function weighings(trx: Trx, worry: Id | null): Promise<WeighingRow[]> {
  const { rows } =
    await sql<WeighingRow>`select id, worry as case_id, regime, core, organ, outcome, strand, involves, due_on,
      weighed_by, weighed_on, weighed_at, words_sealed, read_organ, read_on, agreed, read_words_sealed
    from casework.worry_weighings where ${worry}::uuid is null or worry = ${worry} order by weighed_at, organ`.execute(
      trx,
    )
  return rows
}
type NewWeighing = Omit<WeighingRow, 'read_organ' | 'read_on' | 'agreed' | 'read_words_sealed'>
export async function addWeighing(trx: Trx, partnership: Id, row: NewWeighing): Promise<void> {
  await sql`insert into casework.worry_weighings (partnership, id, worry, regime, core, organ, outcome, strand, involves, due_on,
      weighed_by, weighed_on, weighed_at, words_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.core as string[]}, ${row.organ}, ${row.outcome},
      ${row.strand}, ${row.involves as string[]}, ${row.due_on}, ${row.weighed_by}, ${row.weighed_on}, ${row.weighed_at},
      ${row.words_sealed})`.execute(trx)
}
/** The standing of the worry follows by trigger. Answers whether it waited for its second reader. */
export async function readSecond(
  trx: Trx,
  id: Id,
  by: { organ: string; person: Id; on: string; agreed: boolean; words: Buffer },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update casework.worry_weighings set read_organ = ${by.organ}, read_by = ${by.person},
      read_on = ${by.on}, agreed = ${by.agreed}, read_words_sealed = ${by.words}
    where id = ${id} and read_by is null`.execute(trx)
  return numAffectedRows === 1n
}

export type NoteRow = InWorry & {
  readonly involved: readonly string[]
  readonly kind: NoteKind
  readonly category: string | null
  readonly secrecy: SecrecyGround
  readonly owner: string | null
  readonly due_on: string | null
  readonly voluntary: boolean | null
  readonly finishes: Id | null
  /** At which conference it was written; null elsewhere. */
  readonly conference: Id | null
  readonly written_by: Id
  readonly written_on: string
  readonly written_at: Date
  readonly words_sealed: Buffer
}
export async function notes(trx: Trx, worry: Id | null): Promise<NoteRow[]> {
  const { rows } =
    await sql<NoteRow>`select id, worry as case_id, regime, involved, organ, kind, category, secrecy, owner,
      due_on, voluntary, finishes, conference, written_by, written_on, written_at, words_sealed
    from casework.worry_notes where ${worry}::uuid is null or worry = ${worry}
    order by written_at, organ, kind`.execute(trx)
  return rows
}
export async function addNote(trx: Trx, partnership: Id, row: NoteRow): Promise<void> {
  await sql`insert into casework.worry_notes (partnership, id, worry, regime, involved, organ, kind, category, secrecy, owner,
      due_on, voluntary, finishes, conference, written_by, written_on, written_at, words_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.involved as string[]}, ${row.organ}, ${row.kind},
      ${row.category}, ${row.secrecy}, ${row.owner}, ${row.due_on}, ${row.voluntary}, ${row.finishes}, ${row.conference}, ${row.written_by},
      ${row.written_on}, ${row.written_at}, ${row.words_sealed})`.execute(trx)
}

export type ReviewRow = InWorry & {
  readonly involved: readonly string[]
  readonly strand: Strand
  readonly next_on: string
  readonly reviewed_by: Id
  readonly reviewed_on: string
  readonly reviewed_at: Date
  readonly words_sealed: Buffer
}
export async function reviews(trx: Trx, worry: Id): Promise<ReviewRow[]> {
  const { rows } =
    await sql<ReviewRow>`select id, worry as case_id, regime, involved, organ, strand, next_on, reviewed_by,
      reviewed_on, reviewed_at, words_sealed
    from casework.necessity_reviews where worry = ${worry} order by reviewed_at, organ`.execute(trx)
  return rows
}
/** The day of the next one, and the strand, follow by trigger. */
export async function addReview(trx: Trx, partnership: Id, row: ReviewRow): Promise<void> {
  await sql`insert into casework.necessity_reviews (partnership, id, worry, regime, involved, organ, strand, next_on,
      reviewed_by, reviewed_on, reviewed_at, words_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.involved as string[]}, ${row.organ}, ${row.strand},
      ${row.next_on}, ${row.reviewed_by}, ${row.reviewed_on}, ${row.reviewed_at}, ${row.words_sealed})`.execute(trx)
}

export type ClosureRow = InWorry & {
  readonly core: readonly string[]
  readonly reason: LastingEnd
  readonly closed_on: string
  readonly destroy_by: string
}
export async function closures(trx: Trx): Promise<ClosureRow[]> {
  const { rows } = await sql<ClosureRow>`select id, worry as case_id, regime, core, organ, reason, closed_on, destroy_by
    from casework.worry_closures order by closed_on desc, reason, destroy_by`.execute(trx)
  return rows
}
/** From commit on nobody reads it, its closer included: by trigger. */
export async function addClosure(trx: Trx, partnership: Id, row: ClosureRow): Promise<void> {
  await sql`insert into casework.worry_closures (partnership, id, worry, regime, core, organ, reason, closed_on, destroy_by)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.core as string[]}, ${row.organ}, ${row.reason},
      ${row.closed_on}, ${row.destroy_by})`.execute(trx)
}
