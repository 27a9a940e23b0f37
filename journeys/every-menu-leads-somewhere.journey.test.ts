/**
 * Everybody's menu, from end to end: no entry ends at "not found", each page fits a telephone and can be used by
 * everyone. A page that several people find is judged once in each language, and opened by each of them.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPeople } from '../demo/people.ts'
import { axe, fitsTheScreen, noFaults, type OpenedPage, openBrowser, type TestBrowser } from '../kit/testing/browser.ts'
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

const wide = { width: 1440, height: 900 }
const telephone = { width: 360, height: 740 }
const settled = async (page: OpenedPage) => {
  await page.locator('.app-main h1').first().waitFor()
  await page.locator('.state-loading').waitFor({ state: 'detached' })
}

test('no entry of anybody’s menu leads nowhere, and every page behind one fits a telephone', async () => {
  const judged = new Set<string>()
  for (const [place, { subject }] of demoPeople.entries()) {
    const page = await browser.openPage({ language: place % 2 ? 'en' : 'nl' })
    await logInAs(page, house.links, subject)
    const entries = page.locator('#menu a')
    const paths = await entries.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    assert.ok(paths.length > 4, `${subject} has a menu`)
    for (const path of paths) {
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
    noFaults(page)
    await page.context().close()
  }
  assert.ok(judged.size > 30, `${judged.size} pages`)
})
