/** Journey 12: the quarterly council report as PDF, the same bytes after a newer edition of the figures was loaded. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { newId, systemClock } from '../foundation/clock.ts'
import {
  axe,
  fitsTheScreen,
  noFaults,
  noThirdPartyRequests,
  type OpenedPage,
  openBrowser,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import { importFolder } from '../rooms/neighbourhood/door.ts'
import { type JourneyHouse, journeyHouse, logInAs } from './journey-house.ts'

let house: JourneyHouse
let browser: TestBrowser
const folder = mkdtempSync(join(tmpdir(), 'schakel-newer-edition-'))
before(async () => {
  house = await journeyHouse()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await house?.close()
  rmSync(folder, { recursive: true })
})

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
async function download(page: OpenedPage, button: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A later edition, invented for this journey: it revises 2018 once more and goes on to 2023. */
function writeNewerEdition(): void {
  const figures = [
    '1,1.2,Overlast - Totaal,Nuisance - Total,2018,full year,140,example.org/invented,2023-H1',
    '1,1.2,Afsteken vuurwerk,Letting off fireworks,2018,full year,91,example.org/invented,2023-H1',
    '1,1.2,"Overlast door stank, rook of stof","Nuisance caused by smell, smoke, or dust",2018,full year,49,example.org/invented,2023-H1',
    '1,1.2,Afsteken vuurwerk,Letting off fireworks,2022,full year,12,example.org/invented,2023-H1',
  ]
  const heading = 'field,theme,category_nl,category_en,year,period,count,source_page,vintage'
  writeFileSync(join(folder, 'police-figures.csv'), `${[heading, ...figures].join('\n')}\n`)
  const survey = 'theme,indicator_nl,indicator_en,unit,year,value,source_page,area,vintage\n'
  writeFileSync(join(folder, 'safety-monitor.csv'), survey)
}

test('a council member downloads the report, a newer edition is loaded, and the same bytes come down again', async () => {
  const page = await browser.openPage()
  await logInAs(page, house.links, 'tom')
  await page.getByRole('link', { name: 'Stand 2022-H1' }).waitFor()
  await axe(page)
  await screenshot(page, 'council-1-reports')
  await page.getByRole('link', { name: 'Stand 2022-H1' }).click()
  await page.getByRole('heading', { level: 1, name: /Raadsrapportage/ }).waitFor()
  await axe(page)
  await screenshot(page, 'council-2-report')
  const before = { nl: await download(page, /Nederlands/), en: await download(page, /Engels/) }
  assert.match(before.nl.subarray(0, 8).toString('latin1'), /^%PDF-1\.7/)
  assert.match((await page.locator('main').textContent()) ?? '', new RegExp(sha256(before.nl)))

  writeNewerEdition()
  const running = { database: house.database, clock: systemClock, newId }
  const loaded = await importFolder(running, house.partnership, folder, () => undefined)
  assert.deepEqual(
    loaded.editions.map(({ code, outcome }) => [code, outcome]),
    [['2023-H1', 'new']],
  )

  await page.reload()
  await page.getByText(/nieuwere cijfers: editie 2023-H1/).waitFor()
  assert.ok((await download(page, /Nederlands/)).equals(before.nl))
  assert.ok((await download(page, /Engels/)).equals(before.en))
  await screenshot(page, 'council-3-after-a-newer-edition')
  noFaults(page)
  noThirdPartyRequests(page)
})

test('everybody sees the newer figures with what they revise, and the report as it was', async () => {
  const page = await browser.openPage({ width: 360 })
  await page.goto(`${house.links.resident}/nl/stad/1.2`)
  await page.getByText('was 77 in editie 2020-H1').first().waitFor({ state: 'attached' })
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, 'city-theme-360-nl')
  await page.goto(`${house.links.resident}/nl/raad`)
  await axe(page)
  await page.getByRole('link', { name: 'Stand 2022-H1' }).click()
  await page.getByText(/nieuwere cijfers dan in deze rapportage: editie 2023-H1/).waitFor()
  await axe(page)
  await fitsTheScreen(page)
  const published = await (await fetch(`${page.url()}/rapportage.pdf`)).arrayBuffer()
  assert.match((await page.locator('main').textContent()) ?? '', new RegExp(sha256(Buffer.from(published))))
  await screenshot(page, 'council-report-360-nl')
  noFaults(page)
  noThirdPartyRequests(page)
})

test('the city in figures works without script, in both languages, in the dark, and within its weight', async () => {
  for (const [language, width, dark] of [
    ['nl', 1440, false],
    ['en', 1440, true],
    ['en', 360, false],
  ] as const) {
    const page = await browser.openPage({ language, width, dark, script: true })
    await page.goto(`${house.links.resident}/${language}/stad`)
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, `city-index-${width}-${language}${dark ? '-dark' : ''}`)
    await page.goto(`${house.links.resident}/${language}/stad/1.3`)
    await page.locator('svg.chart[role="img"]').first().waitFor()
    await axe(page)
    await fitsTheScreen(page)
    assert.ok((await page.content()).length <= 200_000)
    await screenshot(page, `city-theme-${width}-${language}${dark ? '-dark' : ''}`)
    noThirdPartyRequests(page)
  }
  const plain = await browser.openPage({ script: false })
  await plain.goto(`${house.links.resident}/nl/stad/1.4`)
  assert.match((await plain.locator('main').textContent()) ?? '', /niet te zeggen/)
})

test('the analyst sees the same picture at the workbench and makes a report; a council member is not offered that', async () => {
  const analyst = await browser.openPage({ width: 1440 })
  await logInAs(analyst, house.links, 'fien')
  await analyst.goto(`${house.links.workbench}/cijfers/1.2`)
  await analyst.getByText('was 77 in editie 2020-H1').first().waitFor({ state: 'attached' })
  await axe(analyst)
  await screenshot(analyst, 'workbench-theme')
  await analyst.goto(`${house.links.workbench}/raad`)
  await analyst.getByLabel('Stand van welke editie?').selectOption('2023-H1')
  await axe(analyst)
  await screenshot(analyst, 'workbench-reports-maker')
  await analyst.getByRole('button', { name: 'Stel de rapportage op' }).click()
  await analyst.getByText('Cijfers tot en met 30 juni 2023 (editie 2023-H1)').waitFor()
  noFaults(analyst)
  const council = await browser.openPage()
  await logInAs(council, house.links, 'tom')
  await council.getByRole('link', { name: 'Stand 2023-H1' }).waitFor()
  assert.equal(await council.getByRole('button', { name: 'Stel de rapportage op' }).count(), 0)
})
