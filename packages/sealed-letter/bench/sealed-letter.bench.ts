/** The goals of this package, one line each. `npm run bench:packages -- sealed-letter`. */
import { argon2Sync } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { type GoalLine, medianMilliseconds, printGoal } from '../../testing/goal.ts'
import {
  type Bytes,
  describeEnvelope,
  drawReceipt,
  isRewrapOf,
  openLetter,
  openReceipt,
  publicKeyOf,
  rewrapLetter,
  SealedLetterError,
  sealLetter,
  suite,
} from '../src/index.ts'
import { kem, stretching } from '../src/primitives.ts'
import { disagreements } from '../test/agreement.ts'
import { plain, seededRandom } from '../test/chance.ts'
import { xWingDecapsulate } from '../test/second-implementation.ts'
import { everything, reportPage, weightOf } from '../test/weight.ts'
import { xWingVectors } from '../test/x-wing-draft-vectors.ts'
import { bareOpen, barePair, bareSeal } from './bare-web-crypto.ts'
import { refusedInWorkers } from './bit-flips.ts'

const goal = (line: Omit<GoalLine, 'package'>) => printGoal({ package: 'sealed-letter', ...line })
const random = seededRandom('benchmark')
const seeds = [random(32), random(32), random(32)] as [Bytes, Bytes, Bytes]
const keys = (await Promise.all(seeds.map(publicKeyOf))) as [Bytes, Bytes, Bytes]
const boundTo = random(32)

async function weight(): Promise<void> {
  const bound = { atMost: 60_000 }
  const workload = 'dependencies included, minified, gzip -9'
  goal({ goal: 'everything fits a page', workload, figure: await weightOf(everything), unit: 'bytes', bound })
  goal({ goal: 'what writes a letter fits a page', workload, figure: await weightOf(reportPage), unit: 'bytes', bound })
}

async function agreement(): Promise<void> {
  let published = 0
  for (const { seed, encapsulationSeed, enc, shared } of xWingVectors) {
    const recipientPublicKey = await kem.deserializePublicKey((await publicKeyOf(plain(seed))).buffer)
    const sent = await kem.encap({ recipientPublicKey, ekm: plain(encapsulationSeed).buffer })
    const recipientKey = await kem.deserializePrivateKey(plain(seed).buffer)
    const received = await kem.decap({ recipientKey, enc: plain(enc).buffer })
    const secrets = [new Uint8Array(sent.sharedSecret), new Uint8Array(received), xWingDecapsulate(seed, enc)]
    if (Buffer.from(sent.enc).equals(enc) && secrets.every((secret) => shared.equals(secret))) published++
  }
  goal({
    goal: 'the published X-Wing vectors come out',
    workload: 'draft-connolly-cfrg-xwing-kem-10, appendix C: encapsulated, and decapsulated by both implementations',
    figure: published,
    unit: 'of 3 vectors',
    bound: { atLeast: 3 },
  })
  let agreed = 0
  for (let n = 0; n < 1_000; n++) if ((await disagreements(random)).length === 0) agreed++
  goal({
    goal: 'two implementations agree',
    workload:
      'random seeds: keys, encapsulations and letters both ways, signatures; OpenSSL, @noble/curves and code from the standards',
    figure: agreed,
    unit: 'of 1,000 vectors',
    bound: { atLeast: 1_000 },
  })
}

async function refusals(): Promise<void> {
  const workers = Math.min(2, availableParallelism())
  const small = await sealLetter({ content: random(40), boundTo, readers: [keys[0]], random })
  const all = Uint32Array.from({ length: small.length * 8 }, (_, bit) => bit)
  goal({
    goal: 'every changed bit of a letter is refused',
    workload: `all bits of the smallest envelope, one at a time (4 KiB, one reader, ${small.length} bytes)`,
    figure: await refusedInWorkers({ envelope: small, boundTo, seed: seeds[0], bits: all }, workers),
    unit: `of ${all.length} bits`,
    bound: { atLeast: all.length },
  })
  const large = await sealLetter({ content: random(60_000), boundTo, readers: keys, random })
  // Head and content concern every reader; the parts of the two others are theirs to refuse.
  const own = Array.from({ length: 1_500 }, (_, n) => (n * 2_654_435_761) % ((large.length - 2 * 1184) * 8))
  const bits = Uint32Array.from(own, (bit) => (bit < (56 + 1184) * 8 ? bit : bit + 2 * 1184 * 8))
  goal({
    goal: 'a changed bit of the largest letter is refused',
    workload: 'bits spread over head, own part and content (64 KiB, three readers)',
    figure: await refusedInWorkers({ envelope: large, boundTo, seed: seeds[0], bits }, workers),
    unit: `of ${bits.length} bits`,
    bound: { atLeast: bits.length },
  })
  const letters = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const mailbox = random(32)
      return {
        mailbox,
        envelope: await sealLetter({ content: random(40), boundTo: mailbox, readers: [keys[0]], random }),
      }
    }),
  )
  let [swapped, refused] = [0, 0]
  for (const { envelope } of letters)
    for (const { mailbox } of letters.filter((other) => other.envelope !== envelope)) {
      swapped++
      const opening = openLetter({ envelope, boundTo: mailbox, seed: seeds[0] })
      if (
        await opening.then(
          () => false,
          (error) => error instanceof SealedLetterError && error.code === 'not-authentic',
        )
      )
        refused++
    }
  goal({
    goal: 'every swapped mailbox is refused',
    workload: '30 letters, each laid in the 29 other mailboxes',
    figure: refused,
    unit: `of ${swapped} swaps`,
    bound: { atLeast: swapped },
  })
  const { tried, unread } = otherSuites(small)
  goal({
    goal: 'no other suite is read',
    workload: 'every other number of KEM, KDF and AEAD in the head',
    figure: unread,
    unit: `of ${tried} suites`,
    bound: { atLeast: tried },
  })
}

