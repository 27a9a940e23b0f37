import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { perform } from '../../../foundation/perform.ts'
import { Problem } from '../../../foundation/problem.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { recordRecode } from '../boundary/record-recode.ts'
import { decideCovariate, listCovariates } from '../covariate/decide-covariate.ts'
import { showAreas, showLine } from '../edition/read-areas.ts'
import { figuresOf, listEditions, showEdition } from '../edition/read-editions.ts'
import { aFile, neighbourhoodTable } from '../examples.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import type { Recipe } from '../reading/words.ts'
import { importDelivery } from './import-delivery.ts'
import { lookIntoDelivery } from './look-into-delivery.ts'
import { listDeliveries, showDelivery } from './read-deliveries.ts'
import { askImporting, askLooking, beginDelivery, cancelDelivery, receivePart } from './receive-delivery.ts'
import { RecipeLacks } from './recipe.ts'
import { runDeliveries } from './run-deliveries.ts'
import * as store from './store.ts'
import { atWork } from './work-place.ts'

const house = await testDatabase()
after(() => house.close())
const clock = testClock('2026-11-28T09:00:00Z')
const keys = {} as never

const analyst = (partnership: string, roles: Capacity['roles'] = ['analyst']): Capacity => ({
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'college',
  roles,
  ground: 'processing',
  regime: 'MUN',
  purpose: 'open-data/1',
})
type Act = Parameters<typeof beginDelivery>[0]
const act = <T>(capacity: Capacity, work: (act: Act) => Promise<T>): Promise<T> =>
  perform({ database: house.database, clock, keys }, capacity, { audit: 'neighbourhood.delivery.begun' }, work)
const code = (error: unknown) =>
  error instanceof Problem ? error.code : error instanceof ReadingFault ? error.code : String(error)
const refused = (wanted: string) => (error: unknown) => {
  assert.equal(code(error), wanted)
  return true
}

/** Hands in through the workbench, in pieces of so many bytes. */
async function handIn(who: Capacity, text: string, piece = 40): Promise<string> {
  const bytes = Buffer.from(text)
  const { id } = await act(who, (a) =>
    beginDelivery(a, { body: { encoding: 'utf-8', files: [{ name: '12345NED.csv', size: bytes.length }] } }),
  )
  for (let place = 0; place * piece < bytes.length; place++) {
    const content = bytes.subarray(place * piece, (place + 1) * piece).toString('base64')
    await act(who, (a) => receivePart(a, { params: { delivery: id }, body: { file: 0, place, content } }))
  }
  await act(who, (a) => askLooking(a, { params: { delivery: id }, body: { recipe: null } }))
  return id
}
const run = (partnership: string) => runDeliveries({ database: house.database, clock, partnership })
const look = (who: Capacity, delivery: string) => act(who, (a) => showDelivery(a, { params: { delivery } }))
const counts = async (partnership: string) => {
  const { rows } = await house.owner.query(
    `select (select count(*) from neighbourhood.table_editions where partnership = $1)::int as editions,
      (select count(*) from neighbourhood.table_series where partnership = $1)::int as series,
      (select count(*) from neighbourhood.delivery_parts where partnership = $1)::int as parts`,
    [partnership],
  )
  return rows[0]
}
const withSource = (recipe: Recipe): Recipe => ({ ...recipe, source: 'CBS', licence: 'CC BY 4.0' })
const load = (partnership: string, text: string, name = '12345NED.csv') =>
  importDelivery({ database: house.database, clock, newId }, partnership, {
    files: [aFile(name, text)],
    encoding: 'utf-8',
    correct: withSource,
  })

test('an analyst hands in a table, looks at what was found, and has it imported', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const id = await handIn(who, neighbourhoodTable())
  assert.equal(await run(partnership), 1)
  const looked = await look(who, id)
  assert.equal(looked.state, 'looked')
  assert.deepEqual(looked.report?.areas, [
    { level: 'municipality', count: 1 },
    { level: 'neighbourhood', count: 3 },
  ])
  assert.deepEqual(await counts(partnership), { editions: 0, series: 0, parts: (await counts(partnership)).parts })
  assert.ok(looked.recipe)
  await assert.rejects(
    act(who, (a) => askImporting(a, { params: { delivery: id }, body: { recipe: looked.recipe as Recipe } as never })),
    refused('neighbourhood/recipe-refused'),
  )
  await act(who, (a) =>
    askImporting(a, { params: { delivery: id }, body: { recipe: withSource(looked.recipe as Recipe) } as never }),
  )
  await run(partnership)
  const done = await look(who, id)
  assert.equal(done.state, 'imported')
  assert.deepEqual(await counts(partnership), { editions: 1, series: 4, parts: 0 })
  const { tables } = await act(who, listEditions)
  assert.equal(tables[0]?.source, 'CBS')
  assert.equal(done.edition, tables[0]?.id)
})

