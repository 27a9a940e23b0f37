/**
 * Hundreds of clients send heads and bodies a byte a second, some pour without end, some send what unpacks without measure.
 * All are refused in their time; meanwhile somebody honest is served as before, and the house keeps its memory.
 * Control: the same dripping clients at a server without limits, which waits for them.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { stopwatch } from '../foundation/clock.ts'
import type { Proof, ProofSize } from './proof.ts'
import { drip, type Ended, flood, sayAndListen, slowBody, slowHead, withBody } from './slowness/harmful.ts'
import { type WholeHouse, wholeHouse } from './whole-house.ts'

/** Units: seconds. A head takes one packet; a body may come over a poor line. */
const [longestHead, longestBody, longestRefusal] = [15, 35, 5]

export const proof: Proof = {
  name: 'slow-clients',
  title: 'Clients that drip, pour or unpack without end are refused in time, and nobody else notices them',
  promises: ['P17'],
  run: async (size) => {
    const [sockets, megabytes] = size === 'full' ? [500, 1_024] : [60, 64]
    const house = await wholeHouse()
    try {
      await house.start()
      const port = Number(new URL(house.resident).port)
      await visits(house, 2_000)
      const [quiet, memory] = [await visits(house, 6_000), memoryOf(house)]
      const harm = Promise.all([
        Promise.all(Array.from({ length: sockets / 2 }, () => slowHead(port, 60))),
        Promise.all(Array.from({ length: sockets / 2 }, () => slowBody(port, 60))),
        refusals(port, megabytes * 1024 * 1024),
      ])
      const during = await visits(house, 12_000)
      const grown = memoryOf(house) - memory
      const [heads, bodies, huge] = await harm
      const slowest = (of: readonly { readonly seconds: number }[]) => Math.max(...of.map(({ seconds }) => seconds))
      const unrefused = Object.entries(huge).filter(([, ended]) => !isRefused(ended))
      const waits = await serverWithoutLimits(longestHead)
      return {
        passed:
          slowest(heads) <= longestHead &&
          slowest(bodies) <= longestBody &&
          unrefused.length === 0 &&
          during.failed === 0 &&
          notNoticed(quiet, during, size) &&
          grown <= 100,
        figures: {
          slowSockets: sockets,
          secondsUntilASlowHeadIsClosed: round(slowest(heads)),
          secondsUntilASlowBodyIsClosed: round(slowest(bodies)),
          refusedAtOnce: Object.keys(huge).length - unrefused.length,
          megabytesTakenOfOneGreatBody: Math.round(huge.announced.sent / 1024 / 1024),
          honestVisits: during.visits,
          honestVisitsThatFailed: during.failed,
          medianMillisecondsBefore: round(quiet.median),
          medianMillisecondsDuring: round(during.median),
          p99MillisecondsBefore: round(quiet.p99),
          p99MillisecondsDuring: round(during.p99),
          megabytesGrown: Math.round(grown),
          ...(unrefused[0]
            ? { first: `${unrefused[0][0]}: ${unrefused[0][1].said} after ${unrefused[0][1].seconds} s` }
            : {}),
        },
        control: waits ? 'found' : 'missed',
        planted: `a server without limits, which still waits for a slow head after ${longestHead} seconds`,
      }
    } finally {
      await house.remove()
    }
  },
}

/** Who still pours while the answer comes may lose it with the connection: cut off before a tenth was taken is a refusal too. */
const isRefused = ({ said, seconds, sent, bytes }: Ended & { readonly sent?: number; readonly bytes?: number }) =>
  seconds <= longestRefusal && (/ 4\d\d /.test(said) || (said === '' && sent !== undefined && sent * 10 < (bytes ?? 0)))

/**
 * Full: the slowest of a hundred visits takes at most twice what it did, above what one turn of a busy machine takes. The short
 * form has too few visits for that, and looks at the middle one.
 */
const notNoticed = (quiet: Visits, during: Visits, size: ProofSize): boolean =>
  size === 'full' ? during.p99 <= 2 * Math.max(quiet.p99, 20) : during.median <= 2 * Math.max(quiet.median, 10)
type Visits = Awaited<ReturnType<typeof visits>>

const round = (value: number) => Math.round(value * 10) / 10

/** Bodies and heads that no honest client sends. */
async function refusals(port: number, bytes: number) {
  const deep = Buffer.from('['.repeat(100_000))
  const packed = gzipSync(Buffer.alloc(bytes / 8))
  const longHead = `GET /nl HTTP/1.1\r\nhost: localhost\r\nx-long: ${'a'.repeat(100_000)}\r\n\r\n`
  return {
    announced: { bytes, ...(await flood(port, bytes, true, 30)) },
    unannounced: { bytes, ...(await flood(port, bytes, false, 30)) },
    deep: await sayAndListen(port, withBody(deep), 30),
    packed: await sayAndListen(port, withBody(packed.subarray(0, 200_000), 'content-encoding: gzip\r\n'), 30),
    longHead: await sayAndListen(port, longHead, 30),
  }
}

/** Somebody who reads a page and another, for so long. Units: milliseconds. */
async function visits(house: WholeHouse, duration: number) {
  const [passed, took] = [stopwatch(), [] as number[]]
  let failed = 0
  while (passed() < duration) {
    for (const page of [`${house.resident}/nl`, `${house.workbench}/`]) {
      const one = stopwatch()
      const answer = await fetch(page).catch(() => undefined)
      await answer?.arrayBuffer()
      if (answer?.status !== 200) failed++
      took.push(one())
    }
    await wait(15)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(share * (took.length - 1))] ?? 0
  return { visits: took.length, failed, median: at(0.5), p99: at(0.99) }
}

/** Units: megabytes that the processes of the house hold of their own. */
const memoryOf = (house: WholeHouse): number =>
  house.processes().reduce((sum, pid) => {
    const [, kilobytes = 0] = /^RssAnon:\s+(\d+)/m.exec(statusOf(pid)) ?? []
    return sum + Number(kilobytes) / 1024
  }, 0)
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

async function serverWithoutLimits(seconds: number): Promise<boolean> {
  const server = createServer({ requestTimeout: 0, headersTimeout: 0 }, (_, reply) => reply.end())
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { seconds: waited } = await drip((server.address() as AddressInfo).port, 'GET / HTTP/1.1\r\nx-a: ', seconds + 1)
  server.close()
  return waited > seconds
}
