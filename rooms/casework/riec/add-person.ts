/** Adds someone of the direct circle to a case of the RIEC (WGS 2.22(1)b). A scan is about nobody. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { addPerson } from '../report/add-person.ts'
import { seeRiecCase } from './see-riec-case.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/riec-cases/:riec/persons']>

/** Errors: `casework/case-not-visible`, `scan-is-about-nobody`, `circle-too-wide`, `not-yours-to-do`. */
export async function addPersonToRiecCase(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const { facts } = await seeRiecCase(act, params.riec)
  if (facts.kind === 'scan') throw caseworkProblems.because('scan-is-about-nobody')
  return addPerson(act, { params: { case: params.riec }, body })
}
