import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import type { Capacity, Role } from '../../../foundation/capacity.ts'
import { type Id, newId, testClock } from '../../../foundation/clock.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { perform } from '../../../foundation/perform.ts'
import { Problem } from '../../../foundation/problem.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { importDelivery } from '../delivery/import-delivery.ts'
import { figuresOf } from '../edition/read-editions.ts'
import { aFile, aHeldTable, aProposal } from '../examples.ts'
import { chosenFigures, publicationChart } from '../pages/resident.ts'
import { sheetsOf } from '../reading/read-workbook.ts'
import { decidePublication } from './decide-publication.ts'
import { geojsonOf } from './outlet/geojson.ts'
import { jsonStatOf } from './outlet/json-stat.ts'
import { renderPdf } from './outlet/render-pdf.ts'
import { csvOf, rowsOf } from './outlet/table-csv.ts'
import { writeWorkbook } from './outlet/write-workbook.ts'
import { proposePublication } from './propose-publication.ts'
import { rankAreas } from './rank-areas.ts'
import { listPublications, publicationAt, showProposal } from './read-publications.ts'
import type { Artefact } from './words.ts'

const house = await testDatabase()
after(() => house.close())
const clock = testClock('2026-11-28T09:00:00Z')
const keys = memoryKeyHolder()
const someone = (partnership: string, ...roles: Role[]): Capacity => ({
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'college',
  roles: roles as [Role, ...Role[]],
  ground: 'processing',
  regime: 'MUN',
  purpose: 'publishing/1',
})
type Act = Parameters<typeof proposePublication>[0]
const act = <T>(who: Capacity, work: (act: Act) => Promise<T>): Promise<T> =>
  perform({ database: house.database, clock, keys }, who, { audit: 'neighbourhood.publication.proposed' }, work)
const refused = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
const reading = <T>(partnership: Id, work: (reading: { trx: Act['trx']; note: () => void }) => Promise<T>) =>
  house.database.asEntrance({ entrance: 'resident', partnership }, (trx) => work({ trx, note: () => undefined }))

const propose = (who: Capacity, body: ReturnType<typeof aProposal>) => act(who, (a) => proposePublication(a, { body }))
const decide = (who: Capacity, publication: Id, verdict: 'released' | 'declined' = 'released') =>
  act(who, (a) => decidePublication(a, { params: { publication }, body: { verdict, reason: 'Nagekeken.' } }))
const given = ({ cells }: Artefact) => cells.filter(({ state }) => state === 'given').length

test('an analyst proposes, another person releases, and everybody reads what an attacker cannot open', async () => {
  const partnership = newId()
  const [analyst, officer] = [
    someone(partnership, 'analyst', 'programme-manager'),
    someone(partnership, 'privacy-officer'),
  ]
  const { id, state } = await propose(analyst, aProposal())
  assert.equal(state, 'proposed')
  const shown = await act(officer, (a) => showProposal(a, { params: { publication: id } }))
  assert.deepEqual([shown.report.found, shown.report.faults, shown.mayDecide], [0, [], true])
  assert.ok(shown.report.sensitive > 0 && shown.report.withheld > shown.report.sensitive)
  assert.ok((shown.report.narrowest ?? 0) >= 3, 'no small group is known to be small')
  assert.deepEqual((await reading(partnership, listPublications)).items, [], 'nothing is out before it was released')

  await assert.rejects(decide(analyst, id), refused('neighbourhood/may-not-decide-publication'), 'not the own proposal')
  assert.deepEqual(await decide(officer, id), { state: 'released' })
  await assert.rejects(decide(officer, id), refused('neighbourhood/publication-decided'))

  const { artefact, bytes, sha256 } = await reading(partnership, (r) => publicationAt(r, id))
  assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256)
  assert.ok(given(artefact) > 0 && given(artefact) < artefact.cells.length)
  const { rows } = await house.owner.query<{ context: string }>(
    `select string_agg(d::text, ' ') as context from audit.decisions d where d::text like $1`,
    [`%${sha256}%`],
  )
  assert.ok(rows[0]?.context, 'the decision that the log commits to names the fingerprint')
  assert.deepEqual((await reading(newId(), listPublications)).items, [], 'another partnership has published nothing')
})

