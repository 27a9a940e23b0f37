import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addCosignatures,
  cosignWithoutCheck,
  openCheckpoint,
  openNote,
  readNoteKey,
  readNoteUnverified,
  signCheckpoint,
  TransparencyLogError,
  type TransparencyLogErrorCode,
} from '../src/index.ts'
import {
  bytesOf,
  entries,
  hasher,
  logSigner,
  PublishedLog,
  primitives,
  sha256,
  signer,
  trust,
  witnesses,
} from './published-log.ts'

const isCode = (code: TransparencyLogErrorCode) => (error: unknown) =>
  error instanceof TransparencyLogError && error.code === code && error.message.length > 20

// A checkpoint of a Certificate Transparency log, cosigned by the public witness navigli (key id a3e00fe2).
const real = `coachandhorses2026h1.staging.certificate.transparency.goog
185550722
YXAM0VmnrfvLaBCOOYSJhCaE5F10oGBOo+hkbDa1kng=

— coachandhorses2026h1.staging.certificate.transparency.goog MpXgsHy8ZwxXnO+WjtVrPxAzL49Rs1gWTkNVNeEa//5peAzaocRCB3qt3EaibjzY5GILLtGgBP7dBhgcSHy+JQh0OAc=
— witness.navigli.sunlight.geomys.org o+AP4gAAAABqb7DzNrGFRJnQ9vrJ8xpnwZytnr/ZYczDIsvwvouiSjwOjn7a72ccxBk+lKnZ7dKqkYKER1s/KxLTaVwQD7lJZTC/CQ==
`
const navigli = readNoteKey(
  'witness.navigli.sunlight.geomys.org+a3e00fe2+BNy/co4C1Hn1p+INwJrfUlgz7W55dSZReusH/GhUhJ/G',
  sha256,
)

test('the cosignature of a public witness on a public log holds, and on another size it does not', async () => {
  const { verified, unknown } = await openNote(bytesOf(real), [navigli], primitives)
  assert.deepEqual([verified.map(({ name }) => name), unknown.length], [['witness.navigli.sunlight.geomys.org'], 1])
  for (const changed of [
    real.replace('185550722', '185550723'),
    real.replace('YXAM', 'YXAN'),
    real.replace('qb7Dz', 'qb7D0'),
  ]) {
    assert.notEqual(changed, real)
    await assert.rejects(openNote(bytesOf(changed), [navigli], primitives), isCode('signature-rejected'))
  }
})

test('witnesses alone do not make a checkpoint: the log must have signed it', async () => {
  const it = {
    origin: 'coachandhorses2026h1.staging.certificate.transparency.goog',
    logKeys: [logSigner.key],
    witnesses: [navigli],
  }
  await assert.rejects(openCheckpoint(bytesOf(real), it, primitives), isCode('not-signed'))
})

const root = hasher.root(new Uint8Array(0))
const plain = () => signCheckpoint({ origin: logSigner.key.name, size: 0, root, extensions: [] }, logSigner)

test('a cosignature tells its time, and a quorum counts witnesses and not their keys', async () => {
  const note = await plain()
  const { text } = readNoteUnverified(note)
  const [one, two] = witnesses as [typeof logSigner, typeof logSigner]
  const oneAgain = signer(one.key.name, 'witness', new Uint8Array(32).fill(9))
  const lines = await Promise.all([one, oneAgain].map((witness) => cosignWithoutCheck(text, witness, 1679315147)))
  const known = { ...trust, witnesses: [one.key, oneAgain.key, two.key] }
  await assert.rejects(
    openCheckpoint(addCosignatures(note, lines), known, primitives),
    (error) => isCode('too-few-cosignatures')(error) && (error as TransparencyLogError).about === '1 of 2',
  )
  const more = addCosignatures(note, [...lines, await cosignWithoutCheck(text, two, 1679315148)])
  const { cosignatures } = await openCheckpoint(more, known, primitives)
  assert.deepEqual(
    cosignatures.map(({ time }) => time),
    [1679315147, 1679315147, 1679315148],
  )
})

