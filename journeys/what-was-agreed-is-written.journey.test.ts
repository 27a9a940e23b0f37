/**
 * After a conference: from the minutes to the letter about what was agreed, to the person and to an organ, on a page and as a document;
 * by keyboard, on a telephone and in English.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  axe,
  fitsTheScreen,
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
