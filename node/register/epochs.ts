/**
 * The keys of a register: one per epoch, made ahead so that a contract can commit to them, destroyed when the epoch ends.
 * Whoever kept what an ended epoch handed out can then never try a name against it, not even with this disk.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { secretBytes } from '../../foundation/clock.ts'
import { deriveKeyPair, type KeyPair, type Ristretto } from '../../packages/private-matching/src/index.ts'
import { readOrUndefined, replaceFile } from '../durable-file.ts'
import { NodeRefused } from '../refusal.ts'

const kept = z.strictObject({
  /** 0 before the first load. */
  current: z.int().min(0),
  seeds: z.record(z.string().regex(/^\d+$/), z.string().regex(/^[A-Za-z0-9_-]{43}$/)),
})
export type Epochs = z.infer<typeof kept>

const fileIn = (folder: string) => join(folder, 'register', 'epochs.json')

export function readEpochs(folder: string): Epochs {
  const written = readOrUndefined(fileIn(folder))
  if (written === undefined) return { current: 0, seeds: {} }
  const { data } = kept.safeParse(JSON.parse(written.toString('utf8')))
  if (!data) throw new NodeRefused(`${fileIn(folder)} is damaged; restore it, or remove it and renew every contract.`)
  return data
}

/** The pair of an epoch whose seed is kept. */
export function keysOfEpoch(ristretto: Ristretto, organisation: string, { seeds }: Epochs, epoch: number): KeyPair {
  const seed = seeds[String(epoch)]
  if (seed === undefined) throw new NodeRefused(`The key of epoch ${epoch} is not kept here.`)
  const info = new TextEncoder().encode(`schakel register ${organisation} epoch ${epoch}`)
  return deriveKeyPair(ristretto, new Uint8Array(Buffer.from(seed, 'base64url')), info)
}

/** Public keys of `count` epochs from the running one on; makes the seeds that are not there yet. */
export function commitToEpochs(
  ristretto: Ristretto,
  { folder, organisation }: { folder: string; organisation: string },
  count: number,
): { firstEpoch: number; epochKeys: string[] } {
  const epochs = readEpochs(folder)
  const firstEpoch = Math.max(1, epochs.current)
  const numbers = Array.from({ length: count }, (_, at) => firstEpoch + at)
  const seeds = { ...epochs.seeds }
  for (const number of numbers) seeds[String(number)] ??= secretBytes(32).toString('base64url')
  replaceFile(fileIn(folder), JSON.stringify({ ...epochs, seeds }))
  return {
    firstEpoch,
    epochKeys: numbers.map((number) =>
      Buffer.from(keysOfEpoch(ristretto, organisation, { ...epochs, seeds }, number).publicKey).toString('base64url'),
    ),
  }
}

/** Makes `epoch` the running one and destroys the keys of those before it. */
export function beginEpoch(folder: string, epoch: number): void {
  const { seeds } = readEpochs(folder)
  const living = Object.fromEntries(Object.entries(seeds).filter(([number]) => Number(number) >= epoch))
  replaceFile(fileIn(folder), JSON.stringify({ current: epoch, seeds: living }))
}
