/**
 * From a thing on the screen, in three clicks: why it is there, whose it is, until when, who saw it, and the proof for an
 * outsider, who works it out without this house. Every kind of thing, each on the page where people meet it.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { project } from '../foundation/testing/database.ts'
import {
  axe,
  fitsTheScreen,
  noFaults,
  type OpenedPage,
  openBrowser,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import { aContribution } from '../rooms/casework/examples.ts'
import { aRiecAdmission, aSignal } from '../rooms/casework/testing/riec-house.ts'
import { aRightsRequest } from '../rooms/casework/testing/rights-house.ts'
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

const as = async (subject: string, wanted: Parameters<TestBrowser['openPage']>[0] = {}) => {
  const page = await browser.openPage(wanted)
  await logInAs(page, house.links, subject)
  return page
}
const to = async (page: OpenedPage, path: string) => {
  await page.goto(`${house.links.workbench}${path}`)
  await page.locator('.app-main h1').waitFor()
  await page.waitForFunction(() => !document.querySelector('.state-loading'))
}

const questions = [
  'Waarom staat dit er?',
  'Volgens welke regel ziet u dit?',
  'Tot wanneer?',
  'Naar wie ging dit?',
  'Wie zag dit?',
  'Bewijs voor een buitenstaander',
]
/** Clicks until everything is answered and the proof is in hand. `within`: where on the page the thing stands. */
async function accountFor(page: OpenedPage, within: string, look?: string): Promise<number> {
  let clicks = 0
  const click = async (button: ReturnType<OpenedPage['getByRole']>) => {
    await button.click()
    clicks++
  }
  await click(page.locator(within).getByRole('button', { name: 'Verantwoording', exact: true }).first())
  const account = page.getByRole('dialog')
  for (const asked of questions) await account.locator('dt').getByText(asked, { exact: true }).waitFor()
  if (look) {
    await axe(page)
    await fitsTheScreen(page)
    await screenshot(page, look, { whole: false })
  }
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/proof'))
  await click(account.getByRole('button', { name: 'Bewijs ophalen' }))
  // Within its first minute the log has not taken the answer in, and the page says so.
  assert.ok([200, 409].includes((await asked).status()))
  await page.keyboard.press('Escape')
  await account.waitFor({ state: 'detached' })
  return clicks
}

