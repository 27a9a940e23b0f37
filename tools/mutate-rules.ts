/**
 * `npm run mutate [room …]`: takes out, turns around and loosens every rule, one at a time, and tells which changes no
 * allow or deny case would notice. A figure to work on, not a gate.
 */

import { rulesInForce } from '../foundation/policy/read-rooms.ts'
import { mutateRules } from '../foundation/policy/testing/mutate-rules.ts'

const wanted = process.argv.slice(2)
for (const { room } of (await rulesInForce()).rooms.filter(
  ({ room }) => wanted.length === 0 || wanted.includes(room),
)) {
  const { mutants, noticed, unnoticed } = await mutateRules(room)
  console.log(`${room}: ${noticed} of ${mutants} changed rules noticed by a case`)
  for (const { policy, change } of wanted.length > 0 ? unnoticed : []) console.log(`  ${change.padEnd(8)} ${policy}`)
}
