import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { type Contract, identifier, text } from '../../kit/contract.ts'
import { Problem, problemCatalogue } from '../problem.ts'
import { checkedInput } from './input.ts'
import { languageOf } from './language.ts'
import { pairsOf, queryOf } from './query-string.ts'
import { routesOf } from './routes.ts'
import { JsonRefused, parseStrictly } from './strict-json.ts'

const parse = (written: string) => parseStrictly(new TextEncoder().encode(written))
const refusals = (written: string | Uint8Array) => {
  try {
    parseStrictly(typeof written === 'string' ? new TextEncoder().encode(written) : written)
  } catch (error) {
    if (error instanceof JsonRefused) return error.refusals.map(({ name, reason }) => `${name}: ${reason}`)
    throw error
  }
  return []
}

describe('a body', () => {
  it('is read as JSON reads it, when nothing is wrong with it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (written) => {
        if (refusals(written).length === 0) assert.deepEqual(parse(written), JSON.parse(written))
      }),
      { numRuns: 500 },
    )
  })
  it('is refused by name when a field is there twice, at any depth, also when spelled with escapes', () => {
    assert.deepEqual(refusals('{"a":1,"a":2}'), ['a: name-twice'])
    assert.deepEqual(refusals('{"a":1,"\\u0061":2}'), ['a: name-twice'])
    assert.deepEqual(refusals('{"list":[{"x":1},{"x":1,"y":{"z":1,"z":1}}]}'), ['list.1.y.z: name-twice'])
    assert.deepEqual(refusals('{"a":{"b":1},"c":{"b":1},"d":"\\"b\\":1,\\"b\\":{"}'), [], 'control')
  })
  it('is refused by name when it reaches for the prototype', () => {
    assert.deepEqual(refusals('{"a":{"__proto__":{"admin":true}}}'), ['a.__proto__: reserved-name'])
    assert.equal(({} as { admin?: true }).admin, undefined)
  })
  it('is refused by name when a text cannot be stored', () => {
    assert.deepEqual(refusals('{"a":["ok","x\\u0000y"],"b":"\\ud800"}'), ['a.1: nul-character', 'b: not-well-formed'])
    assert.deepEqual(refusals('{"a":"\\ud83d\\ude00"}'), [], 'control: a whole pair')
  })
  it('is refused when it is nested deeply, however deeply', () => {
    for (const depth of [30, 1000, 100_000]) {
      const [only] = refusals('['.repeat(depth) + ']'.repeat(depth))
      assert.match(String(only), /: too-deep$/)
    }
    assert.deepEqual(refusals('['.repeat(20) + ']'.repeat(20)), [], 'control')
  })
  it('is refused when it is not UTF-8 or not JSON', () => {
    assert.deepEqual(refusals(new Uint8Array([0x22, 0xff, 0x22])), [': not-utf-8'])
    assert.deepEqual(refusals(new Uint8Array([0xef, 0xbb, 0xbf, 0x31])), [': not-json'], 'a byte order mark')
    for (const written of ['', '{', '{"a":1,}', "{'a':1}", 'NaN', '{"a":1}x'])
      assert.deepEqual(refusals(written), [': not-json'])
  })
})

describe('a query', () => {
  const schema = z.strictObject({ page: z.coerce.number(), word: z.array(z.string()).optional() })
  const named = (written: string) => {
    try {
      queryOf(pairsOf(written), schema, 'nl')
    } catch (error) {
      return (error as Problem).invalidParams.map(({ name }) => name)
    }
    return []
  }
  it('takes a list only where the contract has one', () => {
    assert.deepEqual(
      { ...queryOf(pairsOf('page=2&word=a+b&word=%C3%A9'), schema, 'nl') },
      { page: '2', word: ['a b', 'é'] },
    )
    assert.deepEqual(named('page=1&page=2'), ['query.page'])
  })
  it('is refused when it is unreadable or reaches for the prototype', () => {
    assert.deepEqual(named('page=%ED%A0%80'), ['query'])
    assert.deepEqual(named('__proto__=1'), ['query.__proto__'])
    assert.deepEqual(named('a=%'), ['query'])
  })
})

const route = {
  params: z.strictObject({ case: identifier }),
  body: z.strictObject({
    words: text(10),
    kind: z.enum(['fact', 'view']),
    about: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('area'), area: text(5) }),
      z.strictObject({ type: z.literal('person'), age: z.int().min(0).max(150) }),
    ]),
    odd: z.int().refine((n) => n % 2 === 1, { error: 'moet oneven zijn|must be odd' }),
  }),
  reply: z.strictObject({}),
  problems: [],
  summary: 'For testing.',
} as const
const faults = (raw: { params?: unknown; query?: unknown; body?: unknown }, language: 'nl' | 'en' = 'en') => {
  try {
    checkedInput(route, { params: {}, query: {}, body: {}, ...raw }, language)
  } catch (error) {
    assert.ok(error instanceof Problem)
    assert.equal(error.code, 'house/invalid')
    return Object.fromEntries(error.invalidParams.map(({ name, reason }) => [name, reason]))
  }
  return {}
}
const good = {
  params: { case: '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00' },
  body: { words: 'a', kind: 'fact', about: { type: 'area', area: 'x' }, odd: 3 },
}

