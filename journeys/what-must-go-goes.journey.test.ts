/**
 * A case reaches its last day: the privacy officer sees exactly what goes, two people of two organs let it go, it is gone, and
 * the certificate says so. Another is kept for a claim; of a third, what its supplier allows stays two years longer.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Id, systemClock } from '../foundation/clock.ts'
import { canaryInTables } from '../foundation/testing/search-for-canary.ts'
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

let house: JourneyHouse
let browser: TestBrowser
let [goes, held, kept]: Id[] = []
let keptName = ''

before(async () => {
  house = await journeyHouse()
  browser = await openBrowser()
  const { rows } = await house.owner.query<{ id: Id; state: string; involved: string[] }>(
    'select id, state, involved from casework.cases',
  )
  goes = rows.find(({ state, involved }) => state === 'open' && involved.includes('ggz-instelling'))?.id
  kept = rows.find(({ state, involved }) => state === 'open' && !involved.includes('ggz-instelling'))?.id
  held = rows.find(({ state }) => state === 'closed')?.id
  await agedTo(goes as Id, 'current_date')
  await agedTo(held as Id, 'current_date + 20')
  await agedTo(kept as Id, 'current_date + 60')
  keptName = (await house.owner.query('select name from sharing.clocks where id = $1', [kept])).rows[0]?.name
})
after(async () => {
  await browser?.close()
  await house?.close()
})

/** Five years pass for one case: arranged past every rule, as nobody at work can. */
async function agedTo(id: Id, limit: string): Promise<void> {
  const first = `(${limit} - interval '5 years')::date`
  const days = `first_processed_on = ${first}, destroy_by = (${first} + interval '5 years')::date`
  await house.owner.query(`update casework.cases set ${days} where id = $1`, [id])
  await house.owner.query(`update sharing.clocks set ${days} where case_ref = $1`, [id])
}
async function at(subject: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}): Promise<OpenedPage> {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  return page
}
async function asAdviser(wanted: Parameters<TestBrowser['openPage']>[0] = {}): Promise<OpenedPage> {
  const page = await at('judith', wanted)
  await page
    .locator('.acting-who')
    .getByText(wanted.language === 'en' ? 'legal adviser' : 'juridisch adviseur')
    .waitFor()
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[0349]/)
  await page.context().close()
}
const fillDay = async (page: OpenedPage, inDays: number) => {
  const day = new Date(Date.parse(systemClock.today()) + inDays * 86_400_000)
  await page.getByLabel('Dag', { exact: true }).last().fill(String(day.getUTCDate()))
  await page
    .getByLabel('Maand', { exact: true })
    .last()
    .fill(String(day.getUTCMonth() + 1))
  await page.getByLabel('Jaar', { exact: true }).last().fill(String(day.getUTCFullYear()))
}

