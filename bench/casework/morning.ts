/**
 * A working morning: everybody of twelve organs at once, over a partnership with many cases, through the workbench as it runs: HTTP,
 * sessions, locks, keys, decisions and a line in the log for everything. What one in a hundred waits, and whether anything failed.
 *
 * Yardstick, in turns in the same run: the same people doing the same at a bare server whose statements have the visibility written
 * out by hand. Promised (threats-and-promises, promises of speed): at most twenty times that for what is read, forty for what is written.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Line, rounded } from '../sharing/measurement.ts'
import { howBusy } from './busy.ts'
import { serveByHand } from './morning/by-hand.ts'
import type { Crowd, Served } from './morning/crowd-thread.ts'
import { type Errand, errands, type User, writes } from './morning/errand.ts'
import type { Size } from './morning/size.ts'
import { aMorning, type Morning } from './morning/world.ts'

/** Cases one person has open in a morning. */
const portfolio = 12

export async function measureMorning(size: Size): Promise<readonly Line[]> {
  const morning = await aMorning(size)
  const { app } = morning.world.workbench
  try {
    await app.listen({ host: 'localhost', port: 0 })
    const { port } = app.server.address() as { port: number }
    const users = usersOf(morning)
    const hand = await serveByHand(morning, users)
    const [ours, bare]: [Served[], Served[]] = [[], []]
    const busy = howBusy()
    for (let round = 0; round < size.rounds; round++) {
      const crowd = { users, warmUp: size.looks, seconds: size.seconds, looks: size.looks, seed: 1 + round }
      ours.push(...(await atWork({ ...crowd, port })))
      bare.push(...(await atWork({ ...crowd, port: hand.port })))
    }
    const slowdown = `a fixed loop took ${rounded(busy.end())} times its best`
    await hand.close()
    return linesOf(size, ours, bare, slowdown)
  } finally {
    await morning.world.close()
  }
}

function usersOf({ seats, worked, actions }: Morning): User[] {
  return seats.map(({ who, browser }, turn) => {
    const own = worked.filter(({ involved }) => involved.includes(who.organ)).map((one) => one.case)
    const tasks = actions.filter(({ owner }) => owner === who.organ).map(({ action }) => action)
    return {
      kind: who.kind,
      organ: who.organ,
      headers: {
        cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'schakel-appointment': browser.appointment,
        'schakel-csrf': browser.csrf,
      },
      cases: Array.from({ length: portfolio }, (_, at) => own[(turn * 5 + at) % own.length] as string),
      actions: tasks,
    }
  })
}

async function atWork(crowd: Crowd): Promise<Served[]> {
  const thread = new Worker(new URL('./morning/crowd-thread.ts', import.meta.url), { workerData: crowd })
  const [served] = (await once(thread, 'message')) as [Served[]]
  await thread.terminate()
  return served
}

const failed = ({ status }: Served) => status < 200 || status >= 300
const percentile = (served: readonly Served[], share: number): number => {
  const sorted = served.map(({ took }) => took).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function linesOf(size: Size, ours: readonly Served[], bare: readonly Served[], slowdown: string): Line[] {
  const seconds = size.seconds * size.rounds
  const workload = `${size.users} users, ${size.cases} cases (${size.worked} worked on), ${seconds} s, ${ours.length} requests; ${slowdown}`
  const yardstick = 'the same visibility written by hand into the statements of a bare server'
  type More = { readonly workload?: string; readonly atMost?: number }
  const at = (measure: string, share: number, of: (one: Served) => boolean, more: More = {}): Line => {
    const [figure, yardstickFigure] = [percentile(ours.filter(of), share), percentile(bare.filter(of), share)]
    const said = { measure, workload, unit: 'ms', yardstick, ...more }
    return {
      ...said,
      figure: rounded(figure),
      yardstickFigure: rounded(yardstickFigure),
      ratio: rounded(figure / yardstickFigure),
    }
  }
  const isWrite = ({ errand }: Served) => writes.includes(errand)
  const [errors, bareErrors] = [ours.filter(failed).length, bare.filter(failed).length]
  return [
    {
      ...{ measure: 'mixed load, errors', workload: `${workload}${saidOf(ours)}`, unit: 'answers', yardstick },
      ...{ figure: errors, figureAtMost: 0, yardstickFigure: bareErrors, ratio: errors === bareErrors ? 1 : errors },
    },
    at('mixed load, p50', 0.5, () => true),
    at('mixed load, p95', 0.95, () => true),
    at('mixed load, p99', 0.99, () => true),
    at('reading, p99', 0.99, (one) => !isWrite(one), { atMost: 20 }),
    at('writing, p99', 0.99, isWrite, { atMost: 40 }),
    ...errands.map((errand: Errand) =>
      at(`${errand}, p95`, 0.95, (one) => one.errand === errand, {
        workload: `${ours.filter((one) => one.errand === errand).length} of them, in the same run`,
      }),
    ),
  ]
}

/** Which answers failed, so that nobody has to guess. */
function saidOf(served: readonly Served[]): string {
  const kinds = new Map<string, number>()
  for (const one of served.filter(failed)) {
    const kind = `${one.errand} ${one.status}`
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return [...kinds].map(([kind, many]) => `; ${kind} ${many} times`).join('')
}
