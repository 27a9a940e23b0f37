/** Whoever stores letters cuts and pastes among them; a reader must refuse or read what was sealed for that mailbox. */
import { seededRandom } from '../../testing/chance.ts'
import type { Simulation } from '../../testing/simulation.ts'
import { type Bytes, openLetter, publicKeyOf, type Random, SealedLetterError, sealLetter } from '../src/index.ts'

type Stored = {
  readonly mailbox: Bytes
  readonly envelope: Bytes
  readonly text: string
  readonly readers: readonly number[]
}
const [head, part] = [55, 1184]
const joined = (...pieces: readonly Uint8Array[]): Bytes => new Uint8Array(pieces.flatMap((piece) => [...piece]))
const pieces = (envelope: Bytes) => {
  const count = envelope[head] as number
  const content = head + 1 + count * part
  return {
    head: envelope.slice(0, head),
    parts: Array.from({ length: count }, (_, n) => envelope.slice(head + 1 + n * part, head + 1 + (n + 1) * part)),
    sealed: envelope.slice(content),
  }
}
const glued = (it: ReturnType<typeof pieces>) => joined(it.head, [it.parts.length] as never, ...it.parts, it.sealed)

/** What can be done to `one` with `other` at hand; the mailbox it is then laid in is drawn apart. */
const cuts: readonly ((one: Bytes, other: Bytes, draw: (among: number) => number) => Bytes)[] = [
  (one) => one,
  (one, other) => glued({ ...pieces(one), head: pieces(other).head }),
  (one, other) => glued({ ...pieces(one), sealed: pieces(other).sealed }),
  (one, other) => glued({ ...pieces(other), parts: pieces(one).parts }),
  (one, other, draw) => {
    const { parts } = pieces(one)
    const foreign = pieces(other).parts
    return glued({ ...pieces(one), parts: parts.with(draw(parts.length), foreign[draw(foreign.length)] as Bytes) })
  },
  (one, other) => glued({ ...pieces(one), parts: [...pieces(other).parts, ...pieces(one).parts] }),
  (one) => glued({ ...pieces(one), parts: pieces(one).parts.toReversed() }),
  (one) => glued({ ...pieces(one), parts: pieces(one).parts.slice(1) }),
  (one, _other, draw) => {
    const { parts } = pieces(one)
    // The id of one reader before the encapsulation of another.
    const [first, second] = [parts[0] as Bytes, parts[1 + draw(parts.length - 1)] as Bytes]
    return glued({ ...pieces(one), parts: [joined(first.slice(0, 16), second.slice(16)), ...parts.slice(1)] })
  },
  (one, other, draw) => {
    const [at, length] = [draw(one.length), 1 + draw(64)]
    const changed = one.slice()
    changed.set(other.slice(at, Math.min(at + length, one.length, other.length)), at)
    return changed
  },
]

type Method = {
  readonly seal: typeof sealLetter
  readonly open: typeof openLetter
}
const asItIs: Method = { seal: sealLetter, open: openLetter }
/** Broken on purpose: letters that are bound to no mailbox. */
const unbound: Method = {
  seal: (letter) => sealLetter({ ...letter, boundTo: new Uint8Array(0) }),
  open: (letter) => openLetter({ ...letter, boundTo: new Uint8Array(0) }),
}

async function splice({ seal, open }: Method, attempts: number) {
  const uniform = seededRandom(1_124)
  const draw = (among: number) => Math.floor(uniform() * among)
  const random: Random = (length) => Uint8Array.from({ length }, () => draw(256))
  const seeds = [1, 2, 3, 4, 5].map(() => random(32))
  const keys = await Promise.all(seeds.map(publicKeyOf))
  const letters: Stored[] = []
  for (let n = 0; n < 12; n++) {
    const [mailbox, text, readers] = [random(32), `letter ${n}`, [n % 5, (n + 1) % 5, (n + 3) % 5]]
    const content = new TextEncoder().encode(text)
    const addressed = readers.map((reader) => keys[reader] as Bytes)
    letters.push({
      mailbox,
      text,
      readers,
      envelope: await seal({ content, boundTo: mailbox, readers: addressed, random }),
    })
  }
  const counts = { read: 0, refused: 0, deceived: 0, broken: 0 }
  for (let n = 0; n < attempts; n++) {
    const [one, other] = [draw(12), draw(12)].map((at) => letters[at]) as [Stored, Stored]
    const laid = draw(2) ? one : other
    const reader = one.readers[draw(3)] as number
    const cut = cuts[n % cuts.length] as (typeof cuts)[number]
    const envelope = cut(one.envelope, other.envelope, draw)
    try {
      const opened = await open({ envelope, boundTo: laid.mailbox, seed: seeds[reader] as Bytes })
      counts[new TextDecoder().decode(opened) === laid.text ? 'read' : 'deceived']++
    } catch (error) {
      counts[error instanceof SealedLetterError ? 'refused' : 'broken']++
    }
  }
  return counts
}

export const splicedLetters: Simulation = {
  name: 'spliced-letters',
  title: 'Letters cut and pasted by whoever stores them are refused, or read as what was sealed for that mailbox',
  run: async (size) => {
    const attempts = size === 'full' ? 6_000 : 100
    const { read, refused, deceived, broken } = await splice(asItIs, attempts)
    const control = await splice(unbound, 60)
    return {
      passed: deceived === 0 && broken === 0 && refused > read && read > 0,
      figures: { attempts, refused, readAsSealed: read, deceived, otherErrors: broken },
      control: control.deceived > 0 ? 'found' : 'missed',
      planted: 'letters bound to no mailbox, which can be laid in another',
    }
  },
}
