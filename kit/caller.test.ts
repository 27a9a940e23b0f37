import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { z } from 'zod'
import { actAs, caller } from './caller.ts'
import { bytes, type Contract, identifier } from './contract.ts'

const contract = {
  'GET /v1/cases/:case': {
    params: z.strictObject({ case: z.string() }),
    query: z.strictObject({ page: z.coerce.number().optional(), word: z.array(z.string()).optional() }),
    reply: z.strictObject({ name: z.string() }),
    problems: ['casework/case-not-visible'],
    summary: '.',
  },
  'POST /v1/cases': {
    body: z.strictObject({ name: z.string() }),
    reply: z.strictObject({ id: identifier }),
    problems: [],
    summary: '.',
  },
  'GET /v1/print': { reply: bytes, media: 'application/pdf', problems: [], summary: '.' },
} as const satisfies Contract
const call = caller(contract)
const id = '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00'

type Sent = { address: string; method: string; headers: Record<string, string>; body: unknown }
let sent: Sent[] = []
let answers: (Response | Error)[] = []
const real = globalThis.fetch
beforeEach(() => {
  sent = []
  globalThis.fetch = async (address, init = {}) => {
    const headers = init.headers as Record<string, string>
    sent.push({ address: String(address), method: init.method ?? '', headers, body: init.body })
    const answer = answers.shift() ?? new Error('nothing prepared')
    if (answer instanceof Error) throw answer
    return answer
  }
})
afterEach(() => {
  globalThis.fetch = real
  actAs(undefined)
})
const json = (value: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': type } })

describe('a call', () => {
  it('names the appointment, and fills path and query', async () => {
    actAs({ appointment: 'a1', csrf: 'c1' })
    answers = [json({ name: 'x' })]
    const result = await call('GET /v1/cases/:case', {
      params: { case: 'a/b?c' },
      query: { page: 2, word: ['x', 'y&z'] },
    })
    assert.deepEqual(result, { ok: true, value: { name: 'x' } })
    assert.equal(sent[0]?.address, '/v1/cases/a%2Fb%3Fc?page=2&word=x&word=y%26z')
    assert.equal(sent[0]?.headers['schakel-appointment'], 'a1')
    assert.equal(sent[0]?.headers['schakel-csrf'], undefined, 'a read needs no token')
    assert.equal(sent[0]?.headers['idempotency-key'], undefined)
  })
  it('that writes carries the token and a key of its own', async () => {
    actAs({ appointment: 'a1', csrf: 'c1' })
    answers = [json({ id }), json({ id })]
    await call('POST /v1/cases', { body: { name: 'x' } })
    await call('POST /v1/cases', { body: { name: 'x' } })
    const [first, second] = sent
    assert.equal(first?.headers['schakel-csrf'], 'c1')
    assert.equal(first?.body, '{"name":"x"}')
    assert.match(String(first?.headers['idempotency-key']), /^[0-9a-f-]{36}$/)
    assert.notEqual(first?.headers['idempotency-key'], second?.headers['idempotency-key'])
  })
  it('whose answer was lost is sent once more with the same key', async () => {
    answers = [new TypeError('network'), json({ id })]
    const result = await call('POST /v1/cases', { body: { name: 'x' } })
    assert.equal(result.ok, true)
    assert.equal(sent.length, 2)
    assert.equal(sent[0]?.headers['idempotency-key'], sent[1]?.headers['idempotency-key'])
  })
  it('without a network is a problem a page can show', async () => {
    answers = [new TypeError('network'), new TypeError('network')]
    const result = await call('POST /v1/cases', { body: { name: 'x' } })
    assert.ok(!result.ok)
    assert.equal(result.problem.code, 'house/unavailable')
    assert.equal(result.problem.title, 'Geen verbinding')
  })
  it('that is refused answers the problem, with its faults', async () => {
    const problem = { status: 404, code: 'casework/case-not-visible', title: 'x', detail: 'y' }
    answers = [json(problem, 404, 'application/problem+json; charset=utf-8')]
    const result = await call('GET /v1/cases/:case', { params: { case: '1' }, query: {} })
    assert.ok(!result.ok && result.problem.code === 'casework/case-not-visible')
  })
  it('answered by something else than the house is unavailable', async () => {
    answers = [new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } })]
    const result = await call('GET /v1/print')
    assert.ok(!result.ok)
    assert.deepEqual([result.problem.code, result.problem.status], ['house/unavailable', 502])
  })
  it('for a file gives its bytes', async () => {
    answers = [new Response('%PDF', { headers: { 'content-type': 'application/pdf' } })]
    const result = await call('GET /v1/print')
    assert.ok(result.ok)
    assert.equal(new TextDecoder().decode(result.value), '%PDF')
  })
  it('whose answer breaks off halfway got none', async () => {
    const broken = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"id":'))
      },
      pull(stream) {
        stream.error(new TypeError('network'))
      },
    })
    answers = [new Response(broken, { headers: { 'content-type': 'application/json' } })]
    const result = await call('GET /v1/cases/:case', { params: { case: '1' }, query: {} })
    assert.ok(!result.ok && result.problem.status === 0)
  })
  it('whose answer breaks the contract is thrown', async () => {
    answers = [json({ name: 3 })]
    await assert.rejects(call('GET /v1/cases/:case', { params: { case: '1' }, query: {} }))
  })
  it('is known to the compiler: wrong routes, inputs and codes do not compile', () => {
    // Never run; `npm run check` fails when one of these lines is no error any more.
    const never = async () => {
      // @ts-expect-error no such route
      await call('GET /v1/nothing')
      // @ts-expect-error the body is missing
      await call('POST /v1/cases')
      // @ts-expect-error no such field
      await call('POST /v1/cases', { body: { nome: 'x' } })
      const result = await call('POST /v1/cases', { body: { name: 'x' } })
      // @ts-expect-error the reply has no name
      if (result.ok) result.value.name
      // @ts-expect-error this route never answers that
      if (!result.ok) result.problem.code === 'casework/case-not-visible'
    }
    assert.equal(typeof never, 'function')
  })
})
