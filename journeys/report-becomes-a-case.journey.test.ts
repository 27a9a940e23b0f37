/**
 * Journey 3: a report becomes an admitted case. Only a core participant decides, with each criterion beside its article;
 * a housing corporation cannot log in and gets an extract for one meeting; at the end the case is closed and shielded.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dayOf, newId, systemClock } from '../foundation/clock.ts'
import {
  axe,
  fitsTheScreen,
  noFaults,
  noThirdPartyRequests,
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

const open = async (subject: string, wanted = {}): Promise<OpenedPage> => {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  return page
}
const look = async (page: OpenedPage, name: string) => {
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, name)
}
const to = async (page: OpenedPage, path: string) => {
  await page.goto(`${house.links.workbench}${path}`)
  await page.locator('.app-main h1').waitFor()
  await page.waitForFunction(() => !document.querySelector('.state-loading'))
}
/** The page is sent somewhere, and the day is typed in three boxes. */
async function fillDay(page: OpenedPage, name: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await page.locator(`[id="${name}-day"]`).fill(date)
  await page.locator(`[id="${name}-month"]`).fill(month)
  await page.locator(`[id="${name}-year"]`).fill(year)
}
const inDays = (days: number) => dayOf(new Date(systemClock.now().getTime() + days * 86_400_000))

/** Writes as the page itself would, for what no button offers. Answers status and problem code. */
const tryAs = (page: OpenedPage, path: string, body: object) =>
  page.evaluate(
    async ([address, sent, key]) => {
      const me = await (await fetch('/v1/me')).json()
      const answer = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'schakel-appointment': me.active,
          'schakel-csrf': me.csrf,
          'idempotency-key': key,
        },
        body: JSON.stringify(sent),
      })
      return [answer.status, (await answer.json()).code] as const
    },
    [path, body, newId()] as const,
  )

const goal = 'Een vaste slaapplek voordat de winter begint.'
const secretName = 'Bastiaan Kranenburg'

