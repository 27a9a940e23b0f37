/**
 * A neighbouring care and safety house is asked about one person; its privacy officer opens the page on that machine and
 * sees who asked, what for and when, and never about whom. Then our organisation is cut off, and the page says so.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { systemClock } from '../foundation/clock.ts'
import { askRegister } from '../foundation/federation/ask-register.ts'
import { hangUp, type Peer } from '../foundation/federation/peer.ts'
import {
  axe,
  fitsTheScreen,
  noFaults,
  noThirdPartyRequests,
  openBrowser,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import type { NodeProcess } from '../node/start-process.ts'
import { florine, type Neighbours, neighbours, questionAbout, running } from '../node/testing/neighbours.ts'

let it: Neighbours
let node: NodeProcess
let peer: Peer
let browser: TestBrowser
before(async () => {
  it = await neighbours({ grant: { questionsPerDay: 2 } })
  ;({ node, peer } = await running(it))
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  hangUp()
  await node?.stop()
  it?.close()
})

const ask = (caseReference: string) => askRegister(peer, questionAbout(florine, { caseReference }), systemClock)

test('before anybody asks the page says that nothing was asked', async () => {
  const page = await browser.openPage()
  await page.goto(`${node.officer}/nl`)
  await page.getByText('Er is nog niets gevraagd.').waitFor()
  await axe(page)
})

test('the officer reads who asked and what for, on a telephone and a screen, in Dutch and English, light and dark', async () => {
  assert.deepEqual((await ask('zvh-4821')).involved, ['politie', 'jeugdhulp'])
  await ask('zvh-4822')
  await assert.rejects(ask('zvh-4823'))
  for (const wanted of [
    { width: 360, language: 'nl' },
    { width: 360, language: 'en', dark: true },
    { width: 1440, language: 'nl', dark: true },
    { width: 1440, language: 'en' },
  ] as const) {
    const page = await browser.openPage(wanted)
    await page.goto(`${node.officer}/${wanted.language}`)
    for (const reference of ['zvh-4821', 'zvh-4822', 'zvh-4823'])
      await page.getByRole('cell', { name: reference }).waitFor()
    const text = await page.locator('body').innerText()
    for (const value of ['Florine', 'Scheepers', '1989', 'Ravelijnhof']) assert.ok(!text.includes(value), value)
    await axe(page)
    await fitsTheScreen(page)
    noFaults(page)
    noThirdPartyRequests(page)
    await screenshot(page, `officer-${wanted.width}-${wanted.language}`)
    await page.context().close()
  }
})

test('cut off in one command, refused on the next question, and the page says so', async () => {
  const verb = join(import.meta.dirname, '../cli/node.ts')
  const { status, stdout } = spawnSync(process.execPath, [verb, 'revoke', it.file, 'maastricht'], { encoding: 'utf8' })
  assert.equal(status, 0)
  assert.match(stdout, /it asked 2 questions/)
  await assert.rejects(ask('zvh-4824'), /cut this one off/)
  const page = await browser.openPage({ language: 'en' })
  await page.goto(`${node.officer}/en`)
  await page.getByText('Cut off').first().waitFor()
  await page.getByRole('link', { name: 'Nederlands' }).click()
  await page.getByRole('heading', { name: 'Vragen aan ons register' }).waitFor()
  await axe(page)
})
