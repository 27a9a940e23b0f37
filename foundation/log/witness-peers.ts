/** The organisations that were agreed on as witnesses, as the installation was told when it started. */
import { callPeer, type Federation, type Peer } from '../federation/peer.ts'
import type { CallWitness } from './ask-witnesses.ts'
import type { LogHouse } from './sequence-leaves.ts'
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
