/** One conference, for one person: the agenda as far as that person is involved, and nothing that tells of more. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { wouldAllow } from '../../../foundation/policy/decide.ts'
import { groundInWords, regime as ruleOf } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { aboutArranging } from '../invitation/invite-members.ts'
import { membersOf } from '../invitation/members.ts'
import { showInvitations } from '../invitation/show-invitations.ts'
import { organOptions } from '../list-work.ts'
import { presentCard, presentConference } from '../present.ts'
import { actionsOf, contributionsOf, decisionsOf, guestsOf, reportsOf } from '../read-story.ts'
import { aboutCase } from '../see-case.ts'
import * as cases from '../store.ts'
import { agreementBasis } from './agreement.ts'
import { seeConference } from './see-conference.ts'
import * as store from './store.ts'

/** Units: open cases that are offered for an agenda, the last that were reported; what asks for a place is proposed, however old. */
const toChooseFrom = 200

export async function listConferences(act: Act): Promise<CaseworkReply<'GET /v1/conferences'>> {
  const rows = await store.conferences(act.trx)
  act.note(...rows.map(({ id }) => id))
  const rules = await ruleOf(act, act.capacity.regime)
  return {
    today: act.clock.today(),
    conferences: rows.map(presentConference),
    organs: await organOptions(act, rules),
    proposedMembers: membersOf({ members: null }, rules),
  }
}

/** Errors: `casework/conference-not-visible`. */
export async function showConference(
  act: Act,
  { params }: { params: { conference: Id } },
): Promise<CaseworkReply<'GET /v1/conferences/:conference'>> {
  const conference = await seeConference(act, params.conference)
  const items = await store.agenda(act.trx, conference.id)
  const placed = items.map(({ case_id }) => case_id)
  const offered = (await cases.lastOpened(act.trx, toChooseFrom)).map(({ id }) => id)
  await cases.shareCases(act.trx, [...new Set([...placed, ...offered])])
  const open = await cases.openAmong(act.trx, [...placed, ...offered])
  const onAgenda = placed.flatMap((placedCase) => open.filter(({ id }) => id === placedCase))
  const ids = onAgenda.map(({ id }) => id)
  act.note(...ids)
  const words = await reportsOf(act, ids)
  const contributions = await contributionsOf(act, ids)
  const decisions = (await decisionsOf(act, ids)).filter(({ shown }) => shown.conference === conference.id)
  const actions = await actionsOf(act, ids)
  const guests = (await guestsOf(act, ids)).filter(({ shown }) => shown.conference === conference.id)
  const agenda = onAgenda.map(async (row) => ({
    case: presentCard(row),
    goal: words.get(row.id)?.goal ?? null,
    contributions: contributions.filter((one) => one.case === row.id).map(({ shown }) => shown),
    decisions: decisions.filter((one) => one.case === row.id).map(({ shown }) => shown),
    actions: actions.filter((one) => one.case === row.id),
    guests: guests.filter((one) => one.case === row.id).map(({ shown }) => shown),
    may: await mayDo(act, row, conference),
  }))
  const notYet = open.filter(({ id, kind }) => kind === 'case' && !ids.includes(id))
  const mayBePlaced = await Promise.all(notYet.map((row) => wouldAllow(act, aboutCase('place-on-agenda', row))))
  const placeable = conference.called_off_at ? [] : notYet.filter((_, index) => mayBePlaced[index])
  act.note(...placeable.map(({ id }) => id))
  const regime = await ruleOf(act, act.capacity.regime)
  const members = membersOf(conference, regime)
  return {
    ...presentConference(conference),
    today: act.clock.today(),
    agenda: await Promise.all(agenda),
    placeable: placeable.map(presentCard),
    organs: await organOptions(act, regime),
    outcomeGround: groundInWords(agreementBasis(regime), act),
    members,
    invitations: await showInvitations(act, conference),
    may: {
      arrange:
        !conference.opened_at &&
        !conference.called_off_at &&
        (await wouldAllow(act, await aboutArranging(act, conference))),
    },
  }
}

async function mayDo(act: Act, row: cases.CaseRow, { held_on, opened_at }: store.ConferenceRow) {
  const canBeDecided = opened_at !== null || held_on < act.clock.today()
  return {
    record: canBeDecided && (await wouldAllow(act, aboutCase('record-decision', row))),
    agree: await wouldAllow(act, aboutCase('agree-action', row, { ownerInvolved: true, ownerHasTask: true })),
    invite: await wouldAllow(act, aboutCase('invite-guest', row, { statementSigned: true, isParticipant: false })),
  }
}
