/** Every decision the product took, refusals too, follows from the rules of its day; whatever was changed is named. */
import { demoPartnership, demoPeople } from '../demo/people.ts'
import type { Id } from '../foundation/clock.ts'
import { keepRules } from '../foundation/policy/kept-rules.ts'
import { type Replayed, replaySince } from '../foundation/policy/replay.ts'
import { attempts, operationsOf, reads } from './hidden/probes.ts'
import { openWorld, type World } from './hidden/world.ts'
import type { Proof } from './proof.ts'

export const proof: Proof = {
  name: 'decisions-replay',
  title: 'Every decision, allowed or refused, comes out the same when it is taken again from the record',
  promises: ['P2'],
  run: async (size) => {
    const world = await openWorld()
    try {
      const { house, clock } = world.workbench
      await keepRules(house.database, { partnership: demoPartnership, day: clock.today() })
      const since = clock.today()
      await world.tell(() => true)
      const requests = await everybodyTriesEverything(world, size === 'full' ? Number.POSITIVE_INFINITY : 4)
      const again = () =>
        replaySince(house.database, {
          partnership: demoPartnership,
          since,
          until: clock.today(),
          today: clock.today(),
        })
      const { decisions, refusals, same, otherRules, ...faults } = await again()
      const { found, planted } = await plantChanges(world, again)
      return {
        passed: decisions >= 80 && refusals >= 20 && same === decisions && countOf(faults) === 0,
        figures: {
          requests,
          decisions,
          refusals,
          same,
          different: faults.different.length,
          otherRules,
          faults: countOf(faults),
          plantedFound: `${found} of ${planted}`,
        },
        control: found === planted ? 'found' : 'missed',
        planted: 'an answer turned around, an input changed, a text of rules changed, rules taken out of the log',
      }
    } finally {
      await world.close()
    }
  },
}

type Faults = Pick<Replayed, 'different' | 'withoutRules' | 'rulesChanged' | 'rulesNotLogged'>
const countOf = ({ different, withoutRules, rulesChanged, rulesNotLogged }: Faults) =>
  different.length + withoutRules.length + rulesChanged.length + rulesNotLogged.length

async function everybodyTriesEverything(world: World, most: number): Promise<number> {
  const operations = await operationsOf(world)
  // Who is refused most comes first.
  const first = ['lotte', 'gijs', 'pien', 'bram']
  const others = demoPeople.map(({ subject }) => subject).filter((who) => who !== 'ines' && !first.includes(who))
  let requests = 0
  for (const who of [...first, ...others].slice(0, most)) {
    for (const { method, url, body } of [...reads(operations, who, false), ...attempts(operations, who)]) {
      await world.send(who, method, url(world.id), body?.(world.id))
      requests++
    }
  }
  return requests
}

type Change = {
  readonly change: string
  readonly back: string
  readonly isFound: (replayed: Replayed, id: Id) => boolean
}
const changes: readonly Change[] = [
  {
    change: 'update audit.decisions set allowed = not allowed where id = $1',
    back: 'update audit.decisions set allowed = not allowed where id = $1',
    isFound: ({ different }, id) => different.length === 1 && different[0] === id,
  },
  {
    change: `update audit.decisions set inputs = jsonb_set(inputs, '{principal,regime}', '"PGA"') where id = $1`,
    back: `update audit.decisions set inputs = jsonb_set(inputs, '{principal,regime}', '"WGS-ZVH"') where id = $1`,
    isFound: ({ different }, id) => different.length === 1 && different[0] === id,
  },
  {
    change: `update audit.rules set written = written || ' ' where $1::uuid is not null`,
    back: 'update audit.rules set written = rtrim(written) where $1::uuid is not null',
    isFound: ({ rulesChanged }) => rulesChanged.length === 1,
  },
  {
    change: `update audit.acts set action = 'gone' where action = 'house.rules.kept' and $1::uuid is not null`,
    back: `update audit.acts set action = 'house.rules.kept' where action = 'gone' and $1::uuid is not null`,
    isFound: ({ rulesNotLogged }) => rulesNotLogged.length === 1,
  },
]

async function plantChanges(
  { workbench: { testDatabase } }: World,
  again: () => Promise<Replayed>,
): Promise<{ found: number; planted: number }> {
  const { rows } = await testDatabase.owner.query<{ id: Id }>(
    `select id from audit.decisions where allowed and action = 'casework/contribute' order by at limit 1`,
  )
  const id = rows[0]?.id as Id
  let found = 0
  for (const { change, back, isFound } of changes) {
    await testDatabase.owner.query(change, [id])
    if (isFound(await again(), id)) found++
    await testDatabase.owner.query(back, [id])
  }
  return { found, planted: changes.length }
}
