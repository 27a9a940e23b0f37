import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { demoPartnership, demoPeople } from '../demo/people.ts'
import type { BoundRoute } from '../foundation/http/routes.ts'
import { aUuid, fieldsOf, plausible } from '../foundation/http/testing/plausible.ts'
import { type Browser, type TestWorkbench, testWorkbench } from '../foundation/http/testing/workbench.ts'
import { identityRoutes } from '../foundation/identity/administration.ts'
import { mayKnock } from '../foundation/identity/appointment.ts'
import { roomRoutes } from './rooms.ts'

const routes = [identityRoutes, ...roomRoutes].flatMap((room) => room.routes)
const workbench = routes.filter(({ card }) => card.entrance === 'workbench')
let house: TestWorkbench
before(async () => {
  house = await testWorkbench(roomRoutes, { people: demoPeople, partnership: demoPartnership })
})
after(() => house.close())

const ask = (one: Browser, { method, path, route }: BoundRoute) => {
  const params = new Map(fieldsOf(route.params).map(([name, part]) => [name, String(plausible(part) ?? aUuid)]))
  const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params.get(name) ?? aUuid))
  // A body nobody takes: what may be reached is refused there, so that asking changes nothing.
  const payload = method === 'GET' ? {} : { payload: '{"unknown_field":1}' }
  const json = method === 'GET' ? {} : { 'content-type': 'application/json' }
  return one.send(method, url, { headers: { ...one.writeHeaders(), ...json }, ...payload })
}
/** What a caller can tell two answers apart by. */
const asSeen = ({ statusCode, headers: { date: _, ...headers }, body }: Awaited<ReturnType<typeof ask>>) => ({
  statusCode,
  headers,
  body,
})

describe('a stranger', () => {
  it('gets the same refusal at every route of the workbench', async () => {
    assert.ok(workbench.length > 40)
    for (const bound of workbench) {
      const answer = await ask(house.stranger(), bound)
      assert.equal(answer.statusCode, 401, bound.key)
      assert.equal(answer.json().code, 'house/not-logged-in')
    }
  })
  it('finds no route of residents at the workbench', async () => {
    for (const bound of routes.filter(({ card }) => card.entrance === 'resident'))
      assert.equal((await ask(house.stranger(), bound)).statusCode, 404, bound.key)
  })
})

describe('everyone who is logged in', () => {
  for (const person of demoPeople)
    it(`finds what is meant for them, and of the rest not even that it is there: ${person.name}`, async () => {
      const one = await house.logIn(person.subject)
      const active = person.appointments.find(({ id }) => id === one.appointment)
      assert.ok(active)
      const absent = asSeen(await one.read('/v1/a-path-that-is-not-there'))
      for (const bound of workbench) {
        const answer = asSeen(await ask(one, bound))
        const mine = mayKnock({ ...active, until: null }, bound.card as Parameters<typeof mayKnock>[1])
        if (mine) assert.notDeepEqual(answer, absent, `${bound.key} is there`)
        else assert.deepEqual(answer, absent, bound.key)
      }
    })
})
