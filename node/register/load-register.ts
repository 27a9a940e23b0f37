/**
 * Turns a register into evaluations under a new key. What stays on disk is the table: without the key nobody can tell an
 * entry from filling, and the key is that of this epoch only. No name, date or number is written anywhere.
 */
import { existsSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { secretBytes } from '../../foundation/clock.ts'
import { linkageKinds } from '../../foundation/federation/linkage-quality.ts'
import { type RegisterAnnouncement, registerAnnouncement } from '../../foundation/federation/question-wire.ts'
import {
  type EvaluateAll,
  evaluateShare,
  gatherEntries,
  inWorkers,
  loadRistretto,
  type Plan,
  type PlanFigures,
  planTable,
  registerKeys,
  writeAnnouncement,
} from '../../packages/private-matching/src/index.ts'
import type { RegisterConfiguration } from '../configuration.ts'
import { readOrUndefined, replaceFile } from '../durable-file.ts'
import { NodeRefused } from '../refusal.ts'
import { beginEpoch, keysOfEpoch, readEpochs } from './epochs.ts'
import type { RegisterRow } from './records.ts'
import { startWorkers } from './workers.ts'

export const tableFile = (folder: string, epoch: number) => join(folder, 'register', `table-${epoch}.bin`)
export const announcementFile = (folder: string) => join(folder, 'register', 'announcement.json')

export type Loaded = RegisterAnnouncement & {
  readonly records: number
  /** Records only of organs that are not named; they are not in the register at all. */
  readonly leftOut: number
  readonly withoutKeys: number
  readonly keys: number
  readonly figures: PlanFigures & Plan
}

/** Keys evaluated at a time. */
const batch = 4_096
/** Units: bytes. A million records in nine kinds and two buckets are 36 MiB. */
const mostAnswerBytes = 40 * 1024 * 1024

/**
 * Errors: `NodeRefused` for an organ that is not configured, a register without records, or an epoch nobody committed to.
 * `mostBuckets`: what the contracts allow; with one bucket the answer is larger, and nothing is learned about whom.
 */
export async function loadRegister(it: {
  readonly folder: string
  readonly organisation: string
  readonly register: Pick<RegisterConfiguration, 'organs'>
  readonly rows: AsyncIterable<RegisterRow> | Iterable<RegisterRow>
  readonly day: string
  readonly mostBuckets: number
  /** Last epoch that every contract commits to. */
  readonly lastEpoch: number
  readonly workers?: number
}): Promise<Loaded> {
  const ristretto = await loadRistretto()
  const epochs = readEpochs(it.folder)
  const epoch = epochs.current + 1
  if (epoch > it.lastEpoch)
    throw new NodeRefused(
      `The contracts commit to keys up to epoch ${it.lastEpoch}, and this would be epoch ${epoch}: draw up and sign new contracts first.`,
    )
  const pair = keysOfEpoch(ristretto, it.organisation, epochs, epoch)
  const named = it.register.organs.filter(({ secrecy, advice }) => secrecy === 'none' || advice !== undefined)
  const labelBytes = Math.max(1, Math.ceil(named.length / 8))
  if (labelBytes > 32) throw new NodeRefused('At most 256 organs can be named.')
  const random = (length: number) => randomBytes(length)
  const gathering = gatherEntries(ristretto, { kinds: linkageKinds, labelBytes, random })
  const evaluator = await evaluatorFor(pair.privateKey, it.workers ?? availableParallelism())
  const counts = { records: 0, leftOut: 0, withoutKeys: 0, keys: 0 }
  let waiting: { kind: number; key: Uint8Array; label: Uint8Array }[] = []
  const flush = async () => {
    const outputs = await evaluator.run(waiting.map(({ key }) => key))
    for (const kind of linkageKinds.keys()) {
      const mine = waiting.flatMap((one, at) => (one.kind === kind ? [at] : []))
      const [ours, labels] = [new Uint8Array(mine.length * 64), new Uint8Array(mine.length * labelBytes)]
      for (const [to, from] of mine.entries()) {
        ours.set(outputs.subarray(from * 64, (from + 1) * 64), to * 64)
        labels.set(waiting[from]?.label as Uint8Array, to * labelBytes)
      }
      gathering.add(kind, ours, labels)
    }
    counts.keys += waiting.length
    waiting = []
  }
  try {
    for await (const { record, organs } of it.rows) {
      const label = labelOf(organs, it.register.organs, named, labelBytes, counts.records + counts.leftOut + 1)
      if (!label) {
        counts.leftOut++
        continue
      }
      counts.records++
      const before = waiting.length
      for (const [kind, keys] of registerKeys(linkageKinds, record).entries())
        for (const key of keys) waiting.push({ kind, key, label })
      if (waiting.length === before) counts.withoutKeys++
      if (waiting.length >= batch) await flush()
    }
    await flush()
  } finally {
    await evaluator.close()
  }
  if (counts.records === 0)
    throw new NodeRefused('The register is empty; a party without records has nothing to be asked.')
  const figures = planTable({
    records: counts.records,
    entries: gathering.entries(),
    kinds: linkageKinds.length,
    labelBytes,
    mostAnswerBytes: it.mostBuckets > 1 ? mostAnswerBytes : 2 ** 40,
  })
  if (figures.buckets > it.mostBuckets)
    throw new NodeRefused(
      `So large a register needs ${figures.buckets} buckets, and a contract allows ${it.mostBuckets}; renew it with a larger mostBuckets.`,
    )
  const { announcement, bytes } = gathering.close(figures, pair.publicKey)
  replaceFile(tableFile(it.folder, epoch), bytes)
  const announced = registerAnnouncement.parse({
    epoch,
    announcement: Buffer.from(writeAnnouncement(announcement)).toString('base64url'),
    organs: named.map(({ code }) => code),
    mayBeIncomplete: named.length < it.register.organs.length,
    loadedOn: it.day,
  })
  // From here on the new epoch is the one; a fall before this leaves the old one whole.
  replaceFile(announcementFile(it.folder), JSON.stringify({ ...announced, records: counts.records }))
  beginEpoch(it.folder, epoch)
  const old = tableFile(it.folder, epoch - 1)
  if (existsSync(old)) rmSync(old)
  return { ...announced, ...counts, figures }
}

/** Node draws at most 2 GiB at a time and a table may ask for a good deal: in pieces. */
function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 1 << 20) bytes.set(secretBytes(Math.min(1 << 20, length - at)), at)
  return bytes
}

