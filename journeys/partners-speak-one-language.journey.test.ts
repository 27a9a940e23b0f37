import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  axe,
  fitsTheScreen,
  noFaults,
  noThirdPartyRequests,
  type OpenedPage,
  openBrowser,
  screenshot,
  stretched,
} from '../kit/testing/browser.ts'
import { goByMenu, journeyHouse, logInAs } from './journey-house.ts'

const house = await journeyHouse()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})
const { workbench, resident } = house.links

async function isGood(page: OpenedPage, name: string): Promise<void> {
  await screenshot(page, `language/${name}`)
  await axe(page)
  await fitsTheScreen(page)
  noThirdPartyRequests(page)
}

describe('partners speak one language', () => {
  test('before log-in there is a door in two languages, with one thing to do', async () => {
    const page = await browser.openPage({ width: 1280 })
    await page.goto(workbench)
    await page.getByRole('link', { name: 'Inloggen' }).waitFor()
    await isGood(page, 'door-nl')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Log in' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    await isGood(page, 'door-en')
    noFaults(page)
    await page.context().close()
  })

  test('a police officer looks a word up by keyboard and reads what others mean by it', async () => {
    const page = await browser.openPage({ width: 1280 })
    await logInAs(page, house.links, 'bram')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('woordenl')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Woordenlijst', level: 1 }).waitFor()
    await page.getByLabel('Zoek een woord').fill('duiding')
    await page.getByText(/^\d+ van \d+ woorden$/).waitFor()
    await isGood(page, 'glossary')
    await page.getByRole('link', { name: 'duiding', exact: true }).click()
    await page.getByRole('heading', { name: 'duiding', level: 1 }).waitFor()
    await page.getByRole('rowheader', { name: 'Politie' }).waitFor()
    await page.getByRole('rowheader', { name: 'GGZ-instelling' }).waitFor()
    await isGood(page, 'word-nl')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'interpretation', level: 1 }).waitFor()
    await isGood(page, 'word-en')
    noFaults(page)
    await page.context().close()
  })

  test('an unknown word says what to do, and the menu stays', async () => {
    const page = await browser.openPage({ width: 1280 })
    await logInAs(page, house.links, 'bram')
    await page.goto(`${workbench}/woordenlijst/flauwekul`)
    await page.getByText('Dit woord staat niet in de woordenlijst').waitFor()
    await isGood(page, 'word-unknown')
    await page.goto(`${workbench}/nergens`)
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor()
    await isGood(page, 'page-unknown')
    noFaults(page, /404/)
    await page.context().close()
  })

  test('residents read the same words without script, in both languages, also twice as long and from right to left', async () => {
    for (const language of ['nl', 'en'] as const) {
      const page = await browser.openPage({ width: 360, language, script: false })
      await page.goto(`${resident}/${language}/woordenlijst`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      assert.ok(await page.locator('#casusoverleg').isVisible())
      await screenshot(page, `language/resident-glossary-${language}`)
      await fitsTheScreen(page)
      await page.context().close()
    }
    const page = await browser.openPage({ width: 360 })
    for (const path of ['', '/woordenlijst', '/veilig', '/veilig/verder', '/stad', '/raad']) {
      await page.goto(`${resident}/nl${path}`)
      await stretched(page)
      await screenshot(page, `language/stretched${path.replaceAll('/', '-') || '-front'}`)
      await fitsTheScreen(page)
    }
    noFaults(page)
    await page.context().close()
  })
})

describe('one person, two appointments', () => {
  test('switching leads to the first screen of the other appointment, and the old tab says so', async () => {
    const page = await browser.openPage({ width: 1280 })
    await logInAs(page, house.links, 'karim')
    const old = await page.context().newPage()
    await old.goto(`${workbench}/woordenlijst`)
    await old.getByRole('heading', { name: 'Woordenlijst', level: 1 }).waitFor()
    await page.getByRole('button', { name: /U handelt voor/ }).click()
    await page.getByRole('menuitemradio', { name: 'Burgemeester' }).click()
    await page.locator('.acting-who').getByText('juridisch adviseur').waitFor()
    await old.getByRole('link', { name: 'duiding', exact: true }).click()
    await old.getByRole('heading', { name: 'U handelt nu voor een andere aanstelling' }).waitFor()
    await axe(old)
    await screenshot(old, 'language/stale')
    await old.getByRole('button', { name: 'Ga verder in de nieuwe aanstelling' }).click()
    await old.locator('.acting-who').getByText('juridisch adviseur').waitFor()
    await page.context().close()
  })

  test('after the session ended nothing of the work stays on the screen', async () => {
    const page = await browser.openPage({ width: 1280 })
    await logInAs(page, house.links, 'pien')
    await goByMenu(page, 'Woordenlijst')
    await page.getByRole('link', { name: 'aanmelding', exact: true }).waitFor()
    await page.context().clearCookies()
    await page.getByRole('link', { name: 'aanmelding', exact: true }).click()
    await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor()
    await axe(page)
    await screenshot(page, 'language/expired')
    assert.equal(await page.getByText('Pien Hermans').count(), 0)
    await page.getByRole('link', { name: 'Opnieuw inloggen' }).click()
    await page.locator('button[name="subject"][value="pien"]').click()
    await page.getByRole('heading', { name: 'aanmelding', level: 1 }).waitFor()
    await page.context().close()
  })
})
