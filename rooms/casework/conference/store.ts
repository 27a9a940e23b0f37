/** SQL over conferences: a day everyone may know, and what only organs involved may. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Footing } from '../record/words.ts'
import type { Outcome, ReleaseCondition } from '../words.ts'
import type { Narrowing } from './quote.ts'

export type ConferenceRow = {
  readonly id: Id
  readonly held_on: string
  readonly place: string
  readonly called_by: string
  readonly regime: string
  /** `14:00`, or null for a day only. */
  readonly begins_at: string | null
  readonly opened_at: Date | null
  readonly closed_at: Date | null
  readonly closed_by: string | null
  /** The conference of the same series before this one. */
  readonly follows: Id | null
  /** The organs that are invited, of this one and of those that follow it; null: as its world proposes. */
  readonly members: readonly string[] | null
  /** Goes up when it is moved. */
  readonly edition: number
  /** Goes up when other organs are invited, and when it is called off. */
  readonly turns: number
  /** Nobody opened it, and nobody will. */
  readonly called_off_at: Date | null
}
const conferenceColumns = sql`id, held_on, place, called_by, regime, begins_at, opened_at, closed_at, closed_by, follows,
  members, edition, turns, called_off_at`

/** What is to come: without what was called off. */
export async function conferencesFrom(trx: Trx, day: string): Promise<ConferenceRow[]> {
  const { rows } = await sql<ConferenceRow>`select ${conferenceColumns} from casework.conferences
    where held_on >= ${day} and called_off_at is null order by held_on, begins_at nulls first, place, id`.execute(trx)
  return rows
}
export async function conferences(trx: Trx): Promise<ConferenceRow[]> {
  const { rows } = await sql<ConferenceRow>`select ${conferenceColumns} from casework.conferences
    order by held_on desc, begins_at nulls first, place, id`.execute(trx)
  return rows
}
export async function conferenceById(trx: Trx, id: Id): Promise<ConferenceRow | undefined> {
  const { rows } =
    await sql<ConferenceRow>`select ${conferenceColumns} from casework.conferences where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addConference(
  trx: Trx,
  partnership: Id,
  row: Omit<ConferenceRow, 'opened_at' | 'closed_at' | 'closed_by' | 'edition' | 'turns' | 'called_off_at'>,
): Promise<void> {
  await sql`insert into casework.conferences (partnership, id, regime, held_on, place, called_by, begins_at, follows,
      members)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.held_on}, ${row.place}, ${row.called_by}, ${row.begins_at},
      ${row.follows}, ${row.members as string[] | null})`.execute(trx)
}
/** The conference that was called when this one closed; not one that was called off since. */
export async function conferenceAfter(trx: Trx, id: Id): Promise<ConferenceRow | undefined> {
  const { rows } = await sql<ConferenceRow>`select ${conferenceColumns} from casework.conferences
    where follows = ${id} and called_off_at is null`.execute(trx)
  return rows[0]
}

export type AgendaRow = { readonly id: Id; readonly case_id: Id; readonly conference: Id; readonly placed_at: Date }
/**
 * In the order in which they were placed, among those that are seen. No number tells of others. Of what was called off, none: they
 * went back.
 */
export async function agenda(trx: Trx, conference: Id): Promise<AgendaRow[]> {
  const { rows } = await sql<AgendaRow>`select id, case_id, conference, placed_at from casework.agenda_items
    where conference = ${conference}
      and exists (select from casework.conferences c where c.id = conference and c.called_off_at is null)
    order by placed_at, id`.execute(trx)
  return rows
}
/** On whose agenda it stands or stood; of what was called off it is on none. */
export async function conferencesOfCase(trx: Trx, inCase: Id): Promise<ConferenceRow[]> {
  const { rows } = await sql<ConferenceRow>`select ${conferenceColumns} from casework.conferences
    where called_off_at is null and id in (select conference from casework.agenda_items where case_id = ${inCase}) order by held_on, begins_at nulls first, place, id`.execute(
    trx,
  )
  return rows
}
export async function agendaItemOf(trx: Trx, conference: Id, inCase: Id): Promise<AgendaRow | undefined> {
  const { rows } = await sql<AgendaRow>`select id, case_id, conference, placed_at from casework.agenda_items
    where conference = ${conference} and case_id = ${inCase}`.execute(trx)
  return rows[0]
}
/** Whether an open case on it involves this organ. */
export async function worksOnAgendaOf(trx: Trx, conference: Id, organ: string): Promise<boolean> {
  const { rows } = await sql`select from casework.agenda_items a join casework.cases c on c.id = a.case_id
    where a.conference = ${conference} and c.state = 'open' and ${organ} = any (c.involved) limit 1`.execute(trx)
  return rows.length > 0
}
export async function agendaItemById(trx: Trx, id: Id): Promise<AgendaRow | undefined> {
  const { rows } = await sql<AgendaRow>`select id, case_id, conference, placed_at from casework.agenda_items
    where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addAgendaItem(trx: Trx, partnership: Id, row: AgendaRow): Promise<void> {
  await sql`insert into casework.agenda_items (partnership, id, case_id, conference, placed_at)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.conference}, ${row.placed_at})`.execute(trx)
}

