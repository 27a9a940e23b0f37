/**
 * When may an alliance ask another register whether somebody is known there, and what may the answer say?
 * WGS 1.7(8) and 2.28(1), BGS 1.10. One case, one named person, a reason, an approval; the answer names organs involved.
 */
import type { Regime } from '../law-document.ts'
import type { LegalBasis } from '../words.ts'
import type { TargetKind } from './words.ts'

/** An organisation that can be reached: which regime its contract is for. */
export type Reachable = { readonly code: string; readonly regime: string }
export type Target = {
  /** The code of a regime, or of an organisation. */
  readonly code: string
  readonly kind: TargetKind
  readonly basis: LegalBasis
  /** What may be shared after a hit rests on this; absent: nothing here. */
  readonly alignment?: LegalBasis | undefined
}

/** Units: characters. A reason that fits on a stamp is no reason. */
export const shortestNecessity = 20

/** A regime that refuses everything neither asks nor answers (the compartment for radicalisation, law page 2.7). */
const takesPart = (regime: Regime | undefined) => (regime && regime.state !== 'refused' ? regime.questions : undefined)

/**
 * Everywhere this regime may ask. Two regimes of one installation must name each other; an organisation must be
 * reachable under a contract for this regime, and be another alliance, or a municipal register the protocol names.
 */
export function targetsOf(
  regime: Regime,
  { regimes, reachable }: { regimes: readonly Regime[]; reachable: readonly Reachable[] },
): Target[] {
  const rules = takesPart(regime)
  if (!rules) return []
  const compartments = rules.regimes.flatMap(({ regime: code, basis, alignment }): Target[] => {
    const other = takesPart(regimes.find((one) => one.regime === code))
    const bothWays = code !== regime.regime && other?.regimes.some((back) => back.regime === regime.regime)
    return bothWays ? [{ code, kind: 'regime', basis, alignment }] : []
  })
  const organisations = reachable
    .filter((one) => one.regime === regime.regime)
    .flatMap(({ code }): Target[] => {
      const municipal = rules.registers.find((register) => register.code === code)
      if (municipal) return [{ code, kind: 'municipal', basis: municipal.basis }]
      return rules.alliances ? [{ code, kind: 'alliance', basis: rules.alliances.basis }] : []
    })
  return [...compartments, ...organisations]
}

/** One case, one of its persons by name, and why it is needed: nothing else is a question (FR 40). */
export const questionNeedsOneCaseOneNamedPersonAndNecessity = (asked: {
  readonly personsOfCase: readonly string[]
  readonly person: string
  readonly necessity: string
}): boolean => asked.personsOfCase.includes(asked.person) && asked.necessity.trim().length >= shortestNecessity

/** The same person is not asked about again there while a question or an answer stands: no list by repetition (T8). */
export const questionIsNotAskedTwice = (
  standing: readonly { readonly person: string | null; readonly target: string }[],
  asked: { readonly person: string; readonly target: string },
): boolean => !standing.some(({ person, target }) => person === asked.person && target === asked.target)

/** Units: questions of one organ to one register, on one day. Both sides count for themselves. */
export const questionFitsInTheDay = (rules: { readonly perDay: number }, askedToday: number): boolean =>
  askedToday < rules.perDay

/**
 * The reference with which an alliance without cases here asks: letters, digits and hyphens with a digit in it and no
 * word longer than five letters, so that it does not carry a name.
 */
export const referenceIsNoName = (reference: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9-]{3,39}$/.test(reference) && /\d/.test(reference) && !/[A-Za-z]{6}/.test(reference)

/**
 * What the other side may be told of a hit: which organs are involved, those under medical or youth-care secrecy only
 * where a recorded advice allows it (BGS 1.10(1)a and (2)). Where nobody may be named, the answer is "not known": a hit
 * without a name would point at care.
 */
export function organsThatMayBeNamed(regime: Regime, involved: readonly string[]): string[] {
  const silent = new Set(
    (regime.questions?.unnamed ?? []).filter(({ mayBeNamed }) => !mayBeNamed).map(({ organ }) => organ),
  )
  return [...new Set(involved)].filter((organ) => !silent.has(organ)).sort()
}

/** Whether an answer of this regime may leave organs out: said beside every answer, whatever it is. */
export const answerMayBeIncomplete = (regime: Regime): boolean =>
  (regime.questions?.unnamed ?? []).some(({ mayBeNamed }) => !mayBeNamed)

/** The first day on which an answer may no longer be used. Days as `2026-11-28`. */
export function answerEndsOn(answeredOn: string, rules: { readonly answerDays: number }): string {
  const end = new Date(`${answeredOn}T00:00:00Z`)
  end.setUTCDate(end.getUTCDate() + rules.answerDays)
  return end.toISOString().slice(0, 10)
}

/**
 * Only agreements on interventions cross, and only after a hit; what stands under medical or youth-care secrecy never
 * does, whoever agrees to it (BGS 1.10(1)b and (2)).
 */
export const alignmentNeedsAHit = (answer: { readonly known: boolean | null }): boolean => answer.known === true
export const secrecyDataNeverCrosses = (
  items: readonly { readonly secrecy: string; readonly category: string }[],
  secretCategories: readonly string[],
): boolean => items.every(({ secrecy, category }) => secrecy === 'none' && !secretCategories.includes(category))
