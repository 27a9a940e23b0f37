/**
 * Journey 4: a partner contributes with a secrecy ground and withholds it from one organ. That organ never notices:
 * its page and the answers behind it are the same bytes before and after. The author sees why; a third partner reads it.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  axe,
  fitsTheScreen,
  noFaults,
  noThirdPartyRequests,
  type OpenedPage,
  openBrowser,
  reach,
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

const secret = 'Sinds de zomer slaapt zij niet meer; zij is bang voor iemand in het portiek.'
const look = async (page: OpenedPage, name: string) => {
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, name)
}
const to = async (page: OpenedPage, path: string) => {
  await page.goto(`${house.links.workbench}${path}`)
  await page.locator('.app-main h1').waitFor()
  await page.locator('.state-loading').waitFor({ state: 'detached' })
}

/** Everything this person's browser can ask about the case: the bytes and the headers of each answer. */
const everythingAnswered = (page: OpenedPage, id: string) =>
  page.evaluate(async (theCase) => {
    const me = await (await fetch('/v1/me')).json()
    const ask = async (address: string) => {
      const answer = await fetch(address, { headers: { 'schakel-appointment': me.active, 'schakel-language': 'nl' } })
      const headers = [...answer.headers].filter(([name]) => name !== 'date')
      return [address, answer.status, JSON.stringify(headers), await answer.text()] as const
    }
    const conferences = (
      await (await fetch('/v1/conferences', { headers: { 'schakel-appointment': me.active } })).json()
    ).conferences as { id: string }[]
    const asked = [
      `/v1/cases/${theCase}`,
      `/v1/cases/${theCase}/why`,
      `/v1/cases/${theCase}/contribution-form`,
      '/v1/asked-of-me',
      '/v1/to-decide',
      ...conferences.map((one) => `/v1/conferences/${one.id}`),
    ]
    return Promise.all(asked.map(ask))
  }, id)

