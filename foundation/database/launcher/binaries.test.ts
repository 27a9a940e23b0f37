import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findBinaries, oldestVersion } from './binaries.ts'
import { LauncherError } from './launcher-error.ts'
import { placeFor } from './place.ts'

const project = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'schakel binaries-'))
chmodSync(folder, 0o755)
after(() => rmSync(folder, { recursive: true }))
const place = placeFor({ project, part: 'live', env: { SCHAKEL_DATA: join(folder, 'data') } })

/** A folder whose `postgres` only says its version. */
function systemWith(version: string): string {
  const bin = join(folder, `bin-${version}`)
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'postgres'), `#!/bin/sh\necho "postgres (PostgreSQL) ${version}"\n`, { mode: 0o755 })
  writeFileSync(join(bin, 'initdb'), '', { mode: 0o755 })
  return bin
}
const found = (env: NodeJS.ProcessEnv, dataMajor?: number) => {
  const { kind, version, folder } = findBinaries(place, project, env, dataMajor)
  return { kind, version, folder }
}
const refused = (env: NodeJS.ProcessEnv, dataMajor?: number): LauncherError => {
  try {
    found(env, dataMajor)
  } catch (error) {
    if (error instanceof LauncherError) return error
    throw error
  }
  throw new assert.AssertionError({ message: 'something was found' })
}

test('what the system has comes before what npm brought, when it is new enough', () => {
  const bin = systemWith('98.1')
  assert.deepEqual(found({ PATH: `/nowhere:${bin}` }), { kind: 'system', version: '98.1', folder: bin })
})

test('PostgreSQL that is too old is passed over for what npm brought', () => {
  const old = systemWith(`${oldestVersion - 1}.9`)
  const { folder, version } = found({ PATH: old })
  assert.notEqual(folder, old)
  assert.ok(Number.parseInt(version, 10) >= oldestVersion)
  assert.equal(found({ PATH: systemWith('98.1'), SCHAKEL_POSTGRES: 'packaged' }).kind, 'packaged')
})

test('PostgreSQL that was asked for and is too old is refused by its version', () => {
  const error = refused({ SCHAKEL_POSTGRES: systemWith('16.3') })
  assert.equal(error.code, 'binaries-missing')
  assert.match(error.message, /SCHAKEL_POSTGRES: PostgreSQL 16\.3 in .* is too old; Schakel needs 17 or newer/)
})

test('data of one version is opened by that version only', () => {
  const [older, newer] = [systemWith('97.2'), systemWith('98.1')]
  const path = { PATH: `${newer}:${older}` }
  assert.equal(found(path).version, '98.1')
  assert.equal(found(path, 97).version, '97.2')
  const error = refused(path, 96)
  assert.equal(error.code, 'version-differs')
  assert.match(error.message, /made by PostgreSQL 96.*Install postgresql-96/)
})

test('a postgres that does not run is not a postgres', () => {
  const bin = join(folder, 'broken')
  mkdirSync(bin)
  writeFileSync(join(bin, 'postgres'), '#!/bin/sh\nexit 127\n', { mode: 0o755 })
  writeFileSync(join(bin, 'initdb'), '')
  const error = refused({ SCHAKEL_POSTGRES: bin })
  assert.equal(error.code, 'binaries-missing')
  assert.match(error.message, /broken\/postgres does not run here/)
})

test('a folder named for PostgreSQL that is not one is told what it lacks, and its version is not blamed', () => {
  const empty = join(folder, 'empty')
  const half = join(folder, 'half')
  for (const made of [empty, half]) mkdirSync(made)
  writeFileSync(join(half, 'postgres'), '')
  const said = (named: string, dataMajor?: number) => refused({ SCHAKEL_POSTGRES: named }, dataMajor).message
  assert.match(said('/nope'), /^SCHAKEL_POSTGRES: the folder \/nope is not there\./)
  assert.match(said('/nope', 98), /^SCHAKEL_POSTGRES: the folder \/nope is not there\./)
  assert.match(said(empty), /there is no postgres and no initdb in .*empty\./)
  assert.match(said(half), /there is no initdb in .*half\./)
  assert.match(said(join(half, 'postgres')), /postgres is no folder/)
  // The control: with both, it is taken; and data of another version is told of the folder that was named.
  const bin = systemWith('98.1')
  assert.equal(found({ SCHAKEL_POSTGRES: bin }, 98).folder, bin)
  assert.match(said(bin, 97), /made by PostgreSQL 97.*SCHAKEL_POSTGRES names 98\.1 in/)
})

test('a data folder that cannot be is refused at once, by what is wrong with it', () => {
  const said = (data: string): string => {
    try {
      placeFor({ project, part: 'live', env: { SCHAKEL_DATA: data } })
      return 'it was made'
    } catch (error) {
      assert.ok(error instanceof LauncherError)
      assert.equal(error.code, 'folder-not-permitted')
      return error.message
    }
  }
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  assert.match(said('/proc/schakel'), /\/proc\/schakel cannot be made there \(ENOENT\)\. Name a folder on a disk/)
  assert.match(said(file), /a file is a file, or lies below one/)
  assert.match(said(join(file, 'below')), /below is a file, or lies below one/)
  assert.equal(said(join(folder, 'new/data')), 'it was made')
})
