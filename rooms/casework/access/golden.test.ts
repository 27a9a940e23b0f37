/** Every file of `allow/` and `deny/` is one case the rules must answer so, and by the rule it names. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId } from '../../../foundation/clock.ts'
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import { askOf } from '../../../foundation/policy/question.ts'
import { rulesInForce } from '../../../foundation/policy/read-rooms.ts'

type Golden = {
  title: string
  principal: Pick<Capacity, 'organ' | 'roles'> & Partial<Capacity>
  action: string
  resource: { type: string; attributes: Attributes }
  context: Attributes
  decidedBy: string | null
}
const rules = await rulesInForce()
const someone = (): Capacity => ({
  partnership: newId(),
  person: newId(),
  appointment: newId(),
  organ: '',
  roles: [],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
})

for (const kind of ['allow', 'deny'] as const)
  describe(kind === 'allow' ? 'what the rules allow' : 'what the rules refuse', () => {
    const folder = join(import.meta.dirname, kind)
    for (const file of readdirSync(folder).sort()) {
      const golden = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden
      test(golden.title, () => {
        const asked = askOf(
          { ...someone(), ...golden.principal },
          {
            action: golden.action,
            resource: { ...golden.resource, id: newId() },
            context: golden.context,
          },
        )
        const { allowed, determining } = rules.answer(asked)
        assert.equal(allowed, kind === 'allow')
        if (golden.decidedBy === null) assert.deepEqual(determining, [], 'refused because no rule allows it')
        else assert.ok(determining.includes(golden.decidedBy), `${determining.join(', ') || 'no rule'} decided`)
      })
    }
  })

test('every rule that refuses is the deciding one in at least one file of deny/', () => {
  const folder = join(import.meta.dirname, 'deny')
  const named = new Set(
    readdirSync(folder).map((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden).decidedBy),
  )
  const forbids = [...rules.policies.values()].filter(({ room, effect }) => room === 'casework' && effect === 'forbid')
  assert.deepEqual(
    forbids.map(({ id }) => id).filter((id) => !named.has(id)),
    [],
  )
  assert.ok(forbids.length > 10)
})
