/** What would be done differently goes to the knowledge room: no case, no person and no day go with it. */
import type { Act } from '../../../foundation/act.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { writeLesson } from '../../knowledge/door.ts'
import { wordsPointAtNobody } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { planContract } from './contract.ts'

/** Errors: `case-not-visible`, `not-yours-to-do`, `what-leaves-names-nobody`. */
export async function leaveLesson(
  act: Act,
  { params, body }: RouteInput<(typeof planContract)['POST /v1/cases/:case/lessons']>,
): Promise<{ written: true }> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('make-plan', row), caseworkProblems.because('not-yours-to-do'))
  if (!wordsPointAtNobody(body.worked, body.differently)) throw caseworkProblems.because('what-leaves-names-nobody')
  await writeLesson(act, body)
  return { written: true }
}
