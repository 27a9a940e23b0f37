/** Barrier models: what may stand in one, that none is about a person, and that a case finds the version it was begun with. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { barrierModelInVersion, barrierModels, loadKnowledge } from '../door.ts'
import { BarriersNotLoaded, loadBarriers, readModel, readModels } from './load-barriers.ts'

const house = await testDatabase()
after(() => house.close())
const file = 'hennepteelt-in-woningen.yaml'
const text = readFileSync(join(import.meta.dirname, file), 'utf8')
const partnership = newId()
const director: Capacity = {
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'college',
  roles: ['process-manager'],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'shared-language/1',
}

test('six phenomena have a model, each a draft that no owner has confirmed', () => {
  const models = readModels()
  assert.equal(models.length, 6)
  for (const { code, standing, steps, source } of models) {
    assert.equal(standing, 'draft', code)
    assert.match(source.nl, /nog door niemand bevestigd/)
    for (const { barriers } of steps) for (const barrier of barriers) assert.equal(barrier.confirmedOn, null, code)
  }
})

test('a barrier that does not say what it does to vulnerable people is not loaded', () => {
  const without = text.replace(/ {8}sideEffect:\n.*\n.*\n/, '')
  assert.notEqual(without, text)
  assert.throws(() => readModel(file, without), { message: /sideEffect/ })
  assert.throws(() => readModel(file, without), BarriersNotLoaded)
})

test('a model is confirmed only when every owner confirmed its barrier', () => {
  const claimed = text.replace('standing: draft', 'standing: confirmed')
  assert.throws(() => readModel(file, claimed), { message: /every owner confirmed/ })
  assert.throws(() => readModel(file, claimed.replace('confirmedOn: null', 'confirmedOn: 2026-11-28')), /every owner/)
  assert.equal(
    readModel(file, claimed.replaceAll('confirmedOn: null', 'confirmedOn: 2026-11-28')).standing,
    'confirmed',
  )
})

test('a field for a person, or a barrier that is there twice, loads nothing', () => {
  assert.throws(() => readModel(file, text.replace('owner: college', 'owner: college\n        suspect: iemand')))
  assert.throws(() => readModel(file, text.replace('code: veilig-melden', 'code: schuldhulp-eerst')), /there twice/)
})

test('every phenomenon has a barrier of the public services themselves, and not only enforcement', () => {
  for (const { code, steps } of readModels()) {
    const barriers = steps.flatMap((step) => step.barriers)
    assert.ok(
      barriers.some(({ kind, owner }) => kind === 'preventive' && ['college', 'arbeidsinspectie'].includes(owner)),
      code,
    )
    assert.ok(
      barriers.some(({ kind }) => kind === 'repressive'),
      `${code}: and those who earn by it`,
    )
  }
})

test('a new version comes beside the old, which a case still finds', async () => {
  await loadKnowledge({ database: house.database, clock: testClock('2026-11-28T09:00:00Z') }, partnership)
  const load = () =>
    house.database.asImporter({ partnership, job: 'load-knowledge' }, (trx) => loadBarriers(trx, partnership))
  assert.equal(await load(), 0, 'loading again adds nothing')
  await house.owner.query(
    `insert into knowledge.barrier_models (partnership, id, code, version, valid_from, content)
      select partnership, gen_random_uuid(), code, 2, valid_from, content || '{"version": 2}' from knowledge.barrier_models
      where code = 'malafide-verhuur'`,
  )
  await house.database.asActor(director, async (trx) => {
    const models = await barrierModels(trx)
    assert.equal(models.length, 6)
    assert.equal(models.find(({ code }) => code === 'malafide-verhuur')?.version, 2)
    assert.equal((await barrierModelInVersion(trx, 'malafide-verhuur', 1))?.version, 1)
    assert.equal(await barrierModelInVersion(trx, 'malafide-verhuur', 3), undefined)
  })
})
