/**
 * An analyst has registered counts searched for change and reads where something came together, how it was searched and
 * with which seed; enters that people were asked to report then; takes the question on and says what came of it, without
 * an address. The same seed asks the same again. Signals are searched where they lie. A council member finds no way in.
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
  await page.goto(`${house.links.workbench}/veranderingen`)
  return page
}
const closed = async (page: OpenedPage, expected?: RegExp) => {
  noFaults(page, expected)
  await page.context().close()
}
const seed = 'journey'

async function search(page: OpenedPage): Promise<void> {
  await page.getByText('In geregistreerde aantallen').click()
  await page.locator('#table').selectOption({ label: 'Meldingen van overlast per maand (verzonnen)' })
  await page.locator('#seed').fill(seed)
  await page.getByRole('button', { name: 'Zoeken', exact: true }).first().click()
  await page.waitForURL(/\/veranderingen\/[0-9a-f-]+$/)
  await page.getByRole('heading', { name: 'Hoe is gezocht' }).waitFor({ timeout: 90_000 })
}
const questionOn = async (page: OpenedPage): Promise<string> =>
  (await page.getByRole('heading', { name: /^Vraag 1: / }).textContent())?.trim() ?? ''

test('a change on areas becomes a question, with an owner and an outcome', async (t) => {
  let question = ''
  await t.test('an empty board says what it is for', async () => {
    const page = await at('fien')
    await page.getByRole('heading', { name: 'Er staat geen vraag open' }).waitFor()
    await axe(page)
    await screenshot(page, 'changes/empty')
    await closed(page)
  })

  await t.test('a search finds neighbours of which much is reported of late, and says how it looked', async () => {
    const page = await at('fien')
    await search(page)
    question = await questionOn(page)
    assert.match(question, /Wyckerpoort/)
    await page.getByText('Wat weet u hiervan?').first().waitFor()
    await page.getByText('Schematische kaart').waitFor()
    assert.ok((await page.locator('.area-map .area-chosen').count()) >= 2)
    const rail = page.locator('.facts')
    for (const said of [seed, '999', 'te klein', 'hoogstens 25% van de inwoners', 'Kerncijfers wijken en buurten 2020'])
      await rail.getByText(said).first().waitFor()
    await axe(page)
    await screenshot(page, 'changes/search')
    await closed(page)
  })

  await t.test('that people were asked to report at the time stands with the question', async () => {
    const page = await at('fien')
    await page.getByRole('button', { name: 'Meldactie vastleggen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Wat is gevraagd').fill('Folder in elke bus van de Brugstraat 4')
    await dialog.getByLabel('Waar').selectOption({ label: 'Maastricht' })
    for (const [name, day, month] of [
      ['Eerste dag', '1', '9'],
      ['Laatste dag', '15', '10'],
    ] as const) {
      const group = dialog.getByRole('group', { name })
      await group.getByRole('textbox').nth(0).fill(day)
      await group.getByRole('textbox').nth(1).fill(month)
      await group.getByRole('textbox').nth(2).fill('2026')
    }
    await dialog.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await dialog.getByText('Hier staat een adres').waitFor()
    await dialog.getByLabel('Wat is gevraagd').fill('Folder over overlast in elke bus')
    await dialog.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await page.getByRole('heading', { name: 'In deze tijd is om meldingen gevraagd' }).first().waitFor()
    await axe(page)
    await screenshot(page, 'changes/campaign')
    await closed(page, /400/)
  })

  await t.test('somebody takes the question on, asks people, and says what came of it', async () => {
    const page = await at('fien')
    await page.getByRole('button', { name: 'Op mij nemen' }).first().click()
    const asking = page.getByRole('dialog')
    await asking.getByLabel('wijkagenten').check()
    await asking.getByLabel('bewoners').check()
    await axe(page)
    await screenshot(page, 'changes/take')
    await asking.getByRole('button', { name: 'Op mij nemen' }).click()
    await page.getByText('Gevraagd aan: wijkagenten en bewoners').waitFor()
    await page.getByRole('button', { name: 'Uitkomst vastleggen' }).click()
    const closing = page.getByRole('dialog')
    await closing.getByLabel('Het komt door de manier van melden of registreren').check()
    await closing.getByLabel('Wat vertelden mensen?').fill('Bij 6224 AB woont iemand die het weet.')
    await closing.getByRole('button', { name: 'Vastleggen' }).click()
    await closing.getByText('Hier staat een adres').waitFor()
    await closing.getByLabel('Wat vertelden mensen?').fill('De folder leverde veel meldingen op.')
    await closing.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByRole('heading', { name: 'Afgesloten vragen' }).waitFor()
    await page.getByText('De folder leverde veel meldingen op.').waitFor()
    await axe(page)
    await screenshot(page, 'changes/closed')
    await closed(page, /400/)
  })

  await t.test('the same seed asks the same again', async () => {
    const page = await at('fien')
    await search(page)
    assert.equal(await questionOn(page), question)
    await closed(page)
  })

  await t.test('signals are searched where they lie, and no count of them comes along', async () => {
    const page = await at('fien')
    await page.getByText('In signalen van bewoners').click()
    await page.getByText('nooit aantallen').waitFor()
    await page.getByRole('button', { name: 'Zoeken', exact: true }).last().click()
    await page.getByRole('heading', { name: 'Niets gevonden' }).waitFor({ timeout: 90_000 })
    await page.getByText('ten minste 3 gebieden en 10 signalen').waitFor()
    await axe(page)
    await screenshot(page, 'changes/signals')
    await closed(page)
  })

  await t.test('the same on a telephone in English, by keyboard', async () => {
    const page = await at('fien', { width: 360, language: 'en' })
    await page.getByRole('heading', { name: 'Closed questions' }).waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'changes/board-narrow')
    const link = page.getByRole('link', { name: /Meldingen van overlast/ }).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'How it was searched' }).waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'changes/search-narrow')
    await closed(page)
  })

  await t.test('a council member finds no way in', async () => {
    const page = await at('tom')
    await page.getByRole('heading').first().waitFor()
    assert.equal(await page.getByRole('link', { name: 'Veranderingen' }).count(), 0)
    assert.equal(await page.getByRole('heading', { name: 'Zoekrondes' }).count(), 0)
    await closed(page, /40[34]/)
  })
})
