/** Somebody of an organ involved asks whether one person of the case is known elsewhere. It waits for another's approval. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { keysToAskWith } from '../../../foundation/keys/blind-index.ts'
import type { PersonWritten } from '../../../foundation/keys/person-record.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import {
  findTargets,
  type NamedTarget,
  openColumn,
  question,
  regime as ruleOf,
  sealWords,
  writeDownRefusal,
} from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import * as report from '../report/store.ts'
import { seeCase } from '../see-case.ts'
import { aboutQuestion } from './see-question.ts'
import * as store from './store.ts'
import type { AskerFunction } from './words.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/cases/:case/known-questions']>

/** Units: days a draft waits for approval. */
export const draftStaysDays = 14

/**
 * Errors: `casework/case-not-visible`, `not-yours-to-do`, `may-not-ask-there`, `question-needs-one-person` when the
 * person is not of this case, `too-little-to-ask-with`, `asked-already`, `question-limit-reached` (stands in the books).
 */
export async function draftQuestion(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  const persons = await report.persons(act.trx, [row.id])
  const identity = (await openColumn(act, 'casework.persons', 'identity_sealed', persons)).get(body.person)
  const onePerson = question.questionNeedsOneCaseOneNamedPersonAndNecessity({
    personsOfCase: persons.map(({ id }) => id),
    person: body.person,
    necessity: body.necessity,
  })
  const target = (await findTargets(act, act.capacity.regime)).find(({ code }) => code === body.target)
  const id = act.newId()
  await mayAsk(act, { id, standing: row, onePerson, target })
  if (!target || !identity) throw caseworkProblems.because('question-needs-one-person')
  await holdToTheRules(act, { person: JSON.parse(identity) as PersonWritten, target, reference: referenceFor(id) })
  const standing = await store.questionsOfCase(act.trx, row.id, act.clock.today())
  const waiting = standing.filter((one) => one.standing !== 'refused' && one.standing !== 'not-answered')
  if (!question.questionIsNotAskedTwice(waiting, body)) throw caseworkProblems.because('asked-already')
  const at = { case: row.id, table: 'casework.known_questions', column: 'necessity_sealed', row: id } as const
  await store.addQuestion(act.trx, act.capacity.partnership, {
    ...drafted(act, id, target),
    case_id: row.id,
    person: body.person,
    core: row.core,
    involved: row.involved,
    reference: referenceFor(id),
    necessity_sealed: await sealWords(act, at, body.necessity),
    identity_sealed: null,
  })
  act.note(id, body.person)
  return { id }
}

/** What the asked side sees instead of a case; it leads back here, and nowhere else. */
const referenceFor = (id: Id): string => `zvh-${id.slice(0, 8)}-${id.slice(9, 13)}`

/** Errors: `casework/not-yours-to-do`, `may-not-ask-there`, `question-needs-one-person`. */
export async function mayAsk(
  act: Act,
  asked: {
    readonly id: Id
    readonly standing: Parameters<typeof aboutQuestion>[1]['standing']
    readonly onePerson: boolean
    readonly target: NamedTarget | undefined
  },
): Promise<void> {
  const { id, standing, onePerson, target } = asked
  const decision = await decide(
    act,
    aboutQuestion(
      'ask-known',
      { id, asker: act.capacity.organ, standing },
      { targetAllowed: target !== undefined, onePerson },
    ),
  )
  if (decision.allowed) return
  const because = decision.determining
  if (because.includes('casework/only-where-the-rules-let-ask')) throw caseworkProblems.because('may-not-ask-there')
  if (because.includes('casework/one-case-one-named-person'))
    throw caseworkProblems.because('question-needs-one-person')
  throw caseworkProblems.because('not-yours-to-do')
}

/** Errors: `casework/too-little-to-ask-with`, `question-limit-reached`. */
export async function holdToTheRules(
  act: Act,
  { person, target, reference }: { person: PersonWritten; target: NamedTarget; reference: string },
): Promise<void> {
  if (keysToAskWith(person) === 0) throw caseworkProblems.because('too-little-to-ask-with')
  const { organ, regime, purpose } = act.capacity
  await store.holdQuestions(act.trx, { asker: organ, target: target.code })
  const rules = (await ruleOf(act, regime)).questions
  const today = act.clock.today()
  const drafted = await store.draftedOn(act.trx, { asker: organ, target: target.code, day: today })
  if (rules && question.questionFitsInTheDay(rules, drafted)) return
  const refused = {
    from: regime,
    to: target.code,
    asker: organ,
    askerFunction: functionOf(act),
    purpose,
    basis: target.basis,
    reference,
    at: act.clock.now(),
    on: today,
    outcome: 'over-limit',
  } as const
  writeDownRefusal(act, refused, { askedHere: target.kind === 'regime' })
  throw caseworkProblems.because('question-limit-reached')
}

/** What every question has, whoever asks. */
export function drafted(act: Act, id: Id, target: NamedTarget) {
  const today = act.clock.today()
  return {
    id,
    regime: act.capacity.regime,
    asker: act.capacity.organ,
    asker_person: act.capacity.person,
    asker_function: functionOf(act),
    target: target.code,
    target_kind: target.kind,
    purpose: act.capacity.purpose,
    basis: target.basis,
    drafted_at: act.clock.now(),
    drafted_on: today,
    expires_on: question.answerEndsOn(today, { answerDays: draftStaysDays }),
  } as const
}

export const functionOf = ({ capacity: { roles } }: Act): AskerFunction =>
  roles.includes('delegate')
    ? 'delegate'
    : roles.includes('partner-professional')
      ? 'partner-professional'
      : 'process-manager'
