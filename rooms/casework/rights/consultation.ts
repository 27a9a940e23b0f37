/** What must be true of being consulted. */
import { otherNamesIn } from '../../sharing/door.ts'
import { correctedKinds, type VerdictGiven } from './words.ts'

export type WrittenIdentity = { readonly name: string; readonly birthDate?: string; readonly address?: string }

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
