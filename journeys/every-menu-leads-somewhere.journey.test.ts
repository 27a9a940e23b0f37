/**
 * Everybody's menu, from end to end: no entry ends at "not found", each page fits a telephone and can be used by
 * everyone. Who is appointed alike finds alike, and stands for the others.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPeople } from '../demo/people.ts'
import { axe, fitsTheScreen, noFaults, type OpenedPage, openBrowser, type TestBrowser } from '../kit/testing/browser.ts'
import { type JourneyHouse, journeyHouse, logInAs, unfoldMenu } from './journey-house.ts'

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

const wide = { width: 1440, height: 900 }
const telephone = { width: 360, height: 740 }
const settled = async (page: OpenedPage) => {
  await page.locator('.app-main h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.state-loading'))
}

/** Open to everyone who works here, whatever their role. */
const open = ['/regels', '/protocollen', '/convenanten', '/woordenlijst', '/bevoegdheden', '/themas']
type Person = (typeof demoPeople)[number]
const standingOf = ({ appointments: [first] }: Person) => [first?.ground, first?.regimes].join()
const alike = (one: Person) => `${standingOf(one)} ${one.appointments[0]?.roles}`
const people = demoPeople.filter((one, place) => demoPeople.findIndex((other) => alike(other) === alike(one)) === place)

test('no entry of anybody’s menu leads nowhere, and every page behind one fits a telephone', async () => {
  const judged = new Set<string>()
  const opened = new Set<string>()
  for (const [place, person] of people.entries()) {
    const { subject } = person
    const page = await browser.openPage({ language: place % 2 ? 'en' : 'nl' })
    await logInAs(page, house.links, subject)
    await unfoldMenu(page)
    const entries = page.locator('#menu a')
    const paths = await entries.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    assert.ok(paths.length > 4, `${subject} has a menu`)
    for (const path of paths) {
      const visit = `${path} ${standingOf(person)}`
      if (open.includes(path) && opened.has(visit)) continue
      opened.add(visit)
      await page.locator(`#menu a[href="${path}"]`).click()
      await settled(page)
      assert.equal(await page.locator('.state-error').count(), 0, `${path} is in the menu of ${subject}, and refuses`)
      if (judged.has(path)) continue
      judged.add(path)
      await axe(page)
      await page.setViewportSize(telephone)
      await fitsTheScreen(page)
      await page.setViewportSize(wide)
    }
    // A compartment refuses until its protocol is adopted; its page says so.
    noFaults(page, /409 .*\/v1\/(worries|conferences)/)
    await page.context().close()
  }
  assert.ok(judged.size > 30, `${judged.size} pages`)
})

test('what is looked up is folded, opens by keyboard on a telephone, and stays as it was left', async () => {
  const page = await browser.openPage({ width: 360 })
  await logInAs(page, house.links, 'karim')
  await page.getByRole('button', { name: 'Menu' }).click()
  const heading = page.getByRole('button', { name: 'Kennis' })
  const glossary = page.locator('#menu').getByRole('link', { name: 'Woordenlijst' })
  assert.equal(await glossary.count(), 0)
  assert.ok((await page.locator('#menu a:visible').count()) <= 14)
  await axe(page)
  await fitsTheScreen(page)
  await heading.press('Enter')
  await glossary.click()
  await page.getByRole('heading', { name: 'Woordenlijst', level: 1 }).waitFor()
  await page.goto(`${house.links.workbench}/gevraagd`)
  await page.getByRole('button', { name: 'Menu' }).click()
  await glossary.waitFor()
  await heading.press('Space')
  assert.equal(await heading.getAttribute('aria-expanded'), 'false')
  noFaults(page)
  await page.context().close()
})
