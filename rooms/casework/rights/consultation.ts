/** What must be true of being consulted. */
import { otherNamesIn } from '../../sharing/door.ts'
import { correctedKinds, type VerdictGiven } from './words.ts'

export type WrittenIdentity = { readonly name: string; readonly birthDate?: string; readonly address?: string }

/** Some rows keep several fields together, as one object: read here as the texts that stand in it, one below the other. */
export function plainWords(kept: string): string {
  if (!kept.startsWith('{')) return kept
  try {
    return textsIn(JSON.parse(kept)).join('\n\n')
  } catch {
    return kept
  }
}
/** Codes and days are no text. */
const isCode = (text: string) => /^[a-z0-9-]*$/.test(text)
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return isCode(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** What a person gets to read names nobody else of the case. The reporter is not known here at all. */
export const wordsForAPersonNameNobodyElse = (
  text: string | undefined,
  own: WrittenIdentity,
  others: readonly WrittenIdentity[],
): boolean =>
  text === undefined ||
  !otherNamesIn(
    text,
    own.name,
    others.map(({ name }) => name),
  )

type Accepting = {
  readonly kind: string
  readonly about: 'own' | 'common'
  readonly verdict: VerdictGiven
}
/** Only who gives what was asked, to put right or to erase, and only of what it brought itself, marks what is wrong. */
export const whatIsWrongIsMarkedHere = ({ kind, about, verdict }: Accepting): boolean =>
  (correctedKinds as readonly string[]).includes(kind) &&
  about === 'own' &&
  (verdict === 'give' || verdict === 'partly')

/** Who gives, marks at least one of the contributions it can put right; who has none before it, none. */
export const whoGivesMarksWhatIsWrong = (
  accepting: Accepting,
  { marked, markable }: { readonly marked: number; readonly markable: number },
): boolean => !whatIsWrongIsMarkedHere(accepting) || markable === 0 || marked > 0
