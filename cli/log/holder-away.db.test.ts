/** Verbs that need a key of another organ, while that organ's machine is away. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const top = mkdtempSync(join(tmpdir(), 'schakel-away-'))
chmodSync(top, 0o711)
after(() => rmSync(top, { recursive: true, force: true }))
const call = (env: { readonly [name: string]: string }, verb: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, `../${verb}.ts`), ...words],
    {
      env: { ...process.env, SCHAKEL_DATA: join(top, 'data'), SCHAKEL_DATABASE_URL: '', ...env },
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

test('a holder of the log’s key that is away is said in a sentence, and nothing is said to be done', () => {
  const away = { SCHAKEL_LOG_KEY_COMMAND: join(top, 'no-program') }
  for (const [verb, ...words] of [
    ['verify-log'],
    ['export-log', join(top, 'export')],
    ['log', 'rotate-key'],
  ] as const) {
    const { status, stdout, stderr } = call(away, verb, ...words)
    assert.deepEqual([status, stdout], [1, ''], verb)
    assert.match(stderr, /^The holder of the log's key did not do "make": .*ENOENT\n$/, verb)
  }
  // The control: with the key here, nothing was signed yet, and a new key is not announced before it signs.
  const { status, stdout, stderr } = call({}, 'log', 'rotate-key')
  assert.deepEqual([status, stdout, stderr], [1, '', 'Nothing was signed yet. Try again in a minute.\n'])
})
