/**
 * A worry about radicalisation: refused until two organs adopted the protocol, reported, weighed by one organ and read by
 * another, worked on, found necessary once more, and closed as none: after that nothing says it was ever there.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
import { goByMenu, type JourneyHouse, journeyHouse, logInAs } from './journey-house.ts'

const example = readFileSync(join(import.meta.dirname, '../demo/pga-protocol.yaml'), 'utf8')
const person = 'Joris Voorbeeld'
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
  noFaults(page, /40[0349]/)
  await page.context().close()
}
const dayIn = async (
  page: OpenedPage,
  group: string | RegExp,
  [day, month, year]: readonly [string, string, string],
) => {
  const field = page.getByRole('group', { name: group })
  await field.getByLabel('Dag', { exact: true }).fill(day)
  await field.getByLabel('Maand', { exact: true }).fill(month)
  await field.getByLabel('Jaar', { exact: true }).fill(year)
}
/** Days from now, as the three boxes ask for it. */
function inDays(days: number): readonly [string, string, string] {
  const noon = Date.parse(`${systemClock.today()}T12:00:00Z`)
  const [year = '', month = '', day = ''] = new Date(noon + days * 86_400_000).toISOString().slice(0, 10).split('-')
  return [day, month, year]
}
const open = (page: OpenedPage) => page.goto(house.links.workbench + address)
const fill = (page: OpenedPage, name: string | RegExp, words: string) => page.getByRole('textbox', { name }).fill(words)
/** Opens the form behind a button, by the keyboard alone. */
const press = async (page: OpenedPage, name: string) => {
  await page.getByRole('button', { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
}
const save = async (page: OpenedPage, name = 'Vastleggen') => {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

test('a worry about radicalisation is weighed by two organs, and leaves nothing behind when it was none', async (t) => {
  await t.test('before the protocol was adopted the page says to record nothing, and whom to call', async () => {
    for (const language of ['nl', 'en'] as const) {
      const page = await at('mila', { width: 360, language })
      await page.getByText('043 000 00 14').waitFor()
      await axe(page)
      await fitsTheScreen(page)
      await screenshot(page, `worries/refused-${language}`)
      await closed(page)
    }
  })

  await t.test('two organs adopt the protocol', async () => {
    await adopt()
    const page = await at('mila')
    await page.getByRole('heading', { name: 'Er wacht niets op u' }).waitFor()
    await axe(page)
    await screenshot(page, 'worries/empty')
    await closed(page)
  })

  await t.test('probation reports conduct that was seen; what must stop is no goal', async () => {
    const page = await at('mila')
    await page.getByRole('link', { name: 'Zorg melden' }).click()
    await fill(page, 'Naam', person)
    await fill(page, /Wat is er gezien/, 'Hij zei op straat dat hij iemand iets aan gaat doen, en toonde een mes.')
    await dayIn(page, 'Wanneer?', inDays(-4))
    await page.getByRole('radio', { name: 'zelf waargenomen' }).check()
    await fill(page, /Wat moet er bereikt/, 'Hij gaat daar niet meer heen.')
    await page.getByRole('radio', { name: /Nee, nog niet/ }).check()
    await fill(page, 'Waarom nog niet?', 'Eerst wegen, daarna vertellen wij het samen.')
    await dayIn(page, /Wanneer kijkt u opnieuw/, inDays(30))
    await axe(page)
    await screenshot(page, 'worries/form')
    await page.getByRole('button', { name: 'Melden', exact: true }).click()
    await page.getByText('Schrijf wat er dan wél is').first().waitFor()
    await axe(page)
    await fill(page, /Wat moet er bereikt/, 'Hij heeft werk en iemand om mee te praten.')
    await page.getByRole('button', { name: 'Melden', exact: true }).click()
    await page.getByRole('heading', { name: new RegExp(person) }).waitFor()
    address = new URL(page.url()).pathname
    assert.equal(await page.getByRole('button', { name: 'Wegen', exact: true }).count(), 0)
    await axe(page)
    await screenshot(page, 'worries/reported')
    await page.getByRole('button', { name: 'Verantwoording', exact: true }).click()
    await page.getByRole('dialog').locator('dt').getByText('Tot wanneer?', { exact: true }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Bewijs ophalen' }).waitFor()
    await page.keyboard.press('Escape')
    await closed(page)
  })

  await t.test('the police weigh it on every criterion, without a mouse; nothing follows from that alone', async () => {
    const page = await at('daan')
    await page.getByText('melding wegen').waitFor()
    await screenshot(page, 'worries/tasks')
    await open(page)
    await press(page, 'Wegen')
    for (const code of ['a', 'b']) {
      await page.locator(`[data-field="met-${code}"]`).getByLabel('Voldaan', { exact: true }).check()
      await fill(page, new RegExp(`bij ${code}\\?`), `Bij ${code}: gezien door een wijkagent, op 20 november.`)
    }
    await page.getByRole('radio', { name: /gezamenlijk overleg/ }).check()
    await page.getByRole('radio', { name: 'aanpak', exact: true }).check()
    for (const organ of ['Burgemeester', 'Politie', 'Reclassering'])
      await page.getByRole('checkbox', { name: organ, exact: true }).check()
    await fill(page, 'Redenen', 'Er is gevaar voor hemzelf en voor anderen.')
    await axe(page)
    await screenshot(page, 'worries/weighing')
    await save(page, 'Leg voor aan de tweede lezer')
    await page.getByText('wacht op de tweede lezer').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Lees als tweede' }).count(), 0)
    await axe(page)
    await closed(page)
  })

  await t.test('the mayor’s organ reads it second, on a telephone', async () => {
    const page = await at('sofie', { width: 360 })
    await page.getByText('weging lezen als tweede lezer').waitFor()
    await fitsTheScreen(page)
    await screenshot(page, 'worries/list-narrow')
    await open(page)
    await page.getByText('wacht op de tweede lezer').waitFor()
    await fitsTheScreen(page)
    await press(page, 'Lees als tweede')
    await page.getByRole('radio', { name: /Ja, de uitkomst geldt/ }).check()
    await fill(page, 'Uw redenen', 'Ik lees hetzelfde in de mutaties.')
    await axe(page)
    await screenshot(page, 'worries/second-reader-narrow')
    await save(page)
    await page.getByText('tweede lezer stemt in').waitFor()
    await closed(page)
  })

  await t.test('whoever reported hears that it was taken up, and nothing else', async () => {
    for (const language of ['nl', 'en'] as const) {
      const page = await at('mila', { width: 360, language })
      await page.getByText(language === 'nl' ? 'opgepakt' : 'taken up', { exact: true }).waitFor()
      await axe(page)
      await fitsTheScreen(page)
      await screenshot(page, `worries/answer-${language}`)
      await closed(page)
    }
  })

  await t.test('the circle is one hop, and says why', async () => {
    const page = await at('mila', { width: 360 })
    await open(page)
    await press(page, 'Iemand toevoegen')
    await fill(page, 'Naam', 'Zus Voorbeeld')
    await page.getByRole('radio', { name: 'kent iemand uit de kring' }).check()
    await fill(page, /Waarom moet de tafel/, 'Zij vangt hem op.')
    await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Deze persoon hoort niet tot de directe kring').first().waitFor()
    await axe(page)
    await page.getByRole('radio', { name: 'gezinslid' }).check()
    await save(page)
    await page.getByRole('heading', { name: 'Zus Voorbeeld' }).waitFor()
    await fitsTheScreen(page)
    await axe(page)
    await screenshot(page, 'worries/circle-narrow')
    await closed(page)
  })

  await t.test(
    'it comes to a table of its own world: called, opened, written at, closed, with minutes for each',
    async () => {
      const page = await at('daan')
      await page.getByRole('link', { name: 'Overleggen', exact: true }).click()
      await press(page, 'Overleg bijeenroepen')
      await dayIn(page, 'Op welke dag?', inDays(0))
      await fill(page, 'Waar?', 'Zaal Jeker')
      await save(page, 'Overleg bijeenroepen')
      await page.getByRole('cell', { name: 'Zaal Jeker' }).waitFor()
      await page.locator('tbody a').first().click()
      await page.getByText('nog niet besproken').waitFor()
      await axe(page)
      await screenshot(page, 'worries/agenda')
      await page.getByRole('button', { name: /^Op de agenda: / }).click()
      await page.getByText('Geen casus vraagt om een plek').waitFor()
      const conference = new URL(page.url()).pathname
      await page.getByRole('link', { name: 'Naar de vergadering' }).click()
      await page.getByRole('button', { name: 'Overleg openen' }).click()
      const mila = await at('mila', { width: 360 })
      const sofie = await at('sofie', { language: 'en' })
      for (const one of [mila, sofie]) await one.goto(`${house.links.workbench}${conference}/vergadering`)
      for (const one of [page, mila, sofie]) {
        await one.locator('#secrecy').focus()
        await one.keyboard.press('Space')
        await one.keyboard.press('Enter')
        await one.locator('#secrecy').waitFor({ state: 'detached' })
      }
      await press(page, 'Doel toevoegen')
      await fill(page, 'In woorden', 'Hij belt elke week met zijn mentor.')
      await save(page)
      for (const one of [mila, sofie]) await one.getByText('Hij belt elke week met zijn mentor.').waitFor()
      for (const one of [page, mila, sofie]) await axe(one)
      await fitsTheScreen(mila)
      await screenshot(page, 'worries/table')
      await screenshot(mila, 'worries/table-narrow')
      await screenshot(sofie, 'worries/table-en')
      await page.getByRole('button', { name: 'Overleg sluiten' }).click()
      await page.getByLabel('Geen volgend overleg plannen').check()
      await page.getByRole('dialog').getByRole('button', { name: 'Overleg sluiten' }).click()
      await page.getByText('Dit overleg is gesloten').waitFor()
      await mila.getByRole('link', { name: 'Notulen lezen' }).click()
      await mila.getByText('Hij belt elke week met zijn mentor.').waitFor()
      await axe(mila)
      await fitsTheScreen(mila)
      await screenshot(mila, 'worries/minutes-narrow')
      const bram = await at('bram')
      await bram.goto(house.links.workbench + conference)
      await bram.getByRole('heading', { name: 'Niet gevonden' }).waitFor()
      assert.equal(await bram.getByText('Zaal Jeker').count(), 0, 'nobody of the care and safety house knows of it')
      for (const one of [page, mila, sofie, bram]) await closed(one)
    },
  )

  await t.test('what protects stands beside what worries; then a goal, an agreement, and monitoring', async () => {
    const page = await at('mila', { width: 360 })
    await open(page)
    await press(page, 'Wat beschermt toevoegen')
    await fill(page, 'In woorden', 'Zijn zus belt hem elke dag.')
    await page.getByLabel('Soort gegevens').selectOption('relaties')
    await page.getByLabel('Beroepsgeheim').selectOption('none')
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, 'worries/protective-narrow')
    await save(page)
    await press(page, 'Doel toevoegen')
    await fill(page, 'In woorden', 'Hij werkt drie dagen per week in de fietsenmakerij.')
    await save(page)
    await press(page, 'Afspraak toevoegen')
    await fill(page, 'In woorden', 'Reclassering belt de fietsenmakerij.')
    await page.getByLabel('Wie doet het?').selectOption('reclassering')
    await dayIn(page, 'Vóór', inDays(14))
    await page.getByRole('checkbox', { name: 'De persoon wil dit zelf' }).check()
    await save(page)
    await page.getByText('Reclassering belt de fietsenmakerij.').waitFor()
    await fitsTheScreen(page)
    await closed(page)
    const police = await at('daan')
    await open(police)
    await police.getByRole('button', { name: 'Laat het volgen beginnen' }).click()
    await police.getByText('wordt gevolgd').first().waitFor()
    await axe(police)
    await screenshot(police, 'worries/monitored')
    await closed(police)
  })

  await t.test('somebody says why it is still necessary; nobody sets a day more than a year ahead', async () => {
    const page = await at('sofie', { dark: true })
    await open(page)
    await press(page, 'Noodzaak beoordelen')
    await fill(page, 'Waarom is dit nog nodig?', 'Hij woont pas drie weken weer alleen.')
    await page.getByLabel('Lijn').selectOption('prevention')
    await dayIn(page, /Wanneer kijkt u opnieuw/, inDays(400))
    await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('De datum past niet').waitFor()
    await dayIn(page, /Wanneer kijkt u opnieuw/, inDays(180))
    await axe(page)
    await save(page)
    await page.getByText('Hij woont pas drie weken weer alleen.').waitFor()
    await axe(page)
    await screenshot(page, 'worries/necessity-dark')
    await closed(page)
  })

  await t.test(
    'closed as no radicalisation, the label is gone for every partner and everywhere but in the log',
    async () => {
      const partner = await at('mila', { language: 'en' })
      await open(partner)
      await partner.getByRole('heading', { name: new RegExp(person) }).waitFor()
      await screenshot(partner, 'worries/partner-en')
      const [worry = ''] = address.split('/').slice(-1)
      assert.ok((await standsIn(worry)).includes('casework.worries'), 'control: it is there')

      const page = await at('daan')
      await open(page)
      await press(page, 'Afsluiten')
      await page.getByRole('radio', { name: /geen radicalisering/ }).check()
      await axe(page)
      await screenshot(page, 'worries/closing')
      await page.getByRole('dialog').getByRole('button', { name: 'Afsluiten', exact: true }).click()
      await page.getByText('Alles is vernietigd.').waitFor()
      await axe(page)
      await screenshot(page, 'worries/gone')
      await page.getByRole('link', { name: 'Naar de lijst' }).click()
      await page.getByRole('heading', { name: 'Er wacht niets op u' }).waitFor()
      await closed(page)

      await partner.reload()
      await partner.getByRole('heading', { name: 'Not found' }).waitFor()
      assert.equal(await partner.getByText(person).count(), 0)
      await screenshot(partner, 'worries/partner-after-en')
      await partner.goto(`${house.links.workbench}/zorgen`)
      await partner.getByRole('heading', { name: 'Nothing waits for you' }).waitFor()
      await closed(partner)
      assert.deepEqual(await standsIn(worry), [])
      const { rows } = await house.owner.query('select 1 from audit.acts where objects @> array[$1::uuid]', [worry])
      assert.ok(rows.length > 0, 'control: the log kept what was done')
    },
  )
})

/** Every table but those of the log, and today's count of openings, which the night forgets, in which this id stands. */
async function standsIn(word: string): Promise<string[]> {
  const { rows } = await house.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'audit')
       and (table_schema, table_name) <> ('sharing', 'openings') order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const hits = await house.owner.query(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${word}%`])
    if (hits.rows.length > 0) found.push(name)
  }
  return found
}

/** The steps of `rules-come-into-force`, in short. */
async function adopt(): Promise<void> {
  const adviser = await at('judith')
  await adviser.locator('.acting-who').getByText('juridisch adviseur').waitFor()
  await goByMenu(adviser, 'Protocollen')
  await fill(adviser, 'Protocolbestand', example)
  await adviser.getByRole('button', { name: 'Laat zien wat er verandert' }).click()
  await adviser.getByRole('button', { name: 'Voorstellen', exact: true }).click()
  await adviser.getByRole('heading', { name: /versie 2/ }).waitFor()
  const proposal = house.links.workbench + new URL(adviser.url()).pathname
  await closed(adviser)
  const officer = await at('ruud')
  await officer.goto(proposal)
  await officer.getByRole('radio', { name: 'positief', exact: true }).check()
  await fill(officer, 'Kenmerk', 'RAC 2026-14')
  for (const [box, typed] of [
    ['Dag', '20'],
    ['Maand', '11'],
    ['Jaar', '2026'],
  ] as const)
    await officer.getByLabel(box, { exact: true }).fill(typed)
  await fill(officer, 'Samenvatting', 'De commissie kan zich hierin vinden.')
  await officer.getByRole('button', { name: 'Advies vastleggen' }).click()
  await officer.getByRole('heading', { name: /^positief/ }).waitFor()
  await closed(officer)
  for (const [who, says] of [
    ['dewi', 'Uw orgaan heeft dit protocol aangenomen.'],
    ['marieke', /Het protocol is in werking vanaf/],
  ] as const) {
    const page = await at(who)
    await page.goto(proposal)
    await page.getByRole('button', { name: 'Aannemen namens uw orgaan' }).click()
    await page.getByText(says).waitFor()
    await closed(page)
  }
}
