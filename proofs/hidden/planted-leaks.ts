/**
 * Leaks planted on purpose, each a mistake that other software made: something of what is hidden gets into an answer.
 * They work on recorded answers with the true state of the world behind them; the search must find every one.
 */
import type { Got } from './compare.ts'
import type { Answer, World } from './world.ts'

type CaseFacts = {
  readonly contributions: number
  readonly newest: string
  readonly askers: string
  readonly looks: number
}
export type Facts = {
  readonly contributions: number
  readonly newest: string
  readonly acts: number
  readonly sessions: number
  readonly agenda: number
  /** Every id that stands for something in the room of cases. */
  readonly standing: ReadonlySet<string>
  readonly cases: ReadonlyMap<string, CaseFacts>
  /** Cases in the order in which they were reported. */
  readonly order: readonly string[]
  readonly answered: ReadonlySet<string>
  readonly positions: ReadonlyMap<string, number>
}

export async function factsOf({ workbench: { testDatabase } }: World): Promise<Facts> {
  const all = async <T extends object>(text: string) => (await testDatabase.owner.query<T>(text)).rows
  const [counts] = await all<Pick<Facts, 'contributions' | 'newest' | 'acts' | 'sessions' | 'agenda'>>(
    `select (select count(*)::int from casework.contributions) as contributions,
       (select max(contributed_at)::text from casework.contributions) as newest,
       (select count(*)::int from audit.acts) as acts, (select count(*)::int from identity.sessions) as sessions,
       (select count(*)::int from casework.agenda_items) as agenda`,
  )
  const standing = await all<{ id: string }>(
    `select id from casework.cases union all select id from casework.contributions
     union all select id from casework.requests union all select id from casework.actions`,
  )
  const cases = await all<CaseFacts & { id: string }>(
    `select c.id, count(k.id)::int as contributions, max(k.contributed_at)::text as newest,
       (select string_agg(distinct r.asker, ' ' order by r.asker) from casework.requests r where r.case_id = c.id) as askers,
       (select count(*)::int from audit.acts a where c.id = any (a.objects)) as looks
     from casework.cases c left join casework.contributions k on k.case_id = c.id
     group by c.id, c.reported_at order by c.reported_at`,
  )
  const answered = await all<{ id: string }>(
    'select answers as id from casework.contributions where answers is not null',
  )
  const positions = await all<{ id: string; position: number }>(
    'select id, row_number() over (order by contributed_at)::int as position from casework.contributions',
  )
  return {
    contributions: 0,
    newest: '',
    acts: 0,
    sessions: 0,
    agenda: 0,
    ...counts,
    standing: new Set(standing.map(({ id }) => id)),
    cases: new Map(cases.map(({ id, ...facts }) => [id, facts])),
    order: cases.map(({ id }) => id),
    answered: new Set(answered.map(({ id }) => id)),
    positions: new Map(positions.map(({ id, position }) => [id, position])),
  }
}

type Json = { [name: string]: unknown }
type Leak = (answer: Answer, facts: Facts, asked: { readonly ids: readonly string[]; readonly path: string }) => Answer
const header =
  (name: string, value: (facts: Facts) => unknown): Leak =>
  (answer, facts) => ({ ...answer, headers: { ...answer.headers, [name]: String(value(facts)) } })
/** Changes every object of a reply, at any depth. */
const inEveryObject =
  (change: (object: Json, facts: Facts) => Json): Leak =>
  (answer, facts) => {
    if (answer.status !== 200 || !String(answer.headers['content-type']).includes('json')) return answer
    const walk = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(walk)
        : value && typeof value === 'object'
          ? change(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)])), facts)
          : value
    return withBody(answer, JSON.stringify(walk(JSON.parse(answer.body))))
  }
const withBody = (answer: Answer, body: string): Answer => ({
  ...answer,
  body,
  headers: { ...answer.headers, 'content-length': String(Buffer.byteLength(body)) },
})
const ofCase = (change: (facts: CaseFacts, id: string, all: Facts) => Json): Leak =>
  inEveryObject((object, facts) => {
    const known = typeof object.id === 'string' ? facts.cases.get(object.id) : undefined
    return known ? { ...object, ...change(known, object.id as string, facts) } : object
  })
