/**
 * Nothing on our side tells who reported. Letters come from odd addresses with odd headers: none of it is in a table, a
 * file of the database server or a log, plain, encoded or hashed. And no stored column's pattern of equal values follows
 * the senders better than chance, which also catches keyed hashes, reused sessions and buckets of an unknown form.
 */
import { createHash } from 'node:crypto'
import { newId, secretBytes } from '../foundation/clock.ts'
import { placeFor } from '../foundation/database/launcher/place.ts'
import { project } from '../foundation/testing/database.ts'
import { canaryIn, canaryInFiles, canaryInTables } from '../foundation/testing/search-for-canary.ts'
import type { Proof } from './proof.ts'
import { type ResidentHouse, residentHouse } from './resident-house.ts'

/**
 * Drawn for each run: the server's files outlive a run, and may still hold what an earlier run planted on purpose.
 * Loopback addresses all, and of one length.
 */
const neighbourhood = [...secretBytes(2)].map((byte) => 100 + (byte % 156)).join('.')
const word = `Zangvogelwoord${newId().slice(0, 8)}`
const senders = [1, 2, 3, 4].map((n) => ({
  from: `127.${neighbourhood}.5${n}`,
  headers: {
    'user-agent': `Kanarievogel/${n}.7`,
    'x-forwarded-for': `203.0.113.20${n}`,
    forwarded: `for=198.51.100.17${n}`,
    'accept-language': `x-kanarie-${n}`,
    referer: `https://kanarie-${n}.example/vorige`,
    cookie: `kanarie=gebakje${n}`,
    'sec-ch-ua': `"Kanariescherm";v="${n}"`,
    'x-request-id': `kanarieverzoek-${n}`,
  },
}))
const canaries = [word, ...senders.flatMap(({ from, headers }) => [from, ...Object.values(headers)])]
/** An address as four bytes, as software that saves space keeps it. */
const addressBytes = senders.map(({ from }) => Buffer.from(from.split('.').map(Number)))

export const proof: Proof = {
  name: 'anonymity-canaries',
  title:
    'No table, file or log holds the word, the address or the device of a resident, and no column follows the sender',
  promises: ['P8'],
  run: async (size) => {
    const house = await residentHouse()
    try {
      const each = size === 'full' ? 25 : 10
      const truth = await sendFrom(house, each)
      await house.world.owner.query('checkpoint')
      const found = await everywhere(house, canaries)
      const rounds = size === 'full' ? 20_000 : 4_000
      const columns = await columnsOf(house, 'signals.letters', truth)
      const suspicious = columns.filter(({ values }) => followsSenders(values, truth.senders, rounds))
      // Controls: an address stored in the clear, and one stored as a keyed hash nobody could search for.
      const planted = `127.${neighbourhood}.99`
      await house.world.owner.query('create table public.planted as select $1::text as words', [planted])
      await house.world.owner.query('checkpoint')
      const plantedInTables = (await canaryInTables(house.world.owner, planted)).found.length
      const { cluster } = placeFor({ project, part: 'test', env: process.env })
      const plantedFound = Math.min(plantedInTables, canaryInFiles(cluster, planted).found.length)
      const keyed = truth.senders.map((sender) => createHash('sha256').update(`secret ${sender}`).digest('hex'))
      const keyedFound = followsSenders(keyed, truth.senders, rounds)
      return {
        passed: found.places.length === 0 && suspicious.length === 0,
        figures: {
          letters: truth.senders.length,
          canaries: canaries.length,
          tables: found.tables,
          files: found.files,
          logLines: house.log.length,
          canariesFound: found.places.length,
          columnsTested: columns.length,
          columnsFollowingTheSender: suspicious.map(({ name }) => name).join(' ') || 0,
        },
        control: plantedFound > 0 && keyedFound ? 'found' : 'missed',
        planted: 'an address in a table (found there and in the files), and a column with a keyed hash of the sender',
      }
    } finally {
      await house.close()
    }
  },
}

