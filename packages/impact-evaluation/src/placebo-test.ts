/**
 * Is the gap after the measure larger than chance makes elsewhere? Every donor is treated in turn as if it had received
 * the measure; the treated unit's ratio of error after to error before is ranked among all.
 * Source: Abadie, Diamond & Hainmueller (2010), section 3.4. The treated unit is no donor for the others.
 */
import {
  type SyntheticControl,
  type SyntheticControlOptions,
  type SyntheticControlOutcome,
  type SyntheticControlProblem,
  syntheticControl,
} from './synthetic-control.ts'

export type PlaceboTest =
  | {
      readonly kind: 'ranked'
      readonly treated: SyntheticControl
      readonly placebos: readonly SyntheticControl[]
      /** 1: no donor has a larger ratio. */
      readonly rank: number
      readonly probability: number
      /** 1/(donors + 1): however large the effect, the p-value cannot be less. */
      readonly smallestAttainableProbability: number
    }
  /** A rank among those that happened to converge would not be the rank: no number. */
  | { readonly kind: 'incomplete'; readonly notConverged: readonly string[] }

/** The problem itself, then one problem per donor. Independent of each other: for `fitAll` in workers. */
export function placeboProblems(problem: SyntheticControlProblem): SyntheticControlProblem[] {
  const donors = problem.units.filter(({ name }) => name !== problem.treated)
  return [problem, ...donors.map(({ name }) => ({ ...problem, units: donors, treated: name }))]
}
/** Shapes: outcomes of `placeboProblems`, in that order. */
export function rankPlacebos(outcomes: readonly SyntheticControlOutcome[]): PlaceboTest {
  const notConverged = outcomes.filter(({ kind }) => kind !== 'fitted').map(({ treated }) => treated)
  const [treated, ...placebos] = outcomes.filter((outcome): outcome is SyntheticControl => outcome.kind === 'fitted')
  if (notConverged.length > 0 || treated === undefined) return { kind: 'incomplete', notConverged }
  const rank = 1 + placebos.filter(({ ratio }) => ratio >= treated.ratio).length
  const all = placebos.length + 1
  return { kind: 'ranked', treated, placebos, rank, probability: rank / all, smallestAttainableProbability: 1 / all }
}
export const placeboTest = (problem: SyntheticControlProblem, options: SyntheticControlOptions = {}): PlaceboTest =>
  rankPlacebos(placeboProblems(problem).map((one) => syntheticControl(one, options)))
/** The same with workers of the caller: `fitAll` returns `syntheticControl(problem)` for each problem, in order. */
export const placeboTestWith = async (
  problem: SyntheticControlProblem,
  fitAll: (problems: readonly SyntheticControlProblem[]) => Promise<readonly SyntheticControlOutcome[]>,
): Promise<PlaceboTest> => rankPlacebos(await fitAll(placeboProblems(problem)))
