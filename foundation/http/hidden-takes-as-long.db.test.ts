import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId, stopwatch } from '../clock.ts'
import { exampleRoutes, exampleTables } from './testing/example-room.ts'
import { testWorkbench } from './testing/workbench.ts'

const median = (times: number[]) => times.toSorted((one, other) => one - other)[times.length >> 1] as number

/** As the product runs, in whole steps: here of 25 ms, a quarter of what it takes there (R2: medians at most 0.3 ms apart, or what the machine itself puts there). */
it('something hidden and nothing at all take equally long: 200 rounds', async (test) => {
  const house = await testWorkbench([exampleRoutes], { tables: exampleTables, notFoundTakes: 25 })
  try {
    const noor = await house.logIn('noor')
    const { id } = (await noor.write('/v1/notes', { words: 'hidden from the other desk' })).json()
    const thijs = await house.logIn('thijs')
    const timed = async (note: string) => {
      const elapsed = stopwatch()
      assert.equal((await thijs.read(`/v1/notes/${note}`)).statusCode, 404)
      return elapsed()
    }
    const [hidden, absent, again]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < 200; round++) {
      const inOrder = [
        () => timed(id).then((time) => hidden.push(time)),
        () => timed(newId()).then((time) => absent.push(time)),
        () => timed(newId()).then((time) => again.push(time)),
      ]
      for (const turn of [0, 1, 2]) await inOrder[(turn + round) % 3]?.()
    }
    // In pairs as well: what else the machine does at a moment, it does to both.
    const longer = hidden.filter((time, round) => time > (absent[round] as number)).length / hidden.length
    const apart = Math.abs(median(hidden) - median(absent))
    // Two series of the very same thing: what the machine itself puts between medians while it is busy.
    const noise = Math.abs(median(again) - median(absent))
    test.diagnostic(
      `hidden ${median(hidden).toFixed(3)} ms, absent ${median(absent).toFixed(3)} ms, longer in ${longer}; noise ${noise.toFixed(3)} ms`,
    )
    assert.ok(longer > 0.3 && longer < 0.7, `hidden took longer in ${longer} of the rounds`)
    assert.ok(apart <= Math.max(0.3, 3 * noise), `medians ${apart.toFixed(3)} ms apart, noise ${noise.toFixed(3)} ms`)
  } finally {
    await house.close()
  }
})