test('a signature made as a log does not pass for a cosignature, nor the other way round', async () => {
  const both = new Uint8Array(32).fill(3)
  const [asLog, asWitness] = [signer('both.example', 'log', both), signer('both.example', 'witness', both)]
  assert.notEqual(asLog.key.id, asWitness.key.id)
  const note = await plain()
  const { text } = readNoteUnverified(note)
  const line = await cosignWithoutCheck(text, asWitness, 5)
  const opened = await openNote(addCosignatures(note, [line]), [asLog.key, logSigner.key], primitives)
  assert.equal(opened.verified.length, 1)
  await assert.rejects(cosignWithoutCheck(text, asLog, 5), isCode('malformed-key'))
  await assert.rejects(cosignWithoutCheck(text, asWitness, -1), isCode('out-of-range'))
})

test('one changed byte of time or signature is refused, and a missing byte too', async () => {
  const log = new PublishedLog()
  await log.grow(entries(0, 3))
  const { text, signatures } = readNoteUnverified(log.note)
  const [, first] = signatures
  assert.ok(first)
  const raw = Buffer.from(first.line.split(' ')[2] as string, 'base64')
  const noted = (bytes: Uint8Array) =>
    bytesOf(`${text}\n${signatures[0]?.line}\n— ${first.name} ${Buffer.from(bytes).toString('base64')}\n`)
  await openCheckpoint(noted(raw), { ...trust, quorum: 1 }, primitives)
  for (let at = 4; at < raw.length; at++)
    await assert.rejects(
      openCheckpoint(noted(raw.map((byte, n) => (n === at ? byte ^ 1 : byte))), { ...trust, quorum: 0 }, primitives),
      isCode('signature-rejected'),
    )
  await assert.rejects(
    openCheckpoint(noted(raw.subarray(0, -1)), { ...trust, quorum: 0 }, primitives),
    isCode('signature-rejected'),
  )
})

test('the same cosignature added twice stands there once, and a line that is none is refused', async () => {
  const note = await plain()
  const { text } = readNoteUnverified(note)
  const line = await cosignWithoutCheck(text, witnesses[0] as typeof logSigner, 7)
  assert.deepEqual(addCosignatures(addCosignatures(note, [line]), [line]), addCosignatures(note, [line, line]))
  assert.throws(() => addCosignatures(note, ['not a signature\n']), isCode('malformed-note'))
})

test('a quorum that is no number is refused: it would let everything pass', async () => {
  for (const quorum of [Number.NaN, -1, 0.5, '2' as unknown as number])
    await assert.rejects(openCheckpoint(await plain(), { ...trust, quorum }, primitives), isCode('out-of-range'))
  await assert.rejects(
    openCheckpoint(await plain(), { ...trust, witnesses: [], quorum: 1 }, primitives),
    isCode('too-few-cosignatures'),
  )
  await assert.rejects(openCheckpoint(await plain(), { logKeys: [] }, primitives), isCode('not-signed'))
})

test('a time from 2^63 on is refused, although the witness signed it', async () => {
  const note = await plain()
  const { text } = readNoteUnverified(note)
  const one = witnesses[0] as typeof logSigner
  const withTime = async (time: bigint) => {
    const raw = Buffer.alloc(12)
    raw.writeUInt32BE(one.key.id)
    raw.writeBigUInt64BE(time, 4)
    const signature = await one.sign(bytesOf(`cosignature/v1\ntime ${time}\n${text}`))
    const line = `— ${one.key.name} ${Buffer.concat([raw, signature]).toString('base64')}\n`
    return openCheckpoint(addCosignatures(note, [line]), { ...trust, quorum: 1 }, primitives)
  }
  assert.equal((await withTime(2n ** 63n - 1n)).cosignatures.length, 1, 'control: the last second is accepted')
  await assert.rejects(withTime(2n ** 63n), isCode('signature-rejected'))
})
