/** The holder of the log's key rewrites history, with new tiles and new signatures; and the witnesses, as a node runs them. */
import { join } from 'node:path'
import { newId, secretBytes, systemClock } from '../../foundation/clock.ts'
import { sql, type Trx } from '../../foundation/database/sql.ts'
import { askWitnesses } from '../../foundation/log/ask-witnesses.ts'
import { linesOf } from '../../foundation/log/checkpoint-lines.ts'
import { hasher, primitives } from '../../foundation/log/cryptography.ts'
import { type LogEntry, readEntry, writeEntry } from '../../foundation/log/entry.ts'
import { publicKeyOf } from '../../foundation/log/log-signer.ts'
import { allCheckpoints, type CheckpointRow, keepTiles, lastCheckpoint, tilesOf } from '../../foundation/log/store.ts'
import { appointWitness } from '../../foundation/log/witness-store.ts'
import type { KnownPeer } from '../../node/peers.ts'
import { witnessSigner } from '../../node/witness/signing-key.ts'
import { openWitness } from '../../node/witness/watch-log.ts'
import {
  append,
  emptyLog,
  type Mirror,
  openCheckpoint,
  openTiledTree,
  readEntryBundle,
  signCheckpoint,
  writeCheckpointRequest,
  writeNoteKey,
} from '../../packages/transparency-log/src/index.ts'
import type { ProofLog } from './log-house.ts'

export type Forgery = {
  readonly apply: (trx: Trx) => Promise<void>
  readonly size: number
  readonly note: Uint8Array
  /** Growth of the forged history, as its holder can prove it. */
  readonly proof: (earlier: number) => Promise<readonly Uint8Array[]>
  /** Another tree of the size that was signed last. */
  readonly sameSize: Uint8Array
  readonly named: readonly string[]
}
type Rewriting = (entries: LogEntry[], at: number) => { entries: LogEntry[]; spoil: (trx: Trx) => Promise<void> }
const nothing = async () => undefined

const remove: Rewriting = (entries, at) => {
  const [gone] = entries.splice(at, 1)
  return { entries, spoil: async (trx) => void (await sql`delete from audit.acts where id = ${gone?.id}`.execute(trx)) }
}
const exchange: Rewriting = (entries, at) => {
  const next = (at + 7) % entries.length
  ;[entries[at], entries[next]] = [entries[next] as LogEntry, entries[at] as LogEntry]
  return { entries, spoil: nothing }
}
const shorten: Rewriting = (entries, at) => {
  const gone = entries.splice(Math.max(at, entries.length - 20))
  const ids = gone.map(({ id }) => id)
  return {
    entries,
    spoil: async (trx) => void (await sql`delete from audit.acts where id = any (${ids}::uuid[])`.execute(trx)),
  }
}
export const forgeries = [remove, exchange, shorten] as const

/** Only rows of acts that the forger can make consistent are touched: else the house itself would notice. */
export async function forge(house: ProofLog, rewrite: Rewriting): Promise<Forgery> {
  const { database, partnership, signer } = house.log
  const read = <T>(work: (trx: Trx) => Promise<T>) => database.asJob({ partnership, job: 'audit.verify' }, work)
  const bundles = await read((trx) => tilesOf(trx, 'entries', 0, 10_000))
  const honest = bundles.flatMap(({ bytes }) => readEntryBundle(bytes).map((entry) => readEntry(entry) as LogEntry))
  const rows = await read(allCheckpoints)
  const { rows: staff } = await house.world.owner.query<{ id: string }>(
    'select id from audit.acts where person is not null and cardinality(objects) = 0',
  )
  const ofStaff = new Set(staff.map(({ id }) => id))
  const candidates = honest.flatMap(({ id }, at) => (ofStaff.has(id) && at < honest.length - 30 ? [at] : []))
  const at = candidates[secretBytes(4).readUInt32BE() % candidates.length] as number
  const { entries, spoil } = rewrite([...honest], at)
  const forged = append(emptyLog, entries.map(writeEntry), hasher)
  const files = new Map(forged.files.map(({ path, bytes }) => [path, bytes]))
  const tree = await openTiledTree({
    ...{ size: entries.length, root: forged.root, hasher, readTile: (path: string) => files.get(path) ?? null },
  })
  const last = rows.at(-1) as CheckpointRow
  const sign = async (size: number, row: CheckpointRow) => {
    const root = await tree.rootAt(size)
    const text = { origin: signer.key.name, size, root, extensions: linesOf(row.number, row.signed_at) }
    return { root: Buffer.from(root), size, note: Buffer.from(await signCheckpoint(text, signer)) }
  }
  const shown = await sign(entries.length, last)
  const resigned = await Promise.all(rows.map((row) => sign(Math.min(row.size, entries.length), row)))
  const grown = append(forged.edge, [writeEntry({ id: newId(), commitment: secretBytes(32) })], hasher)
  const same = entries.length === last.size ? shown : await signed(signer, grown.root, last)
  return {
    size: entries.length,
    note: shown.note,
    proof: (earlier) => (earlier <= entries.length ? tree.consistencyProof(earlier) : Promise.resolve([])),
    sameSize: same.note,
    named: [`"row":${at}`, `"at":${at}`, ...(rewrite === shorten ? ['row-missing', 'rolled-back'] : [])],
    apply: async (trx) => {
      await spoil(trx)
      await sql`delete from audit.decisions d where not exists (select from audit.acts a where d.id = any (a.decisions))`.execute(
        trx,
      )
      await sql`delete from audit.log_tiles`.execute(trx)
      await sql`delete from audit.cosignatures`.execute(trx)
      await keepTiles(trx, partnership, forged.files)
      for (const [turn, row] of rows.entries())
        await sql`update audit.checkpoints set size = ${resigned[turn]?.size}, root = ${resigned[turn]?.root},
          note = ${resigned[turn]?.note} where id = ${row.id}`.execute(trx)
    },
  }
}