test('the figures of an area come out as they went in, and what is no figure says why', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const { edition } = await load(partnership, neighbourhoodTable())
  assert.ok(edition)
  const list = await act(who, (a) => figuresOf(a, edition))
  const of = async (figure: string, stretch = '2020') => {
    const series = list.findIndex((one) => one.figure === figure)
    const { items } = await act(who, (a) =>
      showAreas(a, { params: { edition }, query: { series, stretch, level: 'neighbourhood' } }),
    )
    return Object.fromEntries(items.map(({ code: area, amount, standing }) => [area, amount ?? standing]))
  }
  assert.deepEqual(await of('AantalInwoners_5'), { BU09350000: 1200, BU09350001: 800, BU09350002: 'withheld' })
  assert.deepEqual(await of('Omgevingsadressendichtheid_9'), {
    BU09350000: 10.5,
    BU09350001: 'not-given',
    BU09350002: 0,
  })
})

test('columns about origin are set apart with the reason, and their figures are nowhere', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const { edition } = await load(partnership, neighbourhoodTable())
  assert.ok(edition)
  const shown = await act(who, (a) => showEdition(a, { params: { edition } }))
  assert.deepEqual(shown.apart, [{ title: 'Niet westers totaal', state: 'quarantined', sensitive: 'origin' }])
  const { rows } = await house.owner.query(
    `select count(*)::int as n from neighbourhood.table_series where edition = $1 and figure like '%Wester%'`,
    [edition],
  )
  assert.equal(rows[0].n, 0)
  // Control: the file did hold it, and its neighbour in the file came through.
  assert.match(neighbourhoodTable(), /NietWestersTotaal_8/)
  assert.ok(shown.list.some(({ figure }) => figure === 'AantalInwoners_5'))
})

test('what was set apart cannot be had back by calling it something else', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const id = await handIn(who, neighbourhoodTable())
  await run(partnership)
  const { recipe } = await look(who, id)
  assert.ok(recipe)
  const renamed = withSource({
    ...recipe,
    figures: recipe.figures.map((figure) => ({ ...figure, title: 'Groep B', state: 'read', sensitive: null })),
  } as Recipe)
  await assert.rejects(
    act(who, (a) => askImporting(a, { params: { delivery: id }, body: { recipe: renamed } as never })),
    refused('neighbourhood/recipe-refused'),
  )
})

test('a table with a column about persons is refused and its bytes are gone at once', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const id = await handIn(who, 'wijk;achternaam;aantal\nWK093500;Jansen;3\n')
  assert.ok((await counts(partnership)).parts > 0)
  await run(partnership)
  const shown = await look(who, id)
  assert.equal(shown.fault?.code, 'about-persons')
  assert.equal((await counts(partnership)).parts, 0)
})

test('loading the same file twice changes nothing; a later state is a revision beside it', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const first = await load(partnership, neighbourhoodTable())
  const again = await load(partnership, neighbourhoodTable())
  assert.equal(again.outcome, 'same')
  assert.equal(again.edition, first.edition)
  const later = await load(partnership, neighbourhoodTable({ inhabitants: '1210' }))
  assert.equal(later.outcome, 'later')
  assert.equal(later.report.revised, 1)
  assert.equal((await counts(partnership)).editions, 2)
  const line = await act(who, (a) =>
    showLine(a, { params: { edition: later.edition as string }, query: { series: 0, area: 'BU09350000' } }),
  )
  assert.deepEqual(
    line.points.map(({ amount, revisedFrom }) => ({ amount, revisedFrom })),
    [{ amount: 1210, revisedFrom: [{ load: 1, amount: 1200, interval: null }] }],
  )
})

