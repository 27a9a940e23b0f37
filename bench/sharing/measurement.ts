/** One line of `npm run bench:sharing`: a figure, and its ratio to a named yardstick measured in the same run. */
import { stopwatch } from '../../foundation/clock.ts'

export type Line = {
  readonly measure: string
  readonly workload: string
  readonly figure: number
  readonly unit: string
  readonly yardstick: string
  readonly yardstickFigure: number
  readonly ratio: number
  /** Absent when nothing was promised. */
  readonly atLeast?: number
  readonly atMost?: number
  /** Promised of the figure itself, on two idle cores. */
  readonly figureAtMost?: number
}
export type Measurement = () => Promise<readonly Line[]>

export const rounded = (figure: number): number => Number(figure.toPrecision(3))
const unbounded = Number.POSITIVE_INFINITY
export const isKept = ({ figure, ratio, atLeast = 0, atMost = unbounded, figureAtMost = unbounded }: Line): boolean =>
  ratio >= atLeast && ratio <= atMost && figure <= figureAtMost

/**
 * Runs both in turns, so that a busy moment hits both, and answers how many per second each did.
 * Units: `stretch` in milliseconds. Shapes: a step answers how many it did.
 */
export async function sideBySide(
  { ours, yardstick }: { ours: () => Promise<number>; yardstick: () => Promise<number> },
  { rounds = 5, stretch = 1_200 }: { rounds?: number; stretch?: number } = {},
): Promise<{ ours: number; yardstick: number }> {
  const rates = { ours: [] as number[], yardstick: [] as number[] }
  for (let round = 0; round <= rounds; round++)
    for (const [name, step] of [
      ['ours', ours],
      ['yardstick', yardstick],
    ] as const) {
      const elapsed = stopwatch()
      let did = 0
      while (elapsed() < stretch) did += await step()
      // The first round only warms up.
      if (round > 0) rates[name].push((did / elapsed()) * 1_000)
    }
  return { ours: medianOf(rates.ours), yardstick: medianOf(rates.yardstick) }
}

export function medianOf(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
