/**
 * An analyst proposes a table of answers and reads what an attacker is left with; the privacy officer releases it; a visitor
 * with a telephone finds the own neighbourhood by name, with intervals and with what is withheld, in two languages.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
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
import { type JourneyHouse, journeyHouse, logInAs } from './journey-house.ts'

let house: JourneyHouse
let browser: TestBrowser

before(async () => {
  house = await journeyHouse()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await house?.close()
})

async function at(subject: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}): Promise<OpenedPage> {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  await page.goto(`${house.links.workbench}/publiceren`)
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page)
  await page.context().close()
}

/** Answers of fictional people in real neighbourhoods; one answer was given by two. */
const rows = [
  'buurt;antwoord;aantal',
  ...Array.from({ length: 7 }, (_, area) =>
    ['veilig', 'soms onveilig', 'onveilig'].map(
      (answer, place) =>
        `BU0935000${area};${answer};${area === 2 && place === 2 ? 2 : 12 + ((area * 7 + place * 11) % 31)}`,
    ),
  ).flat(),
].join('\n')
const figure = 'Veilig in de eigen buurt'

test('figures about areas are published by two people, and everybody reads them without a ranking', async (t) => {
  await t.test('the analyst proposes, and reads why more is withheld than what is small', async () => {
    const page = await at('fien')
    await page.getByText('Er is nog niets voorgesteld').waitFor()
    await axe(page)
    await page.getByText('Een eigen tabel voorstellen').click()
    await axe(page)
    for (const [name, words] of [
      ['titleNl', figure],
      ['titleEn', 'Safe in one’s own neighbourhood'],
      ['definitionNl', 'Wij vroegen: voelt u zich veilig in uw buurt? Verzonnen antwoorden.'],
      ['definitionEn', 'We asked: do you feel safe in your neighbourhood? Invented answers.'],
      ['source', 'Bewonersonderzoek 2025 (verzonnen)'],
      ['basis', 'bewonersonderzoek-2025'],
      ['period', '2025'],
      ['rows', rows],
    ] as const)
      await page.locator(`#${name}`).fill(words)
    await page.locator('#kind').selectOption('survey')
    await page.locator('#direction').selectOption('neither')
    await page.locator('#divisions').selectOption('1')
    await page.getByRole('button', { name: 'Beschermen en voorstellen' }).click()
    await page.getByRole('heading', { name: 'Wat een aanvaller overhoudt' }).waitFor({ timeout: 60_000 })
    await page.getByText('Zelf te klein of te veelzeggend').waitFor()
    await page.getByText('Dit is uw eigen voorstel').waitFor()
    await page.getByText('Plaatsen van gebieden (alleen voor analisten)').click()
    await page.getByRole('columnheader', { name: 'Plaats' }).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Vrijgeven' }).count(), 0)
    await axe(page)
    await screenshot(page, 'publishing/proposal')
    await page.setViewportSize({ width: 360, height: 740 })
    await fitsTheScreen(page)
    await screenshot(page, 'publishing/proposal-narrow')
    await closed(page)
  })

  await t.test('before it is released nobody outside finds anything', async () => {
    const page = await browser.openPage({ width: 360 })
    await page.goto(`${house.links.resident}/nl/mijn-buurt`)
    await page.getByText('Er is nog niets gepubliceerd').waitFor()
    await axe(page)
    await closed(page)
  })

  await t.test('the privacy officer reads the same and releases it', async () => {
    const page = await at('ruud')
    await page.getByRole('link', { name: figure }).click()
    await page.getByRole('button', { name: 'Vrijgeven' }).click()
    await page.getByRole('textbox', { name: 'Reden' }).fill('Niemand is te vinden; de tekst klopt.')
    await page.getByRole('dialog').getByRole('button', { name: 'Vrijgeven' }).click()
    await page.getByText(/vrijgegeven op/).waitFor()
    await axe(page)
    await closed(page)
  })

  for (const [language, words] of [
    ['nl', { title: 'Mijn buurt', withheld: 'afgeschermd', csv: 'Tabel (CSV)' }],
    ['en', { title: 'My neighbourhood', withheld: 'protected', csv: 'Table (CSV)' }],
  ] as const)
    await t.test(`a visitor with a telephone finds the own neighbourhood by name (${language})`, async () => {
      const page = await browser.openPage({ width: 360, language, script: false })
      await page.goto(`${house.links.resident}/${language}/mijn-buurt`)
      await page.getByRole('heading', { name: words.title, level: 1 }).waitFor()
      await fitsTheScreen(page)
      await screenshot(page, `publishing/choosing-${language}`)
      const names = await page.locator('.publication-areas a').allTextContents()
      assert.deepEqual(
        names,
        [...names].sort((one, other) => one.localeCompare(other, 'nl')),
        'by name',
      )
      await page.locator('.publication-areas a').first().click()
      await page.locator('table').first().waitFor()
      await fitsTheScreen(page)
      await screenshot(page, `publishing/own-area-${language}`)
      await page.locator('main section h2 a').first().click()
      await page.locator('svg.publication-map').waitFor()
      await page.getByText(words.withheld, { exact: true }).first().waitFor({ state: 'attached' })
      await fitsTheScreen(page)
      await screenshot(page, `publishing/publication-${language}`)
      // Without script there is the drawing, and no button that does nothing.
      assert.equal(await page.getByRole('button', { name: 'PNG' }).count(), 0)
      const address = await page.getByRole('link', { name: words.csv }).getAttribute('href')
      const csv = await (await page.request.get(`${house.links.resident}${address}`)).text()
      assert.match(csv, /,protected,,,,,,false\n/)
      noThirdPartyRequests(page)
      await page.context().close()
    })

  await t.test('a finished survey is proposed as it stands, without a number being typed', async () => {
    const page = await at('fien')
    await page.getByText('Uitkomsten van een enquête voorstellen').click()
    await page.locator('#survey').selectOption({ index: 1 })
    await page.locator('#scale').waitFor()
    await axe(page)
    await page.locator('#definitionNl').fill('Hoe veilig bewoners zich voelen. Verzonnen antwoorden.')
    await page.locator('#definitionEn').fill('How safe residents feel. Invented answers.')
    await page.locator('#direction').selectOption('higher-is-better')
    await screenshot(page, 'publishing/propose-survey')
    await page.setViewportSize({ width: 360, height: 740 })
    await fitsTheScreen(page)
    await page.getByRole('button', { name: 'Beschermen en voorstellen' }).click()
    await page.getByRole('heading', { name: 'Wat een aanvaller overhoudt' }).waitFor({ timeout: 60_000 })
    await page.getByText('Dit is uw eigen voorstel').waitFor()
    await axe(page)
    await screenshot(page, 'publishing/survey-proposal-narrow')
    await closed(page)
  })

  await t.test('the other answers have an address of their own, and everything is there to take away', async () => {
    const page = await browser.openPage({ width: 1440 })
    await page.goto(`${house.links.resident}/nl/mijn-buurt`)
    await page.getByRole('link', { name: figure }).click()
    await page.getByText('Kies een ander antwoord of een andere groep').click()
    await page.locator('nav').getByRole('link', { name: 'onveilig', exact: true }).click()
    assert.match(page.url(), /\/publicaties\/[0-9a-f-]{36}\/c\d+p0$/)
    await page
      .locator('caption')
      .filter({ hasText: `${figure}: onveilig` })
      .first()
      .waitFor()
    await axe(page)
    await screenshot(page, 'publishing/chosen-answer')
    for (const [name, type] of [
      ['Document (PDF)', 'application/pdf'],
      ['Grafiek als tekening (SVG)', 'image/svg+xml'],
      ['Kaart als tekening (SVG)', 'image/svg+xml'],
      ['Werkblad (Excel)', 'application/vnd.openxmlformats'],
    ] as const) {
      const address = await page.getByRole('link', { name }).getAttribute('href')
      const answer = await page.request.get(`${house.links.resident}${address}`)
      assert.equal(answer.status(), 200, name)
      assert.ok(answer.headers()['content-type']?.startsWith(type), name)
    }
    for (const name of ['Kaart als plaatje (PNG)', 'Grafiek als plaatje (PNG)']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      const picture = readFileSync(await download.path())
      assert.deepEqual([...picture.subarray(1, 4)], [...Buffer.from('PNG')], name)
      assert.ok(picture.readUInt32BE(16) >= 1_000 && picture.length > 4_000, 'sharp, and not empty')
      mkdirSync(`${import.meta.dirname}/screenshots/publishing`, { recursive: true })
      writeFileSync(`${import.meta.dirname}/screenshots/publishing/${name.split(' ')[0]}.png`, picture)
    }
    await closed(page)
  })

  await t.test('the public pages hold up with assistive technology and on a wide screen', async () => {
    const page = await browser.openPage({ width: 1440 })
    await page.goto(`${house.links.resident}/nl`)
    await axe(page)
    await page.getByRole('link', { name: 'Hoe is het in mijn buurt?' }).click()
    await axe(page)
    await page.locator('.publication-areas a').first().click()
    await page.locator('table').first().waitFor()
    await axe(page)
    await page.goBack()
    await page.getByRole('link', { name: figure }).click()
    await page.locator('svg.publication-map').waitFor()
    await axe(page)
    await screenshot(page, 'publishing/publication-wide')
    await closed(page)
  })
})
