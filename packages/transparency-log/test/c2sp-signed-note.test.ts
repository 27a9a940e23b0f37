import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type NoteKey,
  noteKey,
  openCheckpoint,
  openNote,
  readCheckpointTextUnverified,
  readNoteKey,
  signCheckpoint,
  signNote,
  TransparencyLogError,
  type TransparencyLogErrorCode,
  writeCheckpointText,
  writeNoteKey,
} from '../src/index.ts'
import { bytesOf, hasher, logSigner, primitives, sha256, signer, trust, witnesses } from './published-log.ts'

const isCode = (code: TransparencyLogErrorCode) => (error: unknown) =>
  error instanceof TransparencyLogError && error.code === code && error.message.length > 20

// Keys, text and signatures of Go's golang.org/x/mod/sumdb/note (note_test.go).
const peter = readNoteKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', sha256)
const enoch = readNoteKey('EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop', sha256)
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ='
const note = (...lines: string[]) => bytesOf(`${text}\n${lines.map((line) => `${line}\n`).join('')}`)
const open = (bytes: Uint8Array, ...keys: NoteKey[]) => openNote(bytes, keys, primitives)

test("the note of Go's documentation opens with the keys of its two signers, and with one of them", async () => {
  const both = await open(note(peterLine, enochLine), peter, enoch)
  assert.equal(both.text, text)
  assert.deepEqual(
    both.verified.map(({ name, id }) => [name, id]),
    [
      ['PeterNeumann', 0xc74f20a3],
      ['EnochRoot', 0xaf0cfe78],
    ],
  )
  const one = await open(note(peterLine, enochLine), peter)
  assert.deepEqual([one.verified.length, one.unknown.map(({ line }) => line)], [1, [enochLine]])
})

test('nobody vouches for a note that only strangers signed', async () => {
  await assert.rejects(open(note(peterLine, enochLine)), isCode('not-signed'))
  await assert.rejects(open(note(enochLine), peter), isCode('not-signed'))
})

test('one wrong signature of a known key spoils the note, also beside a right one', async () => {
  const wrong = `${enochLine.slice(0, 60)}ABCD${enochLine.slice(60)}`
  await assert.rejects(
    open(note(peterLine, wrong), peter, enoch),
    (error) => isCode('signature-rejected')(error) && (error as TransparencyLogError).about === 'EnochRoot+af0cfe78',
  )
  await assert.rejects(open(bytesOf(`Another text.\n\n${peterLine}\n`), peter), isCode('signature-rejected'))
  assert.equal((await open(note(peterLine, wrong), peter)).unknown.length, 1, 'of an unknown key it says nothing')
})

test('a key twice under one name and id is ambiguous where it signed, and a repeated signature counts once', async () => {
  await assert.rejects(open(note(enochLine), enoch, peter, enoch), isCode('ambiguous-key'))
  assert.equal((await open(note(peterLine), enoch, peter, enoch)).verified.length, 1)
  assert.equal((await open(note(peterLine, peterLine), peter)).verified.length, 1)
})

test('what is no note is refused before any signature is looked at', async () => {
  const long = Array.from({ length: 101 }, () => peterLine)
  const bad = [
    text,
    `${text}\n`,
    `${text}\n${peterLine}`,
    `\u0001${text}\n${peterLine}\n`,
    `${text}\n${peterLine}\nUnexpected line.\n`,
    `${text}\n${peterLine.replace('PeterNeumann', 'Bad Name')}\n`,
    `${text}\n${peterLine.replace('PeterNeumann', 'Bad+Name')}\n`,
    `${text}\n— PeterNeumann\n`,
    `${text}\n${long.join('\n')}\n`,
  ]
  for (const one of [...bad.map(bytesOf), Buffer.concat([Buffer.of(0xff), note(peterLine)])])
    await assert.rejects(open(one, peter), isCode('malformed-note'))
  assert.equal((await open(note(...long.slice(1)), peter)).verified.length, 1, 'control: a hundred lines are read')
})

test("Go's test signer gives Go's published signature", async () => {
  const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
  assert.deepEqual(await signNote(text, [signer('PeterNeumann', 'log', seed)]), note(peterLine))
})

test('a new signature of a key takes the place of its old one, and others stay', async () => {
  const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
  const { verified, unknown } = await open(note(peterLine, enochLine), peter)
  assert.deepEqual(
    await signNote(text, [signer('PeterNeumann', 'log', seed)], [...verified, ...unknown]),
    note(enochLine, peterLine),
  )
  await assert.rejects(signNote('no line break', [logSigner]), isCode('malformed-note'))
  await assert.rejects(signNote('bell\u0007\n', [logSigner]), isCode('malformed-note'))
  await assert.rejects(signNote(text, [witnesses[0] as typeof logSigner]), isCode('malformed-key'))
})

