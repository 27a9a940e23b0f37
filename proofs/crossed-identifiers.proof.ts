/**
 * Two things of different cases in one request: whoever may do something with the one must not reach the other by it.
 * Every operation that takes two identifiers, with every pair that does not belong together, asked by people who know
 * both. Nothing of it may be done.
 */
import { z } from 'zod'
import { roleCodes } from '../foundation/capacity.ts'
import type { Id } from '../foundation/clock.ts'
import { houseProblems } from '../foundation/http/problems.ts'
import { type BoundRoute, type RoomRoutes, routesOf } from '../foundation/http/routes.ts'
import { insideOf } from '../foundation/http/strict-contract.ts'
import { aUuid, fieldsOf, plausible } from '../foundation/http/testing/plausible.ts'
import { type Contract, identifier, type Part } from '../kit/contract.ts'
import { labels, story } from './hidden/story.ts'
import { openWorld, type World } from './hidden/world.ts'
import { boundRoutes } from './matrix/bound-routes.ts'
import { adviser, executive, mayor, socialTeam, tellMeasures } from './matrix/measures-sequel.ts'
import { population } from './matrix/population.ts'
import { bodyOf } from './matrix/requests.ts'
import { rolledBack } from './matrix/rolled-back.ts'
import { tellingIn } from './matrix/telling.ts'
import { unknownThing } from './matrix/things.ts'
import type { Proof } from './proof.ts'

export const proof: Proof = {
  name: 'crossed-identifiers',
  title: 'Two things of different cases in one request: what one may do with the first never reaches the second',
  promises: ['P2'],
  run: async (size) => {
    const careless = aCarelessRoute()
    const ofFiles = population.filter(({ one }) => [adviser, executive, socialTeam, mayor].includes(one.subject))
    const world = await openWorld({ more: [careless], others: ofFiles.map(({ seed }) => seed) })
    try {
      await world.tell(() => true)
      const telling = tellingIn(world)
      await tellMeasures(telling)
      const things = new Map([...labels.map((label) => [label, world.id(label)] as const), ...telling.ids])
      const parents = await parentsIn(world)
      const { house } = world.workbench
      const full = size === 'full'
      const [inFiles, inTheCase] = [full ? [adviser, mayor] : [adviser], full ? ['bram', ...inCases] : ['bram']]
      const askers = ({ path }: BoundRoute) => (path.startsWith('/v1/measures') ? inFiles : inTheCase)
      // Afterwards nothing that is written stays, a new session neither.
      for (const who of [...inFiles, ...inTheCase]) await world.as(who)
      Object.assign(house, { database: rolledBack(house.database) })
      const operations = (await boundRoutes(world, careless.routes)).flatMap((bound) => {
        const places = placesOf(bound)
        return places.length > 1 && bound.key !== carriesAcross ? [{ bound, places }] : []
      })
      const done: string[] = []
      let crossed = 0
      let together = 0
      let met = 0
      for (const { bound, places } of operations)
        for (const pair of pairsOf(places, parents, things, full)) {
          if (!full && pair.crossed && met++ % sampled !== 0) continue
          const sent = await Promise.all(askers(bound).map((who) => send(world, who, bound, places, pair, things)))
          const worked = sent.some(({ status }) => status < 300)
          const failed = sent.find(({ status }) => status >= 500)
          if (failed) done.push(`${bound.key} fails`)
          if (!pair.crossed) together += worked ? 1 : 0
          else {
            crossed += sent.length
            if (worked) done.push(`${bound.key} ${pair.ids.join(' with ')}`)
          }
        }
      const ofProduct = done.filter((one) => !one.includes('/v1/planted/'))
      return {
        passed: ofProduct.length === 0 && crossed > 0 && together > 0,
        figures: {
          operationsWithTwoIdentifiers: operations.length,
          things: parents.size,
          crossedRequests: crossed,
          done: ofProduct.length,
          belongingTogetherDone: together,
          ...(ofProduct[0] ? { first: ofProduct.slice(0, 6).join('; ') } : {}),
          plantedFound: done.length - ofProduct.length,
        },
        control: done.length > ofProduct.length ? 'found' : 'missed',
        planted: 'an operation that checks the case and takes whatever contribution it is given',
      }
    } finally {
      await world.close()
    }
  },
}

/** One pair in so many in the short form; every one in the full form. */
const sampled = 7
const inCases = ['dewi', 'karim', 'lotte']
/** From an alliance into the receiver's own file, on purpose (WGS 1.7(1)); another organ's file it never reaches. */
const carriesAcross = 'POST /v1/received-items/:item/delivery'
type Place = { readonly name: string; readonly inBody: boolean; readonly many: boolean }
/** Where an operation takes an identifier: in its path, and in its body. */
function placesOf({ path, route }: BoundRoute): Place[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name: name ?? '', inBody: false, many: false }))
  const inBody = fieldsOf(route.body).flatMap(([name, part]) => {
    const many = isMany(part)
    return takesId(part, many) ? [{ name, inBody: true, many }] : []
  })
  return [...inPath, ...inBody]
}
const takesId = (part: Part, many: boolean) => {
  const fits = (given: string) => part.safeParse(many ? [given] : given).success
  return fits(aUuid) && !fits('geen-id') && !fits('geen identificatie maar een gewone zin')
}
function isMany(part: Part): boolean {
  const { type, innerType, in: before } = insideOf(part)
  if (type === 'array') return true
  const deeper = innerType ?? before
  return deeper ? isMany(deeper) : false
}