async function evaluatorFor(privateKey: Uint8Array, workers: number) {
  const ristretto = await loadRistretto()
  const here = (inputs: readonly Uint8Array[]) => evaluateShare(ristretto, { privateKey, inputs })
  let pool: Awaited<ReturnType<typeof startWorkers>> | undefined
  let split: EvaluateAll | undefined
  return {
    // The threads cost more than a small register: they begin with the first full batch.
    run: async (inputs: readonly Uint8Array[]): Promise<Uint8Array> => {
      if (inputs.length < batch || workers < 2) return here(inputs)
      pool ??= await startWorkers(workers)
      split ??= inWorkers(workers, privateKey, pool.run)
      return split(inputs)
    },
    close: async () => pool?.close(),
  }
}

/** One bit per organ that may be named; undefined for a record of none of them. */
function labelOf(
  organs: readonly string[],
  all: RegisterConfiguration['organs'],
  named: RegisterConfiguration['organs'],
  labelBytes: number,
  row: number,
): Uint8Array | undefined {
  const label = new Uint8Array(labelBytes)
  if (organs.length === 0) throw new NodeRefused(`Record ${row} of the register names no organ.`)
  for (const organ of organs) {
    if (!all.some(({ code }) => code === organ))
      throw new NodeRefused(`Record ${row} of the register names an organ that register.organs does not have.`)
    const bit = named.findIndex(({ code }) => code === organ)
    if (bit >= 0) label[bit >> 3] = (label[bit >> 3] as number) | (1 << (bit & 7))
  }
  return label.some((byte) => byte !== 0) ? label : undefined
}

/** What the running register announces; undefined before the first load. */
export function readAnnounced(folder: string): (RegisterAnnouncement & { records: number }) | undefined {
  const written = readOrUndefined(announcementFile(folder))
  if (written === undefined) return undefined
  const { records, ...announced } = JSON.parse(written.toString('utf8')) as RegisterAnnouncement & { records: number }
  return { ...registerAnnouncement.parse(announced), records }
}
