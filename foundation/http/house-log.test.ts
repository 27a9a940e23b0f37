import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { testClock } from '../clock.ts'
import { houseLog, traceOf } from './house-log.ts'

const written = (act: (log: ReturnType<typeof houseLog>) => void) => {
  const lines: string[] = []
  act(houseLog(testClock('2026-11-23T22:59:59.123Z'), (line) => void lines.push(line)))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('the log', () => {
  it('of residents has a day and a name, whatever it is given: 10,000 lines', () => {
    const lines = written((log) => {
      fc.assert(
        fc.property(fc.dictionary(fc.string(), fc.anything()), (given) => {
          log.resident({ ...given, level: 'error', event: 'failed' })
        }),
        { numRuns: 10_000 },
      )
    })
    assert.equal(lines.length, 10_000)
    for (const line of lines)
      assert.deepEqual(line, { day: '2026-11-23', entrance: 'resident', level: 'error', event: 'failed' })
  })
  it('of the workbench leaves out every field that is not on the list', () => {
    const smuggled = { level: 'info', event: 'request', url: '/v1/x?y', ip: '10.0.0.1', body: 'x', route: 'GET /v1/x' }
    const [line] = written((log) => log.workbench(smuggled as never))
    assert.deepEqual(Object.keys(line ?? {}).sort(), ['entrance', 'event', 'level', 'route', 'time'])
  })
})

describe('what is said of an unexpected error', () => {
  it('is where it arose, never its message', () => {
    const error = new Error('Jan Jansen\n    at rooms/jan-jansen.ts:1 secret')
    const said = JSON.stringify(traceOf(error))
    assert.ok(!said.includes('ansen') && !said.includes('secret'), said)
    assert.match(said, /foundation\/http\/house-log\.test\.ts:\d+/)
  })
  it('has the SQLSTATE when the database spoke', () => {
    assert.equal(traceOf(Object.assign(new Error('x'), { code: '22012' })).sqlState, '22012')
    assert.equal(traceOf(Object.assign(new Error('x'), { code: 'Jan Jansen' })).sqlState, undefined)
  })
  it('is nothing for what is no error', () => assert.deepEqual(traceOf('Jan'), { code: 'not-an-error' }))
})
