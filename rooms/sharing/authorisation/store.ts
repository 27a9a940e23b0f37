/** SQL of the yearly reviews. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { ReviewOutcome } from './words.ts'

export type ReviewRow = {
  readonly appointment: Id
  readonly outcome: ReviewOutcome
  readonly organ: string
  readonly reviewed_on: string
}

/** The newest review of each appointment. */
export async function newestReviews(trx: Trx): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`select distinct on (appointment) appointment, outcome, organ, reviewed_on
    from sharing.authorisation_reviews order by appointment, reviewed_on desc, written desc`.execute(trx)
  return rows
}

export async function addReview(
  trx: Trx,
  row: {
    readonly partnership: Id
    readonly id: Id
    readonly appointment: Id
    readonly reviewed_organ: string
    readonly reviewed_person: Id
    readonly person: Id
    readonly organ: string
    readonly outcome: ReviewOutcome
    readonly on: string
    readonly at: Date
  },
): Promise<void> {
  await sql`insert into sharing.authorisation_reviews
      (partnership, id, appointment, reviewed_organ, reviewed_person, person, organ, outcome, reviewed_on, written)
    values (${row.partnership}, ${row.id}, ${row.appointment}, ${row.reviewed_organ}, ${row.reviewed_person}, ${row.person},
      ${row.organ}, ${row.outcome}, ${row.on}, ${row.at})`.execute(trx)
}
