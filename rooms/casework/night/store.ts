/** SQL of the night: ids and days, never content. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

/** Every table with personal content, each row with a key of its own. */
export const personalTables = [
  'goals',
  'persons',
  'criteria',
  'tellings',
  'inquiries',
  'admissions',
  'contributions',
  'requests',
  'decisions',
  'actions',
  'guests',
  'blocks',
  'plan_goals',
  'obstacles',
  'escalations',
  'plan_reviews',
  'review_parts',
  'handovers',
  'corrections',
  'releases',
  'release_items',
  'release_positions',
  'release_feedback',
  'known_questions',
  'shieldings',
  'alignments',
  'consultation_parts',
  'notice_deferrals',
  'riec_steps',
  'riec_blocks',
  'plan_links',
] as const
export type PersonalTable = (typeof personalTables)[number]
/** The same of a file of a measure; the file itself last. */
export const fileTables = [
  'measure_members',
  'measure_answers',
  'vulnerability_checks',
  'vulnerability_overrides',
  'measure_advices',
  'measure_set_asides',
  'advice_questions',
  'member_strikes',
  'urgent_courses',
  'measure_decisions',
  'measure_remedies',
  'measure_sources',
  'measures',
] as const
export type FileTable = (typeof fileTables)[number]
/** What is typed in a case about an area or a phenomenon: about nobody, and it goes all the same. */
export const phenomenonTables = [
  'phenomenon_services',
  'phenomenon_tasks',
  'person_approaches',
  'phenomenon_cases',
] as const
export type PhenomenonTable = (typeof phenomenonTables)[number]
/** The same of a worry about radicalisation; the worry itself last. */
export const worryTables = ['worry_weighings', 'worry_notes', 'necessity_reviews', 'worries'] as const
export type WorryTable = (typeof worryTables)[number]
/** Threats against workers, and what owners of the chain after a measure decided: each row on its own. */
export const ownRowTables = ['threats', 'chain_notices'] as const
export type OwnRowTable = (typeof ownRowTables)[number]
type AnyTable = PersonalTable | FileTable | PhenomenonTable | WorryTable | (typeof ownRowTables)[number]
const tableOf = (table: AnyTable) => sql.table(`casework.${table}`)

