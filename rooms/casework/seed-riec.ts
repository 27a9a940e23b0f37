/** Lives through one case and one scan of the RIEC, and leaves a signal to weigh: fictional, as everything of the demonstration. */

import type { Id } from '../../foundation/clock.ts'
import { callConference, placeOnAgenda } from './conference/hold-conference.ts'
import { recordDecision } from './conference/record-decision.ts'
import { agreeAction } from './conference/set-action.ts'
import { closeMeeting, openMeeting, takeSeat } from './meeting/hold-meeting.ts'
import { beginBlock } from './record/begin-block.ts'
import { admitSignal } from './riec/admit-signal.ts'
import * as stories from './riec/demo-signals.ts'
import { enterPhase } from './riec/enter-phase.ts'
import { giveToPhase } from './riec/give-to-phase.ts'
import { reportSignal } from './riec/report-signal.ts'
import { riecCriteria } from './riec/words.ts'
import { writeBlock } from './riec/write-block.ts'
import type { CastOf } from './seed-stage.ts'
import { type Stage, type StageHouse, stageIn } from './seed-stage.ts'
import { cases } from './store.ts'

export async function seedRiec(house: StageHouse, castOf: CastOf): Promise<void> {
  const stage = stageIn(house, castOf, { regime: 'WGS-RIEC', purpose: 'riec-casusoverleg/1' })
  const standing = await stage.as('hanna', 0, 'casework.riec-cases.listed', async (act) => [
    ...(await cases(act.trx, 'open')),
    ...(await cases(act.trx, 'reported')),
  ])
  if (standing.length > 0) return
  await rentals(stage)
  await industrialEstate(stage, stageIn(house, castOf, { regime: 'WGS-RIEC', purpose: 'riec-scan/1' }))
  await signal(stage, -2, stories.waiting)
}

const signal = async (stage: Stage, day: number, story: stories.Signal): Promise<Id> => {
  const { kind, crimeForm, goal } = story
  const criteria = riecCriteria.map((code) => ({ code, explanation: story.criteria[code] }))
  const about =
    story.kind === 'scan'
      ? { kind: 'scan' as const }
      : {
          kind: 'case' as const,
          told: { told: false as const, reason: story.untold, reviewOn: stage.dayOf(60) },
          persons: [
            { role: 'subject' as const, minor: false, ...story.subject },
            ...story.circle.map((one) => ({ role: 'circle' as const, minor: false, ...one })),
          ],
        }
  const body = { ...about, crimeForm, goal, criteria }
  const { id } = await stage.as(story.reporter, day, 'casework.riec-signal.reported', (act) =>
    reportSignal(act, { body: { ...body, kind } as Parameters<typeof reportSignal>[1]['body'] }),
  )
  return id
}

const admit = (stage: Stage, day: number, riec: Id, { weighing }: stories.Taken) =>
  stage.as('hanna', day, 'casework.riec-signal.admitted', (act) =>
    admitSignal(act, {
      params: { riec },
      body: {
        criteria: riecCriteria.map((code) => ({ code, met: true, words: weighing.criteria[code] })),
        factors: (['1', '2', '3', '4'] as const).map((code) => ({ code, words: weighing.factors[code] })),
        reasons: weighing.reasons,
        categories: [...weighing.categories],
        involves: [...weighing.involves],
      },
    }),
  )

const give = (stage: Stage, riec: Id, given: stories.Brought) =>
  stage.as(given.by, given.day, 'casework.riec-contribution.given', (act) =>
    giveToPhase(act, {
      params: { riec },
      body: {
        category: given.category,
        kind: 'fact',
        content: given.content,
        source: 'own-file',
        observedOn: stage.dayOf(given.day - 3),
        lawful: true,
        checked: true,
        reliability: 'established',
        taxDerived: false,
        conditions: [],
        restsOn: [],
        secrecy: 'none',
        audience: [...given.audience],
        withheld: [],
      },
    }),
  )

async function rentals(stage: Stage): Promise<void> {
  const story = stories.rentals
  const riec = await signal(stage, -40, story)
  await admit(stage, -37, riec, story)
  const [land] = [await give(stage, riec, story.land)]
  await stage.as('hanna', -20, 'casework.riec-phase.entered', (act) =>
    enterPhase(act, {
      params: { riec },
      body: {
        phase: '2',
        ...story.phase2,
        categories: [...story.phase2.categories],
        involves: [...story.phase2.involves],
      },
    }),
  )
  const tax = await give(stage, riec, story.tax)
  for (const [document, words, restsOn] of [
    ['enforcement-bottleneck', story.bottleneck, [land.id]],
    ['intervention-advice', story.advice, [land.id, tax.id]],
  ] as const)
    await stage.as('hanna', -5, 'casework.riec-block.written', (act) =>
      writeBlock(act, { params: { riec }, body: { document, words, restsOn: [...restsOn] } }),
    )
  await table(stage, riec, -4, story.table)
}

/** Called, held and closed, with the next one called: its case goes on to that agenda. */
async function table(stage: Stage, riec: Id, day: number, story: stories.Table): Promise<void> {
  const place = 'RIEC, vergaderzaal 1'
  const { id: conference } = await stage.as('hanna', day - 10, 'casework.conference.called', (act) =>
    callConference(act, { body: { heldOn: stage.dayOf(day), place, beginsAt: '13:30' } }),
  )
  const params = { conference }
  const { id: item } = await stage.as('hanna', day - 10, 'casework.agenda.set', (act) =>
    placeOnAgenda(act, { params, body: { case: riec } }),
  )
  await stage.as('hanna', day, 'casework.meeting.opened', (act) => openMeeting(act, { params }))
  for (const who of story.seats)
    await stage.as(who, day, 'casework.seat.taken', (act) =>
      takeSeat(act, { params: { item }, body: { secrecy: true, tie: 'none' } }),
    )
  const audience = ['college', 'om', 'politie', 'rijksbelastingdienst']
  await stage.as('hanna', day, 'casework.block.begun', (act) =>
    beginBlock(act, { params: { item }, body: { part: 'interpretation', text: story.interpretation, audience } }),
  )
  await stage.as('hanna', day, 'casework.decision.recorded', (act) =>
    recordDecision(act, {
      params,
      body: { case: riec, outcome: 'continue', reasons: story.decision, reviewOn: stage.dayOf(day + 21) },
    }),
  )
  for (const { due, ...agreed } of story.actions)
    await stage.as('hanna', day, 'casework.action.agreed', (act) =>
      agreeAction(act, { params, body: { ...agreed, case: riec, dueOn: stage.dayOf(due) } }),
    )
  await stage.as('hanna', day, 'casework.meeting.closed', (act) =>
    closeMeeting(act, { params, body: { next: { heldOn: stage.dayOf(day + 21), beginsAt: '13:30', place } } }),
  )
}

async function industrialEstate(stage: Stage, scanning: Stage): Promise<void> {
  const story = stories.industrialEstate
  const riec = await signal(scanning, -16, story)
  await admit(stage, -14, riec, story)
  await give(stage, riec, story.permits)
}