test('nobody can change or remove what was loaded, not even the importer', async () => {
  const partnership = newId()
  const { edition } = await load(partnership, neighbourhoodTable())
  const place = atWork({ database: house.database, clock, newId }, partnership, 'importer')
  const { sql } = await import('kysely')
  for (const statement of [
    `update neighbourhood.table_series set given = 0 where edition = '${edition}'`,
    `delete from neighbourhood.table_areas where edition = '${edition}'`,
  ])
    await assert.rejects(
      place.inside((trx) => sql.raw(statement).execute(trx)),
      /permission denied/,
    )
  assert.ok((await counts(partnership)).series > 0)
})

test('a delivery that is taken back while it is imported leaves nothing', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const id = await handIn(who, neighbourhoodTable())
  await run(partnership)
  const { recipe } = await look(who, id)
  await act(who, (a) =>
    askImporting(a, { params: { delivery: id }, body: { recipe: withSource(recipe as Recipe) } as never }),
  )
  const place = atWork({ database: house.database, clock, newId }, partnership, 'jobs')
  const runner = newId()
  const delivery = await place.inside((trx) => store.claimDelivery(trx, runner, clock.now()))
  assert.ok(delivery)
  const slow = aFile('12345NED.csv', neighbourhoodTable())
  let passes = 0
  const files = [
    {
      ...slow,
      bytes: async function* () {
        if (++passes === 3) await act(who, (a) => cancelDelivery(a, { params: { delivery: id }, body: {} }))
        yield* slow.bytes()
      },
    },
  ]
  await assert.rejects(lookIntoDelivery(place, { delivery, runner, files, load: true }), { name: 'Error' })
  assert.equal((await look(who, id)).state, 'cancelled')
  assert.deepEqual({ ...(await counts(partnership)), parts: 0 }, { editions: 0, series: 0, parts: 0 })
})

test('a delivery whose worker died is taken over and ends as if nothing had happened', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const id = await handIn(who, neighbourhoodTable())
  const place = atWork({ database: house.database, clock, newId }, partnership, 'jobs')
  await place.inside((trx) => store.claimDelivery(trx, newId(), clock.now()))
  assert.equal(await run(partnership), 0, 'it is somebody else’s until that falls silent')
  clock.advance(60)
  assert.equal(await run(partnership), 1)
  assert.equal((await look(who, id)).state, 'looked')
})

test('a spoiled file gives its sentence and leaves nothing behind', async () => {
  const partnership = newId()
  await assert.rejects(load(partnership, '<!DOCTYPE html><p>Service unavailable'), refused('html-page'))
  await assert.rejects(load(partnership, neighbourhoodTable().slice(0, -8)), refused('cut-off'))
  await assert.rejects(
    load(partnership, `${neighbourhoodTable()}BU09350000;2020JJ00;1;2;3;4;5\n`),
    refused('row-twice'),
  )
  assert.deepEqual(await counts(partnership), { editions: 0, series: 0, parts: 0 })
  // Control: the whole file does load.
  assert.equal((await load(partnership, neighbourhoodTable())).outcome, 'new')
})

test('a piece comes once, and no more comes than was said', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const bytes = Buffer.from('Buurt;Jaar;Meldingen\nBU09350000;2024;4\n')
  const files = [{ name: 'meldingen.csv', size: bytes.length }]
  const { id } = await act(who, (a) => beginDelivery(a, { body: { encoding: 'utf-8', files } }))
  const bring = (place: number, content: Buffer) =>
    act(who, (a) =>
      receivePart(a, { params: { delivery: id }, body: { file: 0, place, content: content.toString('base64') } }),
    )
  await bring(0, bytes.subarray(0, 20))
  await assert.rejects(bring(0, bytes.subarray(0, 10)), refused('neighbourhood/delivery-moved-on'))
  await assert.rejects(bring(1, bytes), refused('neighbourhood/delivery-too-large'))
  await assert.rejects(bring(99_999, bytes), refused('neighbourhood/delivery-too-large'))
  assert.equal((await counts(partnership)).parts, 1)
  // Control: what was said to be coming does come.
  await bring(1, bytes.subarray(20))
  await act(who, (a) => askLooking(a, { params: { delivery: id }, body: { recipe: null } }))
  await run(partnership)
  assert.equal((await look(who, id)).state, 'looked')
})

