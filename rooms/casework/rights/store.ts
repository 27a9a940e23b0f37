/** SQL of being consulted. The job copies sealed words within the database and opens none. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { PartKind } from './words.ts'

export type About = 'own' | 'common'
export type ConsultationRow = {
  readonly id: Id
  readonly request: Id
  readonly regime: string
  readonly organ: string
  readonly about: About
  readonly asked_on: string
  readonly closes_on: string
  readonly answered_on: string | null
}
const columns = sql.raw('id, request, regime, organ, about, asked_on, closes_on, answered_on')

/** Not answered yet, the one that closes first on top. */
export async function openConsultations(trx: Trx): Promise<ConsultationRow[]> {
  const { rows } = await sql<ConsultationRow>`select ${columns} from casework.consultations
    where answered_on is null order by closes_on, asked_on, about desc, id`.execute(trx)
  return rows
}
export async function consultationWith(trx: Trx, id: Id): Promise<ConsultationRow | undefined> {
  const { rows } = await sql<ConsultationRow>`select ${columns} from casework.consultations where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
/** Answers whether it was still open. */
export async function markAnswered(trx: Trx, id: Id, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.consultations set answered_on = ${on}
    where id = ${id} and answered_on is null`.execute(trx)
  return numAffectedRows === 1n
}

export type PartRow = {
  readonly id: Id
  /** The case or the file it stands in. */
  readonly case_id: Id
  readonly what: PartKind
  readonly category: string | null
  readonly seen_on: string | null
  readonly from_table: string
  readonly from_row: Id
  readonly from_column: string
  /** Absent of what followed from a measure. */
  readonly words_sealed: Buffer | null
  /** Units: cents. */
  readonly amount: number | null
}
/** By what it is and by day: an order that tells nothing of who wrote first. */
export async function partsOf(trx: Trx, consultation: Id): Promise<PartRow[]> {
  const { rows } =
    await sql<PartRow>`select id, coalesce(case_id, measure, worry) as case_id, what, category, seen_on, from_table, from_row,
      from_column, words_sealed, amount from casework.consultation_parts where consultation = ${consultation}
    order by what, seen_on, id`.execute(trx)
  return rows
}
export const deleteParts = (trx: Trx, consultation: Id) =>
  sql`delete from casework.consultation_parts where consultation = ${consultation}`.execute(trx)

// ── with the rights of the night's jobs ──
const some = (cases: readonly Id[]) => sql`any (${cases as Id[]}::uuid[])`

/** Every organ that was ever involved or brought something; and per case one that speaks for all, never by who reported. */
export async function organsToAsk(trx: Trx, cases: readonly Id[]): Promise<{ organ: string; about: About }[]> {
  const { rows } = await sql<{ organ: string; about: About }>`
    select organ, 'own' as about from casework.involvements where case_id = ${some(cases)}
    union select organ, 'own' from casework.contributions where case_id = ${some(cases)}
    union select ${sql.raw(speaker)}, 'common' from casework.cases c where c.id = ${some(cases)}
    order by organ, about`.execute(trx)
  return rows
}
/**
 * The admitted ones, and the day after the last of their admissions: who read a case before that may be who reported it,
 * so those days are not told.
 */
