/**
 * Begins a new log beside one that cannot be signed on, and names the old one in its first row: what was signed of it stays
 * signed, what was lost stays visible as lost. And lets a new key take over, with a row that the old key signs.
 */
import { createHash } from 'node:crypto'
import { emptyLog } from '../../packages/transparency-log/src/index.ts'
import type { Trx } from '../database/sql.ts'
import { type LogSigner, originOf, publicKeyOf, volumeOf } from './log-signer.ts'
import { type PassingOn, writePassingOn } from './passing-on.ts'
import { edgeAt, type LogHouse, mustFollowWhatWasSigned, signRows } from './sequence-leaves.ts'
import * as store from './store.ts'

export type WhyNewLog = {
  readonly because: store.LogRow['because']
  /** Organs that agreed: two different ones, unless there is a written reason. */
  readonly agreedBy: readonly string[]
  /** 20 to 500 characters, no names. */
  readonly reason: string | null
}
export class NotBegun extends Error {
  readonly code: 'why-is-missing' | 'nothing-signed' | 'still-signed-on'
  constructor(code: NotBegun['code'], says: string) {
    super(says)
    this.code = code
  }
}

export const agreedTwiceOrWritten = ({ agreedBy, reason }: WhyNewLog): boolean =>
  new Set(agreedBy).size >= 2 || (reason !== null && reason.length >= 20 && reason.length <= 500)

/** Who agreed and why, as the first row commits to it. */
export const decidedOf = (it: { readonly agreed_by: readonly string[]; readonly reason: string | null }): string =>
  createHash('sha256')
    .update(JSON.stringify([it.agreed_by, it.reason]))
    .digest('hex')

/** Errors: `NotBegun`. A log that can be signed on is not left: a new one would look like a way around its past. */
export async function beginLog(house: LogHouse, why: WhyNewLog): Promise<store.LogRow> {
  const { database, partnership } = house
  if (!agreedTwiceOrWritten(why))
    throw new NotBegun(
      'why-is-missing',
      'Two different organs must agree, or the reason must be written down (20 to 500 characters, no names).',
    )
  return database.asJob({ partnership, job: 'audit.sequence' }, (trx) => begin(trx, house, why))
}

async function begin(trx: Trx, house: LogHouse, why: WhyNewLog): Promise<store.LogRow> {
  const { partnership, signer, clock } = house
  await store.holdTheLog(trx, partnership)
  const later = await store.laterLogs(trx)
  const here = { volume: later.at(-1)?.volume ?? 1, origin: later.at(-1)?.origin ?? originOf(partnership) }
  const last = await store.lastCheckpoint(trx)
  const signed = signer.lastSigned() ?? (last ? asSigned(last, here.origin) : null)
  if (!signed) throw new NotBegun('nothing-signed', 'Nothing was ever signed: the first log begins by itself.')
  await mustBeStuck(trx, last, here.origin, signer)
  if (why.because === 'key-lost') signer.startOver()
  const volume = Math.max(here.volume, volumeOf(signed.origin)) + 1
  // Rows of a log that began after the backup was made are gone with it.
  const kept = here.origin === signed.origin ? Math.min(last?.size ?? 0, signed.size) : 0
  const row: store.LogRow = {
    ...{ volume, origin: originOf(partnership, volume), begun_at: clock.now() },
    ...{ old_origin: signed.origin, old_size: signed.size, old_root: Buffer.from(signed.root, 'hex'), kept },
    ...{ because: why.because, agreed_by: [...new Set(why.agreedBy)].sort(), reason: why.reason },
    rows_before: (later.at(-1)?.rows_before ?? 0) + (last?.size ?? 0),
  }
  const successor = signer.under(row.origin)
  const said = { ...passedOn(row.old_origin, row.old_size, row.old_root), because: row.because }
  const entry = await writePassingOn({ ...said, key: successor.key, decided: decidedOf(row) }, [signer, ...signer.also])
  await store.addLog(trx, partnership, row)
  const { size, root } = await signRows(trx, house, { edge: emptyLog, entries: [entry], volume, signer: successor })
  signer.remember({ origin: row.origin, size, root })
  return row
}

const asSigned = ({ size, root }: store.CheckpointRow, origin: string) => ({ origin, size, root: root.toString('hex') })
const passedOn = (origin: string, size: number, root: Buffer): Pick<PassingOn, 'origin' | 'size' | 'root'> => ({
  ...{ origin, size, root: root.toString('base64') },
})

async function mustBeStuck(trx: Trx, last: store.CheckpointRow | undefined, origin: string, signer: LogSigner) {
  try {
    await mustFollowWhatWasSigned(last, origin, signer)
    if (last) await edgeAt(trx, last)
  } catch {
    return
  }
  throw new NotBegun(
    'still-signed-on',
    'This log can be signed on with the key that is here, so nothing has to begin. Nothing was done. To replace a key: ./schakel log rotate-key',
  )
}

/** The next key takes over: the old one says so in a row of the log, and signs along until it is retired. Answers the new key. */
export async function rotateLogKey(house: LogHouse): Promise<string> {
  const { database, partnership, signer } = house
  return database.asJob({ partnership, job: 'audit.sequence' }, async (trx) => {
    await store.holdTheLog(trx, partnership)
    const later = await store.laterLogs(trx)
    const last = await store.lastCheckpoint(trx)
    if (!last) throw new NotBegun('nothing-signed', 'Nothing was signed yet. Try again in a minute.')
    await mustFollowWhatWasSigned(last, later.at(-1)?.origin ?? originOf(partnership), signer)
    const key = signer.next()
    const said = passedOn(signer.key.name, last.size, last.root)
    const entry = await writePassingOn({ ...said, key, because: 'rotated' }, [signer, ...signer.also])
    const edge = await edgeAt(trx, last)
    const { size, root } = await signRows(trx, house, { edge, entries: [entry], volume: last.volume })
    signer.remember({ origin: signer.key.name, size, root })
    signer.rotate()
    return publicKeyOf(signer)
  })
}