test('a reading that lacks its period can be corrected: what was proposed is kept, also when reading by it failed', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const bytes = Buffer.from('Buurt;Meldingen\nBU09350000;4\n')
  const files = [{ name: 'meldingen.csv', size: bytes.length }]
  const { id } = await act(who, (a) => beginDelivery(a, { body: { encoding: 'utf-8', files } }))
  const part = { file: 0, place: 0, content: bytes.toString('base64') }
  await act(who, (a) => receivePart(a, { params: { delivery: id }, body: part }))
  await act(who, (a) => askLooking(a, { params: { delivery: id }, body: { recipe: null } }))
  await run(partnership)
  const failed = await look(who, id)
  assert.deepEqual([failed.state, failed.fault?.code], ['refused', 'no-period'])
  const recipe = { ...failed.recipe, period: '2024' } as Recipe
  await act(who, (a) => askLooking(a, { params: { delivery: id }, body: { recipe } as never }))
  await run(partnership)
  assert.equal((await look(who, id)).state, 'looked')
})

test('figures without a source are not loaded', async () => {
  const partnership = newId()
  const files = [aFile('12345NED.csv', neighbourhoodTable())]
  await assert.rejects(
    importDelivery({ database: house.database, clock, newId }, partnership, { files, encoding: 'utf-8' }),
    RecipeLacks,
  )
  assert.equal((await counts(partnership)).editions, 0)
})

test('a council member sees tables and not what is on its way in; another partnership sees neither', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const id = await handIn(who, neighbourhoodTable())
  await load(partnership, neighbourhoodTable())
  const council = analyst(partnership, ['council-member'])
  assert.equal((await act(council, listEditions)).tables.length, 1)
  assert.deepEqual((await act(council, listDeliveries)).items, [])
  await assert.rejects(look(council, id), refused('neighbourhood/no-such-delivery'))
  await assert.rejects(
    act(council, (a) => askLooking(a, { params: { delivery: id }, body: { recipe: null } })),
    refused('neighbourhood/may-not-load-open-data'),
  )
  assert.deepEqual((await act(analyst(newId()), listEditions)).tables, [])
  // Control: it is there for the analyst.
  assert.ok((await act(who, listDeliveries)).items.length >= 1)
})

test('what may serve as context is decided with a reason by a programme manager, and never about origin', async () => {
  const partnership = newId()
  const table = 'Buurt;Jaar;Geluid;Klachten\nBU09350000;2024;4;2\n'
  const { edition } = await load(partnership, table)
  assert.ok(edition)
  const body = { edition, series: 0, verdict: 'allowed', reason: 'Hangt samen met wat bewoners ervaren.' } as const
  const manager = analyst(partnership, ['programme-manager'])
  await act(manager, (a) => decideCovariate(a, { body }))
  await act(manager, (a) => decideCovariate(a, { body: { ...body, verdict: 'withdrawn' } }))
  const { items } = await act(manager, listCovariates)
  assert.deepEqual(items.map(({ verdict }) => verdict).sort(), ['allowed', 'withdrawn'])
  assert.equal(items.filter(({ holds }) => holds).length, 1)
  await assert.rejects(
    act(analyst(partnership), (a) => decideCovariate(a, { body })),
    refused('neighbourhood/may-not-decide-covariate'),
  )
})

test('a recode makes an area of another division join, and the report says that it did', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const point = (name: string) => ({
    type: 'Feature',
    properties: { code: name, name },
    geometry: { type: 'Point', coordinates: [5.7, 50.85] },
  })
  const map = JSON.stringify({ type: 'FeatureCollection', features: ['BU09350000', 'BU09350001'].map(point) })
  const place = { database: house.database, clock, newId }
  const correct = (vintage: number) => (recipe: Recipe) => ({ ...withSource(recipe), vintage })
  await importDelivery(place, partnership, {
    files: [aFile('map.geojson', map)],
    encoding: 'utf-8',
    correct: correct(2016),
  })
  const table = aFile('t.csv', 'Buurt;Jaar;Geluid\nBU09350000;2024;4\nBU09350009;2024;5\n')
  const before = await importDelivery(place, partnership, {
    files: [table],
    encoding: 'utf-8',
    correct: correct(2024),
    lookOnly: true,
  })
  assert.deepEqual([before.report.joins[0]?.joined, before.report.joins[0]?.onlyInTable], [1, ['BU09350009']])
  const recode = { fromYear: 2016, toYear: 2024, source: 'CBS', rows: 'BU09350001;BU09350009' }
  await act(who, (a) => recordRecode(a, { body: recode }))
  const after = await importDelivery(place, partnership, { files: [table], encoding: 'utf-8', correct: correct(2024) })
  assert.deepEqual([after.report.joins[0]?.joined, after.report.joins[0]?.recoded], [2, 1])
  await assert.rejects(
    act(who, (a) => recordRecode(a, { body: { ...recode, rows: 'BU09350001;Heugem' } })),
    refused('neighbourhood/recode-refused'),
  )
})

