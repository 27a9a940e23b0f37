/** A file of a measure at whatever point a test needs it: every step a real verb under a real capacity. */
import type { Act } from '../../../foundation/act.ts'
import type { Capacity } from '../../../foundation/capacity.ts'
import { type Id, newId } from '../../../foundation/clock.ts'
import { loadKnowledge } from '../../knowledge/door.ts'
import { type LawHouse, lawHouse, type Person } from '../../sharing/testing/law-house.ts'
import { addMember } from '../measure/add-member.ts'
import { answerQuestion } from '../measure/answer-question.ts'
import { askAdvice, receiveAdvice } from '../measure/ask-advice.ts'
import { decideMeasure } from '../measure/decide-measure.ts'
import { recordView } from '../measure/hear-member.ts'
import { openMeasure } from '../measure/open-measure.ts'
import { choicesOf, questionsOfFile, takesDays } from '../measure/proportionality.ts'
import { memberQuestions, type TestQuestion } from '../measure/words.ts'
import { checkVulnerability } from '../vulnerability/check-vulnerability.ts'
import { signCheck } from '../vulnerability/sign-check.ts'

export const inMun = { regime: 'MUN', purpose: 'maatregel/1' } as const
export type MeasureHouse = LawHouse & {
  readonly adviser: Person
  readonly second: Person
  readonly mayor: Person
  /** A legal adviser of the municipal executive: another organ. */
  readonly executive: Person
  readonly capacityOf: { readonly [who in 'adviser' | 'second' | 'mayor' | 'executive']: Capacity }
}

export async function measureHouse(): Promise<MeasureHouse> {
  const house = await lawHouse()
  await loadKnowledge(house.house, house.partnership)
  const of = (organ: string, role: 'legal-adviser' | 'mayor'): Capacity => ({
    ...house.capacity(organ, [role]),
    ...inMun,
    person: newId(),
  })
  const capacityOf = {
    adviser: of('burgemeester', 'legal-adviser'),
    second: of('burgemeester', 'legal-adviser'),
    mayor: of('burgemeester', 'mayor'),
    executive: of('college', 'legal-adviser'),
  }
  const as = ({ organ, roles, ...changes }: Capacity) => house.someone(organ, roles, { ...changes })
  return {
    ...house,
    capacityOf,
    adviser: as(capacityOf.adviser),
    second: as(capacityOf.second),
    mayor: as(capacityOf.mayor),
    executive: as(capacityOf.executive),
  }
}

export const aMeasure = (changes: object = {}) => ({
  power: 'sluiting-opiumwet',
  ground: 'a',
  phenomenon: 'hennepteelt-in-woningen',
  place: 'Voorbeeldstraat 12, Maastricht',
  facts: 'In de schuur stonden 140 planten. De bewoonster zegt dat een ander ze bracht.',
  source: 'Bestuurlijke rapportage van 9 november 2026',
  ...changes,
})
export const openFile = async ({ adviser }: MeasureHouse, changes: object = {}): Promise<Id> =>
  (await adviser((act) => openMeasure(act, { body: aMeasure(changes) }))).id

export const aMother = {
  role: 'main-resident',
  minor: false,
  name: 'Sanne Voorbeeld',
  birthDate: '1991-04-02',
} as const
export const aChild = { role: 'child', minor: true, name: 'Fee Voorbeeld', birthDate: '2017-09-12' } as const
export const putIn = async (who: Person, measure: Id, body: typeof aMother | typeof aChild): Promise<Id> =>
  (await who((act) => addMember(act, { params: { measure }, body }))).id

/** An answer that fits, with the last of its choices unless told otherwise. */
export const anAnswer = (question: TestQuestion, changes: object = {}) => ({
  question,
  known: true,
  choices: choicesOf(question).slice(-1) as string[],
  ...(takesDays(question) ? { days: 90 } : {}),
  words: `Waarom: ${question}.`,
  ...changes,
})
export const answerAs = (who: Person, measure: Id, body: ReturnType<typeof anAnswer> & { member?: Id }) =>
  who((act) => answerQuestion(act, { params: { measure }, body }))

export const aCheck = (member: Id, changes: object = {}) => ({
  member,
  knew: 'no' as const,
  free: 'no' as const,
  dependence: 'yes' as const,
  debt: 'yes' as const,
  coercion: 'unknown' as const,
  childUsed: 'no' as const,
  help: ['debt-help' as const, 'leaving-a-lender' as const],
  helpOfferedOn: '2026-11-20',
  adviceAskedOn: '2026-11-20',
  words: 'Zij leende van een man in de straat en moest de schuur afstaan.',
  ...changes,
})
export const checkAs = async (who: Person, measure: Id, body: ReturnType<typeof aCheck>): Promise<Id> =>
  (await who((act) => checkVulnerability(act, { params: { measure }, body }))).id
export const signAs = (who: Person, measure: Id, check: Id) =>
  who((act: Act) => signCheck(act, { params: { measure, check } }))

export const decideAs = (who: Person, measure: Id, changes: object = {}) =>
  who((act) =>
    decideMeasure(act, {
      params: { measure },
      body: { outcome: 'impose', days: 30, reasons: 'Alles afgewogen.', ...changes },
    }),
  )

/** What a file weighed before something lighter is decided, and that decision. */
export const weighLighter = async ({ adviser }: MeasureHouse, measure: Id): Promise<void> => {
  await answerAs(adviser, measure, anAnswer('competence'))
  await answerAs(adviser, measure, anAnswer('lighter-means', { choices: ['warning', 'help-plan'] }))
}
export const aWarning = { outcome: 'lighter', days: undefined, lighter: ['warning'], tried: ['nothing'] } as const

/** The steps of a complete file of a mother with a child, by name; leave some out to see what stops. */
export const steps = ['questions', 'checks', 'signatures', 'views', 'care', 'youth'] as const
export type Step = (typeof steps)[number]
export async function fillFile(
  house: MeasureHouse,
  measure: Id,
  { without = [], power = aMeasure() }: { without?: readonly Step[]; power?: { power: string; ground: string } } = {},
): Promise<{ mother: Id; child: Id }> {
  const { adviser, second } = house
  const mother = await putIn(adviser, measure, aMother)
  const child = await putIn(adviser, measure, aChild)
  const does = (step: Step) => !without.includes(step)
  if (does('questions')) {
    for (const question of questionsOfFile(power.power, power.ground))
      await answerAs(adviser, measure, anAnswer(question, question === 'minors' ? { choices: ['yes'] } : {}))
    for (const member of [mother, child])
      for (const question of memberQuestions) await answerAs(adviser, measure, { ...anAnswer(question), member })
  }
  if (does('checks'))
    for (const member of [mother, child]) {
      const check = await checkAs(adviser, measure, aCheck(member))
      if (does('signatures')) await signAs(second, measure, check)
    }
  if (does('views'))
    await adviser((act) =>
      recordView(act, {
        params: { measure, member: mother },
        body: { view: 'given', words: 'Ik wist dit niet en kon niet weigeren.' },
      }),
    )
  for (const kind of ['care', 'youth'] as const)
    if (does(kind)) {
      const { id: advice } = await adviser((act) =>
        askAdvice(act, { params: { measure }, body: { kind, askedOf: 'college', dueOn: '2026-12-20' } }),
      )
      await adviser((act) =>
        receiveAdvice(act, { params: { measure, advice }, body: { verdict: 'no-objection', text: 'Geen bezwaar.' } }),
      )
    }
  return { mother, child }
}
