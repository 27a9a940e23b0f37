import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Id } from '../../../foundation/clock.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { askContribution } from '../contribution/ask-contribution.ts'
import { beginBlock } from '../record/begin-block.ts'
import { contributeAs, openCase } from '../testing/case-house.ts'
import { aTable } from '../testing/table.ts'
import { searchCases } from './search-cases.ts'

let house: LawHouse
let who: ReturnType<typeof people>
let inCase: Id
const everyOrgan = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling']
before(async () => {
  house = await lawHouse()
  who = people(house)
  inCase = await openCase(house, everyOrgan)
})
after(() => house.close())

const looksFor = (person: Person, words: string) =>
  person((act) => searchCases(act, { body: { purpose: 'answer-request', words } }))
const asks = (asked: string) =>
  who.dewi((act) =>
    askContribution(act, {
      params: { case: inCase },
      body: { asked, categories: ['toezichtHandhaving'], why: 'Wat is er bekend over overlast?', dueOn: '2026-12-20' },
    }),
  )

test('words are found in cases with an open task, and nowhere without one', async () => {
  await contributeAs(who.bram, inCase, {
    content: 'De huurachterstand groeit, zegt zijn zus.',
    audience: ['om', 'college', 'reclassering', 'ggz-instelling'],
  })
  assert.deepEqual(await looksFor(who.gijs, 'huurachterstand'), { searched: 0, cases: [], more: false })
  await asks('ggz-instelling')
  const { searched, cases } = await looksFor(who.gijs, 'huurachterstand')
  assert.equal(searched, 1)
  assert.deepEqual(
    cases.map((one) => [one.case, one.found.map(({ kind, organ }) => [kind, organ])]),
    [[inCase, [['contribution', 'politie']]]],
  )
})

test('what is withheld from an organ is not found by it, and by another it is', async () => {
  await contributeAs(who.bram, inCase, {
    content: 'Er loopt een onderzoek naar heling.',
    audience: ['om', 'college'],
    withheld: ['reclassering', 'ggz-instelling'],
    withheldReason: 'een getuige zou herkenbaar zijn',
  })
  await asks('college')
  assert.deepEqual((await looksFor(who.gijs, 'heling')).cases, [])
  assert.equal((await looksFor(who.karim, 'heling')).cases.length, 1)
})

test('what was written at the table is found by whoever it was written for, and by nobody else', async () => {
  const at = await aTable(house, [who.bram])
  const block = { part: 'note' as const, audience: ['om'], text: 'De garage staat leeg sinds oktober.' }
  await who.bram((act) => beginBlock(act, { params: { item: at.item }, body: block }))
  const looks = (person: Person) =>
    person((act) => searchCases(act, { body: { purpose: 'prepare-conference', words: 'garage' } }))
  assert.deepEqual((await looks(who.gijs)).cases, [])
  const { cases } = await looks(who.dewi)
  assert.deepEqual(
    cases.map((one) => [one.case, one.found.map(({ kind, organ }) => [kind, organ])]),
    [[at.case, [['record', 'politie']]]],
    'control',
  )
})

test('a name is no search term, and a name in a text is not found in small letters either', async () => {
  await contributeAs(who.bram, inCase, {
    content: 'Zijn oom Verhagen kwam langs. De buurt klaagt over lawaai.',
    audience: ['om', 'college', 'reclassering', 'ggz-instelling'],
    observedOn: '2026-11-02',
  })
  assert.equal(await refusalOf(looksFor(who.gijs, 'Verhagen')), 'casework/no-search-term')
  assert.equal(await refusalOf(looksFor(who.gijs, '123456789')), 'casework/no-search-term')
  assert.deepEqual((await looksFor(who.gijs, 'verhagen')).cases, [])
  assert.equal((await looksFor(who.gijs, 'lawaai')).cases.length, 1)
})

test('what is found counts as opened and stands in the log with the task it was for', async () => {
  const [request] = await house.world.owner
    .query("select id from casework.requests where asked = 'ggz-instelling'")
    .then(({ rows }) => rows)
  const openedBy = async () =>
    (await house.world.owner.query('select count(*)::int as n from sharing.openings')).rows[0].n
  const before = await openedBy()
  await looksFor(house.someone('ggz-instelling', ['delegate']), 'lawaai')
  assert.ok((await openedBy()) > before, 'the persons of the case count as opened')
  const { rows } = await house.world.owner.query(
    'select 1 from audit.acts where $1 = any (objects) and $2 = any (objects)',
    [request.id, inCase],
  )
  assert.ok(rows.length > 0)
})
