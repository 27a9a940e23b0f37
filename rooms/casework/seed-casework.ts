/** Lives through a few fictional cases as the people of the demonstration: every step a real verb under a real capacity. */
import type { Id } from '../../foundation/clock.ts'
import { callConference, placeOnAgenda } from './conference/hold-conference.ts'
import { recordDecision } from './conference/record-decision.ts'
import { agreeAction, finishAction } from './conference/set-action.ts'
import { askContribution } from './contribution/ask-contribution.ts'
import { giveContribution } from './contribution/give-contribution.ts'
import * as stories from './demo-stories.ts'
import { closeMeeting, openMeeting, takeSeat } from './meeting/hold-meeting.ts'
import { admitCase } from './report/admit-case.ts'
import { refuseReport } from './report/refuse-report.ts'
import { type Report, reportCase } from './report/report-case.ts'
import { type CastOf, type Stage, type StageHouse, stageIn } from './seed-stage.ts'
import { closeCase } from './standing/close-case.ts'
import { cases } from './store.ts'
import type { CriterionCode } from './words.ts'

/** Plants nothing where cases stand already. `castOf` says in which capacity a person of the demonstration acts. */
export async function seedCasework(house: StageHouse, castOf: CastOf): Promise<void> {
  const stage = stageIn(house, castOf)
  const standing = await stage.as('pien', 0, 'casework.today.read', async (act) => [
    ...(await cases(act.trx, 'open')),
    ...(await cases(act.trx, 'reported')),
  ])
  if (standing.length > 0) return
  await refusedReport(stage)
  await closedCase(stage)
  const next = await conference(stage, -1, 9, stories.places.next)
  await stairwell(stage, next)
  await smallTable(stage, next)
  await report(stage, stories.waiting.reporter, -2, stories.waiting)
}

type Story = {
  readonly goal: string
  readonly person: { readonly name: string; readonly birthDate: string; readonly address: string }
  readonly circle?: { readonly name: string; readonly relation: 'gezinslid' | 'directSociaalContact' }
  readonly criteria: { readonly [K in CriterionCode]: string }
  readonly wanted?: readonly string[]
  readonly untold?: string
  readonly review?: number
}
function report(stage: Stage, reporter: string, day: number, story: Story): Promise<{ id: Id }> {
  const told: Report['told'] = story.untold
    ? { told: false, reason: story.untold, reviewOn: stage.dayOf(story.review ?? 1) }
    : { told: true }
  const body: Report = {
    regime: 'WGS-ZVH',
    goal: story.goal,
    told,
    persons: [
      { role: 'subject', minor: false, ...story.person },
      ...(story.circle ? [{ role: 'circle' as const, minor: false, ...story.circle }] : []),
    ],
    criteria: Object.entries(story.criteria).map(([code, explanation]) => ({
      code: code as CriterionCode,
      explanation,
    })),
    wanted: [...(story.wanted ?? [])],
  }
  return stage.as(reporter, day, 'casework.case.reported', (act) => reportCase(act, { body }))
}

const everyCriterionMet = (['a', 'b', 'c', 'd'] as const).map((code) => ({ code, met: true }))
function admit(
  stage: Stage,
  day: number,
  inCase: Id,
  story: { reporter: string; admission: string; involves: readonly string[] },
) {
  const body = { criteria: everyCriterionMet, reasons: story.admission, involves: [...story.involves] }
  // Nobody admits their own report.
  const by = story.reporter === 'bram' ? 'dewi' : 'bram'
  return stage.as(by, day, 'casework.case.admitted', (act) => admitCase(act, { params: { case: inCase }, body }))
}

async function conference(stage: Stage, day: number, heldIn: number, place: string): Promise<Id> {
  const body = { heldOn: stage.dayOf(heldIn), place }
  return (await stage.as('pien', day, 'casework.conference.called', (act) => callConference(act, { body }))).id
}

