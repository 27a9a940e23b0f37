/**
 * A delegate admits a report of which one criterion is not met. The refusal says which rule, which article, and what
 * would have to change; in both languages, on a wide screen and on a telephone.
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

type Words = {
  readonly admit: string
  readonly criterion: (code: string) => string
  readonly yes: string
  readonly no: string
  readonly reasons: string
  readonly whyNot: string
  readonly rule: RegExp
  readonly ground: string
  readonly way: string
}
const dutch: Words = {
  admit: 'Toelaten',
  criterion: (code) => `Is aan criterium ${code} voldaan?`,
  yes: 'ja',
  no: 'nee',
  reasons: 'Waarom laat u deze casus toe?',
  whyNot: 'Waarom niet?',
  rule: /criteri/i,
  ground: 'artikel 2.20 lid 1 BGS',
  way: 'Het zou mogen als aan elk criterium was voldaan.',
}
const english: Words = {
  admit: 'Admit',
  criterion: (code) => `Is criterion ${code} met?`,
  yes: 'yes',
  no: 'no',
  reasons: 'Why do you admit this case?',
  whyNot: 'Why not?',
  rule: /criteri/i,
  ground: 'article 2.20(1) BGS',
  way: 'It would be allowed if every criterion was met.',
}

/** Everything met but b. */
async function admitWithoutB(page: OpenedPage, words: Words): Promise<void> {
  await page.goto(`${house.links.workbench}/beslissen`)
  await page.locator('article').first().getByRole('button', { name: words.admit }).click()
  const dialog = page.getByRole('dialog')
  for (const code of ['a', 'b', 'c', 'd'])
    await dialog
      .getByRole('group', { name: words.criterion(code) })
      .getByLabel(code === 'b' ? words.no : words.yes, { exact: true })
      .check()
  for (const organ of await dialog.locator('input[name="involves"]').all()) await organ.check()
  await dialog.getByLabel(words.reasons).fill('Er is meer dan één domein bij betrokken.')
  await dialog.getByRole('button', { name: words.admit }).click()
}

async function asksWhyNot(page: OpenedPage, words: Words, shot: string): Promise<void> {
  await page.getByRole('alert').getByRole('button', { name: words.whyNot }).click()
  const panel = page.getByRole('dialog', { name: words.whyNot })
  await panel.getByText(words.way).waitFor()
  const said = await panel.innerText()
  assert.match(said, words.rule)
  assert.ok(said.includes(words.ground), said)
  assert.ok(await panel.getByRole('link', { name: words.ground }).first().count())
  await fitsTheScreen(page)
  await axe(page)
  await screenshot(page, shot, { whole: false })
  // Back to what was filled in, by the keyboard.
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
  assert.equal(await page.getByLabel(words.reasons).inputValue(), 'Er is meer dan één domein bij betrokken.')
}

test('who is refused learns which rule, which article, and what would have to change', async (t) => {
  await t.test('in Dutch, on a wide screen', async () => {
    const page = await browser.openPage({ width: 1440 })
    await logInAs(page, house.links, 'dewi')
    await admitWithoutB(page, dutch)
    await asksWhyNot(page, dutch, 'why-not-1-dutch')
    noFaults(page, /409/)
    await page.context().close()
  })
  await t.test('in English, on a telephone', async () => {
    const page = await browser.openPage({ width: 360 })
    await logInAs(page, house.links, 'bram')
    await page.evaluate(() => localStorage.setItem('schakel.language', 'en'))
    await admitWithoutB(page, english)
    await asksWhyNot(page, english, 'why-not-2-english-telephone')
    noFaults(page, /409/)
    await page.context().close()
  })
  await t.test('and every question was asked in the record of the one who asked, and of nobody else', async () => {
    const { rows } = await house.owner.query<{ times: number; people: number }>(
      `select count(*)::int as times, count(distinct person)::int as people from audit.acts
       where action = 'sharing.refusal.explained' and result = 'done'`,
    )
    assert.deepEqual(rows, [{ times: 2, people: 2 }])
  })
})
