/** After a hit: what crosses between two alliances, and what never does. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { agreeAction } from '../conference/set-action.ts'
import { answerQuestions } from '../known/answer-questions.ts'
import { askUnderReference } from '../known/ask-under-reference.ts'
import { decideQuestion } from '../known/decide-question.ts'
import { showQuestionsUnderReference } from '../known/show-questions.ts'
import { readCaseFile } from '../read-case-file.ts'
import { contributeAs, openCase } from '../testing/case-house.ts'
import { askAlignment, listAlignmentsAsked } from './ask-alignment.ts'
import { carryAlignments } from './carry-alignments.ts'
import { decideAlignment, listAlignmentsToDecide } from './decide-alignment.ts'
import * as store from './store.ts'

let house: LawHouse
let who: ReturnType<typeof people>
let riec: { asks: Person; approves: Person }
let inCase: string
const items: { [one in 'action' | 'careAction' | 'careNote' | 'note' | 'quotingCare' | 'quotingNote']: string } = {
  action: '',
  careAction: '',
  careNote: '',
  note: '',
  quotingCare: '',
  quotingNote: '',
}
before(async () => {
  house = await lawHouse()
  who = people(house)
  const there = { regime: 'WGS-RIEC', purpose: 'riec-casusoverleg/1' } as const
  riec = {
    asks: house.someone('politie', ['partner-professional'], there),
    approves: house.someone('om', ['delegate'], { ...there, person: newId() }),
  }
  inCase = await openCase(house, ['politie', 'om', 'college', 'reclassering', 'ggz-instelling'])
  const { id: conference } = await who.pien((act) =>
    callConference(act, { body: { heldOn: '2026-11-30', place: 'Kamer 1' } } as never),
  )
  await who.bram((act) => placeOnAgenda(act, { params: { conference }, body: { case: inCase } } as never))
  const agree = (owner: string, task: string, what: string, quotes: string[] = []) =>
    who.bram((act) =>
      agreeAction(act, {
        params: { conference },
        body: { case: inCase, owner, task, what, quotes, dueOn: '2026-12-20' },
      } as never),
    )
  items.action = (await agree('reclassering', 'reclasseringstoezicht', 'Wekelijks huisbezoek')).id
  items.careAction = (await agree('ggz-instelling', 'ggz-behandeling', 'Behandeling hervatten')).id
  items.careNote = (
    await contributeAs(who.gijs, inCase, {
      category: 'gezondheid',
      secrecy: 'good-care',
      secrecyReason: 'Anders loopt het mis.',
      audience: ['politie', 'om'],
    })
  ).id
  items.note = (await contributeAs(who.lotte, inCase, { audience: ['politie', 'om'] })).id
  const quoting = async (source: string) => (await agree('politie', 'politietaak', 'Zoals eerder gezegd', [source])).id
  items.quotingCare = await quoting(items.careNote)
  items.quotingNote = await quoting(items.note)
})
after(() => house.close())

const context = () => ({ ...house.house, partnership: house.partnership })
const joris = { name: 'Joris Voorbeeld', birthDate: '1996-03-14', address: 'Voorbeeldstraat 1' }
let serial = 1
async function hit(person = joris): Promise<string> {
  const necessity = 'Er lopen mogelijk twee plannen naast elkaar voor één persoon.'
  const body = { reference: `RIEC-2026-${serial++}`, ...person, target: 'WGS-ZVH', necessity, decider: 'om' }
  const { id } = await riec.asks((act) => askUnderReference(act, { body }))
  await riec.approves((act) => decideQuestion(act, { params: { question: id }, body: { outcome: 'approve' } }))
  await answerQuestions(context())
  return id
}
const why = 'De inval van volgende week mag het toezicht niet doorkruisen.'
const ask = (question: string) => riec.asks((act) => askAlignment(act, { params: { question }, body: { why } }))
const waiting = async () => (await who.dewi(listAlignmentsToDecide)).alignments
const decideAs = (as: Person, alignment: string, chosen: string[], outcome: 'align' | 'decline' = 'align') =>
  as((act) => decideAlignment(act, { params: { alignment }, body: { outcome, items: chosen } }))

test('without a hit there is nothing to align', async () => {
  const question = await hit({ name: 'Karel Anders', birthDate: '1981-07-02', address: 'Anderestraat 9' })
  assert.equal(await refusalOf(ask(question)), 'casework/no-hit-to-align')
})

test('a hit opens nothing: the one who asked finds no case, and asks to align with a reason of its own', async () => {
  const question = await hit()
  assert.equal(
    await refusalOf(riec.asks((act) => readCaseFile(act, { params: { case: inCase } }))),
    'casework/case-not-visible',
  )
  await ask(question)
  assert.equal(await refusalOf(ask(question)), 'casework/asked-already')
  assert.equal((await waiting()).length, 0)
  await carryAlignments(context())
  const [one] = await waiting()
  assert.equal(one?.case, inCase)
  assert.equal(one?.why, why)
  assert.equal(one?.asker, 'politie')
  assert.deepEqual(one?.actions.map(({ owner, mayCross }) => [owner, mayCross]).sort(), [
    ['ggz-instelling', false],
    ['politie', false],
    ['politie', false],
    ['reclassering', true],
  ])
})

test('a care note never crosses, whoever decides (T6); nor does a treatment agreed on; other notes go another way', async () => {
  const alignment = (await waiting())[0]?.id ?? ''
  const refused = (chosen: string[]) => refusalOf(decideAs(who.dewi, alignment, chosen))
  assert.equal(await refused([items.careNote]), 'casework/secrecy-stays-in-the-alliance')
  assert.equal(await refused([items.action, items.careNote]), 'casework/secrecy-stays-in-the-alliance')
  assert.equal(await refused([items.careAction]), 'casework/secrecy-stays-in-the-alliance')
  assert.equal(await refused([items.note]), 'casework/only-agreements-cross')
  assert.equal(await refused([newId()]), 'casework/only-agreements-cross')
  assert.equal(
    await refusalOf(decideAs(who.lotte, alignment, [items.action])),
    'casework/only-core-participants-decide',
  )
  assert.equal(await refusalOf(decideAs(who.roos, alignment, [items.action])), 'casework/question-not-visible')
})

test('an agreement that quotes what some at the table did not get stays there: the other side would read it', async () => {
  const alignment = (await waiting())[0]
  const quoting = alignment?.actions.filter(({ what }) => what.startsWith('Zoals'))
  assert.deepEqual(
    quoting?.map(({ mayCross }) => mayCross),
    [false, false],
  )
  for (const chosen of [items.quotingCare, items.quotingNote])
    assert.equal(
      await refusalOf(decideAs(who.dewi, alignment?.id ?? '', [items.action, chosen])),
      'casework/only-agreements-cross',
    )
  const past = who.dewi((act) =>
    store.decideAlignment(act.trx, alignment?.id ?? '', {
      ...{ standing: 'aligned', shared: [items.quotingNote], organ: 'om' },
      ...{ person: act.capacity.person, on: act.clock.today() },
    }),
  )
  await assert.rejects(past, /row-level security/)
})

test('what a delegate lets cross arrives in the compartment of the other side, and nothing else does', async () => {
  const alignment = (await waiting())[0]?.id ?? ''
  await decideAs(who.dewi, alignment, [items.action])
  assert.equal(await refusalOf(decideAs(who.dewi, alignment, [items.action])), 'casework/already-decided')
  await carryAlignments(context())
  const { alignments } = await riec.asks(listAlignmentsAsked)
  assert.equal(alignments.length, 1)
  assert.equal(alignments[0]?.standing, 'aligned')
  assert.deepEqual(alignments[0]?.agreements, [
    { owner: 'reclassering', what: 'Wekelijks huisbezoek', dueOn: '2026-12-20' },
  ])
})

test('a request that is declined says so and carries nothing', async () => {
  house.clock.advance(60)
  await ask(await hit())
  await carryAlignments(context())
  await decideAs(who.dewi, (await waiting())[0]?.id ?? '', [], 'decline')
  await carryAlignments(context())
  const { alignments } = await riec.asks(listAlignmentsAsked)
  assert.deepEqual(
    alignments.map(({ standing, agreements }) => [standing, agreements.length]),
    [
      ['aligned', 1],
      ['declined', 0],
    ],
  )
  assert.equal((await riec.asks(showQuestionsUnderReference)).questions.length, 3)
})