async function refusedReport(stage: Stage): Promise<void> {
  const { id } = await report(stage, stories.refused.reporter, -20, stories.refused)
  const body = { unmet: ['b' as const, 'c' as const, 'd' as const], advice: 'own-organisation' as const }
  await stage.as('dewi', -18, 'casework.report.refused', (act) => refuseReport(act, { params: { case: id }, body }))
}

async function closedCase(stage: Stage): Promise<void> {
  const { id } = await report(stage, stories.closed.reporter, -300, stories.closed)
  await admit(stage, -298, id, stories.closed)
  const body = { reason: 'goal-reached' as const }
  await stage.as('karim', -40, 'casework.case.closed', (act) => closeCase(act, { params: { case: id }, body }))
}

async function stairwell(stage: Stage, next: Id): Promise<void> {
  const story = stories.stairwell
  const { id } = await report(stage, story.reporter, -34, story)
  await admit(stage, -32, id, story)
  for (const { by, day, expires, ...given } of story.contributions as readonly stories.Given[]) {
    const body = {
      ...given,
      observedOn: stage.dayOf(day - 2),
      lawful: true as const,
      checked: true as const,
      reliability: given.kind === 'fact' ? ('established' as const) : ('plausible' as const),
      taxDerived: false,
      conditions: [...(given.conditions ?? [])],
      restsOn: [],
      secrecy: given.secrecy ?? ('none' as const),
      audience: [...given.audience],
      withheld: [...(given.withheld ?? [])],
      ...(expires === undefined ? {} : { expiresOn: stage.dayOf(expires) }),
    }
    await stage.as(by, day, 'casework.contribution.given', (act) =>
      giveContribution(act, { params: { case: id }, body }),
    )
  }
  const held = await conference(stage, -27, -12, stories.places.past)
  const { id: item } = await onAgenda(stage, -26, held, id)
  const atTable = { params: { conference: held } }
  await stage.as('pien', -12, 'casework.meeting.opened', (act) => openMeeting(act, atTable))
  for (const who of ['pien', 'bram', 'dewi', 'lotte'] as const)
    await stage.as(who, -12, 'casework.seat.taken', (act) =>
      takeSeat(act, { params: { item }, body: { secrecy: true, tie: 'none' } }),
    )
  const decided = { case: id, outcome: 'continue' as const, reasons: story.decision }
  await stage.as('pien', -12, 'casework.decision.recorded', (act) => recordDecision(act, { ...atTable, body: decided }))
  const finished: [action: Id, of: (typeof story.actions)[number]][] = []
  for (const of of story.actions) {
    const { owner, task, what, due } = of
    const agreed = { case: id, owner, task, what, dueOn: stage.dayOf(due) }
    const action = await stage.as('pien', -12, 'casework.action.agreed', (act) =>
      agreeAction(act, { ...atTable, body: agreed }),
    )
    finished.push([action.id, of])
  }
  await stage.as('pien', -12, 'casework.meeting.closed', (act) => closeMeeting(act, { ...atTable, body: {} }))
  for (const [action, { by, due, done }] of finished)
    if (done)
      await stage.as(by, due, 'casework.action.finished', (act) =>
        finishAction(act, { params: { action }, body: { result: done } }),
      )
  await onAgenda(stage, -1, next, id)
  const { by, asked, categories, why, due } = story.request
  const question = { asked, categories: [...categories], why, dueOn: stage.dayOf(due) }
  await stage.as(by, -1, 'casework.contribution.asked', (act) =>
    askContribution(act, { params: { case: id }, body: question }),
  )
}

async function smallTable(stage: Stage, next: Id): Promise<void> {
  const { id } = await report(stage, stories.smallTable.reporter, -9, stories.smallTable)
  await admit(stage, -8, id, stories.smallTable)
  await onAgenda(stage, -1, next, id)
}

const onAgenda = (stage: Stage, day: number, conferenceId: Id, inCase: Id) =>
  stage.as('pien', day, 'casework.agenda.set', (act) =>
    placeOnAgenda(act, { params: { conference: conferenceId }, body: { case: inCase } }),
  )
