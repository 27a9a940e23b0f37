/**
 * The proof that a list and a decision never disagree: random people and rows, every cell put to Cedar and to
 * PostgreSQL; half of it under the rules of the house, half under rules made up at random.
 */
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { compileLocks } from '../compile-lock.ts'
import type { TableMapping } from '../mapping.ts'
import { PolicyError } from '../policy-error.ts'
import { rulesInForce } from '../read-rooms.ts'
import type { Rulebook } from '../rulebook.ts'
import { compareWith, type Difference, expectedOf } from './compare.ts'
import { exampleRules, exampleTable } from './example-room.ts'
import { randomRules } from './random-rules.ts'
import { randomWorld } from './random-world.ts'
import { fillShadow, lockShadow, shadowOf } from './shadow-table.ts'

export type Agreement = {
  readonly cells: number
  /** How many cells were readable: neither all nor nothing, or the proof would say little. */
  readonly allowed: number
  readonly differences: number
  /** The first few, to look at. */
  readonly examples: readonly Difference[]
  readonly tables: number
  readonly ruleSets: number
  /** Every lock compared once more with its forbids left out: cells that were found to differ (must not be 0). */
  readonly control: number
}
/** `house`: other rules than those in force. */
type Size = { readonly cells: number; readonly seed: number; readonly house?: Rulebook }
type Part = { readonly rules: Rulebook; readonly type: string; readonly table: TableMapping[string] }

/** Units: `cells` is a lower bound. Errors: a rule set that does not compile or load is thrown, never skipped. */
export async function proveCedarAndSqlAgree({ cells, seed, house }: Size): Promise<Agreement> {
  const test = await testDatabase()
  try {
    await test.owner.query(exampleTable())
    const standing = [...partsOf(house ?? (await rulesInForce())), ...partsOf(await exampleRules())]
    const ruleSets = Math.max(4, Math.round(cells / 1_000))
    const random: Part[] = []
    for (const policies of randomRules(ruleSets, seed)) random.push(...partsOf(await randomBook(policies)))
    const share = (parts: readonly Part[]) => Math.ceil(cells / 2 / parts.length)
    const results: Awaited<ReturnType<typeof provePart>>[] = []
    for (const [index, part] of [...standing, ...random].entries())
      results.push(await provePart(test, part, index < standing.length ? share(standing) : share(random), seed + index))
    const sum = (pick: (result: (typeof results)[number]) => number) =>
      results.reduce((total, result) => total + pick(result), 0)
    const examples = results.flatMap((result) => result.differences)
    return {
      cells: sum((result) => result.cells),
      allowed: sum((result) => result.allowed),
      control: sum((result) => result.control),
      differences: examples.length,
      examples: examples.slice(0, 3),
      tables: standing.length,
      ruleSets: random.length,
    }
  } finally {
    await test.close()
  }
}

const randomBook = (policies: string) => exampleRules((room) => ({ ...room, policies, domains: {} }))

/** Tables with at least one attribute: where there is none, every row is for everybody or for nobody. */
function partsOf(rules: Rulebook): Part[] {
  return rules.rooms.flatMap(({ mapping }) =>
    Object.entries(mapping)
      .filter(([, table]) => Object.keys(table.attributes).length > 0)
      .map(([type, table]) => ({ rules, type, table })),
  )
}

async function provePart(test: TestDatabase, { rules, type, table }: Part, cells: number, seed: number) {
  const lock = compileLocks(rules, type.split('::')[0] as string).find((candidate) => candidate.table === table.table)
  if (!lock) throw new PolicyError('mapping-invalid', `${table.table} has no lock`)
  const people = Math.max(8, Math.round(Math.sqrt(cells / 4)))
  const world = randomWorld(rules, type, table, { people, rows: Math.ceil(cells / people), seed })
  const shadow = await shadowOf(test, table.table, lock.using)
  await fillShadow(test, shadow, table, world)
  const expected = expectedOf(rules, type, table, world)
  const compared = await compareWith(test, shadow, world, expected)
  // Control: the forbids left out. Locks without one differ nowhere; all together must.
  await lockShadow(test, shadow, lock.using.replace(/not coalesce\([\s\S]*, false\)$/, 'true'))
  const wrong = await compareWith(test, shadow, world, expected)
  await test.owner.query(`drop table ${shadow}`)
  return { ...compared, control: wrong.differences.length }
}
