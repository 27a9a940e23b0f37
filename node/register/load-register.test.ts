import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadRistretto } from '../../packages/private-matching/src/index.ts'
import { florine, patient, registerPart, rows } from '../testing/neighbours.ts'
import { commitToEpochs, readEpochs } from './epochs.ts'
import { loadRegister, readAnnounced, tableFile } from './load-register.ts'
import type { RegisterRow } from './records.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'schakel load-'))
  folders.push(folder)
  return folder
}
const organisation = 'zvh-zuiderdal'
const register = { organs: registerPart.organs.map((organ) => ({ secrecy: 'none', ...organ })) } as never
const load = async (folder: string, from: Iterable<RegisterRow> = rows(), lastEpoch = 3) =>
  loadRegister({ folder, organisation, register, rows: from, day: '2026-11-28', mostBuckets: 1, lastEpoch })
const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('what stays on disk is evaluations: no name, date, street or number of anybody, and nobody else may read it', async () => {
  const folder = newFolder()
  commitToEpochs(await loadRistretto(), { folder, organisation }, 3)
  const loaded = await load(folder)
  assert.deepEqual([loaded.epoch, loaded.records, loaded.leftOut], [1, 41, 1])
  const whole = everyFile(folder).map((path) => readFileSync(path, 'latin1').toLowerCase())
  for (const person of [florine, patient])
    for (const value of Object.values(person).filter((part) => part.length > 3))
      assert.ok(!whole.some((text) => text.includes(value.toLowerCase())), value)
  for (const path of everyFile(folder)) assert.equal(statSync(path).mode & 0o077, 0, path)
  assert.deepEqual(readAnnounced(folder)?.organs, ['politie', 'reclassering', 'jeugdhulp'])
})

test('every load has a key of its own; the key of the epoch before, and its table, are gone', async () => {
  const folder = newFolder()
  const committed = commitToEpochs(await loadRistretto(), { folder, organisation }, 3)
  const before = readEpochs(folder)
  await load(folder)
  const first = readAnnounced(folder)?.announcement
  const table = readFileSync(tableFile(folder, 1))
  await load(folder)
  const now = readEpochs(folder)
  assert.equal(now.current, 2)
  assert.deepEqual([before.seeds['1'] === undefined, now.seeds['1'] === undefined], [false, true])
  assert.ok(!existsSync(tableFile(folder, 1)))
  assert.notEqual(readAnnounced(folder)?.announcement, first)
  assert.ok(!readFileSync(tableFile(folder, 2)).equals(table))
  assert.deepEqual(commitToEpochs(await loadRistretto(), { folder, organisation }, 2), {
    firstEpoch: 2,
    epochKeys: committed.epochKeys.slice(1),
  })
})

test('an epoch that no contract commits to, an organ that is not configured and an empty register are refused, and leave the old one whole', async () => {
  const folder = newFolder()
  commitToEpochs(await loadRistretto(), { folder, organisation }, 2)
  await load(folder)
  await assert.rejects(
    load(folder, [{ record: florine, organs: ['school'] }]),
    /an organ that register.organs does not have/,
  )
  await assert.rejects(load(folder, [{ record: florine, organs: [] }]), /Record 1 .* names no organ/)
  await assert.rejects(load(folder, []), /empty/)
  await assert.rejects(load(folder, [{ record: patient, organs: ['ggz-instelling'] }]), /empty/)
  await assert.rejects(load(folder, rows(), 1), /up to epoch 1, and this would be epoch 2/)
  assert.equal(readAnnounced(folder)?.epoch, 1)
  assert.ok(existsSync(tableFile(folder, 1)))
})