describe('the faults of an input', () => {
  it('are none when there are none', () => assert.deepEqual(faults(good), {}))
  it('come all together, each by name', () => {
    assert.deepEqual(
      faults({ params: { case: '7' }, query: { all: '1' }, body: { kind: 'rumour', odd: 2, admin: true } }),
      {
        'params.case': 'has the wrong form',
        'query.all': 'is not a known field here',
        words: 'is missing',
        kind: 'is not one of the choices',
        about: 'is missing',
        odd: 'must be odd',
        admin: 'is not a known field here',
      },
    )
  })
  it('call a choice that was not made missing, not wrong', () => {
    const { kind: _, ...unanswered } = good.body
    assert.deepEqual(faults({ ...good, body: unanswered }), { kind: 'is missing' })
    assert.deepEqual(faults({ ...good, body: { ...unanswered, kind: '' } }), { kind: 'is not filled in yet' })
  })
  it('are said in the language of the page', () => {
    assert.deepEqual(faults({ ...good, body: { ...good.body, words: '', odd: 2 } }, 'nl'), {
      words: 'is nog niet ingevuld',
      odd: 'moet oneven zijn',
    })
  })
  it('say of an answer nobody gave that it is not there yet, not that it is wrong', () => {
    assert.deepEqual(faults({ ...good, body: { ...good.body, words: '   ', kind: '' } }, 'nl'), {
      words: 'is nog niet ingevuld',
      kind: 'is nog niet ingevuld',
    })
    assert.deepEqual(faults({ ...good, body: { ...good.body, kind: 'rumour' } }, 'nl'), {
      kind: 'is geen van de keuzes',
    })
  })
  it('name the field inside the variant that was meant', () => {
    assert.deepEqual(faults({ ...good, body: { ...good.body, about: { type: 'person', age: 200 } } }), {
      'about.age': 'is too high',
    })
  })
  it('never repeat what was typed, also not as a name', () => {
    const said = JSON.stringify(faults({ ...good, body: { ...good.body, kind: 'Jan Jansen', 'Jan <Jansen>': 1 } }))
    assert.ok(!said.includes('Jansen'), said)
  })
})

describe('a contract', () => {
  const problems = problemCatalogue('example', {})
  const card = { action: 'a/b', audit: 'a.b.c', regime: 'MUN', purpose: 'a/1', roles: ['mayor'] } as const
  const bind = (body: z.ZodType) => {
    const contract = { 'POST /v1/things': { ...route, body, params: undefined as never } } satisfies Contract
    return () =>
      routesOf(contract, problems, { 'POST /v1/things': { entrance: 'workbench', ...card, handle: () => ({}) } })
  }
  it('that lets an unknown field pass is refused at start, however deep it hides', () => {
    assert.throws(bind(z.object({ a: z.string() })), /unknown fields pass/)
    assert.throws(bind(z.strictObject({ a: z.array(z.object({ b: z.string() })) })), /body\.a/)
    assert.throws(
      bind(z.strictObject({ a: z.union([z.string(), z.looseObject({})]).optional() })),
      /unknown fields pass/,
    )
    assert.throws(bind(z.strictObject({ a: z.object({}).transform((x) => x) })), /unknown fields pass/)
    assert.throws(bind(z.strictObject({ a: z.any() })), /accepts anything/)
    assert.doesNotThrow(bind(z.strictObject({ a: z.array(z.strictObject({ b: z.string() })) })), 'control')
  })
  it('whose key is no method and path is refused at start', () => {
    const contract = { 'GET /things/': { ...route, params: undefined as never } } satisfies Contract
    assert.throws(
      () => routesOf(contract, problems, { 'GET /things/': { entrance: 'workbench', ...card, handle: () => ({}) } }),
      /METHOD/,
    )
  })
})

describe('the language of an answer', () => {
  it('is what the page says, else what the browser prefers, else Dutch', () => {
    for (const [said, expected] of [
      [{}, 'nl'],
      [{ 'accept-language': 'en-GB,en;q=0.9,nl;q=0.8' }, 'en'],
      [{ 'accept-language': 'de, nl;q=0.5, en;q=0.4' }, 'nl'],
      [{ 'accept-language': 'en;q=0, nl;q=0.1' }, 'nl'],
      [{ 'accept-language': 'fr' }, 'nl'],
      [{ 'accept-language': ';;;q=x,,' }, 'nl'],
      [{ 'accept-language': 'en', 'schakel-language': 'nl' }, 'nl'],
    ] as const)
      assert.equal(languageOf(said), expected, JSON.stringify(said))
  })
})
