/**
 * `npm run bench:list`: what the compiled lock costs on a list, as a ratio to the same visibility spelled out by hand by
 * somebody who knows exactly who asks. Builds and drops a database of its own in the test server.
 */
import { stopwatch } from '../foundation/clock.ts'
import { sql, type Trx } from '../foundation/database/sql.ts'
import { compileLocks } from '../foundation/policy/compile-lock.ts'
import { askOf } from '../foundation/policy/question.ts'
import { makeRulebook, type Rulebook } from '../foundation/policy/rulebook.ts'
import { type TestDatabase, testDatabase } from '../foundation/testing/database.ts'
import { byHand, caseCount, orderIndex, participantsPerCase, people, room, tableSql } from './list-world.ts'

const rounds = 5
const bound = 4
const page = (where = 'true') =>
  `select id, opened_on, title_sealed, state from bench.cases where ${where} order by opened_on desc, id limit 50`
const all = (where = 'true') => `select id from bench.cases where ${where}`
const count = (where = 'true') => `select count(*)::int as id from bench.cases where ${where}`

const rules = makeRulebook([room])
const test = await testDatabase()
try {
  await prepare(test, rules)
  const times = await measure(test)
  report(times, await cedarPerRow(test, rules), await withOrderIndex(test))
} finally {
  await test.close()
}

async function prepare({ owner }: TestDatabase, book: Rulebook): Promise<void> {
  await owner.query(tableSql)
  for (const { name, table, using } of compileLocks(book, 'bench'))
    await owner.query(`create policy ${name} on ${table} for select to workbench using (${using})`)
  await owner.query('vacuum analyze bench.cases')
}

type Times = { readonly [what: string]: number[] }

/** Every person, every round: each form in turn, so that a busy moment hits all of them. The first round only warms up. */
async function measure({ database, owner }: TestDatabase): Promise<Times> {
  const times = {
    lockedPage: [],
    handPage: [],
    lockedAll: [],
    handAll: [],
    lockedCount: [],
    handCount: [],
    barePage: [],
    lockedPageWithContext: [],
  } as { [what: string]: number[] }
  for (let round = 0; round <= rounds; round++)
    for (const person of people) {
      const timed = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
        const elapsed = stopwatch()
        const result = await run()
        if (round > 0) times[what]?.push(elapsed())
        return result
      }
      const inside = (what: string, query: string) => (trx: Trx) =>
        timed(what, () => sql.raw<{ id: string }>(query).execute(trx))
      await timed('lockedPageWithContext', () => database.asActor(person, (trx) => sql.raw(page()).execute(trx)))
      const lockedPage = await database.asActor(person, inside('lockedPage', page()))
      const handPage = await timed('handPage', () => owner.query<{ id: string }>(page(byHand(person))))
      const lockedAll = await database.asActor(person, inside('lockedAll', all()))
      const handAll = await timed('handAll', () => owner.query<{ id: string }>(all(byHand(person))))
      await database.asActor(person, inside('lockedCount', count()))
      await timed('handCount', () => owner.query(count(byHand(person))))
      await timed('barePage', () => owner.query(page()))
      if (round === 0) {
        mustBeSame(lockedPage.rows, handPage.rows)
        mustBeSame(lockedAll.rows, handAll.rows)
      }
    }
  return times
}

function mustBeSame(locked: readonly { id: string }[], hand: readonly { id: string }[]): void {
  const ids = (rows: readonly { id: string }[]) =>
    rows
      .map(({ id }) => id)
      .sort()
      .join()
  if (ids(locked) !== ids(hand))
    throw new Error(`the lock shows ${locked.length} rows, the query by hand ${hand.length}: not the same visibility`)
  if (locked.length === 0) throw new Error('nothing to see: this measures nothing')
}

/** Asking Cedar for every row instead. Units: milliseconds for all rows, extrapolated from the sample. */
async function cedarPerRow({ owner }: TestDatabase, book: Rulebook): Promise<{ sample: number; all: number }> {
  const { rows } = await owner.query(
    'select id, participants, withheld, labels, state, regime, lead from bench.cases limit 300',
  )
  const elapsed = stopwatch()
  for (const [n, { id, ...attributes }] of rows.entries())
    book.answer(
      askOf(people[n % people.length] as (typeof people)[number], {
        action: 'bench/read-case',
        resource: { type: 'bench::Case', id, attributes },
      }),
    )
  return { sample: rows.length, all: (elapsed() / rows.length) * caseCount }
}

/** The same first page once the order of the list has an index, which only the query by hand can use. Not gated. */
async function withOrderIndex({ owner, database }: TestDatabase): Promise<{ locked: number; hand: number }> {
  await owner.query(orderIndex)
  const locked: number[] = []
  const hand: number[] = []
  for (const person of [...people, ...people]) {
    await database.asActor(person, async (trx) => {
      const elapsed = stopwatch()
      await sql.raw(page()).execute(trx)
      locked.push(elapsed())
    })
    const elapsed = stopwatch()
    await owner.query(page(byHand(person)))
    hand.push(elapsed())
  }
  return { locked: medianOf(locked), hand: medianOf(hand) }
}

function medianOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
function round(n: number): number {
  return Math.round(n * 100) / 100
}

function report(times: Times, cedar: { sample: number; all: number }, ordered: { locked: number; hand: number }): void {
  const median = (what: string) => medianOf(times[what] ?? [])
  const ratios = {
    page: round(median('lockedPage') / median('handPage')),
    all: round(median('lockedAll') / median('handAll')),
    count: round(median('lockedCount') / median('handCount')),
  }
  const line = (what: string, ms: number, said = '') =>
    console.log(`${what.padEnd(46)} ${ms.toFixed(2).padStart(9)} ms  ${said}`)
  console.log(
    `${caseCount} cases × ${participantsPerCase} participants, ${rules.policies.size} rules, ${people.length} people, ${rounds} rounds, medians:`,
  )
  line('first page of 50, by the compiled lock', median('lockedPage'), `${ratios.page} × by hand (at most ${bound})`)
  line('first page of 50, by hand', median('handPage'))
  line('all ids, by the compiled lock', median('lockedAll'), `${ratios.all} × by hand (at most ${bound})`)
  line('all ids, by hand', median('handAll'))
  line('a count, by the compiled lock', median('lockedCount'), `${ratios.count} × by hand (at most ${bound})`)
  line('a count, by hand', median('handCount'))
  line('first page with opening the sealed context', median('lockedPageWithContext'))
  line('bare first page, no visibility at all', median('barePage'))
  line(
    'first page by the lock, index on the order',
    ordered.locked,
    `${round(ordered.locked / ordered.hand)} × by hand, not bounded`,
  )
  line('first page by hand, index on the order', ordered.hand, 'only who writes the organ into the query can use it')
  line('Cedar asked for every row', cedar.all, `extrapolated from ${cedar.sample} rows`)
  const passed = ratios.page <= bound && ratios.all <= bound && ratios.count <= bound
  console.log(
    JSON.stringify({
      bench: 'list',
      cases: caseCount,
      policies: rules.policies.size,
      users: people.length,
      bound,
      ratios,
      passed,
      ms: Object.fromEntries([
        ...Object.keys(times).map((what) => [what, round(median(what))]),
        ['lockedPageOrderIndex', round(ordered.locked)],
        ['handPageOrderIndex', round(ordered.hand)],
        ['cedarPerRowExtrapolated', Math.round(cedar.all)],
      ]),
    }),
  )
  process.exitCode = passed ? 0 : 1
}
