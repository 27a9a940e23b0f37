/** The catalogue of powers: what may stand in it, and that a file finds the version it was opened with. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { loadKnowledge, powerInVersion, powersInForce } from '../door.ts'
import { loadPowers, PowersNotLoaded, readPowers } from './load-powers.ts'

const house = await testDatabase()
after(() => house.close())
const text = readFileSync(join(import.meta.dirname, 'powers.yaml'), 'utf8')
const partnership = newId()
const adviser: Capacity = {
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'burgemeester',
  roles: ['legal-adviser'],
  ground: 'processing',
  regime: 'MUN',
  purpose: 'shared-language/1',
}

test('every power names its article, its organ and its grounds, and no power sets a duration beforehand', () => {
  const powers = readPowers(text)
  assert.ok(powers.length >= 8)
  for (const power of powers) {
    assert.ok(power.grounds.length > 0, power.code)
    assert.deepEqual(
      Object.keys(power).filter((key) => /days|months|duration/i.test(key)),
      [],
      power.code,
    )
    assert.equal(power.standing, 'unverified', `${power.code}: who read the article?`)
  }
  const order = powers.find(({ code }) => code === 'sluiting-openbare-orde')
  assert.deepEqual(
    order?.grounds.map(({ code }) => code),
    ['a', 'b', 'c'],
  )
})

test('a ruling is named by its ECLI, in the list or as a source of a factor', () => {
  for (const { rulings, factors } of readPowers(text))
    for (const named of [...rulings.map(({ ecli }) => ecli), ...factors.map(({ source }) => source)])
      assert.match(named, /^(ECLI:NL:(RVS|RBLIM|PHR):\d{4}:\d+|Rechtspraak over .* is niet gezien)$/)
})

test('a catalogue with a fault, or with one power twice, loads nothing and says why', () => {
  assert.throws(() => readPowers(text.replace('way: here', 'way: anywhere')), PowersNotLoaded)
  assert.throws(() => readPowers(`${text}${text.slice(text.indexOf('  - code: bibob'))}`), /bibob\/1 is there twice/)
})

test('a new version comes beside the old, which a file still finds', async () => {
  await loadKnowledge({ database: house.database, clock: testClock('2026-11-28T09:00:00Z') }, partnership)
  const load = () =>
    house.database.asImporter({ partnership, job: 'load-knowledge' }, (trx) => loadPowers(trx, partnership))
  assert.equal(await load(), 0, 'loading again adds nothing')
  await house.owner.query(
    `insert into knowledge.powers (partnership, id, code, version, valid_from, content)
      select partnership, gen_random_uuid(), code, 2, valid_from, content || '{"version": 2}' from knowledge.powers
      where code = 'huisverbod'`,
  )
  await house.database.asActor(adviser, async (trx) => {
    const newest = (await powersInForce(trx)).find(({ code }) => code === 'huisverbod')
    assert.equal(newest?.version, 2)
    assert.equal((await powerInVersion(trx, 'huisverbod', 1))?.version, 1)
    assert.equal(await powerInVersion(trx, 'huisverbod', 3), undefined)
  })
})
