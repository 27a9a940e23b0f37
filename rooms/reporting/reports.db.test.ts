import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readSelection } from '../../demo/figures/selection.ts'
import type { Act } from '../../foundation/act.ts'
import type { Capacity, Role } from '../../foundation/capacity.ts'
import { newId, testClock } from '../../foundation/clock.ts'
import { memoryKeyHolder } from '../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../foundation/perform.ts'
import { Problem } from '../../foundation/problem.ts'
import { testDatabase } from '../../foundation/testing/database.ts'
import { loadKnowledge } from '../knowledge/door.ts'
import { type Publication, publishEditions } from '../neighbourhood/door.ts'
import { makeReport } from './make-report.ts'
import { readReport, reproduceReport } from './rebuild-report.ts'
import { writeInterpretation } from './write-interpretation.ts'

const world = await testDatabase()
after(() => world.close())
const clock = testClock('2026-11-23T09:00:00Z')
const house: House = { database: world.database, clock, keys: memoryKeyHolder() }

/** Our selection as it stood when only these editions were known. */
const asKnown = (...codes: readonly string[]): Publication => {
  const { editions, series } = readSelection()
  return {
    editions: editions.filter(({ code }) => codes.includes(code)),
    series: series.filter(({ edition }) => codes.includes(edition)),
  }
}
const load = async (partnership: string, publication: Publication) => {
  await loadKnowledge(house, partnership)
  return house.database.asImporter({ partnership, job: 'import-figures' }, (trx) =>
    publishEditions({ trx, partnership, clock, newId }, publication),
  )
}
const capacityOf = (partnership: string, role: Role): Capacity => ({
  partnership,
  person: newId(),
  appointment: newId(),
  organ: role === 'council-member' ? 'raad' : 'college',
  roles: [role],
  ground: 'processing',
  regime: 'MUN',
  purpose: 'council-report/1',
})
const as = <T>(partnership: string, role: Role, work: (act: Act) => Promise<T>): Promise<T> =>
  perform(house, capacityOf(partnership, role), { audit: 'reporting.report.tried' }, work)
const refusedAs = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

test('the report of edition 2019-Q2 comes out byte for byte the same after 2020-H1 is loaded, in both languages', async () => {
  const partnership = newId()
  await load(partnership, asKnown('2019-Q2'))
  const report = await as(partnership, 'programme-manager', (act) => makeReport(act, { asOf: '2019-Q2' }))
  const pdf = (language: 'nl' | 'en') =>
    as(partnership, 'council-member', (act) => reproduceReport(act, report, language))
  const before = { nl: await pdf('nl'), en: await pdf('en') }
  await load(partnership, asKnown('2020-H1', '2022-Q1', '2022-H1'))
  clock.advance(90 * 86_400)
  assert.ok((await pdf('nl')).equals(before.nl))
  assert.ok((await pdf('en')).equals(before.en))
  assert.ok(!before.nl.equals(before.en))
  // Control: a report as of the newer edition is another document, and lists the fourteen revisions.
  const newer = await as(partnership, 'programme-manager', (act) => makeReport(act, { asOf: '2020-H1' }))
  const other = await as(partnership, 'council-member', (act) => readReport(act, newer))
  assert.equal(other.texts.nl.revisions.table?.rows.length, 14)
  assert.ok(!(await as(partnership, 'council-member', (act) => reproduceReport(act, newer, 'nl'))).equals(before.nl))
})

test('a corrected load of the very edition a report rests on does not change the report', async () => {
  const partnership = newId()
  await load(partnership, asKnown('2019-Q2'))
  const report = await as(partnership, 'analyst', (act) => makeReport(act, { asOf: '2019-Q2' }))
  const before = await as(partnership, 'council-member', (act) => reproduceReport(act, report, 'nl'))
  const [first, ...rest] = asKnown('2019-Q2').series
  assert.ok(first)
  const figures = first.figures.map((figure) => ({ ...figure, amount: figure.amount + 1 }))
  await load(partnership, { ...asKnown('2019-Q2'), series: [{ ...first, figures }, ...rest] })
  assert.ok((await as(partnership, 'council-member', (act) => reproduceReport(act, report, 'nl'))).equals(before))
  const again = await as(partnership, 'analyst', (act) => makeReport(act, { asOf: '2019-Q2' }))
  assert.equal((await as(partnership, 'council-member', (act) => readReport(act, again))).number, 2)
})

