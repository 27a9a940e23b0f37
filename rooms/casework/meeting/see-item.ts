/** Finds an item of an agenda for the one acting, or answers as if it did not exist; and who has a seat at it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import { requireNotCalledOff, seeConference } from '../conference/see-conference.ts'
import type { ConferenceRow } from '../conference/store.ts'
import * as agenda from '../conference/store.ts'
import { caseworkProblems } from '../problems.ts'
import { requireNotAside, seeCase } from '../see-case.ts'
import type { CaseRow } from '../store.ts'
import { quorumOf } from './quorum.ts'
import * as store from './store.ts'

export type Item = { readonly id: Id; readonly conference: ConferenceRow; readonly case: CaseRow }

/** Errors: `casework/item-not-visible`, for hidden and unknown alike, and for what went back because the conference was called off. */
export async function seeItem(act: Act, id: Id): Promise<Item> {
  act.note(id)
  const found = await agenda.agendaItemById(act.trx, id)
  if (!found) throw caseworkProblems.because('item-not-visible')
  const row = await seeCase(act, found.case_id)
  const conference = await seeConference(act, found.conference)
  if (conference.called_off_at) throw caseworkProblems.because('item-not-visible')
  return { id, conference, case: row }
}

/** A delegate opens and closes what the own organ called, or where a case it works on stands on the agenda. */
export async function aboutRunning(act: Act, { id, regime, called_by }: ConferenceRow): Promise<Question> {
  const takesPart = called_by === act.capacity.organ || (await agenda.worksOnAgendaOf(act.trx, id, act.capacity.organ))
  return {
    action: 'casework/run-meeting',
    resource: { type: 'casework::Conference', id, attributes: { regime } },
    context: { takesPart },
  }
}

/**
 * Writing at the table: the conference is open and stays so until this act is over, and whoever writes has a seat there.
 * Errors: `conference-not-open`, `take-a-seat-first`, `stepped-aside`.
 */
export async function requireSeat(act: Act, conference: Id, inCase: Id): Promise<void> {
  await requireOpen(act, conference)
  const seat = await store.attendanceOf(act.trx, conference, inCase, act.capacity.person)
  if (!seat) throw caseworkProblems.because('take-a-seat-first')
  if (seat.tie !== 'none') throw caseworkProblems.because('stepped-aside')
}

/** Errors: `conference-not-open`, before it was opened and after it was closed. */
export async function requireOpen(act: Act, id: Id): Promise<void> {
  await store.shareConference(act.trx, id)
  const now = await seeConference(act, id)
  if (!now.opened_at || now.closed_at) throw caseworkProblems.because('conference-not-open')
}

/**
 * What is decided or agreed for a conference: prepared or written up afterwards without a table it asks no seat, and whoever
 * stepped aside for the case stays aside; at the table, a seat, and for a decision enough core participants. Whoever decides on the
 * day itself opens the table; nothing is decided before that day, nor about a case that is not on the agenda: the minutes would
 * not say so. A scan of the RIEC has no table, and nothing is decided about it for one. Answers whose votes count: without a table
 * of every organ involved, at the table of those that take part there. Errors: as `requireSeat`, `no-quorum`, `not-on-the-agenda`,
 * `scan-has-no-table`, `conference-called-off`.
 */
export async function requireTable(
  act: Act,
  { id }: Pick<ConferenceRow, 'id'>,
  row: CaseRow,
  { decides }: { decides: boolean },
): Promise<readonly string[]> {
  if (row.kind === 'scan') throw caseworkProblems.because('scan-has-no-table')
  await store.shareConference(act.trx, id)
  const conference = await seeConference(act, id)
  requireNotCalledOff(conference)
  if (decides && !(await agenda.agendaItemOf(act.trx, conference.id, row.id)))
    throw caseworkProblems.because('not-on-the-agenda')
  if (!conference.opened_at) {
    if (decides && conference.held_on >= act.clock.today()) throw caseworkProblems.because('conference-not-open')
    await requireNotAside(act, row.id)
    return row.involved
  }
  await requireSeat(act, conference.id, row.id)
  const table = await store.attendances(act.trx, conference.id, [row.id])
  if (decides && !quorumOf(row, table).met) throw caseworkProblems.because('no-quorum')
  return row.involved.filter((organ) => table.some((one) => one.organ === organ && one.tie === 'none'))
}
