/**
 * One person alone cannot take many people: past the day's quota nothing more opens, another organ hears of it within
 * a minute, settles it, and the privacy officer finds it in the weekly review. Three people, each in their own browser.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPartnership, demoPerson } from '../demo/people.ts'
import { systemClock } from '../foundation/clock.ts'
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
  return page
}
async function looksRight(page: OpenedPage, name: string): Promise<void> {
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, name)
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /429/)
  await page.context().close()
}

/** What probation opened earlier today: as many people as a day allows. */
async function lotteHasOpened(many: number): Promise<void> {
  await house.owner.query(
    `insert into sharing.openings (partnership, id, person, organ, role, day, kind, thing)
     select $1, gen_random_uuid(), $2, 'reclassering', 'partner-professional', $3, 'person', gen_random_uuid()
     from generate_series(1, $4)`,
    [demoPartnership, demoPerson('lotte').id, systemClock.today(), many],
  )
}

test('one person alone cannot take many people', async (t) => {
  let address = ''
  await t.test('below the quota a case opens as always', async () => {
    const page = await at('lotte')
    const link = page.locator('a[href^="/zaken/"]:not([href$="bijdrage"])').first()
    const way = (await link.getAttribute('href')) ?? ''
    await link.click()
    await page.waitForURL(`**${way}`)
    await page.getByText('Waarom zie ik dit?').first().waitFor()
    address = page.url()
    await closed(page)
  })

  await t.test('past the quota it does not, and the page says whom to ask', async () => {
    await house.owner.query('delete from sharing.openings')
    await lotteHasOpened(60)
    const page = await at('lotte', { width: 360 })
    await page.goto(address)
    await page.getByText('U hebt vandaag al zoveel personen').first().waitFor()
    await looksRight(page, 'quota-passed-360')
    await closed(page)
  })

  await t.test('the prosecution sees it and settles it', async () => {
    const page = await at('dewi')
    await page.getByRole('link', { name: 'Te veel geopend' }).click()
    await page.getByText('Lotte Bemelmans').waitFor()
    await looksRight(page, 'quota-alert-1440')
    await page.getByRole('button', { name: 'Afhandelen' }).click()
    await page.getByText('verklaard', { exact: true }).click()
    await page.getByRole('button', { name: 'Uitkomst vastleggen' }).click()
    await page.getByText('verklaard (Openbaar Ministerie)').waitFor()
    await closed(page)
  })

  await t.test('her own organ’s people see nothing of it', async () => {
    const page = await at('gijs')
    assert.equal(await page.getByRole('link', { name: 'Te veel geopend' }).count(), 0)
    await closed(page)
  })

  for (const [language, width] of [
    ['nl', 1440],
    ['nl', 360],
    ['en', 1440],
  ] as const)
    await t.test(`the privacy officer reviews the week (${language}, ${width})`, async () => {
      const page = await at('ruud', { width, language })
      await page.getByText('Lotte Bemelmans').first().waitFor()
      await looksRight(page, `weekly-review-${language}-${width}`)
      await closed(page)
    })

  await t.test('the administrator sees who may work here, and no case anywhere', async () => {
    const page = await at('wim')
    await page.getByText('Lotte Bemelmans').waitFor()
    assert.equal(await page.getByRole('link', { name: 'Overleggen' }).count(), 0)
    await looksRight(page, 'appointments-1440')
    await closed(page)
  })

  for (const width of [1440, 360])
    await t.test(`what was signed is there for everyone, also for residents (${width})`, async () => {
      const page = await at('karim', { width })
      await page.goto(`${house.links.workbench}/convenanten`)
      await page.getByText('Convenant Zorg- en Veiligheidshuis').waitFor()
      await looksRight(page, `covenants-${width}`)
      await page.goto(`${house.links.resident}/nl/regels`)
      await page.getByText('Convenant Zorg- en Veiligheidshuis').waitFor()
      await looksRight(page, `rules-for-residents-${width}`)
      await closed(page)
    })

  await t.test('one person does not work on cases and test their legality: the second appointment rests', async () => {
    await house.owner.query(
      `insert into identity.appointments (partnership, id, person, organ, function, roles, ground, regimes, screening_kind,
         screened_on, trained_on, from_day)
       values ($1, gen_random_uuid(), $2, 'burgemeester', 'Jurist', '{legal-adviser}', 'legality', '{WGS-ZVH}', 'proef',
         '2025-12-08', '2025-12-15', '2026-02-02')`,
      [demoPartnership, demoPerson('gijs').id],
    )
    for (const language of ['nl', 'en'] as const) {
      const page = await at('gijs', { width: 360, language })
      await page.getByText(language === 'nl' ? 'Uw aanstelling ‘Jurist’' : 'Your appointment ‘Jurist’').waitFor()
      const switching = page.getByRole('button', { name: language === 'nl' ? /U handelt voor/ : /You act for/ })
      assert.equal(await switching.count(), 0)
      await looksRight(page, `appointment-rests-${language}-360`)
      await closed(page)
    }
    for (const [language, width] of [
      ['nl', 1440],
      ['en', 360],
    ] as const) {
      const page = await at('wim', { width, language })
      await page.getByText(language === 'nl' ? 'rust: niemand handelt hierin' : 'rests: nobody acts in it').waitFor()
      await looksRight(page, `appointments-resting-${language}-${width}`)
      await closed(page)
    }
  })
})
