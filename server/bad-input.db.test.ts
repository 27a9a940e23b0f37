import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { demoPartnership, demoPeople } from '../demo/people.ts'
import { seedDemo } from '../demo/seed.ts'
import { newId } from '../foundation/clock.ts'
import { describedRoutes } from '../foundation/http/open-api.ts'
import { fuzzOperations } from '../foundation/http/testing/fuzz-operations.ts'
import { sendAsRole } from '../foundation/http/testing/send-as-role.ts'
import { issuer, type TestWorkbench, testWorkbench } from '../foundation/http/testing/workbench.ts'
import { identityRoutes } from '../foundation/identity/administration.ts'
import { mayKnock } from '../foundation/identity/appointment.ts'
import { rotateEpoch } from '../foundation/keys/erase.ts'
import { roomRoutes } from './rooms.ts'

const rooms = [identityRoutes, ...roomRoutes]
/** For worlds in which the demonstration has nobody at work: one person for each route that nobody else may call. */
const elsewhere = rooms
  .flatMap(({ routes }) => routes.flatMap(({ card }) => (card.entrance === 'workbench' ? [card] : [])))
  .filter((card) => !demoPeople.some(({ appointments: [first] }) => first && mayKnock({ ...first, until: null }, card)))
  .map(({ regime, roles }, turn) => ({
    id: newId(),
    subject: `elsewhere-${turn}`,
    name: 'Iemand in een ander kader',
    appointments: [
      {
        id: newId(),
        organ: 'politie',
        function: 'Medewerker',
        roles,
        regimes: regime === 'any' ? [] : [regime],
        ground: 'processing' as const,
        screening: { kind: 'verklaring omtrent het gedrag', on: '2025-12-08' },
        from: '2026-01-05',
      },
    ],
  }))
const people = [...demoPeople, ...elsewhere]
let house: TestWorkbench
before(async () => {
  house = await testWorkbench(roomRoutes, { people, partnership: demoPartnership })
  const { database, keys, clock } = house.house
  await rotateEpoch({ database, keys }, { partnership: demoPartnership, day: clock.today() })
  const demo = { database, keys, clock, partnership: demoPartnership, issuer }
  await seedDemo(demo, async (_name, plant) => {
    await plant()
    return true
  })
})
after(() => house.close())

describe('bad input at the workbench', () => {
  const routes = describedRoutes(rooms).filter(({ entrance }) => entrance === 'workbench')
  it('is refused by name at every operation of every room, and breaks nothing', async (test) => {
    const { findings, operations, requests } = await fuzzOperations(routes, sendAsRole(house, rooms, people), {
      runs: 4,
    })
    test.diagnostic(`${operations} operations, ${requests} requests`)
    assert.deepEqual(findings, [])
  })
})