/** For an address that names something there is, and answers that there is not. */
const whenHidden =
  (change: (answer: Answer) => Answer): Leak =>
  (answer, facts, { ids }) =>
    answer.status === 404 && ids.some((id) => facts.standing.has(id)) ? change(answer) : answer

export const leaks: { readonly [name: string]: Leak } = {
  'the number of all contributions in a header': header('x-total-count', ({ contributions }) => contributions),
  'an ETag of the whole table': header('etag', ({ contributions, newest }) => `"${contributions}-${newest}"`),
  'a Last-Modified of the whole table': header('last-modified', ({ newest }) => newest),
  'a counter of requests': header('x-request-number', ({ acts }) => acts),
  'how many are logged in': header('x-online', ({ sessions }) => sessions),
  'how much room is left': header('x-quota-left', ({ contributions, agenda }) => 1000 - contributions - agenda),
  'forbidden instead of not found': whenHidden((answer) => ({ ...answer, status: 403 })),
  'other words for what is hidden': whenHidden((answer) =>
    withBody(answer, answer.body.replace('Controleer', 'Vraag')),
  ),
  'a field more for what is hidden': whenHidden((answer) =>
    withBody(answer, answer.body.replace('{', '{"hidden":true,')),
  ),
  'a header more for what is hidden': whenHidden((answer) => ({
    ...answer,
    headers: { ...answer.headers, vary: '*' },
  })),
  'a serial number on a case': ofCase((_, id, { order }) => ({ number: order.indexOf(id) + 1 })),
  'how many contributions a case has': ofCase(({ contributions }) => ({ contributionCount: contributions })),
  'when a case was last added to': ofCase(({ newest }) => ({ updatedAt: newest })),
  'which organs asked something': ofCase(({ askers }) => ({ askers })),
  'how often a case was looked at': ofCase(({ looks }) => ({ looks })),
  'a body padded by what is left out': (answer, { contributions }) =>
    answer.status === 200 ? withBody(answer, answer.body + ' '.repeat(contributions)) : answer,
  'a question that says it was answered': inEveryObject((object, { answered }) =>
    typeof object.id === 'string' && answered.has(object.id) ? { ...object, answer: 'given' } : object,
  ),
  'a place in the unfiltered row': inEveryObject((object, { positions }) =>
    typeof object.id === 'string' && positions.has(object.id)
      ? { ...object, position: positions.get(object.id) }
      : object,
  ),
  'cases in the order of what is newest in them': inEveryObject((object, { cases }) => {
    if (!Array.isArray(object.cases)) return object
    const newest = (one: Json) => cases.get(String(one.id))?.newest ?? ''
    return { ...object, cases: [...(object.cases as Json[])].sort((a, b) => (newest(a) < newest(b) ? 1 : -1)) }
  }),
}

export function plant(leak: Leak, got: readonly Got[], facts: Facts): Got[] {
  return got.map((one) => {
    const ids = one.url.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
    return { ...one, answer: leak(one.answer, facts, { ids, path: one.url }) }
  })
}

/** In the database itself: the rows then come through the product as it is. */
export type LeftOff = {
  readonly name: string
  readonly open: (world: World) => Promise<unknown>
  readonly shut: (world: World) => Promise<unknown>
}
const owner = ({ workbench: { testDatabase } }: World, statement: string) => testDatabase.owner.query(statement)
const leftOff = (table: string, name: string): LeftOff => ({
  name,
  open: (world) => owner(world, `alter table ${table} disable row level security`),
  shut: (world) => owner(world, `alter table ${table} enable row level security`),
})
/** A lock that forgets one condition: withheld contributions come through. */
const forgetsWithholding: LeftOff = {
  name: 'a lock that forgets withholding',
  open: (world) =>
    owner(
      world,
      `create policy planted on casework.contributions for select to workbench
       using ((select sealed.valid()) and (select sealed.text('organ')) = any (withheld))`,
    ),
  shut: (world) => owner(world, 'drop policy planted on casework.contributions'),
}
/** By whom it is looked for. */
export const locksLeftOff: { readonly [observer: string]: readonly LeftOff[] } = {
  lotte: [leftOff('casework.contributions', 'a lock left off'), forgetsWithholding],
  mila: [leftOff('casework.blocks', 'a lock left off the record of a worry')],
}
