/** What somebody saw, and what somebody asked for in vain, stands in the log by its id. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../foundation/clock.ts'
import { type LawHouse, lawHouse, people, refusalOf } from '../sharing/testing/law-house.ts'
import { callConference } from './conference/hold-conference.ts'
import { showConference } from './conference/show-conference.ts'
import { explainContribution } from './contribution/explain-contribution.ts'
import { listToDecide } from './list-work.ts'
import { readCaseFile } from './read-case-file.ts'
import { draftRelease } from './release/draft-release.ts'
import { showRelease } from './release/show-release.ts'
import { closeCase } from './standing/close-case.ts'
import { contributeAs, openCase } from './testing/case-house.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const toTheMayor = (source: Id) => ({
  receiverKind: 'participant' as const,
  organ: 'burgemeester' as const,
  task: 'opiumwet-13b',
  interest: 'public-task' as const,
  alignsInterventions: false,
  private: false,
  resultKind: 'case-result' as const,
  necessity: 'Om te beslissen over het pand.',
  checked: true as const,
  items: [{ sourceKind: 'contribution' as const, source, without: [] }],
})
const logged = async (result: 'done' | 'refused', object: Id): Promise<number> => {
  const { rows } = await house.world.owner.query(
    'select 1 from audit.acts where result = $1 and $2::uuid = any (objects)',
    [result, object],
  )
  return rows.length
}

describe('the log', () => {
  test('names the case and the contribution that somebody asked for and did not get', async () => {
    const hidden = await openCase(house, ['politie', 'om'])
    const { id: contribution } = await contributeAs(who.bram, hidden)
    assert.equal(
      await refusalOf(who.gijs((act) => readCaseFile(act, { params: { case: hidden } }))),
      'casework/case-not-visible',
    )
    await refusalOf(who.gijs((act) => explainContribution(act, { params: { contribution } })))
    assert.deepEqual([await logged('refused', hidden), await logged('refused', contribution)], [1, 1])
    const nothing = newId()
    await refusalOf(who.gijs((act) => readCaseFile(act, { params: { case: nothing } })))
    assert.equal(await logged('refused', nothing), 1, 'also what does not exist: the log does not tell which it was')
  })
  test('names the contribution whose copy is shown in a release', async () => {
    const open = await openCase(house, ['politie', 'om'])
    const { id: source } = await contributeAs(who.bram, open, { audience: ['om'] })
    const { id: release } = await who.bram((act) =>
      draftRelease(act, { params: { case: open }, body: toTheMayor(source) }),
    )
    const before = await logged('done', source)
    const shown = await who.bram((act) => showRelease(act, { params: { release } }))
    assert.deepEqual(
      shown.items.map((item) => item.source),
      [source],
    )
    assert.equal(await logged('done', source), before + 1)
  })
  test('names closed cases that are shown by their name only, and cases offered for an agenda', async () => {
    const closed = await openCase(house, ['politie', 'om'])
    await who.bram((act) => closeCase(act, { params: { case: closed }, body: { reason: 'goal-reached' } }))
    const open = await openCase(house)
    const [before, offered] = [await logged('done', closed), await logged('done', open)]
    await who.dewi(listToDecide)
    assert.equal(await logged('done', closed), before + 1)
    const { id: conference } = await who.pien((act) =>
      callConference(act, { body: { heldOn: house.clock.today(), place: 'Zaal 3' } }),
    )
    const shown = await who.dewi((act) => showConference(act, { params: { conference } }))
    assert.ok(shown.placeable.some(({ id }) => id === open))
    assert.equal(await logged('done', open), offered + 1)
  })
})
