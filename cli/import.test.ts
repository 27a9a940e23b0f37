import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const run = (...given: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'import.ts'), ...given], { encoding: 'utf8' })

test('importing without a folder says what to type, and fails', () => {
  const { status, stderr } = run()
  assert.equal(status, 1)
  assert.match(stderr, /\.\/schakel import <folder>/)
})

test('importing a folder that is not there says so, and fails before any database is touched', () => {
  const { status, stderr } = run('/there/is/no/such/folder')
  assert.equal(status, 1)
  assert.match(stderr, /is not a folder that can be read/)
})
