/**
 * After a conference: from the minutes to the letter about what was agreed, to the person and to an organ, on a page and as a document;
 * by keyboard, on a telephone and in English. And the end: proposed at the table, closed with aftercare and a lesson, by the keyboard alone.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  axe,
  fitsTheScreen,
  type OpenedPage,
  openBrowser,
  reach,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import { ask } from './ask-as-page.ts'
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
const look = async (page: OpenedPage, name: string) => {
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, name)
}

test('from the minutes to a letter in plain words, kept nowhere', async (t) => {
  const { rows } = await house.owner.query(
    `select a.conference, a.case_id from casework.actions a join casework.conferences c on c.id = a.conference
      where c.closed_at is not null and a.regime = 'WGS-ZVH' and a.state = 'open' and not a.narrowed limit 1`,
  )
  const [{ conference, case_id: inCase }] = rows
  const bram = await browser.openPage()
  await logInAs(bram, house.links, 'bram')

  await t.test('the minutes lead to the three letters that follow', async () => {
    await bram.goto(`${house.links.workbench}/overleggen/${conference}/notulen`)
    await bram.getByRole('heading', { name: 'Brieven die volgen' }).first().waitFor()
    await look(bram, 'agreed-1-minutes')
    const link = bram.locator(`a[href="/zaken/${inCase}/brief"]`)
    await link.focus()
    await link.press('Enter')
    await bram.getByRole('heading', { name: 'Brief over afspraken' }).waitFor()
  })

  await t.test('to the person it says what, who, when, and how to disagree; a document comes with it', async () => {
    await bram.getByRole('heading', { name: 'Wat is er afgesproken?' }).waitFor()
    await bram.getByRole('heading', { name: 'Bent u het er niet mee eens?' }).waitFor()
    await look(bram, 'agreed-2-person')
    const download = bram.waitForEvent('download')
    await bram.getByRole('button', { name: 'Brief als pdf' }).click()
    assert.equal((await download).suggestedFilename(), 'afspraken.pdf')
    for (const box of await bram.locator('input[name=actions]').all()) await box.uncheck()
    await bram.getByText('Er is niets gekozen om over te schrijven').waitFor()
  })

  await t.test('to an organ it names nobody', async () => {
    const organ = await bram.locator('select[name=to] option').nth(2).getAttribute('value')
    await bram.locator('select[name=to]').selectOption(organ ?? '')
    await bram.getByText('Geachte collega,').waitFor()
    assert.equal(await bram.getByText('Juridisch Loket').count(), 0)
    await look(bram, 'agreed-3-organ')
  })

  await t.test('it waits while an organ holds back that the person is told', async () => {
    await house.owner.query(`update casework.persons set notice_held_by = '{om}' where case_id = $1`, [inCase])
    await bram.reload()
    await bram.getByText('Deze persoon is nog niet geïnformeerd').waitFor()
    await look(bram, 'agreed-4-waits')
    await house.owner.query(`update casework.persons set notice_held_by = '{}' where case_id = $1`, [inCase])
  })

  await t.test('on a telephone, and in English', async () => {
    const phone = await browser.openPage({ width: 360 })
    await logInAs(phone, house.links, 'bram')
    await phone.goto(`${house.links.workbench}/zaken/${inCase}/brief`)
    await phone.getByRole('heading', { name: 'Wat is er afgesproken?' }).waitFor()
    await look(phone, 'agreed-5-360')
    for (const width of [360, 1440]) {
      const english = await browser.openPage({ language: 'en', width })
      await logInAs(english, house.links, 'bram')
      await english.goto(`${house.links.workbench}/zaken/${inCase}/brief`)
      await english.getByRole('heading', { name: 'What was agreed?' }).waitFor()
      await look(english, `agreed-6-english-${width}`)
    }
  })
})

const criteria = ['a', 'b', 'c', 'd']

/** An open table with one case that has an action; two deciding organs have a seat, the police not yet. */
async function caseAtTheTable(): Promise<{ inCase: string; conference: string }> {
  const people = new Map<string, OpenedPage>()
  const as = async <T = { id: string }>(subject: string, method: string, path: string, body?: object) => {
    const page = people.get(subject) ?? (await browser.openPage())
    if (!people.has(subject)) await logInAs(page, house.links, subject)
    people.set(subject, page)
    return ask<T>(page, method, path, body)
  }
  const { id: inCase } = await as('lotte', 'POST', '/v1/cases', {
    regime: 'WGS-ZVH',
    goal: 'Rust in huis.',
    told: { told: true },
    persons: [{ role: 'subject', name: 'Teun Verzonnen', birthDate: '1990-01-01', minor: false }],
    criteria: criteria.map((code) => ({ code, explanation: 'Toegelicht door de melder.' })),
    wanted: [],
  })
  await as('bram', 'POST', `/v1/cases/${inCase}/admission`, {
    criteria: criteria.map((code) => ({ code, met: true })),
    reasons: 'Aan alle criteria is voldaan.',
    involves: ['politie', 'om', 'college', 'reclassering'],
  })
  const { today } = await as<{ today: string }>('pien', 'GET', '/v1/conferences')
  const { id: conference } = await as('pien', 'POST', '/v1/conferences', { heldOn: today, place: 'Zaal Geul' })
  await as('pien', 'POST', `/v1/conferences/${conference}/agenda`, { case: inCase })
  await as('pien', 'POST', `/v1/conferences/${conference}/opening`)
  type Meeting = { items: { id: string }[] }
  const { items } = await as<Meeting>('pien', 'GET', `/v1/conferences/${conference}/meeting`)
  for (const subject of ['karim', 'dewi'])
    await as(subject, 'POST', `/v1/agenda-items/${items[0]?.id}/seats`, { secrecy: true, tie: 'none' })
  await as('karim', 'POST', `/v1/conferences/${conference}/actions`, {
    ...{ case: inCase, owner: 'reclassering', what: 'Wekelijks langsgaan.', task: 'reclasseringstoezicht' },
    dueOn: today,
  })
  for (const page of people.values()) await page.context().close()
  return { inCase, conference }
}

