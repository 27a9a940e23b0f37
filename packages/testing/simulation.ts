/**
 * A simulation puts a number on what a method promises (its intervals cover, its alarms are rare), with a control: the
 * same measurement on a method broken on purpose, which must be found. Runs in `./schakel prove` at full size and small
 * in `./schakel test`; a package lists its own in `bench/simulations.ts` as `export const simulations`.
 */
export type SimulationOutcome = {
  readonly passed: boolean
  readonly figures: { readonly [figure: string]: number | string }
  /** Did the measurement find the planted fault? */
  readonly control: 'found' | 'missed'
  /** What the planted fault was, in one sentence. */
  readonly planted: string
}
export type Simulation = {
  /** Kebab-case. */
  readonly name: string
  /** One sentence of the field. */
  readonly title: string
  /** Deterministic: seeds are fixed inside. `smoke` ≤ 2 s, `full` ≤ 60 s on one core. */
  readonly run: (size: 'smoke' | 'full') => Promise<SimulationOutcome> | SimulationOutcome
}
