/**
 * A whole country in a browser: 12,187 areas of a loaded table, listed by name with a plot, its outlines
 * fetched in parts and drawn on one map. Beside
 * it the yardstick: what reading the same outlines costs without understanding them.
 */
import { newId, stopwatch, systemClock } from '../../foundation/clock.ts'
import { journeyHouse, logInAs } from '../../journeys/journey-house.ts'
import { openBrowser } from '../../kit/testing/browser.ts'
import { importDelivery } from '../../rooms/neighbourhood/delivery/import-delivery.ts'
import { aFile } from '../../rooms/neighbourhood/examples.ts'

const areas = 12_187
/** Units: seconds on two idle cores. */
const [listBound, mapBound] = [4, 10]
const codeOf = (area: number) =>
  `BU${String(1 + Math.floor(area / 40)).padStart(4, '0')}${String(area % 40).padStart(4, '0')}`

export async function country() {
  const house = await journeyHouse()
  const browser = await openBrowser()
  try {
    const { database, partnership, links } = house
    const load = (name: string, text: string) =>
      importDelivery({ database, clock: systemClock, newId }, partnership, {
        files: [aFile(name, text, 65_536)],
        encoding: 'utf-8',
        correct: (proposed) => ({ ...proposed, source: 'drawn by counting', vintage: 2024 }),
      })
    const outlines = boundaries()
    await load('country.geojson', outlines)
    const { edition } = await load('country.csv', figures())
    const page = await browser.openPage()
    await logInAs(page, links, 'fien')
    await page.goto(`${links.workbench}/open-data/tabellen/${edition}`)
    await page.locator('#municipality').selectOption('')
    const button = page.getByRole('button', { name: 'Alle gebieden op de kaart' })
    await button.waitFor({ timeout: 60_000 })
    const elapsed = stopwatch()
    await button.click()
    await page.locator('.country-list .country-plot').nth(10).waitFor({ timeout: 60_000 })
    const list = elapsed() / 1000
    await page.locator('#map-progress').waitFor()
    await page.locator('.wide-map').waitFor({ timeout: 60_000 })
    await page.locator('[data-drawn=true]').waitFor({ timeout: 120_000 })
    const map = elapsed() / 1000
    const bare = stopwatch()
    const parsed = JSON.parse(outlines).features.length
    const reading = bare() / 1000
    return {
      bench: 'picture/country',
      areas,
      listSeconds: Number(list.toFixed(1)),
      mapSeconds: Number(map.toFixed(1)),
      faults: page.faults.length,
      elsewhere: page.elsewhere.length,
      ...{ parsed, plainReadingSeconds: Number(reading.toFixed(2)), ratio: Number((map / reading).toFixed(1)) },
      bound: { listSeconds: listBound, mapSeconds: mapBound },
      within: list <= listBound && map <= mapBound,
    }
  } finally {
    await browser.close()
    await house.close()
  }
}

/** Rings of forty points, side by side over something as wide as the Netherlands. */
function boundaries(): string {
  const features = Array.from({ length: areas }, (_, area) => {
    const [west, south] = [3.5 + 0.03 * (area % 120), 50.8 + 0.025 * Math.floor(area / 120)]
    const ring = Array.from({ length: 40 }, (_, at) => [
      Number((west + 0.014 * Math.cos((at * Math.PI) / 20)).toFixed(5)),
      Number((south + 0.012 * Math.sin((at * Math.PI) / 20)).toFixed(5)),
    ])
    return {
      type: 'Feature',
      properties: {
        buurtcode: codeOf(area),
        buurtnaam: `Buurt ${area}`,
        gemeentecode: `GM${codeOf(area).slice(2, 6)}`,
      },
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}
const figures = (): string =>
  [
    'Buurt;Jaar;Meldingen',
    ...Array.from({ length: areas }, (_, area) => `${codeOf(area)};2024;${(area * 7_919) % 101}`),
    '',
  ].join('\n')

if (import.meta.main) process.stdout.write(`${JSON.stringify(await country())}\n`)
