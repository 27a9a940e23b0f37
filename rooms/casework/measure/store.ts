/** SQL of measures: the file, who lives there, the answers, advice, and what was decided. Lists in order of when it was written. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { SecrecyGround } from '../words.ts'
import type {
  AdviceKind,
  AdviceVerdict,
  HouseholdRole,
  LighterMeans,
  MeasureOutcome,
  RemedyEffect,
  RemedyKind,
  RemedyOutcome,
  TestQuestion,
  TriedBefore,
  ViewState,
} from './words.ts'

type InFile = { readonly id: Id; readonly measure: Id; readonly regime: string; readonly organ: string }

export type MeasureRow = {
  readonly id: Id
  readonly regime: string
  readonly organ: string
  readonly power: string
  readonly power_version: number
  readonly ground: string
  /** Code of a barrier model, `none`, or null where it was not asked yet. */
  readonly phenomenon: string | null
  readonly opened_by: Id
  readonly opened_on: string
  readonly opened_at: Date
  readonly destroy_by: string
  readonly facts_sealed: Buffer
}
const measureColumns = sql.raw(
  'id, regime, organ, power, power_version, ground, phenomenon, opened_by, opened_on, opened_at, destroy_by, facts_sealed',
)
export async function measures(trx: Trx): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`select ${measureColumns} from casework.measures
    order by opened_at, power, ground`.execute(trx)
  return rows
}
export async function measureById(trx: Trx, id: Id): Promise<MeasureRow | undefined> {
  const { rows } = await sql<MeasureRow>`select ${measureColumns} from casework.measures where id = ${id}`.execute(trx)
  return rows[0]
}
/** Waits for any other act in this file, until commit. Only for who may see it: waiting tells that something happens there. */
export const holdMeasure = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`casework measure ${id}`}, 0))`.execute(trx)
export async function addMeasure(trx: Trx, partnership: Id, row: MeasureRow): Promise<void> {
  await sql`insert into casework.measures (partnership, id, regime, organ, power, power_version, ground, phenomenon, opened_by,
      opened_on, opened_at, destroy_by, facts_sealed)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.organ}, ${row.power}, ${row.power_version}, ${row.ground},
      ${row.phenomenon}, ${row.opened_by}, ${row.opened_on}, ${row.opened_at}, ${row.destroy_by}, ${row.facts_sealed})`.execute(
    trx,
  )
}

export type MemberRow = InFile & {
  readonly role: HouseholdRole
  readonly minor: boolean
  readonly added_at: Date
  readonly identity_sealed: Buffer
  readonly view_asked_on: string | null
  readonly view_until: string | null
  readonly view: ViewState | null
  readonly viewed_on: string | null
  readonly view_sealed: Buffer | null
}
const memberColumns = sql.raw(
  'id, measure, regime, organ, role, minor, added_at, identity_sealed, view_asked_on, view_until, view, viewed_on, view_sealed',
)
/** Who was put in by mistake is nobody's household: struck by one person and confirmed by a second. */
const notStruck = sql`not exists (select from casework.member_strikes s
  where s.member = measure_members.id and s.outcome = 'struck')`
export async function members(trx: Trx, measure: Id): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`select ${memberColumns} from casework.measure_members
    where measure = ${measure} and ${notStruck} order by added_at, role, minor`.execute(trx)
  return rows
}
export async function memberById(trx: Trx, id: Id): Promise<MemberRow | undefined> {
  const { rows } =
    await sql<MemberRow>`select ${memberColumns} from casework.measure_members where id = ${id} and ${notStruck}`.execute(
      trx,
    )
  return rows[0]
}
export async function addMember(
  trx: Trx,
  partnership: Id,
  row: Pick<MemberRow, 'id' | 'measure' | 'regime' | 'organ' | 'role' | 'minor' | 'added_at' | 'identity_sealed'>,
): Promise<void> {
  await sql`insert into casework.measure_members (partnership, id, measure, regime, organ, role, minor, added_at, identity_sealed)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.role}, ${row.minor},
      ${row.added_at}, ${row.identity_sealed})`.execute(trx)
}
export async function askView(trx: Trx, id: Id, on: string, until: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.measure_members set view_asked_on = ${on}, view_until = ${until}
    where id = ${id} and view is null`.execute(trx)
  return numAffectedRows === 1n
}
export async function setView(
  trx: Trx,
  id: Id,
  to: { view: ViewState; on: string; sealed: Buffer | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.measure_members set view = ${to.view}, viewed_on = ${to.on},
    view_sealed = ${to.sealed} where id = ${id} and view is null`.execute(trx)
  return numAffectedRows === 1n
}

export type AnswerRow = InFile & {
  readonly member: Id | null
  readonly question: TestQuestion
  readonly known: boolean
  readonly choices: readonly string[]
  readonly amount: number | null
  readonly due_on: string | null
  readonly answered_by: Id
  readonly answered_at: Date
  readonly words_sealed: Buffer
  readonly protection_by_sealed: Buffer | null
  readonly protection_from: string | null
  readonly protection_call_sealed: Buffer | null
}
export async function answers(trx: Trx, measure: Id): Promise<AnswerRow[]> {
  const { rows } =
    await sql<AnswerRow>`select id, measure, regime, organ, member, question, known, choices, amount, due_on,
      answered_by, answered_at, words_sealed, protection_by_sealed, protection_from, protection_call_sealed
    from casework.measure_answers
    where measure = ${measure} order by question, answered_at`.execute(trx)
  return rows
}
export async function addAnswer(trx: Trx, partnership: Id, row: AnswerRow): Promise<void> {
  await sql`insert into casework.measure_answers (partnership, id, measure, regime, organ, member, question, known, choices,
      amount, due_on, answered_by, answered_at, words_sealed, protection_by_sealed, protection_from, protection_call_sealed)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.member}, ${row.question},
      ${row.known}, ${row.choices as string[]}, ${row.amount}, ${row.due_on}, ${row.answered_by}, ${row.answered_at},
      ${row.words_sealed}, ${row.protection_by_sealed}, ${row.protection_from}, ${row.protection_call_sealed})`.execute(
    trx,
  )
}
/** Answers whether it could be given again. */
export async function changeAnswer(trx: Trx, row: AnswerRow): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.measure_answers set known = ${row.known},
      choices = ${row.choices as string[]}, amount = ${row.amount}, due_on = ${row.due_on},
      answered_by = ${row.answered_by}, answered_at = ${row.answered_at}, words_sealed = ${row.words_sealed},
      protection_by_sealed = ${row.protection_by_sealed}, protection_from = ${row.protection_from},
      protection_call_sealed = ${row.protection_call_sealed}
    where id = ${row.id}`.execute(trx)
  return numAffectedRows === 1n
}