test('a blocked table leaves no figure behind, and its lines are kept nowhere', async () => {
  const partnership = newId()
  const analyst = someone(partnership, 'analyst')
  const rows = 'buurt;antwoord;aantal\nBU1;ja;2\nBU1;nee;1'
  const { id, state } = await propose(analyst, aProposal({ rows }))
  assert.equal(state, 'blocked')
  const { artefact, sha256, report } = await act(analyst, (a) => showProposal(a, { params: { publication: id } }))
  assert.deepEqual([artefact, sha256], [null, null])
  assert.ok(report.faults.length > 0)
  await assert.rejects(
    propose(analyst, aProposal({ rows: 'buurt;antwoord;aantal\nBU1;ja;veel' })),
    refused('neighbourhood/held-table-unreadable'),
  )
})

test('a second table over other areas is held against the first, and one that nobody was held against is not released', async () => {
  const partnership = newId()
  const [analyst, officer] = [someone(partnership, 'analyst'), someone(partnership, 'privacy-officer')]
  const first = await propose(analyst, aProposal())
  const twin = await propose(analyst, aProposal())
  await decide(officer, first.id)
  await assert.rejects(decide(officer, twin.id), refused('neighbourhood/publication-overtaken'))
  const lacks = await propose(analyst, aProposal({ rows: aHeldTable({ column: 'postcode' }) }))
  assert.equal(lacks.state, 'blocked', 'without the earlier column nobody can say what the two tell together')
  const again = await propose(analyst, aProposal())
  const { report } = await act(officer, (a) => showProposal(a, { params: { publication: again.id } }))
  assert.deepEqual([again.state, report.earlier], ['proposed', [first.id]])
})

test('another spelling of its basis takes no table away from what was published before', async () => {
  const partnership = newId()
  const [analyst, officer] = [someone(partnership, 'analyst'), someone(partnership, 'privacy-officer')]
  const first = await propose(analyst, aProposal({ basis: 'Bewonersonderzoek 2025' }))
  const twin = await propose(analyst, aProposal({ basis: 'bewonersonderzoek-2025' }))
  await decide(officer, first.id)
  await assert.rejects(decide(officer, twin.id), refused('neighbourhood/publication-overtaken'))
  const again = await propose(analyst, aProposal({ basis: 'BEWONERSONDERZOEK  2025' }))
  const { basis, report } = await act(officer, (a) => showProposal(a, { params: { publication: again.id } }))
  assert.deepEqual([basis, report.earlier], ['Bewonersonderzoek 2025', [first.id]])
  const other = await propose(analyst, aProposal({ basis: 'Bewonersonderzoek 2026' }))
  const shown = await act(officer, (a) => showProposal(a, { params: { publication: other.id } }))
  assert.deepEqual(shown.report.earlier, [], 'control: other answers are another basis')
})

test('own counts get the same addition in every table, and never a one or a two', async () => {
  const partnership = newId()
  const [analyst, officer] = [someone(partnership, 'analyst'), someone(partnership, 'programme-manager')]
  const own = { origin: 'own-count' as const, unit: 'meldingen' }
  const one = await propose(analyst, aProposal(own))
  await decide(officer, one.id)
  const other = await propose(analyst, aProposal({ ...own, rows: aHeldTable({ split: true }) }))
  const figures = async (publication: Id) =>
    (await act(officer, (a) => showProposal(a, { params: { publication } }))).artefact?.cells ?? []
  const [before, after] = [await figures(one.id), await figures(other.id)]
  const whole = (cells: typeof before) =>
    new Map(cells.filter(({ category }) => category === '').map((c) => [c.area, c]))
  assert.ok(before.every(({ amount }) => amount !== null && (amount === 0 || amount > 2)))
  for (const [area, cell] of whole(before))
    assert.deepEqual(whole(after).get(area), cell, 'broken down otherwise, the same')
  assert.ok(before.some(({ amount, low, high }) => amount !== null && low !== null && high !== null && high - low >= 8))
})

