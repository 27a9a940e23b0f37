/**
 * Nobody sees a case, a person, a contribution or an extract without a trace. Everyone of the demonstration asks
 * everything; each object in an answer must stand in the audit row of that very request.
 */
import { z } from 'zod'
import { demoPeople } from '../demo/people.ts'
import { roleCodes } from '../foundation/capacity.ts'
import { type Id, newId } from '../foundation/clock.ts'
import { houseProblems } from '../foundation/http/problems.ts'
import { type RoomRoutes, routesOf } from '../foundation/http/routes.ts'
import { type Contract, identifier } from '../kit/contract.ts'
import { caseName } from '../rooms/casework/words.ts'
import { operationsOf, type Probe, reads } from './hidden/probes.ts'
import { idOfPerson } from './hidden/story-people.ts'
import { type Answer, openWorld, type World } from './hidden/world.ts'
import type { Proof } from './proof.ts'

/** Objects of which the bare sight is a disclosure. */
const kinds = [
  'casework.cases',
  'casework.persons',
  'casework.inquiries',
  'casework.contributions',
  'casework.requests',
  'casework.decisions',
  'casework.actions',
  'casework.guests',
  'casework.blocks',
  'casework.worries',
  'casework.worry_weighings',
  'casework.worry_notes',
  'casework.necessity_reviews',
  'signals.extracts',
  'signals.letters',
] as const

/** Their appointment ends in the story: they get nothing any more. */
const ended = new Set(['ines'])

type Shown = { readonly who: string; readonly what: string; readonly object: Id; readonly logged: boolean }

export const proof: Proof = {
  name: 'everything-shown-is-logged',
  title:
    'Every case, person, contribution, extract and letter that was shown to somebody stands in the log of that request',
  promises: ['P3'],
  run: async (size) => {
    const full = size === 'full'
    const planted = forgetful()
    const world = await openWorld({ more: [planted.routes], desks: full })
    try {
      const shown: Shown[] = []
      const watchWriting = watching(world, () => standing(world))
      await world.tell(
        () => true,
        async ({ by, key }, answer) => void shown.push(...(await watchWriting(by, key, answer))),
      )
      const things = await standing(world)
      const watch = watching(world, async () => things)
      planted.shows(world.id('case:shared'), world.id('case:pair'))
      const people = full
        ? demoPeople.map(({ subject }) => subject).filter((who) => !ended.has(who))
        : ['lotte', 'bram', 'pien', 'noor']
      const operations = await operationsOf(world)
      let requests = 0
      for (const who of people)
        for (const probe of reads(operations, who, false)) {
          shown.push(...(await look(world, watch, who, probe)))
          requests++
        }
      const ofProduct = shown.filter(({ what }) => !what.includes('/v1/planted'))
      const unlogged = ofProduct.filter(({ logged }) => !logged)
      const pairs = new Set(ofProduct.map(({ who, object }) => `${who} ${object}`))
      const found = new Set(shown.filter(({ what, logged }) => what.includes('/v1/planted') && !logged).map(keyOf))
      const loaded = full ? await underLoad(world, people, operations) : undefined
      return {
        passed: unlogged.length === 0 && pairs.size > 0 && (loaded?.unlogged ?? 0) === 0,
        figures: {
          people: people.length,
          requests,
          shown: ofProduct.length,
          pairsOfPersonAndObject: pairs.size,
          unlogged: unlogged.length,
          ...(loaded ? { shownUnderLoad: loaded.shown, unloggedUnderLoad: loaded.unlogged } : {}),
          ...(unlogged[0] ? { firstUnlogged: [...new Set(unlogged.map(keyOf))].slice(0, 12).join('; ') } : {}),
          plantedFound: `${found.size} of ${planted.count}`,
        },
        control: found.size === planted.count ? 'found' : 'missed',
        planted: 'a route that shows a case without noting it, one that notes another, one that shows only its name',
      }
    } finally {
      await world.close()
    }
  },
}

const keyOf = ({ what }: Shown) => what

type Watch = (who: string, what: string, answer: Answer) => Promise<Shown[]>
async function look(world: World, watch: Watch, who: string, { method, url, operation }: Probe): Promise<Shown[]> {
  return watch(who, operation, await world.send(who, method, url(world.id)))
}

/** What an answer shows, and whether the acts recorded since the last look name it. */
function watching(world: World, things: () => Promise<Standing>): Watch {
  const { owner } = world.workbench.testDatabase
  const counted = new Map<string, Set<Id>>()
  return async (who, what, answer) => {
    const person = idOfPerson(who)
    const known = counted.get(who) ?? new Set<Id>()
    counted.set(who, known)
    const { rows } = await owner.query<{ id: Id; objects: Id[] }>(
      `select id, objects from audit.acts where person = $1 and result = 'done' and not id = any ($2)`,
      [person, [...known]],
    )
    for (const { id } of rows) known.add(id)
    const logged = new Set(rows.flatMap(({ objects }) => objects))
    return objectsIn(await things(), answer).map((object) => ({ who, what, object, logged: logged.has(object) }))
  }
}

