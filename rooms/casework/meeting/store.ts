/** SQL over a conference as it is held: whether it is open, and who is there. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import { caseworkEvents } from '../events.ts'
import type { DraftKind, Tie } from './words.ts'

/** Waits for whoever opens or closes this conference, until commit; several may write at a time. */
export const shareConference = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${`conference ${id}`}, 0))`.execute(trx)
export const holdConference = (trx: Trx, id: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`conference ${id}`}, 0))`.execute(trx)

/** Answers whether it was not opened before. */
export async function setOpened(trx: Trx, id: Id, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.conferences set opened_at = ${at}
    where id = ${id} and opened_at is null and called_off_at is null`.execute(trx)
  return numAffectedRows === 1n
}
/** Answers whether it was open. */
export async function setClosed(trx: Trx, id: Id, at: Date, by: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.conferences set closed_at = ${at}, closed_by = ${by}
    where id = ${id} and opened_at is not null and closed_at is null`.execute(trx)
  return numAffectedRows === 1n
}

export type AttendanceRow = {
  readonly id: Id
  readonly case_id: Id
  readonly conference: Id
  readonly organ: string
  readonly person: Id
  readonly came_at: Date
  readonly secrecy_stated_on: string
  readonly tie: Tie
  /** Once a tie was said here, for good: sitting down again does not take it back. */
  readonly stepped_aside: boolean
  readonly drafts: DraftKind | null
  readonly drafts_until: Date | null
}
const columns = sql`id, case_id, conference, organ, person, came_at, secrecy_stated_on, tie, stepped_aside, drafts, drafts_until`
/** By organ, within an organ in the order in which they came. */
export async function attendances(trx: Trx, conference: Id, inCases: readonly Id[]): Promise<AttendanceRow[]> {
  const { rows } = await sql<AttendanceRow>`select ${columns} from casework.attendances
    where conference = ${conference} and case_id = any (${inCases as Id[]}::uuid[]) order by organ, came_at, id`.execute(
    trx,
  )
  return rows
}
export async function attendanceOf(
  trx: Trx,
  conference: Id,
  inCase: Id,
  person: Id,
): Promise<AttendanceRow | undefined> {
  const { rows } = await sql<AttendanceRow>`select ${columns} from casework.attendances
    where conference = ${conference} and case_id = ${inCase} and person = ${person}`.execute(trx)
  return rows[0]
}
/** What somebody last said about a tie at a table about this case; of two tables on one day, that there is one. */
export async function lastTieOf(trx: Trx, inCase: Id, person: Id): Promise<Tie | undefined> {
  const { rows } = await sql<{ tie: Tie }>`select tie from casework.attendances
    where case_id = ${inCase} and person = ${person} order by secrecy_stated_on desc, tie <> 'none' desc limit 1`.execute(
    trx,
  )
  return rows[0]?.tie
}
export async function addAttendance(
  trx: Trx,
  partnership: Id,
  row: Omit<AttendanceRow, 'stepped_aside' | 'drafts' | 'drafts_until'>,
): Promise<void> {
  await sql`insert into casework.attendances (partnership, id, case_id, conference, organ, person, came_at, secrecy_stated_on, tie)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.conference}, ${row.organ}, ${row.person}, ${row.came_at},
      ${row.secrecy_stated_on}, ${row.tie})`.execute(trx)
}
export async function setTie(trx: Trx, id: Id, tie: Tie, on: string): Promise<void> {
  await sql`update casework.attendances set tie = ${tie}, secrecy_stated_on = ${on} where id = ${id}`.execute(trx)
}

export async function setDrafting(trx: Trx, id: Id, drafts: DraftKind | null, until: Date | null): Promise<void> {
  await sql`update casework.attendances set drafts = ${drafts}, drafts_until = ${until} where id = ${id}`.execute(trx)
}

/** The day on which each case is looked at again, as its last decision says. */
export async function reviewsOf(
  trx: Trx,
  inCases: readonly Id[],
): Promise<{ case_id: Id; review_on: string | null }[]> {
  const { rows } = await sql<{ case_id: Id; review_on: string | null }>`
    select distinct on (case_id) case_id, review_on from casework.decisions
    where case_id = any (${inCases as Id[]}::uuid[]) order by case_id, decided_at desc, id`.execute(trx)
  return rows
}
type LastHeld = { readonly held_on: string; readonly left_over: boolean }
/**
 * The last conference each case stood on the agenda of. Left over: it was closed and the next one called by somebody who did not
 * see the case, which therefore was not carried along. What was called off was not held.
 */
