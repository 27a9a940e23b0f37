/** Cases that ask for a place on an agenda: new, of what was called off, not carried over, a review due, an action overdue, an answer missing. Somebody chooses. */
import type { Act } from '../../../foundation/act.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { seeConference } from '../conference/see-conference.ts'
import type { ConferenceRow } from '../conference/store.ts'
import * as agenda from '../conference/store.ts'
import type { CaseworkReply } from '../contract.ts'
import { presentCard } from '../present.ts'
import { caseworkProblems } from '../problems.ts'
import { actionsOf, requestsOf } from '../read-story.ts'
import * as report from '../report/store.ts'
import * as cases from '../store.ts'
import { waitingInWorries } from '../weighing/bring-to-table.ts'
import type { OneConference } from './hold-meeting.ts'
import { whyProposed } from './proposal.ts'
import * as store from './store.ts'

/** Errors: `casework/conference-not-visible`, `not-yours-to-do`. */
export async function proposeAgenda(
  act: Act,
  { params }: OneConference,
): Promise<CaseworkReply<'GET /v1/conferences/:conference/proposals'>> {
  const conference = await seeConference(act, params.conference)
  const question = {
    action: 'casework/call-conference',
    resource: { type: 'casework::Conference', id: conference.id, attributes: { regime: conference.regime } },
  }
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  if (conference.called_off_at) return { items: [] }
  const days = { today: act.clock.today(), heldOn: conference.held_on }
  const open = await mayAskForAPlace(act, conference, days)
  const ids = open.map(({ id }) => id)
  const actions = await actionsOf(act, ids)
  const questions = await requestsOf(act)
  const tellings = await report.tellings(act.trx, ids)
  const reviews = await store.reviewsOf(act.trx, ids)
  const lastHeld = await store.lastHeldOf(act.trx, ids)
  const wentBack = await store.wentBackAmong(act.trx, ids, days.today)
  const waiting = conference.regime === 'PGA' ? await waitingInWorries(act) : undefined
  const items = open.flatMap((row) => {
    const reasons = whyProposed(
      {
        lastHeldOn: lastHeld.get(row.id)?.held_on ?? null,
        leftOver: lastHeld.get(row.id)?.left_over ?? false,
        calledOff: wentBack.has(row.id),
        reviews: [
          ...tellings.filter(({ case_id, told }) => case_id === row.id && !told).map(({ review_on }) => review_on),
          ...reviews.filter(({ case_id }) => case_id === row.id).map(({ review_on }) => review_on),
          ...(waiting?.get(row.id)?.reviews ?? []),
        ],
        actions: waiting?.get(row.id)?.actions ?? actions.filter((one) => one.case === row.id),
        questions: questions
          .filter((one) => one.case === row.id)
          .map(({ dueOn, answer }) => ({ dueOn, answered: answer !== null })),
      },
      days,
    )
    return reasons.length > 0 ? [{ case: presentCard(row), reasons }] : []
  })
  const first = items.slice(0, mostProposed)
  act.note(...first.map((item) => item.case.id))
  return { items: first }
}

/** Units: cases proposed for one agenda, the oldest first. */
const mostProposed = 200

/** Cases that are not on the agenda and may have a reason to be, the oldest first; in the compartment, of few, all. */
async function mayAskForAPlace(act: Act, { id, regime }: ConferenceRow, days: { today: string; heldOn: string }) {
  const placed = new Set((await agenda.agenda(act.trx, id)).map(({ case_id }) => case_id))
  if (regime === 'PGA') return (await cases.cases(act.trx, 'open')).filter((row) => !placed.has(row.id))
  return cases.openAmong(
    act.trx,
    await store.askingForAPlace(act.trx, { ...days, conference: id, most: 2 * mostProposed }),
  )
}
