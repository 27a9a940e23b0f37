/** SQL over reviews of plans. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Kept, ReviewCriterion, Step } from './words.ts'

export type ReviewRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly state: string
  readonly involved: readonly string[]
  readonly organ: string
  readonly held_on: string
  readonly concluded_on: string | null
  readonly step: Step | null
  readonly criteria: readonly ReviewCriterion[]
  readonly next_on: string | null
  readonly reasons_sealed: Buffer | null
  readonly harm_sealed: Buffer | null
  readonly problems_sealed: Buffer | null
  readonly stuck_sealed: Buffer | null
}
const columns = sql`id, case_id, regime, state, involved, organ, held_on, concluded_on, step, criteria, next_on, reasons_sealed,
  harm_sealed, problems_sealed, stuck_sealed`

/** The newest first. */
export async function reviews(trx: Trx, inCase: Id): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`select ${columns} from casework.plan_reviews where case_id = ${inCase}
    order by held_on desc, begun_at desc, organ, id`.execute(trx)
  return rows
}
export async function reviewById(trx: Trx, id: Id): Promise<ReviewRow | undefined> {
  const { rows } = await sql<ReviewRow>`select ${columns} from casework.plan_reviews where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addReview(
  trx: Trx,
  partnership: Id,
  row: Pick<ReviewRow, 'id' | 'case_id' | 'organ' | 'held_on'> & { readonly begun_at: Date },
): Promise<void> {
  await sql`insert into casework.plan_reviews (partnership, id, case_id, organ, held_on, begun_at)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.organ}, ${row.held_on}, ${row.begun_at})`.execute(trx)
}
/** Answers whether it was still under way. */
export async function concludeReview(
  trx: Trx,
  row: Omit<ReviewRow, 'case_id' | 'regime' | 'state' | 'involved' | 'organ' | 'held_on'>,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update casework.plan_reviews set concluded_on = ${row.concluded_on}, step = ${row.step},
      criteria = ${row.criteria as string[]}, next_on = ${row.next_on}, reasons_sealed = ${row.reasons_sealed},
      harm_sealed = ${row.harm_sealed}, problems_sealed = ${row.problems_sealed}, stuck_sealed = ${row.stuck_sealed}
    where id = ${row.id} and concluded_on is null`.execute(trx)
  return numAffectedRows === 1n
}

export type PartRow = {
  readonly id: Id
  readonly case_id: Id
  readonly review: Id
  readonly organ: string
  readonly attended: boolean
  readonly kept: Kept
  readonly said_on: string
  readonly words_sealed: Buffer
}
export async function parts(trx: Trx, inCase: Id): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`select id, case_id, review, organ, attended, kept, said_on, words_sealed
    from casework.review_parts where case_id = ${inCase} order by organ, id`.execute(trx)
  return rows
}
export async function someoneSaidAPart(trx: Trx, review: Id): Promise<boolean> {
  const { rows } = await sql`select from casework.review_parts where review = ${review} limit 1`.execute(trx)
  return rows.length > 0
}
/** Answers whether the organ had not said its part yet. */
export async function addPart(trx: Trx, partnership: Id, row: PartRow): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into casework.review_parts (partnership, id, case_id, review, organ, attended, kept, said_on, words_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.review}, ${row.organ}, ${row.attended}, ${row.kept}, ${row.said_on},
      ${row.words_sealed}) on conflict (partnership, review, organ) do nothing`.execute(trx)
  return numAffectedRows === 1n
}

export type DueReview = { readonly case_id: Id; readonly next_on: string }
/** Per open case the day of its next review, as the last that was concluded says; the soonest on top. Units: `most` rows. */
export async function reviewsAhead(trx: Trx, most: number): Promise<DueReview[]> {
  const { rows } = await sql<DueReview>`select case_id, next_on from (
      select distinct on (case_id) case_id, next_on from casework.plan_reviews where concluded_on is not null and state = 'open'
      order by case_id, held_on desc, begun_at desc
    ) as last where next_on is not null
    order by next_on, (select c.reported_at from casework.cases c where c.id = case_id), case_id limit ${most}`.execute(
    trx,
  )
  return rows
}
/** Reviews under way in which this organ has not said its part, the oldest on top. */
export async function waitingFor(trx: Trx, organ: string): Promise<Pick<ReviewRow, 'id' | 'case_id' | 'held_on'>[]> {
  const { rows } = await sql<Pick<ReviewRow, 'id' | 'case_id' | 'held_on'>>`select id, case_id, held_on
    from casework.plan_reviews r where concluded_on is null and involved @> ${[organ]}::text[]
      and not exists (select from casework.review_parts p where p.review = r.id and p.organ = ${organ})
    order by held_on, begun_at, id`.execute(trx)
  return rows
}
