/** An organ says what it gives of what it brought, and what it keeps back on which ground (BGS 1.2, UAVG 41). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { readWhatIsAsked, recordVerdict } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { wordsForAPersonNameNobodyElse } from './consultation.ts'
import { identitiesIn, openParts, seeConsultation } from './read-consultations.ts'
import * as store from './store.ts'

/**
 * Once: what was laid out for it goes with the verdict. Errors: `casework/text-names-another-person`, and those of the
 * rights desk (`sharing/restriction-not-weighed`, …). Whether the organ may speak is asked there, of the rules.
 */
export async function giveVerdict(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/consultations/:consultation/verdict']>,
): Promise<{ id: Id }> {
  const row = await seeConsultation(act, params.consultation)
  const { person } = await readWhatIsAsked(act, row.request)
  const others = identitiesIn(await openParts(act, row.id), 'other')
  if (!wordsForAPersonNameNobodyElse(body.text, person, others))
    throw caseworkProblems.because('text-names-another-person')
  const { id } = await recordVerdict(act, {
    request: row.request,
    about: row.about,
    told: body.restriction?.told ?? true,
    verdict: body.verdict,
    text: body.text,
    restriction: body.restriction,
  })
  if (!(await store.markAnswered(act.trx, row.id, act.clock.today())))
    throw caseworkProblems.because('consultation-not-visible')
  await store.deleteParts(act.trx, row.id)
  await raise(act, caseworkEvents.consultationAnswered, [row.request])
  return { id }
}
