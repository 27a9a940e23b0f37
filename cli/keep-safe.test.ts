import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { secretBytes } from '../foundation/clock.ts'

const top = mkdtempSync(join(tmpdir(), 'schakel-verbs-'))
after(() => rmSync(top, { recursive: true, force: true }))
const data = join(top, 'data')
const call = (verb: string, ...words: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, `${verb}.ts`), ...words], {
    env: { ...process.env, SCHAKEL_DATA: data, SCHAKEL_DATABASE_URL: '' },
    encoding: 'utf8',
  })

test('a verb that is called wrongly says how it is called, and touches nothing', () => {
  const wrong: readonly (readonly [verb: string, ...words: string[]])[] = [
    ['backup'],
    ['backup', '--chekc', top],
    ['backup', '--keep', '0', top],
    ['backup', '--keep', 'veel', top],
    ['backup', '--check', join(top, 'nergens')],
    ['restore'],
    ['restore', '--until'],
    ['restore', '--until', '2026-11-28 14:00', top],
    ['restore', '--until', '2026-11-28T14:00:00', top],
    ['restore', '--until', '2026-99-28T14:00:00Z', top],
    ['restore', '--share', join(top, 'geen'), top],
    ['restore', '--hurry', top],
    ['restore', top],
    ['drill'],
    ['keys', 'wissen'],
    ['keys', 'show', 'alles'],
    ['keys', 'split', top, 'politie'],
    ['keys', 'split', top, 'a', 'b', 'c', 'd', 'd'],
    ['keys', 'combine', join(top, 'uit')],
  ]
  for (const [verb, ...words] of wrong) {
    const { status, stderr } = call(verb, ...words)
    assert.equal(status, 1, `${verb} ${words.join(' ')}: ${stderr}`)
    assert.match(stderr, /\S/)
    assert.doesNotMatch(stderr, /\n\s+at /, `${verb} ${words.join(' ')}`)
  }
  assert.ok(!existsSync(join(data, 'pg')))
})

test('a key over five organs comes back from three envelopes, and from two it does not', () => {
  const [original, shares] = [join(top, 'desk.key'), join(top, 'shares')]
  const key = secretBytes(32).toString('base64url')
  writeFileSync(original, `${key}\n`)
  spawnSync('mkdir', [shares])
  const organs = ['gemeente', 'politie', 'openbaar ministerie', 'ggd', 'notaris']
  assert.equal(call('keys', 'split', '--of', original, shares, ...organs).status, 0)
  const files = readdirSync(shares).map((name) => join(shares, name))
  assert.equal(files.length, 5)
  assert.ok(files.every((file) => !readFileSync(file, 'utf8').includes(key)))
  const [one, two, three] = files as [string, string, string]
  assert.equal(call('keys', 'combine', join(top, 'two'), one, two).status, 1)
  assert.ok(!existsSync(join(top, 'two')))
  assert.equal(call('keys', 'combine', join(top, 'three'), one, two, three).status, 0)
  assert.equal(readFileSync(join(top, 'three'), 'utf8').trim(), key)
  assert.equal(
    call('keys', 'combine', join(top, 'three'), one, two, three).status,
    1,
    'never over a file that is there',
  )
})
