/**
 * Answered once. Between a person and the house stands a wire that breaks after the house has done its work and before the
 * answer arrives. The person asks again with the same key: the same answer, and the work is there once. Control: asked again
 * with a new key, the same break makes doubles.
 */
import { connect, createServer, type Socket } from 'node:net'
import { newId } from '../foundation/clock.ts'
import type { Proof } from './proof.ts'
import { type Visitor, visitAs } from './visitor.ts'
import { wholeHouse } from './whole-house.ts'

export const proof: Proof = {
  name: 'answered-once',
  title: 'A connection that breaks after the work was done doubles nothing: the same question gets the same answer',
  promises: ['P17'],
  run: async (size) => {
    const house = await wholeHouse()
    try {
      await house.start()
      const visitor = await visitAs(house.workbench, 'bram')
      const [breaks, doubles] = size === 'full' ? [500, 20] : [40, 5]
      const wire = await breakingWire(Number(new URL(house.workbench).port))
      const outcome = { dropped: 0, differently: 0, unanswered: 0 }
      const marks: string[] = []
      for (let turn = 0; turn < breaks; turn++) {
        const [mark, key] = [`Proef van de draad ${newId()}`, newId()]
        marks.push(mark)
        outcome.dropped += await askThroughWire(visitor, wire, mark, key)
        const [again, onceMore] = [await ask(visitor, mark, key), await ask(visitor, mark, key)]
        if (!again) outcome.unanswered++
        if (again !== onceMore) outcome.differently++
      }
      const planted: string[] = []
      for (let turn = 0; turn < doubles; turn++) {
        const mark = `Proef zonder sleutel ${newId()}`
        planted.push(mark)
        await askThroughWire(visitor, wire, mark, newId())
        await ask(visitor, mark, newId())
      }
      await wire.close()
      const counted = await countByGoal(visitor)
      const times = (mark: string) => counted.get(mark) ?? 0
      const notOnce = marks.filter((mark) => times(mark) !== 1).length
      const doubled = planted.filter((mark) => times(mark) === 2).length
      return {
        passed: outcome.dropped === breaks && notOnce === 0 && outcome.differently === 0 && outcome.unanswered === 0,
        figures: { breaks: outcome.dropped, notThereOnce: notOnce, answeredDifferently: outcome.differently },
        control: doubled === doubles ? 'found' : 'missed',
        planted: 'the same break, and a retry under a new key',
      }
    } finally {
      await house.remove()
    }
  },
}

type Wire = { readonly port: number; readonly broken: () => number; close(): Promise<void> }

/** Hands a request on and breaks when the first byte of the answer comes: the house has committed by then. */
async function breakingWire(to: number): Promise<Wire> {
  let broken = 0
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.once('close', () => open.delete(socket))
    }
    near.pipe(far)
    far.once('data', () => {
      broken++
      near.destroy()
      far.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    broken: () => broken,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

const report = (mark: string) => ({
  regime: 'WGS-ZVH',
  goal: mark,
  told: { told: true },
  persons: [{ role: 'subject', name: 'Proefpersoon', minor: false }],
  criteria: ['a', 'b', 'c', 'd'].map((code) => ({ code, explanation: 'Bij wijze van proef.' })),
  wanted: ['politie'],
})

/** Answers 1 when the answer was lost on the way and the wire broke, 0 otherwise. */
async function askThroughWire(visitor: Visitor, wire: Wire, mark: string, key: string): Promise<number> {
  const before = wire.broken()
  try {
    await visitor.send('POST', '/v1/cases', report(mark), key, wire.port)
    return 0
  } catch {
    return wire.broken() - before
  }
}

async function ask(visitor: Visitor, mark: string, key: string): Promise<string | undefined> {
  const { status, text } = await visitor.send('POST', '/v1/cases', report(mark), key)
  return status === 200 ? text : undefined
}

async function countByGoal(visitor: Visitor): Promise<Map<string, number>> {
  const { json } = await visitor.get('/v1/to-decide')
  const counted = new Map<string, number>()
  for (const { goal } of (json as { reports: { goal: string }[] }).reports)
    counted.set(goal, (counted.get(goal) ?? 0) + 1)
  return counted
}
