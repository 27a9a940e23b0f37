/** The record: who reads a block, who writes it, and what becomes of two who write at once. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { placeOnAgenda } from '../conference/hold-conference.ts'
import { withdrawContribution } from '../contribution/withdraw-contribution.ts'
import { holdings } from '../holdings.ts'
import { openMeeting, takeSeat } from '../meeting/hold-meeting.ts'
import { showRecord } from '../meeting/show-meeting.ts'
import { closeCase } from '../standing/close-case.ts'
import { endInvolvement, involveOrgan } from '../standing/involve-organ.ts'
import { contributeAs, openCase } from '../testing/case-house.ts'
import { aTable, type Table } from '../testing/table.ts'
import { beginBlock } from './begin-block.ts'
import { readBlock } from './read-block.ts'
import { holdPen, takeOutBlock, writeBlock } from './write-block.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const everyone = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling']
const table = () => aTable(house, [who.bram, who.dewi, who.karim, who.lotte, who.gijs])
const begin = (one: Person, { item }: Table, changes: object = {}) =>
  one((act) =>
    beginBlock(act, {
      params: { item },
      body: { part: 'interpretation', audience: everyone, text: 'Het gaat beter.', ...changes },
    }),
  )
const read = (one: Person, block: string) => one((act) => readBlock(act, { params: { block } }))
const write = (one: Person, block: string, version: number, text: string) =>
  one((act) => writeBlock(act, { params: { block }, body: { version, text } }))
const blocksOf = async (one: Person, { item }: Table) =>
  (await one((act) => showRecord(act, { params: { item } }))).blocks.map(({ id }) => id)
const penRunsOut = () => house.clock.advance(21)

describe('a block of the record', () => {
  test('is read by the organs it was begun for, and is to nobody else: not in a list, not by its id', async () => {
    const at = await table()
    const { id } = await begin(who.bram, at, { audience: ['om', 'college'] })
    for (const one of [who.bram, who.dewi, who.karim]) assert.equal((await read(one, id)).text, 'Het gaat beter.')
    for (const one of [who.lotte, who.gijs]) {
      assert.equal(await refusalOf(read(one, id)), await refusalOf(read(one, newId())))
      assert.deepEqual(await blocksOf(one, at), [])
    }
    assert.deepEqual(await blocksOf(who.dewi, at), [id], 'control')
  })
  test('that quotes reaches only who got what it quotes (T30), and its clock starts as early', async () => {
    const at = await table()
    const { id: given } = await contributeAs(who.bram, at.case, {
      audience: ['om', 'college'],
      withheld: ['reclassering'],
      withheldReason: 'een getuige',
      expiresOn: '2026-12-20',
    })
    const { id } = await begin(who.dewi, at, { quotes: [given] })
    assert.equal((await read(who.dewi, id)).audience, null, 'who got what is quoted is for its supplier')
    assert.equal(await refusalOf(read(who.lotte, id)), 'casework/block-not-visible')
    assert.deepEqual((await read(who.karim, id)).restsOn, [given])
    const { rows } = await house.world.owner.query('select destroy_by::text from sharing.clocks where id = $1', [id])
    assert.equal(rows[0].destroy_by, '2026-12-20')
    await who.bram((act) => withdrawContribution(act, { params: { contribution: given } }))
    assert.equal((await read(who.karim, id)).sourceChanged, true)
  })
  test('that quotes something one did not get is refused as if it did not exist', async () => {
    const at = await table()
    const { id: given } = await contributeAs(who.bram, at.case, { audience: ['om'] })
    assert.equal(
      await refusalOf(begin(who.lotte, at, { quotes: [given] })),
      await refusalOf(begin(who.lotte, at, { quotes: [newId()] })),
    )
  })
  test('goes to organs involved only', async () => {
    const at = await table()
    assert.equal(await refusalOf(begin(who.bram, at, { audience: ['ggd'] })), 'casework/organ-not-involved')
  })
})

describe('a block goes', () => {
  test('with the first of what it quotes, key and row; with its case it is shielded from everybody', async () => {
    const at = await table()
    const { id: given } = await contributeAs(who.bram, at.case, { audience: ['om'], expiresOn: '2026-12-01' })
    const { id: quoting } = await begin(who.dewi, at, { quotes: [given] })
    const { id: staying } = await begin(who.dewi, at)
    house.clock.advance(8 * 24 * 3600)
    await destroyWhatIsDue({ ...house.house, partnership: house.partnership }, [holdings])
    assert.equal(await refusalOf(read(who.dewi, quoting)), 'casework/block-not-visible')
    const keys = await house.world.owner.query('select from keys.item_keys where row_ref = $1', [quoting])
    assert.equal(keys.rowCount, 0)
    assert.ok((await read(who.dewi, staying)).text, 'control')
    await who.dewi((act) => closeCase(act, { params: { case: at.case }, body: { reason: 'goal-reached' } }))
    assert.equal(await refusalOf(read(who.dewi, staying)), 'casework/block-not-visible')
    house.clock.advance(-8 * 24 * 3600)
  })
})

describe('writing', () => {
  test('goes from version to version; an old version is refused, and both texts are still there', async () => {
    const at = await table()
    const { id } = await begin(who.bram, at)
    assert.equal((await write(who.bram, id, 1, 'Het gaat veel beter.')).version, 2)
    penRunsOut()
    await write(who.dewi, id, 2, 'Het OM ziet dat anders.')
    penRunsOut()
    assert.equal(await refusalOf(write(who.bram, id, 2, 'Wat Bram schreef.')), 'casework/block-changed-meanwhile')
    assert.equal((await read(who.bram, id)).text, 'Het OM ziet dat anders.')
    const own = await begin(who.bram, at, { text: 'Wat Bram schreef.', part: 'dissent' })
    assert.equal((await read(who.dewi, own.id)).text, 'Wat Bram schreef.')
  })
  test('is for one at a time: whoever holds the pen keeps it until silent for a while, or done', async () => {
    const at = await table()
    const { id } = await begin(who.bram, at)
    assert.equal(await refusalOf(write(who.dewi, id, 1, 'erdoor')), 'casework/pen-is-taken')
    assert.deepEqual((await read(who.dewi, id)).pen?.organ, 'politie')
    await who.bram((act) => holdPen(act, { params: { block: id }, body: { hold: false } }))
    assert.equal((await write(who.dewi, id, 1, 'nu wel')).version, 2)
    assert.equal(
      await refusalOf(who.bram((act) => holdPen(act, { params: { block: id }, body: { hold: true } }))),
      'casework/pen-is-taken',
    )
    penRunsOut()
    await who.bram((act) => holdPen(act, { params: { block: id }, body: { hold: true } }))
    assert.equal(await refusalOf(write(who.dewi, id, 2, 'te laat')), 'casework/pen-is-taken')
  })
  test('asks for a seat: secrecy stated, and no tie', async () => {
    const at = await aTable(house, [who.bram])
    assert.equal(await refusalOf(begin(who.dewi, at)), 'casework/take-a-seat-first')
    const seat = (tie: 'none' | 'personal') =>
      who.dewi((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie } }))
    await seat('personal')
    assert.equal(await refusalOf(begin(who.dewi, at)), 'casework/stepped-aside')
    await seat('none')
    assert.ok((await begin(who.dewi, at)).id, 'control')
  })
  test('whoever is no longer involved writes and reads nothing; what it wrote stays with the others', async () => {
    const at = await table()
    const { id } = await begin(who.lotte, at)
    await write(who.lotte, id, 1, 'Geschreven voor vertrek.')
    await who.bram((act) => endInvolvement(act, { params: { case: at.case }, body: { organ: 'reclassering' } }))
    assert.equal(await refusalOf(write(who.lotte, id, 2, 'nog iets')), 'casework/block-not-visible')
    assert.equal(await refusalOf(read(who.lotte, id)), 'casework/block-not-visible')
    assert.equal((await read(who.dewi, id)).text, 'Geschreven voor vertrek.', 'control')
    await who.bram((act) => involveOrgan(act, { params: { case: at.case }, body: { organ: 'reclassering' } }))
    assert.equal((await read(who.lotte, id)).text, 'Geschreven voor vertrek.')
  })
  test('a block is taken out by the organ that began it, key and row', async () => {
    const at = await table()
    const { id } = await begin(who.bram, at)
    penRunsOut()
    const out = (one: Person) => one((act) => takeOutBlock(act, { params: { block: id }, body: { version: 1 } }))
    assert.equal(await refusalOf(out(who.dewi)), 'casework/not-yours-to-do')
    await out(who.bram)
    const { rows } = await house.world.owner.query(
      'select row_ref from keys.item_keys where row_ref = $1 union select id from sharing.clocks where id = $1',
      [id],
    )
    assert.deepEqual(rows, [])
  })
  test('nothing is written before a conference opens', async () => {
    const inCase = await openCase(house)
    const { conference } = await table()
    const { id: item } = await who.pien((act) => placeOnAgenda(act, { params: { conference }, body: { case: inCase } }))
    const seat = { params: { item }, body: { secrecy: true as const, tie: 'none' as const } }
    assert.ok(await who.bram((act) => takeSeat(act, seat)), 'control: this one is open')
    const later = await aTable(house, [], { opened: false })
    assert.equal(
      await refusalOf(who.bram((act) => takeSeat(act, { ...seat, params: { item: later.item } }))),
      'casework/conference-not-open',
    )
    await who.pien((act) => openMeeting(act, { params: { conference: later.conference } }))
    assert.ok(await who.bram((act) => takeSeat(act, { ...seat, params: { item: later.item } })))
  })
})