test('where a source publishes margins, figures carry intervals and a change is told or cannot be told', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const heading =
    'Regio,Waarde_Limburg (PV)_2016,Waarde_Limburg (PV)_2017,Waarde_Utrecht (PV)_2016,Waarde_Utrecht (PV)_2017'
  const margins = 'Marges_Limburg (PV)_2016,Marges_Limburg (PV)_2017,Marges_Utrecht (PV)_2016,Marges_Utrecht (PV)_2017'
  const table = `${heading},${margins}\nOnveilig,30.4,30.9,40,30,2,2,2,2\n`.replace('Regio', 'Onderwerp')
  const { edition, recipe } = await load(partnership, table, 'beleving.csv')
  assert.ok(edition)
  assert.equal(recipe.figures.find(({ name }) => name === 'Marges')?.marginOf, 'Waarde')
  const series = (await act(who, (a) => figuresOf(a, edition))).findIndex(({ figure }) => figure === 'Waarde')
  const lineOf = (area: string) => act(who, (a) => showLine(a, { params: { edition }, query: { series, area } }))
  const limburg = (await lineOf('Limburg (PV)')).points.at(-1)
  assert.deepEqual(limburg?.interval, { low: 28.9, high: 32.9 })
  assert.deepEqual([limburg?.change?.verdict, limburg?.standing], ['cannot-tell', 'given'])
  // Control: ten points down with the same margins is told.
  const utrecht = (await lineOf('Utrecht (PV)')).points.at(-1)
  assert.equal(utrecht?.change?.verdict, 'lower')
})

const withMargins = (over: { [code: string]: string } = {}) =>
  [
    'Marges;Regio;Jaar;Onveilig',
    ...['MW00000;GM0935;2021;30,4', 'MOG0095;GM0935;2021;25,1', 'MBG0095;GM0935;2021;36,3'],
    ...['MW00000;GM0935;2023;30,9', 'MOG0095;GM0935;2023;25,6', 'MBG0095;GM0935;2023;36,8'],
    ...['MW00000;GM0882;2021;40,0', 'MOG0095;GM0882;2021;38,0', 'MBG0095;GM0882;2021;42,0'],
    ...['MW00000;GM0882;2023;30,0', 'MOG0095;GM0882;2023;28,0', 'MBG0095;GM0882;2023;32,0'],
    '',
  ]
    .map((line) => over[line.split(';').slice(0, 3).join(' ')] ?? line)
    .join('\n')

test('a dimension of margins is looked at, put right, loaded as one figure with its interval, and revised', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const id = await handIn(who, withMargins(), 4_000)
  await run(partnership)
  const looked = await look(who, id)
  const recipe = withSource(looked.recipe as Recipe)
  assert.equal(recipe.columns.find(({ name }) => name === 'Marges')?.role, 'margin')
  assert.deepEqual([looked.report?.given, looked.report?.intervals], [4, 4])
  assert.ok(looked.report?.preview.areas.some(({ cells }) => cells.includes('30.9 (25.6–36.8)')))
  // Without what stands for what it is not loaded; left empty it is found again.
  const empty = { ...recipe, margin: { value: '', low: '', high: '', level: 95 as const } }
  await assert.rejects(
    act(who, (a) => askImporting(a, { params: { delivery: id }, body: { recipe: empty } as never })),
    refused('neighbourhood/recipe-refused'),
  )
  await act(who, (a) => askLooking(a, { params: { delivery: id }, body: { recipe: empty } as never }))
  await run(partnership)
  assert.deepEqual((await look(who, id)).recipe?.margin, recipe.margin)
  await act(who, (a) => askImporting(a, { params: { delivery: id }, body: { recipe } as never }))
  await run(partnership)
  const { edition } = await look(who, id)
  assert.ok(edition)
  const { list } = await act(who, (a) => showEdition(a, { params: { edition } }))
  assert.deepEqual(
    list.map(({ figure, breakdown, hasMargins, level }) => [figure, breakdown, hasMargins, level]),
    [['Onveilig', [], true, 95]],
  )
  const lineOf = (of: string, area: string) =>
    act(who, (a) => showLine(a, { params: { edition: of }, query: { series: 0, area } }))
  const last = (await lineOf(edition, 'GM0935')).points.at(-1)
  assert.deepEqual(last?.interval, { low: 25.6, high: 36.8 })
  assert.equal(last?.change?.verdict, 'cannot-tell')
  // Control: ten points down is told.
  assert.equal((await lineOf(edition, 'GM0882')).points.at(-1)?.change?.verdict, 'lower')

  const later = await load(partnership, withMargins({ 'MOG0095 GM0935 2023': 'MOG0095;GM0935;2023;24,0' }))
  assert.ok(later.edition)
  assert.deepEqual([later.outcome, later.report.revised], ['later', 1])
  assert.deepEqual((await lineOf(later.edition, 'GM0935')).points.at(-1)?.revisedFrom, [
    { load: 1, amount: 30.9, interval: { low: 25.6, high: 36.8 } },
  ])
})

