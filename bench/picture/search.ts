/**
 * A prospective search of 162 areas over 365 days with 999 simulations, in its thread, while the same process answers
 * requests that each ask the database something. The yardstick: the same requests while nothing is searched.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stopwatch } from '../../foundation/clock.ts'
import { drawsOf } from '../../foundation/scan/draws-of.ts'
import { runScan } from '../../foundation/scan/run-scan.ts'
import type { SpaceTimePlan } from '../../foundation/scan/scan-plan.ts'
import type { TestDatabase } from '../../foundation/testing/database.ts'

const [areas, days, perDay] = [162, 365, 0.4]
/** Units: seconds on two idle cores. */
const bound = 10
/** Units: days; longer is no sudden change. */
const longest = 28

export function yearOfDays(): SpaceTimePlan {
  const draw = drawsOf('a year of days')
  const count = () => Math.floor(-Math.log(1 - draw()) * perDay + draw() * 0.5)
  return {
    kind: 'space-time',
    counts: Array.from({ length: areas }, () => Array.from({ length: days }, count)),
    residents: Array.from({ length: areas }, () => 500 + Math.floor(draw() * 4_000)),
    longitude: Array.from({ length: areas }, () => 5.6 + draw() * 0.35),
    latitude: Array.from({ length: areas }, () => 50.75 + draw() * 0.2),
    maximumShare: 0.25,
    maximumDuration: longest,
    minimumCases: 5,
    simulations: 999,
    seed: 'bench',
  }
}

export async function searching(house: TestDatabase): Promise<object> {
  const server = createServer((_, reply) => {
    house.owner.query('select count(*) from neighbourhood.table_editions').then(
      ({ rows }) => reply.end(JSON.stringify(rows)),
      () => reply.writeHead(500).end(),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  try {
    const quiet = await asking(url, new Promise((over) => setTimeout(over, 3_000)))
    const plan = yearOfDays()
    const [elapsed, before] = [stopwatch(), process.cpuUsage()]
    const search = runScan(plan)
    const beside = await asking(url, search)
    const seconds = elapsed() / 1000
    const { user, system } = process.cpuUsage(before)
    const { limits } = await search
    return {
      bench: 'picture/search',
      areas,
      days,
      simulations: plan.simulations,
      cases: plan.counts.flat().reduce((sum, count) => sum + count, 0),
      windows: 'windows' in limits ? limits.windows : 0,
      seconds: Number(seconds.toFixed(1)),
      /** Of the whole process, with the requests: what a busy machine does not change. */
      cpuSeconds: Number(((user + system) / 1e6).toFixed(1)),
      requestsMeanwhile: beside.length,
      p99Milliseconds: p99(beside),
      p99WithoutSearch: p99(quiet),
      bound: { seconds: bound },
      within: seconds <= bound,
    }
  } finally {
    server.close()
  }
}

/** One request after another until it is over. Units: milliseconds. */
async function asking(url: string, over: Promise<unknown>): Promise<number[]> {
  let ended = false
  over.finally(() => {
    ended = true
  })
  const took: number[] = []
  while (!ended) {
    const elapsed = stopwatch()
    const reply = await fetch(url)
    await reply.text()
    if (!reply.ok) throw new Error('a request failed')
    took.push(elapsed())
    await new Promise((next) => setTimeout(next, 5))
  }
  return took
}
const p99 = (took: readonly number[]): number => {
  const sorted = [...took].sort((one, other) => one - other)
  return Number((sorted[Math.floor(sorted.length * 0.99)] ?? 0).toFixed(1))
}
