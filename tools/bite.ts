/** `node tools/bite.ts`: does the import fence find and name every planted trespass? Exit code 1 when one gets through. */
import { rules } from '../house-rules.mjs'
import { quietHouse, type Trespass, trespasses } from './bite/trespasses.ts'
import type { Finding } from './fence/finding.ts'
import { fence } from './fence/judge.ts'
import { treeWith } from './tree.ts'

const quiet = new Map(Object.entries(quietHouse))

/** What the fence says of the quiet house with this trespass planted in it. */
export const findingsFor = (trespass: Trespass): readonly Finding[] => fence(treeWith(quiet, trespass.planted)).findings

/** Found and named: the right rule, in the right file. */
export const isNamed = (trespass: Trespass): boolean =>
  findingsFor(trespass).some((finding) => finding.rule === trespass.rule && finding.file === trespass.at)

/** Must be empty: a fence that barks at a house in order is no use. */
export const falseAlarms = (): readonly Finding[] => fence(quiet).findings

/** Rules whose trespasses bite elsewhere, with the place. */
export const bitesElsewhere: Readonly<Record<number, string>> = {
  10: 'foundation/database/schema-fence.db.test.ts',
  11: 'foundation/database/schema-fence.db.test.ts',
  12: 'tools/bite/routes.bite.ts',
  13: 'tools/bite.test.ts',
}

if (import.meta.main) {
  const missed = trespasses.filter((trespass) => !isNamed(trespass))
  for (const { rule, tries } of missed) console.log(`rule ${rule} (${rules[rule]?.name}) did not bite: ${tries}`)
  for (const alarm of falseAlarms()) console.log(`false alarm: ${alarm.file}: ${alarm.reason}`)
  console.log(`bite: ${trespasses.length - missed.length} of ${trespasses.length} planted trespasses named`)
  process.exitCode = missed.length > 0 || falseAlarms().length > 0 ? 1 : 0
}
