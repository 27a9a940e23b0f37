/**
 * Before a conference: somebody calls it, chooses which organs are invited, moves it, and sees to whom the invitation went. On a desk
 * and on a telephone, in both languages.
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

test('a conference is called for the organs that decide, moved once, and says to whom the invitation went', async (t) => {
  const pien = await browser.openPage()
  await logInAs(pien, house.links, 'pien')
  const dialog = pien.getByRole('dialog')
  let at = ''

  await t.test('the list shows the time and how each stands; the form ticks the organs that decide', async () => {
    await pien.goto(`${house.links.workbench}/overleggen`)
    await pien.getByRole('button', { name: 'Overleg bijeenroepen' }).click()
    await dialog.locator('input[name=members]').first().waitFor()
    const ticked = await dialog.locator('input[name=members]:checked').count()
    assert.ok(ticked > 2)
    assert.ok(ticked < (await dialog.locator('input[name=members]').count()), 'control: others may be chosen')
    for (const [part, typed] of Object.entries({ day: '04', month: '03', year: '2027' }))
      await pien.locator(`#heldOn-${part}`).fill(typed)
    await dialog.locator('[name=beginsAt]').fill('14:00')
    await dialog.locator('[name=place]').fill('Zaal Jeker')
    await look(pien, 'invitation-1-call')
    await dialog.getByRole('button', { name: 'Overleg bijeenroepen' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const row = pien.locator('tr', { hasText: 'Zaal Jeker' })
    assert.match(await row.innerText(), /4 maart 2027 om 14:00 uur[\s\S]*nog niet begonnen/)
    await look(pien, 'invitation-2-list')
    await row.getByRole('link').click()
    await pien.getByRole('heading', { name: 'Genodigden' }).waitFor()
    at = pien.url()
  })

  await t.test(
    'without a mail server it says so; what left says to which organs, and which nobody reached',
    async () => {
      await pien.getByText('nog niet verstuurd').waitFor()
      await pien.getByText('Genodigd zijn geeft geen recht om iets te lezen').waitFor()
      await look(pien, 'invitation-3-waits')
      await house.owner.query(
        `update casework.invitations set left_at = asked_at, reached = organs[1:2] where conference = $1`,
        [at.split('/').at(-1)],
      )
      await pien.reload()
      await pien.getByText('Verstuurd op').waitFor()
      await pien.getByText('Geen mailadres bekend van').waitFor()
    },
  )

  await t.test('it is moved, by keyboard; one new invitation waits beside the one that went', async () => {
    await pien.getByRole('button', { name: 'Overleg aanpassen' }).press('Enter')
    await dialog.locator('[name=place]').fill('Zaal Bosscherveld')
    await look(pien, 'invitation-4-move')
    await dialog.locator('[name=place]').press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await pien.getByText('nog niet verstuurd').waitFor()
    await pien.getByText('Verstuurd op').waitFor()
    await pien.getByText('Zaal Bosscherveld').first().waitFor()
    await look(pien, 'invitation-5-moved')
    await pien.getByRole('button', { name: 'Uitnodiging sturen' }).click()
    await pien.getByText('gaat zo weg').waitFor()
  })

  await t.test('others read it and have no button, on a telephone and in English too', async () => {
    const bram = await browser.openPage({ width: 360 })
    await logInAs(bram, house.links, 'bram')
    await bram.goto(at)
    await bram.getByText('Verstuurd op').waitFor()
    assert.equal(await bram.getByRole('button', { name: 'Uitnodiging sturen' }).count(), 0)
    assert.equal(await bram.getByRole('button', { name: 'Overleg aanpassen' }).count(), 0)
    await look(bram, 'invitation-6-partner-360')
    await bram.goto(`${house.links.workbench}/overleggen`)
    await bram.getByText('Zaal Bosscherveld').waitFor()
    await look(bram, 'invitation-7-list-360')
    for (const width of [360, 1440]) {
      const english = await browser.openPage({ language: 'en', width })
      await logInAs(english, house.links, 'pien')
      await english.goto(at)
      await english.getByText('Sent on').waitFor()
      await look(english, `invitation-8-english-${width}`)
      await english.goto(`${house.links.workbench}/overleggen`)
      await english.getByText('Zaal Bosscherveld').waitFor()
      await look(english, `invitation-9-english-list-${width}`)
    }
    const phone = await browser.openPage({ width: 360 })
    await logInAs(phone, house.links, 'pien')
    await phone.goto(at)
    await phone.getByText('Verstuurd op').waitFor()
    await look(phone, 'invitation-10-360')
  })

  await t.test('it is called off after a second look; its case asks for a place at another one', async () => {
    await pien.setViewportSize({ width: 1440, height: 1000 })
    await pien.goto(at)
    // Of one that stands on no other agenda.
    const asking = pien.locator('.proposals li', { hasText: /nog niet besproken|geen volgende agenda/ }).first()
    const put = asking.getByRole('button')
    const inCase = (await put.getAttribute('aria-label'))?.replace('Op de agenda: ', '') ?? ''
    await put.click()
    await pien.getByRole('heading', { name: inCase }).waitFor()
    await pien.getByRole('button', { name: 'Overleg afzeggen' }).click()
    await dialog.getByText('Weet u het zeker?').waitFor()
    await dialog.getByText('krijgt één mail dat het niet doorgaat').waitFor()
    await look(pien, 'called-off-1-sure')
    for (const [language, width] of [
      ['nl', 360],
      ['en', 1440],
      ['en', 360],
    ] as const) {
      const other = await browser.openPage({ language, width })
      await logInAs(other, house.links, 'pien')
      await other.goto(at)
      await other.getByRole('button', { name: language === 'nl' ? 'Overleg afzeggen' : 'Call off conference' }).click()
      await other
        .getByRole('dialog')
        .getByText(language === 'nl' ? 'Weet u het zeker?' : 'Are you sure?')
        .waitFor()
      await look(other, `called-off-1-sure-${language}-${width}`)
      await other.close()
    }
    await dialog.getByRole('button', { name: 'Overleg afzeggen' }).press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await pien.getByText('Dit overleg is afgezegd').waitFor()
    await pien.getByText('Bericht dat de uitnodiging vervalt, klaargezet op').waitFor()
    for (const gone of ['Overleg afzeggen', 'Overleg aanpassen', 'Casus plaatsen', 'Tekst voor een mail'])
      assert.equal(await pien.getByRole('button', { name: gone }).count(), 0, gone)
    assert.equal(await pien.getByRole('heading', { name: inCase }).count(), 0)
    await look(pien, 'called-off-2-page')
    await pien.goto(`${at}/vergadering`)
    await pien.getByText('Dit overleg is afgezegd').waitFor()
    await look(pien, 'called-off-3-meeting')
    await pien.goto(`${house.links.workbench}/overleggen`)
    const row = pien.locator('tr', { hasText: 'Zaal Bosscherveld' })
    assert.match(await row.innerText(), /afgezegd/)
    await look(pien, 'called-off-4-list')
    await pien.getByRole('button', { name: 'Overleg bijeenroepen' }).click()
    for (const [part, typed] of Object.entries({ day: '11', month: '03', year: '2027' }))
      await pien.locator(`#heldOn-${part}`).fill(typed)
    await dialog.locator('[name=place]').fill('Zaal Wyck')
    await dialog.getByRole('button', { name: 'Overleg bijeenroepen' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await pien.locator('tr', { hasText: 'Zaal Wyck' }).getByRole('link').click()
    const again = pien.locator('.proposals li', { hasText: inCase })
    await again.getByText('overleg afgezegd').waitFor()
    await look(pien, 'called-off-5-proposed')
  })

  await t.test('everybody reads that it was called off, on a telephone and in English too', async () => {
    for (const [name, language, width] of [
      ['bram', 'nl', 360],
      ['bram', 'en', 1440],
      ['pien', 'en', 360],
    ] as const) {
      const page = await browser.openPage({ language, width })
      await logInAs(page, house.links, name)
      await page.goto(at)
      await page.getByText(language === 'nl' ? 'Dit overleg is afgezegd' : 'This conference was called off').waitFor()
      await look(page, `called-off-6-${name}-${language}-${width}`)
    }
  })
})