function otherSuites(envelope: Bytes): { tried: number; unread: number } {
  let [tried, unread] = [0, 0]
  Error.stackTraceLimit = 0
  for (const [at, right] of [
    [4, suite.kem],
    [6, suite.kdf],
    [8, suite.aead],
  ] as const)
    for (let id = 0; id < 65_536; id++) {
      if (id === right) continue
      const changed = envelope.slice()
      new DataView(changed.buffer).setUint16(at, id)
      tried++
      try {
        describeEnvelope(changed)
      } catch (error) {
        if (error instanceof SealedLetterError && error.code === 'unknown-suite') unread++
      }
    }
  return { tried, unread }
}

async function timings(): Promise<void> {
  const content = random(3_000)
  const pairs = await Promise.all([barePair(), barePair(), barePair()])
  const readers = pairs.map(({ publicKey }) => publicKey)
  const last = pairs.at(-1) as (typeof pairs)[number]
  const name = 'straightforward implementation (WebCrypto ECDH P-256, HKDF, AES-256-GCM)'
  const bound = { atMost: 50 }
  const seal = await medianMilliseconds(() => sealLetter({ content, boundTo, readers: keys, random }), 31)
  const barely = await medianMilliseconds(() => bareSeal(content, readers, random), 31)
  const peer = { name, milliseconds: barely, measured: 'same run' } as const
  goal({
    goal: 'nobody waits for sealing',
    workload: '4 KiB, three readers',
    figure: seal,
    unit: 'ms',
    bound,
    milliseconds: seal,
    peer,
  })
  const envelope = await sealLetter({ content, boundTo, readers: keys, random })
  const bare = await bareSeal(content, readers, random)
  const open = await medianMilliseconds(() => openLetter({ envelope, boundTo, seed: seeds[2] }), 31)
  const barelyOpened = await medianMilliseconds(() => bareOpen(bare, 2, last.privateKey), 31)
  goal({
    goal: 'nobody waits for opening',
    workload: '4 KiB, the last of three readers',
    figure: open,
    unit: 'ms',
    bound,
    milliseconds: open,
    peer: { name, milliseconds: barelyOpened, measured: 'same run' },
  })
  let kept = envelope
  const rewrap = await medianMilliseconds(async () => {
    kept = await rewrapLetter({ envelope: kept, boundTo, seed: seeds[2], readers: keys, random })
  }, 31)
  if (!isRewrapOf({ before: envelope, after: kept })) throw new Error('a re-wrap changed the letter')
  goal({
    goal: 'a desk re-wraps all its letters in a coffee break',
    workload: '10,000 letters to three readers on one core, from the median of 31',
    figure: (rewrap * 10_000) / 60_000,
    unit: 'minutes',
    bound: { atMost: 10 },
    milliseconds: rewrap,
  })
}

async function words(): Promise<void> {
  const receipt = drawReceipt(random)
  const opening = await medianMilliseconds(() => openReceipt({ words: receipt, site: 'schakel.example' }))
  const guess = await medianMilliseconds(() =>
    argon2Sync('argon2id', {
      message: receipt.join(' '),
      nonce: seeds[0],
      parallelism: stretching.lanes,
      tagLength: 32,
      memory: stretching.memory,
      passes: stretching.passes,
    }),
  )
  const workload = 'Argon2id, 64 MiB, 3 passes, 1 lane, and three HKDF'
  const peer = { name: 'OpenSSL, one Argon2id', milliseconds: guess, measured: 'same run' } as const
  goal({
    goal: 'words open a mailbox within a second',
    workload,
    figure: opening,
    unit: 'ms',
    bound: { atMost: 1_000 },
    milliseconds: opening,
    peer,
  })
  goal({
    goal: 'a guess costs its finder, too',
    workload: 'one Argon2id of 64 MiB in native code on one core',
    figure: guess,
    unit: 'ms per guess',
    bound: { atLeast: 50 },
  })
}

await timings()
await words()
await weight()
await agreement()
await refusals()
