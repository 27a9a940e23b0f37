/** A letter about what was agreed, made from a real case: for whom, of which actions, and that nothing of it stays. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { type LawHouse, lawHouse, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { agreeAction } from '../conference/set-action.ts'
import { giveContribution } from '../contribution/give-contribution.ts'
import { aContribution } from '../examples.ts'
import { deferNotice } from '../notice/hold-back-notice.ts'
import { aTable, type Table } from '../testing/table.ts'
import { printAgreedLetter, readAgreedLetter } from './write-agreed-letter.ts'

let house: LawHouse
let table: Table
let own: Id
before(async () => {
  house = await lawHouse()
  table = await aTable(house, [], { opened: false })
  own = await agree({ what: 'Wij zoeken samen een woning.' })
})
after(() => house.close())

const who = () => people(house)
async function agree(more: object): Promise<Id> {
  const task = {
    owner: 'reclassering',
    task: 'reclasseringstoezicht',
    dueOn: '2026-12-24',
    footing: 'voluntary' as const,
  }
  const body = { case: table.case, ...task, ...more } as never
  return (await who().bram((act) => agreeAction(act, { params: { conference: table.conference }, body }))).id
}
const params = () => ({ case: table.case })
const read = (query: { organ?: string; actions?: string } = {}, person = who().lotte) =>
  person((act) => readAgreedLetter(act, { params: params(), query }))
const said = async (...of: Parameters<typeof read>) => JSON.stringify((await read(...of)).letter)

describe('a letter about what was agreed', () => {
  test('is written by whoever takes part, about what was chosen', async () => {
    const other = await agree({ what: 'Wij bellen de verhuurder.', dueOn: '2026-12-31' })
    assert.match(await said(), /samen een woning.*de verhuurder/)
    assert.doesNotMatch(await said({ actions: own }), /verhuurder/)
    assert.match(await said({ actions: `${own},${other}` }), /verhuurder/)
    assert.equal((await read({ actions: newId() })).waits, 'nothing-agreed')
  })
  test('has nothing of a contribution: an action that quotes one is in no letter', async () => {
    const content = 'Iets wat alleen een partner weet.'
    const { id: quoted } = await who().bram((act) =>
      giveContribution(act, { params: params(), body: aContribution({ content, audience: ['reclassering', 'om'] }) }),
    )
    await agree({ what: `Naar aanleiding van: ${content}`, quotes: [quoted] })
    const shown = await read()
    assert.equal(shown.quoting, 1, 'control: it is there to be seen')
    assert.ok(!JSON.stringify(shown.letter).includes(content))
    assert.ok(shown.actions.every(({ what }) => !what.includes(content)))
  })
  test('to an organ is about its own part, and names nobody', async () => {
    assert.deepEqual((await read()).organs, ['reclassering'])
    const person = (await read()).person ?? ''
    assert.ok(person.length > 3 && (await said()).includes(person), 'control')
    assert.ok(!(await said({ organ: 'reclassering' })).includes(person))
    assert.equal((await read({ organ: 'om' })).waits, 'nothing-agreed')
    assert.equal(await refusalOf(read({ organ: 'dji' })), 'casework/organ-not-involved')
  })
  test('is nothing for who directs without taking part, or for who is not involved', async () => {
    assert.equal(await refusalOf(read({}, who().pien)), 'casework/not-yours-to-do')
    const ggd = house.someone('ggd', ['partner-professional'])
    assert.equal(await refusalOf(read({}, ggd)), 'casework/case-not-visible')
  })
  test('is a document in both languages, and stays nowhere', async () => {
    for (const language of ['nl', 'en'] as const) {
      const document = await who().lotte((act) =>
        printAgreedLetter({ ...act, language }, { params: params(), query: {} }),
      )
      assert.equal(Buffer.from(document.slice(0, 5)).toString(), '%PDF-')
      assert.match(Buffer.from(document).toString('latin1'), /\/MarkInfo|\/StructTreeRoot/)
    }
  })
  test('waits while an organ holds back that the person is told', async () => {
    const { rows } = await house.world.owner.query<{ id: Id }>(
      `select id from casework.persons where case_id = $1 and role = 'subject'`,
      [table.case],
    )
    const body = { ground: 'd' as const, reason: 'Een onderzoek loopt nog.', reviewOn: '2027-01-10' }
    await who().bram((act) => deferNotice(act, { params: { person: rows[0]?.id as Id }, body }))
    assert.equal((await read()).waits, 'person-not-told')
    assert.equal((await read()).letter, null)
    const print = who().lotte((act) => printAgreedLetter(act, { params: params(), query: {} }))
    assert.equal(await refusalOf(print), 'casework/person-was-not-told')
    assert.notEqual((await read({ organ: 'reclassering' })).letter, null, 'control')
  })
})
