/** Errors are put right at the source, and everybody who had it is asked to follow. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Id } from '../../../foundation/clock.ts'
import { startClock } from '../../sharing/door.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { answerRequest, askContribution, remindOfRequest } from '../contribution/ask-contribution.ts'
import { addContribution, contributions } from '../contribution/store.ts'
import { withdrawContribution } from '../contribution/withdraw-contribution.ts'
import { readCaseFile } from '../read-case-file.ts'
import { draftRelease } from '../release/draft-release.ts'
import { handOverRelease } from '../release/hand-over-release.ts'
import { putToSuppliers } from '../release/open-window.ts'
import { showRelease } from '../release/show-release.ts'
import { endInvolvement, involveOrgan } from '../standing/involve-organ.ts'
import { contributeAs, openCase } from '../testing/case-house.ts'
import { caseName } from '../words.ts'
import { confirmCorrection } from './confirm-correction.ts'
import { correctContribution } from './correct-contribution.ts'
import { listCorrections } from './list-corrections.ts'
import { letItStand, reportError } from './report-error.ts'

let house: LawHouse
let who: ReturnType<typeof people> & { marieke: Person; ruud: Person }
let inCase: Id
before(async () => {
  house = await lawHouse()
  who = {
    ...people(house),
    marieke: house.someone('burgemeester', ['mayor']),
    ruud: house.someone('college', ['privacy-officer'], { ground: 'legality' }),
  }
})
after(() => house.close())
const fresh = async () => {
  inCase = await openCase(house, ['politie', 'om', 'college', 'reclassering', 'ggz-instelling'])
}

const correct = (person: Person, contribution: Id) =>
  person((act) =>
    correctContribution(act, {
      params: { contribution },
      body: { content: 'Twee meldingen, niet drie.', reason: 'Eén melding ging over een ander portiek.' },
    }),
  )
const report = (person: Person, contribution: Id) =>
  person((act) => reportError(act, { params: { contribution }, body: { what: 'Dit zijn er volgens ons twee.' } }))
const tasksOf = async (person: Person, supplier = 'politie') =>
  (await person(listCorrections)).tasks.filter(
    (task) => task.mine && task.supplier === supplier && !task.confirmedOn && task.caseName === caseName(inCase),
  )
const storyOf = async (person: Person) =>
  (await person((act) => readCaseFile(act, { params: { case: inCase } }))).contributions

test('a corrected contribution stands in the place of the old one, whose words are gone', async () => {
  await fresh()
  const { id } = await contributeAs(who.bram, inCase, {
    audience: ['om', 'college'],
    withheld: ['reclassering'],
    withheldReason: 'bron',
    conditions: ['no-third-parties'],
    expiresOn: '2027-05-01',
  })
  await correct(who.bram, id)
  const [seen, ...more] = await storyOf(who.dewi)
  assert.equal(more.length, 0)
  assert.deepEqual(
    [seen?.content, seen?.corrected, seen?.conditions, seen?.expiresOn],
    ['Twee meldingen, niet drie.', true, ['no-third-parties'], '2027-05-01'],
  )
  const keys = await house.world.owner.query('select 1 from keys.item_keys where row_ref = $1', [id])
  assert.equal(keys.rowCount, 0, 'the key of the old words is gone')
  assert.deepEqual(await storyOf(who.lotte), [], 'what was withheld stays withheld')
  assert.deepEqual((await who.lotte(listCorrections)).corrections, [], 'nor does probation hear of the correction')
})

test('what is kept from an organ that left stays kept from it after a correction, also when it comes back', async () => {
  await fresh()
  const { id } = await contributeAs(who.bram, inCase, {
    audience: ['om'],
    withheld: ['reclassering'],
    withheldReason: 'bron',
  })
  const involvement = { params: { case: inCase }, body: { organ: 'reclassering' } }
  await who.bram((act) => endInvolvement(act, involvement))
  await correct(who.bram, id)
  assert.deepEqual((await storyOf(who.bram))[0]?.spread?.withheld, ['reclassering'])
  await who.bram((act) => involveOrgan(act, involvement))
  assert.deepEqual(await storyOf(who.lotte), [])
  const dewiGives = () => contributeAs(who.dewi, inCase, { withheld: ['ggd'], withheldReason: 'bron' })
  assert.equal(
    await refusalOf(dewiGives()),
    'casework/organ-not-involved',
    'nobody is withheld from who was never there',
  )
  const past = (withheld: string[]) =>
    who.bram(async (act) => {
      const [row] = await contributions(act.trx, [inCase], act.clock.today())
      assert.ok(row)
      const copy = act.newId()
      await startClock(act, { kind: 'casework.contributions', id: copy, case: inCase })
      await addContribution(act.trx, house.partnership, { ...row, id: copy, author: act.capacity.person, withheld })
    })
  await assert.rejects(past(['ggd']), /row-level security/)
  await past(['reclassering'])
})

test('every receiver gets a task, confirms it once, and the privacy officer sees who has not', async () => {
  await fresh()
  const { id } = await contributeAs(who.bram, inCase, { audience: ['om', 'college'] })
  await correct(who.bram, id)
  const [ofProsecution] = await tasksOf(who.dewi)
  assert.ok(ofProsecution)
  assert.equal((await tasksOf(who.karim)).length, 1)
  const confirm = (person: Person) => person((act) => confirmCorrection(act, { params: { task: ofProsecution.id } }))
  assert.equal(await refusalOf(confirm(who.lotte)), 'casework/correction-not-visible')
  assert.equal(await refusalOf(confirm(who.bram)), 'casework/not-yours-to-do')
  await confirm(who.dewi)
  assert.equal(await refusalOf(confirm(who.dewi)), 'casework/already-decided')
  house.clock.advance(6 * 86_400)
  const { corrections, tasks } = await who.ruud(listCorrections)
  assert.deepEqual(corrections, [], 'no content for the privacy officer')
  const open = tasks.filter(({ confirmedOn, supplier }) => supplier === 'politie' && !confirmedOn)
  assert.ok(open.some(({ organ, overdue }) => organ === 'college' && overdue))
  assert.ok(!open.some(({ id: task }) => task === ofProsecution.id))
  assert.equal(
    (await who.bram(listCorrections)).tasks.filter(({ supplier }) => supplier === 'politie').length >= 2,
    true,
  )
})

test('whoever finds an error tells the supplier, who alone says whether there is one', async () => {
  await fresh()
  const { id } = await contributeAs(who.bram, inCase, { audience: ['om', 'college'] })
  assert.equal(await refusalOf(report(who.lotte, id)), 'casework/contribution-not-visible')
  assert.equal(await refusalOf(report(who.bram, id)), 'casework/not-yours-to-do')
  const reported = await report(who.dewi, id)
  const told = (await who.bram(listCorrections)).corrections.find((one) => one.id === reported.id)
  assert.deepEqual([told?.what, told?.contribution], ['Dit zijn er volgens ons twee.', id])
  assert.ok(!(await who.karim(listCorrections)).corrections.some((one) => one.id === reported.id))
  const stand = (person: Person) =>
    person((act) => letItStand(act, { params: { correction: reported.id }, body: { reason: 'Nageteld: drie.' } }))
  assert.equal(await refusalOf(stand(who.dewi)), 'casework/not-yours-to-do')
  await stand(who.bram)
  assert.equal(
    (await who.dewi(listCorrections)).corrections.find((one) => one.id === reported.id)?.answer,
    'Nageteld: drie.',
  )
  const second = await report(who.dewi, id)
  await correct(who.bram, id)
  assert.equal(
    (await who.dewi(listCorrections)).corrections.find((one) => one.id === second.id)?.outcome,
    'corrected',
    'a correction answers what was reported',
  )
})

test('a correction reaches whoever received it in a release, and whoever handed it outside', async () => {
  await fresh()
  const { id } = await contributeAs(who.bram, inCase, { audience: ['om'] })
  const base = {
    alignsInterventions: false,
    private: false,
    resultKind: 'case-result' as const,
    necessity: 'nodig',
    checked: true as const,
    items: [{ sourceKind: 'contribution' as const, source: id, without: [] }],
  }
  type Draft = Parameters<typeof draftRelease>[1]['body']
  const leave = async (changes: Pick<Draft, 'receiverKind' | 'interest'> & Partial<Draft>) => {
    const body = { ...base, ...changes }
    const made = await who.bram((act) => draftRelease(act, { params: { case: inCase }, body }))
    await who.bram((act) => putToSuppliers(act, { params: { release: made.id } }))
    await who.bram((act) => handOverRelease(act, { params: { release: made.id }, body: { handedTo: 'post' } }))
    return made.id
  }
  const toMayor = await leave({
    receiverKind: 'participant',
    organ: 'burgemeester',
    task: 'opiumwet-13b',
    interest: 'public-task',
  })
  const toHouse = await leave({
    receiverKind: 'alliance',
    alliance: 'WGS-ZVH',
    receiverName: 'Parkstad',
    interest: 'public-task',
    knownThereOn: '2026-11-20',
  })
  assert.equal((await who.marieke((act) => showRelease(act, { params: { release: toMayor } }))).items.length, 1)
  await correct(who.bram, id)
  assert.equal((await tasksOf(who.marieke)).length, 1)
  assert.equal((await who.marieke((act) => showRelease(act, { params: { release: toMayor } }))).items.length, 0)
  const outside = (await who.bram(listCorrections)).tasks.filter(({ task }) => task === 'tell-outside')
  assert.deepEqual(
    outside.map(({ organ, release, mine }) => [organ, release, mine]),
    [['politie', toHouse, true]],
  )
})

test('what quotes a contribution that was destroyed is marked, for those who may see it', async () => {
  await fresh()
  const { id } = await contributeAs(who.bram, inCase, { audience: ['om', 'college'] })
  await contributeAs(who.dewi, inCase, { audience: ['politie', 'college'], restsOn: [id], kind: 'interpretation' })
  assert.equal((await storyOf(who.karim)).find(({ kind }) => kind === 'interpretation')?.sourceChanged, false)
  await who.bram((act) => withdrawContribution(act, { params: { contribution: id } }))
  assert.equal((await storyOf(who.karim)).find(({ kind }) => kind === 'interpretation')?.sourceChanged, true)
})

test('a contribution nobody had received goes without a trace', async () => {
  await fresh()
  const { id } = await contributeAs(who.bram, inCase, { audience: [] })
  const before = (await who.ruud(listCorrections)).tasks.length
  await who.bram((act) => withdrawContribution(act, { params: { contribution: id } }))
  assert.equal((await who.ruud(listCorrections)).tasks.length, before)
})

test('nobody but the supplier corrects, and nothing of another case is quoted', async () => {
  await fresh()
  const { id } = await contributeAs(who.bram, inCase, { audience: ['om'] })
  assert.equal(await refusalOf(correct(who.dewi, id)), 'casework/not-yours-to-do')
  assert.equal(await refusalOf(correct(who.lotte, id)), 'casework/contribution-not-visible')
  await fresh()
  assert.equal(await refusalOf(contributeAs(who.dewi, inCase, { restsOn: [id] })), 'casework/contribution-not-visible')
})

test('partly, secrecy and refusal each have a reason, which the asker reads only if it may', async () => {
  await fresh()
  const ask = () =>
    who.karim((act) =>
      askContribution(act, {
        params: { case: inCase },
        body: { asked: 'politie', categories: ['toezichtHandhaving'], why: 'nodig', dueOn: house.clock.today() },
      }),
    )
  const answer = (request: Id, body: object) =>
    who.bram((act) =>
      answerRequest(act, { params: { request }, body: body as { answer: 'refused'; keepReason: boolean } }),
    )
  const seen = async (person: Person, id: Id) =>
    (await person((act) => readCaseFile(act, { params: { case: inCase } }))).requests.find((one) => one.id === id)
  const kept = await ask()
  for (const kind of ['refused', 'secrecy'])
    assert.equal(
      await refusalOf(answer(kept.id, { answer: kind, keepReason: true })),
      'casework/refusal-needs-a-reason',
    )
  await answer(kept.id, { answer: 'secrecy', reason: 'lopend onderzoek', keepReason: true })
  assert.deepEqual(
    [(await seen(who.karim, kept.id))?.answer, (await seen(who.karim, kept.id))?.answerReason],
    ['secrecy', null],
  )
  assert.equal((await seen(who.bram, kept.id))?.answerReason, 'lopend onderzoek', 'control: its own organ reads it')
  const partly = await ask()
  assert.equal(
    await refusalOf(answer(partly.id, { answer: 'partly', reason: 'de rest niet' })),
    'casework/partly-needs-a-contribution',
  )
  await contributeAs(who.bram, inCase, {
    audience: [],
    withheld: ['college'],
    withheldReason: 'bron',
    answers: partly.id,
  })
  await answer(partly.id, { answer: 'partly', reason: 'de rest niet' })
  assert.deepEqual(
    [(await seen(who.karim, partly.id))?.answer, (await seen(who.karim, partly.id))?.answerReason],
    [null, null],
    'the asker does not see what was given, so it hears of no answer',
  )
  const still = await ask()
  const remind = (request: Id) => who.karim((act) => remindOfRequest(act, { params: { request } }))
  await remind(partly.id)
  await remind(still.id)
  assert.equal(
    (await seen(who.karim, partly.id))?.remindedOn,
    (await seen(who.karim, still.id))?.remindedOn,
    'nor does a reminder tell which of two was answered out of its sight',
  )
  assert.equal((await seen(who.bram, still.id))?.remindedOn, house.clock.today(), 'control: the organ asked sees it')
  const open = await ask()
  await contributeAs(who.bram, inCase, { audience: ['college'], answers: open.id })
  await answer(open.id, { answer: 'partly', reason: 'de rest niet' })
  assert.deepEqual(
    [(await seen(who.karim, open.id))?.answer, (await seen(who.karim, open.id))?.answerReason],
    ['partly', 'de rest niet'],
  )
  assert.equal(
    await refusalOf(who.dewi((act) => remindOfRequest(act, { params: { request: open.id } }))),
    'casework/request-not-visible',
  )
})
