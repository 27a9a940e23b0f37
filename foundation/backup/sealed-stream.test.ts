import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { secretBytes } from '../clock.ts'
import { BackupError } from './backup-error.ts'
import { once, writeWhole } from './durable-file.ts'
import { headUnverified, opening, sealing } from './sealed-stream.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-sealed-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const key = secretBytes(32)
const head = { kind: 'data', life: 'a', id: 'b' }
const piece = 1 << 20

async function sealed(name: string, plain: Buffer): Promise<string> {
  const path = join(folder, name)
  await writeWhole(path, sealing(key, head)(once(plain)))
  return path
}
async function open(path: string, { withKey = key, as = head } = {}): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const one of opening(withKey, path, as)) pieces.push(one)
  return Buffer.concat(pieces)
}
const refuses = (work: Promise<unknown>, ...codes: string[]) =>
  assert.rejects(work, (error: Error) => error instanceof BackupError && codes.includes(error.code))

describe('a sealed file', () => {
  it('opens to what went in, of any size around the size of a piece', async () => {
    for (const size of [0, 1, piece - 1, piece, piece + 1, 3 * piece]) {
      const plain = secretBytes(size)
      assert.deepEqual(await open(await sealed(`size-${size}`, plain)), plain)
    }
  })
  it('shows what it is and nothing of what it holds', async () => {
    const path = await sealed('canary', Buffer.from('kanarie in de mijn'))
    assert.equal(headUnverified(path).kind, 'data')
    assert.ok(!readFileSync(path).includes('kanarie'))
  })
  it('is known to be cut off, wherever it was cut', async () => {
    const path = await sealed('whole', secretBytes(2 * piece + 5))
    const { size } = statSync(path)
    const whole = readFileSync(path)
    const border = size - (5 + 16 + 4)
    for (const length of [size - 1, border + 3, border, border - 1, 1_000, 60, 21, 10, 0]) {
      writeFileSync(path, whole)
      truncateSync(path, length)
      await refuses(open(path), 'cut-off')
    }
  })
  it('is refused when any byte was changed, in the head as well', async () => {
    const path = await sealed('changed', secretBytes(300))
    const whole = readFileSync(path)
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] as number) ^ 1
      writeFileSync(path, changed)
      await refuses(open(path), 'damaged', 'unknown-format', 'wrong-key', 'cut-off')
    }
  })
  it('is refused when its pieces change places', async () => {
    const path = await sealed('swapped', secretBytes(3 * piece))
    const whole = readFileSync(path)
    const start = whole.length - 3 * (piece + 20)
    const one = whole.subarray(start, start + piece + 20)
    const two = whole.subarray(start + piece + 20, start + 2 * (piece + 20))
    writeFileSync(path, Buffer.concat([whole.subarray(0, start), two, one, whole.subarray(start + 2 * (piece + 20))]))
    await refuses(open(path), 'damaged')
  })
  it('is refused with another key, and as another file than it is', async () => {
    const path = await sealed('other', secretBytes(10))
    await refuses(open(path, { withKey: secretBytes(32) }), 'wrong-key')
    await refuses(open(path, { as: { ...head, id: 'c' } }), 'damaged')
    assert.equal((await open(path)).length, 10, 'control')
  })
  it('is no file of ours when it is something else', async () => {
    const path = join(folder, 'strange')
    writeFileSync(path, 'PGDMP and more that is long enough to be a head')
    await refuses(open(path), 'unknown-format')
  })
  it('leaves the older file alone when the source breaks', async () => {
    const path = await sealed('kept', Buffer.from('first'))
    const breaking = async function* () {
      yield Buffer.from('half')
      throw new Error('the disk is gone')
    }
    await assert.rejects(writeWhole(path, sealing(key, head)(breaking())), /disk is gone/)
    assert.equal((await open(path)).toString(), 'first')
  })
})
