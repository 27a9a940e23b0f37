/** An organ says what it gives of what it brought, and what it keeps back on which ground (BGS 1.2, UAVG 41). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { readWhatIsAsked, recordVerdict } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { acceptCorrections } from '../correction/accept-correction.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { whatIsWrongIsMarkedHere, whoGivesMarksWhatIsWrong, wordsForAPersonNameNobodyElse } from './consultation.ts'
import { identitiesIn, markableAmong, openParts, seeConsultation } from './read-consultations.ts'
import * as store from './store.ts'

/**
 * Once: what was laid out for it goes with the verdict; what it marked as wrong waits in its corrections. Errors:
 * `casework/text-names-another-person`, `mark-what-is-wrong`, `part-not-visible` for what cannot be marked, and those of the
 * rights desk (`sharing/restriction-not-weighed`, …). Whether the organ may speak is asked there, of the rules.
 */
export async function giveVerdict(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/consultations/:consultation/verdict']>,
): Promise<{ id: Id }> {
  const row = await seeConsultation(act, params.consultation)
  const { person, kind } = await readWhatIsAsked(act, row.request)
  const parts = await openParts(act, row.id)
  const others = identitiesIn(parts, 'other')
  if (!wordsForAPersonNameNobodyElse(body.text, person, others))
    throw caseworkProblems.because('text-names-another-person')
  const accepting = { kind, about: row.about, verdict: body.verdict }
  const markable = whatIsWrongIsMarkedHere(accepting) ? await markableAmong(act, parts) : new Map()
  const marked = [...new Set(body.wrong ?? [])].map((part) => {
    const contribution = markable.get(part)
    if (!contribution) throw caseworkProblems.because('part-not-visible')
    return contribution
  })
  if (!whoGivesMarksWhatIsWrong(accepting, { marked: marked.length, markable: markable.size }))
    throw caseworkProblems.because('mark-what-is-wrong')
  const { id } = await recordVerdict(act, {
    request: row.request,
    about: row.about,
    told: body.restriction?.told ?? true,
    verdict: body.verdict,
    text: body.text,
    restriction: body.restriction,
    toPutRight: marked.length > 0,
  })
  await acceptCorrections(act, row.request, marked)
  if (!(await store.markAnswered(act.trx, row.id, act.clock.today())))
    throw caseworkProblems.because('consultation-not-visible')
  await store.deleteParts(act.trx, row.id)
  await raise(act, caseworkEvents.consultationAnswered, [row.request])
  return { id }
}
