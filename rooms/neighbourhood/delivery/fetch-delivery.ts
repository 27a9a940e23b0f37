/** Fetches a table or boundaries from a place that this installation allows, into a folder, page after page. */
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { nextPage, partsOfFeed, type ServicePart } from '../reading/feed.ts'
import { documentIn, type Envelope, itemsIn } from '../reading/json-items.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import { headOf, type SourceFile, textOf } from '../reading/text.ts'
import { fileAt } from './import-open-data.ts'

/** Why nothing was fetched, as a sentence. */
export class FetchRefused extends Error {}

export type Fetching = {
  /** Names of hosts that may be asked; empty: none, and that is how a house begins. */
  readonly hosts: readonly string[]
  /** An empty folder that the caller removes. */
  readonly folder: string
  readonly fetch?: typeof globalThis.fetch
  readonly tell?: (sentence: string) => void
}

/** Units: pages of one table; bytes of all together; milliseconds of silence. */
const [mostPages, mostBytes, patience] = [5_000, 2 * 1024 ** 3, 60_000]

/** `opendata.cbs.nl, service.pdok.nl` as names. */
export const allowedHosts = (named: string | undefined): readonly string[] =>
  (named ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean)

/**
 * Errors: `FetchRefused` when the place is not allowed, asks elsewhere, answers with a fault or never ends;
 * `ReadingFault` when a page cannot be read.
 */
export async function fetchDelivery(address: string, fetching: Fetching): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = []
  const held = { bytes: 0 }
  const keep = async (name: string, from: string) => {
    const path = join(fetching.folder, name)
    await bring(from, path, fetching)
    held.bytes += (await stat(path)).size
    if (held.bytes > mostBytes) throw new FetchRefused('This is more than 2 GB. Choose a smaller selection.')
    return fileAt(path, name)
  }
  const first = await keep('first.json', address)
  const parts = await partsIn(first, address)
  for (const part of parts ?? [{ name: nameOf(address), address }])
    files.push(...(await pagesOf(part, parts ? null : first, keep, fetching)))
  return files
}

const nameOf = (address: string): string =>
  new URL(address).pathname.replace(/^.*\//, '').replace(/[^\w.-]/g, '_') || 'data'

async function partsIn(file: SourceFile, address: string): Promise<readonly ServicePart[] | null> {
  if (file.size > 1024 ** 2 || !(await beginningOf(file)).startsWith('{')) return null
  return partsOfFeed(await documentIn(textOf(file.bytes())), address)
}
const beginningOf = async (file: SourceFile): Promise<string> =>
  new TextDecoder('latin1')
    .decode(await headOf(file.bytes(), 4096))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()

type Keep = (name: string, from: string) => Promise<SourceFile>
async function pagesOf(
  { name, address }: ServicePart,
  known: SourceFile | null,
  keep: Keep,
  { tell }: Fetching,
): Promise<SourceFile[]> {
  const pages: SourceFile[] = []
  let from: string | null = address
  for (let page = 1; from !== null; page++) {
    if (page > mostPages)
      throw new FetchRefused(`${name} has more than ${mostPages} pages. Choose a smaller selection.`)
    const file: SourceFile =
      page === 1 && known
        ? known
        : await keep(page === 1 ? name : `${name.replace(/(?:\.1)?\.json$/, '')}.${page}.json`, from)
    pages.push(file)
    tell?.(`${file.name}: ${Math.round(file.size / 1024)} kB`)
    from = await nextOf(file, from)
  }
  return pages
}

/** Null for what comes in one piece. */
async function nextOf(file: SourceFile, at: string): Promise<string | null> {
  const head = await beginningOf(file)
  if (!head.startsWith('{')) return null
  const array = /"type"\s*:\s*"FeatureCollection"/.test(head) ? 'features' : 'value'
  try {
    const items = itemsIn<Envelope>(textOf(file.bytes()), array)
    for (let step = await items.next(); ; step = await items.next()) if (step.done) return nextPage(step.value, at)
  } catch (error) {
    // One document, no list (a description): it has no next page.
    if (error instanceof ReadingFault && error.code === 'service-error') return null
    throw error
  }
}

async function bring(from: string, path: string, { hosts, fetch = globalThis.fetch }: Fetching): Promise<void> {
  const address = allowed(from, hosts)
  let answer: Response
  try {
    answer = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'application/json, text/csv, */*' },
    })
  } catch {
    throw new FetchRefused(`${address.host} did not answer. Try again later, or fetch the file yourself.`)
  }
  if (answer.status >= 300 && answer.status < 400)
    throw new FetchRefused(
      `${address.host} sends on to ${answer.headers.get('location') ?? 'elsewhere'}, and that was not asked for. Name the new address yourself.`,
    )
  if (!answer.ok || !answer.body)
    throw new FetchRefused(`${address.host} answered ${answer.status}. Is the address right?`)
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(path))
}

/** Errors: `FetchRefused` unless it is https on a host that was named. */
function allowed(from: string, hosts: readonly string[]): URL {
  const address = URL.parse(from)
  if (address?.protocol !== 'https:' || address.username !== '' || address.port !== '')
    throw new FetchRefused(`${from} is no plain https address.`)
  if (!hosts.includes(address.hostname))
    throw new FetchRefused(
      hosts.length === 0
        ? `Nothing is fetched from outside unless hosts are named: SCHAKEL_OPEN_DATA_HOSTS=${address.hostname}`
        : `${address.hostname} is not among the hosts that may be asked (SCHAKEL_OPEN_DATA_HOSTS: ${hosts.join(', ')}).`,
    )
  return address
}
