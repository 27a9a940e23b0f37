/** SQL over what a report brings: goal, persons, criteria, tellings, the decision, and what the reporter hears back. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Narrowing } from '../conference/quote.ts'

type OfCase = { readonly id: Id; readonly case_id: Id }
export type GoalRow = OfCase & { readonly goal_sealed: Buffer; readonly extract_sealed: Buffer | null }
export type PersonRow = OfCase & {
  readonly role: 'subject' | 'circle'
  readonly relation: 'gezinslid' | 'directSociaalContact' | null
  readonly minor: boolean
  readonly identity_sealed: Buffer
  readonly named_because_sealed: Buffer | null
}
export type CriterionRow = OfCase & { readonly code: 'a' | 'b' | 'c' | 'd'; readonly explanation_sealed: Buffer }
export type TellingRow = OfCase & {
  readonly told: boolean
  readonly reason_sealed: Buffer | null
  readonly review_on: string | null
  readonly answered_at: Date
}
export type AdmissionRow = OfCase & {
  readonly decided_by: string
  readonly decided_on: string
  readonly reasons_sealed: Buffer
}

export async function addGoal(trx: Trx, partnership: Id, row: GoalRow): Promise<void> {
  await sql`insert into casework.goals (partnership, id, case_id, goal_sealed, extract_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.goal_sealed}, ${row.extract_sealed})`.execute(trx)
}
export async function addPerson(
  trx: Trx,
  partnership: Id,
  row: PersonRow & { first_processed_on: string } & Narrowing,
): Promise<void> {
  await sql`insert into casework.persons (partnership, id, case_id, role, relation, minor, first_processed_on, identity_sealed,
      named_because_sealed, narrowed, audience)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.role}, ${row.relation}, ${row.minor},
      ${row.first_processed_on}, ${row.identity_sealed}, ${row.named_because_sealed}, ${row.narrowed},
      ${row.audience as string[]})`.execute(trx)
}
export async function addCriterion(trx: Trx, partnership: Id, row: CriterionRow): Promise<void> {
  await sql`insert into casework.criteria (partnership, id, case_id, code, explanation_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.code}, ${row.explanation_sealed})`.execute(trx)
}
export async function addTelling(trx: Trx, partnership: Id, row: TellingRow): Promise<void> {
  await sql`insert into casework.tellings (partnership, id, case_id, told, reason_sealed, review_on, answered_at)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.told}, ${row.reason_sealed}, ${row.review_on},
      ${row.answered_at})`.execute(trx)
}

const some = (inCases: readonly Id[]) => sql`case_id = any (${inCases as Id[]}::uuid[])`
export async function goals(trx: Trx, inCases: readonly Id[]): Promise<GoalRow[]> {
  const { rows } =
    await sql<GoalRow>`select id, case_id, goal_sealed, extract_sealed from casework.goals where ${some(inCases)}`.execute(
      trx,
    )
  return rows
}
/** The subject first, then the circle. */
export async function persons(trx: Trx, inCases: readonly Id[]): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`select id, case_id, role, relation, minor, identity_sealed, named_because_sealed
    from casework.persons
    where ${some(inCases)}
    order by (select c.reported_at from casework.cases c where c.id = case_id), role desc, relation, minor, id`.execute(
    trx,
  )
  return rows
}
export async function criteria(trx: Trx, inCases: readonly Id[]): Promise<CriterionRow[]> {
  const { rows } = await sql<CriterionRow>`select id, case_id, code, explanation_sealed from casework.criteria
    where ${some(inCases)} order by code`.execute(trx)
  return rows
}
/** The youngest answer of each case. */
export async function tellings(trx: Trx, inCases: readonly Id[]): Promise<TellingRow[]> {
  const { rows } =
    await sql<TellingRow>`select distinct on (case_id) id, case_id, told, reason_sealed, review_on, answered_at
    from casework.tellings where ${some(inCases)} order by case_id, answered_at desc, id`.execute(trx)
  return rows
}
/** Cases whose person was not told yet and is looked at again on a day, soonest first. Units: `most` rows. */
export async function tellingsToReview(trx: Trx, most: number): Promise<{ case_id: Id; review_on: string }[]> {
  const { rows } = await sql<{ case_id: Id; review_on: string }>`select t.case_id, t.review_on
    from casework.tellings t join casework.cases c on c.id = t.case_id
    where t.review_on is not null and not t.told and c.state in ('reported', 'open')
      and not exists (select from casework.tellings l where l.case_id = t.case_id
        and (l.answered_at, t.id) > (t.answered_at, l.id))
    order by t.review_on, c.reported_at, t.case_id limit ${most}`.execute(trx)
  return rows
}

export async function addAdmission(
  trx: Trx,
  partnership: Id,
  row: AdmissionRow & { decided_person: Id; decided_at: Date; involves: readonly string[] },
): Promise<void> {
  await sql`insert into casework.admissions (partnership, id, case_id, decided_by, decided_person, decided_at, decided_on,
      involves, reasons_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.decided_by}, ${row.decided_person}, ${row.decided_at},
      ${row.decided_on}, ${row.involves as string[]}, ${row.reasons_sealed})`.execute(trx)
}
export async function admission(trx: Trx, inCase: Id): Promise<AdmissionRow | undefined> {
  const { rows } = await sql<AdmissionRow>`select id, case_id, decided_by, decided_on, reasons_sealed
    from casework.admissions where case_id = ${inCase}`.execute(trx)
  return rows[0]
}

export type FeedbackRow = {
  readonly id: Id
  readonly reported_on: string
  readonly told_on: string
  readonly outcome: 'admitted' | 'refused'
  /** `e` only in a RIEC. */
  readonly unmet: ('a' | 'b' | 'c' | 'd' | 'e')[]
  readonly advice: 'none' | 'local-team' | 'own-organisation' | 'more-information'
}
export async function addFeedback(
  trx: Trx,
  partnership: Id,
  row: FeedbackRow & { regime: string; person: Id; worry?: Id | null },
): Promise<void> {
  await sql`insert into casework.feedback (partnership, id, regime, person, reported_on, told_on, outcome, unmet, advice, worry)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.person}, ${row.reported_on}, ${row.told_on}, ${row.outcome},
      ${row.unmet}, ${row.advice}, ${row.worry ?? null})`.execute(trx)
}
export async function feedback(trx: Trx): Promise<FeedbackRow[]> {
  const { rows } = await sql<FeedbackRow>`select id, reported_on, told_on, outcome, unmet, advice
    from casework.feedback order by told_on desc, reported_on desc, outcome, advice, unmet, id`.execute(trx)
  return rows
}
