/** The ledger counted again: what adds up, and what must be found. The ratio is per phenomenon. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plantFollowedHousehold, plantMeasures } from '../../../demo/casework/plant.ts'
import { newId } from '../../../foundation/clock.ts'
import type { Person } from '../../sharing/testing/law-house.ts'
import { inMun, type MeasureHouse, measureHouse } from '../testing/measure-house.ts'
import { recountLedger } from './count-again.ts'
import { countHouseholds } from './count-households.ts'
import { latestRatios, readFigures } from './read-ledger.ts'

let house: MeasureHouse
let council: Person
before(async () => {
  house = await measureHouse()
  council = house.someone('raad', ['council-member'], inMun)
  const demo = { ...house.house, partnership: house.partnership, issuer: 'https://example.nl' }
  for (const { plant } of [plantMeasures, plantFollowedHousehold]) await plant(demo)
})
after(() => house.close())
const context = () => ({ ...house.house, partnership: house.partnership })
const recount = () => recountLedger(context())
const owner = (text: string, values: unknown[] = []) => house.world.owner.query(text, values)

/** A household that others used, of whom something is known or not; put there by hand, so no act in the log made it. */
async function usedHousehold(phenomenon: string | null, pursued: string): Promise<void> {
  const [measure, member, check] = [newId(), newId(), newId()]
  const [own, who] = [house.partnership, house.capacityOf.mayor.person]
  await owner(
    `insert into casework.measures (partnership, id, regime, organ, power, power_version, ground, phenomenon, opened_by, opened_on,
        opened_at, destroy_by, facts_sealed)
      values ($1, $2, 'MUN', 'burgemeester', 'sluiting-opiumwet', 1, 'a', $4, $3, '2026-03-01', now(), '2031-03-01', 'x')`,
    [own, measure, who, phenomenon],
  )
  await owner(
    `insert into casework.measure_members (partnership, id, measure, regime, organ, role, minor, added_at, identity_sealed)
      values ($1, $3, $2, 'MUN', 'burgemeester', 'main-resident', false, now(), 'x')`,
    [own, measure, member],
  )
  await owner(
    `insert into casework.vulnerability_checks (partnership, id, measure, regime, organ, member, knew, free, dependence, debt, coercion,
        child_used, help, help_offered_on, advice_asked_on, filled_by, filled_at, words_sealed)
      values ($1, $5, $2, 'MUN', 'burgemeester', $3, 'no', 'no', 'no', 'yes', 'no', 'no', '{debt-help}', '2026-03-02', '2026-03-02', $4,
        now(), 'x')`,
    [own, measure, member, who, check],
  )
  await owner(
    `insert into casework.vulnerability_signatures (partnership, id, measure, regime, organ, check_id, signed_by, signed_at)
      values ($1, gen_random_uuid(), $2, 'MUN', 'burgemeester', $4, $3, now())`,
    [own, measure, newId(), check],
  )
  await owner(
    `insert into casework.measure_decisions (partnership, id, measure, regime, organ, outcome, days, decided_by, decided_on, decided_at,
        objection_until, reasons_sealed)
      values ($1, gen_random_uuid(), $2, 'MUN', 'burgemeester', 'impose', 30, $3, '2026-04-01', now(), '2026-05-13', 'x')`,
    [own, measure, who],
  )
  await owner(
    `insert into casework.ledger_accounts (partnership, id, measure, regime, organ, basis, decided_on, opened_on, destroy_by, pursued)
      values ($1, gen_random_uuid(), $2, 'MUN', 'burgemeester', gen_random_uuid(), '2026-04-01', '2026-04-01', '2028-04-01', $3)`,
    [own, measure, pursued],
  )
}

test('what was noted by verbs adds up with the sums and with the log', async () => {
  assert.deepEqual(await recount(), { accounts: 1, entries: 2, figures: 0, older: 0, faults: [] })
})

test('a row that no act made, an entry that went and an amount that changed are found', async () => {
  await usedHousehold('hennepteelt-in-woningen', 'started')
  assert.match((await recount()).faults.join(), /^account \S+ was opened by no act in the log$/)
  await owner(`delete from casework.measures where opened_on = '2026-03-01'`)
  assert.deepEqual((await recount()).faults, [], 'control')
  const { rows } = await owner(`select * from casework.ledger_entries where kind = 'debt'`)
  await owner('delete from casework.ledger_entries where id = $1', [rows[0].id])
  assert.match((await recount()).faults.join(), /^account \S+ has 1 entries, and the log 2$/)
  await owner(
    `insert into casework.ledger_entries select (jsonb_populate_record(null::casework.ledger_entries, $1::jsonb)).*`,
    [JSON.stringify(rows[0])],
  )
  assert.deepEqual((await recount()).faults, [], 'control')
})

test('the ratio stands per phenomenon, of the same years, unknown apart; elsewhere it is too few to say', async () => {
  for (let one = 0; one < 12; one++) await usedHousehold('hennepteelt-in-woningen', 'started')
  for (let one = 0; one < 11; one++) await usedHousehold('hennepteelt-in-woningen', 'unknown')
  await usedHousehold(null, 'not-started')
  house.clock.advance(60 * 86_400)
  await countHouseholds(context())
  const { ratios } = await council(readFigures)
  const of = (phenomenon: string) => ratios.find((one) => one.phenomenon === phenomenon)
  const hemp = of('hennepteelt-in-woningen')
  assert.deepEqual(
    [hemp?.fromYear, hemp?.toYear, hemp?.used, hemp?.started, hemp?.notStarted, hemp?.unknown],
    [2026, 2026, 25, 15, null, 10],
  )
  assert.deepEqual([of('none')?.used, of('none')?.notStarted], [null, null])
  assert.deepEqual(await council(({ trx }) => latestRatios(trx)), ratios, 'the report to the council has the same')
  assert.ok(of('arbeidsuitbuiting'), 'a line stands there also where there was nobody')
})

test('a published figure is computed again from the counts of its day, also when something was put right since', async () => {
  const published = async () => (await recount()).faults.filter((fault) => fault.includes('was published'))
  assert.deepEqual(await published(), [])
  assert.ok((await recount()).figures > 20)
  await owner(`update casework.ledger_accounts set pursued = 'started' where pursued = 'unknown'`)
  house.clock.advance(86_400)
  await countHouseholds(context())
  assert.deepEqual(await published(), [], 'written once, and the counts of that day are still there')
  await owner(
    `update casework.ledger_figures set households = 30 where figure = 'used-started-in-hennepteelt-in-woningen'`,
  )
  assert.deepEqual(await published(), [
    'burgemeester, used-started-in-hennepteelt-in-woningen, 2026-2026: 30 was published',
  ])
})
