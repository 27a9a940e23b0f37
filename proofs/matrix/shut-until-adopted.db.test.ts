/** The compartment for radicalisation before its protocol was adopted (R9): nothing goes in and nothing is read, by any operation. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../foundation/clock.ts'
import type { BoundRoute, WorkbenchCard } from '../../foundation/http/routes.ts'
import type { Route } from '../../kit/contract.ts'
import { openWorld, type World } from '../hidden/world.ts'
import { boundRoutes } from './bound-routes.ts'
import { population, type Somebody } from './population.ts'
import { bodyOf, queryOf } from './requests.ts'
import { unknownThing } from './things.ts'

let world: World
before(async () => {
  world = await openWorld()
})
after(() => world.close())

/** Where worries, their table and its record are; own refusals and days of one's own are told by the rules alone. */
const isOfWorries = ({ card, path }: BoundRoute) => {
  const { regime, elsewhere = [] } = card as WorkbenchCard<Route>
  const inPga = regime === 'PGA' || elsewhere.some((field) => field.regime === 'PGA')
  return inPga && !path.startsWith('/v1/regimes/')
}
const who = { ...(population[0] as { one: Somebody }).one, subject: 'imke' }
/** What a person may ask of what is there does not hang on a protocol: these take nothing in, and find nothing before. */
const ofRights = /^\w+ \/v1\/(consultations|restrictions)\b/
/** Somebody who weighs and decides there asks everything, about nothing. */
async function answers(): Promise<Map<string, string>> {
  const said = new Map<string, string>()
  for (const bound of (await boundRoutes(world)).filter(isOfWorries)) {
    const body = bodyOf(bound, { who, at: 'unknown', thing: unknownThing, idOf: () => newId() })
    const about = bound.path.endsWith('/decisions') ? { case: newId() } : {}
    const url = bound.path.replace(/:\w+/g, () => newId()) + queryOf(bound.key)
    const answer = await world.send(who.subject, bound.method, url, body && { ...body, ...about })
    said.set(bound.key, answer.status < 400 ? 'done' : (JSON.parse(answer.body) as { code: string }).code)
  }
  return said
}

test('before two organs adopted its protocol every operation of the compartment refuses, whatever is asked', async () => {
  const said = await answers()
  assert.ok(said.size >= 30, `${said.size} operations`)
  const others = [...said].filter(([, code]) => code !== 'sharing/regime-refuses-everything')
  assert.deepEqual(
    others.filter(([key]) => !ofRights.test(key)),
    [],
  )
  const { body } = await world.send(who.subject, 'GET', '/v1/consultations')
  assert.deepEqual(JSON.parse(body).items, [], 'nothing is there for anybody to ask about')
  assert.equal(said.get('POST /v1/consultations/:consultation/verdict'), 'casework/consultation-not-visible')
})

test('control: from the adoption on none of them says so', async () => {
  await world.tell(({ inPublic }) => inPublic === true)
  const said = await answers()
  assert.deepEqual(
    [...said].filter(([, code]) => code === 'sharing/regime-refuses-everything'),
    [],
  )
  assert.equal(said.get('GET /v1/worries'), 'done')
  assert.equal(said.get('GET /v1/worries/:worry'), 'casework/worry-not-visible')
})