test('every kind of thing accounts for itself in at most three clicks, from the page where people meet it', async (t) => {
  const names = ['lotte', 'bram', 'pien', 'hugo', 'joost', 'ines', 'ruud', 'hanna'] as const
  const pages = await Promise.all(names.map(async (who) => [who, await as(who)] as const))
  const { lotte, bram, pien, hugo, joost, ines, ruud, hanna } = Object.fromEntries(pages) as {
    readonly [who in (typeof names)[number]]: OpenedPage
  }
  const { id: inCase } = await ask(lotte, 'POST', '/v1/cases', {
    ...{ regime: 'WGS-ZVH', goal: 'Rust in huis.', told: { told: true }, wanted: ['politie'] },
    persons: [{ role: 'subject', name: 'Teun Verzonnen', birthDate: '1990-01-01', minor: false }],
    criteria: ['a', 'b', 'c', 'd'].map((code) => ({ code, explanation: 'Toegelicht.' })),
  })
  await ask(bram, 'POST', `/v1/cases/${inCase}/admission`, {
    ...{ criteria: ['a', 'b', 'c', 'd'].map((code) => ({ code, met: true })), reasons: 'Aan alles is voldaan.' },
    involves: ['politie', 'om', 'college', 'reclassering'],
  })
  const { today } = await ask<{ today: string }>(pien, 'GET', '/v1/conferences')
  const soon = new Date(Date.parse(`${today}T12:00:00Z`) + 14 * 86_400_000).toISOString().slice(0, 10)
  const { id: conference } = await ask(pien, 'POST', '/v1/conferences', { heldOn: today, place: 'Zaal Geul' })
  await ask(pien, 'POST', `/v1/conferences/${conference}/agenda`, { case: inCase })
  await ask(lotte, 'POST', `/v1/cases/${inCase}/requests`, {
    ...{ asked: 'politie', categories: ['wpg8'], why: 'Wat is er gezien?', dueOn: soon },
  })
  const { id: action } = await ask(bram, 'POST', `/v1/conferences/${conference}/actions`, {
    ...{ case: inCase, owner: 'politie', what: 'Langsgaan.', task: 'politietaak', dueOn: soon },
  })
  await ask(bram, 'POST', `/v1/actions/${action}/obstacles`, { kind: 'no-capacity', what: 'Er is niemand vrij.' })
  await ask(lotte, 'POST', `/v1/cases/${inCase}/goals`, { domain: 'home', goal: 'Hij woont rustig.' })
  await ask(lotte, 'POST', `/v1/cases/${inCase}/reviews`, { heldOn: today })
  const { id: phenomenon } = await ask(pien, 'POST', '/v1/phenomenon-cases', {
    ...{ about: 'area', model: 'hennepteelt-in-woningen', place: 'Mariaberg', goal: 'Minder woningen gebruikt.' },
  })
  const { id: measure } = await ask(hugo, 'POST', '/v1/measures', {
    ...{
      power: 'sluiting-opiumwet',
      ground: 'a',
      phenomenon: 'none',
      place: 'Voorbeeldstraat 12',
      facts: 'In de schuur stonden planten.',
    },
    source: 'Bestuurlijke rapportage',
  })
  const { id: request } = await ask(ines, 'POST', '/v1/rights-requests', aRightsRequest({ receivedOn: today }))
  const breach = {
    discoveredOn: today,
    discoveredTime: '00:01',
    natures: ['confidentiality'],
    what: 'Een tas vergeten.',
  }
  await ask(ines, 'POST', '/v1/breaches', breach)
  const { items: breaches } = await ask<{ items: { id: string }[] }>(ines, 'GET', '/v1/breaches')
  const leaked = breaches[0]?.id
  await ask(joost, 'POST', '/v1/crime-centre/known-questions', {
    ...{
      reference: 'RIEC-2026-700',
      target: 'WGS-ZVH',
      decider: 'om',
      name: 'Niemand Anders',
      birthDate: '1985-05-05',
    },
    necessity: 'Zonder dit antwoord loopt een inval door een plan van begeleiding heen.',
  })
  const { id: riec } = await ask(joost, 'POST', '/v1/riec-cases', aSignal())
  await ask(hanna, 'POST', `/v1/riec-cases/${riec}/admission`, aRiecAdmission())
  const seen = { content: 'Een kantoor zonder klanten.', audience: ['om'] }
  await ask(joost, 'POST', `/v1/riec-cases/${riec}/contributions`, aContribution(seen))
  const { rows: ofRelease } = await house.owner.query('select id from casework.releases limit 1')

  const story = (what: string) => `.timeline li:has-text("${what}")`
  const met: [name: string, page: OpenedPage, path: string, within: string][] = [
    ['a case', bram, `/zaken/${inCase}`, '.facts .button-row'],
    ['a person in it', bram, `/zaken/${inCase}/kring`, 'li:has-text("Teun Verzonnen")'],
    ['a request', bram, `/zaken/${inCase}`, story('Wat is er gezien?')],
    ['an action', bram, `/zaken/${inCase}`, story('Langsgaan.')],
    ['a goal of a plan', lotte, `/zaken/${inCase}/plan`, '.card:has-text("Hij woont rustig.")'],
    ['a review of a plan', lotte, `/zaken/${inCase}/plan`, '.card:has-text("Wacht")'],
    ['a case about a phenomenon', pien, `/verschijnselen/${phenomenon}`, '.facts'],
    ['a measure', hugo, `/maatregelen/${measure}`, '.facts'],
    ['an action, in the minutes', bram, `/overleggen/${conference}/notulen`, '.decided'],
    ['an obstacle', bram, `/zaken/${inCase}/plan`, '.obstacle'],
    ['a case of the RIEC', joost, `/riec/${riec}`, '.facts'],
    ['a company in it', joost, `/riec/${riec}`, 'li:has-text("Voorbeeld BV")'],
    ['a decision on a phase', joost, `/riec/${riec}`, '.card:has-text("fase 1")'],
    ['a contribution to it', joost, `/riec/${riec}`, '.card:has-text("Een kantoor zonder klanten.")'],
    ['a question of the crime centre', joost, '/elders-bekend', '.app-main'],
    ['a request of a person', ines, `/verzoeken/${request}`, '.facts'],
    ['a breach', ines, `/datalekken/${leaked}`, '.facts'],
    ['what goes and when', ruud, '/wat-gaat-wanneer', '.app-main'],
    ['a breach, for the privacy officer', ruud, `/datalekken/${leaked}`, '.facts'],
    ...(ofRelease[0]
      ? [
          ['a result that leaves', ruud, `/vrijgaven/${ofRelease[0].id}`, '.app-main'] as [
            string,
            OpenedPage,
            string,
            string,
          ],
        ]
      : []),
  ]
  for (const [name, page, path, within] of met)
    await t.test(name, async () => {
      await to(page, path)
      const clicks = await accountFor(page, within)
      assert.ok(clicks <= 3, `${name}: ${clicks} clicks`)
      noFaults(page, /status of 409/)
    })
})

