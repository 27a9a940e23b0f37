/** A real browser for journeys: opens pages as people meet them, and says what a machine can say about them. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import type { Language } from '../language.ts'
import { meterOf, type WireMeter } from './wire-meter.ts'

export type PageWanted = {
  /** Units: CSS pixels. 360 is the narrowest telephone we promise. */
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly language?: Language
  /** `false`: what is left without script. */
  readonly script?: boolean
  readonly forcedColours?: boolean
}
export type OpenedPage = Page & {
  readonly meter: WireMeter
  /** Errors and refusals of the content policy that the page gave so far. */
  readonly faults: readonly string[]
  readonly elsewhere: readonly string[]
}
export type TestBrowser = { openPage(wanted?: PageWanted): Promise<OpenedPage>; close(): Promise<void> }

const programs = [
  process.env.SCHAKEL_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
/** Where this machine has Chromium, if anywhere. */
export const chromiumPath = (): string | undefined => programs.find((path) => path && existsSync(path))

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]
const screenshots = resolve(import.meta.dirname, '../../journeys/screenshots')

/** Errors: says what to install when there is no Chromium. */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = chromiumPath()
  if (!executablePath)
    throw new Error('No Chromium here. On Debian: apt-get install chromium. Or set SCHAKEL_CHROMIUM.')
  const browser: Browser = await chromium.launch({ executablePath, headless: true, args: flags })
  return { openPage: (wanted = {}) => openIn(browser, wanted), close: () => browser.close() }
}

async function openIn(browser: Browser, wanted: PageWanted): Promise<OpenedPage> {
  const { width = 1440, height = width < 700 ? 740 : 900, dark, language = 'nl', script = true, forcedColours } = wanted
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColours ? 'active' : 'none',
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    // Before log-in the page asks who it is, and is told: nobody.
    const asked = /401 .*\/v1\/me$/.test(`${message.text()} ${message.location().url}`)
    if (message.type() === 'error' && !asked) faults.push(`${message.text()} (${message.location().url})`)
  })
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (/^(?:data|blob|about):$/.test(protocol)) return
    if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) elsewhere.push(request.url())
  })
  return Object.assign(page, { faults, elsewhere, meter: await meterOf(page) })
}

/** A picture of the whole page, `journeys/screenshots/<name>.png`, which git ignores. */
export async function screenshot(page: Page, name: string, { whole = true } = {}): Promise<string> {
  const path = join(screenshots, `${name}.png`)
  mkdirSync(screenshots, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path, fullPage: whole, animations: 'disabled' })
  return path
}

const axeSource = axeCore.source ?? createRequire(import.meta.url)('axe-core').source
type Finding = {
  id: string
  impact: string | null
  help: string
  nodes: { target: unknown[]; html: string; failureSummary?: string }[]
}

/** No violation of WCAG 2.2 A and AA, nor of axe's own good practice, in the state the page is in now. */
export async function axe(page: Page, { without = [] as readonly string[] } = {}): Promise<void> {
  // Between two pages there is a moment without content, and nothing to judge.
  await page.locator('h1').first().waitFor()
  await page.evaluate(axeSource)
  const violations = (await page.evaluate(async (disabled) => {
    const run = (globalThis as unknown as { axe: typeof axeCore }).axe.run
    const rules = Object.fromEntries(disabled.map((id) => [id, { enabled: false }]))
    return (await run(document, { resultTypes: ['violations'], rules })).violations
  }, without)) as unknown as Finding[]
  const told = violations.map(
    ({ id, impact, help, nodes }) =>
      `${id} (${impact}): ${help}\n${nodes.map((node) => `    ${node.target.join(' ')}  ${node.html.slice(0, 160)}\n      ${node.failureSummary?.replaceAll('\n', ' ')}`).join('\n')}`,
  )
  assert.equal(violations.length, 0, `axe found ${violations.length} at ${page.url()}:\n${told.join('\n')}`)
}

/** Everything the page asked for came from this machine. */
export function noThirdPartyRequests(page: OpenedPage): void {
  assert.deepEqual(page.elsewhere, [], 'a page asked somebody else for something')
}
/** No script error, nothing the content policy had to refuse. `allowed`: answers a journey provokes on purpose. */
export function noFaults(page: OpenedPage, allowed: RegExp = /(?!)/): void {
  assert.deepEqual(
    page.faults.filter((fault) => !allowed.test(fault)),
    [],
  )
}
/** Nothing sticks out sideways: the page fits its screen. */
export async function fitsTheScreen(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  assert.ok(
    (content ?? 0) <= (screen ?? 0),
    `the page is ${content} px wide on a screen of ${screen} px (${page.url()})`,
  )
}

/**
 * A language nobody speaks: every text half as long again and written from right to left. What still fits will fit in
 * every language we may add. Changes the page as it stands; open it anew afterwards.
 */
export async function stretched(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      if (text.trim().length > 1) node.textContent = `${text} ${text.slice(0, Math.ceil(text.length / 2))}`
    }
  })
}

/** Walks there with the tabulator, as somebody without a mouse does. Errors: fails when it is not among the next `most` stops. */
export async function reach(page: OpenedPage, to: Locator, most = 90): Promise<void> {
  const target = to.first()
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element: Element) => element === element.ownerDocument.activeElement)) return
  }
  assert.fail(`${most} stops of the tabulator do not lead to ${to}`)
}