export type DecisionRow = Narrowing & {
  readonly id: Id
  readonly case_id: Id
  readonly conference: Id
  readonly outcome: Outcome
  readonly basis: string
  readonly recorded_by: string
  readonly decided_on: string
  readonly rests_on: readonly Id[]
  readonly tax_derived: boolean
  readonly conditions: readonly ReleaseCondition[]
  readonly first_processed_on: string | null
  readonly review_on: string | null
  readonly votes_for: readonly string[]
  readonly votes_against: readonly string[]
  readonly votes_abstaining: readonly string[]
  readonly reasons_sealed: Buffer
  readonly alternatives_sealed: Buffer | null
  readonly objections_sealed: Buffer | null
}
export async function decisions(trx: Trx, inCases: readonly Id[]): Promise<DecisionRow[]> {
  const { rows } =
    await sql<DecisionRow>`select id, case_id, conference, outcome, basis, recorded_by, decided_on, rests_on, tax_derived,
      conditions, first_processed_on, review_on, votes_for, votes_against, votes_abstaining, reasons_sealed, alternatives_sealed,
      objections_sealed, narrowed, audience
    from casework.decisions where case_id = any (${inCases as Id[]}::uuid[]) order by decided_at, id`.execute(trx)
  return rows
}
export async function addDecision(trx: Trx, partnership: Id, row: DecisionRow & { decided_at: Date }): Promise<void> {
  await sql`insert into casework.decisions (partnership, id, case_id, conference, outcome, basis, recorded_by, decided_on,
      decided_at, rests_on, tax_derived, conditions, first_processed_on, review_on, votes_for, votes_against, votes_abstaining,
      reasons_sealed, alternatives_sealed, objections_sealed, narrowed, audience)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.conference}, ${row.outcome}, ${row.basis}, ${row.recorded_by},
      ${row.decided_on}, ${row.decided_at}, ${row.rests_on as string[]}, ${row.tax_derived}, ${row.conditions as string[]},
      ${row.first_processed_on}, ${row.review_on}, ${row.votes_for as string[]}, ${row.votes_against as string[]},
      ${row.votes_abstaining as string[]}, ${row.reasons_sealed}, ${row.alternatives_sealed}, ${row.objections_sealed},
      ${row.narrowed}, ${row.audience as string[]})`.execute(trx)
}

