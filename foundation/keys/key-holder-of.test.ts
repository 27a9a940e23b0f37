import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { secretBytes } from '../clock.ts'
import { LauncherError } from '../database/launcher/launcher-error.ts'
import { recoveryIn } from './key-holder-of.ts'
import { recoveryPublicKey } from './recovery.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel recovery-'))
after(() => rmSync(folder, { recursive: true }))

test('a file that holds no recovery key is refused by name, and the right one is read', async () => {
  const path = join(folder, 'recovery.pub')
  assert.deepEqual(recoveryIn(path), {})
  const key = await recoveryPublicKey(secretBytes(32))
  for (const wrong of ['', 'hostname\n', Buffer.from(key.subarray(1)).toString('base64url')]) {
    writeFileSync(path, wrong)
    assert.throws(
      () => recoveryIn(path),
      (error) => error instanceof LauncherError && /recovery\.pub holds something else/.test(error.message),
    )
  }
  assert.throws(() => recoveryIn(folder), { code: 'setting-refused', message: /cannot be read \(EISDIR\)/ })
  writeFileSync(path, `${Buffer.from(key).toString('base64url')}\n`)
  assert.deepEqual(recoveryIn(path).recovery, key)
})