test('the privacy officer reads which organs opened it, asks which colleague, and takes a proof an outsider works out alone', async () => {
  const ruud = await as('ruud', { width: 360 })
  await to(ruud, '/wat-gaat-wanneer')
  const clicks = await accountFor(ruud, '.app-main', 'account-1-what-goes-360')
  assert.ok(clicks <= 3)
  // The first account is one of the acts the second counts.
  await ruud.getByRole('button', { name: 'Verantwoording', exact: true }).first().click()
  const account = ruud.getByRole('dialog')
  await account.getByText('Verantwoording gegeven').first().waitFor()
  await account.getByRole('button', { name: 'Bewijs ophalen' }).click()
  const all = account.getByRole('button', { name: 'Alle vier bewaren' })
  for (let tries = 0; tries < 40 && !(await all.isVisible()); tries++) {
    const again = account.getByRole('button', { name: 'Probeer opnieuw' })
    if (await again.isVisible()) await again.click()
    await ruud.waitForTimeout(2_000)
  }
  await account.getByText(/staat in regel/).waitFor()
  await axe(ruud)
  await screenshot(ruud, 'account-2-proof-360', { whole: false })
  const folder = mkdtempSync(join(tmpdir(), 'schakel-account-'))
  try {
    const links = account.getByRole('link').filter({ hasText: /antwoord|handeling|weg|regel van het logboek/ })
    for (const link of await links.all()) {
      const [download] = await Promise.all([ruud.waitForEvent('download'), link.click()])
      await download.saveAs(join(folder, download.suggestedFilename()))
    }
    await outsiderChecks(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await account.getByRole('link', { name: 'Vraag wie van hen dit opende' }).click()
  await ruud.getByRole('heading', { name: 'Vraag wie dit opende' }).waitFor()
  assert.ok(await ruud.getByLabel('controle op rechtmatigheid').isChecked(), 'the use is filled in')
  await axe(ruud)
  await fitsTheScreen(ruud)
  await screenshot(ruud, 'account-3-ask-names-360')
  await ruud.getByRole('button', { name: 'Inzage vragen' }).click()
  await ruud.getByText('Iemand van een ander orgaan beslist', { exact: false }).waitFor()
  await to(ruud, '/logboek/inzage')
  assert.equal(await ruud.locator('main a[href^="/logboek/inzage/"]').count(), 1, 'the reading that was asked for')
  noFaults(ruud, /status of 409/)
})

/** With the four files, the verifier of one file, and the log's key that came another way. */
async function outsiderChecks(folder: string): Promise<void> {
  const file = (ending: string) => join(folder, readdirSync(folder).find((name) => name.endsWith(`.${ending}`)) ?? '')
  const verifier = join(project, 'packages/transparency-log/bin/verify-log.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[verifier, 'proof', file('tlog-proof'), '--entry', file('entry'), '--key', house.logKey()],
  ])
  assert.match(stdout, /row \d+ of \d+/)
  const act = JSON.parse(readFileSync(file('json'), 'utf8')) as { decided: string[] }
  const said = createHash('sha256')
    .update(readFileSync(file('account')))
    .digest('hex')
  assert.ok(act.decided.includes(said), 'the act commits to this answer')
  assert.ok(!act.decided.includes(createHash('sha256').update('another').digest('hex')), 'control: and to no other')
}

test('in English, on a wide screen, the same panel says the same', async () => {
  const page = await as('ruud', { language: 'en' })
  await to(page, '/wat-gaat-wanneer')
  await page.getByRole('button', { name: 'Account', exact: true }).first().click()
  for (const asked of ['Why is this here?', 'Until when?', 'Who saw this?', 'Proof for an outsider'])
    await page.getByRole('dialog').locator('dt').getByText(asked, { exact: true }).waitFor()
  await axe(page)
  await screenshot(page, 'account-4-english', { whole: false })
  noFaults(page)
})
