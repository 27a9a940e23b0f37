/**
 * The report page fails closed: in every way its sealing can break, nothing that was typed leaves the page, and it says
 * whom to call. Control: unbroken, the same steps send a letter.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { canaryIn } from '../foundation/testing/search-for-canary.ts'
import { axe, type OpenedPage, openBrowser, screenshot, type TestBrowser } from '../kit/testing/browser.ts'
import { type JourneyHouse, journeyHouse } from './journey-house.ts'

const canary = 'Merelkanarie'
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

type Lists = { trust: unknown[]; lists: { signal: Signed | null; radicalisation: Signed | null } }
type Signed = { list: string; signatures: { organ: string; signature: string }[] }
type Breaking = (page: OpenedPage) => Promise<unknown>

/** Answers the lists after `change`. */
const lists =
  (change: (lists: Lists) => void): Breaking =>
  (page) =>
    page.route('**/v1/officer-lists', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.json()) as Lists
      change(body)
      await route.fulfill({ response: answer, json: body })
    })
const script =
  (code: string): Breaking =>
  (page) =>
    page.addInitScript(code)
const signal = ({ lists: { signal: signed } }: Lists): Signed => {
  if (!signed) throw new Error('no list')
  return signed
}

const ways: readonly (readonly [string, Breaking])[] = [
  ['the lists do not come', (page) => page.route('**/v1/officer-lists', (route) => route.abort())],
  [
    'the lists come as an error',
    (page) => page.route('**/v1/officer-lists', (route) => route.fulfill({ status: 500 })),
  ],
  ['the lists are no JSON', (page) => page.route('**/v1/officer-lists', (route) => route.fulfill({ body: '<html>' }))],
  [
    'there is no list for the desk',
    lists((all) => {
      all.lists.signal = null
    }),
  ],
  [
    'an organ’s signature is missing',
    lists((all) => {
      signal(all).signatures.pop()
    }),
  ],
  [
    'a signature was changed',
    lists((all) => {
      for (const one of signal(all).signatures) one.signature = `A${one.signature.slice(1)}`
    }),
  ],
  [
    'an officer’s key was exchanged',
    lists((all) => {
      signal(all).list = signal(all).list.replace(/"sealKey":"..../, '"sealKey":"AAAA')
    }),
  ],
  [
    'the list is of another desk',
    lists((all) => {
      all.lists.signal = all.lists.radicalisation
    }),
  ],
  [
    'no organ is trusted',
    lists((all) => {
      all.trust = []
    }),
  ],
  ['the list has run out', (page) => page.clock.setFixedTime('2031-01-01T12:00:00Z')],
  ['there is no WebAssembly', script('delete globalThis.WebAssembly')],
  ['there is no WebCrypto', script("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })")],
  ['there is no chance', script("Crypto.prototype.getRandomValues = () => { throw new Error('none') }")],
  [
    'Ed25519 is not known',
    script(
      "const old = SubtleCrypto.prototype.importKey; SubtleCrypto.prototype.importKey = function (f, k, a, ...r) { return String(a?.name ?? a) === 'Ed25519' ? Promise.reject(new Error('unknown')) : old.call(this, f, k, a, ...r) }",
    ),
  ],
  ['encryption throws', script("SubtleCrypto.prototype.encrypt = () => Promise.reject(new Error('broken'))")],
]

/** Goes on as long as the page lets a person go on. Answers where it ended. */
async function tryToSend(page: OpenedPage): Promise<string | null> {
  await page.goto(`${house.links.resident}/nl/veilig`)
  const shown = () => page.locator('[data-part]:not([hidden])')
  const now = () => shown().getAttribute('data-part')
  const next = async (from: string) => {
    await page.locator(`[data-part]:not([hidden]):not([data-part="${from}"])`).waitFor({ timeout: 15_000 })
    return now()
  }
  await shown().waitFor()
  await page.getByLabel('Iets in mijn straat, buurt of stad').check()
  await page.locator('[data-do="to-letter"]').click()
  if ((await next('subject')) !== 'letter') return now()
  await page.locator('#text').fill(`Op de hoek van de ${canary}laan.`)
  await page.locator('[data-do="to-words"]').click()
  if ((await next('letter')) !== 'words') return now()
  const words = await page.locator('.words li').allTextContents()
  await page.locator('[data-do="to-check"]').click()
  for (const which of ['first', 'second']) {
    const place = Number(await page.locator(`[data-place="${which}"]`).textContent())
    await page.locator(`#word-${which}`).fill(words[place - 1] ?? '')
  }
  await page.locator('[data-do="send"]').click()
  return next('check')
}

async function attempt(breaking: Breaking) {
  const page = await browser.openPage({ width: 360 })
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  await breaking(page)
  const ended = await tryToSend(page)
  return {
    page,
    ended,
    posts: sent.filter((one) => one.startsWith('POST')),
    leaks: sent.flatMap((one) => canaryIn(one.slice(0, 40), one, canary)),
  }
}

describe('nothing leaves the report page', () => {
  for (const [way, breaking] of ways)
    test(`when ${way}, and it says whom to call`, async () => {
      const { page, ended, posts, leaks } = await attempt(breaking)
      assert.deepEqual({ ended, posts, leaks }, { ended: 'stopped', posts: [], leaks: [] })
      assert.equal(await page.getByText('Er is niets verstuurd.').isVisible(), true)
      assert.equal(await page.getByRole('link', { name: '043 000 00 10' }).isVisible(), true)
      await page.context().close()
    })

  test('when its script does not load: it stays the page that says whom to call', async () => {
    const page = await browser.openPage({ width: 360 })
    await page.route('**/assets/report*', (route) => route.abort())
    await page.goto(`${house.links.resident}/nl/veilig`)
    assert.equal(await page.locator('[data-part]:visible, form').count(), 0)
    assert.equal(await page.getByRole('link', { name: '043 000 00 10' }).isVisible(), true)
    await page.context().close()
  })
})

describe('when the server fails after the letter was sealed', () => {
  test('a refused letter was sealed, and the page says that nothing was sent', async () => {
    const refuse: Breaking = (page) => page.route('**/v1/letters', (route) => route.fulfill({ status: 409, json: {} }))
    const { page, ended, leaks } = await attempt(refuse)
    assert.deepEqual({ ended, leaks }, { ended: 'stopped', leaks: [] })
    await axe(page)
    await screenshot(page, 'signals-11-stopped-360')
    await page.context().close()
  })

  test('an answer that is lost on the way leaves it open, and says so', async () => {
    const { page, ended, posts, leaks } = await attempt((broken) =>
      broken.route('**/v1/letters', (route) => route.abort()),
    )
    assert.deepEqual({ ended, leaks, tries: posts.length }, { ended: 'stopped', leaks: [], tries: 2 })
    assert.equal(new Set(posts).size, 1, 'the second try was another letter')
    assert.equal(await page.getByText('Wij weten niet zeker', { exact: false }).isVisible(), true)
    await page.context().close()
  })
})

test('control: unbroken, the same steps send a letter', async () => {
  const { page, ended, posts, leaks } = await attempt(async () => undefined)
  assert.deepEqual({ ended, posts: posts.length, leaks }, { ended: 'sent', posts: 1, leaks: [] })
  await page.context().close()
})
