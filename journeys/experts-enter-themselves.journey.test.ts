/** A colleague enters themselves in the directory, is found by another in another legal world, and takes themselves out. */
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

async function at(subject: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}) {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  await page.goto(`${house.links.workbench}/kennisgids`)
  await page.locator('.app-main h1').waitFor()
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /409/)
  await page.context().close()
}
const dialog = (page: OpenedPage) => page.getByRole('dialog')

test('experts enter themselves', async (t) => {
  await t.test('nobody is in it; without consent nobody comes in, and the page says what to do', async () => {
    const page = await at('lotte')
    await page.getByText('U staat niet in de gids').waitFor()
    await axe(page)
    await screenshot(page, 'experts/none')
    await page.getByRole('button', { name: 'Mijzelf erin zetten' }).focus()
    await page.keyboard.press('Enter')
    await dialog(page).getByRole('checkbox', { name: 'Geldezels en katvangers' }).check()
    await axe(page)
    await dialog(page).getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Zonder uw toestemming staat u niet in de gids').waitFor()
    await axe(page)
    await screenshot(page, 'experts/consent-needed')
    await dialog(page).getByRole('checkbox', { name: 'Ik vind het goed' }).check()
    await dialog(page).getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Blijft staan tot').waitFor()
    await axe(page)
    await screenshot(page, 'experts/entered')
    await closed(page)
  })

  await t.test('somebody in the crime centre finds them by topic, in English on a telephone', async () => {
    const page = await at('joost', { language: 'en', width: 360 })
    await page.getByText('Lotte Bemelmans').waitFor()
    await page.getByLabel('Topic').selectOption({ label: 'Rogue letting' })
    await page.getByText('Nobody said yet to know about this').waitFor()
    await page.getByLabel('Topic').selectOption({ label: 'Money mules and straw men' })
    await page.getByText('Lotte Bemelmans').waitFor()
    await fitsTheScreen(page)
    await axe(page)
    await screenshot(page, 'experts/found-narrow-en')
    await closed(page)
  })

  await t.test('they take themselves out, and nothing stays', async () => {
    const page = await at('lotte')
    await page.getByRole('button', { name: 'Mij eruit halen' }).click()
    await axe(page)
    await dialog(page).getByRole('button', { name: 'Mij eruit halen' }).click()
    await page.getByText('U staat niet in de gids').waitFor()
    const { rowCount } = await house.owner.query('select from knowledge.experts')
    assert.equal(rowCount, 0)
    await closed(page)
  })
})