const walks = [
  {
    language: 'nl',
    width: 360,
    seat: 'Aanmelden voor deze casus',
    decide: /^Besluit vastleggen/,
    propose: 'Voorstellen',
    proposed: 'Voorstellen de casus te sluiten',
    close: 'Casus sluiten',
    letter: 'Brief over afspraken',
    until: '“Nazorg tot en met” ligt niet tussen',
    unticked: '“Er staat niets in waaraan een persoon te herkennen is” is nog niet aangevinkt',
    closed: 'De casus is gesloten en afgeschermd',
  },
  {
    language: 'en',
    width: 1440,
    seat: 'Take a seat for this case',
    decide: /^Record a decision/,
    propose: 'Propose',
    proposed: 'Propose to close the case',
    close: 'Close the case',
    letter: 'Letter about what was agreed',
    until: '“Aftercare until” does not lie between',
    unticked: '“Nobody can be recognised in it” is not ticked yet',
    closed: 'The case is closed and shielded',
  },
] as const

for (const say of walks)
  test(`a case is closed by the keyboard alone (${say.language}, ${say.width} px)`, async (t) => {
    const { inCase, conference } = await caseAtTheTable()
    const { language, width } = say
    const bram = await browser.openPage({ language, width })
    await logInAs(bram, house.links, 'bram')
    const { keyboard } = bram
    const dialog = bram.getByRole('dialog')
    const focused = () => bram.evaluate(() => document.activeElement?.id || document.activeElement?.tagName)
    const send = async () => {
      await reach(bram, dialog.locator('button[type=submit]'))
      await keyboard.press('Enter')
    }

    await t.test('closing is proposed at the table; whoever takes a seat stays at the case', async () => {
      await bram.goto(`${house.links.workbench}/overleggen/${conference}/vergadering`)
      await bram.locator('#secrecy').waitFor()
      await reach(bram, bram.locator('#secrecy'))
      await keyboard.press('Space')
      await reach(bram, bram.getByRole('button', { name: say.seat }))
      await keyboard.press('Enter')
      await bram.locator('#secrecy').waitFor({ state: 'detached' })
      assert.equal(await focused(), 'meeting-case')
      await reach(bram, bram.getByRole('button', { name: say.decide }))
      await keyboard.press('Enter')
      await dialog.waitFor()
      await reach(bram, dialog.locator('[name=outcome]'))
      await keyboard.type(say.propose)
      await reach(bram, dialog.locator('[name=reasons]'))
      await keyboard.type('Het doel is bereikt.')
      await look(bram, `closing-1-decision-${language}`)
      await send()
      await dialog.waitFor({ state: 'detached' })
      await bram.locator('.decided').getByText(say.proposed).waitFor()
      await bram.waitForFunction(() => document.activeElement?.tagName === 'BUTTON')
    })

    await t.test('the form to close says that a letter goes first, and leads there and back', async () => {
      await bram.goto(`${house.links.workbench}/zaken/${inCase}`)
      const close = bram.getByRole('button', { name: say.close })
      await close.waitFor()
      await reach(bram, close)
      await keyboard.press('Enter')
      await dialog.waitFor()
      await reach(bram, dialog.getByRole('link', { name: say.letter }))
      await keyboard.press('Enter')
      await bram.locator('.written-letter').waitFor()
      await look(bram, `closing-2-letter-${language}`)
      await bram.goBack()
      await close.waitFor()
      await reach(bram, close)
      await keyboard.press('Enter')
      await dialog.waitFor()
    })

    await t.test('what is missing or does not fit is named beside its own field', async () => {
      await reach(bram, dialog.locator('[name=reason]'))
      await keyboard.press('ArrowDown')
      await reach(bram, dialog.locator('[name=aftercare]'))
      await keyboard.press('ArrowDown')
      await reach(bram, dialog.locator('[name=organ]'))
      await keyboard.press('ArrowDown')
      await reach(bram, dialog.locator('#until-day'))
      for (const typed of ['1', '3', '2020']) {
        await keyboard.type(typed)
        await keyboard.press('Tab')
      }
      await send()
      await dialog.getByRole('alert').getByText(say.until).waitFor()
      assert.equal((await dialog.locator('[data-field=until] [aria-invalid=true]').count()) > 0, true)
      await look(bram, `closing-3-until-${language}`)
      await reach(bram, dialog.locator('#until-year'))
      await keyboard.press('Control+A')
      await keyboard.type('2027')
      await reach(bram, dialog.locator('[name=differently]'))
      await keyboard.type('Eerder iemand van schulden vragen.')
      await reach(bram, dialog.locator('[name=kind]'))
      await keyboard.press('ArrowDown')
      await reach(bram, dialog.locator('[name=worked]'))
      await keyboard.type('Er was snel iemand aan tafel.')
      await send()
      await dialog.getByRole('alert').getByText(say.unticked).waitFor()
      await look(bram, `closing-4-unticked-${language}`)
    })

    await t.test(
      'closed and shielded: the page begins at its heading, and nobody reads the case any more',
      async () => {
        await reach(bram, dialog.locator('[name=withoutPersons]'))
        await keyboard.press('Space')
        await send()
        await bram.getByText(say.closed).waitFor()
        await bram.waitForFunction(() => document.activeElement?.tagName === 'H1')
        await look(bram, `closing-5-closed-${language}`)
        await bram.goto(`${house.links.workbench}/zaken/${inCase}/brief`)
        await bram.locator('.state-error').waitFor()
        assert.equal(await bram.getByText('Teun Verzonnen').count(), 0)
      },
    )
    await bram.context().close()
  })
