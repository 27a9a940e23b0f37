/** Core participants decide who is involved; access follows that list and nothing else (WGS 2.31(4)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { regimeForCases } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { mayInvolve } from '../report/admit-case.ts'
import { aboutCase, seeCaseAlone } from '../see-case.ts'
import * as store from '../store.ts'

type Input = { params: { case: Id }; body: { organ: string } }

/** Involving an organ twice changes nothing. Errors: `case-not-visible`, `organ-takes-no-part`, `only-core-participants-decide`, `not-admitted-yet`. */
export async function involveOrgan(act: Act, { params, body }: Input): Promise<{ involved: string[] }> {
  const row = await seeCaseAlone(act, params.case)
  await mayInvolve(act, row, await regimeForCases(act, 'WGS-ZVH'), body.organ)
  if (row.state !== 'open') throw caseworkProblems.because('not-admitted-yet')
  if (row.involved.includes(body.organ)) return { involved: [...row.involved] }
  await store.beginInvolvement(act.trx, act.capacity.partnership, {
    id: act.newId(),
    case: row.id,
    organ: body.organ,
    decidedBy: act.capacity.organ,
    on: act.clock.today(),
  })
  return { involved: [...row.involved, body.organ].sort() }
}

/**
 * From commit on the organ reads nothing of the case, also not what was given to it before.
 * Errors: `case-not-visible`, `only-core-participants-decide`, `organ-not-involved`, `nobody-left-to-decide`.
 */
export async function endInvolvement(act: Act, { params, body }: Input): Promise<{ ended: string }> {
  const row = await seeCaseAlone(act, params.case)
  await decideOr(act, aboutCase('end-involvement', row), caseworkProblems.because('only-core-participants-decide'))
  const staying = row.involved.filter((organ) => organ !== body.organ)
  if (row.involved.includes(body.organ) && !staying.some((organ) => row.core.includes(organ)))
    throw caseworkProblems.because('nobody-left-to-decide')
  if (!(await store.endInvolvement(act.trx, row.id, body.organ, act.clock.today())))
    throw caseworkProblems.because('organ-not-involved')
  act.tellPages(caseworkEvents.standingMoved, [row.id], [body.organ])
  return { ended: body.organ }
}
