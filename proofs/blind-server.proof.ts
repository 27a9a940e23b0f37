/**
 * The server is blind. With every table, the wrapped officer keys, the lists and the epoch keys in hand, but without the
 * officers' six words, no letter opens; with the words, every letter does.
 */
import {
  type Bytes,
  describeEnvelope,
  officerKeysOf,
  openLetter,
  publicKeyOf,
  readerId,
  readLetter,
  unwrapSeed,
} from '../packages/sealed-letter/src/index.ts'
import { demoPassphrase } from '../rooms/signals/door.ts'
import type { Proof } from './proof.ts'
import { type ResidentHouse, residentHouse, type SentLetter } from './resident-house.ts'

type Stored = { readonly mailbox: string; readonly envelope: Buffer }

export const proof: Proof = {
  name: 'blind-server',
  title: 'With everything the server has and without an officer’s words, no letter can be read',
  promises: ['P7'],
  run: async (size) => {
    const house = await residentHouse()
    try {
      const sent: SentLetter[] = []
      for (let turn = 0; turn < (size === 'full' ? 100 : 20); turn++) {
        const letter = await house.letter(`Brief ${turn}. ${'x'.repeat((turn % 5) * 2_500)}`)
        if ((await house.post('/v1/letters', letter.body)) !== 200) throw new Error('a letter was refused')
        sent.push(letter.sent)
      }
      const { rows: stored } = await house.world.owner.query<Stored>('select mailbox, envelope from signals.letters')
      const candidates = await secretsOf(house, size === 'full' ? 6_000 : 1_200)
      const readers = new Set(
        stored.flatMap(({ envelope }) => describeEnvelope(new Uint8Array(envelope)).readers.map(String)),
      )
      let recovered = 0
      for (const seed of candidates) {
        const keys = [seed, (await officerKeysOf(seed)).sealSeed]
        for (const key of keys) if (readers.has(String(await readerId(await publicKeyOf(key))))) recovered++
      }
      const opened = await openWithWords(house, stored, sent)
      return {
        passed: recovered === 0 && new Set(stored.map(({ envelope }) => envelope.length)).size <= 4,
        figures: {
          letters: sent.length,
          keysTried: candidates.length * 2,
          recoveredByTheServer: recovered,
          sizes: new Set(stored.map(({ envelope }) => envelope.length)).size,
          openedWithTheWords: `${opened} of ${sent.length}`,
        },
        control: opened === sent.length ? 'found' : 'missed',
        planted: 'the same attack with the six words of one officer, which must open every letter',
      }
    } finally {
      await house.close()
    }
  },
}

/** Every 32 bytes in a row that the server keeps anywhere: hashes, wrapped keys, list texts, salts, epoch keys. */
async function secretsOf({ world, keys }: ResidentHouse, most: number): Promise<Bytes[]> {
  const pool: Buffer[] = keys.list().map((epoch) => keys.epochKey(epoch))
  const tables = ['signals.officer_keys', 'signals.list_keys', 'signals.letters', 'audit.resident_acts', 'keys.epochs']
  for (const table of tables)
    for (const row of (await world.owner.query<Record<string, unknown>>(`select * from ${table}`)).rows)
      for (const [column, kept] of Object.entries(row)) {
        if (column === 'envelope') continue
        if (Buffer.isBuffer(kept)) pool.push(kept)
        else if (typeof kept === 'string') pool.push(Buffer.from(kept, /^[0-9a-f-]+$/.test(kept) ? 'hex' : 'base64url'))
      }
  const windows = pool.flatMap((bytes) =>
    Array.from({ length: Math.max(0, bytes.length - 31) }, (_, at) => new Uint8Array(bytes.subarray(at, at + 32))),
  )
  const distinct = [...new Map(windows.map((bytes) => [Buffer.from(bytes).toString('hex'), bytes])).values()]
  // Keys first: epoch keys and what stands in wrapped keys come before the long public ones.
  return distinct.slice(0, most)
}

async function openWithWords(
  { world, desks }: ResidentHouse,
  stored: readonly Stored[],
  sent: readonly SentLetter[],
): Promise<number> {
  const { rows } = await world.owner.query<{ wrapped: Buffer }>(
    'select wrapped from signals.officer_keys where person = $1',
    [desks.noor.person],
  )
  const wrapped = new Uint8Array(rows[0]?.wrapped ?? [])
  const owner = desks.noor.person
  const { sealSeed } = await officerKeysOf(await unwrapSeed({ wrapped, passphrase: demoPassphrase(owner), owner }))
  const byMailbox = new Map(stored.map(({ mailbox, envelope }) => [mailbox, envelope]))
  let opened = 0
  for (const { mailbox, text } of sent) {
    const envelope = new Uint8Array(byMailbox.get(Buffer.from(mailbox).toString('hex')) ?? [])
    if (readLetter(await openLetter({ envelope, boundTo: mailbox, seed: sealSeed })).text === text) opened++
  }
  return opened
}
