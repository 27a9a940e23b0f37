/** What a page at the table remembers, lets go of after a quarter of an hour without connection, and looks at again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageTime } from '../../../../kit/clock.ts'
import { tableMemory } from './table-memory.ts'

const unavailable = { status: 503, code: 'house/unavailable', title: 'Niet bereikbaar' }

test('the screen is emptied for who is away, and not any more for who came back at that moment', async () => {
  const call = async () => ({ ok: false, problem: unavailable })
  const table = tableMemory('00000000-0000-4000-8000-000000000000', call as never)
  const away = pageTime() - 15 * 60_000
  table.blank(away)
  assert.equal(table.view().blanked, true, 'control: without a connection it is emptied')
  await table.connected()
  assert.equal(table.view().blanked, false)
  table.blank(away)
  assert.equal(table.view().blanked, false, 'a clock that lags behind the connection empties nothing')
  table.blank(pageTime() + 1)
  assert.equal(table.view().blanked, true, 'lost again since')
})

test('what got no answer is looked at again, until there is one; what may not be seen is not', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const [item, block] = ['item', 'block']
  const asked: string[] = []
  let answers: 'nothing' | 'everything' | 'no-more' = 'nothing'
  const given: { readonly [route: string]: object } = {
    'GET /v1/conferences/:conference/meeting': { items: [{ id: item, case: { id: 'case' } }] },
    'GET /v1/agenda-items/:item': { id: item },
    'GET /v1/agenda-items/:item/record': { blocks: [{ id: block, edition: 'first' }] },
    'GET /v1/agenda-items/:item/drafting': { drafting: [] },
    'GET /v1/blocks/:block': { id: block, edition: 'first', text: 'Onderweg getypt.' },
  }
  const call = async (route: string) => {
    asked.push(route)
    const waits = route === 'GET /v1/blocks/:block' && answers === 'nothing'
    if (answers === 'no-more') return { ok: false, problem: { ...unavailable, status: 404 } }
    return waits ? { ok: false, problem: { ...unavailable, status: 0 } } : { ok: true, value: given[route] }
  }
  const table = tableMemory('00000000-0000-4000-8000-000000000000', call as never)
  const later = async (milliseconds: number) => {
    t.mock.timers.tick(milliseconds)
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  await table.connected()
  await later(0)
  assert.equal(table.view().blocks.size, 0, 'control: the block got no answer')
  answers = 'everything'
  await later(2_000)
  assert.equal(table.view().blocks.get(block)?.text, 'Onderweg getypt.')
  const before = asked.length
  await later(60_000)
  assert.equal(asked.length, before, 'with an answer it rests')
  answers = 'no-more'
  await table.look()
  const refused = asked.length
  await later(60_000)
  assert.equal(asked.length, refused, 'a refusal is an answer')
})
