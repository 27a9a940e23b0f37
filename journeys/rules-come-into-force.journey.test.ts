/**
 * A municipality proposes its protocol; the committee objects, one organ says why it goes on, two organs adopt it, and
 * residents read the same evening what is now in force. Four people, each in a browser of their own.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
import { goByMenu, type JourneyHouse, journeyHouse, logInAs } from './journey-house.ts'

const example = readFileSync(join(import.meta.dirname, '../demo/pga-protocol.yaml'), 'utf8')
let house: JourneyHouse
let browser: TestBrowser
let address: string

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
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[039]/)
  await page.context().close()
}

test('rules come into force by advice and two organs', async (t) => {
  await t.test('residents read that nothing may go in, and whom to call', async () => {
    const page = await browser.openPage({ width: 360 })
    await page.goto(`${house.links.resident}/nl/regels`)
    await page.getByText('gesloten: er mag niets in').waitFor()
    assert.ok(await page.getByText('043 000 00 14').count())
    await page.context().close()
  })

  await t.test(
    'the legal adviser sees what is wrong with a file, then what it would change, then proposes it',
    async () => {
      const page = await at('judith')
      await page.locator('.acting-who').getByText('juridisch adviseur').waitFor()
      await goByMenu(page, 'Protocollen')
      await page.getByRole('heading', { name: 'Er is nog geen protocol voorgesteld' }).waitFor()
      const file = page.getByRole('textbox', { name: 'Protocolbestand' })
      await file.fill(example.replace('hops: 1', 'hops: 7'))
      await page.getByRole('button', { name: 'Laat zien wat er verandert' }).click()
      await page.getByRole('alert').waitFor()
      await axe(page)
      await screenshot(page, 'protocol/wrong-file')
      await file.fill(example)
      await page.getByRole('button', { name: 'Laat zien wat er verandert' }).click()
      await page.getByText('gesloten: er mag niets in').waitFor()
      await axe(page)
      await screenshot(page, 'protocol/check')
      await page.getByRole('button', { name: 'Voorstellen', exact: true }).click()
      await page.getByRole('heading', { name: /Persoonsgerichte aanpak radicalisering, versie 2/ }).waitFor()
      address = new URL(page.url()).pathname
      await screenshot(page, 'protocol/proposed')
      await closed(page)
    },
  )

  await t.test('the mayor cannot adopt it yet; the page says what is missing', async () => {
    const page = await at('marieke', { width: 360, language: 'en' })
    await page.goto(house.links.workbench + address)
    await page.getByText('The committee has not been heard yet.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Adopt for your organ' }).count(), 0)
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'protocol/mayor-narrow')
    await closed(page)
  })

  await t.test('the privacy officer records that the committee objects, with a minority note', async () => {
    const page = await at('ruud')
    await page.goto(house.links.workbench + address)
    await page.getByRole('radio', { name: 'negatief' }).check()
    await page.getByRole('textbox', { name: 'Kenmerk' }).fill('RAC 2026-14')
    await page.getByLabel('Dag', { exact: true }).fill('20')
    await page.getByLabel('Maand', { exact: true }).fill('11')
    await page.getByLabel('Jaar', { exact: true }).fill('2026')
    await page
      .getByRole('textbox', { name: 'Samenvatting' })
      .fill('De noodzaak van elke soort gegevens is niet onderbouwd.')
    await page.getByRole('textbox', { name: /Minderheidsstandpunt/ }).fill('Eén lid vindt de onderbouwing voldoende.')
    await page.getByRole('button', { name: 'Advies vastleggen' }).click()
    await page.getByRole('heading', { name: /^negatief/ }).waitFor()
    await axe(page)
    await screenshot(page, 'protocol/advice')
    await closed(page)
  })

  await t.test('the prosecution goes on with reasons, and adopts', async () => {
    const page = await at('dewi')
    await page.goto(house.links.workbench + address)
    await page
      .getByRole('textbox', { name: 'Waarom wordt afgeweken?' })
      .fill('De onderbouwing per soort gegevens is als bijlage toegevoegd.')
    await page.getByRole('button', { name: 'Afwijking vastleggen' }).click()
    await page.getByRole('button', { name: 'Aannemen namens uw orgaan' }).click()
    await page.getByText('Uw orgaan heeft dit protocol aangenomen.').waitFor()
    await screenshot(page, 'protocol/first-adoption')
    await closed(page)
  })

  await t.test('with the mayor it is in force, and residents read it', async () => {
    const page = await at('marieke', { dark: true })
    await page.goto(house.links.workbench + address)
    await page.getByRole('button', { name: 'Aannemen namens uw orgaan' }).click()
    await page.getByText(/Het protocol is in werking vanaf/).waitFor()
    await axe(page)
    await screenshot(page, 'protocol/in-force')
    await goByMenu(page, 'Protocollen')
    await page.getByText('aangenomen', { exact: true }).waitFor()
    await screenshot(page, 'protocol/list')
    await closed(page)
    const public_ = await browser.openPage({ width: 360, language: 'en' })
    await public_.goto(`${house.links.resident}/en/regels`)
    await public_.getByText('Example, not law: for the demonstration only.').waitFor()
    assert.equal(await public_.getByText('043 000 00 14').count(), 0, 'control: it no longer says to call instead')
    await axe(public_)
    await fitsTheScreen(public_)
    await public_.context().close()
  })
})
