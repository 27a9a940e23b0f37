/** Puts every (person, row) cell to Cedar and to PostgreSQL and lists where they differ. */
import type { Capacity } from '../../capacity.ts'
import { sql } from '../../database/sql.ts'
import type { TestDatabase } from '../../testing/database.ts'
import type { Attributes, CedarValue } from '../cedar.ts'
import type { TableMapping } from '../mapping.ts'
import { PolicyError } from '../policy-error.ts'
import type { Rulebook } from '../rulebook.ts'
import { ownPartnership, type Person, type Row, type World } from './random-world.ts'

export type Difference = { readonly person: Person; readonly row: Row; readonly cedar: boolean; readonly sql: boolean }
export type Comparison = {
  readonly cells: number
  readonly allowed: number
  readonly differences: readonly Difference[]
}

/** What Cedar says of every cell: `true` means readable. Asked once, compared with several locks. */
export type Expectation = readonly (readonly boolean[])[]

export function expectedOf(
  rules: Rulebook,
  type: string,
  { action }: TableMapping[string],
  { people, rows }: World,
): Expectation {
  const room = type.split('::')[0] as string
  const resources = rows.map((row) => ({ type, id: row.id, attributes: attributesOf(row) }))
  return people.map((person) => {
    const principal = { type: 'Schakel::User', id: String(person.person ?? 'nobody'), attributes: defined(person) }
    return rows.map((row, index) => {
      if (row.partnership !== ownPartnership) return false
      const resource = resources[index] as (typeof resources)[number]
      return allows(rules, { principal, action: { type: `${room}::Action`, id: action }, resource, context: {} })
    })
  })
}

/** A question that does not fit the schema (something is NULL) has no answer, so nothing is allowed. */
function allows(rules: Rulebook, question: Parameters<Rulebook['answer']>[0]): boolean {
  try {
    return rules.answer(question).allowed
  } catch (error) {
    if (error instanceof PolicyError && error.code === 'question-invalid') return false
    throw error
  }
}

export async function compareWith(
  test: TestDatabase,
  shadow: string,
  { people, rows }: World,
  expected: Expectation,
): Promise<Comparison> {
  const differences: Difference[] = []
  let allowed = 0
  for (const [index, person] of people.entries()) {
    const seen = await test.database.asActor(person as unknown as Capacity, async (trx) => {
      const answer = await sql<{ id: string }>`select id from ${sql.table(shadow)}`.execute(trx)
      return new Set(answer.rows.map(({ id }) => id))
    })
    rows.forEach((row, at) => {
      const cedar = expected[index]?.[at] ?? false
      if (cedar) allowed++
      if (cedar !== seen.has(row.id)) differences.push({ person, row, cedar, sql: !cedar })
    })
  }
  return { cells: people.length * rows.length, allowed, differences }
}

/** NULL is a missing attribute; a NULL inside a set counts as absent. */
function attributesOf({ attributes }: Row): Attributes {
  const entries = Object.entries(attributes).flatMap(([name, given]): [string, CedarValue][] => {
    if (given === null) return []
    return [[name, Array.isArray(given) ? given.filter((member) => member !== null) : (given as CedarValue)]]
  })
  return Object.fromEntries(entries)
}

const defined = (person: Person): Attributes =>
  Object.fromEntries(
    Object.entries(person).filter((claim): claim is [string, string | readonly string[]] => claim[1] !== undefined),
  )
