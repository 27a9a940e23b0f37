/**
 * Bad input over every operation: what is certainly wrong must be refused by name (400, or 413 when too large), and
 * nothing whatever may become a 5xx, an answer without a problem, or a look behind the scenes.
 */
import fc from 'fast-check'
import type { Part } from '../../../kit/contract.ts'
import type { Described } from '../open-api.ts'
import { takesList } from '../query-string.ts'
import { aUuid, fieldsOf, plausible, type Variant, variantsOf } from './plausible.ts'

export type FuzzRequest = {
  readonly method: string
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly body?: string | Buffer
}
/** Sends as someone who may call this route, with the headers the entrance wants. */
export type Sender = (
  route: Described,
  request: FuzzRequest,
) => Promise<{ readonly status: number; readonly media: string; readonly text: string }>
export type Finding = {
  readonly route: string
  readonly attack: string
  readonly status: number
  readonly because: string
}
export type FuzzReport = {
  readonly operations: number
  readonly requests: number
  readonly findings: readonly Finding[]
}

type Attack = {
  readonly name: string
  readonly request: FuzzRequest
  /** Statuses that are right; absent: anything below 500. */
  readonly expected?: readonly number[]
  /** The field that a 400 must name. */
  readonly field?: string
}

const json = { 'content-type': 'application/json' }
const megabyte = 'x'.repeat(1024 * 1024)
/** Written as JSON, so that what JSON.stringify would mend arrives broken. */
const wrongTexts = { 'NUL character': '"a\\u0000b"', 'lone surrogate': '"a\\ud800"' }
const wrongValues: { readonly [name: string]: unknown } = {
  null: null,
  boolean: true,
  'negative number': -1,
  'number beyond integers': 2 ** 62,
  fraction: 0.1,
  'huge number': 1e308,
  'empty text': '',
  'text of spaces': '   ',
  'long text': 'x'.repeat(60_000),
  'empty list': [],
  'list of nulls': [null, null],
  'empty object': {},
  'object with an unknown field': { unknown_field: 1 },
  'a date that is none': '2026-02-30',
  SQL: "'; drop table audit.acts; --",
  'a format string': '%s%n{{7*7}}<%=7*7%>',
}

