/** What owners of the chain after a measure decided: said by them alone, read beside the file by its organ, and by nobody else. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { type Person, refusalOf } from '../../sharing/testing/law-house.ts'
import { holdings } from '../holdings.ts'
import { showAccount } from '../ledger/read-ledger.ts'
import { showMeasure } from '../measure/show-measure.ts'
import { measureName } from '../measure/words.ts'
import { decideAs, fillFile, inMun, type MeasureHouse, measureHouse, openFile } from '../testing/measure-house.ts'
import { fileNamed } from './chain.ts'
import { listChainNotices, tellDecision, withdrawNotice } from './tell-decision.ts'

let house: MeasureHouse
let measure: string
let file: string
let executive: Person
let capacity: Capacity
before(async () => {
  house = await measureHouse()
  measure = await openFile(house)
  await fillFile(house, measure)
  await decideAs(house.mayor, measure)
  file = measureName(measure)
  capacity = { ...house.capacity('college', ['delegate']), ...inMun, person: newId() }
  const { organ, roles, ...changes } = capacity
  executive = house.someone(organ, roles, changes)
})
after(() => house.close())
const refused = (code: string) => `casework/${code}`
const ended = (changes: object = {}) =>
  ({ power: 'bijstand-beperken', kind: 'ended', onDay: '2026-11-20', file, ...changes }) as never
const tell = (who: Person, changes: object = {}) => who((act) => tellDecision(act, { body: ended(changes) }))
const beside = async () => (await house.adviser((act) => showAccount(act, { params: { measure } }))).notices

describe('the owner of a link', () => {
  test('says what it decided, in a code and a day; its receiver reads it beside the file, which the owner never sees', async () => {
    await tell(executive)
    assert.deepEqual(
      (await beside()).map(({ kind, onDay, owner, own }) => [kind, onDay, owner, own]),
      [['ended', '2026-11-20', 'college', false]],
    )
    const [back] = (await executive(listChainNotices)).items
    assert.deepEqual([back?.file, back?.measure, back?.own], [file, null, true])
    assert.equal(
      await refusalOf(executive((act) => showMeasure(act, { params: { measure } }))),
      refused('measure-not-visible'),
    )
  })
  test('learns not whether there is a file of that name', async () => {
    const { id } = await tell(executive, { file: 'M-000A' })
    const shown = (await executive(listChainNotices)).items.map(({ measure: of }) => of)
    assert.deepEqual(shown, [null, null], 'the same for both')
    const seen = (await house.adviser(listChainNotices)).items.find((one) => one.id === id)
    assert.equal(seen?.measure, null)
  })
  test('speaks for itself: not for a landlord, not for the mayor, and in codes of its own power', async () => {
    for (const power of ['ontbinding-huur', 'bibob', 'sluiting-opiumwet'])
      assert.equal(await refusalOf(tell(executive, { power })), refused('not-your-decision'), power)
    assert.equal(await refusalOf(tell(house.adviser)), refused('not-your-decision'))
    assert.equal(await refusalOf(tell(executive, { kind: 'ended-by-court' })), refused('kind-not-in-the-power'))
    assert.equal(await refusalOf(tell(executive, { onDay: '2026-11-25' })), 'sharing/dates-do-not-fit')
    assert.deepEqual(
      (await executive(listChainNotices)).powers.map(({ code }) => code),
      ['bijstand-beperken'],
    )
  })
  test('that is no organ here is spoken for by the organ it wrote to', async () => {
    await tell(house.adviser, { power: 'ontbinding-huur', kind: 'ended-without-court' })
    assert.deepEqual((await beside()).map(({ kind, owner }) => `${owner}: ${kind}`).sort(), [
      'college: ended',
      'verhuurder: ended-without-court',
    ])
    assert.ok(!(await executive(listChainNotices)).items.some(({ power }) => power === 'ontbinding-huur'))
  })
  test('of the organ whose file it is, is somebody who reads files: a delegate of it reads, says and takes back nothing', async () => {
    const delegate = house.someone('burgemeester', ['delegate'], inMun)
    assert.equal(
      await refusalOf(delegate((act) => showMeasure(act, { params: { measure } }))),
      refused('measure-not-visible'),
    )
    assert.deepEqual(await delegate(listChainNotices), { today: '2026-11-24', items: [], powers: [] })
    const landlord = { power: 'ontbinding-huur', kind: 'ended-without-court' }
    assert.equal(await refusalOf(tell(delegate, landlord)), refused('not-yours-to-do'))
    const said = (await house.adviser(listChainNotices)).items.find(({ own }) => own)?.id ?? ''
    assert.equal(
      await refusalOf(delegate((act) => withdrawNotice(act, { params: { notice: said } }))),
      refused('chain-notice-not-visible'),
    )
  })
  test('takes back what was not so, once, and nobody else does', async () => {
    const [own] = (await executive(listChainNotices)).items.filter((one) => one.file === file)
    const take = (who: Person) => who((act) => withdrawNotice(act, { params: { notice: own?.id ?? '' } }))
    assert.equal(await refusalOf(take(house.adviser)), refused('not-yours-to-do'))
    assert.equal(await refusalOf(take(house.someone('ggd', ['delegate'], inMun))), refused('chain-notice-not-visible'))
    await take(executive)
    assert.equal(await refusalOf(take(executive)), refused('already-decided'))
    assert.ok((await beside()).find(({ kind }) => kind === 'ended')?.withdrawnOn)
  })
})

test('nobody says something in the name of another organ, also past the verbs; and there is no room for words', async () => {
  await assert.rejects(
    house.world.database.asActor(capacity, (trx) =>
      sql`insert into casework.chain_notices (partnership, id, regime, organ, receiver, power, power_version, kind, on_day, file,
          recorded_by, recorded_on, recorded_at, destroy_by)
        values (${house.partnership}, ${newId()}, 'MUN', 'burgemeester', 'burgemeester', 'ontbinding-huur', 1, 'ended-by-court',
          '2026-11-20', ${file}, ${capacity.person}, '2026-11-24', now(), '2027-11-24')`.execute(trx),
    ),
    /row-level security/,
  )
  const { rows } = await house.world.owner.query(
    `select column_name from information_schema.columns where table_schema = 'casework' and table_name = 'chain_notices'
      and data_type in ('text', 'bytea', 'jsonb') order by 1`,
  )
  assert.deepEqual(
    rows.map(({ column_name }) => column_name),
    ['file', 'kind', 'organ', 'power', 'receiver', 'regime'],
  )
})

test('two files of one name: nobody guesses', () => {
  const [one, same] = ['03e80000-0000-4000-8000-000000000001', '03e80000-0000-4000-8000-000000000002']
  assert.equal(fileNamed([{ id: one }], measureName(one))?.id, one, 'control')
  assert.equal(fileNamed([{ id: one }, { id: same }], measureName(one)), null)
})

test('it goes after a year, and the file stays', async () => {
  house.clock.advance(380 * 86_400)
  await destroyWhatIsDue({ ...house.house, partnership: house.partnership }, [holdings], { rewrite: false })
  assert.deepEqual((await house.adviser(listChainNotices)).items, [])
  assert.ok(await house.adviser((act) => showMeasure(act, { params: { measure } })))
})
