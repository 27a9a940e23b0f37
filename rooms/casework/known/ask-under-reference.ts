/** An alliance whose cases are not kept here asks under a reference of its own; another of its organs approves. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { findTargets, participantKindOf, question, regime as ruleOf, sealWords } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { drafted, holdToTheRules, mayAsk } from './draft-question.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/crime-centre/known-questions']>

/**
 * Errors: `casework/organ-takes-no-part` for an organ that asks or should approve and is no participant,
 * `reference-names-somebody`, `may-not-ask-there`, `too-little-to-ask-with`, `question-limit-reached`, `asked-already`
 * while another question of this organ under this reference stands.
 */
export async function askUnderReference(act: Act, { body }: Input): Promise<{ id: Id }> {
  const { organ, regime } = act.capacity
  const rules = await ruleOf(act, regime)
  const involved = [...new Set([organ, body.decider])].sort()
  if (!involved.every((one) => participantKindOf(rules, one))) throw caseworkProblems.because('organ-takes-no-part')
  if (!question.referenceIsNoName(body.reference)) throw caseworkProblems.because('reference-names-somebody')
  const target = (await findTargets(act, regime)).find(({ code }) => code === body.target)
  const id = act.newId()
  const standing = { regime, state: 'open', core: involved, involved } as const
  await mayAsk(act, { id, standing, onePerson: true, target })
  if (!target) throw caseworkProblems.because('may-not-ask-there')
  const person = { name: body.name, birthDate: body.birthDate, address: body.address }
  await holdToTheRules(act, { person, target, reference: body.reference })
  const waiting = (await store.questions(act.trx, act.clock.today())).filter((one) =>
    ['drafted', 'approved', 'answered'].includes(one.standing),
  )
  if (waiting.some((one) => one.asker === organ && one.reference === body.reference && one.target === target.code))
    throw caseworkProblems.because('asked-already')
  const at = (column: string) => ({ case: id, table: 'casework.known_questions', column, row: id }) as const
  await store.addQuestion(act.trx, act.capacity.partnership, {
    ...drafted(act, id, target),
    case_id: null,
    person: null,
    core: involved,
    involved,
    reference: body.reference,
    necessity_sealed: await sealWords(act, at('necessity_sealed'), body.necessity),
    identity_sealed: await sealWords(act, at('identity_sealed'), JSON.stringify(person)),
  })
  act.note(id)
  return { id }
}
