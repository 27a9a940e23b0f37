/** A core participant of two cases proposes to align their plans: each in the other's circle, dependent, necessary. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords, startClock } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { reportsOf } from '../read-story.ts'
import { aboutCase, seeCaseAlone } from '../see-case.ts'
import type { CaseRow } from '../store.ts'
import { coreOfBoth, eachOthersCircle, type Persons } from './link.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/cases/:case/plan-links']>
/** As it stands sealed in `words_sealed`. */
export type LinkWords = Pick<Input['body'], 'dependence' | 'necessity'>

/**
 * Nothing of either record is copied: the row names two cases and two persons by their ids.
 * Errors: `casework/case-not-visible` for either, `only-core-participants-decide`, `not-in-each-others-circle`,
 * `another-core-participant-consents`, `link-stands-already`.
 */
export async function proposeLink(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  // In one order, whichever of the two one starts from.
  const seen = new Map<Id, CaseRow>()
  for (const id of [...new Set([params.case, body.other])].sort()) seen.set(id, await seeCaseAlone(act, id))
  const [here, there] = [seen.get(params.case) as CaseRow, seen.get(body.other) as CaseRow]
  const asked = coreOfBoth(here.core, here.involved, there.involved)
  const bothInvolved = asked.includes(act.capacity.organ) && there.state === 'open'
  const found =
    bothInvolved && here !== there ? eachOthersCircle(await personsIn(act, here), await personsIn(act, there)) : null
  const question = { bothInvolved, eachOthersCircle: found !== null, anotherConsents: asked.length > 1 }
  const decision = await decide(act, aboutCase('propose-plan-link', here, question))
  if (!decision.allowed || !found) throw refusal(act, bothInvolved, found !== null)
  if (
    (await store.linksOf(act.trx, here.id)).some(({ case_id, other_case }) => [case_id, other_case].includes(there.id))
  )
    throw caseworkProblems.because('link-stands-already')
  const id = act.newId()
  act.note(id)
  const origins = [here, there].map((one) => ({
    id: one.id,
    firstProcessedOn: act.clock.today(),
    destroyBy: one.destroy_by,
  }))
  await startClock(act, { kind: 'casework.plan_links', id, case: here.id, origins })
  const at = { case: here.id, table: 'casework.plan_links', column: 'words_sealed', row: id } as const
  const words: LinkWords = { dependence: body.dependence, necessity: body.necessity }
  await store.addLink(act.trx, act.capacity.partnership, {
    id,
    case_id: here.id,
    regime: here.regime,
    other_case: there.id,
    person: found.person,
    other_person: found.otherPerson,
    asked,
    consented: [act.capacity.organ],
    proposed_on: act.clock.today(),
    proposed_at: act.clock.now(),
    words_sealed: await sealWords(act, at, JSON.stringify(words)),
  })
  return { id }
}

function refusal(act: Act, bothInvolved: boolean, circle: boolean) {
  if (!bothInvolved || !act.capacity.roles.includes('delegate'))
    return caseworkProblems.because('only-core-participants-decide')
  return caseworkProblems.because(circle ? 'another-core-participant-consents' : 'not-in-each-others-circle')
}

/** Each opened under the own involvement in its own case. */
async function personsIn(act: Act, row: CaseRow): Promise<Persons> {
  const persons = (await reportsOf(act, [row.id])).get(row.id)?.persons ?? []
  const known = persons.map(({ id, role, name, birthDate }) => ({ id, role, name, birthDate: birthDate ?? undefined }))
  return {
    subject: known.find(({ role }) => role === 'subject'),
    circle: known.filter(({ role }) => role === 'circle'),
  }
}
