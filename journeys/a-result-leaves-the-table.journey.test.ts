/**
 * The police want to tell a housing foundation something. They cut a name out of the copy, see exactly what leaves, and put
 * it to everybody at the table; the committee's test is recorded; one organ objects. A second, narrower proposal to the
 * mayor leaves, arrives as a document, and is reported back on. Then an error is put right and every receiver confirms.
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
let casePath: string
let toThirdParty: string
let toMayor: string

before(async () => {
  house = await journeyHouse()
  browser = await openBrowser()
  const { rows } = await house.owner.query(
    `select id from casework.cases where state = 'open' order by cardinality(involved) desc limit 1`,
  )
  casePath = `/zaken/${rows[0].id}`
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
  await page.goto(house.links.workbench + path)
  await page.locator('.app-main h1').waitFor()
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[039]/)
  await page.context().close()
}
async function leaveOut(page: OpenedPage, words: string): Promise<void> {
  await page
    .getByRole('textbox', { name: /selecteer met muis of toetsen/ })
    .first()
    .evaluate((area, part) => {
      const field = area as unknown as {
        value: string
        focus(): void
        setSelectionRange(from: number, to: number): void
      }
      field.focus()
      field.setSelectionRange(field.value.indexOf(part), field.value.indexOf(part) + part.length)
    }, words)
  await page.getByRole('button', { name: 'Selectie weglaten' }).first().click()
}
const nuisance = /^toezicht en handhaving/

test('a result leaves the table', async (t) => {
  await t.test('the police cut a copy and see on the right exactly what a third party would get', async () => {
    const page = await at('bram', casePath)
    await page.getByRole('link', { name: 'Vrijgeven', exact: true }).click()
    await page.getByRole('heading', { name: /Iets vrijgeven uit/ }).waitFor()
    await axe(page)
    await page.getByRole('radio', { name: 'een derde', exact: true }).check()
    await page.getByRole('textbox', { name: 'Naam van de ontvanger' }).fill('Stichting Wonen Voorbeeld')
    await page.getByRole('checkbox', { name: 'De ontvanger is een private partij' }).check()
    await page.getByRole('radio', { name: 'een wettelijke plicht' }).check()
    await page.getByRole('textbox', { name: 'Welk wetsartikel staat dit toe?' }).fill('BWBR0005416:172:1:2025-07-05')
    await page.getByRole('radio', { name: 'uitkomst van het casusoverleg' }).check()
    await page.getByRole('textbox', { name: 'Waarom is dit noodzakelijk?' }).fill('Om het portiek rustig te krijgen.')
    await page.getByRole('checkbox', { name: nuisance }).check()
    await leaveOut(page, 'waarvan zeven tussen 23.00 en 03.00 uur')
    const rail = page.getByRole('complementary')
    await rail.getByText('[…]').waitFor()
    assert.equal(await rail.getByText('waarvan zeven').count(), 0, 'what was cut is not in the copy')
    assert.ok(await rail.getByText('Elf meldingen').count(), 'control: the rest is')
    await page.getByRole('checkbox', { name: /Ik heb nagekeken of dit klopt/ }).check()
    await axe(page)
    await screenshot(page, 'release/share')
    await page.getByRole('button', { name: 'Voorstel maken' }).click()
    await page.getByRole('heading', { name: 'Vrijgave aan Stichting Wonen Voorbeeld' }).waitFor()
    toThirdParty = new URL(page.url()).pathname
    await screenshot(page, 'release/draft')
    await page.getByRole('button', { name: 'Voorleggen' }).click()
    await page.getByText('voorgelegd', { exact: true }).waitFor()
    await page.getByText(/^Wacht op:/).waitFor()
    await axe(page)
    await screenshot(page, 'release/put-forward')
    await closed(page)
  })

  await t.test('the privacy officer records the test of the committee and reads nothing of the content', async () => {
    const page = await at('ruud', '/vrijgaven', { language: 'en' })
    await page.getByRole('link', { name: 'a third party' }).click()
    await page.getByText('You see no content').waitFor()
    assert.equal(await page.getByText('Elf meldingen').count(), 0)
    await page.getByRole('radio', { name: 'lawful', exact: true }).check()
    await page.getByRole('textbox', { name: 'Reference of the advice' }).fill('RAC 2026-31')
    await page.getByLabel('Day', { exact: true }).fill('23')
    await page.getByLabel('Month', { exact: true }).fill('11')
    await page.getByLabel('Year', { exact: true }).fill('2026')
    await page.getByRole('button', { name: 'Record' }).click()
    await page.getByText(/lawful, RAC 2026-31/).waitFor()
    await axe(page)
    await screenshot(page, 'release/tested')
    await closed(page)
  })

  await t.test('probation finds it among what is asked of it, objects, and keeps its reason to itself', async () => {
    const page = await at('lotte', '/gevraagd', { width: 360 })
    await page.getByRole('link', { name: 'Stichting Wonen Voorbeeld' }).click()
    await page.getByRole('radio', { name: 'Bezwaar, om een zwaarwegende reden' }).check()
    await page.getByRole('textbox', { name: 'De reden' }).fill('Zijn zus verliest dan ook haar woning.')
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'release/objection-narrow')
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Zijn zus verliest dan ook haar woning.').waitFor()
    await closed(page)
    const police = await at('bram', toThirdParty)
    await police.getByText('De reden blijft bij het orgaan dat bezwaar maakte.').waitFor()
    assert.equal(await police.getByText('Zijn zus').count(), 0)
    assert.equal(await police.getByRole('button', { name: 'Overdragen' }).count(), 0)
    await axe(police)
    await screenshot(police, 'release/blocked')
    await closed(police)
  })

  await t.test('the mayor gets it for a task of his own, as a document', async () => {
    const page = await at('bram', `${casePath}/vrijgeven`)
    await page.getByRole('radio', { name: 'een deelnemer', exact: true }).check()
    await page.getByLabel('Welk orgaan?').selectOption('burgemeester')
    await page.getByLabel('Voor welke taak?').selectOption('openbare-orde')
    await page.getByRole('radio', { name: 'een publieke taak' }).check()
    await page.getByRole('radio', { name: 'uitkomst van het casusoverleg' }).check()
    await page.getByRole('textbox', { name: 'Waarom is dit noodzakelijk?' }).fill('Om te besluiten over het portiek.')
    await page.getByRole('checkbox', { name: nuisance }).check()
    await page.getByRole('checkbox', { name: /Ik heb nagekeken of dit klopt/ }).check()
    await page.getByRole('button', { name: 'Voorstel maken' }).click()
    await page.getByRole('button', { name: 'Voorleggen' }).click()
    await page.getByRole('textbox', { name: /Aan wie en hoe/ }).fill('Aan de burgemeester, in het systeem.')
    await screenshot(page, 'release/every-lock-open')
    await page.getByRole('button', { name: 'Overdragen' }).click()
    await page.getByText('overgedragen', { exact: true }).waitFor()
    toMayor = new URL(page.url()).pathname
    await closed(page)
    const mayor = await at('marieke', toMayor)
    await mayor.getByText('Elf meldingen').waitFor()
    const [file] = await Promise.all([
      mayor.waitForEvent('download'),
      mayor.getByRole('button', { name: 'Document (pdf)' }).click(),
    ])
    assert.match(file.suggestedFilename(), /\.pdf$/)
    await axe(mayor)
    await screenshot(mayor, 'release/received')
    await closed(mayor)
  })

  await t.test(
    'what the police keep from probation goes there only if they say so, and probation sees nothing of it',
    async () => {
      const page = await at('dewi', `${casePath}/vrijgeven`)
      await page.getByRole('radio', { name: 'een deelnemer', exact: true }).check()
      await page.getByLabel('Welk orgaan?').selectOption('reclassering')
      await page.getByLabel('Voor welke taak?').selectOption('reclasseringstoezicht')
      await page.getByRole('radio', { name: 'een wettelijke plicht' }).check()
      await page.getByRole('radio', { name: 'uitkomst van het casusoverleg' }).check()
      await page.getByRole('textbox', { name: 'Waarom is dit noodzakelijk?' }).fill('Voor het toezicht.')
      await page.getByRole('checkbox', { name: /^politiegegevens/ }).check()
      await page.getByRole('checkbox', { name: /Ik heb nagekeken of dit klopt/ }).check()
      await page.getByRole('button', { name: 'Voorstel maken' }).click()
      await page.getByRole('button', { name: 'Voorleggen' }).click()
      await page.getByText(/^Wacht op:/).waitFor()
      assert.equal(await page.getByText('houdt dit weg').count(), 0, 'the prosecution is not told why')
      const kept = new URL(page.url()).pathname
      await closed(page)
      const police = await at('bram', kept, { width: 360 })
      await police.getByText('Uw orgaan houdt dit weg bij deze ontvanger').waitFor()
      await axe(police)
      await fitsTheScreen(police)
      await screenshot(police, 'release/kept-from-receiver-narrow')
      await closed(police)
      const linked = async (subject: string) => {
        const list = await at(subject, '/vrijgaven', { language: 'en' })
        await list.locator('.app-main h2').first().waitFor()
        const found = await list.locator(`a[href="${kept}"]`).count()
        await closed(list)
        return found
      }
      assert.deepEqual([await linked('lotte'), await linked('bram')], [0, 1], 'control: the police find it')
    },
  )

  await t.test('the mayor reports back why nothing was done with it', async () => {
    const page = await at('marieke', '/vrijgaven', { width: 360 })
    await page.getByRole('button', { name: 'Terugmelden' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('group', { name: 'Was het doeltreffend?' }).getByRole('radio', { name: 'nee' }).check()
    await dialog.getByRole('group', { name: 'Was het bruikbaar?' }).getByRole('radio', { name: 'deels' }).check()
    await dialog.getByRole('group', { name: 'Is er iets mee gedaan?' }).getByRole('radio', { name: 'nee' }).check()
    await dialog.getByRole('textbox', { name: 'Waarom niet?' }).fill('Het was intussen rustig geworden.')
    await axe(page)
    await screenshot(page, 'release/report-back-narrow')
    await dialog.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Het was intussen rustig geworden.').waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await closed(page)
  })

  await t.test('the police correct what they gave; the mayor and the table get a task and confirm', async () => {
    const page = await at('bram', casePath)
    const story = page.getByRole('listitem').filter({ hasText: 'Elf meldingen' }).first()
    await story.getByRole('button', { name: 'Verbeteren' }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('textbox', { name: 'Zo moet het zijn' })
      .fill('Tien meldingen van overlast in het portiek sinds mei.')
    await dialog.getByRole('textbox', { name: 'Wat was er fout?' }).fill('Eén melding ging over een ander portiek.')
    await axe(page)
    await screenshot(page, 'release/correct')
    await dialog.getByRole('button', { name: 'Verbeteren' }).click()
    await page.getByText('Tien meldingen').waitFor()
    await closed(page)
    const mayor = await at('marieke', '/correcties', { language: 'en' })
    await mayor.getByRole('button', { name: /^Confirm/ }).click()
    await mayor.getByText(/^confirmed on/).waitFor()
    await axe(mayor)
    await screenshot(mayor, 'release/confirmed')
    await closed(mayor)
    const officer = await at('ruud', '/correcties', { width: 360, dark: true })
    await officer.getByText('nog niet bevestigd').first().waitFor()
    assert.equal(await officer.getByText('Eén melding').count(), 0, 'no content for the privacy officer')
    await axe(officer)
    await fitsTheScreen(officer)
    await screenshot(officer, 'release/open-confirmations-narrow')
    await closed(officer)
  })
})