async function signed(signer: ProofLog['log']['signer'], root: Uint8Array, last: CheckpointRow) {
  const text = { origin: signer.key.name, size: last.size, root, extensions: linesOf(last.number, last.signed_at) }
  return { note: Buffer.from(await signCheckpoint(text, signer)) }
}

export type ProofWitness = {
  catchUp(): Promise<void>
  /** Its leaf hashes and the checkpoint it signed last. */
  mirror(): Promise<Mirror>
  /** Did it sign the forged history? */
  isShown(forged: Forgery): Promise<boolean>
  /** Did it raise an alarm about two histories of one size, with both as evidence? */
  seesSplitView(forged: Forgery): Promise<boolean>
  close(): void
}

/** Two, each with a folder and a key of its own. */
export function openWitnesses(house: ProofLog): readonly ProofWitness[] {
  return ['politie-elders', 'zorghuis-elders'].map((name) => witnessNamed(house, name))
}

function witnessNamed(house: ProofLog, name: string): ProofWitness {
  const { log } = house
  const folder = join(house.folder, name)
  const peer: KnownPeer = {
    ...{
      code: 'schakel',
      names: { nl: 'Schakel', en: 'Schakel' },
      certificate: '',
      fingerprint: '',
      contract: undefined,
    },
    configuration: { code: 'schakel', certificate: '', log: publicKeyOf(log.signer) },
  }
  const signer = witnessSigner(folder, name)
  const raised: string[] = []
  const alarms = { lines: [], raise: ({ kind }: { kind: string }) => void raised.push(kind), close: () => undefined }
  const witness = openWitness({ folder, signer, peers: [peer], alarms, clock: systemClock })
  const call = async (_: unknown, { path, body }: { path: string; body: Uint8Array }) => {
    const [route, query] = path.split('?from=')
    const answer =
      route === '/leaves' ? witness.takeLeaves(peer, Number(query), body) : await witness.addCheckpoint(peer, body)
    return { status: answer.status, body: Buffer.from(answer.body) }
  }
  const kept = () => witness.mirrorOf(peer)?.kept()
  return {
    catchUp: async () => {
      const { database, partnership } = log
      await database.asJob({ partnership, job: 'audit.appoint-witness' }, (trx) =>
        appointWitness(trx, partnership, {
          ...{ name, key: writeNoteKey(signer.key), address: 'https://127.0.0.1', since: '2020-01-01' },
        }),
      )
      await askWitnesses(log, async (who, request) => {
        if (who.name !== name) throw new Error('another one')
        return call(who, request)
      })
      const last = await database.asJob({ partnership, job: 'audit.verify' }, lastCheckpoint)
      if (kept()?.size !== last?.size) throw new Error(`${name} did not sign what is honest`)
    },
    mirror: async () => {
      const note = kept()?.note as Uint8Array
      const checkpoint = await openCheckpoint(note, { logKeys: [log.signer.key] }, primitives)
      const leafHashes = witness.mirrorOf(peer)?.read(0, checkpoint.size) as Uint8Array
      return { holder: name, leafHashes, checkpoint }
    },
    isShown: async (forged) => {
      const from = Math.min(kept()?.size ?? 0, forged.size)
      const request = writeCheckpointRequest({ earlier: from, proof: await forged.proof(from), note: forged.note })
      return (await call(undefined, { path: '/add-checkpoint', body: request })).status === 200
    },
    seesSplitView: async ({ sameSize }) => {
      raised.length = 0
      const request = writeCheckpointRequest({ earlier: kept()?.size ?? 0, proof: [], note: sameSize })
      const { status } = await call(undefined, { path: '/add-checkpoint', body: request })
      return status === 409 && raised.includes('split-view')
    },
    close: () => witness.close(),
  }
}
