/** SQL of putting a household right. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { StrikeOutcome, StrikeReason } from './words.ts'

export type StrikeRow = {
  readonly id: Id
  readonly measure: Id
  readonly regime: string
  readonly organ: string
  readonly member: Id
  readonly reason: StrikeReason
  readonly proposed_by: Id
  readonly proposed_at: Date
  readonly outcome: StrikeOutcome | null
  readonly decided_by: Id | null
  readonly decided_at: Date | null
  readonly words_sealed: Buffer
}
/** Of a file, as they were proposed, with how the member stood to the home. */
export async function strikes(
  trx: Trx,
  measure: Id,
): Promise<
  (StrikeRow & { readonly role: 'main-resident' | 'partner' | 'child' | 'other'; readonly minor: boolean })[]
> {
  const { rows } = await sql<
    StrikeRow & { readonly role: 'main-resident' | 'partner' | 'child' | 'other'; readonly minor: boolean }
  >`select s.id, s.measure, s.regime, s.organ, s.member, s.reason, s.proposed_by, s.proposed_at, s.outcome, s.decided_by,
      s.decided_at, s.words_sealed, m.role, m.minor
    from casework.member_strikes s join casework.measure_members m on m.id = s.member
    where s.measure = ${measure} order by s.proposed_at, s.reason`.execute(trx)
  return rows
}
export async function addStrike(
  trx: Trx,
  partnership: Id,
  row: Omit<StrikeRow, 'outcome' | 'decided_by' | 'decided_at'>,
): Promise<void> {
  await sql`insert into casework.member_strikes (partnership, id, measure, regime, organ, member, reason, proposed_by,
      proposed_at, words_sealed)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.member}, ${row.reason},
      ${row.proposed_by}, ${row.proposed_at}, ${row.words_sealed})`.execute(trx)
}
/** Answers whether it still waited. */
export async function decideStrike(
  trx: Trx,
  id: Id,
  with_: { outcome: StrikeOutcome; by: Id; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.member_strikes set outcome = ${with_.outcome},
      decided_by = ${with_.by}, decided_at = ${with_.at} where id = ${id} and outcome is null`.execute(trx)
  return numAffectedRows === 1n
}

/** Every row with words about one member, by table. */
export async function rowsAbout(
  trx: Trx,
  member: Id,
): Promise<
  { table: 'measure_members' | 'measure_answers' | 'vulnerability_checks' | 'vulnerability_overrides'; id: Id }[]
> {
  const { rows } = await sql<{
    table: 'measure_members' | 'measure_answers' | 'vulnerability_checks' | 'vulnerability_overrides'
    id: Id
  }>`
    select 'measure_members' as "table", id from casework.measure_members where id = ${member}
    union all select 'measure_answers', id from casework.measure_answers where member = ${member}
    union all select 'vulnerability_checks', id from casework.vulnerability_checks where member = ${member}
    union all select 'vulnerability_overrides', id from casework.vulnerability_overrides where member = ${member}
    order by 1, 2`.execute(trx)
  return rows
}
export async function putQuestionRight(
  trx: Trx,
  id: Id,
  with_: { about: readonly Id[]; sealed: Buffer; on: string },
): Promise<void> {
  await sql`update casework.advice_questions set about = ${with_.about as Id[]}, question_sealed = ${with_.sealed},
    corrected_on = ${with_.on}, confirmed_on = null where id = ${id}`.execute(trx)
}
/** Answers whether there was something to confirm. */
export async function confirmCorrection(trx: Trx, question: Id, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.advice_questions set confirmed_on = ${on}
    where id = ${question} and corrected_on is not null and confirmed_on is null`.execute(trx)
  return numAffectedRows === 1n
}