export async function admittedAmong(trx: Trx, cases: readonly Id[]): Promise<{ cases: Id[]; from: string | null }> {
  const { rows } = await sql<{ case_id: Id; after: string }>`select case_id, decided_on + 1 as after
    from casework.admissions where case_id = ${some(cases)} order by after desc, case_id`.execute(trx)
  return { cases: rows.map(({ case_id }) => case_id), from: rows[0]?.after ?? null }
}
export async function addConsultation(
  trx: Trx,
  partnership: Id,
  row: Omit<ConsultationRow, 'answered_on'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into casework.consultations
      (partnership, id, request, regime, organ, about, asked_on, closes_on)
    values (${partnership}, ${row.id}, ${row.request}, ${row.regime}, ${row.organ}, ${row.about}, ${row.asked_on},
      ${row.closes_on})
    on conflict (partnership, request, organ, about) do nothing`.execute(trx)
  return numAffectedRows === 1n
}
/** Others of the case are laid out only to see that no name of theirs stands in what a person gets to read. */
function whoseIdentity(what: PartKind, persons: readonly Id[]) {
  if (what === 'person') return sql`s.id = ${some(persons)}`
  return what === 'other' ? sql`s.id <> all (${persons as Id[]}::uuid[])` : sql`true`
}
type Source = { what: PartKind; table: string; column: string; category?: string; day?: string; where?: string }
/** Still at the table, also after the case was closed. `c` is the case. */
const atTheTable = (organ: string) =>
  `exists (select from casework.involvements i where i.case_id = c.id and i.organ = ${organ} and i.ended_on is null)`
/**
 * Who admitted it speaks for all, unless it left the table: then the first of the core participants who stayed. Of a
 * report nobody decided on, the first of the core.
 */
const speaker = `coalesce(
  (select a.decided_by from casework.admissions a where a.case_id = c.id and ${atTheTable('a.decided_by')}),
  (select min(stayed.organ) from unnest(c.core) as stayed (organ) where ${atTheTable('stayed.organ')}),
  (select a.decided_by from casework.admissions a where a.case_id = c.id), c.core[1])`
const speaksForAll = `exists (select from casework.cases c where c.id = s.case_id and ${speaker} = k.organ)`
const minutes = [
  { what: 'decision', table: 'decisions', column: 'reasons_sealed', day: 's.decided_on' },
  { what: 'decision', table: 'decisions', column: 'alternatives_sealed', day: 's.decided_on' },
  { what: 'decision', table: 'decisions', column: 'objections_sealed', day: 's.decided_on' },
  { what: 'action', table: 'actions', column: 'what_sealed', day: 's.agreed_at::date' },
  { what: 'result', table: 'actions', column: 'result_sealed', day: 's.done_on' },
] as const
/** A goal, an obstacle and how a review ended are shared, unless a goal or an obstacle follows a quotation. */
const plan = [
  { what: 'plan', table: 'plan_goals', column: 'goal_sealed', day: 's.set_at::date' },
  { what: 'plan', table: 'plan_goals', column: 'strengths_sealed', day: 's.set_at::date' },
  { what: 'plan', table: 'plan_goals', column: 'side_effects_sealed', day: 's.set_at::date' },
  { what: 'plan', table: 'obstacles', column: 'what_sealed', day: 's.raised_on' },
] as const
/** What an organ said or handed over itself. */
const saidByOrgan = [
  { what: 'plan', table: 'plan_reviews', column: 'reasons_sealed', day: 's.held_on' },
  { what: 'plan', table: 'plan_reviews', column: 'harm_sealed', day: 's.held_on' },
  { what: 'plan', table: 'plan_reviews', column: 'problems_sealed', day: 's.held_on' },
  { what: 'plan', table: 'plan_reviews', column: 'stuck_sealed', day: 's.held_on' },
  { what: 'plan', table: 'review_parts', column: 'words_sealed', day: 's.said_on' },
  { what: 'plan', table: 'handovers', column: 'content_sealed', day: 's.offered_on' },
] as const
const ofAll: readonly Source[] = [
  ...(
    [
      { what: 'goal', table: 'goals', column: 'goal_sealed' },
      { what: 'criterion', table: 'criteria', column: 'explanation_sealed', category: 's.code' },
      { what: 'telling', table: 'tellings', column: 'reason_sealed', day: 's.answered_at::date' },
      { what: 'question', table: 'inquiries', column: 'question_sealed', day: 's.asked_on' },
      { what: 'question', table: 'inquiries', column: 'answer_sealed', day: 's.answered_on' },
      { what: 'admission', table: 'admissions', column: 'reasons_sealed', day: 's.decided_on' },
    ] as const
  ).map((source) => ({ ...source, where: speaksForAll })),
  ...[...minutes, ...plan].map((source) => ({ ...source, where: `not s.narrowed and ${speaksForAll}` })),
]
const ofOwn: readonly Source[] = [
  {
    what: 'contribution',
    table: 'contributions',
    column: 'content_sealed',
    category: 's.category',
    day: 's.observed_on',
    where: 's.organ = k.organ',
  },
  {
    what: 'question',
    table: 'requests',
    column: 'why_sealed',
    day: 's.asked_at::date',
    where: 's.asker = k.organ',
  },
  // A block has its own readers: laid out for the organ that began it.
  { what: 'minutes', table: 'blocks', column: 'text_sealed', day: 's.begun_at::date', where: 's.organ = k.organ' },
  // Of a case of the RIEC: why it entered a phase, and a paragraph that goes to its own readers.
  {
    what: 'phase',
    table: 'riec_steps',
    column: 'words_sealed',
    category: 's.phase',
    day: 's.decided_on',
    where: 's.decided_by = k.organ',
  },
  { what: 'document', table: 'riec_blocks', column: 'words_sealed', day: 's.written_on', where: 's.organ = k.organ' },
  ...saidByOrgan.map((source) => ({ ...source, where: 's.organ = k.organ' })),
  ...plan.map((source) => ({ ...source, where: 's.narrowed and s.organ = k.organ' })),
  // Minutes that quote what not everybody got: who speaks for all may be one of those.
  ...minutes.map((source) => ({
    ...source,
    where: `s.narrowed and s.${source.table === 'decisions' ? 'recorded_by' : 'owner'} = k.organ`,
  })),
]
/**
 * Somebody may be known in several cases: an organ is shown nobody of a case it took no part in, nobody who was added after it
 * left, and no child of the circle whose name it does not read. A day is all that is written: who was added on the day it left
 * counts as added afterwards.
 */
const readsWhoItIs = '(not s.narrowed or s.audience @> array[k.organ])'
const ofItsCases: { readonly [A in About]: string } = {
  own: `${readsWhoItIs} and exists (select from casework.involvements i where i.case_id = s.case_id and i.organ = k.organ
    and (i.ended_on is null or s.first_processed_on < i.ended_on))`,
  common: `${readsWhoItIs} and ${speaksForAll}`,
}
/** Lays the parts of these cases out for one consultation. `persons`: whom the cases mean, found by the look-up. */
export async function layOutParts(
  trx: Trx,
  consultation: Pick<ConsultationRow, 'id' | 'about'>,
  cases: readonly Id[],
  persons: readonly Id[],
): Promise<void> {
  const sources: readonly Source[] = [
    { what: 'person', table: 'persons', column: 'identity_sealed', where: ofItsCases[consultation.about] },
    { what: 'other', table: 'persons', column: 'identity_sealed', where: ofItsCases[consultation.about] },
    ...(consultation.about === 'own' ? ofOwn : ofAll),
  ]
  for (const { what, table, column, category = 'null::text', day = 'null::date', where = 'true' } of sources)
    await sql`insert into casework.consultation_parts (partnership, id, consultation, case_id, regime, organ, what,
        category, seen_on, from_table, from_row, from_column, words_sealed)
      select k.partnership, gen_random_uuid(), k.id, s.case_id, k.regime, k.organ, ${what}, ${sql.raw(category)},
        ${sql.raw(day)}, ${`casework.${table}`}, s.id, ${column}, s.${sql.raw(column)}
      from casework.consultations k, ${sql.raw(`casework.${table}`)} s
      where k.id = ${consultation.id} and s.case_id = ${some(cases)} and s.${sql.raw(column)} is not null
        and ${sql.raw(where)} and ${whoseIdentity(what, persons)}`.execute(trx)
}
export async function openOnRequests(trx: Trx, requests: readonly Id[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from casework.consultations
    where request = ${some(requests)} and answered_on is null`.execute(trx)
  return rows[0]?.n ?? 0
}
/** Whoever is asked in another world may still answer after the day, as long as the request is there. */
export async function deleteClosedBefore(trx: Trx, day: string): Promise<void> {
  await sql`delete from casework.consultations where closes_on <= ${day}
    and (regime = 'WGS-ZVH' or answered_on is not null or closes_on <= ${day}::date - interval '11 months')`.execute(
    trx,
  )
}
