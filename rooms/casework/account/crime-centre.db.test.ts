/** What stands in a case of the RIEC accounts for itself in its own world: to who reads it, and to nobody else. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { type Person, refusalOf } from '../../sharing/testing/law-house.ts'
import { recordDecision } from '../conference/record-decision.ts'
import { agreeAction } from '../conference/set-action.ts'
import { caseworkProblems } from '../problems.ts'
import { beginBlock } from '../record/begin-block.ts'
import { askInPhase } from '../riec/ask-in-phase.ts'
import { showRiecCase } from '../riec/show-riec-case.ts'
import { writeBlock } from '../riec/write-block.ts'
import { admitAs, aScan, giveAs, openRiecCase, type RiecHouse, riecHouse, signalAs } from '../testing/riec-house.ts'
import { aTableAbout } from '../testing/table-about.ts'
import type { AccountableName } from './accountable.ts'
import { accountFor } from './show-account.ts'

let house: RiecHouse
const things = new Map<AccountableName, Id>()
before(async () => {
  house = await riecHouse()
  const { police, prosecution, executive } = house
  const riec = await openRiecCase(house)
  const at = { params: { riec } }
  const table = await aTableAbout(house, riec, [police, prosecution, executive])
  const conference = { params: { conference: table.conference } }
  const made = async (name: AccountableName, id: Promise<{ id: Id }>) => things.set(name, (await id).id)
  const brought = await giveAs(police, riec, { audience: ['om'] })
  things.set('contribution', brought)
  const question = { asked: 'politie', categories: ['kadaster'], why: 'Van wie is het?', dueOn: '2026-12-10' }
  const { steps, persons } = await prosecution((act) => showRiecCase(act, at))
  things
    .set('step', (steps[0] as { id: Id }).id)
    .set('person', (persons[0] as { id: Id }).id)
    .set('case', riec)
  await made(
    'request',
    prosecution((act) => askInPhase(act, { ...at, body: question } as never)),
  )
  const paragraph = { document: 'intervention-advice', words: 'Wat wij adviseren.', restsOn: [brought] } as const
  await made(
    'paragraph',
    prosecution((act) => writeBlock(act, { ...at, body: paragraph } as never)),
  )
  const block = { part: 'note', text: 'Gezien.', audience: ['om'], quotes: [brought] }
  await made(
    'block',
    police((act) => beginBlock(act, { params: { item: table.item }, body: block } as never)),
  )
  const decided = { case: riec, outcome: 'continue', reasons: 'Wij gaan door.' }
  await made(
    'decision',
    prosecution((act) => recordDecision(act, { ...conference, body: decided } as never)),
  )
  const agreed = { case: riec, owner: 'politie', task: 'politietaak', what: 'Controle.', dueOn: '2026-12-20' }
  await made(
    'action',
    police((act) => agreeAction(act, { ...conference, body: agreed } as never)),
  )
})
after(() => house?.close())

const accountOf = (who: Person, name: AccountableName, id = things.get(name) as Id) =>
  who((act) => accountFor(act, name, id, caseworkProblems.because('case-not-visible')))
const forTwo: readonly AccountableName[] = ['contribution', 'request', 'paragraph', 'block']
const forAll: readonly AccountableName[] = ['case', 'person', 'step', 'decision', 'action']

test('each of them says whose it is, since when, until when, and to whom it went', async () => {
  for (const name of [...forTwo, ...forAll]) {
    const { account } = await accountOf(house.police, name)
    assert.equal(account.regime, 'WGS-RIEC', name)
    assert.ok(account.since && account.until?.on && account.until.on > account.since, name)
    const labels = account.grounds.map(({ label }) => label).join()
    assert.ok(
      labels.length > 0 && !/2\.(2[4-9]|3\d)/.test(labels),
      `${name}: ${labels} is of the care and safety house`,
    )
    assert.ok(
      account.to?.every((organ) => organ !== account.organ),
      name,
    )
  }
  assert.deepEqual((await accountOf(house.prosecution, 'paragraph')).account.to, ['politie'])
  assert.deepEqual((await accountOf(house.police, 'block')).account.to, ['om'])
})

test('of somebody added to the circle it is not said that the reporter brought them', async () => {
  const riec = things.get('case') as Id
  const { persons } = await house.prosecution((act) => showRiecCase(act, { params: { riec } }))
  const organs = new Map<string, string | null>()
  for (const { id, role } of persons) organs.set(role, (await accountOf(house.prosecution, 'person', id)).account.organ)
  assert.deepEqual([organs.get('subject'), organs.get('circle')], ['politie', null])
})

test('what went to two is for the third as if it never was; what all decided is for all', async () => {
  for (const name of forTwo)
    assert.equal(await refusalOf(accountOf(house.executive, name)), 'casework/case-not-visible', name)
  for (const name of forAll) assert.equal((await accountOf(house.executive, name)).account.regime, 'WGS-RIEC')
  for (const name of [...forTwo, ...forAll]) {
    assert.equal(await refusalOf(accountOf(house.elsewhere, name)), 'casework/case-not-visible', name)
    assert.equal(await refusalOf(accountOf(house.police, name, newId())), 'casework/case-not-visible', name)
  }
})

test('a scan, and what was brought to it, is kept for a scan and not for a conference about cases', async () => {
  const reports = house.someone('politie', ['partner-professional'], { regime: 'WGS-RIEC', purpose: 'riec-scan/1' })
  const scan = await signalAs(reports, aScan())
  await admitAs(house.prosecution, scan, { categories: ['kadaster'] })
  const brought = await giveAs(house.prosecution, scan, { category: 'kadaster', audience: ['politie'] })
  const purposes = await Promise.all(
    (
      [
        ['case', scan],
        ['contribution', brought],
      ] as const
    ).map(async ([name, id]) => (await accountOf(house.police, name, id)).account.purpose),
  )
  const page = await house.police((act) => showRiecCase(act, { params: { riec: scan } }))
  assert.deepEqual(purposes, [page.purpose, page.purpose])
  assert.notEqual(page.purpose, (await accountOf(house.police, 'case')).account.purpose, 'control')
})

test('who brought something later is told the day its case goes, and so is who got it', async () => {
  const riec = things.get('case') as Id
  house.clock.advance(10 * 86_400)
  const later = await giveAs(house.prosecution, riec, { audience: ['politie'] })
  const untilFor = async (who: Person) => (await accountOf(who, 'contribution', later)).account.until?.on
  const { account } = await accountOf(house.police, 'case')
  assert.deepEqual([await untilFor(house.prosecution), await untilFor(house.police)], Array(2).fill(account.until?.on))
})
