/**
 * A phenomenon becomes barriers: a model is read, a case is opened in which nobody is, partners say which public service was
 * replaced, take barriers on and say what came of them. A person comes out of it only by a decision and an empty report.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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
let path = ''

before(async () => {
  house = await journeyHouse()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await house?.close()
})

async function at(subject: string, where: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}) {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  await page.goto(house.links.workbench + where)
  await page.locator('.app-main h1').waitFor()
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[0349]/)
  await page.context().close()
}
const dialog = (page: OpenedPage) => page.getByRole('dialog')
const save = async (page: OpenedPage, name = 'Vastleggen') => {
  await dialog(page).getByRole('button', { name, exact: true }).click()
  await dialog(page).waitFor({ state: 'detached' })
}
async function fillDay(page: OpenedPage, name: string, days: number) {
  const iso = new Date(Date.parse(`${systemClock.today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  const [year = '', month = '', day = ''] = iso.split('-')
  await page.locator(`#${name}-day`).fill(day)
  await page.locator(`#${name}-month`).fill(month)
  await page.locator(`#${name}-year`).fill(year)
}
const card = (page: OpenedPage, title: string) => page.locator('article').filter({ hasText: title })

test('a phenomenon becomes barriers', async (t) => {
  await t.test('a process manager reads a model, marked as a draft, on paper too', async () => {
    const page = await at('pien', '/barrieremodellen')
    await axe(page)
    await screenshot(page, 'phenomena/models')
    await page.getByRole('link', { name: 'Hennepteelt in woningen' }).click()
    await page.getByText('Dit is een concept, nog te bevestigen').waitFor()
    await page.getByText('De bewoner verliest het huis, de huur').waitFor()
    await axe(page)
    await screenshot(page, 'phenomena/model')
    await page.emulateMedia({ media: 'print' })
    await screenshot(page, 'phenomena/model-on-paper')
    await closed(page)
  })

  await t.test('the same model in English on a telephone', async () => {
    const page = await at('lotte', '/barrieremodellen/hennepteelt-in-woningen', { language: 'en', width: 360 })
    await page.getByText('This is a draft, to be confirmed').waitFor()
    await fitsTheScreen(page)
    await axe(page)
    await screenshot(page, 'phenomena/model-narrow-en')
    await closed(page)
  })

  await t.test(
    'a case is opened with words about a place, by keyboard, and refuses words that point at a door',
    async () => {
      const page = await at('pien', '/verschijnselen')
      await page.getByText('Er is nog geen casus over een gebied of verschijnsel').waitFor()
      await axe(page)
      await screenshot(page, 'phenomena/none')
      await page.getByRole('button', { name: 'Casus openen' }).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('Barrièremodel').selectOption({ label: 'Hennepteelt in woningen (concept)' })
      await page.getByRole('radio', { name: 'Een gebied' }).check()
      await page.getByLabel('Waar', { exact: true }).fill('Mariaberg')
      await page.getByLabel('Wat moet er bereikt worden?').fill('De bewoner van Voorbeeldstraat 12 helpen.')
      await axe(page)
      await dialog(page).getByRole('button', { name: 'Casus openen' }).click()
      await page.getByText('Hier staat iets dat naar één persoon of één deur wijst').waitFor()
      await axe(page)
      await screenshot(page, 'phenomena/points-at-a-door')
      await page
        .getByLabel('Wat moet er bereikt worden?')
        .fill('Minder woningen gebruikt, en schuldhulp die er eerder is.')
      await page.getByLabel('Wat moet er bereikt worden?').press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Hennepteelt in woningen: Mariaberg' }).waitFor()
      path = new URL(page.url()).pathname
      await page.getByText('Geen. Een casus als deze heeft er geen plek voor.').waitFor()
      await axe(page)
      await screenshot(page, 'phenomena/begun')
      await closed(page)
    },
  )

  await t.test('a partner says which public service was replaced', async () => {
    const page = await at('lotte', path)
    const credit = card(page, 'Krediet: geld kunnen lenen')
    await credit.getByRole('button', { name: 'Beantwoorden' }).click()
    await dialog(page).getByRole('radio', { name: 'Vervangen', exact: true }).check()
    await dialog(page)
      .getByLabel('Waaruit blijkt dat')
      .fill('Een geldschieter leent in een dag uit; een noodfonds met een loket in de buurt brengt het terug.')
    await axe(page)
    await save(page)
    await credit.getByText('Een geldschieter leent in een dag uit').waitFor()
    await closed(page)
  })

  await t.test('barriers get somebody and a day; nobody is asked for what is another’s', async () => {
    const page = await at('pien', path)
    const help = card(page, 'Schuldhulp die er is')
    await help.getByRole('button', { name: 'Afspreken' }).click()
    const offered = await dialog(page).getByLabel('Wie doet het?').locator('option').allInnerTexts()
    assert.deepEqual(offered.slice(1), ['College van B en W'])
    await dialog(page).getByLabel('Wie doet het?').selectOption('college')
    await fillDay(page, 'dueOn', 30)
    await dialog(page).getByLabel('Hoe verzacht u').fill('Wie stopt met lenen, krijgt een plek om naartoe te gaan.')
    await axe(page)
    await screenshot(page, 'phenomena/agree')
    await save(page)
    await help.getByText('Te doen').waitFor()
    await screenshot(page, 'phenomena/agreed')
    await closed(page)
  })

  await t.test('whoever took it on says what stood in the way, on a telephone', async () => {
    const page = await at('karim', path, { language: 'en', width: 360 })
    await page.getByRole('button', { name: 'Say what came of it' }).click()
    await dialog(page).getByRole('radio', { name: 'Partly done' }).check()
    await dialog(page).getByLabel('What stood in the way?').selectOption('no-capacity')
    await axe(page)
    await save(page, 'Record')
    await card(page, 'Debt help that is there').getByText('No people or means').waitFor()
    await fitsTheScreen(page)
    await axe(page)
    await screenshot(page, 'phenomena/reported-narrow-en')
    await closed(page)
  })

  await t.test('a person comes of it only by a decision, and the report then begins empty', async () => {
    const director = await at('pien', path)
    await director.getByText('Er is niet besloten dat een persoonsgerichte aanpak nodig is').waitFor()
    assert.equal(await director.getByRole('button', { name: 'Besluiten' }).count(), 0)
    await closed(director)
    const page = await at('bram', path)
    await page.getByRole('button', { name: 'Besluiten' }).click()
    await dialog(page)
      .getByLabel('Waarom zijn barrières hier niet genoeg?')
      .fill('De barrières staan, en toch gaat het door.')
    await axe(page)
    await save(page)
    await page.getByText('Besloten door Politie op').waitFor()
    await axe(page)
    await screenshot(page, 'phenomena/decided')
    await page.getByRole('link', { name: 'Naar een lege aanmelding' }).click()
    await page.getByRole('heading', { name: 'Casus aanmelden' }).waitFor()
    await page.locator('.app-main textarea').first().waitFor()
    const typed = await page
      .locator('.app-main textarea')
      .evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value))
    assert.ok(typed.length > 0)
    assert.deepEqual([...new Set(typed)], [''], 'nothing was copied')
    const { rows } = await house.owner.query('select count(*)::int as n from casework.person_approaches')
    assert.deepEqual(rows, [{ n: 1 }], 'control: the decision stands there')
    await closed(page)
  })

  await t.test('whoever works in the crime centre meets nothing', async () => {
    const page = await at('joost', path)
    assert.equal(await page.getByText('Mariaberg').count(), 0)
    assert.equal(await page.getByRole('link', { name: 'Gebieden en verschijnselen' }).count(), 0)
    await axe(page)
    await page.context().close()
  })

  await t.test('the case is closed, and stays to be read', async () => {
    const page = await at('pien', path)
    await page.getByRole('button', { name: 'Casus sluiten' }).click()
    await dialog(page).getByRole('radio', { name: 'De barrières staan' }).check()
    await save(page, 'Casus sluiten')
    await page.getByText('Gesloten', { exact: true }).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Afspreken' }).count(), 0)
    await page.goto(`${house.links.workbench}/verschijnselen`)
    await page.getByRole('link', { name: 'Hennepteelt in woningen' }).waitFor()
    await axe(page)
    await screenshot(page, 'phenomena/list')
    await closed(page)
  })
})
