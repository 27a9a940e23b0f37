/** A page of fifty and a count over 100,000 cases, from `bench/list.ts`, each against the same visibility by hand. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Line, type Measurement, rounded } from './measurement.ts'

type Listed = {
  readonly cases: number
  readonly policies: number
  readonly bound: number
  readonly ratios: { readonly page: number; readonly all: number; readonly count: number }
  readonly ms: { readonly [what: string]: number }
}

export const measureLists: Measurement = async () => {
  const program = join(import.meta.dirname, '../list.ts')
  const lines = execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim().split('\n')
  const { cases, policies, bound, ratios, ms } = JSON.parse(lines.at(-1) ?? '') as Listed
  const line = (measure: string, ours: string, hand: string, ratio: number): Line => ({
    measure,
    workload: `${cases} cases, ${policies} rules compiled to row security`,
    figure: rounded(ms[ours] ?? Number.NaN),
    unit: 'ms',
    yardstick: 'the same visibility written by hand into the query',
    yardstickFigure: rounded(ms[hand] ?? Number.NaN),
    ratio: rounded(ratio),
    atMost: bound,
  })
  return [
    line('a page of fifty', 'lockedPage', 'handPage', ratios.page),
    line('a count', 'lockedCount', 'handCount', ratios.count),
  ]
}
