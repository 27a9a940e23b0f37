/** A participant asks another what it knows, of kinds of data that a decision opened and both take part in. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { caseworkContract } from '../contract.ts'
import { askContribution } from '../contribution/ask-contribution.ts'
import { caseworkProblems } from '../problems.ts'
import { staysAmongWhoTakesPart, stepThatOpens } from './phase.ts'
import { seeRiecCase } from './see-riec-case.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/riec-cases/:riec/requests']>

/** Errors: `casework/case-not-visible`, `category-not-opened`, `not-in-this-phase`, and those of `askContribution`. */
export async function askInPhase(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const { row } = await seeRiecCase(act, params.riec)
  const both = [act.capacity.organ, body.asked]
  // Whoever may not ask, or asks somebody who takes no part, is answered where every question is.
  if (both.every((organ) => row.involved.includes(organ))) {
    const steps = await store.steps(act.trx, row.id)
    for (const category of body.categories) {
      const step = stepThatOpens(steps, category)
      if (!step) throw caseworkProblems.because('category-not-opened')
      if (!staysAmongWhoTakesPart(both, step)) throw caseworkProblems.because('not-in-this-phase')
    }
  }
  return askContribution(act, { params: { case: row.id }, body })
}
