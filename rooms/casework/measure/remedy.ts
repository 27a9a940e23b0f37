/** Objection and appeal: what an outcome may lead to, by when somebody must answer, and how the measure stands after it. */
import { addDays } from './days.ts'
import type { MeasureOutcome, RemedyEffect, RemedyKind, RemedyOutcome } from './words.ts'

/** Units: days. Six weeks to object (Awb 6:7). */
export const objectionDays = 42
/** Units: days after the last day to object: twelve weeks where a committee advises (Awb 7:10(1)). */
export const objectionDecisionDays = 84
/** Units: days after an appeal was lodged: four weeks to send the documents to the court (Awb 8:42(1)). */
export const courtDocumentDays = 28

export type EndedRemedy = {
  readonly kind: RemedyKind
  readonly outcome: RemedyOutcome
  readonly effect: RemedyEffect
  /** Units: days the measure lasts; only when it is shortened. */
  readonly days: number | null
  /** From which day, or by which day there is a new decision. */
  readonly on: string | null
}

/** A decision that stands leaves the measure as it is; one that was annulled does not; only interim relief suspends. */
export function effectFitsItsOutcome({ kind, outcome, effect, days, on }: EndedRemedy): boolean {
  if ((effect === 'shortened') !== (days !== null)) return false
  if ((effect === 'stands') !== (on === null)) return false
  if (effect === 'suspended' && kind !== 'interim-relief') return false
  if (outcome === 'upheld' || outcome === 'withdrawn') return effect === 'stands'
  return outcome !== 'annulled' || effect !== 'stands'
}

/** The day by which the organ itself has something to do about a remedy that is open; null where it waits for the court. */
export function remedyIsDueOn(
  { kind, lodgedOn }: { readonly kind: RemedyKind; readonly lodgedOn: string },
  objectionUntil: string,
): string | null {
  if (kind === 'objection') return addDays(objectionUntil, objectionDecisionDays)
  return kind === 'interim-relief' ? null : addDays(lodgedOn, courtDocumentDays)
}

export type Standing = {
  readonly effect: RemedyEffect
  readonly days: number | null
  readonly on: string | null
}
/**
 * How an imposed measure stands after everything that was said about it, the last that changed something first; null where no
 * measure was imposed. Order: as the remedies ended.
 */
export function measureStands(
  decision: { readonly outcome: MeasureOutcome; readonly days: number | null } | undefined,
  ended: readonly EndedRemedy[],
): Standing | null {
  if (decision?.outcome !== 'impose') return null
  const last = ended.filter(({ effect }) => effect !== 'stands').at(-1)
  if (!last) return { effect: 'stands', days: decision.days, on: null }
  return { effect: last.effect, days: last.days ?? decision.days, on: last.on }
}

/** Nobody is asked to make a measure longer by an objection. */
export const measureIsOnlyShortened = (was: number | null, days: number | null): boolean =>
  days === null || was === null || days < was
