/** SQL of what waits, as the job that reminds sees it: whose it is, and nothing else. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

/** Something waits for this organ: for one person of it who took it up, or for nobody in particular. */
export type Waiting = { readonly organ: string; readonly person: Id | null }

/**
 * What a first screen shows as waiting, in open cases: actions that are due, questions without an answer, parts of a review that
 * were not said, hand-overs that nobody confirmed; and of a report, a question to its reporter. Only of what that organ reads itself.
 */
export async function waiting(trx: Trx, regime: string, today: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select owner as organ, taken_by as person from casework.actions where regime = ${regime} and state = 'open'
      and done_on is null and due_on <= ${today} and involved @> array[owner] and (not narrowed or audience @> array[owner])
    union select r.asked, null from casework.requests r where r.regime = ${regime} and r.state = 'open' and r.answer is null
      and r.involved @> array[r.asked] and not exists (select from casework.contributions c where c.answers = r.id)
    union select one.organ, null from casework.plan_reviews r cross join unnest(r.involved) as one (organ)
      where r.regime = ${regime} and r.state = 'open' and r.concluded_on is null
      and not exists (select from casework.review_parts p where p.review = r.id and p.organ = one.organ)
    union select receiver, null from casework.handovers where regime = ${regime} and state = 'open' and confirmed_on is null
      and involved @> array[receiver]
    union select reporter, null from casework.inquiries where regime = ${regime} and state = 'reported' and answered_on is null`.execute(
    trx,
  )
  return rows
}