// sum.golang.org, the log behind every Go build; its key is built into the go command.
const goKey = readNoteKey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8', sha256)
const goTrees: [size: number, root: string, signature: string][] = [
  [
    3935567,
    'SapHtgdNCeF00Cx8kqztePV24kgzNg++Xovae42HAMw=',
    'Az3grsm7Wm4CVNR1RHq9BFnu9jzcRlU2uw7lr0gfUWgO6+rqPNjT+fUTl9gH0NRTgdwW9nItuQSMbhSaLCsk8YeYSAs=',
  ],
  [
    6476701,
    'mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=',
    'Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=',
  ],
  [
    15067302,
    'gJyioq6dwR9n+NjEWORfYmH+ubeYm3kH42BBQ0bTpYI=',
    'Az3grp1rvWOs5NKlr/xR4GLN/CDyzzakmt1o61uSxYKpK1SerqOP2ClbX/peKUZjYnyomH5Xz7GZG3TpB7OeKn4E2ww=',
  ],
  [
    65209736,
    '5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=',
    'Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=',
  ],
]
test('checkpoints that sum.golang.org signed between 2021 and 2026 open with its key, and with no other size', async () => {
  const asGo = { origin: 'go.sum database tree', logKeys: [goKey] }
  for (const [size, root, signature] of goTrees) {
    const signed = `go.sum database tree\n${size}\n${root}\n\n— sum.golang.org ${signature}\n`
    const checkpoint = await openCheckpoint(bytesOf(signed), asGo, primitives)
    assert.deepEqual([checkpoint.size, Buffer.from(checkpoint.root).toString('base64')], [size, root])
    await assert.rejects(
      openCheckpoint(bytesOf(signed.replace(`\n${size}`, `\n${size + 1}`)), asGo, primitives),
      isCode('signature-rejected'),
    )
    await assert.rejects(openCheckpoint(bytesOf(signed), { logKeys: [goKey] }, primitives), isCode('other-origin'))
  }
})

test('a key text is read only when its id belongs to its name and key', () => {
  const whole = writeNoteKey(peter)
  assert.equal(whole, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
  for (let from = 0; from < whole.length; from++)
    for (let to = from + 1; to <= whole.length; to++)
      if (to - from < whole.length)
        assert.throws(() => readNoteKey(whole.slice(from, to), sha256), isCode('malformed-key'))
  assert.throws(
    () => readNoteKey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', sha256),
    isCode('unknown-key-type'),
  )
  assert.throws(
    () => readNoteKey('PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==', sha256),
    isCode('malformed-key'),
  )
  assert.throws(() => noteKey({ name: 'a b', type: 1, publicKey: peter.publicKey }, sha256), isCode('malformed-key'))
  assert.throws(() => noteKey({ name: 'a', type: 1, publicKey: new Uint8Array(31) }, sha256), isCode('malformed-key'))
})

test('a checkpoint is three lines and whatever follows them, and nothing else', async () => {
  const root = hasher.leaf(bytesOf('x'))
  const good = writeCheckpointText({
    origin: 'example.com/behind-the-sofa',
    size: 20852163,
    root,
    extensions: ['more'],
  })
  assert.deepEqual(readCheckpointTextUnverified(good), {
    origin: 'example.com/behind-the-sofa',
    size: 20852163,
    root,
    extensions: ['more'],
  })
  const [origin, size, base64] = good.split('\n') as [string, string, string]
  for (const bad of [
    '',
    '\n',
    `${origin}\n${size}\n`,
    `${origin}\n${size}\n${base64}`,
    `\n${size}\n${base64}\n`,
    `${origin}\n0${size}\n${base64}\n`,
    `${origin}\n-1\n${base64}\n`,
    `${origin}\n+1\n${base64}\n`,
    `${origin}\n1e3\n${base64}\n`,
    `${origin}\n9007199254740992\n${base64}\n`,
    `${origin}\n${size}\n${base64.slice(1)}\n`,
    `${origin}\n${size}\nAAAA\n`,
    `${good}\n`,
    `${origin}\n${size}\n${base64}\n\nmore\n`,
  ])
    assert.throws(() => readCheckpointTextUnverified(bad), isCode('malformed-checkpoint'), JSON.stringify(bad))
  const of = (origin: string, extensions: string[] = []) =>
    signCheckpoint({ origin, size: 1, root, extensions }, logSigner)
  await assert.rejects(of(''), isCode('malformed-checkpoint'))
  await assert.rejects(of('two\nlines'), isCode('malformed-checkpoint'))
  await assert.rejects(of('one', ['']), isCode('malformed-checkpoint'))
  await assert.rejects(
    openCheckpoint(await of('other.example'), { ...trust, quorum: 0 }, primitives),
    isCode('other-origin'),
  )
  await assert.rejects(
    openCheckpoint(await of(logSigner.key.name), { logKeys: trust.witnesses ?? [] }, primitives),
    isCode('malformed-key'),
  )
})
