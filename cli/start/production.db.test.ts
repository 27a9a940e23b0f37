import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'schakel production-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const start = (env: { [name: string]: string }, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../start.ts'), ...words], {
    encoding: 'utf8',
    env: {
      ...process.env,
      SCHAKEL_DATABASE_URL: '',
      SCHAKEL_DATA: folder,
      SCHAKEL_PORT: String(40_000 + (process.pid % 20_000)),
      ...env,
    },
    timeout: 90_000,
  })
  return { status, said: stdout + stderr }
}

test('production does not start on what belongs to the demonstration: every reason, exit code 1, nothing made', () => {
  const { status, said } = start({ SCHAKEL_MODE: 'production' })
  assert.equal(status, 1, said)
  for (const reason of [
    'epoch keys lie in files',
    'No OpenID provider',
    'not reached over TLS',
    'partnership of the demonstration',
  ])
    assert.ok(said.includes(reason), `${reason}\n${said}`)
  assert.ok(!said.includes('migrations applied') && !said.includes('Schakel is open'))
  assert.ok(!existsSync(join(folder, 'keys')), 'no key was made')
})

test('a mode that does not exist opens no demonstration', () => {
  for (const mode of ['prod', 'Production', '']) {
    const { status, said } = start({ SCHAKEL_MODE: mode })
    assert.equal(status, 1, said)
    assert.equal(said, `SCHAKEL_MODE is "${mode}"; it must be demo or production.\n`)
  }
})

test('production names what is still weak when some of it was repaired', () => {
  const { status, said } = start(
    {
      NODE_ENV: 'production',
      SCHAKEL_OIDC_ISSUER: 'https://inloggen.example.nl',
      SCHAKEL_OIDC_CLIENT_ID: 'schakel',
      SCHAKEL_OIDC_CLIENT_SECRET: 'demo-secret',
      SCHAKEL_RESIDENT_ORIGIN: 'https://meldpunt.example.nl',
      SCHAKEL_WORKBENCH_ORIGIN: 'https://werkbank.example.nl',
      SCHAKEL_PARTNERSHIP: '6a1f0c52-2f0a-4c0e-8c55-5a3f7f0d9e10',
    },
    '--allow-embedded',
  )
  assert.equal(status, 1, said)
  assert.ok(said.includes('No second factor') && said.includes('"secret at the OpenID provider" is short or a default'))
  assert.ok(!/TLS|partnership of the demonstration|No OpenID provider|brought/.test(said), said)
  assert.ok(!said.includes('demo-secret'))
})
