/** Keeps what somebody reads into a theme's figures, bound for good to the edition that was read. */
import type { Act } from '../../foundation/act.ts'
import type { Id } from '../../foundation/clock.ts'
import { decideOr } from '../../foundation/policy/decide.ts'
import { readEditions } from '../neighbourhood/door.ts'
import { reportingProblems } from './problems.ts'
import { insertInterpretation } from './store.ts'
import type { Interpretation } from './words.ts'

/** Errors: `reporting/may-not-make-reports`, `reporting/no-such-edition`. Who wrote it is in the audit, not in the text. */
export async function writeInterpretation(
  act: Act,
  given: Pick<Interpretation, 'theme' | 'edition' | 'nl' | 'en'>,
): Promise<Id> {
  const id = act.newId()
  await decideOr(
    act,
    { action: 'reporting/write-interpretation', resource: { type: 'reporting::Interpretation', id, attributes: {} } },
    reportingProblems.because('may-not-make-reports'),
  )
  if (!(await readEditions(act)).some(({ code }) => code === given.edition))
    throw reportingProblems.because('no-such-edition')
  await insertInterpretation(act.trx, act.capacity.partnership, { id, ...given, writtenOn: act.clock.today() })
  act.note(id)
  return id
}
