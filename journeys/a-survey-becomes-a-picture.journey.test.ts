/**
 * An analyst designs a survey and sees what it will be able to show, brings a file with names and is told why it stops, brings
 * one without, reads what residents say, where nothing can be told and why a neighbourhood is not shown, and ends the answers.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { maastrichtAnswers, maastrichtDesign } from '../demo/survey/plant.ts'
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

async function at(
  path: string,
  wanted: Parameters<TestBrowser['openPage']>[0] = {},
  who = 'fien',
): Promise<OpenedPage> {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, who)
  await page.goto(`${house.links.workbench}${path}`)
  return page
}
const closed = async (page: OpenedPage, expected?: RegExp) => {
  noFaults(page, expected)
  await page.context().close()
}
const file = (text: string) => ({ name: 'antwoorden.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

const design = maastrichtDesign(2026)
const answers = maastrichtAnswers(2026)
const lines = (groups: readonly { readonly code: string; readonly residents: number }[]) =>
  groups.map(({ code, residents }) => `${code}; ${residents}`).join('\n')
const areas = (planned: (of: number) => number) =>
  design.areas.map((area) => `${area.code}; ${area.name}; ${area.residents}; ${planned(area.planned)}`).join('\n')

async function fillDesign(page: OpenedPage): Promise<void> {
  await page.getByRole('textbox', { name: 'Naam' }).fill('Buurtenquête 2026 (verzonnen)')
  for (const [group, day, month] of [
    ['Eerste dag van het veldwerk', '1', '9'],
    ['Laatste dag van het veldwerk', '15', '10'],
  ] as const) {
    const boxes = page.getByRole('group', { name: group })
    await boxes.getByRole('textbox', { name: 'Dag' }).fill(day)
    await boxes.getByRole('textbox', { name: 'Maand' }).fill(month)
    await boxes.getByRole('textbox', { name: 'Jaar' }).fill('2026')
  }
  for (const mode of ['via internet', 'op papier']) await page.getByRole('checkbox', { name: mode }).check()
  await page.locator('#areas').fill(areas((of) => of))
  await page.locator('#ages').fill(lines(design.ages))
  await page.locator('#sexes').fill(lines(design.sexes))
  for (const scale of [
    'Fysieke kwaliteit',
    'Sociale cohesie',
    'Weinig overlast',
    'Veiligheidsbeleving',
    'Vertrouwen',
    'Weerbaarheid',
  ])
    await page.getByRole('checkbox', { name: scale }).check()
}

test('a survey becomes a picture, and nobody reads an answer', async (t) => {
  await t.test(
    'the demonstration shows what residents said before, with a line that is cut where asking changed',
    async () => {
      const page = await at('/enquetes')
      await page.getByRole('link', { name: 'Buurtenquête 2024 (verzonnen)' }).waitFor()
      await axe(page)
      await screenshot(page, 'survey/list')
      await page.getByRole('link', { name: 'Buurtenquête 2024 (verzonnen)' }).click()
      await page.getByText('geknipt: er is anders gevraagd').waitFor({ timeout: 20_000 })
      assert.ok((await page.getByText('te weinig antwoorden om te tonen').count()) >= 2)
      assert.ok((await page.getByText('niet te zeggen').count()) >= 5)
      assert.ok(await page.getByText('alleen uit het model').count())
      await axe(page)
      await screenshot(page, 'survey/picture')
      await closed(page)
    },
  )

  await t.test('before anybody is asked it is known what can be shown', async () => {
    const page = await at('/enquetes')
    await page.getByRole('link', { name: 'Enquête ontwerpen' }).first().click()
    await page.getByRole('heading', { name: 'Enquête ontwerpen' }).waitFor()
    await fillDesign(page)
    await page.locator('#areas').fill('BU09350000; Binnenstad; veel; 10')
    await page.getByRole('button', { name: 'Doorrekenen' }).click()
    await page.getByRole('alert').getByText('heeft een fout in regel 1').waitFor()
    // Whoever pressed the button at the foot of a long form is brought to what is wrong.
    assert.ok(await page.getByRole('alert').evaluate((alert) => alert === document.activeElement))
    await axe(page)
    await page.locator('#areas').fill(areas((of) => of * 40))
    await page.getByRole('button', { name: 'Doorrekenen' }).click()
    await page
      .getByRole('alert')
      .getByText(/moeten meer mensen worden gevraagd dan er wonen|meer antwoorden verwacht/)
      .first()
      .waitFor()
    await screenshot(page, 'survey/design-refused')
    await page.locator('#areas').fill(areas((of) => of))
    await page.getByRole('button', { name: 'Doorrekenen' }).click()
    await page.getByText('Alle buurten samen').waitFor()
    await page
      .getByText(/^±\s\d,\d\d$/)
      .first()
      .waitFor()
    await axe(page)
    await screenshot(page, 'survey/design')
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByRole('heading', { name: 'Antwoorden aanleveren' }).waitFor()
    await page.locator('summary', { hasText: 'Kolommen in het bestand' }).click()
    await page.getByText('De mensen in de buurt kennen elkaar nauwelijks.').waitFor()
    await axe(page)
    await screenshot(page, 'survey/designed')
    await closed(page, /400/)
  })

  await t.test('a file with names stops with a sentence, and is gone', async () => {
    const page = await at('/enquetes')
    await page.getByRole('link', { name: 'Buurtenquête 2026 (verzonnen)' }).click()
    await page.getByRole('button', { name: 'Verzegelen en verwerken' }).click()
    await page.getByText('Kies eerst een bestand.').waitFor()
    const named = answers
      .split('\n')
      .map((line, place) => (line === '' ? '' : `${line};${place === 0 ? 'Naam' : 'Iemand'}`))
    await page.locator('#answers').setInputFiles([file(named.join('\n'))])
    await page.getByRole('button', { name: 'Verzegelen en verwerken' }).click()
    await page.getByText('De kolom “Naam” kan vertellen wie iemand is.').waitFor({ timeout: 60_000 })
    await page.getByText('Het bestand is vernietigd.').waitFor()
    await axe(page)
    await screenshot(page, 'survey/stopped')
    await closed(page)
  })

  await t.test('without names it is read, weighed and estimated', async () => {
    const page = await at('/enquetes')
    await page.getByRole('link', { name: 'Buurtenquête 2026 (verzonnen)' }).click()
    await page.locator('#answers').setInputFiles([file(answers)])
    await page.getByRole('button', { name: 'Verzegelen en verwerken' }).click()
    await page.getByRole('heading', { name: 'Wat bewoners zeggen' }).waitFor({ timeout: 60_000 })
    await page.getByText(/uiterlijk op/).waitFor()
    await page.getByLabel('Schaal').selectOption({ label: 'Sociale cohesie' })
    await page.getByRole('button', { name: 'Boschstraatkwartier' }).click()
    await page.getByRole('heading', { name: 'Boschstraatkwartier door de tijd' }).waitFor()
    await page.getByText('Buurtenquête 2022 (verzonnen)').waitFor()
    await axe(page)
    await screenshot(page, 'survey/estimated')
    // There is no way to a record, nor to a file of answers.
    assert.equal(await page.getByRole('link', { name: /csv|download|exporteren/i }).count(), 0)
    await page.getByRole('button', { name: 'Definitief maken' }).click()
    await page.getByText('De sleutel van de antwoorden wordt meteen vernietigd').waitFor()
    await axe(page)
    await page.getByRole('button', { name: 'Definitief maken en antwoorden vernietigen' }).click()
    await page.getByText('definitief', { exact: true }).waitFor()
    for (let turn = 0; turn < 30 && !(await page.getByText(/vernietigd, met hun sleutel/).count()); turn++) {
      await page.waitForTimeout(1_000)
      await page.reload()
      await page.getByRole('heading', { name: 'De antwoorden' }).waitFor()
    }
    await page.getByText(/vernietigd, met hun sleutel/).waitFor()
    await screenshot(page, 'survey/final')
    await closed(page)
  })

  await t.test('the same on a telephone in English, by keyboard', async () => {
    const page = await at('/enquetes', { width: 360, language: 'en' })
    await page.getByRole('heading', { name: 'Surveys', exact: true }).waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await page.getByRole('link', { name: 'Buurtenquête 2026 (verzonnen)' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('cannot tell').first().waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'survey/picture-narrow')
    await page.goto(`${house.links.workbench}/enquetes/ontwerp`)
    await page.getByRole('heading', { name: 'Design a survey' }).waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'survey/design-narrow')
    await closed(page)
  })

  await t.test('a council member finds no survey that was not published', async () => {
    const page = await at('/enquetes', {}, 'tom')
    assert.equal(await page.getByRole('link', { name: /Buurtenquête/ }).count(), 0)
    await page.context().close()
  })
})
