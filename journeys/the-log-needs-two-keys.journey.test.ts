/**
 * The log controller may not look up how a colleague performs; for control of legality somebody of another organ agrees
 * first; and everybody finds their own acts, with a proof for an outsider. Residents read what the log counts.
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
  noFaults(page, /40[0359]/)
  await page.context().close()
}
async function fillIn(page: OpenedPage, use: string) {
  await page.getByRole('radio', { name: use }).check()
  await page.getByLabel('Aanleiding').selectOption('sample')
  await page.getByLabel(/^Collega/).selectOption({ label: 'Bram Kuijpers, Politie' })
  await page.getByLabel('Juridisch kader').selectOption('WGS-ZVH')
  await page.getByRole('button', { name: 'Inzage vragen' }).click()
}

test('the log is read with two keys, for what the law allows', async (t) => {
  await t.test('somebody of the police does their work, and finds it back among their own acts', async () => {
    const page = await at('bram', { width: 360 })
    await page.goto(`${house.links.workbench}/mijn-handelingen`)
    await page.getByRole('heading', { name: 'Zorg- en Veiligheidshuis' }).waitFor()
    await page
      .getByText(/^Ingelogd/)
      .first()
      .waitFor()
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'log/own-acts-narrow')
    await closed(page)
  })

  await t.test('the log controller sees that nobody co-signs yet, and has the log verified', async () => {
    const page = await at('ruud')
    await page.goto(`${house.links.workbench}/logboek`)
    await page.getByText('Er is geen getuige aangewezen').waitFor()
    await page
      .getByRole('heading', { name: 'Laatste controlepunt' })
      .waitFor({ timeout: 60_000 })
      .catch(async () => {
        await page.reload()
        await page.getByRole('heading', { name: 'Laatste controlepunt' }).waitFor()
      })
    await page.getByRole('button', { name: 'Nu nalezen' }).click()
    await page.getByText(/Alles klopt:/).waitFor({ timeout: 60_000 })
    await axe(page)
    await screenshot(page, 'log/health')
    await closed(page)
  })

  await t.test('looking up how a colleague performs is refused, with the reason', async () => {
    const page = await at('ruud')
    await page.goto(`${house.links.workbench}/logboek/inzage`)
    await fillIn(page, 'beoordelen hoe een collega werkt')
    await page.getByText('Hiervoor mag het logboek niet worden gebruikt').waitFor()
    await axe(page)
    await screenshot(page, 'log/refused')
    await fillIn(page, 'controle op rechtmatigheid')
    await page.getByText('De inzage is gevraagd.').waitFor()
    await page.getByRole('link', { name: 'controle op rechtmatigheid' }).click()
    await page.getByText('wacht op ander orgaan').waitFor()
    address = new URL(page.url()).pathname
    assert.equal(await page.getByRole('button', { name: 'Instemmen' }).count(), 0, 'nobody agrees with themselves')
    await closed(page)
  })

  await t.test('somebody of another organ agrees', async () => {
    const page = await at('yara', { width: 360, language: 'en' })
    await page.goto(house.links.workbench + address)
    await page.getByRole('button', { name: 'Agree' }).click()
    await page.getByText(/^open until/).waitFor()
    assert.equal(await page.getByRole('heading', { name: 'Acts' }).count(), 0, 'who agrees does not read along')
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'log/agreed-narrow')
    await closed(page)
  })

  await t.test('who asked reads what the colleague did, and that look is in the log', async () => {
    const page = await at('ruud', { dark: true })
    await page.goto(house.links.workbench + address)
    await page
      .getByText(/^Ingelogd/)
      .first()
      .waitFor()
    await axe(page)
    await screenshot(page, 'log/read')
    const { rows } = await house.owner.query(`select 1 from audit.acts where action = 'sharing.log-reading.read'`)
    assert.ok(rows.length > 0)
    await closed(page)
  })

  await t.test('one’s own act comes with a proof for an outsider', async () => {
    const page = await at('bram')
    await page.goto(`${house.links.workbench}/mijn-handelingen`)
    const proof = page.getByRole('link', { name: 'Bewijs (tlog-proof)' })
    // The log takes it in within the minute.
    for (let turn = 0; turn < 9 && (await proof.count()) === 0; turn++) {
      await page.reload()
      await page.getByRole('button', { name: 'Bewijs ophalen' }).last().click()
      await proof.waitFor({ timeout: 10_000 }).catch(() => undefined)
    }
    await proof.waitFor()
    await axe(page)
    await screenshot(page, 'log/proof')
    await closed(page)
  })

  await t.test('residents read what the log counts, without script', async () => {
    const page = await browser.openPage({ width: 360, language: 'en', script: false })
    await page.goto(`${house.links.resident}/en/logboek`)
    await page.getByRole('heading', { name: 'What the log counts' }).waitFor()
    await fitsTheScreen(page)
    await page.context().close()
  })
})
