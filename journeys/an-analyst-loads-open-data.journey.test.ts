/**
 * An analyst hands in a table nobody here has seen before, reads what is in it and how far it fits the map, learns why a
 * column stands apart and why a spoiled file does not load, has it loaded, and finds the figures by name beside a map.
 * A council member reads the same and finds no way in.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  axe,
  fitsTheScreen,
  noFaults,
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
  await page.goto(`${house.links.workbench}/open-data`)
  return page
}
const closed = async (page: OpenedPage, expected?: RegExp) => {
  noFaults(page, expected)
  await page.context().close()
}

/** Fictional figures on real areas: one withheld, one area that is on no map. */
const table = (spoiled = false) =>
  [
    'Buurt;Jaar;Meldingen geluid;Bewoners met migratieachtergrond',
    ...areas.map((code, place) => `${code};2024;${place === 3 ? '.' : place * 2};${place}`),
    'BU09359999;2024;5;1',
    ...(spoiled ? ['BU09350001;2024;7;1'] : []),
    '',
  ].join('\n')
const areas = Array.from({ length: 7 }, (_, place) => `BU0935000${place}`)
/** Fictional: two rounds of a survey with margins, and one area that was not asked. */
const survey = [
  'Buurt;Jaar;Soms onveilig;Soms onveilig_marge',
  ...Array.from(
    { length: 12 },
    (_, place) => `BU0935${place < 7 ? '000' : '010'}${place < 7 ? place : place - 7}`,
  ).flatMap((code, place) => [
    `${code};2023;${30 + place},4;6,1`,
    `${code};2025;${place === 11 ? ';' : `${30 + place},9;6,0`}`,
  ]),
  '',
].join('\n')
/** Fictional: an owner that publishes each figure with the ends of its interval, as entries of a dimension and as columns. */
const monitor = [
  'Marges;Buurt;Jaar;Soms onveilig',
  ...[2023, 2025].flatMap((year, step) =>
    ['BU09350000', 'BU09350001'].flatMap((code, place) => [
      `Waarde;${code};${year};${30 + 3 * place},${4 + 5 * step}`,
      `Ondergrens 95%-interval;${code};${year};${25 + 3 * place},${1 + 5 * step}`,
      `Bovengrens 95%-interval;${code};${year};${36 + 3 * place},${3 + 5 * step}`,
    ]),
  ),
  'Standaardfout;BU09350000;2025;2,9',
  '',
].join('\n')
const monitorColumns = [
  'Buurt;Jaar;Onveilig;Onveilig_ondergrens;Onveilig_bovengrens',
  'BU09350000;2025;30,9;25,6;36,8',
  'BU09350001;2025;33,9;28,6;39,8',
  '',
].join('\n')
const mapWithFigures = JSON.stringify({
  type: 'FeatureCollection',
  features: ['BU09350000', 'BU09350001'].map((buurtcode, place) => ({
    ...{ type: 'Feature', properties: { buurtcode, buurtnaam: `Buurt ${place + 1}`, overlast: 12.5 + place } },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [5.6 + place / 10, 50.8],
          [5.7 + place / 10, 50.8],
          [5.7 + place / 10, 50.9],
          [5.6 + place / 10, 50.8],
        ],
      ],
    },
  })),
})
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

