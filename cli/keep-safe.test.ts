import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { secretBytes } from '../foundation/clock.ts'

const top = mkdtempSync(join(tmpdir(), 'schakel-verbs-'))
chmodSync(top, 0o711)
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
    ['keys', 'combine', join(top, 'uit'), top, top, top],
    ['keys', 'split', join(top, 'geen usb'), 'a', 'b', 'c', 'd', 'e'],
    ['keys', 'split', '--of', top, top, 'a', 'b', 'c', 'd', 'e'],
    ['restore', '--until', '2026-02-30T14:00:00Z', top],
    ['restore', join(top, 'nergens')],
    ['drill', '--share', join(top, 'geen'), top],
    ['drill', '--sharp', top],
    ['drill', top, top],
    ['backup', join(top, 'geen schijf', 'backup')],
    ['export-ldv', join(top, 'geen map', 'regels')],
  ]
  for (const [verb, ...words] of wrong) {
    const { status, stderr } = call(verb, ...words)
    assert.equal(status, 1, `${verb} ${words.join(' ')}: ${stderr}`)
    assert.match(stderr, /\S/)
    assert.doesNotMatch(stderr, /\n\s+at /, `${verb} ${words.join(' ')}`)
  }
  assert.ok(!existsSync(join(data, 'pg')))
})

test('what is refused is named: the folder that is not there, the disk that is not mounted, the day that does not exist', () => {
  const said = (...words: [string, ...string[]]) => call(...words).stderr
  const none = join(top, 'nergens')
  assert.match(said('restore', '--until', '2026-02-30T14:00:00Z', top), /"2026-02-30T14:00:00Z" is no moment/)
  assert.match(said('backup', join(none, 'backup')), /cannot be made: .*nergens is not there; is the disk mounted\?/)
  assert.match(
    said('keys', 'split', none, 'a', 'b', 'c', 'd', 'e'),
    /The folder .*nergens is not there\. Make it first/,
  )
  assert.match(said('keys', 'combine', join(top, 'uit'), none, none, none), /This share cannot be read: .*\(ENOENT\)/)
  writeFileSync(join(top, 'backup.key'), `${secretBytes(32).toString('hex')}\n`, { mode: 0o600 })
  const withKey = (...words: [string, ...string[]]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, `${words[0]}.ts`), ...words.slice(1)], {
      env: {
        ...process.env,
        SCHAKEL_DATA: data,
        SCHAKEL_DATABASE_URL: '',
        SCHAKEL_BACKUP_KEY: join(top, 'backup.key'),
      },
      encoding: 'utf8',
    }).stderr
  assert.match(withKey('restore', none), /The folder .*nergens is not there\. Is the disk mounted\?/)
  assert.match(withKey('backup', '--check', none), /The folder .*nergens is not there\. Is the disk mounted\?/)
  assert.match(withKey('restore', top), /There is no backup in .*\. Is the disk mounted/)
})

test('pages of a house that does not answer are not built for nothing', () => {
  const { status, stdout, stderr } = call('verify-pages', 'http://127.0.0.1:1')
  assert.deepEqual([status, stdout], [2, ''])
  assert.match(stderr, /^http:\/\/127\.0\.0\.1:1 does not answer: /)
})

test('a recovery key that is there is replaced only by who says so, and a set of shares is written whole or not at all', () => {
  const organs = ['a', 'b', 'c', 'd', 'e']
  const [first, second] = [join(top, 'usb one'), join(top, 'usb two')]
  for (const folder of [first, second]) mkdirSync(folder)
  writeFileSync(join(first, 'share-4-d.txt'), 'van iets anders')
  assert.match(call('keys', 'split', first, ...organs).stderr, /share-4-d\.txt is there already\. Nothing was made/)
  assert.deepEqual(readdirSync(first), ['share-4-d.txt'])
  assert.ok(!existsSync(join(data, 'recovery.pub')))
  assert.equal(call('keys', 'split', second, ...organs).status, 0)
  const before = readFileSync(join(data, 'recovery.pub'), 'utf8')
  rmSync(join(first, 'share-4-d.txt'))
  const again = call('keys', 'split', first, ...organs)
  assert.deepEqual([again.status, readdirSync(first)], [1, []])
  assert.match(again.stderr, /There is a recovery key already .*--replace/s)
  assert.equal(readFileSync(join(data, 'recovery.pub'), 'utf8'), before)
  // The control: said so, it is another.
  assert.equal(call('keys', 'split', '--replace', first, ...organs).status, 0)
  assert.notEqual(readFileSync(join(data, 'recovery.pub'), 'utf8'), before)
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
