/**
 * Journey 5: hit or no hit between two alliances. One person, one reason, one approval; the answer names organs only; the
 * asked side sees who asked and what for, never about whom; the twenty-first question of the day is refused. After a hit
 * agreements are aligned by a request of its own, and a person who is shielded is not known to anybody outside.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../foundation/clock.ts'
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

async function at(subject: string, path: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}) {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  await page.goto(`${house.links.workbench}${path}`)
  await page.locator('.app-main h1').waitFor()
  await page.waitForFunction(() => !document.querySelector('.state-loading'))
  return page
}
async function closed(page: OpenedPage) {
  noFaults(page, /4(00|03|04|09|29)/)
  noThirdPartyRequests(page)
  await page.context().close()
}
async function look(page: OpenedPage, name: string) {
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, `known/${name}`)
}
const necessity = 'Zonder dit antwoord loopt een inval dwars door een plan van begeleiding heen.'
async function fill(page: OpenedPage, reference: string, name = 'Verbeek, Milan') {
  await page.getByLabel('Kenmerk').fill(reference)
  await page.getByLabel('Naam', { exact: true }).fill(name)
  await page.getByLabel('Dag', { exact: true }).fill('18')
  await page.getByLabel('Maand', { exact: true }).fill('5')
  await page.getByLabel('Jaar', { exact: true }).fill('2001')
  await page.getByRole('radio', { name: /Zorg- en Veiligheidshuis/ }).check()
  await page.getByRole('textbox', { name: 'Waarom is dit antwoord nodig?' }).fill(necessity)
  await page.getByLabel('Welk orgaan toetst de vraag?').selectOption('om')
}
/** Somebody else decided meanwhile: whoever waits loads the page again. */
async function reloadUntil(page: OpenedPage, words: string) {
  const sought = page.getByText(words, { exact: true }).first()
  for (let tries = 0; tries < 10 && !(await sought.isVisible()); tries++) {
    await page.reload()
    await sought.waitFor({ timeout: 2_000 }).catch(() => undefined)
  }
  await sought.waitFor()
}
/** As the page would send it: for the nineteen questions between the first and the one too many. */
const draft = (page: OpenedPage, body: { readonly [field: string]: string }) =>
  page.evaluate(
    async ({ key, ...sent }) => {
      const me = await (await fetch('/v1/me')).json()
      const answer = await fetch('/v1/crime-centre/known-questions', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'schakel-appointment': me.active,
          'schakel-csrf': me.csrf,
          'idempotency-key': key,
        },
        body: JSON.stringify(sent),
      })
      return answer.status
    },
    { ...body, key: newId() },
  )

