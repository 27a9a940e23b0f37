import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { append, checkConsistency, checkInclusion, emptyLog, writeCheckpointText } from '../src/index.ts'
import { bytesOf, hasher, hex } from './published-log.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const printed = (name: string) => {
  const found = new RegExp(`^${name} +([0-9a-f]{64})`, 'm').exec(readme)
  assert.ok(found, `the README prints ${name}`)
  return hex(found[1] as string)
}

test('the tree of a, b and c is the one worked out by hand in the README', () => {
  const digest = (...parts: (string | Uint8Array)[]) =>
    Uint8Array.from(parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest())
  const [a, b, c, ab, root] = ['leaf a', 'leaf b', 'leaf c', 'node ab', 'root'].map(printed) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  assert.deepEqual(
    [a, b, c],
    ['a', 'b', 'c'].map((entry) => digest('\0', entry)),
  )
  assert.deepEqual(ab, digest('\u0001', a, b))
  assert.deepEqual(root, digest('\u0001', ab, c))

  const log = append(emptyLog, ['a', 'b', 'c'].map(bytesOf), hasher)
  assert.deepEqual(log.root, root)
  checkInclusion({ row: 1, size: 3, root, leafHash: b, proof: [a, c] }, hasher)
  checkConsistency({ earlier: { size: 2, root: ab }, later: { size: 3, root }, proof: [c] }, hasher)
  const text = writeCheckpointText({ origin: 'log.example/audit', size: 3, root, extensions: [] })
  assert.ok(readme.includes(`\`\`\`\n${text}\`\`\``))
})
