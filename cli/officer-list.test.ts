import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'schakel-officer-list-'))
after(() => rmSync(folder, { recursive: true }))
const verb = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) =>
    execFile(process.execPath, [join(import.meta.dirname, 'officer-list.ts'), ...args], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )

test('an organ makes its key and signs a list on a machine without this house', async () => {
  const key = join(folder, 'politie.key')
  const made = await verb('new-key', key)
  assert.match(made.out, /^[\w-]{43}\n$/)
  assert.equal(statSync(key).mode & 0o777, 0o600)
  assert.match(readFileSync(key, 'utf8'), /^[\w-]{43}$/)
  const list = join(folder, 'list.json')
  writeFileSync(list, '{"kind":"officer-list/1"}')
  const signed = await verb('sign', list, 'politie', key)
  assert.match(signed.out, /^politie=[\w-]{86}\n$/)
  assert.deepEqual(await verb('sign', list, 'politie', key), signed)
})

test('a key is never written over another, and what is missing is said in a sentence', async () => {
  const key = join(folder, 'twice.key')
  assert.equal((await verb('new-key', key)).code, 0)
  assert.equal((await verb('new-key', key)).code, 1)
  assert.match((await verb('sign')).err, /Say which file to sign/)
  assert.match((await verb('sign', join(folder, 'none.json'), 'politie', key)).err, /no such file/)
  assert.match((await verb('vote')).err, /officer-list renew/)
})