test('what must go goes, and somebody can prove it', async (t) => {
  await t.test('a privacy officer sees exactly what goes and why, and none of the words', async () => {
    const page = await at('ruud')
    await goByMenu(page, 'Verklaringen')
    await page.getByRole('heading', { name: 'Er is nog niets vernietigd' }).waitFor()
    await axe(page)
    await goByMenu(page, 'Vrij te geven')
    await page.getByRole('heading', { name: 'Er wacht geen lijst' }).waitFor()
    await axe(page)
    await goByMenu(page, 'Wat gaat wanneer')
    await page.getByRole('heading', { name: /onderdelen uit 2 casussen/ }).waitFor()
    assert.equal(await page.getByText('Milan').count(), 0)
    await axe(page)
    await screenshot(page, 'retention/what-goes')
    await page.getByLabel('Soort').selectOption({ label: 'bijdrage' })
    await page.getByRole('heading', { name: /uit 1 casus/ }).waitFor()
    await fillDay(page, 0)
    await page.getByRole('button', { name: 'Laat zien' }).click()
    await page.getByRole('heading', { name: /uit 1 casus/ }).waitFor()
    await page.getByRole('button', { name: 'Lijst maken en vrijgeven' }).click()
    await axe(page)
    await screenshot(page, 'retention/make-list')
    await page.getByRole('dialog').getByRole('button', { name: 'Lijst maken en vrijgeven' }).click()
    await page.getByText('De lijst staat klaar voor een tweede.').waitFor()
    await page.getByRole('link', { name: 'Naar vrij te geven' }).click()
    await page.getByText('wacht op een tweede').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Vrijgeven als tweede' }).count(), 0, 'not by the same person')
    await closed(page)
  })

  await t.test('a prosecutor still reads the case; nobody at work finds the pages of the control', async () => {
    const page = await at('dewi')
    await page.goto(`${house.links.workbench}/zaken/${goes}`)
    await page.getByText('Milan Verbeek').first().waitFor()
    assert.equal(await page.getByRole('link', { name: 'Wat gaat wanneer' }).count(), 0)
    await closed(page)
  })

  await t.test('a legal adviser of another organ holds a closed case for a claim, and releases the list', async () => {
    const page = await asAdviser()
    await goByMenu(page, 'Wat gaat wanneer')
    await page.getByRole('button', { name: 'Casus aanhouden' }).click()
    const { rows } = await house.owner.query('select name from sharing.clocks where id = $1', [held])
    const options = page.getByRole('dialog').getByLabel('Casus', { exact: true })
    const label = (await options.locator('option').allTextContents()).find((text) => text.startsWith(rows[0]?.name))
    await options.selectOption({ label: label as string })
    await page.getByLabel('Grond').selectOption({ label: 'rechtsvordering' })
    await page.getByLabel('Reden').fill('Schadeclaim bij de rechtbank, zaaknummer 26/118.')
    await fillDay(page, 90)
    await axe(page)
    await screenshot(page, 'retention/hold')
    await page.getByRole('dialog').getByRole('button', { name: 'Casus aanhouden' }).click()
    await page.getByText('Schadeclaim bij de rechtbank').waitFor()
    await page.getByText('aangehouden', { exact: true }).first().waitFor()
    await screenshot(page, 'retention/held')
    await goByMenu(page, 'Vrij te geven')
    await page.getByRole('button', { name: 'Vrijgeven als tweede' }).click()
    await axe(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Vrijgeven als tweede' }).click()
    await page.getByText('vrijgegeven', { exact: true }).waitFor()
    await screenshot(page, 'retention/released')
    await closed(page)
  })

  await t.test('within moments it is gone: page, rows and keys; the case that is held is still there', async () => {
    const left = async (id: Id | undefined) =>
      (await house.owner.query('select id from keys.case_keys where case_ref = $1', [id])).rowCount
    // First the keys go, then the epoch that wrapped them.
    const retired = async () =>
      (await house.owner.query('select from keys.epochs where retired_on is not null')).rowCount ?? 0
    for (let turn = 0; turn < 120 && ((await left(goes)) !== 0 || (await retired()) === 0); turn++)
      await new Promise((resolve) => setTimeout(resolve, 500))
    assert.equal(await left(goes), 0)
    assert.equal(await left(held), 1, 'control')
    assert.ok((await retired()) >= 1, 'the epoch was rotated: no older copy of the keys opens anything')
    const { found, tables } = await canaryInTables(house.owner, 'Milan Verbeek')
    assert.ok(tables > 40)
    assert.deepEqual(found, [])
    const page = await at('dewi', { width: 360 })
    await page.goto(`${house.links.workbench}/zaken/${goes}`)
    await page
      .getByRole('heading', { name: /Niet gevonden|niet gevonden/ })
      .first()
      .waitFor()
    await closed(page)
  })

  await t.test('the certificate counts it, names both organs, and can be taken to an outsider', async () => {
    const page = await at('ruud', { language: 'en', width: 360 })
    await page.goto(`${house.links.workbench}/verklaringen`)
    await page.getByRole('heading', { name: 'Certificates of destruction' }).waitFor()
    await fitsTheScreen(page)
    await page.locator('.app-main tbody a').first().click()
    await page.getByRole('heading', { name: /Certificate of/ }).waitFor()
    await page.getByText('contribution', { exact: true }).waitFor()
    await page.getByText(/Mayor/).first().waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'retention/certificate-narrow')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download PDF' }).click(),
    ])
    assert.match(file.suggestedFilename(), /^vernietiging-.*\.pdf$/)
    await closed(page)
  })

  await t.test(
    'a delegate proposes to keep another case, its supplier answers item by item, a second organ decides',
    async () => {
      const proposer = await at('dewi')
      await proposer.goto(`${house.links.workbench}/zaken/${kept}`)
      await proposer.getByRole('button', { name: 'Langer bewaren' }).click()
      for (const radio of await proposer.getByRole('dialog').getByRole('radio', { name: 'Ja' }).all())
        await radio.check()
      await proposer.getByLabel('Waarom dit nodig blijft').fill('De afspraken lopen nog een jaar door en werken.')
      await fillDay(proposer, 700)
      await axe(proposer)
      await screenshot(proposer, 'retention/propose-renewal')
      await proposer.getByRole('dialog').getByRole('button', { name: 'Voorstellen' }).click()
      await proposer.getByText('Het voorstel is gedaan').waitFor()
      await closed(proposer)
      const supplier = await at('bram', { width: 360 })
      await supplier.goto(`${house.links.workbench}/gevraagd`)
      await supplier.getByText('U wordt gevraagd of gegevens langer mogen blijven').waitFor()
      await supplier.goto(`${house.links.workbench}/verlengingen`)
      await supplier.getByText(keptName).first().waitFor()
      for (const box of await supplier.getByRole('checkbox').all()) await box.check()
      await axe(supplier)
      await fitsTheScreen(supplier)
      await screenshot(supplier, 'retention/consent-narrow')
      await supplier.getByRole('button', { name: 'Antwoord vastleggen' }).click()
      await supplier.getByText('Uw antwoord is vastgelegd.').waitFor()
      await closed(supplier)
      const second = await at('bram')
      await second.goto(`${house.links.workbench}/verlengingen`)
      await second.getByRole('button', { name: 'Besluiten te verlengen' }).click()
      await axe(second)
      await second.getByRole('dialog').getByRole('button', { name: 'Besluiten te verlengen' }).click()
      await second.getByText('besloten', { exact: true }).waitFor()
      await screenshot(second, 'retention/renewed')
      await closed(second)
    },
  )
})
