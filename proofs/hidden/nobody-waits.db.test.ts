/**
 * Whoever waits until somebody else is done has learned that something happens there. So nobody waits at what they may not see:
 * every operation is asked about ids that stand for nothing, and the locks it takes meanwhile are looked at.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { demoPeople } from '../../demo/people.ts'
import { newId } from '../../foundation/clock.ts'
import type { BoundRoute, WorkbenchCard } from '../../foundation/http/routes.ts'
import { mayKnock } from '../../foundation/identity/appointment.ts'
import type { Route } from '../../kit/contract.ts'
import { boundRoutes } from '../matrix/bound-routes.ts'
import { population, type Somebody } from '../matrix/population.ts'
import { bodyOf, queryOf } from '../matrix/requests.ts'
import { unknownThing } from '../matrix/things.ts'
import { openWorld, type World } from './world.ts'

let world: World
const waitedFor: string[] = []
const plain = pg.Client.prototype.query
before(async () => {
  world = await openWorld()
  pg.Client.prototype.query = function (this: pg.Client, ...given: [unknown, unknown?]) {
    if (String(given[0]).includes('pg_advisory')) waitedFor.push(JSON.stringify(given[1]))
    return plain.apply(this, given as never) as never
  } as typeof plain
})
after(async () => {
  pg.Client.prototype.query = plain
  await world.close()
})

/** Somebody of the demonstration who may knock there. */
function knocksAt({ card }: BoundRoute): string | undefined {
  const knocking = demoPeople.find(({ appointments: [first] }) =>
    first ? mayKnock({ ...first, until: null } as never, card as WorkbenchCard<Route>) : false,
  )
  return knocking?.subject
}

test('nobody waits at something they may not see', async () => {
  const waits: string[] = []
  let asked = 0
  for (const bound of await boundRoutes(world)) {
    const subject = knocksAt(bound)
    if (!subject || !/:\w/.test(bound.path)) continue
    const nothing = newId()
    const who = { ...(population[0] as { one: Somebody }).one, subject }
    const body = bodyOf(bound, { who, at: 'unknown', thing: unknownThing, idOf: () => newId() })
    const path = bound.path.replace(/:(theme|term|use|power)\b/g, '1.1').replace(/:\w+/g, nothing)
    waitedFor.length = 0
    const { status } = await world.send(subject, bound.method, path + queryOf(bound.key), body)
    if (status !== 404) continue
    asked++
    if (waitedFor.some((values) => values.includes(nothing))) waits.push(bound.key)
  }
  assert.ok(asked > 90, `${asked} operations answered that it is not there`)
  assert.deepEqual(waits, [])
})

test('control: at what they may see they do wait', async () => {
  const { body } = await world.send('pien', 'POST', '/v1/conferences', { heldOn: '2026-12-10', place: 'Zaal 3' })
  const { id } = JSON.parse(body) as { id: string }
  waitedFor.length = 0
  await world.send('pien', 'POST', `/v1/conferences/${id}/opening`)
  assert.ok(waitedFor.some((values) => values.includes(id)))
})
