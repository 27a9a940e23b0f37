/**
 * The pictures of the tour in the README, taken from today's pages: `npm run screenshots`. A house of its own, the
 * demonstration's people, nothing left behind but `docs/screenshots`.
 */
import { join } from 'node:path'
import { holdTestCluster } from '../foundation/testing/database.ts'
import { type OpenedPage, openBrowser } from '../kit/testing/browser.ts'
import { journeyHouse, logInAs } from './journey-house.ts'

const folder = join(import.meta.dirname, '../docs/screenshots')
const cluster = await holdTestCluster()
const house = await journeyHouse()
const browser = await openBrowser()

const settled = async (page: OpenedPage) => {
  await page.waitForFunction(() => !document.querySelector('.state-loading'))
  await page.evaluate(() => document.fonts.ready)
}
const take = async (page: OpenedPage, name: string) => {
  await settled(page)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  process.stdout.write(`docs/screenshots/${name}.png\n`)
}
/** As somebody of the demonstration, on the page they meet first. */
const as = async (subject: string) => {
  const page = await browser.openPage({ width: 1280, height: 860 })
  await logInAs(page, house.links, subject)
  await settled(page)
  return page
}
/** The case on which every organ of the demonstration has said something. */
const openCase = async (page: OpenedPage) => {
  await page.goto(`${house.links.workbench}/gevraagd`)
  await page.locator('main a[href^="/zaken/"]').first().click()
  await page.locator('.timeline').waitFor()
}

try {
  const resident = await browser.openPage({ width: 360, height: 900 })
  await resident.goto(`${house.links.resident}/nl/veilig`)
  await take(resident, 'resident-report')

  await take(await as('noor'), 'desk-triage')
  await take(await as('dewi'), 'case-admission')

  const gijs = await as('gijs')
  await openCase(gijs)
  await take(gijs, 'case-withheld')

  const lotte = await as('lotte')
  await openCase(lotte)
  await lotte.locator('.timeline').getByRole('button', { name: 'Waarom zie ik dit?' }).nth(1).click()
  await lotte.getByRole('dialog').locator('dl').waitFor()
  await take(lotte, 'why-panel')
} finally {
  await browser.close()
  await house.close()
  await cluster.release()
}
