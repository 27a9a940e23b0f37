/** The questions of the proportionality test: about what each is, and which answers fit. */
import { fileQuestions, memberQuestions, type TestQuestion } from './words.ts'

type Shape = {
  /** Answers to choose from; none: words only. */
  readonly choices: readonly string[]
  /** More than one may be chosen. */
  readonly several?: true
  /** Has a number of days. */
  readonly days?: true
}
const yesOrNo = ['yes', 'no'] as const
const link = { choices: ['expected', 'not-expected'] } as const

const shapes: { readonly [Q in TestQuestion]: Shape } = {
  competence: { choices: [] },
  protection: { choices: ['victim', 'no-victim'] },
  suitability: { choices: [] },
  'lighter-means': { choices: ['warning', 'penalty-payment', 'order', 'help-plan', 'none'], several: true },
  'time-passed': { choices: [] },
  duration: { choices: [], days: true },
  minors: { choices: yesOrNo },
  'alternative-housing': { choices: ['offered', 'own-solution', 'none'] },
  'chain-lease': link,
  'chain-blacklist': link,
  'chain-benefits': link,
  'chain-debt': link,
  'chain-school': link,
  balance: { choices: [] },
  'who-else': { choices: ['investigation-started', 'measure-started', 'nothing'], several: true },
  culpability: { choices: ['knew', 'could-have-known', 'could-not-know'] },
  'tie-to-home': { choices: ['special', 'ordinary'] },
  return: { choices: yesOrNo },
  health: { choices: ['affected', 'not-affected'] },
}

export const choicesOf = (question: TestQuestion): readonly string[] => shapes[question].choices
export const takesSeveral = (question: TestQuestion): boolean => shapes[question].several === true
export const takesDays = (question: TestQuestion): boolean => shapes[question].days === true
export const isAboutAMember = (question: TestQuestion): boolean =>
  (memberQuestions as readonly string[]).includes(question)

/** Who decides about each link of the chain that follows a closure. */
export const ownerOfLink = {
  'chain-lease': 'verhuurder',
  'chain-blacklist': 'verhuurder',
  'chain-benefits': 'college',
  'chain-debt': 'college',
  'chain-school': 'school',
} as const

/** Violence or a weapon in or near the home (Gemeentewet 174a, grounds b and c): the one it hits may be the victim. */
export const groundCanHitAVictim = (power: string, ground: string): boolean =>
  power === 'sluiting-openbare-orde' && ['b', 'c'].includes(ground)

/** Which questions are asked about the measure itself. */
export const questionsOfFile = (power: string, ground: string): readonly TestQuestion[] =>
  fileQuestions.filter((question) => question !== 'protection' || groundCanHitAVictim(power, ground))

export type Given = {
  readonly question: TestQuestion
  readonly member: string | null
  readonly known: boolean
  readonly choices: readonly string[]
  readonly days: number | null
  readonly dueOn: string | null
}

/** Known: a choice out of those offered, days where days are asked. Not known: somebody finds out by a day ahead. */
export function answerFitsItsQuestion(given: Given, today: string): boolean {
  const { question, member, known, choices, days, dueOn } = given
  if (isAboutAMember(question) !== (member !== null)) return false
  if (!known) return choices.length === 0 && days === null && dueOn !== null && dueOn > today
  if (dueOn !== null) return false
  const offered = choicesOf(question)
  if (choices.some((one) => !offered.includes(one))) return false
  if (offered.length > 0 && choices.length === 0) return false
  if (choices.length > 1 && !takesSeveral(question)) return false
  if (choices.length > 1 && choices.some((one) => one === 'none' || one === 'nothing')) return false
  return (days !== null) === takesDays(question)
}