export type AdviceRow = InFile & {
  readonly kind: AdviceKind
  readonly asked_of: string
  readonly asked_by: Id
  readonly asked_on: string
  readonly asked_at: Date
  readonly due_on: string
  readonly received_on: string | null
  readonly verdict: AdviceVerdict | null
  readonly text_sealed: Buffer | null
  readonly answered_by: Id | null
  readonly secrecy: SecrecyGround | null
  readonly secrecy_sealed: Buffer | null
}
const adviceColumns = sql.raw(
  `id, measure, regime, organ, kind, asked_of, asked_by, asked_on, asked_at, due_on, received_on, verdict, text_sealed,
  answered_by, secrecy, secrecy_sealed`,
)
export async function advices(trx: Trx, measure: Id): Promise<AdviceRow[]> {
  const { rows } = await sql<AdviceRow>`select ${adviceColumns} from casework.measure_advices
    where measure = ${measure} order by asked_at, kind, asked_of`.execute(trx)
  return rows
}
export async function adviceById(trx: Trx, id: Id): Promise<AdviceRow | undefined> {
  const { rows } = await sql<AdviceRow>`select ${adviceColumns} from casework.measure_advices where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
export async function addAdvice(
  trx: Trx,
  partnership: Id,
  row: Omit<AdviceRow, 'received_on' | 'verdict' | 'text_sealed' | 'answered_by' | 'secrecy' | 'secrecy_sealed'>,
): Promise<void> {
  await sql`insert into casework.measure_advices (partnership, id, measure, regime, organ, kind, asked_of, asked_by, asked_on,
      asked_at, due_on)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.kind}, ${row.asked_of},
      ${row.asked_by}, ${row.asked_on}, ${row.asked_at}, ${row.due_on})`.execute(trx)
}
export async function receiveAdvice(
  trx: Trx,
  id: Id,
  with_: { on: string; verdict: AdviceVerdict; sealed: Buffer },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.measure_advices set received_on = ${with_.on},
    verdict = ${with_.verdict}, text_sealed = ${with_.sealed} where id = ${id} and received_on is null`.execute(trx)
  return numAffectedRows === 1n
}
export type SetAsideRow = InFile & {
  readonly advice: Id
  readonly decided_by: Id
  readonly decided_on: string
  readonly reasons_sealed: Buffer
}
export async function setAsides(trx: Trx, measure: Id): Promise<SetAsideRow[]> {
  const { rows } =
    await sql<SetAsideRow>`select id, measure, regime, organ, advice, decided_by, decided_on, reasons_sealed
    from casework.measure_set_asides where measure = ${measure} order by decided_on, advice`.execute(trx)
  return rows
}
export async function addSetAside(trx: Trx, partnership: Id, row: SetAsideRow): Promise<void> {
  await sql`insert into casework.measure_set_asides (partnership, id, measure, regime, organ, advice, decided_by, decided_on,
      reasons_sealed)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.advice}, ${row.decided_by},
      ${row.decided_on}, ${row.reasons_sealed})`.execute(trx)
}

