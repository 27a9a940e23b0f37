/** SQL of the professionals' picture: rounds, answers until they are counted. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { DetectionTheme } from '../detection/words.ts'
import type { KeptResult } from './ranking.ts'
import type { RoundAnswer, RoundReads, RoundResult, RoundState } from './words.ts'

export type RoundRow = {
  readonly id: Id
  readonly theme: DetectionTheme
  readonly area: string
  readonly area_name: string
  readonly issues: readonly string[]
  readonly reads: RoundReads
  readonly follows: Id | null
  readonly state: RoundState
  readonly result: KeptResult | null
  readonly open_until: string
  readonly opened_by: string
  readonly opened_on: string
}
const columns = sql.raw(
  'r.id, r.theme, r.area, r.area_name, r.issues, r.reads, r.follows, r.state, r.result, r.open_until, r.opened_by, r.opened_on',
)
/** Whether whoever reads answered it: nobody sees the answer of another. */
const answered = sql.raw('exists (select from neighbourhood.elicitation_answers a where a.round = r.id) as answered')
type Seen = RoundRow & { readonly answered: boolean }

/** Open ones first, the soonest to close at the top; then the latest opened. */
export async function allRounds(trx: Trx): Promise<Seen[]> {
  const { rows } = await sql<Seen>`select ${columns}, ${answered} from neighbourhood.elicitation_rounds r
    order by (r.state = 'open') desc, case when r.state = 'open' then r.open_until end, r.opened_at desc, r.area_name,
      r.theme limit 200`.execute(trx)
  return rows
}
export async function roundWith(trx: Trx, id: Id): Promise<Seen | undefined> {
  const { rows } = await sql<Seen>`select ${columns}, ${answered} from neighbourhood.elicitation_rounds r
    where r.id = ${id}`.execute(trx)
  return rows[0]
}
export async function addRound(
  trx: Trx,
  partnership: Id,
  row: Omit<RoundRow, 'state' | 'result'> & { readonly openedAt: Date },
): Promise<void> {
  await sql`insert into neighbourhood.elicitation_rounds (partnership, id, theme, area, area_name, issues, reads, follows,
      state, open_until, opened_by, opened_on, opened_at)
    values (${partnership}, ${row.id}, ${row.theme}, ${row.area}, ${row.area_name}, ${row.issues as string[]},
      ${JSON.stringify(row.reads)}, ${row.follows}, 'open', ${row.open_until}, ${row.opened_by}, ${row.opened_on},
      ${row.openedAt})`.execute(trx)
}

/** Many answer at once; until the last of them has, nobody closes. */
export const whileOpen = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${`elicitation ${id}`}, 0))`.execute(trx)
export const whileClosing = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`elicitation ${id}`}, 0))`.execute(trx)

/** False when this person answered before. */
export async function addAnswer(
  trx: Trx,
  partnership: Id,
  row: RoundAnswer & { readonly id: Id; readonly round: Id; readonly answerer: Id; readonly organ: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into neighbourhood.elicitation_answers (partnership, id, round, answerer,
      organ, discipline, ranks, beside, reason)
    values (${partnership}, ${row.id}, ${row.round}, ${row.answerer}, ${row.organ}, ${row.discipline},
      ${row.ranks as number[]}::smallint[], ${row.beside}, ${row.reason})
    on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}
/** False when it was closed before. */
export async function closeRound(trx: Trx, id: Id): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.elicitation_rounds set state = 'closed'
    where id = ${id} and state = 'open'`.execute(trx)
  return numAffectedRows === 1n
}

// ── the counting, as a job ──

/** Rounds that wait to be counted, in the order in which they were opened. */
export async function closedRounds(trx: Trx): Promise<{ readonly id: Id }[]> {
  const { rows } = await sql<{ id: Id }>`select id from neighbourhood.elicitation_rounds where state = 'closed'
    order by opened_at, area_name, theme for update skip locked`.execute(trx)
  return rows
}
export async function answersOf(trx: Trx, round: Id): Promise<RoundAnswer[]> {
  const { rows } =
    await sql<RoundAnswer>`select discipline, ranks, beside, reason from neighbourhood.elicitation_answers
    where round = ${round} order by discipline, ranks, beside, reason`.execute(trx)
  return rows
}
export async function keepResult(trx: Trx, round: Id, result: RoundResult): Promise<void> {
  await sql`update neighbourhood.elicitation_rounds set state = 'counted', result = ${JSON.stringify(result)}
    where id = ${round} and state = 'closed'`.execute(trx)
  await sql`delete from neighbourhood.elicitation_answers where round = ${round}`.execute(trx)
}