test('figures of another owner pass as they are, but not without a margin or a reason', async () => {
  const partnership = newId()
  const analyst = someone(partnership, 'analyst')
  const csv = ['Buurt;Jaar;Onveilig;Onveilig_marge', 'BU09350001;2025;30,4;3', 'BU09350002;2025;25;3', ''].join('\n')
  const { edition } = await importDelivery({ database: house.database, clock, newId }, partnership, {
    files: [aFile('onveilig.csv', csv)],
    encoding: 'utf-8',
    correct: (proposed) => ({ ...proposed, source: 'verzonnen' }),
  })
  assert.ok(edition)
  const series = (await act(analyst, (a) => figuresOf(a, edition))).findIndex(({ figure }) => figure === 'Onveilig')
  const { title, definition, direction, smallestThatMatters } = aProposal()
  const body = {
    title,
    definition,
    direction,
    smallestThatMatters,
    origin: 'open-data' as const,
    edition,
    series,
    level: 'neighbourhood' as const,
  }
  const ask = (more: { surety?: 'published-margin' | 'full-count' }) =>
    act(analyst, (a) => proposePublication(a, { body: { ...body, ...more } }))
  await assert.rejects(ask({}), refused('neighbourhood/publication-without-interval'))
  await assert.rejects(ask({ surety: 'full-count' }), refused('neighbourhood/publication-without-interval'))
  const { id } = await ask({ surety: 'published-margin' })
  const { artefact } = await act(analyst, (a) => showProposal(a, { params: { publication: id } }))
  const [first] = artefact?.cells ?? []
  assert.deepEqual([first?.amount, first?.low, first?.high], [30.4, 27.4, 33.4])
})

test('an interval that the owner publishes by its ends is published as it is; one of another level is not', async () => {
  const partnership = newId()
  const analyst = someone(partnership, 'analyst')
  const csv = (level: string) =>
    [
      'Marges;Buurt;Jaar;Onveilig',
      ...['MW00000;BU09350001;2025;30,4', `MOG00${level};BU09350001;2025;25,1`, `MBG00${level};BU09350001;2025;36,3`],
      'MW00000;BU09350002;2025;25',
      '',
    ].join('\n')
  const asked = async (level: string) => {
    const { edition } = await importDelivery({ database: house.database, clock, newId }, partnership, {
      files: [aFile(`onveilig-${level}.csv`, csv(level))],
      encoding: 'utf-8',
      correct: (proposed) => ({ ...proposed, source: 'verzonnen' }),
    })
    assert.ok(edition)
    const { title, definition, direction, smallestThatMatters } = aProposal()
    const body = {
      ...{ title, definition, direction, smallestThatMatters, origin: 'open-data' as const, edition, series: 0 },
      ...{ level: 'neighbourhood' as const, surety: 'published-margin' as const },
    }
    return act(analyst, (a) => proposePublication(a, { body }))
  }
  const { id } = await asked('95')
  const { artefact } = await act(analyst, (a) => showProposal(a, { params: { publication: id } }))
  assert.deepEqual(
    artefact?.cells.map(({ amount, low, high, state }) => [amount, low, high, state]),
    [
      [30.4, 25.1, 36.3, 'given'],
      [null, null, null, 'too-few'],
    ],
  )
  await assert.rejects(asked('90'), refused('neighbourhood/publication-without-interval'))
})

test('no outlet is in the order of the figures, and none holds a number where none is given', async () => {
  const partnership = newId()
  const [analyst, officer] = [someone(partnership, 'analyst'), someone(partnership, 'privacy-officer')]
  const artefacts: Artefact[] = []
  for (const [basis, turn] of [
    ['ene', 0],
    ['andere', 3],
  ] as const) {
    const { id } = await propose(analyst, aProposal({ basis, rows: aHeldTable({ turn }) }))
    await decide(officer, id)
    artefacts.push((await reading(partnership, (r) => publicationAt(r, id))).artefact)
  }
  const orders = artefacts.map((artefact) => ({
    csv: csvOf(artefact)
      .split('\n')
      .map((line) => line.split(',').slice(0, 5).join()),
    geojson: JSON.parse(geojsonOf(artefact)).features.map(({ id }: { id: string }) => id),
    stat: Object.keys(JSON.parse(jsonStatOf(artefact)).dimension.area.category.index),
  }))
  assert.deepEqual(orders[0], orders[1], 'other figures, the same order')
  const charts = artefacts.map((artefact) => {
    const figures = chosenFigures(artefact)
    assert.ok(figures)
    return [...String(publicationChart(artefact, figures, 'c', 'nl')).matchAll(/<g><text[^>]*>([^<]*)/g)].map(
      ([, name]) => name,
    )
  })
  assert.deepEqual([charts[0], charts[0]?.length], [charts[1], artefacts[0]?.areas.length], 'a chart by name')
  for (const artefact of artefacts) {
    const none = csvOf(artefact)
      .split('\n')
      .filter((line) => /,(protected|too-few|no-data),/.test(line))
    assert.ok(none.length > 0 && none.every((line) => /,(protected|too-few|no-data),,,,,,false$/.test(line)))
  }
  const [artefact] = artefacts
  assert.ok(artefact)
  const book = writeWorkbook(artefact)
  const [sheet] = await sheetsOf(
    (async function* () {
      yield book
    })(),
  )
  const read: (string | number | boolean | null)[][] = []
  for await (const rows of sheet?.rows() ?? []) read.push(...rows.map(({ cells }) => [...cells]))
  const filled = (cells: readonly unknown[]) =>
    cells
      .map((cell) => cell ?? '')
      .join('|')
      .replace(/\|+$/, '')
  assert.deepEqual(read.map(filled), rowsOf(artefact).map(filled), 'a workbook holds what the table holds, and no more')
})