export type UrgentRow = InFile & {
  readonly shortest_days: number
  readonly taken_by: Id
  readonly taken_at: Date
  readonly due_at: Date
  readonly finished_at: Date | null
  readonly facts_sealed: Buffer
}
export async function urgentCourse(trx: Trx, measure: Id): Promise<UrgentRow | undefined> {
  const { rows } = await sql<UrgentRow>`select id, measure, regime, organ, shortest_days, taken_by, taken_at, due_at,
    finished_at, facts_sealed from casework.urgent_courses where measure = ${measure}`.execute(trx)
  return rows[0]
}
/** Without their words: for whoever watches over them. The one that is due first on top. */
export async function unfinishedCourses(trx: Trx): Promise<Omit<UrgentRow, 'facts_sealed'>[]> {
  const { rows } = await sql<UrgentRow>`select id, measure, regime, organ, shortest_days, taken_by, taken_at, due_at,
    finished_at from casework.urgent_courses where finished_at is null order by due_at, organ`.execute(trx)
  return rows
}
export async function addUrgentCourse(trx: Trx, partnership: Id, row: UrgentRow): Promise<void> {
  await sql`insert into casework.urgent_courses (partnership, id, measure, regime, organ, shortest_days, taken_by, taken_at,
      due_at, facts_sealed)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.shortest_days}, ${row.taken_by},
      ${row.taken_at}, ${row.due_at}, ${row.facts_sealed})`.execute(trx)
}
export async function finishCourse(trx: Trx, measure: Id, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.urgent_courses set finished_at = ${at}
    where measure = ${measure} and finished_at is null`.execute(trx)
  return numAffectedRows === 1n
}

export type DecisionRow = InFile & {
  readonly outcome: MeasureOutcome
  readonly days: number | null
  readonly lighter: readonly LighterMeans[] | null
  readonly tried: readonly TriedBefore[] | null
  readonly decided_by: Id
  readonly decided_on: string
  readonly decided_at: Date
  readonly objection_until: string
  readonly reasons_sealed: Buffer
}
export async function decisionOf(trx: Trx, measure: Id): Promise<DecisionRow | undefined> {
  const { rows } = await sql<DecisionRow>`select id, measure, regime, organ, outcome, days, lighter, tried, decided_by,
    decided_on, decided_at, objection_until, reasons_sealed from casework.measure_decisions where measure = ${measure}`.execute(
    trx,
  )
  return rows[0]
}
export async function addDecision(trx: Trx, partnership: Id, row: DecisionRow): Promise<void> {
  await sql`insert into casework.measure_decisions (partnership, id, measure, regime, organ, outcome, days, lighter, tried, decided_by,
      decided_on, decided_at, objection_until, reasons_sealed)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.outcome}, ${row.days},
      ${row.lighter as string[] | null}, ${row.tried as string[] | null},
      ${row.decided_by}, ${row.decided_on}, ${row.decided_at}, ${row.objection_until}, ${row.reasons_sealed})`.execute(
    trx,
  )
}

export type RemedyRow = InFile & {
  readonly kind: RemedyKind
  readonly lodged_on: string
  readonly recorded_by: Id
  readonly recorded_at: Date
  readonly outcome: RemedyOutcome | null
  readonly ended_on: string | null
  readonly words_sealed: Buffer | null
  readonly effect: RemedyEffect | null
  readonly effect_days: number | null
  readonly effect_on: string | null
}
const remedyColumns = sql.raw(
  `id, measure, regime, organ, kind, lodged_on, recorded_by, recorded_at, outcome, ended_on, words_sealed, effect, effect_days,
  effect_on`,
)
export async function remedies(trx: Trx, measure: Id): Promise<RemedyRow[]> {
  const { rows } = await sql<RemedyRow>`select ${remedyColumns} from casework.measure_remedies
    where measure = ${measure} order by recorded_at, kind`.execute(trx)
  return rows
}
export async function remedyById(trx: Trx, id: Id): Promise<RemedyRow | undefined> {
  const { rows } =
    await sql<RemedyRow>`select ${remedyColumns} from casework.measure_remedies where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addRemedy(
  trx: Trx,
  partnership: Id,
  row: Omit<RemedyRow, 'outcome' | 'ended_on' | 'words_sealed' | 'effect' | 'effect_days' | 'effect_on'>,
): Promise<void> {
  await sql`insert into casework.measure_remedies (partnership, id, measure, regime, organ, kind, lodged_on, recorded_by,
      recorded_at)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.kind}, ${row.lodged_on},
      ${row.recorded_by}, ${row.recorded_at})`.execute(trx)
}
export async function endRemedy(
  trx: Trx,
  id: Id,
  with_: {
    outcome: RemedyOutcome
    on: string
    sealed: Buffer
    effect: RemedyEffect
    effectDays: number | null
    effectOn: string | null
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.measure_remedies set outcome = ${with_.outcome},
    ended_on = ${with_.on}, words_sealed = ${with_.sealed}, effect = ${with_.effect}, effect_days = ${with_.effectDays},
    effect_on = ${with_.effectOn} where id = ${id} and outcome is null`.execute(trx)
  return numAffectedRows === 1n
}
