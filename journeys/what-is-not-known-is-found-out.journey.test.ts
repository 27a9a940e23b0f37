/**
 * Around a measure: what is not known about somebody is found out before a second person signs; whoever may be a victim is protected;
 * something lighter is weighed too; a lawyer reads how her client was weighed; and others say what they decided.
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
let file = ''
before(async () => {
  house = await journeyHouse()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await house?.close()
})
const narrow = { language: 'en', width: 360 } as const
async function at(subject: string, path: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}) {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  await page.goto(house.links.workbench + path)
  await page.locator('.app-main h1').waitFor()
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[0349]/)
  await page.context().close()
}
const seen = async (page: OpenedPage, name: string) => {
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, `found-out/${name}`)
}
const dialog = (page: OpenedPage) => page.getByRole('dialog')
async function fillDate(page: OpenedPage, name: string, iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-')
  await page.locator(`[id="${name}-day"]`).fill(day)
  await page.locator(`[id="${name}-month"]`).fill(month)
  await page.locator(`[id="${name}-year"]`).fill(year)
}
const inDays = (days: number) =>
  new Date(Date.parse(`${systemClock.today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const answer = async (page: OpenedPage, question: string, choice: string, words: string) => {
  await page.goto(`${house.links.workbench}${file}/afwegen?vraag=${question}`)
  await page.getByRole('radio', { name: 'Ja', exact: true }).first().check()
  if (choice) await page.locator('[data-field="choices"]').getByLabel(choice, { exact: true }).check()
  await page.getByLabel('Waarom?', { exact: true }).fill(words)
}

test('what is not known is found out, and others see no more than is theirs', async (t) => {
  await t.test('a file names the phenomenon it is meant against', async () => {
    const page = await at('hugo', '/maatregelen/nieuw')
    await page.getByLabel('Bevoegdheid').selectOption({ label: 'Sluiting van een woning (openbare orde)' })
    await page.getByRole('radio', { name: /^b\. Ernstig geweld/ }).check()
    await page.getByLabel('Tegen welk verschijnsel?').selectOption({ label: 'geen van deze' })
    await page.getByLabel('Waar', { exact: true }).fill('Voorbeeldstraat 30, Maastricht')
    await page.getByLabel('Wat is er gevonden?').fill('Er is op de woning geschoten.')
    await page.getByLabel('Waaruit blijkt dat?').fill('Bestuurlijke rapportage van de politie')
    await seen(page, 'open')
    await page.getByRole('button', { name: 'Dossier openen' }).click()
    await page.getByRole('heading', { name: 'Wat er nog moet komen' }).waitFor()
    file = new URL(page.url()).pathname
    await page.getByRole('button', { name: 'Bewoner toevoegen' }).click()
    await dialog(page).getByLabel('Naam').fill('Sanne Voorbeeld')
    await dialog(page).getByLabel('Hoe woont deze persoon er?').selectOption({ label: 'hoofdbewoner' })
    await dialog(page).getByRole('radio', { name: 'Nee', exact: true }).check()
    await dialog(page).getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await page.getByRole('link', { name: 'Toets invullen' }).waitFor()
    await closed(page)
  })

  await t.test('a sign that nobody tried to find out is not signed; after the resident was asked it is', async () => {
    const fill = async (askedOn: string | null) => {
      const page = await at('hugo', file)
      await page.getByRole('link', { name: /^Toets (opnieuw )?invullen$/ }).click()
      await page.getByRole('heading', { name: 'Wist deze persoon ervan?' }).waitFor()
      for (const said of ['Nee', 'Ja', 'Weet ik nog niet', 'Weet ik nog niet', 'Weet ik nog niet', 'Nee']) {
        await page.getByRole('radio', { name: said, exact: true }).check()
        await page.getByRole('button', { name: 'Verder' }).click()
      }
      await page.getByRole('heading', { name: 'Nog niet alles is bekend: eerst uitzoeken' }).waitFor()
      if (askedOn) await fillDate(page, 'questionPutOn', askedOn)
      await seen(page, 'find-out-first')
      await page.getByRole('button', { name: 'Verder' }).click()
      await page.getByLabel('Waaruit blijkt dat?').fill('Zij wil er nog niet over praten.')
      await page.getByRole('button', { name: 'Verder' }).click()
      await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
      await seen(page, 'find-out-check')
      await page.getByRole('button', { name: 'Vastleggen' }).click()
      await page.getByRole('heading', { name: 'Wat er nog moet komen' }).waitFor()
      await closed(page)
    }
    await fill(null)
    const refused = await at('nele', file, narrow)
    await refused.getByRole('button', { name: 'Sign as the second' }).click()
    await refused.getByRole('heading', { name: 'Not everything is known: find out first' }).waitFor()
    await seen(refused, 'not-signed-narrow')
    await closed(refused)
    await fill(inDays(-2))
    const second = await at('nele', file, narrow)
    await second.getByRole('button', { name: 'Sign as the second' }).click()
    await second.getByText('signed by Nele Frissen').waitFor()
    await second.getByText('not everything known yet').waitFor()
    await seen(second, 'signed-narrow')
    await closed(second)
  })

  await t.test('whoever may be the victim has a protection plan with nothing left empty', async () => {
    const page = await at('hugo', file)
    await answer(page, 'protection', 'Ja, of dat kan zo zijn', 'De schoten waren voor haar broer bedoeld.')
    await page.getByRole('button', { name: 'Vastleggen en verder' }).click()
    await page.getByRole('link', { name: 'Wie beschermt deze persoon?' }).waitFor()
    await page.getByLabel('Wie beschermt deze persoon?').fill('De wijkagent')
    await fillDate(page, 'from', inDays(0))
    await page.getByLabel('Wie belt wie als het misgaat?').fill('Zij belt 112; de wijkagent belt de opvang.')
    await seen(page, 'protection')
    await page.getByRole('button', { name: 'Vastleggen en verder' }).click()
    await page.getByRole('heading', { name: 'Helpt deze maatregel' }).waitFor()
    await closed(page)
    const english = await at('nele', file, narrow)
    await english.getByText('Who protects this person?').waitFor()
    await seen(english, 'protection-narrow')
    await closed(english)
  })

  await t.test(
    'something lighter is decided when it was weighed, and says which means and what was tried',
    async () => {
      const decide = async (page: OpenedPage) => {
        await page.getByRole('button', { name: 'Decide', exact: true }).click()
        await dialog(page).getByRole('radio', { name: 'Something lighter' }).check()
        await dialog(page).getByRole('checkbox', { name: 'plan with help' }).first().check()
        await dialog(page).getByRole('checkbox', { name: 'nothing yet' }).check()
        await dialog(page)
          .getByLabel(/^Why\?/)
          .fill('She works along.')
        await seen(page, 'lighter-narrow')
        await dialog(page).getByRole('button', { name: 'Decide' }).click()
      }
      const early = await at('marieke', file, narrow)
      await decide(early)
      await early.getByRole('heading', { name: 'This lighter means has not been weighed' }).waitFor()
      await closed(early)
      const page = await at('hugo', file)
      await answer(page, 'competence', '', 'Op de woning is geschoten; grond b.')
      await page.getByRole('button', { name: 'Vastleggen en verder' }).click()
      await page.getByRole('heading', { name: 'Is de bewoner zelf slachtoffer' }).waitFor()
      await answer(page, 'lighter-means', 'plan met hulp', 'Een plan met hulp en toezicht is genoeg.')
      await page.getByRole('button', { name: 'Vastleggen en verder' }).click()
      await page.getByRole('heading', { name: 'Hoeveel tijd is er' }).waitFor()
      await closed(page)
      const mayor = await at('marieke', file, narrow)
      await decide(mayor)
      await mayor.getByText('What comes in its place?').waitFor()
      await seen(mayor, 'decided-lighter-narrow')
      await closed(mayor)
    },
  )

  await t.test('a lawyer gets how her client was weighed, in Dutch and translated, as a document', async () => {
    const page = await at('hugo', file)
    await seen(page, 'file-decided')
    await page.getByRole('link', { name: 'Weging van Sanne Voorbeeld' }).click()
    await page.getByRole('heading', { name: 'Wist deze persoon ervan, en was die vrij?' }).waitFor()
    await page.getByText('Zij wil er nog niet over praten.').waitFor()
    await seen(page, 'weighing')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaren als pdf' }).click(),
    ])
    assert.equal(saved.suggestedFilename(), 'weging.pdf')
    const path = new URL(page.url()).pathname
    await closed(page)
    for (const [name, wanted] of [
      ['weighing-narrow', narrow],
      ['weighing-english', { language: 'en' }],
      ['weighing-narrow-dutch', { width: 360 }],
    ] as const) {
      const other = await at('nele', path, wanted)
      await other.locator('.written-letter').waitFor()
      await seen(other, name)
      await closed(other)
    }
  })

  await t.test('the executive says what it decided; the organ of the file reads it beside the file', async () => {
    const list = await at('hugo', '/maatregelen')
    await list.getByRole('row').filter({ hasText: 'opgelegd' }).getByRole('link').first().click()
    await list.getByRole('heading', { name: 'Wat ervan kwam' }).waitFor()
    const followed = new URL(list.url()).pathname
    const name = (await list.locator('h1').innerText()).split(':')[0] ?? ''
    await closed(list)
    const executive = await at('karim', '/wat-anderen-besloten', narrow)
    await seen(executive, 'others-empty-narrow')
    await executive.getByRole('button', { name: 'Say what was decided' }).click()
    await dialog(executive).getByLabel('Which decision?').selectOption({ index: 1 })
    await dialog(executive).getByRole('radio', { name: 'assistance ended' }).check()
    await fillDate(executive, 'onDay', inDays(-10))
    await dialog(executive).getByLabel('Name of the file').fill(name)
    await seen(executive, 'tell-narrow')
    await dialog(executive).getByRole('button', { name: 'Say so' }).click()
    await executive.getByText('assistance ended').first().waitFor()
    await seen(executive, 'others-narrow')
    await closed(executive)
    const page = await at('hugo', '/wat-anderen-besloten')
    await seen(page, 'others')
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { name: 'Wat anderen besloten' }).waitFor()
    await page.getByText('bijstand gestopt').waitFor()
    assert.equal(new URL(page.url()).pathname, followed)
    await seen(page, 'beside-file')
    await closed(page)
  })

  await t.test(
    'the ledger of the demonstration was decided on; reminders can be switched off from the measures',
    async () => {
      const ledger = await at('marieke', '/gevolgen')
      await ledger.getByText('Effectbeoordeling 2026-4 (voorbeeld)').waitFor()
      await seen(ledger, 'ledger')
      await closed(ledger)
      const page = await at('hugo', '/maatregelen')
      await seen(page, 'measures')
      await page.getByRole('link', { name: 'Herinneringen' }).click()
      await page.getByText('een termijn in een dossier').waitFor()
      await seen(page, 'reminders')
      await closed(page)
    },
  )

  await t.test('the council reads per phenomenon who bears the consequences', async () => {
    const figures: readonly (readonly [string, number | null])[] = [
      ['used-by-others-in', 25],
      ['used-started-in', 10],
      ['used-not-started-in', null],
      ['used-unknown-in', 10],
    ]
    for (const [figure, many] of figures)
      await house.owner.query(
        `insert into casework.ledger_figures (partnership, id, regime, organ, figure, from_year, to_year, households, computed_on)
          select partnership, gen_random_uuid(), 'MUN', 'burgemeester', $1, 2024, 2025, $2, current_date
          from casework.ledger_bases limit 1`,
        [`${figure}-hennepteelt-in-woningen`, many],
      )
    const page = await at('tom', '/cijfers-over-gevolgen')
    await page.getByRole('heading', { name: 'Wie draagt de gevolgen, per verschijnsel' }).waitFor()
    await seen(page, 'ratio')
    await closed(page)
    const english = await at('tom', '/cijfers-over-gevolgen', narrow)
    await english.getByRole('heading', { name: 'Who bears the consequences, per phenomenon' }).waitFor()
    await seen(english, 'ratio-narrow')
    await closed(english)
  })
})