test('a report becomes a case, a conference decides, a third party gets one extract, and the closed case is shielded', async (t) => {
  const lotte = await open('lotte')
  const pien = await open('pien')
  const dewi = await open('dewi')
  let address = ''
  let conference = ''

  await t.test('a report sent empty names every question in its own words, beside the question', async () => {
    await to(lotte, '/melden')
    await lotte.getByLabel('Nee, nog niet').check()
    await lotte.getByRole('button', { name: 'Aanmelden', exact: true }).click()
    const answered = lotte.getByRole('alert').locator('li')
    await answered.first().waitFor()
    const faults = await answered.allInnerTexts()
    assert.equal(faults.length, new Set(faults).size)
    for (const question of ['Naam', 'Waarom nog niet?', 'Criterium a', 'Criterium d'])
      assert.ok(
        faults.some((fault) => fault.startsWith(`“${question}`) && fault.endsWith('” is nog niet ingevuld')),
        question,
      )
    assert.doesNotMatch(faults.join(' '), /persons|explanation/)
    assert.equal(await lotte.locator('#criterion-d').getAttribute('aria-invalid'), 'true')
    await look(lotte, 'case-0-empty-report')
  })

  await t.test(
    'nothing about radicalisation goes in: the form says so, with the telephone of the reporting point',
    async () => {
      await to(lotte, '/melden')
      await fillReport(lotte)
      await lotte.getByLabel('Persoonsgerichte aanpak radicalisering').check()
      await lotte.getByRole('button', { name: 'Aanmelden', exact: true }).click()
      await lotte.getByText('Het protocol is niet aangenomen', { exact: false }).waitFor()
      await lotte.getByText('043 000 00 14').first().waitFor()
      await look(lotte, 'case-1-radicalisation-refused')
    },
  )

  await t.test('probation reports a case, with the four criteria and why the person does not know yet', async () => {
    await lotte.getByLabel('Zorg- en Veiligheidshuis').check()
    await lotte.getByRole('button', { name: 'Aanmelden', exact: true }).click()
    await lotte.getByText('De casus is aangemeld').waitFor()
    await look(lotte, 'case-2-reported')
    await lotte.getByRole('link', { name: 'Openen' }).click()
    await lotte.getByText(goal).first().waitFor()
    address = new URL(lotte.url()).pathname
    assert.equal(await lotte.getByRole('link', { name: 'Beslissen' }).count(), 0)
  })

  await t.test('the process manager sees the report waiting and cannot admit it, nor can the reporter', async () => {
    await to(pien, '/vandaag')
    await pien.locator(`main a[href="${address}"]`).first().waitFor()
    await look(pien, 'case-3-today')
    const admission = {
      criteria: ['a', 'b', 'c', 'd'].map((code) => ({ code, met: true })),
      reasons: 'x',
      involves: ['college'],
    }
    for (const page of [pien, lotte])
      assert.deepEqual(await tryAs(page, `/v1${address.replace('zaken', 'cases')}/admission`, admission), [
        403,
        'casework/only-core-participants-decide',
      ])
  })

  await t.test('a delegate of the prosecution admits it, each criterion beside its article', async () => {
    await to(dewi, '/beslissen')
    const report = dewi.locator('article', { hasText: goal })
    await report.getByText('artikel 2.20 lid 1 BGS').first().waitFor()
    await look(dewi, 'case-4-to-decide')
    await report.getByRole('button', { name: 'Toelaten' }).click()
    const dialog = dewi.getByRole('dialog')
    await dialog.getByLabel('Waarom laat u deze casus toe?').fill('Opvang en toezicht moeten samen.')
    await dialog.getByLabel('Politie', { exact: true }).check()
    await dialog.getByRole('button', { name: 'Toelaten' }).click()
    await dialog.getByRole('link', { name: 'Is aan criterium a voldaan?' }).waitFor()
    for (const code of ['a', 'b', 'c', 'd'])
      await dialog
        .getByRole('group', { name: `Is aan criterium ${code} voldaan?` })
        .getByLabel('ja')
        .check()
    for (const organ of ['Politie', 'Openbaar Ministerie', 'College van burgemeester en wethouders', 'Reclassering'])
      await dialog.getByLabel(organ, { exact: true }).check()
    await dialog.getByLabel('Waarom laat u deze casus toe?').fill('Opvang en toezicht moeten samen.')
    await look(dewi, 'case-5-admission')
    await dialog.getByRole('button', { name: 'Toelaten' }).click()
    await dewi.getByText('De casus is toegelaten').waitFor()
  })

  await t.test(
    'a housing corporation has no card to log in with, and is not among those who can be involved',
    async () => {
      const stranger = await browser.openPage()
      await stranger.goto(`${house.links.workbench}/log-in`)
      await stranger.locator('button[name="subject"]').first().waitFor()
      assert.doesNotMatch(await stranger.locator('body').innerText(), /corporatie/i)
      await to(dewi, address)
      await dewi.getByRole('button', { name: 'Wie is betrokken' }).click()
      const options = await dewi.getByRole('dialog').getByLabel('Orgaan betrekken').locator('option').allInnerTexts()
      assert.ok(options.includes('GGD') && !options.some((option) => /corporatie/i.test(option)))
      await dewi.keyboard.press('Escape')
      const involve = await tryAs(dewi, `/v1${address.replace('zaken', 'cases')}/involvements`, {
        organ: 'woningcorporatie',
      })
      assert.deepEqual(involve, [409, 'casework/organ-takes-no-part'])
    },
  )

  await t.test('the process manager calls a conference and places the case on its agenda', async () => {
    await to(pien, '/overleggen')
    await pien.getByRole('button', { name: 'Overleg bijeenroepen' }).click()
    await fillDay(pien, 'heldOn', inDays(4))
    await pien.getByRole('dialog').getByLabel('Waar?').fill('Zaal Jeker')
    await pien.getByRole('dialog').getByRole('button', { name: 'Overleg bijeenroepen' }).click()
    await pien
      .getByRole('row', { name: /Zaal Jeker/ })
      .getByRole('link')
      .click()
    await pien.getByRole('button', { name: 'Casus op de agenda zetten' }).click()
    const choice = pien.getByRole('dialog').getByLabel('Casus', { exact: true })
    await choice.selectOption(address.split('/').at(-1) ?? '')
    await pien.getByRole('dialog').getByRole('button', { name: 'Casus op de agenda zetten' }).click()
    await pien.getByText(goal).waitFor()
    conference = new URL(pien.url()).pathname
  })

  await t.test('the corporation joins once: not before it signed, then with an extract and a reason', async () => {
    await to(dewi, conference)
    await dewi.getByRole('button', { name: 'Een derde laten aanschuiven' }).click()
    const dialog = dewi.getByRole('dialog')
    await dialog.getByLabel('Welke organisatie?').fill('Woningcorporatie De Kade')
    await dialog.getByLabel('Waarom is deze derde nodig?').fill('Zij verhuurt de tussenwoning.')
    await dialog
      .getByLabel('Uittreksel: precies wat de derde krijgt')
      .fill('Er komt een huurder met begeleiding, vanaf december.')
    await dialog.getByRole('button', { name: 'Vastleggen' }).click()
    await dialog.getByText('Een derde ondertekent eerst').waitFor()
    await fillDay(dewi, 'statementSignedOn', inDays(0))
    await dialog.getByRole('button', { name: 'Vastleggen' }).click()
    await dewi.getByText('Woningcorporatie De Kade').waitFor()
    await look(dewi, 'case-6-third-party')
  })

  await t.test(
    'the conference decides, an action gets an owner and a power, and its owner reports it done',
    async () => {
      // The day is over and nobody opened it here: what was decided is written up afterwards, and not before.
      await to(pien, conference)
      await pien.getByText(goal).waitFor()
      assert.equal(await pien.getByRole('button', { name: 'Besluit vastleggen' }).count(), 0)
      await house.owner.query('update casework.conferences set held_on = $2 where id = $1', [
        conference.split('/').at(-1),
        inDays(-1),
      ])
      await to(pien, conference)
      await pien.getByRole('button', { name: 'Besluit vastleggen' }).click()
      await pien.getByLabel('Wat is er besloten?').selectOption('propose-closing')
      await pien.getByLabel('Overwegingen').fill('De woning is er; het toezicht loopt door.')
      await pien.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click()
      await pien.getByText('De woning is er', { exact: false }).waitFor()
      await pien.getByRole('button', { name: 'Actie afspreken' }).click()
      await pien.getByLabel('Wat gaat er gebeuren?').fill('Eerste huisbezoek')
      await pien.getByLabel('Wie voert het uit?').selectOption('reclassering')
      await pien.getByLabel('Op welke taak rust dit?').selectOption('reclasseringstoezicht')
      await fillDay(pien, 'dueOn', inDays(7))
      await pien.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click()
      await pien.getByText('Eerste huisbezoek').waitFor()
      await look(pien, 'case-7-conference')
      await to(lotte, '/gevraagd')
      await lotte
        .getByRole('row', { name: /Eerste huisbezoek/ })
        .getByRole('button', { name: 'Klaar melden' })
        .click()
      await lotte.getByRole('dialog').getByLabel('Wat heeft het opgeleverd?').fill('Hij woont er.')
      await lotte.getByRole('dialog').getByRole('button', { name: 'Klaar melden' }).click()
      await lotte.getByRole('dialog').waitFor({ state: 'detached' })
      await to(lotte, address)
      await lotte.getByText('Hij woont er.').waitFor()
      await lotte.getByText(secretName).waitFor()
      await look(lotte, 'case-8-story')
    },
  )

  await t.test('closed: shielded for everybody, and the day of destruction is shown to core participants', async () => {
    await to(dewi, address)
    await dewi.getByRole('button', { name: 'Casus sluiten' }).click()
    await dewi.getByLabel('Waarom sluit u deze casus?').selectOption('goal-reached')
    // What would be done differently is asked here: after this nobody reads the case any more.
    const dialog = dewi.getByRole('dialog')
    assert.equal(await dialog.getByLabel('Wat ging goed?').count(), 0, 'it may be left empty')
    await dialog.getByLabel('Wat zouden we anders doen?').fill('Eerder iemand van schulden vragen.')
    await dialog.getByRole('button', { name: 'Sluiten en afschermen' }).click()
    await dialog.locator('.notice-title').first().waitFor()
    await dialog.getByLabel('Waarover gaat de les?').selectOption({ index: 1 })
    await dialog.getByLabel('Wat ging goed?').fill('Er was snel iemand aan tafel.')
    await dialog.getByLabel('Er staat niets in waaraan een persoon te herkennen is').check()
    await look(dewi, 'case-9-closing')
    await dewi.getByRole('button', { name: 'Sluiten en afschermen' }).click()
    await dewi.getByText('De casus is gesloten en afgeschermd').waitFor()
    const lessons = await house.owner.query('select to_jsonb(l)::text as lesson from knowledge.lessons l')
    assert.equal(lessons.rows.filter(({ lesson }) => lesson.includes('iemand van schulden')).length, 1)
    assert.ok(!JSON.stringify(lessons.rows).includes(address.split('/').at(-1) ?? ''))
    await look(dewi, 'case-9-closed')
    for (const page of [lotte, pien, dewi]) {
      await page.goto(`${house.links.workbench}${address}`)
      await page.getByRole('heading', { name: 'Niet gevonden' }).waitFor()
      assert.doesNotMatch(await page.locator('body').innerText(), new RegExp(secretName))
    }
    await look(lotte, 'case-10-shielded')
    await to(dewi, '/beslissen')
    const year = Number(inDays(0).slice(0, 4)) + 5
    await dewi
      .getByRole('row', { name: new RegExp(`Het doel is bereikt.*${year}`) })
      .first()
      .waitFor()
    const still = await house.owner.query('select count(*)::int as rows from casework.persons where case_id = $1', [
      address.split('/').at(-1),
    ])
    assert.equal(still.rows[0].rows, 1, 'control: the data are there, shielded until their day')
  })

  for (const page of [lotte, pien, dewi]) {
    noFaults(page, /status of (?:400|403|404|409)/)
    noThirdPartyRequests(page)
  }
})

async function fillReport(page: OpenedPage): Promise<void> {
  await page.getByLabel('Wat moet het overleg bereiken?').fill(goal)
  await page.getByLabel('Naam', { exact: true }).fill(secretName)
  await page.getByLabel('Nee, nog niet').check()
  await page.getByLabel('Waarom nog niet?').fill('Hij is deze week niet bereikbaar.')
  await fillDay(page, 'reviewOn', inDays(10))
  for (const code of ['a', 'b', 'c', 'd'])
    await page.locator(`[id="criterion-${code}"]`).fill(`Toelichting bij ${code}.`)
}

test('every first screen works on a telephone, in English and in the dark', async () => {
  for (const [subject, path, name] of [
    ['pien', '/vandaag', 'today'],
    ['dewi', '/beslissen', 'to-decide'],
    ['lotte', '/gevraagd', 'asked'],
    ['lotte', '/melden', 'report'],
    ['lotte', '/regels', 'rules'],
  ] as const) {
    const page = await open(subject, { width: 360, language: 'en', dark: name === 'today' })
    await to(page, path)
    await page.locator('.state-loading').waitFor({ state: 'detached' })
    await look(page, `casework-${name}-360-en`)
    noFaults(page)
    await page.close()
  }
})
