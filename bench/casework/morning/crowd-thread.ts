/** Everybody at work at once, in a thread of their own: each does one thing, looks at it for a while, and does the next. */
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { newId, stopwatch } from '../../../foundation/clock.ts'
import { chance } from '../../../proofs/record/chance.ts'
import { type Asked, nextErrand, type User } from './errand.ts'

export type Crowd = {
  readonly port: number
  readonly users: readonly User[]
  /** Units: seconds. Whatever was asked in the first `warmUp` of them counts for nothing. */
  readonly warmUp: number
  readonly seconds: number
  readonly looks: number
  readonly seed: number
}
/** Units: milliseconds. `status` 0: no answer came. */
export type Served = { readonly errand: Asked['errand']; readonly took: number; readonly status: number }

const { port, users, warmUp, seconds, looks, seed } = workerData as Crowd
const agent = new Agent({ keepAlive: true, maxSockets: users.length })
const whole = stopwatch()
const served: Served[] = []

function ask({ method, path, body }: Asked, { headers }: User): Promise<number> {
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const more = sent === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': newId() }
  return new Promise((resolve) => {
    const asking = request(
      { agent, host: 'localhost', port, path, method, headers: { ...headers, ...more } },
      (answer) => {
        answer.on('data', () => undefined)
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', () => resolve(0))
      },
    )
    asking.on('error', () => resolve(0))
    asking.end(sent)
  })
}

async function atWork(user: User, turn: number): Promise<void> {
  const below = chance(seed + turn)
  // Nobody arrives at the same moment as everybody else.
  await wait(below(looks * 1000))
  while (whole() < (warmUp + seconds) * 1000) {
    const asked = nextErrand(user, below)
    const began = whole()
    const status = await ask(asked, user)
    if (began >= warmUp * 1000) served.push({ errand: asked.errand, took: whole() - began, status })
    await wait(looks * (500 + below(1000)))
  }
}

await Promise.all(users.map(atWork))
agent.destroy()
parentPort?.postMessage(served)
