/** A participant brings something in, under the decision that opened its kind of data and among the organs it names. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { categoryMayBeGiven } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { giveContribution } from '../contribution/give-contribution.ts'
import { activityOf, categoryNamed } from '../contribution/verdict-on-category.ts'
import { caseworkProblems } from '../problems.ts'
import { phaseOfCategory, staysAmongWhoTakesPart, stepThatOpens } from './phase.ts'
import { seeRiecCase } from './see-riec-case.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/riec-cases/:riec/contributions']>

/**
 * Errors: `casework/category-of-a-later-phase` (T1), `phase-3-is-not-for-scans` (T2), `category-not-opened`,
 * `not-in-this-phase`, and those of `giveContribution`, `category-refused` (T3) among them.
 */
export async function giveToPhase(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const { row, facts, regime } = await seeRiecCase(act, params.riec)
  const given = { params: { case: row.id }, body }
  // What the register refuses in every phase, and whoever may not give anything, is answered where every contribution is.
  const phase = phaseOfCategory(regime, body.category)
  if (row.state !== 'open' || phase === null || !row.involved.includes(act.capacity.organ))
    return giveContribution(act, given)
  const { organ: supplier } = act.capacity
  const offer = { category: categoryNamed(body.category), supplier, activity: activityOf(facts), phase: 3 } as const
  if (facts.kind === 'scan' && phase === '3') throw caseworkProblems.because('phase-3-is-not-for-scans')
  if (categoryMayBeGiven(regime, offer).allowed && phase > facts.phase)
    throw caseworkProblems.because('category-of-a-later-phase')
  const step = stepThatOpens(await store.steps(act.trx, row.id), body.category)
  if (!step) throw caseworkProblems.because('category-not-opened')
  if (!staysAmongWhoTakesPart([supplier, ...body.audience], step)) throw caseworkProblems.because('not-in-this-phase')
  return giveContribution(act, given)
}
