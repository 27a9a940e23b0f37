import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { isProduction, refuseWeakProduction, WeakProduction } from './refuse-weak-production.ts'
import { demoPartnership, type ProductionFacts, type WeaknessCode, weaknessesOf } from './weakness.ts'

const role = {
  role: 'workbench_login',
  superuser: false,
  bypassesRowSecurity: false,
  ownsObjects: false,
  administers: false,
  mayBecomeOwner: false,
  ownSettings: false,
}
const strong: ProductionFacts = {
  node: '26.10.0',
  databaseKind: 'external',
  allowEmbedded: false,
  roles: [role],
  keyHolder: 'external',
  logKey: 'external',
  copyHolders: ['/mnt/een', '/mnt/ander'],
  dataFolder: '/var/lib/schakel/data',
  openId: { issuer: 'https://inloggen.example.nl', clientId: 'schakel', acr: ['https://refeds.org/profile/mfa'] },
  origins: ['https://werkbank.example.nl', 'https://meldpunt.example.nl'],
  secrets: { seal: 'a3f9c1d27b604e58a3f9c1d27b604e58', client: 'Zk4nTq9wBv7yRs2mXc5pLd8hGj3fNu6e' },
  partnership: '6a1f0c52-2f0a-4c0e-8c55-5a3f7f0d9e10',
  demoPeople: 0,
  demoNames: false,
}
const { openId: _, ...withoutProvider } = strong
const openId = strong.openId as NonNullable<ProductionFacts['openId']>

describe('production', () => {
  it('starts when nothing is weak', () => {
    assert.deepEqual(weaknessesOf(strong), [])
    assert.doesNotThrow(() => refuseWeakProduction(strong))
  })
  const weak: readonly [string, WeaknessCode, ProductionFacts][] = [
    ['an old Node', 'node-too-old', { ...strong, node: '24.9.1' }],
    ['the packaged database', 'packaged-database', { ...strong, databaseKind: 'packaged' }],
    ['a superuser', 'weak-database-role', { ...strong, roles: [{ ...role, superuser: true }] }],
    [
      'a role that bypasses row security',
      'weak-database-role',
      { ...strong, roles: [role, { ...role, bypassesRowSecurity: true }] },
    ],
    ['a role that owns tables', 'weak-database-role', { ...strong, roles: [{ ...role, ownsObjects: true }] }],
    ['a role that makes roles', 'weak-database-role', { ...strong, roles: [{ ...role, administers: true }] }],
    [
      'a role that may become the owner',
      'weak-database-role',
      { ...strong, roles: [{ ...role, mayBecomeOwner: true }] },
    ],
    ['a role with settings of its own', 'weak-database-role', { ...strong, roles: [{ ...role, ownSettings: true }] }],
    ['keys in files', 'demo-keys', { ...strong, keyHolder: 'demo-file' }],
    ['the key of the log in a file', 'log-key', { ...strong, logKey: 'demo-file' }],
    ['keys in memory', 'demo-keys', { ...strong, keyHolder: 'memory' }],
    ['no holders of key copies', 'key-copies', { ...strong, copyHolders: [] }],
    ['one holder named twice', 'key-copies', { ...strong, copyHolders: ['/mnt/een', '/mnt/een'] }],
    [
      'a holder inside the data folder',
      'key-copies',
      { ...strong, copyHolders: ['/mnt/een', '/var/lib/schakel/data/key-copies'] },
    ],
    ['no provider', 'demo-provider', withoutProvider],
    [
      'a provider on this machine',
      'demo-provider',
      { ...strong, openId: { ...openId, issuer: 'https://localhost:4182' } },
    ],
    [
      'a provider without TLS',
      'demo-provider',
      { ...strong, openId: { ...openId, issuer: 'http://inloggen.example.nl' } },
    ],
    ['no second factor', 'no-second-factor', { ...strong, openId: { ...openId, acr: [] } }],
    [
      "the demonstration's second factor",
      'no-second-factor',
      { ...strong, openId: { ...openId, acr: ['demo-second-factor'] } },
    ],
    ['an entrance without TLS', 'no-tls', { ...strong, origins: ['http://werkbank.example.nl'] }],
    ['an entrance on localhost', 'no-tls', { ...strong, origins: ['https://localhost'] }],
    ['a default secret', 'default-secret', { ...strong, secrets: { seal: 'changeme-changeme-changeme-changeme' } }],
    ['a short secret', 'default-secret', { ...strong, secrets: { seal: 'x9!kQ' } }],
    [
      'one secret for two things',
      'default-secret',
      { ...strong, secrets: { a: 'a3f9c1d27b604e58a3f9c1d2', b: 'a3f9c1d27b604e58a3f9c1d2' } },
    ],
    ["the demonstration's partnership", 'demo-partnership', { ...strong, partnership: demoPartnership }],
    ["the demonstration's people", 'demo-people', { ...strong, demoPeople: 16 }],
    ["the demonstration's names and telephones", 'demo-names', { ...strong, demoNames: true }],
  ]
  for (const [name, code, facts] of weak)
    it(`refuses ${name}, and says so`, () => {
      assert.deepEqual([...new Set(weaknessesOf(facts).map((weakness) => weakness.code))], [code])
      assert.throws(() => refuseWeakProduction(facts), WeakProduction)
    })
  it('allows the packaged database to whoever asks for it by name', () => {
    assert.deepEqual(weaknessesOf({ ...strong, databaseKind: 'packaged', allowEmbedded: true }), [])
  })
  it('says every reason at once and never a secret', () => {
    const secret = 'demo-secret-1234567890-abcdef'
    const facts = { ...strong, node: '20.1.0', secrets: { seal: secret }, demoPeople: 3 }
    assert.throws(
      () => refuseWeakProduction(facts),
      ({ message }: Error) => message.split('\n').length === 4 && !message.includes(secret),
    )
  })
  it('ends with an exit code that is not 0, and the reason on the terminal', () => {
    const here = JSON.stringify(join(import.meta.dirname, 'refuse-weak-production.ts'))
    const program = `const { refuseWeakProduction } = await import(${here}); refuseWeakProduction(${JSON.stringify({ ...strong, keyHolder: 'demo-file' })})`
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    assert.notEqual(status, 0)
    assert.match(stderr, /epoch keys lie in files/)
  })
  it('is asked for by name', () => {
    assert.equal(isProduction({ SCHAKEL_MODE: 'production' }), true)
    assert.equal(isProduction({ NODE_ENV: 'production' }), true)
    assert.equal(isProduction({ SCHAKEL_MODE: 'demo', NODE_ENV: 'production' }), false)
    assert.equal(isProduction({}), false)
  })
})
