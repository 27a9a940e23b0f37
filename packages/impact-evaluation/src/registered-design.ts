/**
 * What was decided before the measure began, and what an analysis did otherwise. A design that is made up afterwards
 * finds what it looks for: areas chosen at a peak fall back by themselves.
 */
import { demand, demandShare } from './impact-evaluation-error.ts'

export type RegisteredDesign = {
  /** What residents would notice, in their words. */
  readonly question: string
  /** Dates as `2026-11-01`: the design is registered before the measure starts. */
  readonly registeredOn: string
  readonly startsOn: string
  /** Name and unit of the one outcome that decides. */
  readonly outcome: string
  readonly treated: readonly string[]
  readonly comparison: readonly string[]
  /** Neighbours that crime may move to: in neither group. */
  readonly ring: readonly string[]
  readonly method: string
  readonly level: number
  /** Smallest effect that the design can see with `power`, in units of the outcome, and the same in residents' terms. */
  readonly detectable: { readonly effect: number; readonly power: number; readonly inWords: string }
}
export type Analysis = Pick<RegisteredDesign, 'startsOn' | 'outcome' | 'treated' | 'comparison' | 'method' | 'level'>
export type Departure = { readonly of: keyof Analysis; readonly registered: string; readonly analysed: string }

/**
 * Checks a design and freezes it. Errors: `empty` (a text or group is missing), `duplicate-name` (an area in two groups),
 * `out-of-range` (registered on or after the start; a level, power or effect that cannot be).
 */
export function registerDesign(design: RegisteredDesign): RegisteredDesign {
  const { question, outcome, method, detectable, treated, comparison, ring } = design
  demand(
    [question, outcome, method, detectable.inWords].every((text) => text.trim() !== ''),
    'empty',
    "Say what is asked, which outcome decides, by which method, and the smallest visible effect in residents' terms.",
  )
  demand(
    treated.length > 0 && comparison.length > 0,
    'empty',
    'Name the areas with the measure and those to compare with.',
  )
  const areas = [...treated, ...comparison, ...ring]
  demand(
    new Set(areas).size === areas.length,
    'duplicate-name',
    'An area belongs to one group: treated, comparison or ring.',
  )
  demand(
    isDay(design.registeredOn) && isDay(design.startsOn) && design.registeredOn < design.startsOn,
    'out-of-range',
    `Registered ${design.registeredOn}, starting ${design.startsOn}: write both as 2026-11-01, and register before the start.`,
  )
  demandShare(design.level, 'The level')
  demandShare(detectable.power, 'The power')
  demand(
    Number.isFinite(detectable.effect) && detectable.effect !== 0,
    'out-of-range',
    'Give the smallest detectable effect, in units of the outcome; not 0.',
  )
  return Object.freeze({
    ...design,
    treated: Object.freeze([...treated]),
    comparison: Object.freeze([...comparison]),
    ring: Object.freeze([...ring]),
    detectable: Object.freeze({ ...detectable }),
  })
}

/** What the analysis did otherwise than registered: to be printed beside its result. Empty when nothing. Order of areas does not count. */
export function departuresFrom(design: RegisteredDesign, analysis: Analysis): Departure[] {
  const written = (of: keyof Analysis, from: Analysis) => {
    const value = from[of]
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : [...value].sort().join(', ')
  }
  return (['startsOn', 'outcome', 'treated', 'comparison', 'method', 'level'] as const).flatMap((of) => {
    const [registered, analysed] = [written(of, design), written(of, analysis)]
    return registered === analysed ? [] : [{ of, registered, analysed }]
  })
}
const isDay = (text: string) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
