/**
 * An analyst opens a round about one theme in one neighbourhood, bound to the figures that lie beside it; five professionals of
 * five organisations answer, each once and without a name; the round is counted and the answers are gone. Survey, register and
 * professionals are laid side by side: a question, which gets an owner and an outcome with the reasons that people gave.
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

async function at(
  subject: string,
  path: string,
  wanted: Parameters<TestBrowser['openPage']>[0] = {},
): Promise<OpenedPage> {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  await page.goto(`${house.links.workbench}${path}`)
  return page
}
const closed = async (page: OpenedPage, expected?: RegExp) => {
  noFaults(page, expected)
  await page.context().close()
}
const issues = ['Dealen op straat', 'Geluid in de nacht', 'Rommel op het plein']

async function choose(page: OpenedPage): Promise<void> {
  await page.locator('#choiceTable').selectOption({ label: 'Meldingen van overlast per maand (verzonnen), editie 1' })
  await page.locator('#choiceMunicipality').selectOption('GM0935')
  await page.locator('#choiceArea').selectOption({ label: 'Wyckerpoort' })
}
async function untilDay(page: OpenedPage, day: string, month: string, year: string): Promise<void> {
  const group = page.getByRole('group', { name: 'Laatste dag om te antwoorden' })
  for (const [place, typed] of [day, month, year].entries()) await group.getByRole('textbox').nth(place).fill(typed)
}

test('three sources about one neighbourhood raise a question', async (t) => {
  await t.test('an analyst opens a round, with the figures that lie beside it', async () => {
    const page = await at('fien', '/rondes')
    await page.getByRole('heading', { name: 'Er is nog geen ronde' }).waitFor()
    await axe(page)
    await screenshot(page, 'rounds/empty')
    await page.locator('summary', { hasText: 'Ronde openen' }).click()
    await choose(page)
    await page.locator('#theme').selectOption('5.2')
    await page.locator('#issues').fill([...issues, 'Meneer Jansen'].join('\n'))
    await untilDay(page, '31', '12', '2027')
    await axe(page)
    await screenshot(page, 'rounds/opening')
    await page.getByRole('button', { name: 'Ronde openen' }).click()
    await page.getByText('Dit lijkt iemand of een adres aan te wijzen').waitFor()
    await page.locator('#issues').fill(issues.join('\n'))
    await page.getByRole('button', { name: 'Ronde openen' }).click()
    await page.waitForURL(/\/rondes\/[0-9a-f-]+$/)
    await page.getByRole('heading', { name: 'Het cijfer dat ernaast ligt' }).waitFor()
    await page.getByRole('heading', { name: 'Deze ronde is nog open' }).waitFor()
    await axe(page)
    await closed(page, /400/)
  })

  for (const [subject, discipline, places] of [
    ['bram', 'policing', ['1', '2', '3']],
    ['lotte', 'social-work', ['1', '3', '2']],
    ['gijs', 'care', ['2', '1', '3']],
    ['dewi', 'enforcement', ['1', '2', '3']],
    ['evi', 'social-work', ['1', '3', '2']],
  ] as const)
    await t.test(`a professional answers once, and sees nothing of the others: ${subject}`, async () => {
      const page = await at(subject, '/rondes')
      await page.getByRole('link', { name: /Wyckerpoort/ }).click()
      await page.locator('#discipline').selectOption(discipline)
      for (const [issue, place] of places.entries()) await page.locator(`#rank-${issue}`).selectOption(place)
      await page.getByLabel('veel meer', { exact: true }).check()
      await page.locator('#reason').fill('In de zomer komen mensen dit bij ons vertellen, en melden zij het niet.')
      await axe(page)
      await screenshot(page, `rounds/answering-${subject}`)
      await page.getByRole('button', { name: 'Antwoord geven' }).click()
      await page.getByRole('heading', { name: 'Uw antwoord telt mee' }).waitFor()
      assert.equal(await page.getByRole('heading', { name: 'De gezamenlijke uitkomst' }).count(), 0)
      await axe(page)
      await closed(page)
    })

  await t.test('the round is closed and counted, and what came out shows how far people are apart', async () => {
    const page = await at('fien', '/rondes')
    await page.getByRole('link', { name: /Wyckerpoort/ }).click()
    await page.getByRole('button', { name: 'Ronde sluiten en tellen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ronde sluiten en tellen' }).click()
    await page.getByRole('heading', { name: 'De gezamenlijke uitkomst' }).waitFor({ timeout: 60_000 })
    await page.getByText('Samen (5 antwoorden)').first().waitFor()
    await page.getByText('Vergeleken met de rest van de gemeente: veel meer').waitFor()
    const { rows } = await house.owner.query('select count(*)::int as n from neighbourhood.elicitation_answers')
    assert.equal(rows[0].n, 0)
    await axe(page)
    await screenshot(page, 'rounds/counted')
    await closed(page)
  })

  await t.test('survey, register and professionals stand side by side, each with how sure it is', async () => {
    const page = await at('fien', '/bronnen')
    await page.getByRole('heading', { name: 'Er staat geen vraag open' }).waitFor()
    await axe(page)
    await page.locator('summary', { hasText: 'Bronnen naast elkaar leggen' }).click()
    await choose(page)
    await page.locator('#theme').selectOption('5.2')
    await page.locator('#survey').selectOption({ index: 1 })
    await page.locator('#round').selectOption({ index: 1 })
    await axe(page)
    await screenshot(page, 'sources/choosing')
    await page.getByRole('button', { name: 'Naast elkaar leggen' }).click()
    await page.getByRole('heading', { name: /^5\.2 .* in Wyckerpoort$/ }).waitFor()
    for (const said of ['Bewoners ervaren', 'Het register telt', 'Professionals zien', 'per 1.000 inwoners'])
      await page.getByText(said).first().waitFor()
    await page.getByText('ongunstiger dan elders in de gemeente').first().waitFor()
    await axe(page)
    await screenshot(page, 'sources/question')
    await closed(page)
  })

  await t.test('somebody takes the question on and says what makes the difference', async () => {
    const page = await at('fien', '/bronnen')
    await page.getByRole('button', { name: 'Op mij nemen' }).click()
    await page.getByRole('button', { name: 'Uitkomst vastleggen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Het verschil is verklaard').check()
    await dialog.getByRole('button', { name: 'Vastleggen' }).click()
    await dialog.getByText('Waardoor verschilt het?').waitFor()
    await dialog.getByLabel(/Bewoners durven niet te melden/).check()
    await dialog.getByLabel('Toelichting').fill('Bewoners vertellen het aan de dokter en niet aan het meldpunt.')
    await axe(page)
    await screenshot(page, 'sources/outcome')
    await dialog.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Het verschil is verklaard').first().waitFor({ state: 'attached' })
    await page.getByRole('heading', { name: 'Er staat geen vraag open' }).waitFor()
    await closed(page, /400/)
  })

  await t.test('the same on a telephone in English, by keyboard', async () => {
    const page = await at('bram', '/rondes', { width: 360, language: 'en' })
    const link = page.getByRole('link', { name: /Wyckerpoort/ }).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'The joint result' }).waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'rounds/counted-narrow')
    await closed(page)
    const sources = await at('fien', '/bronnen', { width: 360, language: 'en' })
    await sources.locator('summary', { hasText: 'Wyckerpoort' }).click()
    await sources.getByText('Residents do not dare to report').first().waitFor()
    await axe(sources)
    await fitsTheScreen(sources)
    await screenshot(sources, 'sources/closed-narrow')
    await closed(sources)
  })

  await t.test('a council member finds no way in', async () => {
    const page = await at('tom', '/bronnen')
    await page.getByRole('heading').first().waitFor()
    assert.equal(await page.getByRole('link', { name: 'Bronnen naast elkaar' }).count(), 0)
    assert.equal(await page.getByRole('link', { name: 'Wat professionals zien' }).count(), 0)
    await closed(page, /40[34]/)
  })
})