test('a figure that was changed behind our back is noticed, and the report is not let out', async () => {
  const partnership = newId()
  await load(partnership, asKnown('2019-Q2'))
  const report = await as(partnership, 'analyst', (act) => makeReport(act, { asOf: '2019-Q2' }))
  await as(partnership, 'council-member', (act) => reproduceReport(act, report, 'nl'))
  await world.owner.query(
    'update neighbourhood.figures set amount = amount + 1 where partnership = $1 and amount = 67',
    [partnership],
  )
  await assert.rejects(
    as(partnership, 'council-member', (act) => reproduceReport(act, report, 'nl')),
    refusedAs('reporting/does-not-come-out-the-same'),
  )
})

test('words that were changed behind our back are noticed in the PDF', async () => {
  const partnership = newId()
  await load(partnership, asKnown('2019-Q2'))
  const report = await as(partnership, 'analyst', (act) => makeReport(act, { asOf: '2019-Q2' }))
  await world.owner.query(
    `update reporting.reports set texts = replace(texts::text, 'Winkeldiefstal', 'Diefstal')::json where id = $1`,
    [report],
  )
  await assert.rejects(
    as(partnership, 'council-member', (act) => reproduceReport(act, report, 'nl')),
    refusedAs('reporting/does-not-come-out-the-same'),
  )
})

test('a council member reads reports and makes none; the programme manager makes one', async () => {
  const partnership = newId()
  await load(partnership, asKnown('2019-Q2'))
  await assert.rejects(
    as(partnership, 'council-member', (act) => makeReport(act, { asOf: '2019-Q2' })),
    refusedAs('reporting/may-not-make-reports'),
  )
  const { rows } = await world.owner.query('select from reporting.reports where partnership = $1', [partnership])
  assert.equal(rows.length, 0)
  await as(partnership, 'programme-manager', (act) => makeReport(act, { asOf: '2019-Q2' }))
})

test('no report can be made as of an edition that is not there', async () => {
  const partnership = newId()
  await assert.rejects(
    as(partnership, 'analyst', (act) => makeReport(act, { asOf: '2019-Q2' })),
    refusedAs('reporting/no-such-edition'),
  )
})

test('a report of another partnership does not exist', async () => {
  const [own, other] = [newId(), newId()]
  await load(own, asKnown('2019-Q2'))
  const report = await as(own, 'analyst', (act) => makeReport(act, { asOf: '2019-Q2' }))
  await assert.rejects(
    as(other, 'council-member', (act) => readReport(act, report)),
    refusedAs('reporting/report-not-found'),
  )
  await as(own, 'council-member', (act) => readReport(act, report))
})

test('residents read the same report and the same bytes as the council', async () => {
  const partnership = newId()
  await load(partnership, asKnown('2019-Q2'))
  const report = await as(partnership, 'analyst', (act) => makeReport(act, { asOf: '2019-Q2' }))
  const council = await as(partnership, 'council-member', (act) => reproduceReport(act, report, 'nl'))
  const everybody = await house.database.asEntrance({ entrance: 'resident', partnership }, (trx) =>
    reproduceReport({ trx, note: () => undefined }, report, 'nl'),
  )
  assert.ok(everybody.equals(council))
})

test('an interpretation stays with the edition it read, and says so when newer figures have come', async () => {
  const partnership = newId()
  await load(partnership, asKnown('2019-Q2'))
  const words = { theme: '1.2', edition: '2019-Q2', nl: 'Vuurwerk telt zwaar.', en: 'Fireworks weigh heavily.' }
  await as(partnership, 'analyst', (act) => writeInterpretation(act, words))
  const first = await as(partnership, 'analyst', (act) => makeReport(act, { asOf: '2019-Q2' }))
  await load(partnership, asKnown('2020-H1'))
  const second = await as(partnership, 'analyst', (act) => makeReport(act, { asOf: '2020-H1' }))
  const interpretationsIn = async (report: string) => {
    const { texts } = await as(partnership, 'council-member', (act) => readReport(act, report))
    return texts.en.fields.flatMap(({ themes }) => themes.flatMap(({ interpretations }) => interpretations))
  }
  assert.deepEqual(
    (await interpretationsIn(first)).map(({ paragraphs }) => paragraphs.length),
    [1],
  )
  const [later] = await interpretationsIn(second)
  assert.match(later?.paragraphs.at(-1) ?? '', /read edition 2019-Q2. Newer figures have appeared/)
})
