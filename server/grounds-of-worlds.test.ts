/**
 * Nobody is told of an article of another alliance: whatever can be done in a legal world rests there on an article of that
 * world, on one that all share, or on a rule of the house.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RegimeCode } from '../foundation/capacity.ts'
import type { Ground } from '../foundation/policy/ground.ts'
import { actionsNamed, groundsIn, type Policy } from '../foundation/policy/policy.ts'
import { rulesInForce } from '../foundation/policy/read-rooms.ts'
import { roomRoutes } from './rooms.ts'

/** The parts of the act (WGS) and its decree (BGS) that are about one alliance; of neither in a world they do not reach. */
const parts = {
  'WGS-RIEC': { BWBR0049962: [16, 23], BWBR0050665: [13, 16] },
  'WGS-ZVH': { BWBR0049962: [24, 32], BWBR0050665: [17, 22] },
} as const
function worldOf(ground: Ground): string | undefined {
  if (ground.kind !== 'law' || !(ground.law in parts['WGS-ZVH'])) return undefined
  const [, chapter, article] = /^(\d)\.(\d+)/.exec(ground.article) ?? []
  if (chapter !== '2') return 'an alliance'
  const law = ground.law as keyof (typeof parts)['WGS-ZVH']
  return Object.entries(parts).find(
    ([, laws]) => Number(article) >= laws[law][0] && Number(article) <= laws[law][1],
  )?.[0]
}
const fits = (ground: Ground, world: RegimeCode): boolean => {
  const of = worldOf(ground)
  return of === undefined || of === world || (of === 'an alliance' && world.startsWith('WGS'))
}
/** A rule may be written for one world alone. */
const isForAnother = ({ text }: Policy, world: RegimeCode) => {
  const [, named] = /regime == "([A-Z-]+)"/.exec(text) ?? []
  return named !== undefined && named !== world
}

test('every rule that can decide in a legal world rests there on an article that holds there', async () => {
  const { policies } = await rulesInForce()
  const strange = new Set<string>()
  let looked = 0
  for (const { card } of roomRoutes.flatMap(({ routes }) => routes)) {
    if (card.entrance !== 'workbench' || card.regime === 'any') continue
    for (const world of [card.regime, ...(card.elsewhere ?? []).map(({ regime }) => regime)])
      for (const policy of policies.values()) {
        const named = actionsNamed(policy.json.action) ?? []
        if (!named.some(({ type, id }) => `${type.split('::')[0]}/${id}` === card.action)) continue
        if (isForAnother(policy, world)) continue
        looked++
        for (const ground of groundsIn(policy, world))
          if (!fits(ground, world))
            strange.add(`${policy.id} in ${world}: ${'article' in ground ? ground.article : ''}`)
      }
  }
  assert.ok(looked > 500, `control: ${looked} rules in a world were looked at`)
  assert.deepEqual([...strange].sort(), [])
})

test('an article of the one alliance is noticed in the other, and in the compartment', () => {
  const ground = (article: string, law = 'BWBR0049962') =>
    ({ kind: 'law', law, article, paragraph: '1', validFrom: '2025-07-05', juriconnect: '' }) as const
  assert.deepEqual(
    (['WGS-ZVH', 'WGS-RIEC', 'PGA', 'MUN'] as const).map((world) => fits(ground('2.31'), world)),
    [true, false, false, false],
  )
  assert.ok(fits(ground('1.8'), 'WGS-RIEC') && !fits(ground('1.8'), 'PGA') && fits(ground('41', 'BWBR0040940'), 'PGA'))
})
