/**
 * Somebody reports with a photo, on a phone that others in the house look into, presses the exit and closes the browser. The
 * profile is read as those others would: no word of it, no key, nothing kept for the site, nothing that arrives by itself;
 * the history says that the municipality's site was looked at. Control: the same search where a page did keep something.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { ensureChromium } from '../foundation/testing/chromium.ts'
import { filesWith, keptIn, visitsIn } from './household/profile.ts'
import type { Proof } from './proof.ts'
import { wholeHouse } from './whole-house.ts'

const [inText, inPhoto] = ['Zwaluwkanarie', 'KANARIE-GPS']
const quietAddress = /^\/(?:nl(?:\/veilig(?:\/verder)?)?)?$/
/** What the history may call a visit: the topic of the whole site, or what stands in its place after the exit. */
const quiet = /^(?:Buurt en veiligheid – Gemeente Maastricht|Weer)?$/
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

export const proof: Proof = {
  name: 'household',
  title: 'Who looks into the phone afterwards finds a visit to the municipality’s site, and nothing of a report',
  promises: ['P11'],
  run: async () => {
    const executablePath = ensureChromium(process.env, () => undefined)
    const folder = mkdtempSync(join(tmpdir(), 'schakel-household-'))
    const house = await wholeHouse()
    try {
      await house.start()
      const [profile, another] = [join(folder, 'profile'), join(folder, 'another')]
      const secrets: string[] = []
      let leaving = 0
      await browse(executablePath, profile, async (page, context) => {
        const words = await report(page, house.resident)
        secrets.push(inText, inPhoto, words.join(' '), words.slice(0, 2).join(' '), ...(await keysHeldBy(page)))
        leaving = await leave(page)
        if (context.serviceWorkers().length > 0) secrets.push('a service worker')
      })
      await browse(executablePath, another, (page) => keepSomething(page, house.resident))
      const visits = visitsIn(profile).filter(({ url }) => url.startsWith(house.resident))
      const telling = visits.filter(({ url, title }) => !quietAddress.test(pathOf(url)) || !quiet.test(title))
      const [found, kept] = [filesWith(profile, secrets), keptIn(profile, house.resident)]
      const control = [filesWith(another, [inText]).length > 0, keptIn(another, house.resident).length >= 3]
      return {
        passed: found.length === 0 && kept.length === 0 && telling.length === 0 && leaving <= 200,
        figures: {
          searchedFor: secrets.length,
          filesWithAWord: found.length,
          keptForTheSite: kept.length,
          visitsThatTellWhy: telling.length,
          pagesInTheHistory: visits.length,
          calledThere: visits.map(({ url, title }) => `${new URL(url).pathname} ${title}`).join(' / '),
          millisecondsUntilGone: Math.round(leaving),
          ...(found[0] ? { firstFile: found[0] } : {}),
          ...(kept[0] ? { firstKept: kept[0] } : {}),
        },
        control: control.every((one) => one) ? 'found' : 'missed',
        planted: 'a page that kept a word in a cookie, in two stores and in its address',
      }
    } finally {
      await house.remove()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const pathOf = (url: string): string => {
  const { pathname, search, hash } = new URL(url)
  return pathname + search + hash
}

/** A phone of one's own, closed afterwards as people close it: everything it wants to keep is on its disk then. */
async function browse(
  executablePath: string,
  profile: string,
  look: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, {
    ...{ executablePath, headless: true, args: flags, locale: 'nl-NL', viewport: { width: 360, height: 740 } },
  })
  context.setDefaultTimeout(30_000)
  // Where the exit leads is another site, which is not there.
  await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weer</title>' }))
  try {
    await look(context.pages()[0] ?? (await context.newPage()), context)
    // What it keeps, a browser writes down some seconds later.
    await wait(8_000)
  } finally {
    await context.close()
  }
}

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]:not([hidden])`).waitFor()

/** From the front page to the letter that is sent. Answers the eight words. */
async function report(page: Page, origin: string): Promise<string[]> {
  await page.goto(`${origin}/nl`)
  await page.goto(`${origin}/nl/veilig`)
  await part(page, 'subject')
  await page.getByLabel('Iets in mijn straat, buurt of stad').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await part(page, 'letter')
  await page.getByLabel('Wat is er aan de hand?').fill(`Achter de ${inText}straat staat elke nacht een bus.`)
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 })
    return canvas.toDataURL('image/jpeg')
  })
  const plain = Buffer.from(drawn.split(',')[1] ?? '', 'base64')
  const metadata = Buffer.from(`Exif\0\0${inPhoto}`)
  const segment = Buffer.from([0xff, 0xe1, 0, metadata.length + 2])
  const buffer = Buffer.concat([plain.subarray(0, 2), segment, metadata, plain.subarray(2)])
  await page.getByLabel('Foto', { exact: true }).setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText('Zo gaat de foto mee.').waitFor()
  await page.getByRole('button', { name: 'Verder' }).click()
  await part(page, 'words')
  const words = await page.locator('.words li').allTextContents()
  await page.getByRole('button', { name: 'Ik heb ze opgeschreven' }).click()
  await part(page, 'check')
  for (const which of ['first', 'second']) {
    const place = Number(await page.locator(`[data-place="${which}"]`).textContent())
    await page.locator(`#word-${which}`).fill(words[place - 1] ?? '')
  }
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Verzegelen en versturen' }).click()
  posted.set(page, (await sent).postDataJSON() as Record<string, string>)
  await part(page, 'sent')
  return words
}

/** What the page sent: the mailbox and its token must not stay on the device either. */
const posted = new WeakMap<Page, Record<string, string>>()
const keysHeldBy = async (page: Page): Promise<string[]> =>
  [posted.get(page)?.mailbox, posted.get(page)?.token].flatMap((key) => (key ? [key] : []))

/** Units: milliseconds until nothing of the page can be seen. */
async function leave(page: Page): Promise<number> {
  const took = page.evaluate(() => {
    // The page's own clock, as it stamps events.
    const now = () => new Event('now').timeStamp
    const pressed = now()
    document.querySelector<HTMLElement>('[data-exit]')?.click()
    return document.documentElement.style.display === 'none' ? now() - pressed : Number.POSITIVE_INFINITY
  })
  const milliseconds = await took
  await page.waitForURL(/^https:/)
  return milliseconds
}

/** What a careless page would do. */
async function keepSomething(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/nl`)
  await page.evaluate((word) => {
    document.cookie = `letter=${word}; max-age=86400`
    localStorage.setItem('letter', word)
    sessionStorage.setItem('letter', word)
    history.pushState({}, '', `?letter=${word}`)
  }, inText)
  await page.goto(`${origin}/nl`)
}
