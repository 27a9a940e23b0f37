import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoPartnership, demoPerson } from '../demo/people.ts'
import { type Id, newId, stopwatch } from '../foundation/clock.ts'
import { issuer } from '../foundation/http/testing/workbench.ts'
import { seedPeople } from '../foundation/identity/seed-people.ts'
import { aReport } from '../rooms/casework/examples.ts'
import { openWorld, type World } from './hidden/world.ts'
import type { Proof } from './proof.ts'

/** More than anybody may open in a day, whatever the role. */
const reported = 95
const example = readFileSync(join(import.meta.dirname, '../demo/pga-protocol.yaml'), 'utf8')
const idOf = (body: string): Id => (JSON.parse(body) as { id: Id }).id

/** One of probation reports many people; each stands in a case of its own. */
async function manyPeople(world: World): Promise<Id[]> {
  const cases: Id[] = []
  for (let turn = 0; turn < reported; turn++) {
    const person = { role: 'subject' as const, name: `Verzonnen Persoon ${turn}`, minor: false }
    const answer = await world.send('lotte', 'POST', '/v1/cases', aReport({ persons: [person] }))
    if (answer.status >= 300) throw new Error(answer.body)
    cases.push(idOf(answer.body))
  }
  return cases
}

const namesIn = (body: string) => new Set(body.match(/Verzonnen Persoon \d+/g) ?? [])

/** Opens one case after the other. Answers how many people were shown, and how many attempts were stopped. */
async function harvest(world: World, who: string, cases: readonly Id[]) {
  const shown = new Set<string>()
  let stopped = 0
  for (const one of cases) {
    const answer = await world.send(who, 'GET', `/v1/cases/${one}`)
    for (const name of namesIn(answer.body)) shown.add(name)
    if (answer.status === 429) stopped++
  }
  return { shown: shown.size, stopped }
}

/** Somebody else of the prosecution, with the same rights. */
async function aColleague({ workbench }: World): Promise<void> {
  const appointments = demoPerson('dewi').appointments.map((appointment) => ({ ...appointment, id: newId() }))
  const people = [{ id: newId(), subject: 'dewi-2', name: 'Collega van Dewi', appointments }]
  await seedPeople(workbench.house.database, { partnership: demoPartnership, issuer, people })
}

/** Everybody of one organ, at once and again: none of it brings a rule into force. Answers how often it did. */
async function oneOrganAdopts(world: World): Promise<{ attempts: number; inForce: number; withTwo: boolean }> {
  const proposal = idOf((await world.send('judith', 'POST', '/v1/protocols', { text: example })).body)
  const advice = { outcome: 'positive', reference: 'RAC 1', summary: 'Akkoord.', givenOn: '2026-11-20' }
  await world.send('ruud', 'POST', `/v1/protocols/${proposal}/advice`, advice)
  const adopt = (who: string) => world.send(who, 'POST', `/v1/protocols/${proposal}/adoptions`)
  await world.as('dewi')
  await world.as('dewi-2')
  const racing = await Promise.all(Array.from({ length: 10 }, (_, turn) => adopt(turn % 2 === 0 ? 'dewi' : 'dewi-2')))
  const again = [await adopt('dewi'), await adopt('dewi-2'), await adopt('lotte'), await adopt('ruud')]
  const attempts = [...racing, ...again]
  const into = ({ status, body }: { status: number; body: string }) =>
    status < 300 && (JSON.parse(body) as { inForceFrom: string | null }).inForceFrom !== null
  return { attempts: attempts.length, inForce: attempts.filter(into).length, withTwo: into(await adopt('marieke')) }
}

export const proof: Proof = {
  name: 'one-person-alone',
  title:
    'One person alone takes no more people than a day allows, another organ hears of it, and one organ alone changes no rule',
  promises: ['P4', 'P14'],
  run: async () => {
    const world = await openWorld()
    try {
      const cases = await manyPeople(world)
      const bySlowHand = await harvest(world, 'lotte', cases)
      const elapsed = stopwatch()
      const alert = JSON.parse((await world.send('dewi', 'GET', '/v1/quota-alerts')).body) as { items: unknown[] }
      const alertSeconds = elapsed() / 1000
      // All reports at once, on the page of somebody who decides.
      const list = await world.send('bram', 'GET', '/v1/to-decide')
      const byList = namesIn(list.body).size
      await world.workbench.testDatabase.owner.query('delete from sharing.openings')
      const unlocked = await harvest(world, 'lotte', cases.slice(60).concat(cases.slice(0, 20)))
      await aColleague(world)
      const rules = await oneOrganAdopts(world)
      return {
        passed:
          bySlowHand.shown === 60 &&
          bySlowHand.stopped === reported - 60 &&
          alert.items.length === 1 &&
          alertSeconds < 60 &&
          byList > 0 &&
          byList <= 25 &&
          rules.inForce === 0,
        figures: {
          peopleWithinReach: reported,
          shownToOneInADay: bySlowHand.shown,
          attemptsStopped: bySlowHand.stopped,
          shownByOneList: byList,
          alertsAtAnotherOrgan: alert.items.length,
          secondsUntilSeen: Number(alertSeconds.toFixed(2)),
          adoptionsByOneOrgan: rules.attempts,
          rulesChangedByOneOrgan: rules.inForce,
        },
        control: unlocked.shown > 50 && rules.withTwo ? 'found' : 'missed',
        planted:
          'the count taken away, after which the same hand takes on; and a second organ, with which the rule changes',
      }
    } finally {
      await world.close()
    }
  },
}