/** As JSON, with one more member written by hand. */
const withMember = (fixed: Variant['fixed'], name: string, written: string) => {
  const { [name]: _, ...others } = fixed
  const members = Object.entries(others)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{${[...members, `${JSON.stringify(name)}:${written}`].join(',')}}`
}

/** Anything that stands in a path; one that is a UUID when the contract wants one. */
const pathOf = ({ key, route }: Described, changes: { readonly [name: string]: string } = {}) =>
  (key.split(' ')[1] ?? '').replace(/:(\w+)/g, (_, name: string) => {
    const wanted = Object.fromEntries(fieldsOf(route.params))[name]
    return changes[name] ?? String(wanted ? plausible(wanted) : aUuid)
  })

function* attacks(described: Described): Generator<Attack> {
  const { key, route } = described
  const method = key.split(' ')[0] ?? ''
  const url = pathOf(described)
  const ask = (changes: Partial<FuzzRequest>): FuzzRequest => ({ method, url, headers: {}, ...changes })
  for (const [name] of fieldsOf(route.params)) {
    const field = `params.${name}`
    const at = (typed: string) => ask({ url: pathOf(described, { [name]: typed }) })
    yield { name: `${field} with a NUL character`, request: at('a%00b'), expected: [400], field }
    yield { name: `${field} that is not UTF-8`, request: at('%ED%A0%80'), expected: [400], field: 'path' }
    yield { name: `${field} of 8 kB`, request: at('x'.repeat(8000)), expected: [400, 404] }
    for (const typed of ['7', '%27%20or%201=1', '..%2f..%2fetc', '00000000-0000-0000-0000-000000000000', '%20'])
      yield { name: `${field} = ${typed}`, request: at(typed), expected: [400, 404] }
  }
  yield {
    name: 'unknown field in the query',
    request: ask({ url: `${url}?unknownField=1` }),
    expected: [400],
    field: 'query.unknownField',
  }
  yield {
    name: 'prototype in the query',
    request: ask({ url: `${url}?__proto__=1` }),
    expected: [400],
    field: 'query.__proto__',
  }
  yield {
    name: 'query that is not UTF-8',
    request: ask({ url: `${url}?a=%ED%A0%80` }),
    expected: [400],
    field: 'query',
  }
  for (const [name, part] of fieldsOf(route.query)) {
    const field = `query.${name}`
    const at = (typed: string) => ask({ url: `${url}?${name}=${encodeURIComponent(typed)}` })
    yield { name: `${field} with a NUL character`, request: at('a\0b'), expected: [400], field }
    for (const [kind, value] of Object.entries(wrongValues)) {
      const typed = String(value ?? '').slice(0, 6000)
      yield {
        name: `${field}: ${kind}`,
        request: at(typed),
        ...(part.safeParse(takesList(part) ? [typed] : typed).success ? {} : { expected: [400], field }),
      }
    }
  }
  if (method === 'GET') return
  const send = (body: string | Buffer, headers: FuzzRequest['headers'] = json) => ask({ body, headers })
  if (!route.body)
    yield { name: 'a body where none is asked', request: send('{"unknown_field":1}'), expected: [400], field: 'body' }
  yield { name: 'broken JSON', request: send('{"a":'), expected: [400], field: 'body' }
  yield { name: 'a name twice', request: send('{"a":1,"a":2}'), expected: [400], field: 'a' }
  yield {
    name: 'prototype in the body',
    request: send('{"__proto__":{"admin":true}}'),
    expected: [400],
    field: '__proto__',
  }
  yield {
    name: 'body that is not UTF-8',
    request: send(Buffer.from([0x22, 0xff, 0x22])),
    expected: [400],
    field: 'body',
  }
  yield { name: 'deep body', request: send('{"a":'.repeat(5000) + '1' + '}'.repeat(5000)), expected: [400] }
  yield {
    name: 'body of another kind',
    request: send('a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
    expected: [415],
  }
  yield { name: 'body of 1 MB', request: send(JSON.stringify({ a: megabyte })), expected: [413] }
  for (const written of ['null', '[]', '1', '"text"', 'true'])
    yield { name: `body ${written}`, request: send(written), expected: [400], field: 'body' }
  for (const { fixed, fields } of variantsOf(route.body)) {
    const right = { ...fixed, ...Object.fromEntries(fields.map(([name, part]) => [name, plausible(part)])) }
    const body = (name: string, written: string) => send(withMember(right, name, written))
    yield {
      name: 'unknown field in the body',
      request: body('unknown_field', '1'),
      expected: [400],
      field: 'unknown_field',
    }
    for (const [name, part] of fields) {
      for (const [kind, written] of Object.entries(wrongTexts))
        yield { name: `${name} with a ${kind}`, request: body(name, written), expected: [400], field: name }
      for (const [kind, value] of Object.entries(wrongValues)) {
        const refused = !part.safeParse(value).success
        const rightly = refused ? { expected: [400, 413], field: name } : {}
        yield { name: `${name}: ${kind}`, request: body(name, JSON.stringify(value)), ...rightly }
      }
    }
  }
}

const behindTheScenes = /node_modules|\.ts:\d|syntax error|relation "|violates|invalid input|zod|stack|select .* from/i

function judge(attack: Attack, { status, media, text }: Awaited<ReturnType<Sender>>): string | undefined {
  const code = /"code":"([^"]+)"/.exec(text)?.[1]
  // A room may say that it cannot work yet (its law is not loaded); that is a problem of its own, not a broken house.
  if (status >= 500 && (status !== 503 || !code || code.startsWith('house/'))) return 'the house broke'
  if (status >= 400 && !media.startsWith('application/problem+json')) return `answered as ${media}`
  if (status >= 400 && behindTheScenes.test(text)) return 'told what is behind the scenes'
  if (attack.expected && !attack.expected.includes(status)) return `expected ${attack.expected.join(' or ')}`
  if (!attack.field || status !== 400) return undefined
  const named = ((JSON.parse(text).invalidParams ?? []) as { name: string }[]).map(({ name }) => name)
  const isNamed = named.some((name) => name === attack.field || name.startsWith(`${attack.field}.`))
  return isNamed ? undefined : `named ${named.join(', ') || 'nothing'} instead of ${attack.field}`
}

/**
 * Units: `runs` random bodies and queries per operation, beside the fixed attacks. Findings hold what a test prints;
 * an empty list is a pass.
 */
export async function fuzzOperations(
  routes: readonly Described[],
  send: Sender,
  { seed = 20_261_123, runs = 25 }: { seed?: number; runs?: number } = {},
): Promise<FuzzReport> {
  const findings: Finding[] = []
  let requests = 0
  const put = async (described: Described, attack: Attack) => {
    requests++
    const answer = await send(described, attack.request)
    const because = judge(attack, answer)
    if (because) findings.push({ route: described.key, attack: attack.name, status: answer.status, because })
  }
  for (const described of routes) {
    for (const attack of attacks(described)) await put(described, attack)
    for (const attack of randomAttacks(described, seed, runs)) await put(described, attack)
  }
  return { operations: routes.length, requests, findings }
}

/** Bodies with the right names and any values; queries of any text. */
function randomAttacks(described: Described, seed: number, runs: number): Attack[] {
  const method = described.key.split(' ')[0] ?? ''
  const url = pathOf(described)
  const any = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), fc.integer(), fc.double())
  const likely = (part: Part) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(plausible(part)) }, { weight: 1, arbitrary: any })
  const bodies = variantsOf(described.route.body).map(({ fixed, fields }) =>
    fc
      .record(Object.fromEntries(fields.map(([name, part]) => [name, likely(part)])), { requiredKeys: [] })
      .map((given) => ({ ...given, ...fixed })),
  )
  const body: fc.Arbitrary<unknown> = bodies.length > 0 ? fc.oneof(...bodies) : any
  const query = fc.record(
    Object.fromEntries(
      fieldsOf(described.route.query).map(([name, part]) => [
        name,
        fc.oneof(fc.string(), fc.constant(String(plausible(part)))),
      ]),
    ),
    { requiredKeys: [] },
  )
  const sample = <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, { seed, numRuns: runs })
  if (method !== 'GET')
    return sample(body).map((value) => ({
      name: `random body ${JSON.stringify(value).slice(0, 300)}`,
      request: { method, url, headers: json, body: JSON.stringify(value) },
    }))
  return sample(query).map((value) => ({
    name: `random query ${JSON.stringify(value).slice(0, 300)}`,
    request: { method, url: `${url}?${new URLSearchParams(value as Record<string, string>)}`, headers: {} },
  }))
}
