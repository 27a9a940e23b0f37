/** Fetches a table or boundaries from a place that this installation allows, page after page. */
import { type AnswerOutside, askOutside } from '../../../foundation/outbound/ask-outside.ts'
import type { Outbound } from '../../../foundation/outbound/outbound.ts'
import { type OutboundCode, OutboundRefused } from '../../../foundation/outbound/outbound-refused.ts'
import { askedPlainly, nextPage, type ServicePart, stepFrom } from '../reading/feed.ts'
import { documentIn, type Envelope, itemsIn } from '../reading/json-items.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import { type Bytes, headOf, type SourceFile, textOf } from '../reading/text.ts'
import type { ReadingFaultCode } from '../reading/words.ts'

/** Keeps the bytes of one file, and answers how they are read again. */
export type Keep = (name: string, bytes: Bytes) => Promise<SourceFile>
export type Fetching = {
  readonly outbound: Outbound
  readonly keep: Keep
  /** Units: bytes of all files together. */
  readonly mostBytes: number
  /** Given up: its reason is thrown. */
  readonly signal?: AbortSignal
  /** After each piece. Units: bytes and files so far. */
  readonly tell?: (told: { readonly bytes: number; readonly files: number }) => void
}

/** Units: pages of one table; bytes of a document that may lead on to others; addresses from the first to the data. */
const [mostPages, mostLeading, mostSteps] = [5_000, 1024 ** 2, 4]

/** Errors: `ReadingFault` when the place is not allowed, sends on elsewhere, gives a fault or no end, or cannot be read. */
export async function fetchDelivery(address: string, fetching: Fetching): Promise<readonly SourceFile[]> {
  const told = { bytes: 0, files: 0 }
  const counted = async function* (bytes: Bytes): Bytes {
    for await (const piece of bytes) {
      told.bytes += piece.length
      if (told.bytes > fetching.mostBytes)
        throw new ReadingFault('too-large', { expected: `${Math.round(fetching.mostBytes / 1024 ** 2)} MB` })
      fetching.tell?.(told)
      yield piece
    }
  }
  const visit: Visit = {
    ask: async (from) => {
      const { at, bytes } = await asked(from, fetching)
      return { at, bytes: counted(outsideAsFault(bytes)) }
    },
    keep: async (name, bytes) => {
      const file = await fetching.keep(name, bytes)
      told.files += 1
      return file
    },
  }
  const files: SourceFile[] = []
  for (const part of await partsAt(address, visit)) files.push(...(await pagesOf(part, visit)))
  return files
}

type Visit = { readonly ask: (from: string) => Promise<AnswerOutside>; readonly keep: Keep }
/** `begun`: it was asked already, and these are its bytes. */
type Part = ServicePart & { readonly begun?: Bytes }

async function partsAt(address: string, visit: Visit): Promise<readonly Part[]> {
  let from = address
  for (let step = 0; step < mostSteps; step++) {
    const { at, bytes } = await visit.ask(from)
    const { head, all } = await beginningOf(bytes)
    const root = await documentOf(head)
    const next = root && stepFrom(root, at.href)
    if (!next) return [{ name: nameOf(at), address: at.href, begun: all }]
    if ('parts' in next) return next.parts
    if ('chooseFrom' in next)
      throw new ReadingFault('choose-collection', { expected: next.chooseFrom.join(', ').slice(0, 300) })
    from = next.goTo
  }
  throw new ReadingFault('host-sends-on', { found: URL.parse(address)?.host ?? address })
}

const nameOf = ({ pathname }: URL): string =>
  pathname
    .replace(/\/$/, '')
    .replace(/^.*\//, '')
    .replace(/[^\w.-]/g, '_')
    .slice(0, 100) || 'data'

/** `head`: the first bytes, up to what a leading document may be long, all of them when it is shorter; `all`: everything, once. */
async function beginningOf(bytes: Bytes): Promise<{ head: Buffer; all: Bytes }> {
  const pieces = bytes[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  for (let held = 0; held <= mostLeading; ) {
    const { done, value } = await pieces.next()
    if (done) break
    seen.push(value)
    held += value.length
  }
  const all = async function* (): Bytes {
    try {
      yield* seen
      for (let one = await pieces.next(); !one.done; one = await pieces.next()) yield one.value
    } finally {
      await pieces.return?.()
    }
  }
  return { head: Buffer.concat(seen), all: all() }
}

/** Null when this is too long to lead on, or no document: whoever reads the data says what is wrong with them. */
async function documentOf(head: Buffer): Promise<Envelope | null> {
  if (head.length > mostLeading || !/^(?:\ufeff)?\s*\{/.test(head.subarray(0, 100).toString())) return null
  try {
    return await documentIn(textOf(once(head)))
  } catch (error) {
    if (error instanceof ReadingFault) return null
    throw error
  }
}
async function* once(bytes: Uint8Array): Bytes {
  yield bytes
}

async function pagesOf({ name, address, begun }: Part, { ask, keep }: Visit): Promise<SourceFile[]> {
  const pages: SourceFile[] = []
  let from: string | null = address
  for (let page = 1; from !== null; page++) {
    if (page > mostPages) throw new ReadingFault('too-many-pages', { expected: String(mostPages) })
    const called = page === 1 ? name : `${name.replace(/(?:\.1)?\.json$/, '')}.${page}.json`
    const bytes: Bytes = page === 1 && begun ? begun : (await ask(from)).bytes
    const file: SourceFile = await keep(called, bytes)
    pages.push(file)
    from = await nextOf(file, from)
  }
  return pages
}

/** Null for what comes in one piece. */
async function nextOf(file: SourceFile, at: string): Promise<string | null> {
  const head = new TextDecoder('latin1')
    .decode(await headOf(file.bytes(), 4096))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
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

const codes: { readonly [C in OutboundCode]: ReadingFaultCode } = {
  'no-address': 'no-address',
  'host-not-allowed': 'host-not-allowed',
  'points-inside': 'host-points-inside',
  'no-answer': 'host-silent',
  'answered-with': 'host-answered',
  'sends-on': 'host-sends-on',
}
/** Said so that whoever asked can act on it. */
export const faultOf = ({ code, host, found }: OutboundRefused): ReadingFault =>
  new ReadingFault(codes[code], { found: host, ...(found ? { expected: found.slice(0, 80) } : {}) })

async function asked(from: string, { outbound, signal }: Fetching): Promise<AnswerOutside> {
  try {
    return await askOutside(askedPlainly(from), outbound, signal)
  } catch (error) {
    throw error instanceof OutboundRefused ? faultOf(error) : error
  }
}
async function* outsideAsFault(bytes: Bytes): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    throw error instanceof OutboundRefused ? faultOf(error) : error
  }
}