test('who said that the margins are a breakdown keeps it so; a table kept from before is read with intervals now', async () => {
  const partnership = newId()
  const asBreakdown = (recipe: Recipe): Recipe => ({
    ...withSource(recipe),
    columns: recipe.columns.map((one) => (one.role === 'margin' ? { ...one, role: 'breakdown' } : one)),
  })
  const handed = (text: string, correct: (recipe: Recipe) => Recipe) =>
    importDelivery({ database: house.database, clock, newId }, partnership, {
      ...{ files: [aFile('m.csv', text)], encoding: 'utf-8' as const, correct },
    })
  const before = await handed(withMargins(), (recipe) => {
    const { margin: _, ...kept } = asBreakdown(recipe)
    return kept
  })
  assert.equal(before.report.series, 6)
  const now = await handed(withMargins(), withSource)
  assert.deepEqual([now.outcome, now.report.series, now.report.intervals], ['later', 2, 4])
  await handed(withMargins({ 'MW00000 GM0882 2023': 'MW00000;GM0882;2023;31,0' }), asBreakdown)
  assert.equal((await handed(withMargins(), withSource)).report.series, 6)
})

test('a column of words that tell nothing is named with what stands in it', async () => {
  const partnership = newId()
  const text = 'Soort;Regio;Jaar;Onveilig\na;GM0935;2021;30\nb;GM0935;2021;28\nc;GM0935;2021;32\n'
  const saying =
    (margin?: Recipe['margin']) =>
    (recipe: Recipe): Recipe => ({
      ...withSource(recipe),
      columns: recipe.columns.map((one) => (one.name === 'Soort' ? { ...one, role: 'margin' } : one)),
      ...(margin && { margin }),
    })
  const handed = (correct: (recipe: Recipe) => Recipe) =>
    importDelivery({ database: house.database, clock, newId }, partnership, {
      ...{ files: [aFile('m.csv', text)], encoding: 'utf-8' as const, correct, lookOnly: true },
    })
  await assert.rejects(handed(saying()), (error: unknown) => {
    assert.ok(error instanceof ReadingFault)
    assert.deepEqual([error.code, error.place.found], ['margin-entries', 'a, b, c'])
    return true
  })
  const { report } = await handed(saying({ value: 'a', low: 'b', high: 'c', level: 90 }))
  assert.deepEqual([report.given, report.intervals], [1, 1])
  assert.deepEqual(report.doubts, [{ code: 'level-unsaid', count: 1, found: 'b, c' }])
})

test('somebody says where the table stands: the columns are found out again, and what was filled in stays', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const id = await handIn(who, ['Lijst A;B;C', 'Buurt;Jaar;Meldingen', 'BU09350000;2024;4', ''].join('\n'))
  await run(partnership)
  const first = (await look(who, id)).recipe as Recipe
  assert.equal(first.headingLine, 1)
  const only = { ...first, source: 'gemeente', headingLine: 2, headingRows: 1, columns: [], figures: [] }
  await act(who, (a) => askLooking(a, { params: { delivery: id }, body: { recipe: only } as never }))
  await run(partnership)
  const again = await look(who, id)
  assert.deepEqual(
    [again.state, again.recipe?.source, again.recipe?.figures[0]?.name],
    ['looked', 'gemeente', 'Meldingen'],
  )
  assert.equal(again.report?.given, 1)
})

