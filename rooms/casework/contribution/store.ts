/** SQL over contributions and the questions they answer. A withheld contribution is simply not among the rows. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { ContributionKind, ReleaseCondition, Reliability, SecrecyGround, Source, SpokenAnswer } from '../words.ts'

export type ContributionRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly state: string
  readonly involved: readonly string[]
  readonly organ: string
  readonly category: string
  readonly basis: string
  readonly kind: ContributionKind
  readonly source: Source
  readonly observed_on: string
  readonly secrecy: SecrecyGround
  readonly audience: readonly string[]
  readonly withheld: readonly string[]
  readonly expires_on: string | null
  readonly answers: Id | null
  readonly first_processed_on: string
  readonly contributed_at: Date
  readonly reliability: Reliability
  readonly tax_derived: boolean
  readonly conditions: readonly ReleaseCondition[]
  readonly rests_on: readonly Id[]
  readonly corrects: Id | null
  readonly content_sealed: Buffer
  readonly secrecy_reason_sealed: Buffer | null
  readonly withheld_reason_sealed: Buffer | null
}
const columns = sql`id, case_id, regime, state, involved, organ, category, basis, kind, source, observed_on, secrecy, audience,
  withheld, expires_on, answers, first_processed_on, contributed_at, reliability, tax_derived, conditions, rests_on, corrects,
  content_sealed, secrecy_reason_sealed, withheld_reason_sealed`
/** What expired is gone for readers from that day on, also before the night's work has destroyed it. */
const living = (today: string) => sql`(expires_on is null or expires_on > ${today})`

/** By the day of observation, then of giving: an order in which nothing that is not seen leaves a trace. */
export async function contributions(trx: Trx, inCases: readonly Id[], today: string): Promise<ContributionRow[]> {
  const { rows } = await sql<ContributionRow>`select ${columns} from casework.contributions
    where case_id = any (${inCases as Id[]}::uuid[]) and ${living(today)}
    order by observed_on, contributed_at, id`.execute(trx)
  return rows
}
export async function contributionById(trx: Trx, id: Id, today: string): Promise<ContributionRow | undefined> {
  const { rows } = await sql<ContributionRow>`select ${columns} from casework.contributions
    where id = ${id} and ${living(today)}`.execute(trx)
  return rows[0]
}
export async function addContribution(
  trx: Trx,
  partnership: Id,
  row: Omit<ContributionRow, 'regime' | 'state' | 'involved'> & { author: Id },
): Promise<void> {
  await sql`insert into casework.contributions (partnership, id, case_id, organ, author, category, basis, kind, source,
      observed_on, secrecy, lawful, checked, audience, withheld, expires_on, answers, first_processed_on, contributed_at,
      reliability, tax_derived, conditions, rests_on, corrects, content_sealed, secrecy_reason_sealed, withheld_reason_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.organ}, ${row.author}, ${row.category}, ${row.basis}, ${row.kind},
      ${row.source}, ${row.observed_on}, ${row.secrecy}, true, true, ${row.audience as string[]}, ${row.withheld as string[]},
      ${row.expires_on}, ${row.answers}, ${row.first_processed_on}, ${row.contributed_at}, ${row.reliability},
      ${row.tax_derived}, ${row.conditions as string[]}, ${row.rests_on as string[]}, ${row.corrects}, ${row.content_sealed},
      ${row.secrecy_reason_sealed}, ${row.withheld_reason_sealed})`.execute(trx)
}
export async function deleteContribution(trx: Trx, id: Id): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from casework.contributions where id = ${id}`.execute(trx)
  return numAffectedRows === 1n
}

export type RequestRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly state: string
  readonly involved: readonly string[]
  readonly asker: string
  readonly asked: string
  readonly categories: readonly string[]
  readonly due_on: string
  readonly asked_at: Date
  readonly why_sealed: Buffer
  readonly answer: SpokenAnswer | null
  readonly reason_kept: boolean
  readonly reminded_on: string | null
  readonly answer_reason_sealed: Buffer | null
  /** Contributions in answer that the one acting may see. Counted under the same lock as the contributions themselves. */
  readonly visible_answers: number
}
const requestColumns = (today: string) => sql`r.id, r.case_id, r.regime, r.state, r.involved, r.asker, r.asked,
  r.categories, r.due_on, r.asked_at, r.why_sealed, r.answer, r.reason_kept, r.reminded_on, r.answer_reason_sealed,
  (select count(*)::int from casework.contributions where answers = r.id and ${living(today)}) as visible_answers`

/** Every request the one acting may see; of one case when `inCase` is given. */
export async function requests(trx: Trx, today: string, inCase?: Id): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${requestColumns(today)} from casework.requests r
    where ${inCase ? sql`r.case_id = ${inCase}` : sql`true`} order by r.due_on, r.asked_at, r.id`.execute(trx)
  return rows
}
const waits = (today: string) => sql`(r.answer is null or r.answer = 'partly')
  and not exists (select from casework.contributions where answers = r.id and ${living(today)})`
/** How many of these there are, by the organ asked. */
export async function waitingByOrgan(trx: Trx, today: string): Promise<{ organ: string; many: number }[]> {
  const { rows } = await sql<{ organ: string; many: number }>`select r.asked as organ, count(*)::int as many
    from casework.requests r where ${waits(today)} group by r.asked order by r.asked`.execute(trx)
  return rows
}
/**
 * Requests nobody has answered as far as the one acting may know, soonest due first; those asked of one organ, when it is named.
 * Units: `most` rows.
 */
export async function waitingRequests(trx: Trx, today: string, most: number, asked?: string): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${requestColumns(today)} from casework.requests r
    where ${asked ? sql`r.asked = ${asked}` : sql`true`} and ${waits(today)}
    order by r.due_on, r.asked_at, r.id limit ${most}`.execute(trx)
  return rows
}
export async function requestById(trx: Trx, id: Id, today: string): Promise<RequestRow | undefined> {
  const { rows } =
    await sql<RequestRow>`select ${requestColumns(today)} from casework.requests r where r.id = ${id}`.execute(trx)
  return rows[0]
}
export async function addRequest(
  trx: Trx,
  partnership: Id,
  row: Pick<RequestRow, 'id' | 'case_id' | 'asker' | 'asked' | 'categories' | 'due_on' | 'asked_at' | 'why_sealed'>,
): Promise<void> {
  await sql`insert into casework.requests (partnership, id, case_id, asker, asked, categories, due_on, asked_at, why_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.asker}, ${row.asked}, ${row.categories as string[]},
      ${row.due_on}, ${row.asked_at}, ${row.why_sealed})`.execute(trx)
}
/** Answers whether it was still open. */
export async function setAnswer(
  trx: Trx,
  id: Id,
  answer: { kind: SpokenAnswer; reason: Buffer | null; reasonKept: boolean; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.requests
    set answer = ${answer.kind}, answer_reason_sealed = ${answer.reason}, answered_at = ${answer.at},
      reason_kept = ${answer.reasonKept}
    where id = ${id} and answer is null`.execute(trx)
  return numAffectedRows === 1n
}
export async function setReminder(trx: Trx, id: Id, on: string): Promise<void> {
  await sql`update casework.requests set reminded_on = ${on} where id = ${id} and answer is null`.execute(trx)
}
