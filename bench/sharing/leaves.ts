/** Verifying a log of a million rows: every leaf hashed to the root, against the bare hashes that this needs. */
import { hash } from 'node:crypto'
import { stopwatch } from '../../foundation/clock.ts'
import { entryOf, hasher, leavesOf } from '../../packages/transparency-log/test/published-log.ts'
import { type Measurement, medianOf, rounded } from './measurement.ts'

const rows = 1_000_000

export const measureLeaves: Measurement = async () => {
  const entries = Array.from({ length: rows }, (_, row) => entryOf(row))
  const timed = async (work: () => unknown) => {
    const elapsed = stopwatch()
    await work()
    return elapsed()
  }
  const pair = Buffer.alloc(65, 1)
  const [ours, bare] = [[] as number[], [] as number[]]
  for (let round = 0; round < 3; round++) {
    ours.push(await timed(() => hasher.root(leavesOf(entries))))
    bare.push(
      await timed(() => {
        for (const entry of entries) hash('sha256', entry, 'buffer')
        for (let node = 1; node < rows; node++) hash('sha256', pair, 'buffer')
      }),
    )
  }
  const [seconds, bareSeconds] = [medianOf(ours) / 1_000, medianOf(bare) / 1_000]
  return [
    {
      measure: 'a log of a million rows verified',
      workload: `${rows} entries hashed to leaves and to the root`,
      figure: rounded(rows / seconds),
      unit: 'leaves/s',
      yardstick: 'the same number of SHA-256 alone (node:crypto), same run',
      yardstickFigure: rounded(rows / bareSeconds),
      ratio: rounded(bareSeconds / seconds),
    },
  ]
}
