/** Asks a place outside that this installation allows. Nothing goes along: no cookie, no name, no word of what for. */
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isOnThisMachine, type Outbound, placeOutside } from './outbound.ts'
import { OutboundRefused } from './outbound-refused.ts'
import { outwardOnly } from './outward-only.ts'

/** `at`: where it was in the end answered from. `bytes` may be read once; whoever stops reading hangs up. */
export type AnswerOutside = { readonly at: URL; readonly bytes: AsyncIterable<Uint8Array> }
export type AskOutside = (from: string) => Promise<AnswerOutside>

/** Units: milliseconds of silence; times an answer may send on. */
const [patience, mostTurns] = [45_000, 5]
const headers = {
  accept: 'application/geo+json, application/json, text/csv, */*;q=0.5',
  'accept-encoding': 'gzip',
  'user-agent': 'Schakel',
}

/**
 * Errors: `OutboundRefused`, also while the bytes are read; the signal's own reason once it is given up. How many bytes are too
 * many is for whoever reads: gzip is opened here, so that what is counted is what is kept.
 */
export async function askOutside(from: string, outbound: Outbound, signal?: AbortSignal): Promise<AnswerOutside> {
  let at = placeOutside(from, outbound)
  for (let turn = 0; turn <= mostTurns; turn++) {
    const answer = await ask(at, signal)
    const { statusCode = 0, headers: said } = answer
    if (statusCode === 200) return { at, bytes: bytesOf(answer, at, signal) }
    answer.destroy()
    if (statusCode < 300 || statusCode >= 400 || !said.location)
      throw new OutboundRefused('answered-with', at.host, String(statusCode))
    at = sentOn(said.location, at, outbound)
  }
  throw new OutboundRefused('sends-on', at.host, at.host)
}

function sentOn(location: string, at: URL, outbound: Outbound): URL {
  const to = URL.parse(location, at)
  try {
    return placeOutside(to ?? location, outbound)
  } catch {
    throw new OutboundRefused('sends-on', at.host, to?.host ?? location)
  }
}

const ask = (at: URL, signal: AbortSignal | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const local = isOnThisMachine(at)
    const options = { headers, timeout: patience, ...(signal ? { signal } : {}) }
    const asked = local ? overHttp(at, options, resolve) : overHttps(at, { ...options, lookup: outwardOnly() }, resolve)
    asked.once('timeout', () => asked.destroy(new OutboundRefused('no-answer', at.host, 'ETIMEDOUT')))
    asked.on('error', (error) => reject(why(error, at, signal)))
    asked.end()
  })

async function* bytesOf(
  answer: IncomingMessage,
  at: URL,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const packed = /\bgzip\b/i.test(answer.headers['content-encoding'] ?? '')
  const body = packed ? pipeline(answer, createGunzip(), () => undefined) : answer
  try {
    for await (const piece of body) yield piece as Uint8Array
  } catch (error) {
    throw why(error as Error, at, signal)
  } finally {
    answer.destroy()
  }
}

function why(error: Error, at: URL, signal: AbortSignal | undefined): Error {
  if (signal?.aborted) return signal.reason as Error
  if (error instanceof OutboundRefused) return error
  return new OutboundRefused('no-answer', at.host, (error as NodeJS.ErrnoException).code)
}