export type ActionRow = Narrowing & {
  readonly id: Id
  readonly case_id: Id
  readonly conference: Id | null
  readonly regime: string
  readonly involved: readonly string[]
  readonly owner: string
  readonly task: string
  readonly basis: string
  /** Null for what was agreed before this was asked. */
  readonly footing: Footing | null
  readonly due_on: string
  readonly done_on: string | null
  /** The goal of the plan it is for, and who of its owner's people took it up. */
  readonly goal: Id | null
  readonly taken_by: Id | null
  readonly what_sealed: Buffer
  readonly result_sealed: Buffer | null
}
const actionColumns = sql`id, case_id, conference, regime, involved, owner, task, basis, footing, due_on, done_on, goal, taken_by, what_sealed,
  result_sealed, narrowed, audience`
/** Soonest due first. */
export async function actions(trx: Trx, inCases: readonly Id[]): Promise<ActionRow[]> {
  const { rows } = await sql<ActionRow>`select ${actionColumns} from casework.actions
    where case_id = any (${inCases as Id[]}::uuid[]) order by due_on, agreed_at, id`.execute(trx)
  return rows
}
/** What is still to be done, soonest due first; of one owner, when it is named. Units: `most` rows. */
export async function openActions(trx: Trx, most: number, owner?: string): Promise<ActionRow[]> {
  const { rows } = await sql<ActionRow>`select ${actionColumns} from casework.actions
    where done_on is null and ${owner ? sql`owner = ${owner}` : sql`true`}
    order by due_on, agreed_at, id limit ${most}`.execute(trx)
  return rows
}
export async function actionById(trx: Trx, id: Id): Promise<ActionRow | undefined> {
  const { rows } = await sql<ActionRow>`select ${actionColumns} from casework.actions where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addAction(
  trx: Trx,
  partnership: Id,
  row: Omit<ActionRow, 'regime' | 'involved' | 'done_on' | 'taken_by' | 'result_sealed'> & { agreed_at: Date },
): Promise<void> {
  await sql`insert into casework.actions (partnership, id, case_id, conference, owner, task, basis, footing, due_on, goal, agreed_at,
      what_sealed, narrowed, audience)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.conference}, ${row.owner}, ${row.task}, ${row.basis},
      ${row.footing}, ${row.due_on}, ${row.goal}, ${row.agreed_at}, ${row.what_sealed}, ${row.narrowed}, ${row.audience as string[]})`.execute(
    trx,
  )
}
/** Answers whether it was still open. */
export async function setActionDone(trx: Trx, id: Id, doneOn: string, result: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.actions set done_on = ${doneOn}, result_sealed = ${result}
    where id = ${id} and done_on is null`.execute(trx)
  return numAffectedRows === 1n
}

export type GuestRow = Narrowing & {
  readonly id: Id
  readonly case_id: Id
  readonly conference: Id
  readonly invited_by: string
  readonly statement_signed_on: string
  readonly handed_over_on: string
  readonly organisation_sealed: Buffer
  readonly reason_sealed: Buffer
  readonly extract_sealed: Buffer
}
export async function guests(trx: Trx, inCases: readonly Id[]): Promise<GuestRow[]> {
  const { rows } = await sql<GuestRow>`select id, case_id, conference, invited_by, statement_signed_on, handed_over_on,
      organisation_sealed, reason_sealed, extract_sealed, narrowed, audience
    from casework.guests where case_id = any (${inCases as Id[]}::uuid[]) order by handed_over_on, invited_by,
      (select c.reported_at from casework.cases c where c.id = case_id), statement_signed_on, id`.execute(trx)
  return rows
}
export async function addGuest(trx: Trx, partnership: Id, row: GuestRow): Promise<void> {
  await sql`insert into casework.guests (partnership, id, case_id, conference, invited_by, statement_signed_on, handed_over_on,
      organisation_sealed, reason_sealed, extract_sealed, narrowed, audience)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.conference}, ${row.invited_by}, ${row.statement_signed_on},
      ${row.handed_over_on}, ${row.organisation_sealed}, ${row.reason_sealed}, ${row.extract_sealed},
      ${row.narrowed}, ${row.audience as string[]})`.execute(trx)
}