/** Every row that belongs to a case or to a file of a measure, and which; by the names of the columns, so that new tables come along. */
async function parentsIn({ workbench: { testDatabase } }: World): Promise<ReadonlyMap<string, Id>> {
  const { owner } = testDatabase
  const { rows: tables } = await owner.query<{ name: string; parent: string }>(
    `select c.table_schema || '.' || c.table_name as name, c.column_name as parent from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.column_name in ('case_id', 'case_ref', 'measure') and t.table_type = 'BASE TABLE'
       and exists (select from information_schema.columns i
         where i.table_schema = c.table_schema and i.table_name = c.table_name and i.column_name = 'id')
     order by c.column_name = 'measure' desc`,
  )
  const found = new Map<string, Id>()
  const { rows: cases } = await owner.query<{ id: Id }>(
    'select id from casework.cases union all select id from casework.measures',
  )
  for (const one of cases) found.set(one.id, one.id)
  for (const { name, parent } of tables) {
    const { rows } = await owner.query<{ id: Id; parent: Id }>(
      `select id, ${parent} as parent from ${name} where ${parent} is not null`,
    )
    for (const row of rows) found.set(row.id, row.parent)
  }
  return found
}

type Pair = { readonly ids: readonly [Id, Id]; readonly crossed: boolean }
/**
 * The first place takes what belongs there by its name (one thing of each case where the story has no such thing), the
 * second one thing of every kind of every case. Only what belongs to a case can be crossed.
 */
function* pairsOf(
  [place]: readonly Place[],
  parents: ReadonlyMap<string, Id>,
  things: ReadonlyMap<string, Id>,
  full: boolean,
): Generator<Pair> {
  const fitting = [...things].filter(([label]) => label.split(':')[0] === place?.name).map(([, thing]) => thing)
  const named = new Set(things.values())
  const oneOfEachCase = [
    ...new Map([...parents].filter(([thing]) => named.has(thing)).map(([thing, at]) => [at, thing])).values(),
  ]
  const firsts = fitting.length > 0 ? fitting : oneOfEachCase
  const others = full ? 4 : 0
  const perCase = new Map<Id, number>()
  const seconds = [...parents].filter(([thing, parent]) => {
    if (named.has(thing)) return true
    perCase.set(parent, (perCase.get(parent) ?? 0) + 1)
    return (perCase.get(parent) ?? 0) <= others
  })
  for (const one of firsts) {
    const first = parents.get(one)
    if (!first) continue
    for (const [other, second] of seconds) if (one !== other) yield { ids: [one, other], crossed: first !== second }
  }
}

async function send(
  world: World,
  who: string,
  bound: BoundRoute,
  places: readonly Place[],
  { ids: [one, other] }: Pair,
  things: ReadonlyMap<string, Id>,
): Promise<{ status: number }> {
  const told = story.find((deed) => deed.key === bound.key)?.body?.(world.id) ?? aboutFile(bound, one, things)
  const body = { ...((told ?? (bound.route.body ? plausible(bound.route.body) : {})) as object) } as {
    [name: string]: unknown
  }
  let path = bound.path
  for (const [turn, { name, inBody, many }] of places.entries()) {
    const given = turn === 0 ? one : other
    if (inBody) body[name] = many ? [given] : given
    else path = path.replace(`:${name}`, given)
  }
  return world.send(who, bound.method, path, bound.route.body ? body : undefined)
}

/** What fits a file of a measure, so that a request is refused for what it crosses and not for its words. */
function aboutFile(bound: BoundRoute, file: Id, things: ReadonlyMap<string, Id>): object | undefined {
  const [label] = [...things].find(([, thing]) => thing === file) ?? []
  const [{ one: who } = {}] = population
  if (!label?.startsWith('measure:') || !who) return undefined
  return bodyOf(bound, { who, at: label, thing: unknownThing, idOf: (named) => things.get(named) ?? file })
}

function aCarelessRoute(): RoomRoutes {
  const contract = {
    'POST /v1/planted/:case/take': {
      params: z.strictObject({ case: identifier }),
      body: z.strictObject({ contribution: identifier }),
      reply: z.strictObject({ contribution: identifier }),
      problems: [],
      summary: 'Planted by the proof.',
    },
  } as const satisfies Contract
  return routesOf(contract, houseProblems, {
    'POST /v1/planted/:case/take': {
      entrance: 'workbench',
      regime: 'WGS-ZVH',
      purpose: 'proof/1',
      roles: roleCodes,
      action: 'proof/take',
      audit: 'proof.thing.taken',
      handle: (_, { body }) => ({ contribution: body.contribution }),
    },
  })
}