test('is somebody known elsewhere', async (t) => {
  await t.test(
    'a RIEC asks about one person under its own reference, and is told what a reference may not be',
    async () => {
      const page = await at('joost', '/')
      assert.equal(new URL(page.url()).pathname, '/elders-bekend')
      await look(page, 'riec-empty')
      await fill(page, 'Verbeek-1')
      await page.getByRole('button', { name: 'Laten toetsen' }).click()
      await page.getByText('Dit kenmerk kan een naam bevatten').waitFor()
      await look(page, 'riec-wrong-reference')
      await page.getByLabel('Kenmerk').fill('RIEC-2026-014')
      await page.getByRole('button', { name: 'Laten toetsen' }).click()
      await page.getByText('De vraag wacht op een besluit').waitFor()
      assert.equal(await page.getByRole('button', { name: 'Goedkeuren' }).count(), 0)
      await look(page, 'riec-drafted')
      await closed(page)
    },
  )

  await t.test('another organ tests it, on a telephone and in English', async () => {
    const page = await at('hanna', '/', { width: 360, language: 'en' })
    await page.getByText('waits for a decision').waitFor()
    await look(page, 'riec-approve-narrow')
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByText('The question is being asked').waitFor()
    await closed(page)
  })

  let openedFrom = ''
  await t.test('the answer names organs involved and nothing else, and no organ under secrecy', async () => {
    const page = await at('joost', '/')
    await page.getByText('Bekend. Daar betrokken:').waitFor()
    const card = page.locator('article.card').first()
    assert.deepEqual((await card.getByRole('listitem').allInnerTexts()).sort(), [
      'College van B en W',
      'Openbaar Ministerie',
      'Politie',
      'Reclassering',
    ])
    assert.doesNotMatch(await card.innerText(), /GGZ|Kromme Akker|portiek/)
    await page.getByText(/De lijst kan onvolledig zijn/).waitFor()
    await look(page, 'riec-answer')
    const { rows } = await house.owner.query<{ id: string }>(
      `select case_id as id from casework.persons p join casework.cases c on c.id = p.case_id
       where c.state = 'open' order by cardinality(c.involved) desc limit 1`,
    )
    openedFrom = rows[0]?.id ?? ''
    assert.match(openedFrom, /^[0-9a-f-]{36}$/, 'the case is there')
    const answer = await page.evaluate(async (id) => {
      const me = await (await fetch('/v1/me')).json()
      const asked = await fetch(`/v1/cases/${id}`, { headers: { 'schakel-appointment': me.active } })
      return asked.status
    }, openedFrom)
    assert.equal(answer, 404, 'a hit opens nothing')
    await closed(page)
  })

  await t.test('at a case one person is asked about; a delegate finds the test beside the article', async () => {
    const lotte = await at('lotte', `/zaken/${openedFrom}`)
    await lotte.getByRole('link', { name: 'Elders bekend?' }).click()
    await lotte.getByRole('heading', { name: 'Er is nog niets gevraagd' }).waitFor()
    await look(lotte, 'case-empty')
    await lotte.getByRole('radio', { name: /Milan Verbeek/ }).check()
    await lotte.getByRole('radio', { name: /Regionaal Informatie- en Expertisecentrum/ }).check()
    await lotte.getByRole('textbox', { name: 'Waarom is dit antwoord nodig?' }).fill(necessity)
    await lotte.getByRole('button', { name: 'Laten toetsen' }).click()
    await lotte.getByText('De vraag wacht op een besluit').waitFor()
    await look(lotte, 'case-drafted')
    const dewi = await at('dewi', '/beslissen')
    await dewi.getByRole('heading', { name: /Vragen aan andere registers/ }).waitFor()
    await look(dewi, 'to-decide')
    await dewi.getByRole('button', { name: 'Goedkeuren' }).click()
    await dewi.getByText('De vraag wordt gesteld').waitFor()
    await closed(dewi)
    await reloadUntil(lotte, 'Niet bekend')
    await lotte.getByText(/krijgt naar schatting \d+\s?% toch/).waitFor()
    await look(lotte, 'case-answer')
    await closed(lotte)
    const narrow = await at('lotte', `/zaken/${openedFrom}/elders-bekend`, { width: 360, language: 'en' })
    await narrow.getByText('Not known', { exact: true }).waitFor()
    await look(narrow, 'case-answer-narrow')
    await closed(narrow)
  })

  await t.test('agreements are aligned by a request of its own; what care does stays here', async () => {
    const joost = await at('joost', '/')
    await joost.getByRole('button', { name: 'Vragen om afspraken af te stemmen' }).click()
    await joost.getByRole('textbox', { name: 'Waarom moeten afspraken op elkaar aansluiten?' }).fill(necessity)
    await look(joost, 'align-ask')
    await joost.getByRole('dialog').getByRole('button', { name: 'Vragen om afspraken af te stemmen' }).click()
    await joost.getByText('wacht op besluit van de andere kant').waitFor()
    const dewi = await at('dewi', '/beslissen')
    await dewi.getByRole('heading', { name: /wil afspraken afstemmen/ }).waitFor()
    await look(dewi, 'align-decide')
    await dewi.getByRole('checkbox').first().check()
    await dewi.getByRole('button', { name: 'Deze afspraken delen' }).click()
    await dewi.getByText('De andere kant ziet alleen de afspraken die u koos.').waitFor()
    await closed(dewi)
    await reloadUntil(joost, 'Afspraken van de andere kant')
    await look(joost, 'align-answer')
    await closed(joost)
  })

  await t.test('whoever is shielded is not known outside, and the delegates hear that somebody asked', async () => {
    const bram = await at('bram', `/zaken/${openedFrom}/elders-bekend`)
    await bram.getByRole('button', { name: 'Afschermen' }).first().click()
    await bram.getByRole('textbox', { name: 'Waarom?' }).fill('Hij wordt bedreigd door wie hem geld leende.')
    await look(bram, 'shield')
    await bram.getByRole('dialog').getByRole('button', { name: 'Afschermen' }).click()
    await bram.getByText(/is afgeschermd voor vragen van buiten/).waitFor()
    await closed(bram)
    const joost = await at('joost', '/')
    await fill(joost, 'RIEC-2026-015')
    await joost.getByRole('button', { name: 'Laten toetsen' }).click()
    await joost.getByText('De vraag wacht op een besluit').waitFor()
    const hanna = await at('hanna', '/')
    await hanna.getByRole('button', { name: 'Goedkeuren' }).click()
    await hanna.getByText('De vraag wordt gesteld').waitFor()
    await closed(hanna)
    await reloadUntil(joost, 'Niet bekend')
    await closed(joost)
    const dewi = await at('dewi', '/beslissen', { width: 360 })
    await dewi.getByRole('heading', { name: /Er is gevraagd naar iemand die is afgeschermd/ }).waitFor()
    await look(dewi, 'second-look-narrow')
    await dewi.getByRole('button', { name: 'Afgehandeld' }).click()
    await dewi
      .getByRole('heading', { name: /Er is gevraagd naar iemand die is afgeschermd/ })
      .waitFor({ state: 'detached' })
    await closed(dewi)
  })

  await t.test('the twenty-first question of the day is refused, and says what to do now', async () => {
    const page = await at('joost', '/')
    const body = { name: 'Iemand Anders', birthDate: '1980-01-01', target: 'WGS-ZVH', necessity, decider: 'om' }
    for (let asked = 2; asked < 20; asked++)
      assert.equal(await draft(page, { ...body, reference: `RIEC-2026-1${asked}` }), 200)
    await fill(page, 'RIEC-2026-121')
    await page.getByRole('button', { name: 'Laten toetsen' }).click()
    await page.getByText('Uw orgaan heeft vandaag al genoeg vragen aan dit register gesteld').waitFor()
    await page.getByText(/Stel deze vraag morgen/).waitFor()
    await look(page, 'limit')
    await closed(page)
  })

  await t.test('the asked side reads who asked, what for and when, and never about whom', async () => {
    for (const [width, language] of [
      [1440, 'nl'],
      [360, 'en'],
    ] as const) {
      const page = await at('ruud', '/vragen-aan-registers', { width, language })
      await page
        .getByText(language === 'nl' ? 'geweigerd: te veel op een dag' : 'refused: too many in a day')
        .first()
        .waitFor()
      const said = await page.locator('.app-main').innerText()
      assert.match(said, language === 'nl' ? /Politie/ : /Police/)
      if (language === 'nl') assert.match(said, /RIEC-2026-014/)
      assert.doesNotMatch(said, /Milan|Verbeek|Iemand Anders/)
      await look(page, `book-${language}`)
      await closed(page)
    }
  })
})