test('what care withholds from the police is not there for the police, byte by byte; the author sees why', async (t) => {
  const gijs = await browser.openPage()
  const bram = await browser.openPage()
  const lotte = await browser.openPage()
  for (const [page, subject] of [
    [gijs, 'gijs'],
    [bram, 'bram'],
    [lotte, 'lotte'],
  ] as const)
    await logInAs(page, house.links, subject)
  await to(gijs, '/gevraagd')
  const address = (await gijs.locator('main a[href^="/zaken/"]').first().getAttribute('href')) ?? ''
  const id = address.split('/').at(-1) ?? ''
  await to(bram, address)
  const pageBefore = await bram.locator('.app-main').innerHTML()
  const answersBefore = await everythingAnswered(bram, id)

  await t.test('care gives it to two organs, on good care with a reason, and sees exactly what they get', async () => {
    await to(gijs, `${address}/bijdrage`)
    await gijs.getByText('Wat mag hier niet in, en waarom?').click()
    await gijs.getByText('gericht onderzoek (Wpg 9)', { exact: false }).first().waitFor()
    await gijs.getByLabel('Om welk soort gegevens gaat het?').selectOption('gezondheid')
    await gijs.getByLabel('Duiding').check()
    await gijs.getByLabel('Uw bijdrage').fill(secret)
    await gijs.getByLabel('Hoe weet u dit?').selectOption('own-file')
    await gijs.getByLabel('aannemelijk').check()
    await gijs.getByRole('group', { name: 'Wie krijgt deze bijdrage?' }).getByLabel('Reclassering').check()
    await gijs.getByRole('group', { name: 'Wie krijgt deze bijdrage?' }).getByLabel('College van B en W').check()
    await gijs.getByRole('group', { name: 'Aan wie onthoudt u dit uitdrukkelijk?' }).getByLabel('Politie').check()
    await gijs.getByLabel('Waarom onthoudt u dit?').fill('Haar naam zou in het portiek bekend worden.')
    await gijs.getByLabel('Mijn orgaan heeft deze gegevens rechtmatig', { exact: false }).check()
    await gijs.getByLabel('Ik heb de feiten en de kwaliteit', { exact: false }).check()
    await gijs.getByRole('button', { name: 'Geven' }).click()
    await gijs.getByText('Hier geldt beroepsgeheim').waitFor()
    await gijs.getByLabel('goed hulpverlenerschap').check()
    await gijs
      .getByLabel('Uw afweging')
      .fill('Zonder dit weten zij niet dat zij bescherming nodig heeft; besproken met een collega.')
    await gijs.locator('.rail').getByText(secret).waitFor()
    await gijs.locator('.rail').getByText('Bestaat niet voor').waitFor()
    await look(gijs, 'withheld-1-share')
    await gijs.getByRole('button', { name: 'Geven' }).click()
    await gijs.waitForURL(`**${address}`)
    await gijs.locator('.timeline', { hasText: secret }).waitFor()
  })

  await t.test('the police notice nothing: the page and every answer behind it are the same', async () => {
    assert.deepEqual(await everythingAnswered(bram, id), answersBefore)
    await bram.reload()
    await bram.locator('.timeline').waitFor()
    assert.equal(withoutIds(await bram.locator('.app-main').innerHTML()), withoutIds(pageBefore))
    assert.doesNotMatch(await bram.locator('body').innerText(), /slaapt|hulpverlenerschap/)
    await look(bram, 'withheld-2-police')
  })

  await t.test('control: probation reads it, marked as an interpretation, and learns why', async () => {
    await to(lotte, address)
    const entry = lotte.locator('.timeline-interpretation', { hasText: secret })
    await entry.getByRole('button', { name: 'Waarom zie ik dit?' }).click()
    const why = lotte.getByRole('dialog')
    await why.getByText('De verstrekker heeft deze bijdrage aan uw orgaan gegeven', { exact: false }).waitFor()
    await why.getByText('artikel 2.31 lid 5 WGS').waitFor()
    assert.doesNotMatch(await lotte.locator('body').innerText(), /Haar naam zou/)
    await look(lotte, 'withheld-3-probation')
  })

  await t.test('the author reads why the police do not see it, and what would have to change', async () => {
    const entry = gijs.locator('.timeline-interpretation', { hasText: secret })
    await entry.getByText('Onthouden aan: Politie').waitFor()
    await entry.getByRole('button', { name: 'Waarom ziet een ander dit niet?' }).click()
    const dialog = gijs.getByRole('dialog')
    await dialog.getByLabel('Kies een orgaan').selectOption('politie')
    await dialog.getByText('U zou moeten stoppen met onthouden.').waitFor()
    await dialog.getByText('Haar naam zou in het portiek bekend worden.', { exact: false }).waitFor()
    await look(gijs, 'withheld-4-author')
  })

  await t.test(
    'in English on a telephone, with the keyboard alone: one gives, another asks why it is there',
    async () => {
      const given = 'She has a key of her own since Monday.'
      const giver = await browser.openPage({ width: 360, language: 'en' })
      await logInAs(giver, house.links, 'gijs')
      await to(giver, `${address}/bijdrage`)
      const press = async (control: string, key: string) => {
        await reach(giver, giver.locator(`main ${control}`))
        await giver.keyboard.press(key)
      }
      if (await giver.locator('main [name=answers]').count()) await press('[name=answers]', 'ArrowUp')
      await press('select[name=category]', 'ArrowDown')
      await press('[name=kind]', 'Space')
      await reach(giver, giver.locator('main textarea[name=content]'))
      await giver.keyboard.type(given)
      await press('select[name=source]', 'ArrowDown')
      await press('[name=reliability]', 'Space')
      await press('[name=audience][value=reclassering]', 'Space')
      await press('[name=lawful]', 'Space')
      await press('[name=checked]', 'Space')
      await look(giver, 'withheld-5-share-360')
      await press('button[type=submit]', 'Enter')
      await giver.waitForURL(`**${address}`)
      const reader = await browser.openPage({ width: 360, language: 'en' })
      await logInAs(reader, house.links, 'lotte')
      await to(reader, address)
      await reach(
        reader,
        reader.locator('.timeline li', { hasText: given }).getByRole('button', { name: 'Why can I see this?' }),
      )
      await reader.keyboard.press('Enter')
      await reader
        .getByRole('dialog')
        .getByText('The supplier gave this contribution to your organ', { exact: false })
        .waitFor()
      await look(reader, 'withheld-6-why-360')
      await reader.keyboard.press('Escape')
      await reader.getByRole('dialog').waitFor({ state: 'detached' })
      for (const page of [giver, reader]) noFaults(page)
      assert.deepEqual(await everythingAnswered(bram, id), answersBefore, 'and the police notice nothing of it')
    },
  )

  await t.test('the author takes it back, and then it never was, for anybody', async () => {
    await gijs.keyboard.press('Escape')
    const entry = gijs.locator('.timeline-interpretation', { hasText: secret })
    await entry.getByRole('button', { name: 'Intrekken' }).click()
    await gijs.getByRole('button', { name: 'Intrekken en vernietigen' }).click()
    await gijs.getByText(secret).waitFor({ state: 'detached' })
    await to(lotte, address)
    assert.equal(await lotte.getByText(secret).count(), 0)
    assert.deepEqual(await everythingAnswered(bram, id), answersBefore)
  })

  for (const page of [gijs, bram, lotte]) {
    noFaults(page, /status of 409/)
    noThirdPartyRequests(page)
  }
})

/** React numbers its own ids per page load. */
const withoutIds = (markup: string) =>
  markup.replace(/(id|aria-labelledby|aria-controls|aria-describedby|for|data-react-aria[\w-]*)="[^"]*"/g, '')
