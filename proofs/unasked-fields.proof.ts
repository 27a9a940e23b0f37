/**
 * Nobody writes a field that was not asked for: every property name of any answer, and the names that reach into
 * objects themselves, are added to every body. The house refuses each, by name.
 */
import { z } from 'zod'
import { regimeCodes, roleCodes } from '../foundation/capacity.ts'
import { newId } from '../foundation/clock.ts'
import { houseProblems } from '../foundation/http/problems.ts'
import type { BoundRoute, RoomRoutes, WorkbenchCard } from '../foundation/http/routes.ts'
import { insideOf } from '../foundation/http/strict-contract.ts'
import { plausible, variantsOf } from '../foundation/http/testing/plausible.ts'
import type { PersonToSeed } from '../foundation/identity/person-to-seed.ts'
import type { Part, Route } from '../kit/contract.ts'
import { openWorld, type World } from './hidden/world.ts'
import { boundRoutes, describedBy } from './matrix/bound-routes.ts'
import type { Proof } from './proof.ts'

const planted = 'POST /v1/planted/careless'

export const proof: Proof = {
  name: 'unasked-fields',
  title: 'No operation takes a field that its contract does not ask for',
  promises: ['P2'],
  run: async (size) => {
    const careless = aCarelessRoute()
    const world = await openWorld({ more: [careless], others: [everything] })
    try {
      const operations = (await boundRoutes(world, careless.routes)).filter(({ method }) => method !== 'GET')
      const names = [...new Set([...namesIn(await describedBy(world)), ...reaching])].sort()
      const together = size === 'full' ? 1 : 40
      const accepted: string[] = []
      let requests = 0
      for (const bound of operations) {
        for (const places of placesIn(bound, names))
          for (let at = 0; at < places.names.length; at += together) {
            const added = places.names.slice(at, at + together)
            const missed = await taken(world, bound, places, added)
            requests++
            accepted.push(...missed.map((name) => `${bound.key} ${places.inside}${name}`))
          }
      }
      const ofProduct = accepted.filter((one) => !one.startsWith(planted))
      return {
        passed: ofProduct.length === 0 && operations.length > 20,
        figures: {
          operations: operations.length,
          names: names.length,
          requests,
          accepted: ofProduct.length,
          ...(ofProduct[0] ? { first: ofProduct.slice(0, 6).join('; ') } : {}),
          plantedFound: accepted.length - ofProduct.length,
        },
        control: accepted.length > ofProduct.length ? 'found' : 'missed',
        planted: 'an operation whose contract lets unknown fields pass',
      }
    } finally {
      await world.close()
    }
  },
}

const reaching = ['__proto__', 'constructor', 'prototype', 'partnership', 'id', 'organ', 'role', 'roles', 'regime']

function namesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { properties } = node as { properties?: object }
  return [...(properties ? Object.keys(properties) : []), ...Object.values(node).flatMap(namesIn)]
}

/** Nobody holds every role in every legal world; for the form of a body that does not matter. */
const holdsEverything = 'everything'
const everything: PersonToSeed = {
  id: newId(),
  subject: holdsEverything,
  name: holdsEverything,
  appointments: [
    {
      id: newId(),
      organ: 'college',
      function: holdsEverything,
      roles: roleCodes,
      ground: 'processing',
      regimes: regimeCodes,
      screening: { kind: 'test', on: '2025-12-08' },
      from: '2026-01-05',
    },
  ],
}

type Places = {
  /** `''` for the body itself, `persons.0.` for what is inside. */
  readonly inside: string
  readonly names: readonly string[]
  readonly with: (fields: string) => string
}

/** The body and every object in it, each with the names that are not its own. One of each variant of a body. */
function placesIn({ route }: BoundRoute, names: readonly string[]): Places[] {
  if (!route.body) return [{ inside: '', names, with: (fields) => `{${fields}}` }]
  const variants = variantsOf(route.body)
  return variants.flatMap(({ fixed, fields }) => {
    const own = new Set([...Object.keys(fixed), ...fields.map(([name]) => name)])
    const body = { ...fixed, ...Object.fromEntries(fields.map(([name, part]) => [name, plausible(part)])) }
    const text = JSON.stringify(body)
    const top: Places = {
      inside: '',
      names: names.filter((name) => !own.has(name)),
      with: (extra) => `${text.slice(0, -1)}${text === '{}' ? '' : ','}${extra}}`,
    }
    return [top, ...fields.flatMap(([name, part]) => nested(name, part, body, names))]
  })
}

function nested(name: string, part: Part, body: object, names: readonly string[]): Places[] {
  const { shape, many } = objectIn(part)
  if (!shape) return []
  const inner = JSON.stringify(Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, plausible(one)])))
  const withExtra = (extra: string) => `${inner.slice(0, -1)}${inner === '{}' ? '' : ','}${extra}}`
  const rest = JSON.stringify({ ...body, [name]: undefined })
  return [
    {
      inside: many ? `${name}.0.` : `${name}.`,
      names: names.filter((one) => !(one in shape)),
      with: (extra) =>
        `${rest.slice(0, -1)}${rest === '{}' ? '' : ','}${JSON.stringify(name)}:${many ? `[${withExtra(extra)}]` : withExtra(extra)}}`,
    },
  ]
}

function objectIn(part: Part, many = false): { shape?: { readonly [name: string]: Part }; many: boolean } {
  const { shape, innerType, element, in: before } = insideOf(part)
  if (shape) return { shape, many }
  if (element) return objectIn(element, true)
  const deeper = innerType ?? before
  return deeper ? objectIn(deeper, many) : { many }
}

/** Which of these names the house did not refuse. */
async function taken(
  world: World,
  { method, path }: BoundRoute,
  { inside, with: withFields }: Places,
  names: readonly string[],
): Promise<string[]> {
  const browser = await world.as(holdsEverything)
  const answer = await browser.send(
    method,
    path.replace(/:\w+/g, () => newId()),
    {
      headers: { ...browser.writeHeaders(), 'content-type': 'application/json' },
      payload: withFields(names.map((name) => `${JSON.stringify(name)}:"x"`).join(',')),
    },
  )
  if (answer.statusCode !== 400) return [...names]
  const { invalidParams = [] } = answer.json() as { invalidParams?: { name: string; reason: string }[] }
  const named = new Set(invalidParams.map(({ name }) => name))
  // A reserved name makes the whole text unreadable; a body that is not asked for is refused as a whole.
  if (named.has('body') || invalidParams.some(({ reason }) => reason === 'is geen toegestane naam')) return []
  return names.filter((name) => !named.has(`${inside}${name}`))
}

/** Hung past `routesOf`, which refuses such a contract when the house starts. */
function aCarelessRoute(): RoomRoutes {
  const route: Route = {
    body: z.looseObject({ text: z.string() }),
    reply: z.strictObject({}),
    problems: [],
    summary: 'Planted by the proof.',
  }
  const card: WorkbenchCard<Route> = {
    entrance: 'workbench',
    regime: 'any',
    purpose: 'proof/1',
    roles: roleCodes as unknown as WorkbenchCard<Route>['roles'],
    action: 'proof/write',
    audit: 'proof.text.written',
    handle: () => ({}),
  }
  const [method = '', path = ''] = planted.split(' ')
  return {
    room: 'proof',
    problems: houseProblems,
    routes: [{ key: planted, method, path, room: 'proof', route, card: card as unknown as BoundRoute['card'] }],
  }
}
