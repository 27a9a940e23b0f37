import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextLength, type QuestionContext, readContext, writeContext } from './question-wire.ts'

const context: QuestionContext = {
  asker: 'maastricht',
  organ: 'politie',
  function: 'Operationeel specialist',
  regime: 'WGS-ZVH',
  purpose: 'to see whether known',
  ground: 'BWBR0049962:2.28:1:2025-07-05',
  caseReference: 'zvh-2026-0012',
  contract: '7f0c1c53-6d41-4c57-9d3e-6f3f1f6a2f11',
  epoch: '3',
  at: '2026-11-28T01:00:00.000Z',
}
const written = (of: object) => {
  const bytes = new Uint8Array(contextLength + 3).fill(32)
  bytes.set(Buffer.from(JSON.stringify(of)))
  return bytes
}

test('a context has one length whatever it says, and is read back with the message behind it', () => {
  const long = { ...context, purpose: 'x'.repeat(300), function: 'ë'.repeat(120) }
  for (const one of [context, long]) {
    assert.equal(writeContext(one).length, contextLength)
    const body = new Uint8Array([...writeContext(one), 1, 2, 3])
    assert.deepEqual(readContext(body), { context: one, message: Uint8Array.of(1, 2, 3) })
  }
  assert.throws(() => writeContext({ ...context, purpose: 'ë'.repeat(2_000) }), RangeError)
})

test('a context with words for a reference, control characters, a field more or less, or no text is none', () => {
  assert.ok(readContext(written(context)))
  for (const changed of [
    { ...context, caseReference: 'zaak van Jan' },
    { ...context, caseReference: '' },
    { ...context, organ: 'politie\u0007' },
    { ...context, purpose: 'a\nb' },
    { ...context, person: 'Jan' },
    { ...context, at: 'yesterday' },
    { ...context, epoch: '0' },
    { asker: 'maastricht' },
    [],
  ])
    assert.equal(readContext(written(changed)), undefined, JSON.stringify(changed))
  assert.equal(readContext(new Uint8Array(10)), undefined)
  assert.equal(readContext(new Uint8Array(contextLength).fill(0xff)), undefined)
})
