import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aFigure, aPublication, aSeries } from './examples.ts'
import { canonicalEdition, faultsOf, type PublishedSeries } from './publication.ts'
import { readSeriesFolder } from './read-series-folder.ts'

const themeCodes = ['1.2', '1.3', '1.4']
const reasonsFor = (...series: PublishedSeries[]) =>
  faultsOf(aPublication(...series), themeCodes).map(({ reason }) => reason)
const folder = await mkdtemp(join(tmpdir(), 'series-'))
after(() => rm(folder, { recursive: true }))

test('a sound publication has no faults', () => {
  assert.deepEqual(reasonsFor(aSeries()), [])
})

test('a theme outside the twenty, a missing page and an impossible amount are all named at once', () => {
  const reasons = reasonsFor(
    aSeries({ theme: '6.1' }),
    aSeries({ nl: 'Andere fietsen', figures: [aFigure(2018, 1, { page: '' })] }),
    aSeries({ nl: 'Halve fietsen', figures: [aFigure(2018, 1.5)] }),
    aSeries({ nl: 'Bang', source: 'survey', unit: 'percent', figures: [aFigure(2018, 101)] }),
    aSeries({ nl: 'Cijfer', source: 'survey', unit: 'score', figures: [aFigure(2018, 11)] }),
    aSeries({ nl: 'Lang geleden', figures: [aFigure(1889, 1)] }),
  )
  assert.equal(reasons.length, 6)
})

test('the same figure twice in one edition is refused, and names where the first one stands', () => {
  const reasons = reasonsFor(aSeries({ figures: [aFigure(2018, 1, { where: 'line 2' }), aFigure(2018, 1)] }))
  assert.deepEqual(reasons, ['the same figure stands at line 2'])
})

test('a total that is not the sum of its parts is refused', () => {
  const total = aSeries({ nl: 'Totaal', figures: [aFigure(2018, 78)] })
  const part = (nl: string, amount: number) => aSeries({ nl, partOf: 'Totaal', figures: [aFigure(2018, amount)] })
  assert.deepEqual(reasonsFor(total, part('Een', 49), part('Twee', 28)), [
    'the total 78 is not the sum 77 of its 2 parts',
  ])
  assert.deepEqual(reasonsFor(total, part('Een', 49), part('Twee', 29)), [])
})

test('an edition is the same whatever the order of its rows, and another one when a single figure differs', () => {
  const one = aSeries({ nl: 'Een', figures: [aFigure(2017, 1), aFigure(2018, 2)] })
  const other = aSeries({ nl: 'Twee' })
  const content = (...series: PublishedSeries[]) => canonicalEdition(aPublication(...series), '2020-H1')
  assert.equal(content(one, other), content(other, { ...one, figures: [...one.figures].reverse() }))
  assert.notEqual(content(one, other), content({ ...one, figures: [aFigure(2017, 1), aFigure(2018, 3)] }, other))
})

const heading = 'field,theme,category_nl,category_en,year,period,count,source_page,vintage'
const survey = 'theme,indicator_nl,indicator_en,unit,year,value,source_page,area,vintage\n'
async function reading(register: string, monitor = survey) {
  await writeFile(join(folder, 'police-figures.csv'), register)
  await writeFile(join(folder, 'safety-monitor.csv'), monitor)
  return readSeriesFolder(folder)
}

test('rows become series; a star marks a label of our own; a quoted comma is no new cell', async () => {
  const { publication, faults } = await reading(
    `${heading}\n1,1.3,"Box, garage",Shed*,2018,full year,208,page,2019-Q2\n1,1.3,"Box, garage",Shed*,2019,Jan-Jun,73,page,2019-Q2\n`,
    `${survey}1.3,(NL label not seen) slachtoffer inbraak*,Victim of break-in,%,2014,8.5,page,Maastricht,2020-H1\n`,
  )
  assert.deepEqual(faults, [])
  const [shed, victim] = publication.series
  assert.deepEqual([shed?.nl, shed?.en, shed?.ownWords, shed?.figures.length], ['Box, garage', 'Shed', ['en'], 2])
  assert.deepEqual([victim?.nl, victim?.ownWords, victim?.unit], ['Slachtoffer inbraak', ['nl'], 'percent'])
})

test('every bad row is named by file and line, and the good ones beside it are still read', async () => {
  const { faults, publication, rowsRead } = await reading(
    `${heading}\n1,1.3,A,A,2018,full year,12,page,2019-Q2\n1,1.3,A,A,2017,full year,twelve,page,2019-Q2\n1,1.3,A,A,2016,spring,1,page,2019-Q2\n1,1.3,A,A,2015,full year,1,page,once\n1,1.3,A\n`,
  )
  assert.deepEqual(
    faults.map(({ where }) => where).sort(),
    [3, 4, 5, 6].map((line) => `police-figures.csv line ${line}`),
  )
  assert.equal(rowsRead, 5)
  assert.equal(publication.series.length, 1)
})

test('a heading without the columns, and a folder without the file, are said in words', async () => {
  const { faults } = await reading('year,count\n2018,1\n')
  assert.match(faults[0]?.reason ?? '', /columns are missing: theme, category_nl/)
  assert.match((await readSeriesFolder('/nowhere')).faults[0]?.reason ?? '', /not in the folder/)
})
