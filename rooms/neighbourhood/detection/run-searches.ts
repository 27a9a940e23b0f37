/**
 * The worker's turn: does what waits, in a thread of its own so that nobody waits for it, and puts what it found as
 * questions. Taken over when a worker falls silent; the seed makes it the same search.
 */
import { newId } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { runScan } from '../../../foundation/scan/run-scan.ts'
import type { ScanAnswer, ScanPlan } from '../../../foundation/scan/scan-plan.ts'
import { scanAreas } from '../../signals/door.ts'
import type { Searched } from './contract.ts'
import { firstDayAfter, lastDayOf, periodsPerYear } from './counts.ts'
import * as store from './store.ts'
import { settings } from './words.ts'

type Place = Pick<JobContext, 'database' | 'clock' | 'partnership'>
type Put = Omit<store.NewFinding, 'id' | 'run' | 'place'>
type Outcome = { readonly searched: Searched; readonly found: readonly Put[] }

/** A search that broke a worker so often is not tried again. */
const mostAttempts = 3

/** Answers how many searches it had in hand. */
export async function runSearches(place: Place): Promise<number> {
  for (let done = 0; ; done++) if (!(await runOne(place))) return done
}

async function runOne(place: Place): Promise<boolean> {
  const inside = <T>(work: (trx: Trx) => Promise<T>) =>
    place.database.asJob({ partnership: place.partnership, job: 'search-for-change' }, work)
  const runner = newId()
  const run = await inside((trx) => store.claimRun(trx, runner, place.clock.now()))
  if (!run) return false
  let telling: Promise<unknown> = Promise.resolve()
  const takenBack = new AbortController()
  const told = (share: number) => {
    telling = telling.then(async () => {
      if (!(await inside((trx) => store.noteProgress(trx, run.id, runner, share, place.clock.now())))) takenBack.abort()
    })
  }
  try {
    if (run.attempts > mostAttempts) throw new Error('this search broke off too often')
    const { searched, found } = run.plan
      ? await inRegister(run, run.plan, told, takenBack.signal)
      : await inSignals(place, run, told, takenBack.signal)
    await telling
    await inside(async (trx) => {
      if (!(await store.endRun(trx, run.id, runner, { state: 'done', searched }))) return
      for (const [at, each] of found.slice(0, settings.mostFindings).entries())
        await store.addFinding(trx, place.partnership, {
          ...each,
          id: newId(),
          run: run.id,
          place: at + 1,
        })
    })
  } catch (error) {
    await telling.catch(() => undefined)
    if (takenBack.signal.aborted) return true
    await inside((trx) => store.endRun(trx, run.id, runner, { state: 'failed' }))
    throw error
  }
  return true
}

async function inRegister(
  run: store.RunRow,
  plan: store.Plan,
  told: (share: number) => void,
  takenBack: AbortSignal,
): Promise<Outcome> {
  const answer = await runScan(scanPlanOf(run, plan), told, takenBack)
  const first = (at: number) => plan.stretches[at] ?? { code: '', from: '' }
  return {
    searched: searchedBy(answer),
    found: answer.found
      .filter(({ p }) => p <= settings.mostChance)
      .map(({ areas, first: from, last, observed, expected, p }) => {
        const within = areas.flatMap((place) => plan.areas[place] ?? [])
        return {
          areas: within.map(({ code }) => code),
          names: within.map(({ name }) => name),
          first_stretch: first(from).code,
          last_stretch: first(last).code,
          first_day: first(from).from,
          last_day: lastDayOf(first(last).from, plan.kind),
          observed,
          expected,
          excess: null,
          chance: p,
        }
      }),
  }
}

export function scanPlanOf(
  run: Pick<store.RunRow, 'method' | 'seed'>,
  { areas, stretches, kind }: store.Plan,
): ScanPlan {
  const counts = areas.map((area) => area.counts)
  if (run.method === 'aberration')
    return {
      kind: 'aberration',
      counts,
      seed: run.seed,
      periodsPerYear: periodsPerYear(kind),
      falseDiscoveries: settings.falseDiscoveries,
      minimumCases: settings.fewestCases,
    }
  return {
    kind: 'space-time',
    counts,
    seed: run.seed,
    residents: areas.map(({ residents }) => residents),
    longitude: areas.map(({ middle }) => middle[0]),
    latitude: areas.map(({ middle }) => middle[1]),
    maximumShare: settings.maximumShare,
    maximumDuration: longestOf(kind, stretches.length),
    minimumCases: settings.fewestCases,
    simulations: settings.simulations,
  }
}

function longestOf(kind: store.Plan['kind'], periods: number): number {
  const part = Math.max(1, Math.floor(periods * settings.longestPart))
  return kind === 'day' || kind === 'week' ? Math.min(part, settings.longest[kind]) : part
}

function searchedBy(answer: ScanAnswer): Searched {
  if (answer.kind === 'aberration') return { kind: 'aberration', ...answer.limits }
  const { areas, periods, maximumShare, maximumDuration, minimumCases, circles, windows, simulations } = answer.limits
  return {
    kind: 'space-time',
    ...{ areas, periods, maximumShare, maximumDuration: maximumDuration ?? periods, minimumCases, circles, windows },
    simulations,
    smallestChance: answer.limits.smallestMonteCarloP,
  }
}

/** Done inside the room of signals: what comes back is clusters in steps, never a count. */
async function inSignals(
  place: Place,
  run: store.RunRow,
  told: (share: number) => void,
  takenBack: AbortSignal,
): Promise<Outcome> {
  const { simulations, maximumShare } = settings
  const asked = {
    theme: run.theme,
    months: run.settings.months ?? 12,
    simulations,
    maximumShare,
    seed: run.seed,
  } as const
  const { clusters, ...limits } = await scanAreas(place, asked, told, takenBack)
  return {
    searched: { kind: 'signals', ...limits, simulations, maximumShare },
    found: clusters.map(({ areas, firstMonth, lastMonth, excess, chanceAtMost }) => ({
      areas: areas.map(({ code }) => code),
      names: areas.map(({ name }) => name),
      first_stretch: firstMonth,
      last_stretch: lastMonth,
      first_day: `${firstMonth}-01`,
      last_day: lastDayOf(firstDayAfter(`${lastMonth}-01`, 0), 'month'),
      observed: null,
      expected: null,
      excess,
      chance: chanceAtMost,
    })),
  }
}
