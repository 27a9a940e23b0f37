/**
 * `npm run mutate [room …]`: takes out, turns around and loosens every rule, one at a time, and tells per room how many
 * changes an allow or deny case notices. With rooms named: also which are not noticed.
 * `npm run mutate -- --propose [room …]`: for each condition nobody would miss, writes a neighbour of an allow case that
 * would (`refusedWhen`, `allowedWhen`). Read every line it adds as a jurist would: it proposes what the rules say now.
 */
import { readRooms } from '../foundation/policy/read-rooms.ts'
import { changes, mutateRules } from '../foundation/policy/testing/mutate-rules.ts'
import { proposeCases } from '../foundation/policy/testing/propose-cases.ts'

const args = process.argv.slice(2)
const wanted = args.filter((word) => !word.startsWith('--'))
for (const { room } of (await readRooms()).filter(({ room }) => wanted.length === 0 || wanted.includes(room))) {
  if (args.includes('--propose')) console.log(`${room}: ${await proposeCases(room)} neighbours proposed`)
  const { mutants, noticed, unnoticed, by } = await mutateRules(room)
  const each = changes.map((change) => `${change} ${by[change].noticed} of ${by[change].mutants}`).join(', ')
  console.log(`${room}: ${noticed} of ${mutants} changed rules noticed by a case (${each})`)
  for (const { policy, change, without } of wanted.length > 0 ? unnoticed : [])
    console.log(`  ${change.padEnd(8)} ${policy}${without ? `: ${without}` : ''}`)
}
