import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { settings, unknownSettings } from './unknown-settings.ts'

test('a setting with a mistake in its name is said, without its value, and the others are not', () => {
  const env = { SCHAKEL_PROT: '5000', SCHAKEL_PORT: '5000', SCHAKEL_KEY_HOLDER: 'geheim', PATH: '/bin' }
  const said = unknownSettings(env)
  assert.deepEqual(
    said.map((line) => line.split(' ')[0]),
    ['SCHAKEL_KEY_HOLDER', 'SCHAKEL_PROT'],
  )
  assert.ok(said.every((line) => !line.includes('5000') && !line.includes('geheim')))
})

test('the settings are those of the page, all of them and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/how-to/settings.md'), 'utf8')
  const named = [...page.matchAll(/`(SCHAKEL_[A-Z_]+)`/g)].map(([, name]) => name as string)
  assert.deepEqual([...settings].sort(), [...new Set(named)].sort())
})
