import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readSelection } from '../../demo/figures/selection.ts'
import type { Capacity } from '../../foundation/capacity.ts'
import { newId, testClock } from '../../foundation/clock.ts'
import { Problem } from '../../foundation/problem.ts'
import { testDatabase } from '../../foundation/testing/database.ts'
import { loadKnowledge } from '../knowledge/door.ts'
import { aFigure, aPublication, aSeries } from './examples.ts'
import { importFolder } from './import-folder.ts'
import type { Publication } from './publication.ts'
import { publishEditions } from './publish-editions.ts'
import { codesIn, readFields } from './read-fields.ts'
import { readPictures } from './read-pictures.ts'

const house = await testDatabase()
after(() => house.close())
const clock = testClock('2026-11-23T09:00:00Z')
const reading = { note: () => undefined }

/** Publishes in a partnership of its own unless one is given. */
const publish = async (partnership: string, publication: Publication) => {
  await loadKnowledge({ database: house.database, clock }, partnership)
  return house.database.asImporter({ partnership, job: 'import-figures' }, (trx) =>
    publishEditions({ trx, partnership, clock, newId }, publication),
  )
}
const pictureOf = (partnership: string, theme = '1.3') =>
  house.database.asEntrance({ entrance: 'resident', partnership }, async (trx) => {
    const [picture] = await readPictures({ trx, ...reading }, [theme])
    assert.ok(picture)
    return picture
  })
const councilMember = (partnership: string): Capacity => ({
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'raad',
  roles: ['council-member'],
  ground: 'processing',
  regime: 'MUN',
  purpose: 'mun-council/1',
})

test('what the importer loads, residents and people at the workbench read alike', async () => {
  const partnership = newId()
  await publish(partnership, aPublication(aSeries()))
  const residents = await pictureOf(partnership)
  const workbench = await house.database.asActor(councilMember(partnership), (trx) =>
    readPictures({ trx, ...reading }, ['1.3']),
  )
  assert.equal(residents.series[0]?.fullYears[0]?.amount, 100)
  assert.deepEqual(workbench[0], residents)
})

test('another partnership sees none of it', async () => {
  const partnership = newId()
  await publish(partnership, aPublication(aSeries()))
  const other = newId()
  await loadKnowledge({ database: house.database, clock }, other)
  assert.equal((await pictureOf(other)).series.length, 0)
  assert.equal((await pictureOf(partnership)).series.length, 1)
})

test('loading the same again changes nothing', async () => {
  const partnership = newId()
  await publish(partnership, aPublication(aSeries()))
  const again = await publish(partnership, aPublication(aSeries()))
  assert.deepEqual(
    again.editions.map(({ outcome }) => outcome),
    ['known'],
  )
  const { rows } = await house.owner.query(
    'select count(*)::int as n from neighbourhood.figures where partnership = $1',
    [partnership],
  )
  assert.equal(rows[0].n, 1)
})

test('a corrected edition comes beside the first one, which stays readable for whoever pinned it', async () => {
  const partnership = newId()
  await publish(partnership, aPublication(aSeries()))
  const first = (await pictureOf(partnership)).editions[0]
  const corrected = await publish(partnership, aPublication(aSeries({ figures: [aFigure(2018, 101)] })))
  assert.deepEqual(
    corrected.editions.map(({ outcome }) => outcome),
    ['corrected'],
  )
  assert.equal((await pictureOf(partnership)).series[0]?.fullYears[0]?.amount, 101)
  const pinned = await house.database.asEntrance({ entrance: 'resident', partnership }, (trx) =>
    readPictures({ trx, ...reading }, ['1.3'], [first?.id ?? '']),
  )
  assert.equal(pinned[0]?.series[0]?.fullYears[0]?.amount, 100)
})

test('one bad figure and nothing at all is loaded; every fault is named', async () => {
  const partnership = newId()
  const bad = aPublication(
    aSeries(),
    aSeries({ nl: 'Ander', theme: '9.9' }),
    aSeries({ nl: 'Derde', figures: [aFigure(2018, -1)] }),
  )
  await assert.rejects(publish(partnership, bad), (error) => {
    assert.ok(error instanceof Problem && error.code === 'neighbourhood/publication-refused')
    assert.equal(error.invalidParams.length, 2)
    return true
  })
  const { rows } = await house.owner.query(
    'select count(*)::int as n from neighbourhood.editions where partnership = $1',
    [partnership],
  )
  assert.equal(rows[0].n, 0)
})

test('neither residents nor people at the workbench can add a figure; the importer can', async () => {
  const partnership = newId()
  await loadKnowledge({ database: house.database, clock }, partnership)
  const asWorkbench = house.database.asActor(councilMember(partnership), (trx) =>
    publishEditions({ trx, partnership, clock, newId }, aPublication(aSeries())),
  )
  await assert.rejects(asWorkbench, /permission denied/)
  const asResident = house.database.asEntrance({ entrance: 'resident', partnership }, (trx) =>
    publishEditions({ trx, partnership, clock, newId }, aPublication(aSeries())),
  )
  await assert.rejects(asResident, /permission denied/)
  const asOtherJob = house.database.asImporter({ partnership, job: 'something-else' }, (trx) =>
    publishEditions({ trx, partnership, clock, newId }, aPublication(aSeries())),
  )
  await assert.rejects(asOtherJob, /row-level security/)
  await publish(partnership, aPublication(aSeries()))
})

test('our selection shows its fourteen revisions, fireworks from 67 to 77', async () => {
  const partnership = newId()
  await publish(partnership, readSelection())
  const pictures = await house.database.asEntrance({ entrance: 'resident', partnership }, async (trx) =>
    readPictures({ trx, ...reading }, codesIn(await readFields({ trx }))),
  )
  const revised = pictures.flatMap(({ series }) =>
    series.flatMap(({ indicator, fullYears }) =>
      fullYears.filter(({ revisedFrom }) => revisedFrom.length > 0).map((point) => ({ nl: indicator.nl, ...point })),
    ),
  )
  assert.equal(revised.length, 14)
  const fireworks = revised.find(({ nl }) => nl === 'Afsteken vuurwerk')
  assert.deepEqual([fireworks?.revisedFrom[0]?.amount, fireworks?.amount], [67, 77])
  assert.deepEqual([...new Set(revised.map(({ year }) => year))], [2018])
})

const reference = [process.env.SCHAKEL_REFERENCE_DATA, fileURLToPath(new URL('../../reference-data', import.meta.url))]
  .filter((folder) => folder !== undefined)
  .map((folder) => `${folder}/maastricht-safety-analysis`)
  .find((folder) => existsSync(folder))

test('the full series loads over our selection, says what it did, and loads twice the same', {
  skip: reference ? false : 'no reference data',
}, async () => {
  const partnership = newId()
  await publish(partnership, readSelection())
  const said: string[] = []
  const running = { database: house.database, clock, newId }
  const first = await importFolder(running, partnership, reference as string, (sentence) => said.push(sentence))
  assert.equal(first.figures, first.rowsRead)
  assert.equal(first.totalsChecked, 80)
  const again = await importFolder(running, partnership, reference as string, () => undefined)
  assert.ok(again.editions.every(({ outcome }) => outcome === 'known'))
  assert.ok(said.some((sentence) => /80 totals/.test(sentence)))
  const revisions = (await Promise.all(['1.1', '1.2', '1.3'].map((theme) => pictureOf(partnership, theme))))
    .flatMap(({ series }) => series.flatMap(({ fullYears }) => fullYears))
    .filter(({ revisedFrom }) => revisedFrom.length > 0)
  assert.equal(revisions.length, 14)
})
