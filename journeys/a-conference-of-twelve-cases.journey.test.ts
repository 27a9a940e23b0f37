/**
 * Journey 6: a conference of five partners in meeting mode, twelve cases, several browsers at once. Everybody sees their own
 * view while it is written; connections are lost and come back, the server is started again in the middle, somebody leaves
 * the case, two people close at once. Afterwards the minutes are there for each, and there is nothing left to do.
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

const everyone = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling']
const withoutCare = everyone.slice(0, 4)
const look = async (page: OpenedPage, name: string) => {
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, name)
}

const report = (turn: number) => ({
  regime: 'WGS-ZVH',
  goal: `Rust voor huishouden ${turn}.`,
  told: { told: true },
  persons: [{ role: 'subject', name: `Persoon ${turn} Verzonnen`, birthDate: '1990-01-01', minor: false }],
  criteria: ['a', 'b', 'c', 'd'].map((code) => ({ code, explanation: 'Toegelicht door de melder.' })),
  wanted: [],
})
const admission = (involves: readonly string[]) => ({
  criteria: ['a', 'b', 'c', 'd'].map((code) => ({ code, met: true })),
  reasons: 'Aan alle criteria is voldaan.',
  involves,
})
const block = (page: OpenedPage, words: string) => page.locator('.block-text', { hasText: words })

test('twelve cases, five partners, one table: live, lost and found again, closed once, nothing to do afterwards', async (t) => {
  const [pien, bram, dewi, karim, gijs] = (await Promise.all([1, 2, 3, 4, 5].map(() => browser.openPage()))) as [
    OpenedPage,
    OpenedPage,
    OpenedPage,
    OpenedPage,
    OpenedPage,
  ]
  const lotte = await browser.openPage({ width: 360 })
  const english = await browser.openPage({ language: 'en' })
  const people = { pien, bram, dewi, karim, lotte, gijs }
  for (const [subject, page] of Object.entries(people)) await logInAs(page, house.links, subject)
  await logInAs(english, house.links, 'karim')
  const cases: string[] = []
  for (let turn = 1; turn <= 12; turn++) {
    const { id } = await ask(lotte, 'POST', '/v1/cases', report(turn))
    await ask(bram, 'POST', `/v1/cases/${id}/admission`, admission(turn > 10 ? withoutCare : everyone))
    cases.push(id)
  }
  const day = (await ask<{ today: string }>(pien, 'GET', '/v1/conferences')).today
  const { id: conference } = await ask(pien, 'POST', '/v1/conferences', {
    heldOn: day,
    place: 'Zaal Geul',
    beginsAt: '14:00',
  })
  const at = `${house.links.workbench}/overleggen/${conference}`
  let total = 0
  // Two of ours, and the two of one household, in which care takes no part.
  const withoutCareAtTheTable = 4
  let items: { id: string; case: { id: string; name: string } }[] = []

  await t.test('the agenda is made from what asks for a place on it, in one press', async () => {
    await pien.goto(at)
    await pien.getByText('nog niet besproken').first().waitFor()
    await look(pien, 'meeting-0-proposals')
    await pien.getByRole('button', { name: 'Alle op de agenda' }).click()
    await pien.getByText('Geen casus vraagt om een plek').waitFor()
    const meeting = await ask<{ items: typeof items }>(pien, 'GET', `/v1/conferences/${conference}/meeting`)
    // Twelve of ours, and three of the demonstration: one that waits for an answer, and the two of one household.
    total = meeting.items.length
    assert.ok(total > 12)
    items = cases.map((id) => meeting.items.find((item) => item.case.id === id) as (typeof items)[number])
  })

  await t.test(
    'it opens for everybody at once; care sees the four without it not, and no number of others',
    async () => {
      for (const page of Object.values(people)) await page.goto(`${at}/vergadering`)
      for (const page of Object.values(people)) await page.locator('.meeting-live-live').waitFor()
      await lotte.getByText('Het overleg is nog niet geopend').waitFor()
      await look(lotte, 'meeting-1-waiting-360')
      await pien.getByRole('button', { name: 'Overleg openen' }).click()
      for (const page of Object.values(people)) await page.locator('.meeting-agenda li').first().waitFor()
      assert.equal(await bram.locator('.meeting-agenda li').count(), total)
      assert.equal(await gijs.locator('.meeting-agenda li').count(), total - withoutCareAtTheTable)
      // Names of cases end in two figures that say nothing.
      const said = (await gijs.locator('.meeting-agenda').innerText()).replace(/^\p{Lu}[\p{L} ]+ \d\d$/gmu, '')
      assert.doesNotMatch(said, new RegExp(`\\b(${total}|${total - withoutCareAtTheTable})\\b`))
    },
  )

  const first = () => items[0] as (typeof items)[number]
  const goTo = async (page: OpenedPage, name: string) => {
    await page.locator('.meeting-agenda button', { hasText: name }).click()
    await page.locator('.meeting-case h2', { hasText: name }).waitFor()
  }
  await t.test('each takes a seat per case, by keyboard; secrecy is stated, a tie is asked for', async () => {
    for (const page of [bram, dewi, karim, lotte, gijs]) await goTo(page, first().case.name)
    await look(bram, 'meeting-2-seat')
    await bram.locator('#secrecy').focus()
    await bram.keyboard.press('Space')
    await bram.keyboard.press('Enter')
    await bram.getByRole('button', { name: 'Nieuw stuk' }).waitFor()
    for (const page of [dewi, karim, lotte, gijs]) {
      await page.locator('#secrecy').check()
      await page.getByRole('button', { name: 'Aanmelden voor deze casus' }).click()
      await page.getByRole('button', { name: 'Nieuw stuk' }).waitFor()
    }
    await bram.getByText('3 van 3 beslissende organen aanwezig').waitFor()
    for (const item of items.slice(1))
      for (const page of [bram, dewi, karim, lotte, gijs])
        if (page !== gijs || items.indexOf(item) < 10)
          await ask(page, 'POST', `/v1/agenda-items/${item.id}/seats`, { secrecy: true, tie: 'none' })
  })

  await t.test('what one types, the others read while it is typed', async () => {
    await bram.locator('#meeting-case').focus()
    await bram.keyboard.press('n')
    await bram.getByRole('button', { name: 'Beginnen met schrijven' }).click()
    await bram.locator('.block textarea').waitFor()
    await bram.keyboard.type('Samen zien wij dat de rust terugkomt.')
    for (const page of [dewi, karim, lotte, gijs]) await block(page, 'de rust terugkomt.').waitFor()
    await dewi.getByText('Bram Kuijpers (Politie) schrijft').waitFor()
    assert.equal(await dewi.getByRole('button', { name: /Verder schrijven/ }).count(), 0)
    await look(bram, 'meeting-3-writing')
    await look(lotte, 'meeting-4-live-360')
    // The same seat in the other language, in a window beside it.
    await english.goto(`${at}/vergadering`)
    await goTo(english, first().case.name)
    await block(english, 'de rust terugkomt.').waitFor()
    await english.getByText('Bram Kuijpers (Police) is writing').waitFor()
    await look(english, 'meeting-4-live-english')
    await english.goto('about:blank')
    await bram.getByRole('button', { name: 'Klaar' }).click()
    await dewi.getByRole('button', { name: /Verder schrijven/ }).waitFor()
  })

  await t.test('a part for two organs is not there for the others: their page does not move', async () => {
    const pageOf = (page: OpenedPage) => page.locator('.meeting-columns').innerHTML()
    await goTo(lotte, first().case.name)
    const [before, careBefore] = [await pageOf(lotte), await pageOf(gijs)]
    await bram.getByRole('button', { name: 'Nieuw stuk' }).click()
    await bram.getByLabel('Ander standpunt').check()
    for (const other of ['College van B en W', 'GGZ-instelling', 'Reclassering'])
      await bram.getByRole('group', { name: 'Wie mag dit lezen?' }).getByLabel(other).uncheck()
    await bram.getByRole('button', { name: 'Beginnen met schrijven' }).click()
    await bram.locator('.block textarea').waitFor()
    await bram.keyboard.type('Een getuige durft niet.')
    await block(dewi, 'Een getuige durft niet.').waitFor()
    await bram.getByRole('button', { name: 'Klaar' }).click()
    assert.equal(await pageOf(lotte), before)
    assert.equal(await pageOf(gijs), careBefore)
    assert.equal(await block(karim, 'Een getuige').count(), 0)
  })

  await t.test('a decision with votes and an action with its footing appear on every screen', async () => {
    await bram.locator('#meeting-case').focus()
    await bram.keyboard.press('d')
    const dialog = bram.getByRole('dialog')
    // The others see that he drafts, and no word of it; once something is quoted, not even that.
    await dewi.getByText('Bram Kuijpers (Politie) stelt een besluit op').waitFor()
    await look(dewi, 'meeting-5-drafting')
    await dialog.getByLabel('Wat is er besloten?').selectOption('continue')
    await dialog.getByLabel('Overwegingen').fill('Wij gaan door zoals afgesproken.')
    await dialog.getByLabel('Andere mogelijkheden', { exact: false }).fill('Ophogen van het toezicht; nu niet nodig.')
    await dialog.getByLabel('Openbaar Ministerie', { exact: false }).selectOption('for')
    await dialog.getByLabel('Reclassering', { exact: false }).selectOption('against')
    await dialog.getByLabel('Bezwaren', { exact: false }).fill('De reclassering wacht liever een maand.')
    await look(bram, 'meeting-5-decision')
    assert.equal(await dewi.getByText('Wij gaan door zoals afgesproken.').count(), 0)
    await dialog.locator('button[type=submit]').click()
    await lotte.locator('.decided', { hasText: 'De reclassering wacht liever een maand.' }).waitFor()
    await dewi.getByText('stelt een besluit op').waitFor({ state: 'detached' })
    await bram.locator('#meeting-case').focus()
    await bram.keyboard.press('a')
    await dialog
      .getByLabel('Wie doet dit?', { exact: false })
      .or(dialog.locator('#owner'))
      .first()
      .selectOption('reclassering')
    await dialog.locator('#what').fill('Wekelijks langsgaan.')
    await dialog.locator('#task').selectOption('reclasseringstoezicht')
    await dialog.getByLabel('vrijwillig').check()
    const [year = '', month = '', date = ''] = new Date(Date.parse(day) + 14 * 86_400_000)
      .toISOString()
      .slice(0, 10)
      .split('-')
    await dialog.getByLabel('Dag').fill(date)
    await dialog.getByLabel('Maand').fill(month)
    await dialog.getByLabel('Jaar').fill(year)
    await dialog.locator('button[type=submit]').click()
    await gijs.locator('.decided', { hasText: 'Wekelijks langsgaan.' }).waitFor()
    await look(gijs, 'meeting-6-decided')
  })

  await t.test('twelve cases by one key each; each gets its decision', async () => {
    for (const item of items.slice(1)) {
      await bram.locator('#meeting-case').focus()
      await bram.keyboard.press('j')
      await bram.locator('.meeting-case h2', { hasText: item.case.name }).waitFor()
      const decided = { case: item.case.id, outcome: 'continue', reasons: `Besluit over ${item.case.name}.` }
      await ask(bram, 'POST', `/v1/conferences/${conference}/decisions`, decided)
    }
    await bram.locator('.decided', { hasText: `Besluit over ${items[11]?.case.name}.` }).waitFor()
    for (let back = 0; back < 11; back++) await bram.keyboard.press('k')
    await bram.locator('.meeting-case h2', { hasText: first().case.name }).waitFor()
  })

  const write = async (page: OpenedPage, words: string) => {
    await page.getByRole('button', { name: 'Verder schrijven: Duiding' }).click()
    const area = page.locator('.block textarea')
    await area.waitFor()
    await page.waitForTimeout(300)
    await area.press('Control+End')
    await page.keyboard.type(words)
    return area
  }
  await t.test(
    'a laptop without network keeps what was open, says for how long, and sends what was typed on return',
    async () => {
      await dewi.context().setOffline(true)
      await dewi.getByText('blijft nog 15 minuten in beeld', { exact: false }).waitFor()
      await dewi.getByRole('button', { name: 'Verder schrijven: Duiding' }).waitFor()
      await write(dewi, ' Onderweg getypt.')
      await dewi.getByText('Wacht op verbinding').waitFor()
      await look(dewi, 'meeting-7-offline')
      await dewi.context().setOffline(false)
      await block(karim, 'Onderweg getypt.').waitFor()
      await dewi.getByText('Wat u had getypt is verstuurd.').waitFor()
      await dewi.getByRole('button', { name: 'Klaar' }).click()
    },
  )

  await t.test(
    'a quarter of an hour without connection empties the screen; with a connection everything is back',
    async () => {
      await lotte.clock.install()
      await lotte.reload()
      await lotte.locator('.meeting-live-live').waitFor()
      await goTo(lotte, first().case.name)
      await block(lotte, 'Onderweg getypt.').waitFor()
      await lotte.context().setOffline(true)
      await lotte.getByText('Geen verbinding').first().waitFor()
      await lotte.clock.runFor(15 * 60_000 + 2_000)
      await lotte.getByText('Dit scherm is leeggemaakt').waitFor()
      assert.doesNotMatch(await lotte.locator('body').innerText(), /terugkomt|Verzonnen|Wij gaan door/)
      await screenshot(lotte, 'meeting-8-blanked-360')
      await lotte.context().setOffline(false)
      await lotte.clock.runFor(6_000)
      await block(lotte, 'Onderweg getypt.').waitFor()
    },
  )

  await t.test('the server is started again while somebody types: the words arrive, once', async () => {
    await write(karim, ' Voor de herstart.')
    await block(dewi, 'Voor de herstart.').waitFor()
    const restarted = house.restart()
    await karim.keyboard.type(' Tijdens de herstart.')
    await restarted
    await block(dewi, 'Tijdens de herstart.').waitFor()
    const text = await block(dewi, 'Tijdens de herstart.').innerText()
    assert.equal(text.split('Tijdens de herstart.').length, 2)
    assert.match(
      text,
      /Samen zien wij dat de rust terugkomt\. Onderweg getypt\. Voor de herstart\. Tijdens de herstart\./,
    )
    await karim.getByRole('button', { name: 'Klaar' }).click()
  })

  await t.test('whoever leaves the case loses it from the screen at once; for the others nothing changes', async () => {
    await gijs.locator('.meeting-live-live').waitFor()
    await block(gijs, 'de rust terugkomt.').waitFor()
    await ask(bram, 'POST', `/v1/cases/${first().case.id}/involvement-ends`, { organ: 'ggz-instelling' })
    await gijs.locator('.meeting-agenda li', { hasText: first().case.name }).waitFor({ state: 'detached' })
    assert.equal(await block(gijs, 'de rust terugkomt.').count(), 0)
    await block(dewi, 'de rust terugkomt.').waitFor()
    const afterwards = await gijs.evaluate(
      (item) =>
        fetch('/v1/me')
          .then((me) => me.json())
          .then(({ active }) => fetch(`/v1/agenda-items/${item}`, { headers: { 'schakel-appointment': active } }))
          .then((answer) => answer.status),
      first().id,
    )
    assert.equal(afterwards, 404)
  })

  await t.test(
    'a page opens a block once per version: the log has no more readings than there were versions',
    async () => {
      const { rows } = await house.owner.query<{ readings: number; version: number }>(
        `select count(*)::int as readings, b.version from audit.acts a join casework.blocks b on b.id = any (a.objects)
       where a.action = 'casework.block.read' and a.result = 'done' and a.person in (
         select id from identity.people where subject = any ($1))
       group by a.person, b.id, b.version`,
        [['bram', 'karim']],
      )
      assert.ok(rows.length >= 2)
      assert.deepEqual(
        rows.filter(({ readings, version }) => readings > version),
        [],
      )
    },
  )

  await t.test('two press close at once: it closes once, and everybody sees so', async () => {
    for (const page of [pien, bram]) {
      await page.getByRole('button', { name: 'Overleg sluiten' }).click()
      await page.getByRole('dialog').locator('button[type=submit]').waitFor()
    }
    await look(pien, 'meeting-9-close')
    await Promise.all([pien, bram].map((page) => page.getByRole('dialog').locator('button[type=submit]').click()))
    for (const page of Object.values(people)) await page.getByText('Dit overleg is gesloten').waitFor()
    const { conferences } = await ask<{ conferences: { id: string; standing: string; heldOn: string }[] }>(
      pien,
      'GET',
      '/v1/conferences',
    )
    const inThreeWeeks = new Date(Date.parse(day) + 21 * 86_400_000).toISOString().slice(0, 10)
    const next = conferences.filter(({ heldOn }) => heldOn === inThreeWeeks)
    assert.equal(next.length, 1)
    const { items: carried } = await ask<{ items: object[] }>(pien, 'GET', `/v1/conferences/${next[0]?.id}/meeting`)
    assert.equal(carried.length, total)
  })

  await t.test(
    'the minutes are there for each: what was for two organs only they read, on the page and in the document',
    async () => {
      const minutesOf = async (page: OpenedPage) => {
        await page.goto(`${at}/notulen`)
        await page.locator('.app-main h2', { hasText: items[1]?.case.name ?? '' }).waitFor()
        return page.locator('.app-main').innerText()
      }
      assert.match(await minutesOf(dewi), /Een getuige durft niet\./)
      assert.match(await minutesOf(karim), /Onderweg getypt\./)
      assert.doesNotMatch(await minutesOf(karim), /getuige/)
      assert.doesNotMatch(await minutesOf(gijs), /rust terugkomt|getuige/)
      await look(dewi, 'meeting-10-minutes')
      await minutesOf(lotte)
      await look(lotte, 'meeting-11-minutes-360')
      const [document] = await Promise.all([
        dewi.waitForEvent('download'),
        dewi.getByRole('button', { name: 'Notulen als pdf' }).click(),
      ])
      assert.equal(document.suggestedFilename(), 'notulen.pdf')
      await english.goto(`${at}/notulen`)
      await english.getByText('Minutes of the conference').first().waitFor()
      await look(english, 'meeting-12-minutes-english')
    },
  )

  await t.test('the action stands with its owner; there is no step afterwards', async () => {
    await lotte.goto(`${house.links.workbench}/gevraagd`)
    await lotte.getByText('Wekelijks langsgaan.').first().waitFor()
  })

  for (const page of [...Object.values(people), english]) {
    noFaults(
      page,
      /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_NETWORK|ERR_INCOMPLETE|ERR_EMPTY|status of (404|409|502|503)|net::/,
    )
    noThirdPartyRequests(page)
  }
})
