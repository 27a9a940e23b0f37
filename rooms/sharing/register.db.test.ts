/** The register in a real database: loaded once, read by everyone, changed by nobody. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Act } from '../../foundation/act.ts'
import { newId, testClock } from '../../foundation/clock.ts'
import { memoryKeyHolder } from '../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../foundation/perform.ts'
import { demoPartnership } from '../../foundation/production/weakness.ts'
import { type TestDatabase, testDatabase } from '../../foundation/testing/database.ts'
import { entriesOf, LawNotLoaded, loadLaw } from './load-law.ts'
import { rulesPage } from './pages/resident.ts'
import { presentRegister } from './present.ts'
import { categoryAllowed, organs, regime, regimeForCases } from './read-register.ts'
import { readRegister, showRegister } from './show-register.ts'

let world: TestDatabase
let house: House
const partnership = newId()
const capacity = {
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'reclassering',
  roles: ['partner-professional'],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'register-of-rules/1',
} as const
const asked = <T>(verb: (act: Act) => Promise<T>) => perform(house, capacity, { audit: 'sharing.register.read' }, verb)

before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock: testClock('2026-11-24T09:00:00Z'), keys: memoryKeyHolder() }
})
after(() => world.close())

describe('loading the law', () => {
  test('before it is loaded, nothing can be asked and the problem says so', async () => {
    await assert.rejects(
      asked((act) => regime(act, 'WGS-ZVH')),
      { code: 'sharing/rules-not-loaded' },
    )
  })
  test('it is loaded once; loading it again changes nothing', async () => {
    assert.ok((await loadLaw(world.database, partnership)).added > 20)
    assert.deepEqual(await loadLaw(world.database, partnership), { added: 0 })
  })
  test('a file that is wrong is named, and nothing is loaded', () => {
    assert.throws(() => entriesOf('own.yaml', 'regime: WGS-ZVH\nversion: one'), LawNotLoaded)
    assert.throws(() => entriesOf('own.yaml', 'organs: []\nversion: 1\nvalidFrom: gisteren'), /own\.yaml/)
  })
  test('an example is not loaded outside the demonstration, and nothing else of its folder either', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-law-'))
    const pga = readFileSync(join(import.meta.dirname, 'law/pga.yaml'), 'utf8')
    writeFileSync(join(folder, 'pga.yaml'), pga.replace('state: refused', 'state: refused\nexample: true'))
    await assert.rejects(loadLaw(world.database, newId(), folder), /an example, not law/)
    assert.deepEqual(await loadLaw(world.database, demoPartnership, folder), { added: 1 }, 'control: there it is')
    rmSync(folder, { recursive: true })
  })
  test('nobody changes a rule: an import adds, and what two organs adopted comes in', async () => {
    const { rows } = await world.owner.query(
      `select grantee, privilege_type from information_schema.role_table_grants
       where table_schema = 'sharing' and table_name in ('regimes', 'organs', 'purposes')
         and privilege_type <> 'SELECT' and grantee <> 'schakel_owner' order by 1, 2`,
    )
    assert.deepEqual(
      [...new Set(rows.map(({ grantee, privilege_type }) => `${grantee} ${privilege_type}`))],
      ['importer INSERT', 'workbench INSERT'],
    )
  })
})

describe('asking what the rules are', () => {
  test('the mayor and the college answer as two organs', async () => {
    const codes = (await asked(organs)).map(({ code }) => code)
    assert.ok(codes.includes('burgemeester') && codes.includes('college'))
  })
  test('T4 asked of the register: Wpg 9 is refused, Wpg 8 from the police is not', async () => {
    const offer = { supplier: 'politie', activity: 'casusoverleg' } as const
    assert.equal((await asked((act) => categoryAllowed(act, 'WGS-ZVH', { ...offer, category: 'wpg9' }))).allowed, false)
    assert.equal((await asked((act) => categoryAllowed(act, 'WGS-ZVH', { ...offer, category: 'wpg8' }))).allowed, true)
  })
  test('no case can be made for radicalisation, and the refusal names the telephone; in a house and a RIEC there can', async () => {
    const refused = await asked((act) => regimeForCases(act, 'PGA')).catch(
      (error: unknown) => error as { code: string; invalidParams: { reason: string }[] },
    )
    assert.ok('invalidParams' in refused)
    assert.match(String(refused.invalidParams[0]?.reason), /\d{3} \d{3}/)
    assert.equal((await asked((act) => regimeForCases(act, 'WGS-RIEC'))).weighing?.factors.length, 4)
    assert.equal((await asked((act) => regimeForCases(act, 'WGS-ZVH'))).regime, 'WGS-ZVH')
  })
  test('the register and the page for residents say the same, in both languages', async () => {
    const register = await asked(showRegister)
    assert.deepEqual(
      register.regimes.map(({ code, state }) => [code, state]),
      [
        ['MUN', 'in-use'],
        ['WGS-RIEC', 'in-use'],
        ['WGS-ZVH', 'in-use'],
        ['PGA', 'refused'],
      ],
    )
    const found = await world.database.asEntrance({ entrance: 'resident', partnership }, (trx) =>
      readRegister({ trx, clock: house.clock }),
    )
    for (const language of ['nl', 'en'] as const) {
      const page = rulesPage(presentRegister(found, language), [], language).toString()
      assert.match(page, /043 000 00 14/)
      for (const { name } of presentRegister(found, language).regimes) assert.ok(page.includes(name), name)
    }
  })
})