export type DueCase = {
  readonly id: Id
  readonly regime: string
  readonly core: readonly string[]
  readonly destroy_by: string
}
export async function caseFacts(trx: Trx, id: Id): Promise<DueCase | undefined> {
  const { rows } = await sql<DueCase>`select id, regime, core, destroy_by from casework.cases where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
export async function rowsOfCase(trx: Trx, inCase: Id): Promise<{ table: PersonalTable; id: Id }[]> {
  const found = []
  for (const table of personalTables) {
    const { rows } = await sql<{ id: Id }>`select id from ${tableOf(table)} where case_id = ${inCase}`.execute(trx)
    found.push(...rows.map(({ id }) => ({ table, id })))
  }
  return found
}
/** Whether there is such a file, and how many rows with content it has. */
export async function rowsOfFile(trx: Trx, measure: Id): Promise<number> {
  let found = 0
  for (const table of fileTables) {
    const column = sql.ref(table === 'measures' ? 'id' : 'measure')
    const { rows } = await sql`select from ${tableOf(table)} where ${column} = ${measure}`.execute(trx)
    found += rows.length
  }
  return found
}
/** What goes with a row, because it is about that row: obstacles of an action, what was asked about an obstacle, parts of a review. */
export async function rowsUnder(trx: Trx, table: PersonalTable, id: Id): Promise<{ table: PersonalTable; id: Id }[]> {
  const found: { table: PersonalTable; id: Id }[] = []
  for (const [over, under, column] of dependants) {
    if (over !== table) continue
    const { rows } = await sql<{ id: Id }>`select id from ${tableOf(under)} where ${sql.ref(column)} = ${id}`.execute(
      trx,
    )
    for (const row of rows) found.push({ table: under, id: row.id }, ...(await rowsUnder(trx, under, row.id)))
  }
  return found
}
const dependants = [
  ['actions', 'obstacles', 'action'],
  ['obstacles', 'escalations', 'obstacle'],
  ['plan_reviews', 'review_parts', 'review'],
] as const
/** As `rowsOfFile`, of a case about an area or a phenomenon. */
export async function rowsOfPhenomenon(trx: Trx, inCase: Id): Promise<{ table: PhenomenonTable; id: Id }[]> {
  const found = []
  for (const table of phenomenonTables) {
    const column = sql.ref(table === 'phenomenon_cases' ? 'id' : 'case_id')
    const { rows } = await sql<{ id: Id }>`select id from ${tableOf(table)} where ${column} = ${inCase}`.execute(trx)
    found.push(...rows.map(({ id }) => ({ table, id })))
  }
  return found
}
/** Which of them has this row. */
export async function ownRowIsIn(trx: Trx, id: Id): Promise<OwnRowTable | undefined> {
  for (const table of ownRowTables) {
    const { rows } = await sql`select from ${tableOf(table)} where id = ${id}`.execute(trx)
    if (rows.length > 0) return table
  }
  return undefined
}
export async function keepFromReaders(trx: Trx, table: PhenomenonTable | OwnRowTable, id: Id): Promise<void> {
  await sql`update ${tableOf(table)} set kept = true where id = ${id}`.execute(trx)
}
/** As `rowsOfFile`, of a worry. */
export async function rowsOfWorry(trx: Trx, worry: Id): Promise<number> {
  let found = 0
  for (const table of worryTables) {
    const column = sql.ref(table === 'worries' ? 'id' : 'worry')
    const { rows } = await sql`select from ${tableOf(table)} where ${column} = ${worry}`.execute(trx)
    found += rows.length
  }
  return found
}
export async function deleteRow(trx: Trx, table: AnyTable, id: Id): Promise<void> {
  await sql`delete from ${tableOf(table)} where id = ${id}`.execute(trx)
}
/**
 * Tables whose rows carry the standing of their case, content and frame alike: the same list as in
 * `casework.case_follows_decision`. Other tables of a case are read through the case itself.
 */
const tablesWithStanding = [
  'goals',
  'persons',
  'criteria',
  'tellings',
  'inquiries',
  'admissions',
  'involvements',
  'contributions',
  'requests',
  'agenda_items',
  'decisions',
  'actions',
  'guests',
  'closures',
  'corrections',
  'releases',
  'release_items',
  'release_positions',
  'attendances',
  'blocks',
  'plan_goals',
  'obstacles',
  'escalations',
  'plan_reviews',
  'review_parts',
  'handovers',
  'riec_steps',
  'riec_blocks',
  'plan_links',
] as const
const shielded = sql`state = 'closed', involved = '{}'`

export async function shieldRow(trx: Trx, kind: string, id: Id): Promise<void> {
  const table = tablesWithStanding.find((one) => `casework.${one}` === kind)
  if (table) await sql`update ${sql.table(`casework.${table}`)} set ${shielded} where id = ${id}`.execute(trx)
}
export async function shieldCase(trx: Trx, id: Id): Promise<void> {
  await sql`update casework.cases set ${shielded} where id = ${id}`.execute(trx)
  for (const table of tablesWithStanding)
    await sql`update ${sql.table(`casework.${table}`)} set ${shielded} where case_id = ${id}`.execute(trx)
}
/** Held beyond its day: of no organ, and so read by nobody. A row alone, or the whole file with what was signed in it. */
export async function shieldFile(trx: Trx, row: Id, whole: boolean): Promise<void> {
  for (const table of [...fileTables, 'vulnerability_signatures'] as const) {
    const column = sql.ref(whole && table !== 'measures' ? 'measure' : 'id')
    const asked = { measure_advices: sql`, asked_of = ''`, advice_questions: sql`, put_to = ''` } as const
    const more = table in asked ? asked[table as keyof typeof asked] : sql``
    await sql`update ${sql.table(`casework.${table}`)} set organ = ''${more} where ${column} = ${row}`.execute(trx)
  }
}
/** A worry takes the standing of a closed one; a row of it alone loses its readers. */
export async function shieldWorry(trx: Trx, kind: string, row: Id): Promise<void> {
  const whole = kind === 'casework.worries'
  if (whole)
    await sql`update casework.worries set stage = 'closed', involved = '{}', core = '{}' where id = ${row}`.execute(trx)
  if (whole) await shieldCase(trx, row)
  const column = sql.ref(whole ? 'worry' : 'id')
  if (whole || kind === 'casework.worry_weighings')
    await sql`update casework.worry_weighings set core = '{}' where ${column} = ${row}`.execute(trx)
  if (whole || kind === 'casework.worry_notes')
    await sql`update casework.worry_notes set involved = '{}' where ${column} = ${row}`.execute(trx)
  if (whole || kind === 'casework.necessity_reviews')
    await sql`update casework.necessity_reviews set involved = '{}' where ${column} = ${row}`.execute(trx)
}
export async function deleteFeedbackBefore(trx: Trx, day: string): Promise<void> {
  await sql`delete from casework.feedback where told_on < ${day}`.execute(trx)
}
