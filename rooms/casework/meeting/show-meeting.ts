/** A conference as it is held, for one person: the agenda, one case, and its record. What that person may not see is nowhere in it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { colleagueNames } from '../../../foundation/identity/colleague-names.ts'
import { wouldAllow } from '../../../foundation/policy/decide.ts'
import { daysAfter, groundInWords, regime as ruleOf } from '../../sharing/door.ts'
import { agreementBasis } from '../conference/agreement.ts'
import { seeConference } from '../conference/see-conference.ts'
import * as agenda from '../conference/store.ts'
import type { CaseworkReply } from '../contract.ts'
import { organOptions } from '../list-work.ts'
import { presentCard, presentConference } from '../present.ts'
import { actionsOf, contributionsOf, decisionsOf, guestsOf, reportsOf } from '../read-story.ts'
import { thoseAtTheTable } from '../record/block.ts'
import { framesOf } from '../record/read-block.ts'
import * as record from '../record/store.ts'
import { aboutCase } from '../see-case.ts'
import * as cases from '../store.ts'
import { planAtTheTable } from '../weighing/bring-to-table.ts'
import type { OneConference } from './hold-meeting.ts'
import { quorumOf } from './quorum.ts'
import { aboutRunning, type Item, seeItem } from './see-item.ts'
import * as store from './store.ts'

/** Units: days between two conferences of a series, offered and never imposed. */
export const daysBetween = 21

/** The items of a conference whose cases are still open, with their cases, as far as the one acting sees them. */
export async function itemsOf(act: Act, conference: Id): Promise<{ id: Id; case: cases.CaseRow }[]> {
  const placed = await agenda.agenda(act.trx, conference)
  await cases.shareCases(
    act.trx,
    placed.map(({ case_id }) => case_id),
  )
  const onAgenda = placed.map(({ case_id }) => case_id)
  const open = new Map((await cases.openAmong(act.trx, onAgenda)).map((row) => [row.id, row]))
  const items = placed.flatMap(({ id, case_id }) => {
    const row = open.get(case_id)
    return row ? [{ id, case: row }] : []
  })
  act.note(...items.flatMap((item) => [item.id, item.case.id]))
  return items
}

/** Errors: `casework/conference-not-visible`. */
export async function showMeeting(
  act: Act,
  { params }: OneConference,
): Promise<CaseworkReply<'GET /v1/conferences/:conference/meeting'>> {
  const conference = await seeConference(act, params.conference)
  const items = await itemsOf(act, conference.id)
  const { person, organ } = act.capacity
  const seats = await store.attendances(
    act.trx,
    conference.id,
    items.map((item) => item.case.id),
  )
  const next = await agenda.conferenceAfter(act.trx, conference.id)
  if (next) act.note(next.id)
  const rules = await ruleOf(act, act.capacity.regime)
  return {
    ...presentConference(conference),
    today: act.clock.today(),
    closedBy: conference.closed_by,
    next: next ? presentConference(next) : null,
    suggestedNext: daysAfter(
      conference.held_on > act.clock.today() ? conference.held_on : act.clock.today(),
      daysBetween,
    ),
    items: items.map((item) => ({
      id: item.id,
      case: presentCard(item.case),
      seated: seats.some((one) => one.case_id === item.case.id && one.person === person),
      involved: item.case.involved.includes(organ),
    })),
    organs: await organOptions(act, rules),
    outcomeGround: groundInWords(agreementBasis(rules), act),
    may: {
      run: await wouldAllow(act, await aboutRunning(act, conference)),
    },
  }
}

type OneItem = { readonly params: { readonly item: Id } }

/** Errors: `casework/item-not-visible`. */
export async function showItem(act: Act, { params }: OneItem): Promise<CaseworkReply<'GET /v1/agenda-items/:item'>> {
  const item = await seeItem(act, params.item)
  const words = (await reportsOf(act, [item.case.id])).get(item.case.id)
  return {
    id: item.id,
    conference: item.conference.id,
    case: presentCard(item.case),
    goal: words?.goal ?? null,
    persons: words?.persons ?? [],
    contributions: (await contributionsOf(act, [item.case.id])).map(({ shown }) => shown),
    may: await mayDo(act, item.case),
  }
}

async function mayDo(act: Act, row: cases.CaseRow) {
  return {
    attend: await wouldAllow(act, aboutCase('attend', row)),
    write: await wouldAllow(act, aboutCase('begin-block', row, { audienceInvolved: true, quotesStayWithin: true })),
    record: await wouldAllow(act, aboutCase('record-decision', row)),
    agree: await wouldAllow(act, aboutCase('agree-action', row, { ownerInvolved: true, ownerHasTask: true })),
    invite: await wouldAllow(act, aboutCase('invite-guest', row, { statementSigned: true, isParticipant: false })),
  }
}

/** Errors: `casework/item-not-visible`. */
export async function showRecord(
  act: Act,
  { params }: OneItem,
): Promise<CaseworkReply<'GET /v1/agenda-items/:item/record'>> {
  const item = await seeItem(act, params.item)
  const { conference, case: row } = item
  const ofThis = <T extends { conference: Id }>(all: readonly { shown: T }[]) =>
    all.map(({ shown }) => shown).filter((one) => one.conference === conference.id)
  const table = await tableOf(act, item)
  const quorum = quorumOf(row, table.rows)
  return {
    id: item.id,
    blocks: await framesOf(act, await record.blocks(act.trx, conference.id, row.id)),
    decisions: ofThis(await decisionsOf(act, [row.id])),
    actions: await actionsOf(act, [row.id]),
    guests: ofThis(await guestsOf(act, [row.id])),
    plan: await planAtTheTable(act, row.id),
    table: table.shown,
    quorum: { ...quorum, of: [...quorum.of], present: [...quorum.present] },
    proposedReaders: thoseAtTheTable(
      table.rows.filter(({ tie }) => tie === 'none').map((one) => one.organ),
      row.involved,
      act.capacity.organ,
    ),
    seat: table.rows.find(({ person }) => person === act.capacity.person)?.tie ?? null,
  }
}

/** Who is there for a case: names of colleagues, whether they take part, and whether they stepped aside before; never why. */
export async function tableOf(act: Act, { conference, case: row }: Omit<Item, 'id'>) {
  const rows = await store.attendances(act.trx, conference.id, [row.id])
  act.note(...rows.map(({ id }) => id))
  const names = await colleagueNames(
    act.trx,
    rows.map(({ person }) => person),
  )
  const shown = rows.map(({ organ, person, tie, stepped_aside }) => ({
    organ,
    name: names.get(person) ?? '',
    part: tie !== 'none' ? ('aside' as const) : stepped_aside ? ('back' as const) : ('takes-part' as const),
    mine: person === act.capacity.person,
  }))
  return { rows, shown }
}
