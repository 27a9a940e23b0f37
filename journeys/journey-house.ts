/** A whole house for one journey: its own database, the demonstration's people and stories, both entrances, free ports. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pagesOf } from '../cli/start/pages.ts'
import { portsAreFree } from '../cli/start/ports.ts'
import { demoPartnership } from '../demo/people.ts'
import { seedDemo } from '../demo/seed.ts'
import { type Id, secretBytes, systemClock } from '../foundation/clock.ts'
import type { Database } from '../foundation/database/as-actor.ts'
import { keyHolderOf, keyPlaces } from '../foundation/keys/key-holder-of.ts'
import { logSignerIn, publicKeyOf } from '../foundation/log/log-signer.ts'
import { project, type TestDatabase, testDatabase } from '../foundation/testing/database.ts'
import type { OpenedPage } from '../kit/testing/browser.ts'
import { prepareHouse } from '../server/prepare.ts'
import type { Links } from '../server/settings.ts'
import { startServers } from '../server/start.ts'

export type JourneyHouse = {
  readonly links: Links
  readonly database: Database
  readonly partnership: Id
  /** Superuser, for controls: what a page may not show is looked for here. */
  readonly owner: TestDatabase['owner']
  /** The key with which anybody checks the log; it comes to an outsider another way than the log. */
  logKey(): string
  /** Ends every server process and starts them again, on the same ports and the same database. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** What an operator may give a house and a demonstration has not. */
export type Given = Pick<Parameters<typeof startServers>[0], 'outbound' | 'baseMap'>

/** Takes about three seconds, more when the pages have to be built first. What had begun is ended when it fails. */
export async function journeyHouse(given: Given = {}): Promise<JourneyHouse> {
  const closing: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const step of closing.reverse()) await step()
  }
  try {
    return { ...(await open(closing, given)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(closing: (() => Promise<void> | void)[], given: Given): Promise<Omit<JourneyHouse, 'close'>> {
  const world = await testDatabase()
  closing.push(() => world.close())
  const keyFolder = mkdtempSync(join(tmpdir(), 'schakel-journey-keys-'))
  closing.push(() => rmSync(keyFolder, { recursive: true, force: true }))
  const port = await freePorts()
  const partnership = demoPartnership
  const places = keyPlaces(keyFolder, {})
  const keys = keyHolderOf(places)
  await prepareHouse(world.cluster, { project, partnership, database: world.name, keys })
  const demo = {
    database: world.database,
    keys,
    clock: systemClock,
    partnership,
    issuer: `http://localhost:${port + 2}`,
  }
  await seedDemo(demo, async (_, plant) => {
    await plant()
    return true
  })
  const pages = await pagesOf(project, () => undefined)
  const wanted = {
    cluster: world.cluster,
    mode: 'demo' as const,
    partnership,
    port,
    pages,
    database: world.name,
    keyPlaces: places,
    ...given,
  }
  let servers = await startServers(wanted)
  closing.push(() => servers.stop())
  const logKey = () => publicKeyOf(logSignerIn(places.folder, partnership))
  const restart = async () => {
    await servers.stop()
    servers = await startServers(wanted)
  }
  return { links: servers.links, database: world.database, partnership, owner: world.owner, logKey, restart }
}

/** Three in a row, somewhere nobody else looks for one. */
async function freePorts(): Promise<number> {
  const port = 20_000 + (secretBytes(2).readUInt16BE() % 40_000)
  try {
    await portsAreFree(port)
    return port
  } catch {
    return freePorts()
  }
}

/** Chooses the card of a fictional person, as everybody does in the demonstration. */
export async function logInAs(page: OpenedPage, { workbench }: Links, subject: string): Promise<void> {
  await page.goto(`${workbench}/log-in`)
  await page.locator(`button[name="subject"][value="${subject}"]`).click()
  await page.locator('.app-main h1').waitFor()
}

/** Opens every heading of the menu that is folded; on a telephone the menu itself first. */
export async function unfoldMenu(page: OpenedPage): Promise<void> {
  const toggle = page.locator('.menu-toggle[aria-expanded="false"]')
  if (await toggle.isVisible()) await toggle.click()
  const folded = page.locator('#menu button[aria-expanded="false"]')
  while ((await folded.count()) > 0) await folded.first().click()
}

/** As a person goes somewhere: by the menu, whose heading may have to be opened first. */
export async function goByMenu(page: OpenedPage, name: string): Promise<void> {
  await unfoldMenu(page)
  await page.locator('#menu').getByRole('link', { name, exact: true }).click()
}
