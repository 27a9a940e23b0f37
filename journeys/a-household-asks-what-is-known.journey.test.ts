/**
 * A mother whose home may be closed asks what is known about her. She stands in no case. Her request reaches whoever prepares the
 * measure, in the municipality's own world; the contact point cannot tell that it did.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, systemClock } from '../foundation/clock.ts'
import {
  axe,
  fitsTheScreen,
  noFaults,
  type OpenedPage,
  openBrowser,
  screenshot,
  type TestBrowser,
} from '../kit/testing/browser.ts'
import { aRightsRequest } from '../rooms/casework/testing/rights-house.ts'
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
  await page.goto(house.links.workbench + path)
  return page
}
const closed = async (page: OpenedPage) => {
  noFaults(page, /40[0349]/)
  await page.context().close()
}
/** What the page's own script could ask, as the person of that page. */
const ask = <T = { id: string }>(page: OpenedPage, path: string, body?: object): Promise<T> =>
  page.evaluate(
    async ([where, what, key]) => {
      const me = await (await fetch('/v1/me')).json()
      const headers = {
        'schakel-appointment': me.active,
        'schakel-language': 'nl',
        'schakel-csrf': me.csrf,
        'idempotency-key': key,
        ...(what ? { 'content-type': 'application/json' } : {}),
      }
      const answer = await fetch(where, { method: 'POST', headers, ...(what ? { body: what } : {}) })
      if (!answer.ok) throw new Error(`${where} ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    [path, body ? JSON.stringify(body) : '', newId()] as const,
  ) as Promise<T>
const go = (page: OpenedPage) => page.getByRole('button', { name: 'Verder' }).click()
const choose = async (page: OpenedPage, label: string) => {
  await page.getByRole('radio', { name: label, exact: true }).check()
  await go(page)
}

test('somebody who stands in a file of a measure is answered from that file', async () => {
  const desk = await at('ines', '/verzoeken')
  await desk.getByRole('heading', { level: 1 }).waitFor()
  const elin = { name: 'Elin Roebers', birthDate: '1990-02-11', receivedOn: systemClock.today() }
  const { id } = await ask(desk, '/v1/rights-requests', aRightsRequest(elin))
  await ask(desk, `/v1/rights-requests/${id}/identity`, { established: true, way: 'document-shown' })
  await ask(desk, `/v1/rights-requests/${id}/consultation`)

  const page = await at('hugo', '/geraadpleegd', { width: 360 })
  const asked = page.getByRole('link', { name: /^R-/ })
  for (let looks = 0; looks < 30 && (await asked.count()) === 0; looks++) {
    await page.waitForTimeout(1000)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(300)
  }
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, 'rights/file-asked-narrow')
  await asked.first().click()
  await page.getByText('Gaat het om dezelfde persoon?').waitFor()
  await page.getByText('Elin Roebers').first().waitFor()
  await choose(page, 'Ja, dezelfde persoon')
  await page.getByText('feiten in het dossier').first().waitFor()
  await axe(page)
  await fitsTheScreen(page)
  await screenshot(page, 'rights/file-parts-narrow')
  assert.equal(await page.getByText('Bo Roebers').count(), 0, 'of the child nothing lies ready')
  await choose(page, 'Alles')
  const text = page.getByRole('textbox', { name: /Wat krijgt de betrokkene te lezen/ })
  await text.fill('In uw woning is iets gevonden. Wij wegen of wij de woning sluiten.')
  await go(page)
  await page.getByRole('button', { name: 'Antwoord geven' }).click()
  await page.getByText('Uw antwoord is vastgelegd.').waitFor()
  await page.goto(`${house.links.workbench}/achtergehouden`)
  await page.getByText('Er wordt niets achtergehouden').waitFor()
  await axe(page)
  await closed(page)

  await desk.goto(`${house.links.workbench}/verzoeken/${id}`)
  await desk.getByRole('heading', { name: 'De raadpleging loopt' }).waitFor()
  assert.equal(await desk.getByText('Burgemeester').count(), 0, 'nothing of it shows before the day')
  await closed(desk)
})
