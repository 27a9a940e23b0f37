/** The questions of the proportionality test: about what each is, and which answers fit. */
import { answerShapes, fileQuestions, memberQuestions, type TestQuestion } from './words.ts'

export const choicesOf = (question: TestQuestion): readonly string[] => answerShapes[question].choices
export const takesSeveral = (question: TestQuestion): boolean => answerShapes[question].several === true
export const takesDays = (question: TestQuestion): boolean => answerShapes[question].days === true
/** The answer says that somebody may be the victim, who is then protected. */
export const needsProtection = ({ question, known, choices }: Pick<Given, 'question' | 'known' | 'choices'>): boolean =>
  known && choices.some((one) => one === answerShapes[question].protects)
export const isAboutAMember = (question: TestQuestion): boolean =>
  (memberQuestions as readonly string[]).includes(question)

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
  /** Says by whom somebody is protected, from when, and who calls whom. */
  readonly protection: boolean
}

/** Known: a choice out of those offered, days where days are asked. Not known: somebody finds out by a day ahead. */
export function answerFitsItsQuestion(given: Given, today: string): boolean {
  const { question, member, known, choices, days, dueOn } = given
  if (isAboutAMember(question) !== (member !== null)) return false
  if (needsProtection(given) !== given.protection) return false
  if (!known) return choices.length === 0 && days === null && dueOn !== null && dueOn > today
  if (dueOn !== null) return false
  const offered = choicesOf(question)
  if (choices.some((one) => !offered.includes(one))) return false
  if (offered.length > 0 && choices.length === 0) return false
  if (choices.length > 1 && !takesSeveral(question)) return false
  if (choices.length > 1 && choices.some((one) => one === 'none' || one === 'nothing')) return false
  return (days !== null) === takesDays(question)
}
