/** What a file must hold before a severe measure can be decided. The database asks the same (`casework.file_is_complete`). */
import { needsProtection, questionsOfFile } from './proportionality.ts'
import {
  type AdviceKind,
  type AdviceVerdict,
  type GapKind,
  type LighterMeans,
  memberQuestions,
  type TestQuestion,
  type ViewState,
} from './words.ts'

export type FileState = {
  readonly power: string
  readonly ground: string
  readonly members: readonly { readonly id: string; readonly minor: boolean; readonly view: ViewState | null }[]
  readonly answers: readonly {
    readonly question: TestQuestion
    readonly member: string | null
    readonly known: boolean
    readonly choices: readonly string[]
    readonly amount: number | null
    /** It stands there by whom a victim is protected, from when, and who calls whom. */
    readonly protection: boolean
  }[]
  /** Members whose check counts and was signed by a second person, or whom the office-holder goes on without. */
  readonly checked: readonly string[]
  readonly advices: readonly {
    readonly kind: AdviceKind
    readonly verdict: AdviceVerdict | null
    readonly setAside: boolean
  }[]
  readonly urgent: boolean
}
export type Gap = { readonly kind: GapKind; readonly member: string | null; readonly what: string | null }
const gap = (kind: GapKind, member: string | null = null, what: string | null = null): Gap => ({ kind, member, what })

const answered = (file: FileState, question: TestQuestion, member: string | null) =>
  file.answers.find(
    (one) =>
      one.question === question && one.member === member && one.known && (!needsProtection(one) || one.protection),
  )

/** Somebody lives there, and what is said about children fits who stands in the household (T27). */
export function householdIsUnknown(file: FileState): readonly Gap[] {
  const minors = answered(file, 'minors', null)
  const fits = minors?.choices.includes('yes') === file.members.some(({ minor }) => minor)
  return [...(file.members.length > 0 ? [] : [gap('household')]), ...(minors && !fits ? [gap('minors')] : [])]
}

export const questionsOpen = (file: FileState): readonly Gap[] => [
  ...questionsOfFile(file.power, file.ground)
    .filter((question) => !answered(file, question, null))
    .map((question) => gap('question', null, question)),
  ...file.members.flatMap(({ id }) =>
    memberQuestions
      .filter((question) => !answered(file, question, id))
      .map((question) => gap('question', id, question)),
  ),
]

export const membersUnchecked = (file: FileState): readonly Gap[] =>
  file.members.filter(({ id }) => !file.checked.includes(id)).map(({ id }) => gap('vulnerability', id))

/** Everybody of age is heard; not hearing is for the urgent course only. */
export const membersUnheard = (file: FileState): readonly Gap[] =>
  file.members
    .filter(({ minor, view }) => !minor && (view === null || (view === 'not-heard' && !file.urgent)))
    .map(({ id }) => gap('view', id))

/** Care is always asked, youth care when there are children; what objects or could not be given is set aside with reasons. */
export function adviceMissing(file: FileState): readonly Gap[] {
  const wanted: readonly AdviceKind[] = file.members.some(({ minor }) => minor) ? ['care', 'youth'] : ['care']
  const missing = wanted.filter((kind) => !file.advices.some((one) => one.kind === kind))
  const waiting = file.advices.filter(({ verdict }) => verdict === null)
  return [
    ...[...new Set([...missing, ...waiting.map(({ kind }) => kind)])].map((kind) => gap('advice', null, kind)),
    ...file.advices
      .filter(({ verdict, setAside }) => (verdict === 'objects' || verdict === 'declines') && !setAside)
      .map(({ kind }) => gap('set-aside', null, kind)),
  ]
}

/** Everything that is missing, in the order of the test. */
export const gapsIn = (file: FileState): readonly Gap[] => [
  ...householdIsUnknown(file),
  ...questionsOpen(file),
  ...membersUnchecked(file),
  ...membersUnheard(file),
  ...adviceMissing(file),
]

export const severeMeasureMayBeDecided = (file: FileState): boolean => gapsIn(file).length === 0

/** Something lighter weighs the means themselves: it is competent to use them, and each of them was considered in the file. */
export const lighterMayBeDecided = (file: FileState, means: readonly LighterMeans[]): boolean =>
  answered(file, 'competence', null) !== undefined &&
  means.every((one) => answered(file, 'lighter-means', null)?.choices.includes(one))

/** Units: days. The longest that the file gives a reason for; null where it gives none. */
export const longestReasonedDuration = (file: FileState): number | null =>
  answered(file, 'duration', null)?.amount ?? null
