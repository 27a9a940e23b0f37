/** The sequenced log, from `bench/log.ts`: acts with their audit row and leaf, leaves taken in, and the house verified. */
import { auditAndLogThroughput } from '../log.ts'
import { type Line, type Measurement, rounded } from './measurement.ts'

const names: { readonly [bench: string]: readonly [measure: string, workload: string, unit: string] } = {
  'audit-and-leaf': ['an act with its audit row and leaf', 'sealed context, one writer', 'acts/s'],
  'taken-into-the-log': ['leaves taken into the log', 'tiles, root and signed checkpoint per thousand', 'leaves/s'],
  'house-verified': ['the log of a house verified', 'every act read again and compared with its leaf', 'acts/s'],
}

export const measureLog: Measurement = async () =>
  (await auditAndLogThroughput()).map(({ bench, yardstick, perSecond, yardstickPerSecond, ratio }): Line => {
    const [measure, workload, unit] = names[bench] ?? [bench, '', 'per second']
    return {
      ...{ measure, workload, unit, figure: rounded(Number(perSecond)) },
      ...{ yardstick: String(yardstick), yardstickFigure: rounded(Number(yardstickPerSecond)), ratio: Number(ratio) },
    }
  })
