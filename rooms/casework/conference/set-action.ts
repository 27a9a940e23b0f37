/** Actions: who does what, on which power, until when; and their end. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide, decideOr } from '../../../foundation/policy/decide.ts'
import { organs, requireDay, regime as ruleOf, sealWords, tasksIn } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { requireTable } from '../meeting/see-item.ts'
import { seeGoal } from '../plan/see-plan.ts'
import { caseworkProblems } from '../problems.ts'
import type { Footing } from '../record/words.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import { type Agreed, powerBehind, type TaskOfOrgan } from './agreement.ts'
import { mayRead } from './quote.ts'
import { seeConference } from './see-conference.ts'
import * as store from './store.ts'
import { takeQuotes } from './take-quotes.ts'

/** The tasks each organ has in the regime of the act, with their articles. */
export async function tasksOfOrgans(act: Act): Promise<TaskOfOrgan[]> {
  const regime = await ruleOf(act, act.capacity.regime)
  return (await organs(act)).flatMap((organ) =>
    tasksIn(regime, organ).map(({ code, basis }) => ({ organ: organ.code, task: code, basis })),
  )
}

/** Errors: `conference-not-visible`, `case-not-visible`, `organ-not-involved`, `action-needs-a-power`, `dates-do-not-fit`, `not-yours-to-do`, `contribution-not-visible`, `quote-not-for-owner`, `goal-not-visible`. */
export async function agreeAction(
  act: Act,
  {
    params,
    body,
  }: {
    params: { conference: Id }
    body: Agreed & {
      case: Id
      what: string
      footing?: Footing | undefined
      goal?: Id | undefined
      quotes?: readonly Id[] | undefined
    }
  },
): Promise<{ id: Id }> {
  const conference = await seeConference(act, params.conference)
  const row = await seeCase(act, body.case)
  const ownerInvolved = row.involved.includes(body.owner)
  const basis = powerBehind(body, await tasksOfOrgans(act))
  const decision = await decide(act, aboutCase('agree-action', row, { ownerInvolved, ownerHasTask: basis !== null }))
  if (!decision.allowed || !basis)
    throw caseworkProblems.because(
      !ownerInvolved ? 'organ-not-involved' : !basis ? 'action-needs-a-power' : 'not-yours-to-do',
    )
  requireDay(act, 'dueOn', body.dueOn, { from: act.clock.today(), until: row.destroy_by })
  await requireTable(act, conference, row, { decides: false })
  const id = act.newId()
  act.note(id)
  const narrowing = await takeQuotes(act, { kind: 'casework.actions', id, case: row.id }, body.quotes)
  if (!mayRead(narrowing, body.owner)) throw caseworkProblems.because('quote-not-for-owner')
  const at = { case: row.id, table: 'casework.actions', column: 'what_sealed', row: id } as const
  await store.addAction(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    conference: conference.id,
    owner: body.owner,
    task: body.task,
    basis,
    footing: body.footing ?? null,
    due_on: body.dueOn,
    goal: body.goal ? await goalHere(act, row.id, body.goal) : null,
    agreed_at: act.clock.now(),
    ...narrowing,
    what_sealed: await sealWords(act, at, body.what),
  })
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

/** Of this case, and still pursued. Errors: `goal-not-visible`. */
async function goalHere(act: Act, inCase: Id, id: Id): Promise<Id> {
  const goal = await seeGoal(act, id)
  if (goal.case_id !== inCase || goal.standing !== 'pursued') throw caseworkProblems.because('goal-not-visible')
  return goal.id
}

/** Only by the organ that took it on. Errors: `action-not-visible`, `not-yours-to-do`, `already-decided`. */
export async function finishAction(
  act: Act,
  { params, body }: { params: { action: Id }; body: { result: string } },
): Promise<{ id: Id }> {
  act.note(params.action)
  const row = await store.actionById(act.trx, params.action)
  if (!row) throw caseworkProblems.because('action-not-visible')
  act.note(row.case_id)
  const { regime, involved, owner, narrowed, audience } = row
  const question = {
    action: 'casework/finish-action',
    resource: {
      type: 'casework::AgreedAction',
      id: row.id,
      attributes: { regime, involved, owner, narrowed, audience },
    },
  }
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  const at = { case: row.case_id, table: 'casework.actions', column: 'result_sealed', row: row.id } as const
  const result = await sealWords(act, at, body.result)
  if (!(await store.setActionDone(act.trx, row.id, act.clock.today(), result)))
    throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.recordMoved, [row.id])
  return { id: row.id }
}
