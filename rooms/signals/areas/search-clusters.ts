/**
 * Looks whether signals came together in place and time, and tells of nothing but clusters of at least three areas and
 * ten signals: which areas, which months, how much more in steps, how likely by chance in steps. Counts and expected
 * counts stay here. What may be asked is a theme and a number of months, no area and no date: nobody can cut a group out.
 */
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { runScan } from '../../../foundation/scan/run-scan.ts'
import { type CountedTheme, countedThemes } from './counted-theme.ts'
import { lastCountedMonth, monthAfter, monthsBetween } from './month.ts'
import { chanceOf, excessOf } from './protected-count.ts'
import * as store from './store.ts'
import { type Chance, type Excess, fewestAreas, fewestSignals, longestStretch, type scannedMonths } from './words.ts'

export type ScanSettings = {
  /** Null: signals on every theme together. */
  readonly theme: CountedTheme | null
  readonly months: (typeof scannedMonths)[number]
  readonly simulations: number
  /** Largest share of residents in one circle. */
  readonly maximumShare: number
  readonly seed: string
}
export type SignalCluster = {
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly firstMonth: string
  readonly lastMonth: string
  readonly excess: Excess
  readonly chanceAtMost: Chance
}
/** What was searched. Nothing here depends on a signal. */
export type SignalScan = {
  readonly clusters: readonly SignalCluster[]
  readonly firstMonth: string
  readonly lastMonth: string
  readonly areas: number
  readonly fewestAreas: number
  readonly fewestSignals: number
  readonly longestStretch: number
}

/** `told` hears how far it is. With fewer than three areas laid out there is nothing to look at, and no cluster. */
export async function scanAreas(
  { database, clock, partnership }: Pick<JobContext, 'database' | 'clock' | 'partnership'>,
  settings: ScanSettings,
  told: (share: number) => void = () => undefined,
  takenBack?: AbortSignal,
): Promise<SignalScan> {
  const lastMonth = lastCountedMonth(clock.today())
  const firstMonth = monthAfter(lastMonth, 1 - settings.months)
  const { areas, signals } = await database.asJob({ partnership, job: 'scan-areas' }, async (trx) => ({
    areas: await store.allAreas(trx),
    signals: await store.codedSignals(trx, firstMonth, lastMonth),
  }))
  const searched = { firstMonth, lastMonth, areas: areas.length, fewestAreas, fewestSignals, longestStretch }
  if (areas.length < fewestAreas) return { clusters: [], ...searched }
  const themes: readonly string[] = settings.theme === null ? countedThemes : [settings.theme]
  const wanted = signals.filter(({ theme }) => themes.includes(theme))
  const months = monthsBetween(firstMonth, lastMonth)
  const { found } = await runScan(
    {
      kind: 'space-time',
      counts: areas.map(({ code }) =>
        months.map((month) => wanted.filter((signal) => signal.area === code && signal.month === month).length),
      ),
      residents: areas.map(({ residents }) => residents),
      longitude: areas.map(({ longitude }) => longitude),
      latitude: areas.map(({ latitude }) => latitude),
      maximumShare: settings.maximumShare,
      maximumDuration: longestStretch,
      minimumCases: fewestSignals,
      simulations: settings.simulations,
      seed: settings.seed,
    },
    told,
    takenBack,
  )
  return {
    ...searched,
    clusters: found.flatMap(({ areas: places, first, last, observed, expected, p }) => {
      const chanceAtMost = chanceOf(p)
      if (chanceAtMost === null || places.length < fewestAreas || observed < fewestSignals) return []
      return [
        {
          // By code: the order of the search would tell around which area most of it lies.
          areas: places
            .flatMap((place) => areas[place] ?? [])
            .map(({ code, name }) => ({ code, name }))
            .sort((one, other) => (one.code < other.code ? -1 : 1)),
          firstMonth: months[first] ?? firstMonth,
          lastMonth: months[last] ?? lastMonth,
          excess: excessOf(observed, expected),
          chanceAtMost,
        },
      ]
    }),
  }
}
