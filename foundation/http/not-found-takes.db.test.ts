/** How long "not found" takes says nothing: a hidden thing costs the database more than nothing does. */
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { newId, stopwatch } from '../clock.ts'
import { exampleRoutes, exampleTables } from './testing/example-room.ts'
import { type TestWorkbench, testWorkbench } from './testing/workbench.ts'

const step = 400
let house: TestWorkbench
before(async () => {
  house = await testWorkbench([exampleRoutes], { tables: exampleTables, notFoundTakes: step })
})
after(() => house.close())

it('answers that something is not there after a whole number of steps, and everything else at once', async () => {
  const noor = await house.logIn('noor')
  const written = (await noor.write('/v1/notes', { words: 'hier' })).json() as { id: string }
  const took = async (url: string, status: number) => {
    const elapsed = stopwatch()
    assert.equal((await noor.read(url)).statusCode, status)
    return elapsed()
  }
  assert.ok((await took(`/v1/notes/${newId()}`, 404)) >= step)
  assert.ok((await took('/v1/notes/x', 400)) < step, 'control: another refusal does not wait')
  assert.ok((await took(`/v1/notes/${written.id}`, 200)) < step, 'control: nor does an answer')
})