test('a publication prints as a tagged document, the same bytes every time, with its words in two languages', async () => {
  const partnership = newId()
  const [analyst, officer] = [someone(partnership, 'analyst'), someone(partnership, 'privacy-officer')]
  const { id } = await propose(analyst, aProposal())
  await decide(officer, id)
  const published = await reading(partnership, (r) => publicationAt(r, id))
  const [nl, again, en] = await Promise.all(
    (['nl', 'nl', 'en'] as const).map((language) => renderPdf(published, language)),
  )
  const said = (pdf: Uint8Array | undefined) => Buffer.from(pdf ?? []).toString('latin1')
  assert.match(said(nl), /StructTreeRoot/)
  assert.match(said(nl), /\/Lang \(nl/)
  assert.match(said(en), /\/Lang \(en/)
  assert.equal(said(nl), said(again))
})

test('ranks are for analysts, inside: what is proposed has them, and nothing that leaves has', async () => {
  const partnership = newId()
  const analyst = someone(partnership, 'analyst')
  const { id } = await propose(analyst, aProposal())
  const { items, without } = await act(analyst, (a) => rankAreas(a, { params: { publication: id }, query: {} }))
  assert.ok(items && items.length + without === 8, 'every area but the whole')
  assert.ok(items.every(({ first, last }, at) => first <= at + 1 && last >= at + 1 && last <= items.length))
  const { artefact } = await act(analyst, (a) => showProposal(a, { params: { publication: id } }))
  assert.ok(artefact && !/rank|first|last/i.test(Object.keys(artefact).join(' ')))
  const blocked = await propose(analyst, aProposal({ rows: 'buurt;antwoord;aantal\nBU1;ja;2\nBU1;nee;1' }))
  const none = await act(analyst, (a) => rankAreas(a, { params: { publication: blocked.id }, query: {} }))
  assert.equal(none.items, null, 'what may not leave the house is kept nowhere, and has no place')
  await assert.rejects(
    act(analyst, (a) => rankAreas(a, { params: { publication: id }, query: { category: 999 } })),
    refused('neighbourhood/no-such-publication'),
  )
})

test('what a spreadsheet would work out stands in the table as text, however it begins; a number stays a number', async () => {
  const partnership = newId()
  const analyst = someone(partnership, 'analyst')
  const { id } = await propose(analyst, aProposal())
  const { artefact } = await act(analyst, (a) => showProposal(a, { params: { publication: id } }))
  const [first] = artefact?.cells ?? []
  assert.ok(artefact && first)
  const named = (category: string, amount: number | null = null) =>
    csvOf({ ...artefact, cells: [{ ...first, category, amount }] }).split('\n')[1] ?? ''
  for (const name of ['=1+1', '+1', '@SUM(1)', '-1+1', '-2-cmd', '-a', '-1.5.2'])
    assert.ok(named(name).includes(`,'${name},`), name)
  for (const name of ['ja', '-1', '-12.5']) assert.ok(named(name).includes(`,${name},`), name)
  const book = writeWorkbook({ ...artefact, cells: [{ ...first, category: 'j\ufffea\uffff\u0001' }] })
  const [sheet] = await sheetsOf(
    (async function* () {
      yield book
    })(),
  )
  const read = []
  for await (const rows of sheet?.rows() ?? []) read.push(...rows.flatMap(({ cells }) => [...cells]))
  assert.ok(read.includes('ja'), 'a workbook leaves out signs that XML does not know')
})
