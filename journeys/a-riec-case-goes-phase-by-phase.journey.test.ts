/**
 * A signal of organised crime: reported on what was seen, weighed in words, taken up in phase 1, brought to phase 2 by a decision
 * that names who takes part, written up and closed. Beside it a scan, in which nobody stands and which goes no further.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Id, systemClock } from '../foundation/clock.ts'
import {
  axe,
  fitsTheScreen,
  noFaults,
  type OpenedPage,
  openBrowser,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import { caseName } from '../rooms/casework/words.ts'
import { type JourneyHouse, journeyHouse, logInAs } from './journey-house.ts'

const company = 'Bandenhandel Voorbeeld BV'
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

async function at(subject: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}, path = '/riec') {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  await page.goto(house.links.workbench + path)
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[0349]/)
  await page.context().close()
}
const fill = (page: OpenedPage, name: string | RegExp, words: string) => page.getByRole('textbox', { name }).fill(words)
const dayIn = async (page: OpenedPage, group: string | RegExp, days: number) => {
  const noon = Date.parse(`${systemClock.today()}T12:00:00Z`)
  const [year = '', month = '', day = ''] = new Date(noon + days * 86_400_000).toISOString().slice(0, 10).split('-')
  const field = page.getByRole('group', { name: group })
  await field.getByLabel('Dag', { exact: true }).fill(day)
  await field.getByLabel('Maand', { exact: true }).fill(month)
  await field.getByLabel('Jaar', { exact: true }).fill(year)
}
/** Opens the form behind a button, by the keyboard alone. */
const press = async (page: OpenedPage, name: string) => {
  await page.getByRole('button', { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
}
const send = async (page: OpenedPage, name: string) => {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}
const save = async (page: OpenedPage, name: string) => {
  await send(page, name)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
const tick = async (page: OpenedPage, names: readonly string[]) => {
  for (const name of names) await page.getByRole('dialog').getByRole('checkbox', { name, exact: true }).check()
}

test('a RIEC case goes phase by phase, and a scan no further than the second', async (t) => {
  await t.test('who works there sees what waits and what runs, in both languages', async () => {
    for (const language of ['nl', 'en'] as const) {
      const page = await at('hanna', { width: 360, language })
      await page.getByRole('heading', { name: language === 'nl' ? 'Te wegen' : 'To weigh' }).waitFor()
      await page.getByRole('link', { name: /\d\d$/ }).first().waitFor()
      await axe(page)
      await fitsTheScreen(page)
      await screenshot(page, `riec/list-narrow-${language}`)
      await closed(page)
    }
  })

  await t.test('the police report what they saw, on each of five criteria', async () => {
    const page = await at('joost', {}, '/riec/melden')
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0)
    await page.getByRole('radio', { name: /zaak/ }).check()
    await page.getByLabel('Vorm van criminaliteit').selectOption('money-laundering')
    await fill(page, /Wat moet het opleveren/, 'Samen bepalen wie wat doet tegen een zaak die niets verkoopt.')
    await page.getByRole('textbox', { name: 'Naam', exact: true }).fill(company)
    await fill(page, /Wie uit de directe kring/, 'Rik Voorbeeld')
    await page.getByLabel('Hoe staat die ertoe?').selectOption('viaAnother')
    await page.getByRole('radio', { name: 'Nee, nog niet' }).check()
    await fill(page, 'Waarom nog niet?', 'Er loopt een onderzoek.')
    await dayIn(page, /Wanneer kijkt u opnieuw/, 40)
    for (const code of ['a', 'b', 'c', 'd', 'e'])
      await fill(page, new RegExp(`^Criterium ${code}`), `Bij ${code}: op 3 november zelf gezien.`)
    await axe(page)
    await screenshot(page, 'riec/form')
    await page.getByRole('button', { name: 'Melden', exact: true }).click()
    await page.getByText('Deze persoon hoort niet tot de directe kring').first().waitFor()
    await axe(page)
    await page.getByLabel('Hoe staat die ertoe?').selectOption('directSociaalContact')
    await page.getByRole('button', { name: 'Melden', exact: true }).click()
    await page.getByRole('heading', { name: 'Het signaal' }).waitFor()
    address = new URL(page.url()).pathname
    assert.equal(await page.getByRole('button', { name: 'Wegen en in behandeling nemen' }).count(), 0)
    assert.ok(await page.getByRole('img', { name: 'Personen en bedrijven' }).count())
    await axe(page)
    await screenshot(page, 'riec/reported')
    await closed(page)
  })

  await t.test(
    'the prosecution weighs it in words, without a mouse: nothing is filled in, and one criterion short is too few',
    async () => {
      const page = await at('hanna', {}, address)
      await press(page, 'Wegen en in behandeling nemen')
      assert.equal(await page.getByRole('dialog').getByRole('radio', { checked: true }).count(), 0)
      for (const code of ['a', 'b', 'c', 'd', 'e']) {
        const met = page.locator(`[data-field="met-${code}"]`)
        await met.getByLabel(code === 'e' ? 'Niet voldaan' : 'Voldaan', { exact: true }).check()
        await fill(page, new RegExp(`criterium ${code}\\?`), `Bij ${code}: gewogen op wat is gezien.`)
      }
      for (const code of ['1', '2', '3', '4'])
        await fill(page, new RegExp(`^Factor ${code}`), `Factor ${code}: wat het gewicht geeft.`)
      await tick(page, ['kadaster en WOZ', 'toezicht en handhaving'])
      await tick(page, ['Openbaar Ministerie', 'Politie', 'Rijksbelastingdienst', 'College van B en W'])
      await fill(page, 'Redenen', 'Eén deelnemer alleen krijgt dit niet rond.')
      await axe(page)
      await screenshot(page, 'riec/weighing')
      await send(page, 'Neem in behandeling')
      await page.getByText('Niet aan alle vijf de criteria is voldaan').first().waitFor()
      await page.locator('[data-field="met-e"]').getByLabel('Voldaan', { exact: true }).check()
      await save(page, 'Neem in behandeling')
      await page.getByRole('heading', { name: 'Besluiten per fase' }).waitFor()
      await axe(page)
      await screenshot(page, 'riec/phase-1')
      await closed(page)
    },
  )

  await t.test('tax data are not on offer before phase 2, which a delegate decides on', async () => {
    const els = await at('els', { width: 360 }, address)
    await press(els, 'Bijdragen')
    const kinds = els.getByRole('dialog').getByLabel('Soort gegevens')
    assert.equal(await kinds.locator('option', { hasText: 'fiscale gegevens' }).count(), 0)
    assert.ok(await kinds.locator('option', { hasText: 'kadaster en WOZ' }).count(), 'control: what phase 1 opened')
    await axe(els)
    await fitsTheScreen(els)
    await screenshot(els, 'riec/give-narrow')
    await closed(els)

    const hanna = await at('hanna', {}, address)
    await press(hanna, 'Naar fase 2')
    await fill(hanna, /Waarom is dit noodzakelijk/, 'Zonder aangiften is niet te zien waar het geld vandaan komt.')
    await tick(hanna, ['fiscale gegevens'])
    await tick(hanna, ['Openbaar Ministerie', 'Politie', 'Rijksbelastingdienst'])
    await axe(hanna)
    await screenshot(hanna, 'riec/enter-phase-2')
    await save(hanna, 'Besluit')
    await hanna.getByRole('heading', { name: 'fase 2' }).waitFor()
    await closed(hanna)
  })

  await t.test('what is brought in stays among who takes part; an advice names what it rests on', async () => {
    const els = await at('els', {}, address)
    await press(els, 'Bijdragen')
    const dialog = els.getByRole('dialog')
    await dialog.getByLabel('Soort gegevens').selectOption('fiscaal')
    await fill(els, 'Wat weet u?', 'Over 2025 is geen aangifte gedaan.')
    await dialog.getByRole('radio', { name: 'feit' }).check()
    await dialog.getByLabel('Hoe weet u dit?').selectOption('own-file')
    await dayIn(els, 'Waargenomen op', -3)
    await dialog.getByLabel('Hoe zeker is het?').selectOption('established')
    await tick(els, ['College van B en W', 'Politie'])
    await dialog.getByRole('checkbox', { name: /Wij hebben dit rechtmatig/ }).check()
    await send(els, 'Vastleggen')
    await els.getByText('Niet ieder orgaan doet mee in deze fase').first().waitFor()
    await dialog.getByRole('checkbox', { name: 'College van B en W', exact: true }).uncheck()
    await save(els, 'Vastleggen')
    await els.getByText('Over 2025 is geen aangifte gedaan.').waitFor()
    await closed(els)

    const joost = await at('joost', {}, address)
    const advice = joost.getByRole('region', { name: 'Interventieadvies' })
    await advice.getByRole('button', { name: 'Alinea toevoegen' }).focus()
    await joost.keyboard.press('Enter')
    await joost.getByRole('dialog').waitFor()
    await fill(joost, 'In woorden', 'De Belastingdienst begint een boekenonderzoek.')
    await joost
      .getByRole('dialog')
      .getByRole('checkbox', { name: /fiscale gegevens/ })
      .check()
    await axe(joost)
    await save(joost, 'Vastleggen')
    await joost.getByText('De Belastingdienst begint een boekenonderzoek.').waitFor()
    await axe(joost)
    await screenshot(joost, 'riec/documents')
    await closed(joost)

    const bas = await at('bas', {}, address)
    await bas.getByRole('heading', { name: 'Er is nog niets ingebracht' }).waitFor()
    for (const hidden of ['geen aangifte', 'boekenonderzoek'])
      assert.equal(await bas.getByText(hidden).count(), 0, 'the executive takes no part in phase 2')
    await closed(bas)
  })

  await t.test('one participant asks another, and hears the answer', async () => {
    const joost = await at('joost', {}, address)
    await press(joost, 'Een bijdrage vragen')
    const dialog = joost.getByRole('dialog')
    await dialog.getByLabel('Aan welk orgaan?').selectOption('college')
    assert.equal(await dialog.getByRole('checkbox', { name: 'fiscale gegevens' }).count(), 0, 'not opened for both')
    await tick(joost, ['kadaster en WOZ'])
    await fill(joost, 'Waarom is dit nodig?', 'Van wie is het pand?')
    await dayIn(joost, 'Uiterlijk wanneer?', 14)
    await axe(joost)
    await screenshot(joost, 'riec/ask')
    await save(joost, 'Vraag')
    const asked = joost.getByRole('region', { name: 'Vragen om een bijdrage' })
    await asked.getByRole('button', { name: 'Herinneren' }).waitFor()
    await axe(joost)

    const bas = await at('bas', { width: 360 })
    await bas.getByRole('heading', { name: 'Aan uw orgaan gevraagd' }).waitFor()
    await axe(bas)
    await fitsTheScreen(bas)
    await screenshot(bas, 'riec/asked-narrow')
    await bas.goto(house.links.workbench + address)
    await press(bas, 'Bijdrage geven')
    await bas.getByRole('dialog').getByText('Van wie is het pand?').waitFor()
    await bas.getByRole('dialog').getByLabel('Soort gegevens').selectOption('kadaster')
    await fill(bas, 'Wat weet u?', 'Van een stichting in een andere plaats.')
    await bas.getByRole('dialog').getByRole('radio', { name: 'feit' }).check()
    await bas.getByRole('dialog').getByLabel('Hoe weet u dit?').selectOption('own-file')
    await dayIn(bas, 'Waargenomen op', -3)
    await bas.getByRole('dialog').getByLabel('Hoe zeker is het?').selectOption('established')
    await tick(bas, ['Politie'])
    await bas
      .getByRole('dialog')
      .getByRole('checkbox', { name: /Wij hebben dit rechtmatig/ })
      .check()
    await save(bas, 'Vastleggen')
    await bas.getByText('Van een stichting in een andere plaats.').waitFor()
    await fitsTheScreen(bas)
    await axe(bas)
    await screenshot(bas, 'riec/answered-narrow')
    await joost.reload()
    await joost.getByText('Van een stichting in een andere plaats.').waitFor()
    for (const one of [joost, bas]) await closed(one)
  })

  await t.test(
    'it comes to a table of its own world, where each takes something on that it has a power for',
    async () => {
      const hanna = await at('hanna', {}, '/overleggen')
      await axe(hanna)
      await screenshot(hanna, 'riec/conferences')
      await press(hanna, 'Overleg bijeenroepen')
      await dayIn(hanna, 'Op welke dag?', 0)
      await fill(hanna, 'Waar?', 'Zaal Geul')
      await save(hanna, 'Overleg bijeenroepen')
      await hanna.getByRole('row').filter({ hasText: 'Zaal Geul' }).getByRole('link').click()
      const name = caseName(address.split('/').at(-1) as Id)
      await hanna.getByRole('button', { name: `Op de agenda: ${name}` }).waitFor()
      await axe(hanna)
      await screenshot(hanna, 'riec/agenda')
      await hanna.getByRole('button', { name: `Op de agenda: ${name}` }).click()
      await hanna.getByRole('heading', { name }).waitFor()
      const conference = new URL(hanna.url()).pathname
      await hanna.getByRole('link', { name: 'Naar de vergadering' }).click()
      await hanna.getByRole('button', { name: 'Overleg openen' }).click()
      const bas = await at('bas', { width: 360 }, `${conference}/vergadering`)
      const els = await at('els', { language: 'en' }, `${conference}/vergadering`)
      for (const one of [hanna, bas, els]) {
        await one.locator('#secrecy').focus()
        await one.keyboard.press('Space')
        await one.keyboard.press('Enter')
        await one.locator('#secrecy').waitFor({ state: 'detached' })
      }
      await hanna.getByText(/beslissende organen aanwezig: u kunt beslissen/).waitFor()
      assert.equal(
        await hanna.getByRole('button', { name: 'Een derde laten aanschuiven' }).count(),
        0,
        'no third party joins here',
      )
      await press(hanna, 'Actie afspreken')
      const dialog = hanna.getByRole('dialog')
      await axe(hanna)
      await screenshot(hanna, 'riec/agree')
      await fill(hanna, 'Wat gaat er gebeuren?', 'Een boekenonderzoek beginnen.')
      await dialog.locator('select[name="owner"]').selectOption('rijksbelastingdienst')
      await dialog.locator('select[name="task"]').selectOption('belastingaanslag')
      await dayIn(hanna, 'Wanneer is het klaar?', 20)
      await save(hanna, 'Vastleggen')
      for (const one of [hanna, bas, els]) await one.getByText('Een boekenonderzoek beginnen.').first().waitFor()
      assert.equal(await bas.getByText('geen aangifte').count(), 0, 'of phase 2, in which the executive takes no part')
      for (const one of [hanna, bas, els]) await axe(one)
      await fitsTheScreen(bas)
      await screenshot(hanna, 'riec/table')
      await screenshot(bas, 'riec/table-narrow')
      await screenshot(els, 'riec/table-en')
      await hanna.getByRole('button', { name: 'Overleg sluiten' }).click()
      await hanna.getByLabel('Geen volgend overleg plannen').check()
      await hanna.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' }).click()
      await hanna.getByText('Dit overleg is gesloten').waitFor()
      await bas.getByRole('link', { name: 'Notulen lezen' }).click()
      await bas.getByText('Een boekenonderzoek beginnen.').waitFor()
      await axe(bas)
      await fitsTheScreen(bas)
      await screenshot(bas, 'riec/minutes-narrow')
      await els.goto(house.links.workbench + address)
      await els.getByRole('button', { name: 'Report as done' }).click()
      await fill(els, /./, 'De aangiften zijn opgevraagd.')
      await els.getByRole('dialog').getByRole('button', { name: 'Report as done' }).click()
      await els.getByText(/done on/).waitFor()
      await axe(els)
      await screenshot(els, 'riec/agreed-en')
      await els.getByRole('button', { name: 'Account', exact: true }).last().click()
      const account = els.getByRole('dialog')
      await account.getByText('Why is this here?').waitFor()
      await account.getByText('Tax administration').first().waitFor()
      await axe(els)
      await screenshot(els, 'riec/account-en')
      await els.keyboard.press('Escape')
      const bram = await at('bram', {}, conference)
      await bram.getByRole('heading', { name: 'Niet gevonden' }).waitFor()
      for (const one of [hanna, bas, els, bram]) await closed(one)
    },
  )

  await t.test('a scan holds nobody, and ends at phase 2', async () => {
    const page = await at('hanna', { dark: true })
    await page.getByRole('row').filter({ hasText: 'scan' }).getByRole('link').click()
    await page.getByText('In een scan staat niemand.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Iemand toevoegen' }).count(), 0)
    await press(page, 'Naar fase 2')
    await fill(page, /Waarom is dit noodzakelijk/, 'Om te zien of de leegstand ergens bij hoort.')
    await tick(page, ['fiscale gegevens'])
    await tick(page, ['Openbaar Ministerie'])
    await save(page, 'Besluit')
    await page.getByText('Verder dan fase 2 gaat een scan niet', { exact: false }).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Naar fase 3' }).count(), 0)
    await axe(page)
    await screenshot(page, 'riec/scan')
    await closed(page)
  })

  await t.test('closed, it is read by nobody; another world never met it', async () => {
    const other = await browser.openPage()
    await logInAs(other, house.links, 'bram')
    assert.equal(await other.getByRole('link', { name: 'RIEC-zaken' }).count(), 0)
    await other.goto(house.links.workbench + address)
    await other.getByRole('heading', { level: 1 }).first().waitFor()
    assert.equal(await other.getByText(company).count(), 0)
    await closed(other)

    const page = await at('hanna', { language: 'en' }, address)
    await page.getByRole('heading', { name: 'Intervention advice' }).waitFor()
    await axe(page)
    await screenshot(page, 'riec/file-en')
    await press(page, 'Close the case')
    await page.getByRole('radio').first().check()
    await save(page, 'Close the case')
    await page.getByText('Nobody can read this any more').first().waitFor()
    await axe(page)
    await closed(page)
    const { rows } = await house.owner.query('select state from casework.cases where id = $1', [
      address.split('/').at(-1),
    ])
    assert.equal(rows[0].state, 'closed', 'control: it is still there, until its day')
  })
})
