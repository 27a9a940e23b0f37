import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { after, describe, test } from 'node:test'
import {
  axe,
  fitsTheScreen,
  noFaults,
  noThirdPartyRequests,
  type OpenedPage,
  openBrowser,
  type PageWanted,
  screenshot,
} from '../kit/testing/browser.ts'
import { sampleHouse } from '../kit/testing/sample-house.ts'
import { buildPages, buildSample } from '../web/build.ts'

const root = resolve(import.meta.dirname, '..')
const { folder } = await buildPages({ root })
const house = await sampleHouse(`${folder}/resident`, (into) => buildSample(root, 'kit/testing/sample', into))
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

async function opened(address: string, wanted: PageWanted): Promise<OpenedPage> {
  const page = await browser.openPage(wanted)
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await page.waitForTimeout(450)
  return page
}
async function isGood(page: OpenedPage, name: string): Promise<void> {
  await screenshot(page, `pieces/${name}`)
  await axe(page)
  await fitsTheScreen(page)
  noThirdPartyRequests(page)
  noFaults(page)
}
const ways: readonly { name: string; wanted: PageWanted }[] = [
  { name: '1440-light-nl', wanted: { width: 1440, language: 'nl' } },
  { name: '1440-dark-en', wanted: { width: 1440, language: 'en', dark: true } },
  { name: '360-light-en', wanted: { width: 360, language: 'en' } },
  { name: '360-dark-nl', wanted: { width: 360, language: 'nl', dark: true } },
  { name: '720-forced-colours', wanted: { width: 720, language: 'nl', forcedColours: true } },
]

/** Two ways for each screen, in turn, so that every way meets several screens and the whole takes a minute. */
const inTurn = (turn: number) =>
  [ways[turn % ways.length], ways[(turn + 2) % ways.length]].filter((way) => way !== undefined)

describe('the workbench', () => {
  for (const [turn, screen] of [
    'vandaag',
    'zaken',
    'opnemen',
    'toestanden',
    'deur',
    'verlopen',
    'gewisseld',
  ].entries()) {
    test(`shows “${screen}” to everyone: ${inTurn(turn)
      .map(({ name }) => name)
      .join(', ')}`, async () => {
      for (const { name, wanted } of inTurn(turn)) {
        const asked = screen === 'opnemen' ? '?wrong' : ''
        const page = await opened(`${house.workbench}/${asked}#/${screen}`, wanted)
        await isGood(page, `${screen}-${name}`)
        await page.context().close()
      }
    })
  }

  test('opens what lies above the page by keyboard, and closes it with Escape back to where one was', async () => {
    const page = await opened(`${house.workbench}/#/zaken`, { width: 1280 })
    const why = page.getByRole('button', { name: 'Waarom zie ik dit?' }).first()
    await why.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Waarom zie ik dit?' }).waitFor()
    await isGood(page, 'above-why')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(await why.evaluate((button) => button === document.activeElement), true)

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor()
    await isGood(page, 'above-keys')
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+k')
    await page.keyboard.type('woord')
    await page.getByRole('menuitem', { name: 'Woordenlijst' }).waitFor()
    assert.equal(await page.getByRole('menuitem').count(), 1)
    await isGood(page, 'above-command')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /U handelt voor/ }).press('Enter')
    await page.getByRole('menuitemradio', { name: 'Burgemeester' }).waitFor()
    await isGood(page, 'above-appointments')
    await page.context().close()
  })

  test('letter keys can be switched off, and then “?” does nothing', async () => {
    const page = await opened(`${house.workbench}/#/zaken`, { width: 1280 })
    await page.keyboard.press('?')
    await page.getByLabel('Lettertoetsen gebruiken').click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.waitForTimeout(200)
    assert.equal(await page.getByRole('dialog').count(), 0)
    await page.context().close()
  })

  test('explains a word where it stands, in both languages and as partners mean it', async () => {
    const page = await opened(`${house.workbench}/#/vandaag`, { width: 1280 })
    await page.getByRole('button', { name: 'Volgende casusoverleg' }).press('Enter')
    await page.getByText('Wat partners eronder verstaan').waitFor()
    await page.getByText('case conference').waitFor()
    await isGood(page, 'above-term')
    await page.context().close()
  })

  test('on a telephone the menu opens and leads on', async () => {
    const page = await opened(`${house.workbench}/#/vandaag`, { width: 360 })
    await page.getByRole('button', { name: 'Menu' }).click()
    await isGood(page, 'menu-360')
    await page.context().close()
  })
})

describe('the resident pages', () => {
  test('are the same for everyone: wide and narrow, light and dark, in both languages', async () => {
    for (const { name, wanted } of ways) {
      const page = await opened(`${house.resident}/${wanted.language}/vertellen?wrong`, wanted)
      await isGood(page, `resident-${name}`)
      await page.context().close()
    }
  })

  test('turn around for languages written from right to left', async () => {
    const page = await opened(`${house.resident}/nl/vertellen?rtl`, { width: 360 })
    await isGood(page, 'resident-rtl-360')
    const [exit, width] = await page.evaluate(() => [
      document.querySelector('.exit')?.getBoundingClientRect().left ?? 999,
      innerWidth,
    ])
    assert.ok((exit ?? 999) < (width ?? 0) / 2, 'the quick exit stands on the other side')
    await page.context().close()
  })

  test('say what they are and offer the quick exit without script', async () => {
    const page = await opened(`${house.resident}/nl/vertellen`, { width: 360, script: false })
    const exit = page.getByRole('link', { name: 'Snel weg' })
    assert.match((await exit.getAttribute('href')) ?? '', /^https:\/\//)
    await page.evaluate(() => scrollTo(0, 9999)).catch(() => undefined)
    assert.ok(await exit.isVisible())
    await screenshot(page, 'pieces/resident-no-script-360', { whole: false })
    await page.context().close()
  })

  test('three times Shift leaves at once, and going back does not return', async () => {
    const page = await browser.openPage({ width: 800 })
    await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weer</h1>' }))
    await page.goto('about:blank')
    await page.goto(`${house.resident}/nl/vertellen`)
    await page.locator('#tell').fill('mijn geheim')
    const blank = page.waitForFunction(
      () => document.documentElement.style.display === 'none' || location.protocol === 'https:',
    )
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
    await blank
    await page.getByText('Weer').waitFor()
    await page.goBack().catch(() => null)
    assert.equal(await page.getByText('mijn geheim').count(), 0)
    assert.doesNotMatch(page.url(), /vertellen/)
    await page.context().close()
  })

  test('Shift used for capitals does not leave', async () => {
    const page = await opened(`${house.resident}/nl/vertellen`, { width: 800 })
    await page.locator('#tell').pressSequentially('ABC')
    for (let press = 0; press < 2; press++) await page.keyboard.press('Shift')
    await page.keyboard.press('Shift+A')
    await page.keyboard.press('Shift')
    await page.waitForTimeout(300)
    assert.match(page.url(), /vertellen/)
    await page.context().close()
  })
})