async function handIn(page: OpenedPage, given: ReturnType<typeof file>, button: string): Promise<void> {
  await page.locator('#files').setInputFiles([given])
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(/\/open-data\/leveringen\//)
}

test('open data come in by the hand of an analyst, and everybody who works here can read them', async (t) => {
  await t.test('the demonstration shows its own small tables, on a schematic map', async () => {
    const page = await at('fien')
    await page.getByRole('heading', { name: 'Tabellen' }).waitFor()
    await axe(page)
    await screenshot(page, 'open-data/list')
    await page.getByRole('link', { name: 'Geregistreerde misdrijven 2023' }).first().click()
    await page.getByText('162 van 162 gebieden gevonden').waitFor()
    await page.getByText('Schematische kaart').waitFor()
    assert.equal(await page.locator('.area-map path.area-shape').count(), 162)
    assert.ok(await page.getByText('geen regel in de bron (ingevulde nul)').count())
    await axe(page)
    await screenshot(page, 'open-data/schematic')
    await closed(page)
  })

  await t.test('a file that repeats an area is refused with its line, and nothing is loaded', async () => {
    const page = await at('fien')
    await handIn(page, file('geluid.csv', table(true)), 'Aanleveren en bekijken')
    await page
      .getByText('Gebied BU09350001 heeft voor dezelfde periode twee regels (regel 10)')
      .waitFor({ timeout: 30_000 })
    await page.getByText('Er is niets geladen.').waitFor()
    await axe(page)
    await screenshot(page, 'open-data/refused')
    await closed(page)
  })

  await t.test('what is in a table never seen before is shown before it is loaded', async () => {
    const page = await at('fien')
    await handIn(page, file('geluid.csv', table()), 'Aanleveren en bekijken')
    await page.getByRole('heading', { name: 'Wat erin staat' }).waitFor({ timeout: 30_000 })
    await page.getByText('uit de tabel: 7 van 8').waitFor()
    await page.getByText('BU09359999').first().waitFor()
    await page.getByText('Bewoners met migratieachtergrond (herkomst)').waitFor()
    await axe(page)
    await screenshot(page, 'open-data/found')
    await page.getByRole('button', { name: 'Laden', exact: true }).click()
    await page.getByRole('alert').getByText('wie publiceerde deze cijfers?').waitFor()
    await screenshot(page, 'open-data/source-asked')
    await page.getByRole('textbox', { name: 'Naam van de tabel' }).fill('Meldingen van geluid 2024')
    await page.getByRole('textbox', { name: 'Bron' }).fill('Gemeente, open data (verzonnen)')
    await page.getByRole('button', { name: 'Laden', exact: true }).click()
    await page.getByRole('heading', { name: 'Geladen' }).waitFor({ timeout: 30_000 })
    await page.getByRole('link', { name: 'Naar de tabel' }).click()
    await page.getByRole('heading', { name: 'Meldingen van geluid 2024' }).waitFor()
    await page.locator('td', { hasText: 'weggelaten of onbekend' }).waitFor()
    // Control: what was set apart is named with its reason, and is no figure that can be chosen.
    assert.equal(await page.locator('#series option').filter({ hasText: 'migratie' }).count(), 0)
    await page.getByText('Bewoners met migratieachtergrond').waitFor()
    await page.locator('.area-pick').first().click()
    await page.getByRole('heading', { name: /door de tijd$/ }).waitFor()
    await axe(page)
    await screenshot(page, 'open-data/table')
    await closed(page, /400/)
  })

  await t.test(
    'what may serve as context is a decision with a reason, and what became of an area is recorded',
    async () => {
      const page = await at('fien')
      await page.getByRole('link', { name: 'Meldingen van geluid 2024' }).first().click()
      await page.getByRole('button', { name: 'Toestaan' }).click()
      await page.getByRole('alert').waitFor()
      await page
        .getByRole('textbox', { name: 'Reden' })
        .fill('Meldingen van geluid hangen samen met wat bewoners ervaren.')
      await page.getByRole('button', { name: 'Toestaan' }).click()
      await page.getByRole('button', { name: 'Intrekken' }).waitFor()
      await axe(page)
      await page.goto(`${house.links.workbench}/open-data`)
      await page.getByText('Meldingen van geluid hangen samen met wat bewoners ervaren.').waitFor()
      await page.getByText('Omnummering vastleggen').click()
      await page.getByRole('textbox', { name: 'Jaar van de oude indeling' }).fill('2016')
      await page.getByRole('textbox', { name: 'Jaar van de nieuwe indeling' }).fill('2024')
      await page.locator('#source').fill('CBS, wijzigingen in de indeling (verzonnen)')
      await page.getByRole('textbox', { name: 'Codes' }).fill('BU09350006;BU09359999')
      await page.getByRole('button', { name: 'Vastleggen' }).click()
      await page.getByText('2016 naar 2024').waitFor()
      await axe(page)
      await screenshot(page, 'open-data/recorded')
      await closed(page, /400/)
    },
  )

  await t.test('the same on a telephone in English, by keyboard', async () => {
    const page = await at('fien', { width: 360, language: 'en' })
    await page.getByRole('heading', { name: 'Tables' }).waitFor()
    await axe(page)
    await fitsTheScreen(page)
    const link = page.getByRole('link', { name: 'Meldingen van geluid 2024' }).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Meldingen van geluid 2024' }).waitFor()
    await page.locator('td', { hasText: 'withheld or unknown' }).waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'open-data/table-narrow')
    await closed(page)
  })

  await t.test(
    'a survey with margins is estimated, each area with how much of it is its own, and a change may not be told',
    async () => {
      const page = await at('fien')
      await handIn(page, file('beleving.csv', survey), 'Aanleveren en bekijken')
      await page.getByRole('heading', { name: 'Wat erin staat' }).waitFor({ timeout: 30_000 })
      await page.getByRole('textbox', { name: 'Bron' }).fill('Gemeente, enquête (verzonnen)')
      await page.getByRole('button', { name: 'Laden', exact: true }).click()
      await page.getByRole('link', { name: 'Naar de tabel' }).click({ timeout: 30_000 })
      await page.getByRole('button', { name: 'Schatten' }).click()
      await page.getByText('alleen uit het model').waitFor()
      await page.getByText('Methode: Fay–Herriot').waitFor()
      await page.locator('.area-pick').first().click()
      await page
        .getByText(/niet te zeggen: tussen/)
        .first()
        .waitFor()
      await axe(page)
      await screenshot(page, 'open-data/estimates')
      await closed(page)
    },
  )

  await t.test(
    "the owner's interval, three lines each, is one figure; what is what is shown and can be put right",
    async () => {
      const page = await at('fien')
      await handIn(page, file('monitor.csv', monitor), 'Aanleveren en bekijken')
      await page.getByRole('heading', { name: 'Wat erin staat' }).waitFor({ timeout: 30_000 })
      await page.getByText('Regels met een ander soort marge (1)').waitFor()
      await page.getByRole('cell', { name: '30,9 (25,6–36,8)' }).waitFor()
      assert.equal(await page.getByRole('textbox', { name: 'Ondergrens' }).inputValue(), 'Ondergrens 95%-interval')
      await axe(page)
      await screenshot(page, 'open-data/intervals-found')
      await page.getByRole('textbox', { name: 'Ondergrens' }).fill('Waarde')
      await page.getByRole('textbox', { name: 'Bron' }).fill('Gemeente, monitor (verzonnen)')
      await page.getByRole('button', { name: 'Laden', exact: true }).click()
      await page.getByRole('alert').getByText('drie verschillende woorden').waitFor()
      await page.getByRole('textbox', { name: 'Ondergrens' }).fill('')
      await page.getByRole('button', { name: 'Opnieuw bekijken' }).click()
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('#marginLow')?.value === 'Ondergrens 95%-interval',
      )
      await page.getByRole('button', { name: 'Laden', exact: true }).click()
      await page.getByRole('link', { name: 'Naar de tabel' }).click({ timeout: 30_000 })
      await page.getByText('Tussen haakjes het 95 %-interval dat de bron publiceert.').waitFor()
      await page.locator('.area-pick').first().click()
      await page.getByText('niet te zeggen: tussen -7,4 en +8,4').waitFor()
      await axe(page)
      await screenshot(page, 'open-data/intervals')
      await closed(page, /400/)
    },
  )

  await t.test('the same on a telephone in English: nothing is wider than the screen', async () => {
    const page = await at('fien', { width: 360, language: 'en' })
    await handIn(page, file('monitor-columns.csv', monitorColumns), 'Hand in and look')
    await page.getByRole('heading', { name: 'What is in it' }).waitFor({ timeout: 30_000 })
    await page.getByText('Nothing says how sure the interval is').waitFor()
    await page.getByText('lower end of Onveilig').first().waitFor({ state: 'attached' })
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'open-data/intervals-narrow')
    await closed(page)
  })

  await t.test('figures beside the areas of a map wait until somebody says of when they are', async () => {
    const page = await at('fien')
    await handIn(page, file('leefbaarheid.geojson', mapWithFigures), 'Aanleveren en bekijken')
    await page.getByText('Bij de grenzen staan ook cijfers (1)').waitFor({ timeout: 30_000 })
    await page.getByRole('textbox', { name: 'Periode' }).fill('2024')
    await page.getByRole('combobox', { name: 'Betekenis van overlast' }).selectOption('figure')
    await page.getByRole('textbox', { name: 'Bron' }).fill('Gemeente, dataportaal (verzonnen)')
    await page.getByRole('button', { name: 'Opnieuw bekijken' }).click()
    await page.getByText('op de kaart: 2 van 2 (100%)').waitFor({ timeout: 30_000 })
    await axe(page)
    await screenshot(page, 'open-data/map-with-figures')
    await page.getByRole('button', { name: 'Laden', exact: true }).click()
    await page.getByRole('link', { name: 'Naar de tabel' }).click({ timeout: 30_000 })
    await page.getByText('2 van 2 gebieden gevonden').waitFor()
    await axe(page)
    await closed(page)
  })

  await t.test('a council member reads the table and finds nothing to hand in', async () => {
    const page = await at('tom')
    await page.getByRole('link', { name: 'Meldingen van geluid 2024' }).first().waitFor()
    assert.equal(await page.locator('#files').count(), 0)
    assert.equal(await page.getByRole('heading', { name: 'Leveringen' }).count(), 0)
    await axe(page)
    await closed(page)
  })
})