type Truth = { readonly senders: readonly number[]; readonly mailboxes: readonly string[] }
async function sendFrom(house: ResidentHouse, each: number): Promise<Truth> {
  const turns = Array.from({ length: each * senders.length }, (_, turn) => turn % senders.length)
  const mailboxes: string[] = []
  for (const sender of turns) {
    const visit = senders[sender]
    await house.get('/nl/veilig', visit)
    await house.get('/v1/officer-lists', visit)
    const { body, sent } = await house.letter(`Een ${word} van afzender ${sender}.`)
    const status = await house.post('/v1/letters', body, visit)
    if (status !== 200) throw new Error(`a letter was refused: ${status}`)
    // Something the entrance refuses, so that refusals are searched too.
    await house.post('/v1/letters', '{"desk":"signal"}', visit)
    mailboxes.push(Buffer.from(sent.mailbox).toString('hex'))
  }
  return { senders: turns, mailboxes }
}

async function everywhere(house: ResidentHouse, words: readonly string[]) {
  const places: string[] = []
  let [tables, files] = [0, 0]
  const { cluster } = placeFor({ project, part: 'test', env: process.env })
  for (const canary of words) {
    const inTables = await canaryInTables(house.world.owner, canary)
    tables = inTables.tables
    places.push(...inTables.found, ...canaryIn('log', house.log.join('\n'), canary))
  }
  // One pass over the files for the word and the addresses: they are what an attacker would look for.
  for (const canary of [word, ...senders.map(({ from }) => from)]) {
    const inFiles = canaryInFiles(cluster, canary)
    files = inFiles.files
    places.push(...inFiles.found)
  }
  for (const bytes of addressBytes) {
    const { rows } = await house.world.owner.query(
      'select 1 from signals.letters where position($1::bytea in envelope) > 0',
      [bytes],
    )
    // Four bytes occur by chance in random ciphertext once in some hundred thousand letters.
    if (rows.length > 1) places.push('signals.letters (address bytes)')
  }
  return { places, tables, files }
}

/** Every column, and what it gives away by its length and beginning, in the order the letters were sent. */
async function columnsOf({ world }: ResidentHouse, table: string, truth: Truth) {
  const { rows } = await world.owner.query<Record<string, unknown> & { mailbox: string }>(
    `select *, xmin::text as xmin from ${table}`,
  )
  const byMailbox = new Map(rows.map((row) => [row.mailbox, row]))
  const inOrder = truth.mailboxes.map((mailbox) => byMailbox.get(mailbox) ?? {})
  const text = (kept: unknown) => (Buffer.isBuffer(kept) ? kept.toString('hex') : String(kept))
  return Object.keys(rows[0] ?? {}).flatMap((name) => {
    const kept = inOrder.map((row) => text((row as Record<string, unknown>)[name]))
    return [
      { name, values: kept },
      { name: `${name} (length)`, values: kept.map(({ length }) => String(length)) },
      { name: `${name} (beginning)`, values: kept.map((one) => one.slice(0, 1)) },
    ]
  })
}

/** Permutation test on mutual information: true when equal values follow the senders with p < 0.001. */
function followsSenders(values: readonly string[], sources: readonly number[], rounds: number): boolean {
  const real = information(values, sources)
  let asStrong = 0
  for (let round = 0; round < rounds; round++)
    if (information(values, shuffledFrom(sources, round)) >= real - 1e-9) asStrong++
  return (asStrong + 1) / (rounds + 1) < 0.001
}
function information(values: readonly string[], sources: readonly number[]): number {
  const count = new Map<string, number>()
  const add = (key: string) => count.set(key, (count.get(key) ?? 0) + 1)
  values.forEach((value, at) => {
    add(`v ${value}`)
    add(`s ${sources[at]}`)
    add(`b ${value}|${sources[at]}`)
  })
  let sum = 0
  const total = values.length
  for (const [key, both] of count) {
    if (!key.startsWith('b ')) continue
    const split = key.lastIndexOf('|')
    const value = count.get(`v ${key.slice(2, split)}`) ?? 1
    const source = count.get(`s ${key.slice(split + 1)}`) ?? 1
    sum += (both / total) * Math.log2((both * total) / (value * source))
  }
  return sum
}
/** The same shuffle for the same round, so that a run can be repeated. */
function shuffledFrom(sources: readonly number[], round: number): number[] {
  const order = [...sources]
  let state = (round + 1) * 2_654_435_761
  for (let last = order.length - 1; last > 0; last--) {
    state = (state ^ (state << 13)) >>> 0
    state = (state ^ (state >>> 17)) >>> 0
    state = (state ^ (state << 5)) >>> 0
    const other = state % (last + 1)
    ;[order[last], order[other]] = [order[other] as number, order[last] as number]
  }
  return order
}