export async function lastHeldOf(trx: Trx, inCases: readonly Id[]): Promise<ReadonlyMap<Id, LastHeld>> {
  const { rows } = await sql<LastHeld & { case_id: Id }>`
    select distinct on (a.case_id) a.case_id, c.held_on, c.closed_at is not null
        and exists (select from casework.conferences f where f.follows = c.id)
        and not exists (select from casework.agenda_items o join casework.conferences n on n.id = o.conference
          where o.case_id = a.case_id and n.closed_at is null and n.called_off_at is null) as left_over
      from casework.agenda_items a join casework.conferences c on c.id = a.conference and c.called_off_at is null
      where a.case_id = any (${inCases as Id[]}::uuid[]) order by a.case_id, c.held_on desc, c.closed_at desc nulls first`.execute(
    trx,
  )
  return new Map(rows.map(({ case_id, ...last }) => [case_id, last]))
}

/** Of case `inCase`: it stood on the agenda of what was called off, and since then on that of no other that was or is to be held. */
const wentBack = (inCase: ReturnType<typeof sql>, today: string) => sql`exists (
  select from casework.agenda_items w join casework.conferences k on k.id = w.conference and k.called_off_at is not null
  where w.case_id = ${inCase} and not exists (
    select from casework.agenda_items v join casework.conferences n on n.id = v.conference and n.called_off_at is null
    where v.case_id = ${inCase}
      and (n.closed_at > k.called_off_at or (n.closed_at is null and n.held_on >= least(k.held_on, ${today}::date)))))`
export async function wentBackAmong(trx: Trx, inCases: readonly Id[], today: string): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ id: Id }>`select x.id from unnest(${inCases as Id[]}::uuid[]) as x (id)
    where ${wentBack(sql`x.id`, today)}`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

type Asking = { readonly today: string; readonly heldOn: string; readonly conference: Id; readonly most: number }
/**
 * Open cases that stand on no open agenda, or have a day that came: which of them ask for a place, `whyProposed` says. Those on this
 * agenda are left out. Units: `most` rows, the oldest first.
 */
export async function askingForAPlace(trx: Trx, { today, heldOn, conference, most }: Asking): Promise<Id[]> {
  const has = (table: string, more: ReturnType<typeof sql>) =>
    sql`exists (select from ${sql.table(`casework.${table}`)} x where x.case_id = c.id and ${more})`
  const { rows } = await sql<{ id: Id }>`select c.id from casework.cases c where c.state = 'open' and c.kind = 'case'
      and not ${has('agenda_items', sql`x.conference = ${conference}`)}
      and (not exists (select from casework.agenda_items a join casework.conferences o on o.id = a.conference
          where a.case_id = c.id and o.closed_at is null and o.called_off_at is null)
        or ${wentBack(sql`c.id`, today)}
        or ${has('decisions', sql`x.review_on <= ${heldOn}`)}
        or ${has('tellings', sql`not x.told and x.review_on <= ${heldOn}`)}
        or ${has('actions', sql`x.done_on is null and x.due_on < ${today}`)}
        or ${has('requests', sql`(x.answer is null or x.answer = 'partly') and x.due_on <= ${today}`)})
    order by c.reported_at, c.id limit ${most}`.execute(trx)
  return rows.map(({ id }) => id)
}

/** What an event is about, by table: a page at the table is asked with every keystroke of a colleague, and only there. */
const toldOf: { readonly [event: string]: readonly string[] } = {
  [caseworkEvents.contributionMoved]: ['contributions'],
  [caseworkEvents.conferenceMoved]: ['conferences'],
  [caseworkEvents.draftingMoved]: ['attendances'],
  [caseworkEvents.recordMoved]: ['decisions', 'actions', 'guests', 'worry_notes', 'attendances', 'agenda_items'],
}
const ofBlocks: readonly string[] = [caseworkEvents.blockWritten, caseworkEvents.penMoved]

/** Which of these ids the one acting may know of: of whatever is shown at the table. */
export async function knownAmong(trx: Trx, ids: readonly Id[], event: string): Promise<Id[]> {
  if (ofBlocks.includes(event)) return knownOfBlocks(trx, ids)
  const tables = toldOf[event] ?? []
  if (tables.length === 0) return []
  const some = sql`any (${ids as Id[]}::uuid[])`
  const looks = tables.map((table) => sql`select id from ${sql.table(`casework.${table}`)} where id = ${some}`)
  const { rows } = await sql<{ id: Id }>`${sql.join(looks, sql` union all `)}`.execute(trx)
  return rows.map(({ id }) => id)
}
/** A block by its id, and with it the edition that stands; one that was written over meanwhile is nobody's news. */
async function knownOfBlocks(trx: Trx, ids: readonly Id[]): Promise<Id[]> {
  const { rows } = await sql<{ id: Id; edition: Id }>`select id, edition from casework.blocks
    where id = any (${ids as Id[]}::uuid[])`.execute(trx)
  return rows.flatMap(({ id, edition }) => [id, edition])
}
