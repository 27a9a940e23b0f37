import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Capacity } from '../../foundation/capacity.ts'
import { newId, testClock } from '../../foundation/clock.ts'
import { testDatabase } from '../../foundation/testing/database.ts'
import { terms, themes } from './door.ts'
import { KnowledgeNotLoaded, loadKnowledge } from './load-knowledge.ts'

const house = await testDatabase()
after(() => house.close())
const clock = testClock('2026-11-23T09:00:00Z')
const { database } = house
const load = (partnership: string, folder?: string) => loadKnowledge({ database, clock }, partnership, folder)

const officer = (partnership: string): Capacity => ({
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'politie',
  roles: ['partner-professional'],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'shared-language/1',
})

/** A copy of the room's own documents, to change. */
function ownDocuments(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-words-'))
  after(() => rmSync(folder, { recursive: true }))
  for (const part of ['vocabulary', 'themes'])
    cpSync(join(import.meta.dirname, part), join(folder, part), { recursive: true })
  return folder
}
function rewrite(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, 'vocabulary', file)
  const before = readFileSync(path, 'utf8')
  assert.ok(before.includes(from))
  writeFileSync(path, before.replace(from, to))
}

test('residents and people at the workbench read the same words and themes', async () => {
  const partnership = newId()
  const loaded = await load(partnership)
  assert.ok(loaded.terms >= 40)
  const asOfficer = await database.asActor(officer(partnership), async (trx) => [await terms(trx), await themes(trx)])
  const asResident = await database.asEntrance({ entrance: 'resident', partnership }, async (trx) => [
    await terms(trx),
    await themes(trx),
  ])
  assert.deepEqual(asOfficer, asResident)
  const [words, division] = asOfficer as [Awaited<ReturnType<typeof terms>>, Awaited<ReturnType<typeof themes>>]
  assert.equal(words.length, loaded.terms)
  assert.equal(division?.fields.length, 5)
  assert.equal(division?.fields.flatMap((field) => field.themes).length, 20)
  const conference = words.find(({ code }) => code === 'casusoverleg')
  assert.deepEqual(
    conference?.meanings.map(({ organ }) => organ),
    ['college', 'ggz-instelling', 'politie'],
  )
})

test('loading again changes nothing', async () => {
  const partnership = newId()
  await load(partnership)
  assert.deepEqual(await load(partnership), { terms: 0, meanings: 0, themes: 0 })
})

test('another partnership sees none of it', async () => {
  const partnership = newId()
  await load(partnership)
  const seen = (whose: string) => database.asActor(officer(whose), (trx) => terms(trx))
  assert.equal((await seen(newId())).length, 0)
  assert.ok((await seen(partnership)).length > 0)
})

test('a changed explanation becomes version 2, and version 1 is kept', async () => {
  const partnership = newId()
  await load(partnership)
  const folder = ownDocuments()
  rewrite(folder, 'signals.yaml', 'Een signaal is nog geen feit.', 'Een signaal is geen feit.')
  assert.deepEqual(await load(partnership, folder), { terms: 1, meanings: 0, themes: 0 })
  const words = await database.asActor(officer(partnership), (trx) => terms(trx))
  const signal = words.find(({ code }) => code === 'signaal')
  assert.equal(signal?.version, 2)
  assert.match(signal?.says.nl ?? '', /is geen feit/)
  const { rows } = await house.owner.query(
    `select version from knowledge.terms where partnership = $1 and code = 'signaal' order by version`,
    [partnership],
  )
  assert.deepEqual(rows, [{ version: 1 }, { version: 2 }])
})

test('a document with a fault loads nothing and is named', async () => {
  const partnership = newId()
  const folder = ownDocuments()
  rewrite(folder, 'law.yaml', '  - id: noodzaak', '  - id: Noodzaak!')
  await assert.rejects(load(partnership, folder), (error) => {
    assert.ok(error instanceof KnowledgeNotLoaded)
    assert.match(error.message, /^law\.yaml, terms\.\d+\.id/)
    return true
  })
  assert.equal((await database.asActor(officer(partnership), (trx) => terms(trx))).length, 0)
  assert.ok((await load(partnership)).terms > 0)
})

test('nobody changes or removes a word, and only loading adds one', async () => {
  const partnership = newId()
  await load(partnership)
  const { sql } = await import('../../foundation/database/sql.ts')
  const refused = { message: /permission denied|row-level security/ }
  for (const statement of [sql`update knowledge.terms set says_nl = 'x'`, sql`delete from knowledge.terms`]) {
    await assert.rejects(
      database.asImporter({ partnership, job: 'load-knowledge' }, (trx) => statement.execute(trx)),
      refused,
    )
    await assert.rejects(
      database.asActor(officer(partnership), (trx) => statement.execute(trx)),
      refused,
    )
  }
  const other = sql`insert into knowledge.meanings (partnership, id, term, organ, version, valid_from, nl, en)
    values (${partnership}, ${newId()}, 'signaal', 'dji', 1, '2026-11-23', 'x', 'x')`
  await assert.rejects(
    database.asImporter({ partnership, job: 'import-figures' }, (trx) => other.execute(trx)),
    refused,
  )
  await database.asImporter({ partnership, job: 'load-knowledge' }, (trx) => other.execute(trx))
})