test('a map with figures is a map and a table; without a period its figures wait until somebody says it', async () => {
  const partnership = newId()
  const who = analyst(partnership)
  const ring = [
    [
      [5.6, 50.8],
      [5.7, 50.8],
      [5.7, 50.9],
      [5.6, 50.8],
    ],
  ]
  const feature = (code: string, overlast: number) => ({
    ...{ type: 'Feature', properties: { buurtcode: code, buurtnaam: `Buurt ${code.at(-1)}`, overlast } },
    geometry: { type: 'Polygon', coordinates: ring },
  })
  const text = JSON.stringify({
    ...{ type: 'FeatureCollection', features: [feature('BU09350000', 12.5), feature('BU09350001', 14)] },
  })
  const sets = async () => {
    const { tables, boundaries } = await act(who, listEditions)
    return [boundaries.map(({ name, shapes }) => [name, shapes]), tables.map(({ title }) => title)]
  }
  const id = await handIn(who, text, 4_000)
  await run(partnership)
  const looked = await look(who, id)
  assert.deepEqual(looked.report?.doubts, [{ code: 'figures-in-map', count: 1, found: 'overlast' }])
  assert.deepEqual([looked.report?.shapes?.count, looked.report?.series], [2, 0])
  const recipe = { ...withSource(looked.recipe as Recipe), title: 'Buurten' }
  await act(who, (a) => askImporting(a, { params: { delivery: id }, body: { recipe } as never }))
  await run(partnership)
  assert.deepEqual(await sets(), [[['Buurten', 2]], []])

  const again = await handIn(who, text, 4_000)
  await run(partnership)
  const figures = recipe.figures.map((one) => ({ ...one, state: 'read' as const }))
  const whole = { ...recipe, title: 'Leefbaarheid', period: '2024', figures }
  const undated = { ...whole, period: null }
  await assert.rejects(
    act(who, (a) => askImporting(a, { params: { delivery: again }, body: { recipe: undated } as never })),
    refused('neighbourhood/recipe-refused'),
  )
  await act(who, (a) => askLooking(a, { params: { delivery: again }, body: { recipe: whole } as never }))
  await run(partnership)
  const { report } = await look(who, again)
  assert.deepEqual([report?.given, report?.joins[0]?.joined, report?.joins[0]?.inTable], [2, 2, 2])
  await act(who, (a) => askImporting(a, { params: { delivery: again }, body: { recipe: whole } as never }))
  await run(partnership)
  // The same outlines stay the set they are.
  assert.deepEqual(await sets(), [[['Buurten', 2]], ['Leefbaarheid']])
  const { edition } = await look(who, again)
  assert.ok(edition)
  const query = { series: 0, stretch: '2024', level: 'neighbourhood' as const, municipality: 'GM0935' }
  const { items, drawn } = await act(who, (a) => showAreas(a, { params: { edition }, query }))
  assert.deepEqual(
    items.map(({ name, amount }) => [name, amount]),
    [
      ['Buurt 0', 12.5],
      ['Buurt 1', 14],
    ],
  )
  assert.equal(drawn?.join.joined, 2)
})

test('boundaries of several kinds in one file become a map each, and that is told', async () => {
  const partnership = newId()
  const square = (code: string) => ({
    type: 'Feature',
    properties: { code, name: code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [5.6, 50.8],
          [5.7, 50.8],
          [5.7, 50.9],
          [5.6, 50.8],
        ],
      ],
    },
  })
  const features = ['GM0935', 'BU09350000', 'BU09350001'].map(square)
  const handed = {
    files: [aFile('grenzen.geojson', JSON.stringify({ type: 'FeatureCollection', features }))],
    encoding: 'utf-8' as const,
    correct: withSource,
  }
  const done = await importDelivery({ database: house.database, clock, newId }, partnership, handed)
  assert.deepEqual([done.report.shapes?.level, done.report.shapes?.count], ['neighbourhood', 2])
  assert.deepEqual(done.report.doubts, [{ code: 'other-levels', count: 1, found: 'GM0935' }])
  await importDelivery({ database: house.database, clock, newId }, partnership, handed)
  const { rows } = await house.owner.query(
    'select level, shapes from neighbourhood.boundary_sets where partnership = $1 order by shapes',
    [partnership],
  )
  assert.deepEqual(rows, [
    { level: 'municipality', shapes: 1 },
    { level: 'neighbourhood', shapes: 2 },
  ])
})
