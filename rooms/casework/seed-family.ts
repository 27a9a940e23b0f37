/** Lives through two cases of one fictional family, whose plans police and prosecution propose to align. */
import type { Id } from '../../foundation/clock.ts'
import { consentToLink } from './family/decide-link.ts'
import * as stories from './family/demo-family.ts'
import { proposeLink } from './family/propose-link.ts'
import { setGoal } from './plan/set-goal.ts'
import { admitCase } from './report/admit-case.ts'
import { reportCase } from './report/report-case.ts'
import { type CastOf, type Stage, type StageHouse, stageIn } from './seed-stage.ts'
import { criterionCodes } from './words.ts'

export async function seedFamily(house: StageHouse, castOf: CastOf): Promise<void> {
  const stage = stageIn(house, castOf)
  const mother = await open(stage, stories.mother)
  const son = await open(stage, stories.son)
  const { id: link } = await stage.as('bram', -3, 'casework.plan-link.proposed', (act) =>
    proposeLink(act, { params: { case: mother }, body: { other: son, ...stories.aligning } }),
  )
  await stage.as('dewi', -2, 'casework.plan-link.agreed', (act) => consentToLink(act, { params: { link } }))
}

async function open(stage: Stage, story: stories.OfFamily): Promise<Id> {
  const criteria = criterionCodes.map((code) => ({ code, explanation: story.criteria[code] }))
  const persons = [
    { role: 'subject' as const, minor: false, ...story.subject },
    ...story.circle.map((one) => ({ role: 'circle' as const, relation: 'gezinslid' as const, ...one })),
  ]
  const body = {
    regime: 'WGS-ZVH' as const,
    goal: story.goal,
    told: { told: true as const },
    persons,
    criteria,
    wanted: [],
  }
  const { id } = await stage.as('bram', story.day, 'casework.case.reported', (act) => reportCase(act, { body }))
  const decision = {
    criteria: criterionCodes.map((code) => ({ code, met: true })),
    reasons: story.admission,
    involves: ['politie', 'om', 'college'],
  }
  await stage.as('dewi', story.day + 1, 'casework.case.admitted', (act) =>
    admitCase(act, { params: { case: id }, body: decision }),
  )
  await stage.as('karim', story.day + 2, 'casework.goal.set', (act) =>
    setGoal(act, { params: { case: id }, body: story.planned }),
  )
  return id
}
