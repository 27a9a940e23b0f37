/** Tells a collector of the Logboek Dataverwerkingen what was processed, as OTLP/JSON: every record once, none left out. */
import type { KeyHolder } from '../keys/key-holder.ts'
import { type ProcessingRecord, spanOf } from './processing-record.ts'
import { type Processing, processingsFrom, rememberTold, toldUpTo } from './processings.ts'
import type { LogHouse } from './sequence-leaves.ts'
import { lastCheckpoint, laterLogs } from './store.ts'

/** Rows of the log per message. */
const atOnce = 500

/** One OTLP/JSON message (`POST /v1/traces`), without anybody who works here. */
export const messageOf = (rows: readonly Processing[], keys: KeyHolder) => ({
  resourceSpans: [
    {
      resource: { attributes: [text('service.name', 'schakel')] },
      scopeSpans: [
        { scope: { name: 'logboek-dataverwerkingen' }, spans: rows.map((row) => otlpOf(spanOf(row, keys))) },
      ],
    },
  ],
})
const text = (key: string, stringValue: string) => ({ key, value: { stringValue } })
const nanoseconds = (milliseconds: number): string => `${milliseconds}000000`
const otlpOf = ({ traceId, spanId, name, startTime, endTime, status, attributes }: ProcessingRecord) => ({
  ...{ traceId, spanId, name, kind: 1 },
  startTimeUnixNano: nanoseconds(startTime),
  endTimeUnixNano: nanoseconds(endTime),
  status: { code: { Unset: 0, Ok: 1, Error: 2 }[status] },
  attributes: Object.entries(attributes).map(([key, said]) => text(key, said)),
})

/** Throws when the collector did not acknowledge: then it is told again, from the same row. */
export type PostToCollector = (message: object) => Promise<void>

/**
 * Tells what has not been told, and remembers it only when it was acknowledged. Answers how many records went.
 * Assumes: (a) `collector` names one place; another place is told everything from the first row.
 */
export async function tellCollector(
  { database, partnership, keys }: Pick<LogHouse, 'database' | 'partnership'> & { readonly keys: KeyHolder },
  collector: string,
  post: PostToCollector,
): Promise<number> {
  let told = 0
  for (;;) {
    const { rows, from, to } = await database.asJob({ partnership, job: 'audit.tell-collector' }, async (trx) => {
      const upTo = await toldUpTo(trx, partnership, collector)
      const before = (await laterLogs(trx)).at(-1)?.rows_before ?? 0
      const size = before + ((await lastCheckpoint(trx))?.size ?? 0)
      const next = Math.min(size, upTo + atOnce)
      return { rows: await processingsFrom(trx, upTo, next - upTo), from: upTo, to: next }
    })
    if (to === from) return told
    if (rows.length > 0) await post(messageOf(rows, keys))
    await database.asJob({ partnership, job: 'audit.tell-collector' }, (trx) => rememberTold(trx, collector, to))
    told += rows.length
  }
}

/** Plain http only on this machine; elsewhere https. Errors: `RangeError` with a sentence for the terminal. */
export function collectorAt(address: string): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new RangeError(`SCHAKEL_LDV_COLLECTOR is no address: ${address}`)
  }
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here))
    throw new RangeError('SCHAKEL_LDV_COLLECTOR must be https, or http on this machine.')
  return url
}

export const postTo =
  (url: URL): PostToCollector =>
  async (message) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`the collector answered ${answer.status}`)
  }
