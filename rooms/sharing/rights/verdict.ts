/** What must be true of an organ's verdict, and of a decision on them. Who may give one stands in access/policies.cedar. */
import type { DecisionOutcome, RestrictionFactor, RestrictionLetter, VerdictKind } from './words.ts'
import { restrictionFactors } from './words.ts'

export type Restriction = {
  readonly letter: RestrictionLetter
  /** The eight factors of UAVG 41(2), each in words. */
  readonly factors: { readonly [F in RestrictionFactor]: string }
  readonly reason: string
  readonly lookAgainOn: string
}
export type Verdict = {
  readonly verdict: Exclude<VerdictKind, 'no-answer'>
  /** What the person gets to read; nothing else of the organ's words reaches the letter. */
  readonly text?: string | undefined
  readonly restriction?: Restriction | undefined
}

/** UAVG 41: what is kept from a person is kept on a letter, weighed on eight factors, with a reason; and only then. */
export const whatIsRestrictedHasALetterAndEightFactors = ({ verdict, restriction }: Verdict): boolean =>
  verdict === 'refuse' || verdict === 'partly'
    ? restriction !== undefined &&
      restriction.reason.trim().length > 0 &&
      restrictionFactors.every((factor) => (restriction.factors[factor] ?? '').trim().length > 0)
    : restriction === undefined

/** Who gives, gives words; who gives nothing, has none. */
export const whatIsGivenHasWords = ({ verdict, text }: Verdict): boolean =>
  verdict === 'give' || verdict === 'partly' ? (text ?? '').trim().length > 0 : text === undefined

/**
 * Of what was said in another legal world only what the person may know comes back to the desk: what is given, by which organ,
 * and that something is kept back, without by whom. For the desk nothing held, silence and a refusal that may not be told are the
 * same: nothing.
 */
export function whatComesBack({
  organ,
  about,
  verdict,
  letter,
  told,
}: {
  readonly organ: string
  readonly about: string
  readonly verdict: VerdictKind
  readonly letter: RestrictionLetter | null
  readonly told: boolean
}): { organ: string; verdict: 'give' | 'partly' | 'refuse'; letter: RestrictionLetter | null } | undefined {
  const said = told ? letter : null
  if (verdict === 'give' || verdict === 'partly')
    return { organ: about === 'own' ? organ : '', verdict: said ? 'partly' : 'give', letter: said }
  return verdict === 'refuse' && said ? { organ: '', verdict, letter: said } : undefined
}

/**
 * BGS 1.2(2): as far as one of them invokes article 41, that is not given: the outcome follows, the reasons do not. What
 * the person may not know to be kept back counts as if it were not there.
 */
export function outcomesThatFit(
  verdicts: readonly { readonly verdict: VerdictKind; readonly told: boolean }[],
): readonly DecisionOutcome[] {
  const said = new Set(
    verdicts.map(({ verdict, told }) => {
      if (told) return verdict
      return verdict === 'partly' ? 'give' : 'nothing-held'
    }),
  )
  if (said.has('partly') || (said.has('give') && said.has('refuse'))) return ['partly']
  if (said.has('give')) return said.has('no-answer') ? ['partly'] : ['given', 'partly']
  if (said.has('refuse')) return ['refused']
  return ['nothing-held']
}

/**
 * Words for a person name nobody else: no family name of another person of the case. Compared letter by letter, without
 * accents; names shorter than three letters and the asker's own are left out.
 */
export function otherNamesIn(text: string, ownName: string, otherNames: readonly string[]): boolean {
  const own = new Set(wordsOf(ownName))
  const others = new Set(otherNames.flatMap(wordsOf).filter((word) => word.length >= 3 && !own.has(word)))
  return wordsOf(text).some((word) => others.has(word) && !particles.has(word))
}
const particles = new Set(['van', 'der', 'den', 'het', 'ten', 'ter', 'the', 'bin', 'ibn', 'ben', 'von', 'del', 'dos'])
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
