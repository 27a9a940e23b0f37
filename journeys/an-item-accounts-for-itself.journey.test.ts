/**
 * From a thing on the screen, in three clicks: why it is there, until when, who saw it, and the proof for an outsider.
 * A professional begins at a contribution, the privacy officer at a line of what goes and when.
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

const as = async (subject: string) => {
  const page = await browser.openPage({ width: 360 })
  await logInAs(page, house.links, subject)
  return page
}
const to = async (page: OpenedPage, path: string) => {
  await page.goto(`${house.links.workbench}${path}`)
  await page.locator('.app-main h1').waitFor()
  await page.waitForFunction(() => !document.querySelector('.state-loading'))
}
const look = async (page: OpenedPage, name: string) => {
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, name, { whole: false })
}

test('a professional asks why a contribution is shown, and ends at the proof of having read it', async () => {
  const lotte = await as('lotte')
  await to(lotte, '/gevraagd')
  await lotte.locator('main a[href^="/zaken/"]').first().click()
  await lotte.locator('.timeline').getByRole('button', { name: 'Waarom zie ik dit?' }).first().click()
  const why = lotte.getByRole('dialog')
  for (const asked of ['Regel', 'Grond', 'Tot en met', 'Wie opende dit', 'Bewijs voor een buitenstaander'])
    await why.getByText(asked, { exact: true }).waitFor()
  await look(lotte, 'account-1-why-360')
  await why.getByRole('link', { name: 'Mijn handelingen' }).click()
  await lotte.getByRole('heading', { name: 'Mijn handelingen' }).waitFor()
  await lotte.getByRole('button', { name: 'Bewijs ophalen' }).first().click()
  await lotte.getByRole('dialog').waitFor()
  noFaults(lotte, /status of 409/)
})

test('the privacy officer asks who opened what goes next, from its own line', async () => {
  const ruud = await as('ruud')
  await to(ruud, '/wat-gaat-wanneer')
  await ruud.getByRole('button', { name: 'Bekijken' }).first().click()
  const account = ruud.getByRole('dialog')
  for (const asked of ['Waarom staat dit er?', 'Tot wanneer?', 'Wie zag dit?', 'Bewijs voor een buitenstaander'])
    await account.getByText(asked, { exact: true }).waitFor()
  await account.getByText('Vraag wie dit opende').click()
  await look(ruud, 'account-2-what-goes-360')
  await account.getByLabel('controle op rechtmatigheid').check()
  await account.getByLabel('Aanleiding').selectOption({ index: 1 })
  await account.getByRole('button', { name: 'Inzage vragen' }).click()
  await account.getByText('Iemand van een ander orgaan beslist', { exact: false }).waitFor()
  assert.equal(await account.getByRole('link', { name: 'Verklaringen van vernietiging' }).count(), 1)
  await to(ruud, '/logboek/inzage')
  assert.equal(await ruud.locator('main a[href^="/logboek/inzage/"]').count(), 1, 'the reading that was asked for')
  noFaults(ruud)
})
