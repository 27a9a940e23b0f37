/** A protocol on its way into force, in a real database: through the verbs, and past them. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Act } from '../../../foundation/act.ts'
import type { Capacity } from '../../../foundation/capacity.ts'
import { type Id, newId, testClock } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../../foundation/perform.ts'
import { demoPartnership } from '../../../foundation/production/weakness.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { loadLaw } from '../load-law.ts'
import { purposes, regime, regimeForCases } from '../read-register.ts'
import { adoptProtocol } from './adopt-protocol.ts'
import { recordAdvice, recordDeviation } from './hear-committee.ts'
import { checkProtocol, proposeProtocol, withdrawProtocol } from './propose-protocol.ts'
import { showProtocol } from './read-protocols.ts'

const example = readFileSync(join(import.meta.dirname, '../../../demo/pga-protocol.yaml'), 'utf8')
const itself = (text: string) => ({ body: { text } })

function capacityOf(organ: string, role: Capacity['roles'][number], partnership: Id = demoPartnership): Capacity {
  const ground = role === 'legal-adviser' || role === 'privacy-officer' ? 'legality' : 'processing'
  const [person, appointment] = [newId(), newId()]
  return {
    partnership,
    person,
    appointment,
    organ,
    roles: [role],
    ground,
    regime: 'MUN',
    purpose: 'register-of-rules/1',
  }
}
const adviser = capacityOf('burgemeester', 'legal-adviser')
const privacyOfficer = capacityOf('college', 'privacy-officer')
const mayor = capacityOf('burgemeester', 'mayor')
const prosecution = capacityOf('om', 'delegate')
const probation = capacityOf('reclassering', 'delegate')

type Sql = { execute(trx: Trx): Promise<unknown> }
let world: TestDatabase
let house: House
const as = <T>(capacity: Capacity, verb: (act: Act) => Promise<T>) =>
  perform(house, capacity, { audit: 'sharing.protocol.read' }, verb)
const advice = (protocol: Id, outcome: 'positive' | 'negative') =>
  as(privacyOfficer, (act) =>
    recordAdvice(act, {
      params: { protocol },
      body: { outcome, reference: 'RAC 2026-14', summary: 'Wij zagen de tekst.', givenOn: '2026-11-20' },
    }),
  )
const adopt = (who: Capacity, protocol: Id) => as(who, (act) => adoptProtocol(act, { params: { protocol } }))
const refusing = (code: string) => ({ code: `sharing/${code}` })

before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock: testClock('2026-11-24T09:00:00Z'), keys: memoryKeyHolder() }
  await loadLaw(world.database, demoPartnership)
})
after(() => world.close())

describe('a protocol before it is proposed', () => {
  test('says what it would change, in words, and keeps nothing', async () => {
    const seen = await as(adviser, (act) => checkProtocol(act, itself(example)))
    assert.equal(seen.example, true)
    const state = seen.differences.find(({ part }) => part === 'state')
    assert.deepEqual([state?.before, state?.after], ['gesloten: er mag niets in', 'in gebruik'])
    assert.ok(
      seen.differences.some(
        ({ part, name, kind }) => part === 'participants' && name === 'Politie' && kind === 'added',
      ),
    )
    const { rows } = await world.owner.query('select count(*)::int as count from sharing.protocols')
    assert.equal(rows[0].count, 0)
  })
  test('names every fault with its place in the file', async () => {
    const wrong = example.replace('hops: 1', 'hops: 7').replace('maxYears: 2', 'maxYears: 30')
    const refused = await as(adviser, (act) => checkProtocol(act, itself(wrong))).catch((error: unknown) => error)
    const { code, invalidParams } = refused as { code: string; invalidParams: { name: string }[] }
    assert.equal(code, 'sharing/protocol-not-readable')
    assert.deepEqual(invalidParams.map(({ name }) => name).sort(), ['text.circle.hops', 'text.retention.maxYears'])
  })
  test('that is no YAML is told the line, and an alias that would unfold is refused', async () => {
    for (const text of ['regime: [\n  PGA: : :\n', 'a: &a [x, x]\nb: [*a, *a]'])
      await assert.rejects(
        as(adviser, (act) => checkProtocol(act, itself(text))),
        refusing('protocol-not-readable'),
      )
  })
  test('must follow the version that runs, and change something', async () => {
    const old = example.replace('version: 2', 'version: 1')
    await assert.rejects(
      as(adviser, (act) => checkProtocol(act, itself(old))),
      refusing('protocol-version'),
    )
  })
  test('names only organs that are known', async () => {
    const stranger = example.replace('organ: om,', 'organ: loterij,')
    await assert.rejects(
      as(adviser, (act) => checkProtocol(act, itself(stranger))),
      refusing('protocol-not-readable'),
    )
  })
  test('is refused as an example outside the demonstration', async () => {
    const elsewhere = newId()
    await loadLaw(world.database, elsewhere)
    const theirs = capacityOf('burgemeester', 'legal-adviser', elsewhere)
    await assert.rejects(
      as(theirs, (act) => proposeProtocol(act, itself(example))),
      refusing('example-is-not-law'),
    )
    const real = example.replace('example: true\n', '')
    assert.ok((await as(theirs, (act) => proposeProtocol(act, itself(real)))).id, 'control: without the mark it may')
  })
  test('comes from a legal adviser only', async () => {
    await assert.rejects(
      as(mayor, (act) => proposeProtocol(act, itself(example))),
      refusing('may-not-propose'),
    )
  })
})

describe('a protocol on its way into force', () => {
  let protocol: Id
  test('until then the regime refuses every case', async () => {
    protocol = (await as(adviser, (act) => proposeProtocol(act, itself(example)))).id
    await assert.rejects(
      as(mayor, (act) => regimeForCases(act, 'PGA')),
      refusing('regime-refuses-everything'),
    )
  })
  test('nobody adopts before the committee was heard, and not against it without reasons', async () => {
    await assert.rejects(adopt(mayor, protocol), refusing('committee-not-heard'))
    await advice(protocol, 'negative')
    await assert.rejects(adopt(mayor, protocol), refusing('committee-not-heard'))
  })
  test('a deviation is recorded by an organ that decides, and told', async () => {
    const reason = { reason: 'De commissie kende de afspraken met de regio niet.' }
    const input = { params: { protocol }, body: reason }
    await assert.rejects(
      as(probation, (act) => recordDeviation(act, input)),
      refusing('may-not-adopt'),
    )
    const { id } = await as(prosecution, (act) => recordDeviation(act, input))
    const { rows } = await world.owner.query(`select ids from outbox.events where name = 'sharing.DeviationRecorded'`)
    assert.deepEqual(rows, [{ ids: [id] }])
  })
  test('one organ is not enough, the same organ twice neither, and a private participant does not count', async () => {
    assert.deepEqual(await adopt(mayor, protocol), { inForceFrom: null })
    await assert.rejects(adopt(mayor, protocol), refusing('already-adopted-by-organ'))
    await assert.rejects(adopt(probation, protocol), refusing('may-not-adopt'))
    await assert.rejects(
      as(mayor, (act) => regimeForCases(act, 'PGA')),
      refusing('regime-refuses-everything'),
    )
  })
  test('the page offers each person what that person may do, and nothing else', async () => {
    const offered = async (who: Capacity) => (await as(who, (act) => showProtocol(act, { params: { protocol } }))).may
    const nothing = { adopt: false, deviate: false, recordAdvice: false, withdraw: false }
    assert.deepEqual(await offered(mayor), nothing)
    assert.deepEqual(await offered(prosecution), { ...nothing, adopt: true })
    assert.deepEqual(await offered(privacyOfficer), { ...nothing, recordAdvice: true })
    assert.deepEqual(await offered(adviser), { ...nothing, withdraw: true })
  })
  test('with the second organ the rules are in force, from today and not before', async () => {
    assert.deepEqual(await adopt(prosecution, protocol), { inForceFrom: '2026-11-24' })
    const running = await as(mayor, (act) => regimeForCases(act, 'PGA'))
    assert.deepEqual([running.version, running.validFrom, running.example], [2, '2026-11-24', true])
    assert.ok((await as(mayor, purposes)).some(({ code }) => code === 'pga-casusoverleg'))
  })
  test('what is in force is not withdrawn, adopted or advised on again', async () => {
    await assert.rejects(
      as(adviser, (act) => withdrawProtocol(act, { params: { protocol } })),
      refusing('protocol-ended'),
    )
    await assert.rejects(adopt(capacityOf('politie', 'delegate'), protocol), refusing('protocol-ended'))
    await assert.rejects(advice(protocol, 'positive'), refusing('protocol-ended'))
  })
})

describe('past the verbs', () => {
  const next = example.replace('version: 2', 'version: 3').replace('maxYears: 2', 'maxYears: 1')
  const tries = (who: Capacity, statement: Sql) => world.database.asActor(who, (trx) => statement.execute(trx))

  test('a proposal taken back changes nothing', async () => {
    const { id } = await as(adviser, (act) => proposeProtocol(act, itself(next)))
    await as(adviser, (act) => withdrawProtocol(act, { params: { protocol: id } }))
    assert.equal((await as(mayor, (act) => regime(act, 'PGA'))).version, 2)
  })
  test('the database itself brings in no rules that two organs did not adopt', async () => {
    const { id } = await as(adviser, (act) => proposeProtocol(act, itself(next)))
    const bring = sql`insert into sharing.regimes (partnership, id, code, version, valid_from, content)
      select partnership, gen_random_uuid(), regime, version, proposed_on, content - 'purposes'
      from sharing.protocols where id = ${id}`
    const adoption = (organ: string) => sql`insert into sharing.adoptions (partnership, id, protocol, organ, adopted_on)
      values (${demoPartnership}, gen_random_uuid(), ${id}, ${organ}, '2026-11-24')`
    const finish = sql`update sharing.protocols set state = 'adopted' where id = ${id}`
    const fenced = /row-level security/
    await assert.rejects(tries(adviser, bring), fenced)
    await assert.rejects(tries(mayor, adoption('burgemeester')), fenced, 'before the committee was heard')
    await advice(id, 'positive')
    await assert.rejects(tries(mayor, adoption('om')), fenced, 'for another organ')
    await tries(mayor, adoption('burgemeester'))
    await assert.rejects(tries(mayor, finish), fenced, 'one organ')
    await tries(prosecution, adoption('om'))
    await tries(mayor, finish)
    await tries(mayor, bring)
    assert.equal((await as(mayor, (act) => regime(act, 'PGA'))).version, 3, 'control: adopted, it comes in')
  })
  test('two organs that adopt at the same moment bring it into force once', async () => {
    const again = next.replace('version: 3', 'version: 4').replace('hops: 1', 'hops: 0')
    const { id } = await as(adviser, (act) => proposeProtocol(act, itself(again)))
    await advice(id, 'positive')
    const begun = await Promise.all([adopt(mayor, id), adopt(prosecution, id)])
    assert.deepEqual(begun.map(({ inForceFrom }) => inForceFrom).sort(), ['2026-11-24', null].sort())
    assert.equal((await as(mayor, (act) => regime(act, 'PGA'))).version, 4)
  })
})
