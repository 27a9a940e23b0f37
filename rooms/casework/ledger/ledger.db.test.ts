/** The ledger: refuses until it was decided on, tells the household first, and is about nobody when the council reads it. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { type Person, refusalOf } from '../../sharing/testing/law-house.ts'
import { holdings } from '../holdings.ts'
import { listMeasures } from '../measure/show-measure.ts'
import {
  aWarning,
  decideAs,
  fillFile,
  inMun,
  type MeasureHouse,
  measureHouse,
  openFile,
  weighLighter,
} from '../testing/measure-house.ts'
import { adoptBasis } from './adopt-basis.ts'
import { countHouseholds } from './count-households.ts'
import { figureCodes } from './figure.ts'
import { endConsequence, lookAgain, noteConsequence, notePursuit, openAccount, tellHousehold } from './keep-account.ts'
import { readFigures, showAccount, showLedger } from './read-ledger.ts'

let house: MeasureHouse
let council: Person
let measure: string
before(async () => {
  house = await measureHouse()
  council = house.someone('raad', ['council-member'], inMun)
  measure = await openFile(house)
  await fillFile(house, measure)
  await decideAs(house.mayor, measure)
})
after(() => house.close())
const refused = (code: string) => `casework/${code}`
const open = (of = measure) =>
  house.adviser((act) => openAccount(act, { params: { measure: of }, body: { pursued: 'unknown' } }))
const adopt = (who: Person, changes: object = {}) =>
  who((act) =>
    adoptBasis(act, {
      body: {
        basis: 'Besluit van de burgemeester, voorbeeld',
        kinds: ['lease-ended', 'debt', 'school-changed'],
        keptMonths: 24,
        assessment: 'Effectbeoordeling 2026-4, voorbeeld',
        assessedOn: '2026-11-01',
        ...changes,
      },
    }),
  )
const note = (body: Parameters<typeof noteConsequence>[1]['body'], of = measure) =>
  house.adviser((act) => noteConsequence(act, { params: { measure: of }, body }))
const account = async () =>
  (await house.adviser((act) => showAccount(act, { params: { measure } }))).account ?? assert.fail('no account')
const rls = /row-level security/

test('nothing is kept before basis, kinds, period and impact assessment were decided, also past the verbs', async () => {
  assert.equal(await refusalOf(open()), refused('ledger-not-adopted'))
  await assert.rejects(
    house.world.database.asActor(house.capacityOf.adviser, (trx) =>
      sql`insert into casework.ledger_accounts (partnership, id, measure, regime, organ, basis, decided_on, opened_on, destroy_by, pursued)
        values (${house.partnership}, ${newId()}, ${measure}, 'MUN', 'burgemeester', ${newId()}, '2026-11-24', '2026-11-24',
          '2028-12-24', 'unknown')`.execute(trx),
    ),
    rls,
  )
  assert.equal(await refusalOf(adopt(house.adviser)), refused('only-the-office-holder'))
  assert.equal(await refusalOf(adopt(house.mayor, { assessedOn: '2026-11-25' })), 'sharing/dates-do-not-fit')
  await adopt(house.mayor)
  const other = await openFile(house)
  assert.equal(await refusalOf(open(other)), refused('nothing-imposed'))
  await weighLighter(house, other)
  await decideAs(house.mayor, other, aWarning)
  assert.equal(await refusalOf(open(other)), refused('nothing-imposed'))
  await open()
  assert.equal(await refusalOf(open()), refused('already-decided'))
})

describe('an account', () => {
  test('takes nothing in before the household was told', async () => {
    assert.equal(
      await refusalOf(note({ kind: 'lease-ended', onDay: '2026-11-24', source: 'organ' })),
      refused('household-not-told'),
    )
    await house.adviser((act) => tellHousehold(act, { params: { measure }, body: { how: 'conversation' } }))
    assert.equal((await account()).toldOn, '2026-11-24')
  })
  test('takes only kinds that were decided on, amounts where there is one, and no day ahead', async () => {
    assert.equal(
      await refusalOf(note({ kind: 'job-lost', onDay: '2026-11-24', source: 'household' })),
      refused('kind-not-decided-on'),
    )
    assert.equal(
      await refusalOf(note({ kind: 'lease-ended', onDay: '2026-11-24', cents: 100, source: 'organ' })),
      refused('amount-does-not-fit'),
    )
    assert.equal(
      await refusalOf(note({ kind: 'debt', onDay: '2026-11-25', cents: 100, source: 'organ' })),
      'sharing/dates-do-not-fit',
    )
    const past = house.capacityOf.adviser
    const { rows } = await house.world.owner.query('select id from casework.ledger_accounts')
    await assert.rejects(
      house.world.database.asActor(past, (trx) =>
        sql`insert into casework.ledger_entries (partnership, id, measure, account, regime, organ, kind, on_day, source, noted_by, noted_at)
          values (${house.partnership}, ${newId()}, ${measure}, ${rows[0].id}, 'MUN', 'burgemeester', 'job-lost', '2026-11-24',
            'organ', ${past.person}, now())`.execute(trx),
      ),
      rls,
    )
  })
  test('adds up to what stands; the household has an entry ended that was wrong', async () => {
    await note({ kind: 'lease-ended', onDay: '2026-11-24', source: 'organ' })
    await note({ kind: 'debt', onDay: '2026-11-24', cents: 120_000, source: 'household' })
    const { id: wrong } = await note({ kind: 'debt', onDay: '2026-11-24', cents: 999_99, source: 'organ' })
    const end = () =>
      house.adviser((act) =>
        endConsequence(act, { params: { measure, entry: wrong }, body: { ended: 'wrong', for: 'household' } }),
      )
    await end()
    assert.equal(await refusalOf(end()), refused('already-decided'))
    const expected = [
      { kind: 'lease-ended', entries: 1, cents: 0 },
      { kind: 'debt', entries: 1, cents: 120_000 },
    ]
    assert.deepEqual((await account()).totals, expected)
    const { totals } = await house.adviser(showLedger)
    assert.deepEqual(
      [...totals].sort((a, b) => b.kind.localeCompare(a.kind)),
      expected,
      'the database adds up the same',
    )
  })
  test('has no room for words', async () => {
    const { rows } = await house.world.owner.query(
      `select column_name from information_schema.columns where table_schema = 'casework' and table_name = 'ledger_entries'
        and data_type in ('text', 'bytea', 'jsonb') order by 1`,
    )
    assert.deepEqual(
      rows.map(({ column_name }) => column_name),
      ['ended', 'ended_for', 'kind', 'organ', 'regime', 'source'],
      'each of them a code the database checks',
    )
  })
  test('is looked at again on its days, once each, with what was offered', async () => {
    const again = (months: 3 | 6) =>
      house.adviser((act) => lookAgain(act, { params: { measure }, body: { months, remedies: ['housing'] } }))
    assert.equal(await refusalOf(again(3)), refused('follow-up-not-due'))
    assert.equal((await house.adviser(showLedger)).due.length, 0)
    house.clock.advance(93 * 24 * 3600)
    assert.deepEqual(
      (await house.adviser(showLedger)).due.map(({ months }) => months),
      [3],
    )
    await again(3)
    assert.equal(await refusalOf(again(3)), refused('already-decided'))
    assert.equal(await refusalOf(again(6)), refused('follow-up-not-due'))
    assert.equal((await house.adviser(showLedger)).due.length, 0)
  })
})

test('the council reads figures over whole years, pooled, rounded and written once; never an entry', async () => {
  const context = { ...house.house, partnership: house.partnership }
  await house.adviser((act) => notePursuit(act, { params: { measure }, body: { pursued: 'not-started' } }))
  house.clock.advance(300 * 24 * 3600)
  await countHouseholds(context)
  const few = (await council(readFigures)).figures
  assert.deepEqual(
    few.map(({ figure }) => figure).sort(),
    [...figureCodes].sort(),
    'nothing to count and too few to say look the same',
  )
  assert.ok(
    few.every(({ households }) => households === null),
    'one household is in no figure',
  )
  await assert.rejects(
    council((act) => showAccount(act, { params: { measure } })),
    { code: refused('measure-not-visible') },
  )
  assert.deepEqual((await council(showLedger)).totals, [])
  // Eleven other households of the same year, put there by hand.
  for (let one = 0; one < 11; one++) {
    const file = newId()
    const [own, who] = [house.partnership, house.capacityOf.mayor.person]
    await house.world.owner.query(
      `insert into casework.measures (partnership, id, regime, organ, power, power_version, ground, opened_by, opened_on, opened_at,
          destroy_by, facts_sealed)
        values ($1, $2, 'MUN', 'burgemeester', 'sluiting-opiumwet', 1, 'a', $3, '2027-03-01', now(), '2032-03-01', 'x')`,
      [own, file, who],
    )
    await house.world.owner.query(
      `insert into casework.ledger_accounts (partnership, id, measure, regime, organ, basis, decided_on, opened_on, destroy_by, pursued)
        values ($1, gen_random_uuid(), $2, 'MUN', 'burgemeester', gen_random_uuid(), '2027-03-01', '2027-03-01', '2029-03-01', 'unknown')`,
      [own, file],
    )
    await house.world.owner.query(
      `insert into casework.measure_remedies (partnership, id, measure, regime, organ, kind, lodged_on, recorded_by, recorded_at,
          outcome, ended_on, words_sealed, effect, effect_on)
        values ($1, gen_random_uuid(), $2, 'MUN', 'burgemeester', 'objection', '2027-03-02', $3, now(), 'annulled', '2027-05-03',
          'x', 'ended', '2027-05-03')`,
      [own, file, who],
    )
  }
  await countHouseholds(context)
  assert.equal((await council(readFigures)).figures.length, few.length, 'a year that is not over is in no figure')
  house.clock.advance(120 * 24 * 3600)
  await countHouseholds(context)
  const told = (await council(readFigures)).figures.filter(({ toYear }) => toYear === 2027)
  assert.deepEqual(
    told.filter(({ figure }) => figure === 'measures').map(({ households }) => households),
    [10],
  )
  assert.deepEqual(
    told.filter(({ figure }) => figure.startsWith('used-')).map(({ figure, households }) => [figure, households]),
    [
      ['used-by-others', null],
      ['used-not-started', null],
      ['used-started', null],
      ['used-unknown', null],
    ],
  )
  const outcomes = async (power: string) =>
    (await house.adviser((act) => listMeasures(act))).powers.find(({ code }) => code === power)?.outcomes?.counts
  const counted = (annulled: number | null) => [
    { outcome: 'upheld', many: null },
    { outcome: 'partly', many: null },
    { outcome: 'annulled', many: annulled },
    { outcome: 'withdrawn', many: null },
  ]
  assert.deepEqual(await outcomes('sluiting-opiumwet'), counted(10), 'beside the power: rounded, of whole years')
  assert.deepEqual(await outcomes('woonoverlast'), counted(null), 'where there was none it looks like too few')
  assert.deepEqual(
    told.filter(({ figure }) => figure.startsWith('remed')).map(({ figure, households }) => [figure, households]),
    [
      ['remedies-annulled', 10],
      ['remedies-partly', null],
      ['remedies-upheld', null],
      ['remedies-withdrawn', null],
    ],
    'for the council over all powers together',
  )
  const before = await council(readFigures)
  await countHouseholds(context)
  assert.deepEqual(await council(readFigures), before, 'written once')
})

test('what was put right counts no more while the accounts of its year are there; when one has gone, counts stay', async () => {
  const context = { ...house.house, partnership: house.partnership }
  const owner = (text: string) => house.world.owner.query(text)
  const inDebt = async () =>
    (await owner(`select households from casework.ledger_counts where figure = 'debt' and year = 2027`)).rows[0]
      ?.households
  await owner(`insert into casework.ledger_entries (partnership, id, measure, account, regime, organ, kind, on_day, source,
      noted_by, noted_at) select partnership, gen_random_uuid(), measure, id, regime, organ, 'debt', '2027-04-01', 'organ',
      gen_random_uuid(), now() from casework.ledger_accounts where decided_on = '2027-03-01'`)
  const end = (how: string) => owner(`update casework.ledger_entries set ended = ${how} where on_day = '2027-04-01'`)
  await countHouseholds(context)
  assert.equal(await inDebt(), 11)
  await end(`'wrong', ended_on = '2028-01-05', ended_for = 'household'`)
  await countHouseholds(context)
  assert.equal(await inDebt(), 0, 'it was not so')
  await end(`null, ended_on = null, ended_for = null`)
  await countHouseholds(context)
  await owner(`delete from casework.ledger_accounts where id = (
    select id from casework.ledger_accounts where decided_on = '2027-03-01' limit 1)`)
  await countHouseholds(context)
  assert.equal(await inDebt(), 11, 'it was so, and the row has gone')
})

test('it goes a month after its period, while the file stays', async () => {
  const context = { ...house.house, partnership: house.partnership }
  const destroy = () => destroyWhatIsDue(context, [holdings], { rewrite: false })
  const left = async () =>
    (await house.world.owner.query('select from casework.ledger_entries where measure = $1', [measure])).rowCount
  await destroy()
  assert.equal(await left(), 3, 'control')
  house.clock.advance(300 * 24 * 3600)
  await destroy()
  assert.equal(await left(), 0)
  const shown = await house.adviser((act) => showAccount(act, { params: { measure } }))
  assert.equal(shown.account, null)
  assert.equal(shown.imposed, true, 'the file is there')
})
