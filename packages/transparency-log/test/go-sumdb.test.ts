import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import {
  addCosignatures,
  checkConsistency,
  checkInclusion,
  type NoteKey,
  openNote,
  openTiledTree,
  readNoteKey,
  readTilePath,
  signNote,
  TransparencyLogError,
  tilePath,
  tilesBetween,
  writeNoteKey,
} from '../src/index.ts'
import { type Answer, askGo, goMissing, type Question } from './go-program.ts'
import {
  bytesOf,
  entries,
  hasher,
  leavesOf,
  logSigner,
  PublishedLog,
  primitives,
  sha256,
  signer,
  witnesses,
} from './published-log.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
/** A question to Go and our own answer to the same; compared in the end. */
type Case = { readonly what: string; readonly question: Question; readonly ours: Pick<Answer, 'ok'> & Partial<Answer> }

const accepted = (step: () => unknown): boolean => {
  try {
    step()
    return true
  } catch (error) {
    if (!(error instanceof TransparencyLogError)) throw error
    return false
  }
}
const opened = async (note: Uint8Array, keys: readonly NoteKey[]): Promise<Case['ours']> => {
  try {
    const { text, verified, unknown } = await openNote(note, keys, primitives)
    const names = verified.map(({ name, id }) => `${name}+${id.toString(16).padStart(8, '0')}`)
    return { ok: true, text, list: [...names, String(unknown.length)] }
  } catch (error) {
    if (!(error instanceof TransparencyLogError)) throw error
    return { ok: false }
  }
}