/** All at once, several times: then the sum is compared, because rows of many requests are mixed. */
async function underLoad(
  world: World,
  people: readonly string[],
  operations: Awaited<ReturnType<typeof operationsOf>>,
) {
  const { owner } = world.workbench.testDatabase
  await owner.query(`create table public.proof_before as select id from audit.acts`)
  for (const who of people) await world.as(who)
  const things = await standing(world)
  const shown = await Promise.all(
    people.map(async (who) => {
      const probes = reads(operations, who, false).filter(({ operation }) => !operation.includes('/v1/planted'))
      const answers = await Promise.all(probes.map(({ method, url }) => world.send(who, method, url(world.id))))
      return answers.flatMap((answer) => objectsIn(things, answer).map((object) => ({ who, object })))
    }),
  )
  const { rows } = await owner.query<{ person: Id; object: Id; times: number }>(
    `select person, object, count(*)::int as times from audit.acts, unnest(objects) as entry (object)
     where result = 'done' and id not in (select id from public.proof_before) group by 1, 2`,
  )
  const logged = new Map(rows.map(({ person, object, times }) => [`${person} ${object}`, times]))
  const times = new Map<string, number>()
  for (const { who, object } of shown.flat()) {
    const pair = `${idOfPerson(who)} ${object}`
    times.set(pair, (times.get(pair) ?? 0) + 1)
  }
  const unlogged = [...times].filter(([pair, count]) => (logged.get(pair) ?? 0) < count).length
  return { shown: shown.flat().length, unlogged }
}

type Standing = { readonly ids: ReadonlySet<Id>; readonly names: ReadonlyMap<string, Id> }
async function standing({ workbench: { testDatabase } }: World): Promise<Standing> {
  const of = kinds.map((table) => `select id, '${table}' as kind from ${table}`).join(' union all ')
  const { rows } = await testDatabase.owner.query<{ id: Id; kind: string }>(of)
  const cases = rows.filter(({ kind }) => kind === 'casework.cases').map(({ id }) => id)
  const { rows: gone } = await testDatabase.owner.query<{ id: Id }>('select case_ref as id from casework.destructions')
  const named = [...cases, ...gone.map(({ id }) => id)].map((id) => [caseName(id), id] as const)
  // Two cases may share a name; such a name tells of neither.
  const own = named.filter(([name]) => named.filter(([other]) => other === name).length === 1)
  return { ids: new Set(rows.map(({ id }) => id)), names: new Map(own) }
}

/** Named by id, or by the name that is made from the id. */
function objectsIn({ ids, names }: Standing, { body }: Answer): Id[] {
  const byId = body.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
  const byName = [...names].flatMap(([name, id]) => (body.includes(`"${name}"`) ? [id] : []))
  return [...new Set([...byId.filter((id) => ids.has(id)), ...byName])]
}

/** Routes that show a case and do not say so. */
function forgetful(): { routes: RoomRoutes; count: number; shows: (one: Id, other: Id) => void } {
  let [one, other]: Id[] = [newId(), newId()]
  const reply = z.strictObject({ id: identifier })
  const about = { problems: [], summary: 'Planted by the proof.' } as const
  const contract = {
    'GET /v1/planted/silent': { reply, ...about },
    'GET /v1/planted/another': { reply, ...about },
    'GET /v1/planted/name': { reply: z.strictObject({ name: z.string() }), ...about },
  } as const satisfies Contract
  const card = { regime: 'any', purpose: 'proof/1', roles: roleCodes, action: 'proof/show' } as const
  const routes = routesOf(contract, houseProblems, {
    'GET /v1/planted/silent': {
      entrance: 'workbench',
      ...card,
      audit: 'proof.case.shown',
      handle: () => ({ id: one as Id }),
    },
    'GET /v1/planted/another': {
      entrance: 'workbench',
      ...card,
      audit: 'proof.case.shown',
      handle: (act) => {
        act.note(other as Id)
        return { id: one as Id }
      },
    },
    'GET /v1/planted/name': {
      entrance: 'workbench',
      ...card,
      audit: 'proof.case.shown',
      handle: () => ({ name: caseName(one as Id) }),
    },
  })
  return {
    routes,
    count: Object.keys(contract).length,
    shows: (shown, noted) => {
      ;[one, other] = [shown, noted]
    },
  }
}
