/** The organisations that were agreed on as witnesses, as the installation was told when it started. */
import { type Mirror, type NoteKey, openCheckpoint } from '../../packages/transparency-log/src/index.ts'
import { callPeer, type Federation, type Peer } from '../federation/peer.ts'
import type { CallWitness } from './ask-witnesses.ts'
import { primitives } from './cryptography.ts'
import { type LogSigner, ofLog } from './log-signer.ts'
import { keysOf, type LogHouse } from './sequence-leaves.ts'
import * as store from './witness-store.ts'

export type WitnessPeer = Peer & { readonly witnessKey: string }

export const witnessesAmong = (federation: Federation | undefined): readonly WitnessPeer[] =>
  (federation?.peers ?? []).filter(
    (peer): peer is WitnessPeer => peer.offers.includes('witness') && peer.witnessKey !== undefined,
  )

/** Who is agreed on is asked from today; who no longer is, is asked no more. Idempotent. */
export async function appointWitnesses(
  { database, partnership, clock }: LogHouse,
  peers: readonly WitnessPeer[],
): Promise<void> {
  const today = clock.today()
  await database.asJob({ partnership, job: 'audit.appoint-witness' }, async (trx) => {
    for (const { code, witnessKey, url } of peers)
      await store.appointWitness(trx, partnership, { name: code, key: witnessKey, address: url, since: today })
    for (const { name } of await store.witnessesOn(trx, today))
      if (!peers.some(({ code }) => code === name)) await store.dismissWitness(trx, name, today)
  })
}

/** Units: bytes. A witness answers with a few signature lines or a number. */
const mostBytes = 65_536

export const callWitness =
  (peers: readonly WitnessPeer[]): CallWitness =>
  async ({ name }, { path, body }) => {
    const peer = peers.find(({ code }) => code === name)
    if (!peer) throw new RangeError(`nobody is agreed on as witness ${name}`)
    return callPeer(peer, { method: 'POST', path, body, mostBytes, patience: 10_000 })
  }

/** Units: rows; a node hands out so many at a time. */
const rowsAtOnce = 65_536

/** Leaf hashes and last checkpoint of every witness that answers. Who does not is left out: its silence is told elsewhere. */
export async function mirrorsOf(peers: readonly WitnessPeer[], signer: LogSigner): Promise<Mirror[]> {
  const origin = signer.key.name
  const keys = keysOf(signer, origin)
  const found = await Promise.all(peers.map((peer) => mirrorOf(peer, origin, keys).catch(() => null)))
  return found.filter((mirror) => mirror !== null)
}

async function mirrorOf(peer: WitnessPeer, origin: string, logKeys: readonly NoteKey[]): Promise<Mirror | null> {
  const get = (path: string, mostBytes: number) => callPeer(peer, { method: 'GET', path, mostBytes })
  const note = await get(`/checkpoint${ofLog(origin, '?')}`, 65_536)
  if (note.status !== 200) return null
  const checkpoint = await openCheckpoint(note.body, { origin, logKeys }, primitives)
  const parts: Uint8Array[] = []
  for (let rows = 0; rows < checkpoint.size; ) {
    const { status, body } = await get(`/mirror?from=${rows}${ofLog(origin, '&')}`, rowsAtOnce * 32)
    if (status !== 200 || body.length === 0) return null
    parts.push(body)
    rows += body.length / 32
  }
  const leafHashes = new Uint8Array(Buffer.concat(parts)).subarray(0, checkpoint.size * 32)
  return { holder: peer.code, leafHashes, checkpoint }
}