describe("Go's sumdb answers as we do", { skip: goMissing() }, () => {
  const cases: Case[] = []
  let answers: Answer[]
  before(async () => {
    await notes()
    keys()
    await proofs()
    paths()
    answers = askGo(cases.map(({ question }) => question))
  })

  /** Notes as signed, and with every kind of damage: accepted by both or refused by both, with the same text and signers. */
  async function notes() {
    const random = seededRandom(401)
    const log = new PublishedLog()
    await log.grow(entries(0, 300))
    const [stranger, second] = [signer('stranger.example', 'log'), signer('log.example/next', 'log')]
    const free = await signNote('Ogni cosa è illuminata\n\ned è subito sera.\n', [logSigner, second, stranger])
    for (const note of [log.note, free, addCosignatures(log.note, [])]) {
      const known = [logSigner.key, second.key, ...witnesses.map(({ key }) => key)]
      const versions: Uint8Array[] = [note, ...byHand(note)]
      for (let turn = 0; turn < 250; turn++) {
        const changed = Uint8Array.from(note)
        const at = Math.floor(random() * changed.length)
        const kind = Math.floor(random() * 4)
        if (kind === 0) changed[at] = (changed[at] as number) ^ (1 << Math.floor(random() * 8))
        if (kind === 1) changed[at] = Math.floor(random() * 256)
        versions.push(
          kind < 2
            ? changed
            : kind === 2
              ? Buffer.concat([note.subarray(0, at), note.subarray(at + 1)])
              : insert(note, at, random),
        )
      }
      for (const version of versions) {
        const keys = known.map(writeNoteKey)
        cases.push({
          what: `note ${base64(version)}`,
          question: { ask: 'open', note: base64(version), keys },
          ours: await opened(version, known),
        })
      }
      const twice = [...known, logSigner.key]
      cases.push({
        what: 'the same key twice',
        question: { ask: 'open', note: base64(note), keys: twice.map(writeNoteKey) },
        ours: await opened(note, twice),
      })
    }
    // The signer of Go's own test: the same text gives the same note.
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const peter = signer(
      'PeterNeumann',
      'log',
      Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1),
    )
    cases.push({
      what: 'a signature',
      question: {
        ask: 'sign',
        text,
        key: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
      },
      ours: { ok: true, text: new TextDecoder().decode(await signNote(text, [peter])) },
    })
  }
  const insert = (note: Uint8Array, at: number, random: () => number) => {
    const extra = ['\n', ' ', '+', '\u0000', '\u007f', '\u0085', '\u00a0', '\ufeff', '\u3000', 'é', '—', '='][
      Math.floor(random() * 12)
    ] as string
    return Buffer.concat([note.subarray(0, at), bytesOf(extra), note.subarray(at)])
  }
  const byHand = (note: Uint8Array): Uint8Array[] => {
    const whole = new TextDecoder().decode(note)
    const cut = whole.lastIndexOf('\n\n') + 2
    const [text, first] = [whole.slice(0, cut), whole.slice(cut).split('\n')[0] as string]
    return [
      '',
      '\n',
      '\n\n',
      text,
      text.slice(0, -1),
      whole.slice(0, -1),
      `${whole}\n`,
      `${whole}\n\n`,
      `\n\n${whole}`,
      `${whole}Unexpected line.\n`,
      whole + `${first}\n`.repeat(97),
      whole + `${first}\n`.repeat(101),
      `${text}${first}\n${first.slice(0, -8)}AAAAAAA=\n`,
      `${text}${first.slice(0, -8)}AAAAAAA=\n${first}\n`,
      `${text}— a b\n`,
      `${text}— a AAAAAA==\n`,
      `${text}— a AAAAAAA=\n`,
      `${text}— a AAAAAAB=\n`,
      `${text}${first} \n`,
      `${text}—  ${first.slice(2)}\n`,
      `\ufeff${whole}`,
      whole.replace('\n', '\r\n'),
      whole.replace('\n', '\t\n'),
    ].map(bytesOf)
  }

  function keys() {
    const good = [
      'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
      writeNoteKey(logSigner.key),
      writeNoteKey((witnesses[0] as typeof logSigner).key),
    ]
    const spoiled = good.flatMap((key) => [
      key,
      `${key}\n`,
      `${key}=`,
      ` ${key}`,
      key.toUpperCase(),
      ...Array.from(
        key,
        (letter, at) => key.slice(0, at) + String.fromCharCode(letter.charCodeAt(0) + 1) + key.slice(at + 1),
      ),
      ...Array.from(key, (_, at) => key.slice(0, at)),
      ...Array.from(key, (_, at) => key.slice(at + 1)),
    ])
    const others = [
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    ]
    for (const key of [...spoiled, ...others])
      cases.push({
        what: `key ${key}`,
        question: { ask: 'vkey', key },
        ours: { ok: accepted(() => readNoteKey(key, sha256)) },
      })
  }

  async function proofs() {
    const random = seededRandom(402)
    const log = new PublishedLog()
    await log.grow(entries(0, 600))
    const tree = await openTiledTree({ ...(await log.checkpoint()), readTile: log.readTile, hasher })
    const leaves = entries(0, 600).map(base64)
    for (const size of [1, 2, 3, 7, 64, 255, 256, 257, 511, 512, 600]) {
      const root = await tree.rootAt(size)
      const some = leaves.slice(0, size)
      cases.push({
        what: `root of ${size}`,
        question: { ask: 'root', leaves: some },
        ours: { ok: true, text: base64(root) },
      })
      for (const at of new Set([0, 1, size >> 1, size - 1].filter((at) => at < size))) {
        const proof = await tree.inclusionProof(at, size)
        cases.push({
          what: `row ${at} of ${size}`,
          question: { ask: 'record', size, at, leaves: some },
          ours: { ok: true, list: proof.map(base64) },
        })
        const leafHash = await tree.leafHash(at)
        for (const version of damaged({ size, at, root, hash: leafHash, proof }, random)) {
          const ours = accepted(() => checkInclusion({ ...version, row: version.at, leafHash: version.hash }, hasher))
          cases.push({
            what: `inclusion ${JSON.stringify(version)}`,
            question: asked('checkRecord', version),
            ours: { ok: ours },
          })
        }
      }
      for (const at of new Set([1, size >> 1, size - 1, size].filter((at) => at > 0))) {
        const proof = await tree.consistencyProof(at, size)
        cases.push({
          what: `growth ${at} to ${size}`,
          question: { ask: 'tree', size, at, leaves: some },
          ours: { ok: true, list: proof.map(base64) },
        })
        const old = await tree.rootAt(at)
        for (const version of damaged({ size, at, root, hash: old, proof }, random)) {
          // Go has no proof from the empty tree; here it holds (tlog-witness needs it).
          if (version.at === 0) continue
          const ours = accepted(() =>
            checkConsistency(
              { earlier: { size: version.at, root: version.hash }, later: version, proof: version.proof },
              hasher,
            ),
          )
          cases.push({
            what: `consistency ${JSON.stringify(version)}`,
            question: asked('checkTree', version),
            ours: { ok: ours },
          })
        }
      }
    }
    assert.deepEqual(await tree.rootAt(600), hasher.root(leavesOf(entries(0, 600))))
  }
  type Claim = { size: number; at: number; root: Uint8Array; hash: Uint8Array; proof: readonly Uint8Array[] }
  const asked = (ask: 'checkRecord' | 'checkTree', { size, at, root, hash, proof }: Claim): Question => ({
    ask,
    size,
    at,
    root: base64(root),
    hash: base64(hash),
    proof: proof.map(base64),
  })
  const damaged = (good: Claim, random: () => number): Claim[] => {
    const { proof } = good
    const other = hasher.leaf(bytesOf('other'))
    const pick = Math.floor(random() * proof.length)
    const bent = proof.map((hash, at) => (at === pick ? hash.map((byte, n) => (n === 5 ? byte ^ 4 : byte)) : hash))
    return [
      good,
      { ...good, at: good.at + 1 },
      { ...good, at: Math.max(0, good.at - 1) },
      { ...good, size: good.size + 1 },
      { ...good, size: Math.max(1, good.size - 1) },
      { ...good, size: good.size * 2 },
      { ...good, root: other },
      { ...good, hash: other },
      { ...good, root: good.hash, hash: good.root },
      { ...good, proof: bent },
      { ...good, proof: [...proof, other] },
      { ...good, proof: [other, ...proof] },
      { ...good, proof: proof.slice(1) },
      { ...good, proof: proof.slice(0, -1) },
      { ...good, proof: [...proof].reverse() },
      { ...good, proof: Array.from({ length: 70 }, () => other) },
    ]
  }

  function paths() {
    const good = [0, 1, 67, 999, 1000, 1_234_067, 123_456_789].flatMap((index) =>
      [1, 112, 255, 256].map((width) => tilePath({ level: 3, index, width })),
    )
    const others = [
      'tile/0/x001/067.p/256',
      'tile/0/x001/067.p/0',
      'tile/0/x000/067',
      'tile/0/001/067',
      'tile/00/001',
      'tile/0/1',
      'tile/0/0001',
      'tile/0/',
      'tile/0',
      'tile/-1/001',
      'tile/0/x001',
      'tile/0/001.p',
      'tile/0/001.p/',
      'tile/0/001.p/01',
      'tile/0/001.p/5/6',
      'tile/0/x-01/001',
      'tile/0/001.P/5',
      'tiles/0/001',
      'tile/0/001/',
      '/tile/0/001',
    ]
    for (const path of [...good, ...others]) {
      // Go's paths name the height of tiles too: tile/8/….
      const question = { ask: 'path', path: path.replace(/^tile\//, 'tile/8/') } as const
      const ok = accepted(() => readTilePath(path))
      const { level, index, width } = ok ? readTilePath(path) : { level: 0, index: 0, width: 0 }
      cases.push({
        what: `path ${path}`,
        question,
        ours: { ok, ...(ok ? { text: `${level} ${index} ${width}` } : {}) },
      })
    }
    for (const [at, size] of [
      [0, 1],
      [0, 256],
      [0, 70_000],
      [255, 257],
      [300, 70_000],
      [65_535, 65_536],
      [65_536, 200_000],
      [7, 7],
    ] as const) {
      const list = [...tilesBetween(at, size)]
        .filter(({ level }) => level !== 'entries')
        .map((tile) => tilePath(tile).replace(/^tile\//, 'tile/8/'))
      cases.push({ what: `tiles ${at} to ${size}`, question: { ask: 'tiles', at, size }, ours: { ok: true, list } })
    }
  }

  const compared = (kind: RegExp, least: { accepted: number; refused: number }) => {
    let [yes, no] = [0, 0]
    for (const [at, { what, question, ours }] of cases.entries()) {
      if (!kind.test(question.ask)) continue
      const go = answers[at] as Answer
      assert.equal(ours.ok, go.ok, `${what}: Go says ${go.error || 'yes'}`)
      if (ours.text !== undefined) assert.equal(ours.text, go.text, what)
      if (ours.list !== undefined) assert.deepEqual(ours.list, go.list ?? [], what)
      if (go.ok) yes++
      else no++
    }
    assert.ok(yes >= least.accepted && no >= least.refused, `${yes} accepted, ${no} refused`)
  }
  test('notes and cosignatures are opened and refused alike, with the same signers', () =>
    compared(/^open$/, { accepted: 10, refused: 500 }))
  test('a note is signed to the same bytes', () => compared(/^sign$/, { accepted: 1, refused: 0 }))
  test('keys are read and refused alike', () => compared(/^vkey$/, { accepted: 3, refused: 500 }))
  test('roots and proofs from tiles are the same hashes', () =>
    compared(/^(root|record|tree)$/, { accepted: 80, refused: 0 }))
  test('inclusion and consistency proofs are accepted and refused alike', () =>
    compared(/^check/, { accepted: 80, refused: 900 }))
  test('tile paths and the tiles to publish are the same', () =>
    compared(/^(path|tiles)$/, { accepted: 30, refused: 15 }))
})
