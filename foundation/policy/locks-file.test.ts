import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { driftedLocks, locksFile } from './locks-file.ts'
import { exampleRule, exampleRules } from './testing/example-room.ts'

test('a lock that is not what the rules say is found, and one that is, is not', async () => {
  const rules = await exampleRules()
  const folder = mkdtempSync(join(tmpdir(), 'schakel-locks-'))
  try {
    const file = join(folder, 'files', 'database', 'locks.sql')
    assert.deepEqual(driftedLocks(rules, folder), [{ file, text: locksFile(rules, 'files') }])
    mkdirSync(join(folder, 'files', 'database'), { recursive: true })
    writeFileSync(file, locksFile(rules, 'files'))
    assert.deepEqual(driftedLocks(rules, folder), [])
    const changed = await exampleRules(exampleRule('when { resource.open }'))
    assert.deepEqual(
      driftedLocks(changed, folder).map((drift) => drift.file),
      [file],
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the generated file says that it is generated, and from which rules and articles', async () => {
  const text = locksFile(await exampleRules(), 'files')
  assert.match(text, /^-- Generated from rooms\/files\/access .* Do not edit/)
  assert.match(text, /-- {3}forbid files\/withheld-from-organ \(BWBR0049962:1\.5:1:2025-07-05\)/)
  assert.match(text, /create policy read_file_as_the_rules_say on files\.files for select to workbench using \(/)
})
