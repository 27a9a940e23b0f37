/** Who takes something back waits for answers that are on their way with it, a document that is being made among them. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Act } from '../../foundation/act.ts'
import type { Id } from '../../foundation/clock.ts'
import type { Moved } from '../../foundation/perform.ts'
import { type LawHouse, lawHouse, type Person, people } from '../sharing/testing/law-house.ts'
import { callConference } from './conference/hold-conference.ts'
import { agreeAction } from './conference/set-action.ts'
import { askContribution } from './contribution/ask-contribution.ts'
import { withdrawContribution } from './contribution/withdraw-contribution.ts'
import { correctContribution } from './correction/correct-contribution.ts'
import { aReport } from './examples.ts'
import { listAskedOfMe, listToDecide } from './list-work.ts'
import { showItem } from './meeting/show-meeting.ts'
import { showMinutes } from './meeting/show-minutes.ts'
import { beginBlock } from './record/begin-block.ts'
import { takeOutBlock } from './record/write-block.ts'
import { draftRelease } from './release/draft-release.ts'
import { handOverRelease, withdrawRelease } from './release/hand-over-release.ts'
import { putToSuppliers } from './release/open-window.ts'
import { showRelease } from './release/show-release.ts'
import { refuseReport } from './report/refuse-report.ts'
import { reportCase } from './report/report-case.ts'
import { searchCases } from './search/search-cases.ts'
import { endInvolvement } from './standing/involve-organ.ts'
import { showTasks } from './tasks/show-tasks.ts'
import { contributeAs, openCase } from './testing/case-house.ts'
import { aTable, type Table } from './testing/table.ts'
import { caseName } from './words.ts'

let house: LawHouse
let who: ReturnType<typeof people> & { marieke: Person }
let at: Table
before(async () => {
  house = await lawHouse()
  who = { ...people(house), marieke: house.someone('burgemeester', ['mayor']) }
  at = await aTable(house, [who.bram, who.dewi])
})
after(() => house.close())

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Units: milliseconds. Longer than any of these ends takes. */
const making = 2000
/** Reads, and is still making the answer while `end` is asked. Which of the two was done first. */
async function whichIsFirst(reader: Person, read: (act: Act) => Promise<unknown>, end: () => Promise<unknown>) {
  const order: ('answered' | 'ended')[] = []
  const { promise: reading, resolve: wasRead } = Promise.withResolvers<void>()
  const { promise: ended, resolve: hasEnded } = Promise.withResolvers<void>()
  const answer = reader(async (act) => {
    const shown = JSON.stringify(await read(act))
    wasRead()
    await Promise.race([ended, pause(making)])
    return shown
  }).then((shown) => {
    order.push('answered')
    return shown
  })
  await reading
  const ending = end().then(() => {
    order.push('ended')
    hasEnded()
  })
  const shown = await answer
  await ending
  return { order, shown }
}
const answeredFirst = ['answered', 'ended']
const words = 'Drie meldingen van overlast in oktober.'
const give = (audience: readonly string[]) => contributeAs(who.bram, at.case, { audience })

const aDraft = (source: string) =>
  who.bram((act) =>
    draftRelease(act, {
      params: { case: at.case },
      body: {
        ...{ receiverKind: 'participant', organ: 'burgemeester', task: 'opiumwet-13b', interest: 'public-task' },
        ...{ alignsInterventions: false, private: false, resultKind: 'case-result', checked: true },
        necessity: 'Om te beslissen over het pand.',
        items: [{ sourceKind: 'contribution', source, without: [] }],
      } as never,
    }),
  )

describe('whoever ends an involvement waits for a list on its way', () => {
  const ends = async (read: (act: Act) => Promise<unknown>, said: string) => {
    const inCase = await openCase(house, ['politie', 'om', 'ggz-instelling'])
    const own = 'Wij zoeken samen een woning met een tuin.'
    await who.bram((act) =>
      agreeAction(act, {
        params: { conference: away },
        body: {
          case: inCase,
          what: own,
          owner: 'ggz-instelling',
          task: 'ggz-behandeling',
          dueOn: '2026-12-24',
        } as never,
      }),
    )
    await who.bram((act) =>
      askContribution(act, {
        params: { case: inCase },
        body: {
          asked: 'ggz-instelling',
          categories: ['gezondheid'],
          why: 'Weten wij wie er langskomt?',
          dueOn: '2026-12-01',
        } as never,
      }),
    )
    const { order, shown } = await whichIsFirst(who.gijs, read, () =>
      who.bram((act) => endInvolvement(act, { params: { case: inCase }, body: { organ: 'ggz-instelling' } as never })),
    )
    assert.ok(shown.includes(said), 'control')
    assert.deepEqual(order, answeredFirst)
    assert.ok(!JSON.stringify(await who.gijs(read)).includes(caseName(inCase)), 'and then it is gone')
  }
  let away: Id
  before(async () => {
    away = (await who.pien((act) => callConference(act, { body: { heldOn: '2026-12-10', place: 'Zaal 2' } }))).id
  })
  test('of tasks', () => ends((act) => showTasks(act, { query: {} }), 'met een tuin'))
  test('of what is asked of an organ', () => ends((act) => listAskedOfMe(act), 'wie er langskomt'))
  test('of what a search found', () =>
    ends((act) => searchCases(act, { body: { words: 'tuin', purpose: 'carry-out-action' } }), 'met een tuin'))
})

test('whoever decides on a report waits for a list of reports on its way', async () => {
  const { id } = await who.lotte((act) => reportCase(act, { body: aReport() }))
  const { order, shown } = await whichIsFirst(who.dewi, listToDecide, () =>
    who.bram((act) => refuseReport(act, { params: { case: id }, body: { unmet: ['a'], advice: 'none' } })),
  )
  assert.ok(shown.includes('Joris Voorbeeld'), 'control')
  assert.deepEqual(order, answeredFirst)
})

describe('whoever takes it back waits for an answer on its way', () => {
  test('with a contribution that is withdrawn', async () => {
    const { id } = await give(['om'])
    const { order, shown } = await whichIsFirst(
      who.dewi,
      (act) => showItem(act, { params: { item: at.item } }),
      () => who.bram((act) => withdrawContribution(act, { params: { contribution: id } })),
    )
    assert.ok(shown.includes(words))
    assert.deepEqual(order, answeredFirst)
  })
  test('with a contribution that is corrected', async () => {
    const { id } = await give(['om'])
    const body = { content: 'Het waren er twee.', reason: 'Eén melding ging over een ander portiek.' }
    const { order, shown } = await whichIsFirst(
      who.dewi,
      (act) => showItem(act, { params: { item: at.item } }),
      () => who.bram((act) => correctContribution(act, { params: { contribution: id }, body })),
    )
    assert.ok(shown.includes(words))
    assert.deepEqual(order, answeredFirst)
  })
  test('with what was handed over, when its source is withdrawn', async () => {
    const { id } = await give(['om'])
    const { id: release } = await aDraft(id)
    await who.bram((act) => putToSuppliers(act, { params: { release } }))
    await who.bram((act) => handOverRelease(act, { params: { release }, body: { handedTo: 'Op papier.' } }))
    const { order, shown } = await whichIsFirst(
      who.marieke,
      (act) => showRelease(act, { params: { release } }),
      () => who.bram((act) => withdrawContribution(act, { params: { contribution: id } })),
    )
    assert.ok(shown.includes(words))
    assert.deepEqual(order, answeredFirst)
  })
  test('with a release that is withdrawn before it left', async () => {
    const { id } = await give(['om'])
    const { id: release } = await aDraft(id)
    const { order, shown } = await whichIsFirst(
      who.bram,
      (act) => showRelease(act, { params: { release } }),
      () => who.bram((act) => withdrawRelease(act, { params: { release } })),
    )
    assert.ok(shown.includes(words))
    assert.deepEqual(order, answeredFirst)
  })
  test('with a part of the record that is taken out', async () => {
    const text = 'Dit had er niet moeten staan.'
    const { id: block } = await who.bram((act) =>
      beginBlock(act, { params: { item: at.item }, body: { part: 'note', audience: ['om'], text } }),
    )
    const { order, shown } = await whichIsFirst(
      who.dewi,
      (act) => showMinutes(act, { params: { conference: at.conference } }),
      () => who.bram((act) => takeOutBlock(act, { params: { block }, body: { version: 1 } })),
    )
    assert.ok(shown.includes(text))
    assert.deepEqual(order, answeredFirst)
  })
})

test('open pages of who left the table hear nothing of what is taken back there', async () => {
  const { id } = await give(['om', 'reclassering'])
  const body = { part: 'note', audience: ['om', 'reclassering'], text: 'Dit had er niet moeten staan.' } as const
  const { id: block } = await who.bram((act) => beginBlock(act, { params: { item: at.item }, body }))
  await who.bram((act) => endInvolvement(act, { params: { case: at.case }, body: { organ: 'reclassering' } }))
  const told: Moved[] = []
  Object.assign(house.house, { pages: { tell: (moved: Moved) => void told.push(moved) } })
  await who.bram((act) => withdrawContribution(act, { params: { contribution: id } }))
  await who.bram((act) => takeOutBlock(act, { params: { block }, body: { version: 1 } }))
  assert.deepEqual(
    told.map(({ ids, readers }) => [ids, readers]),
    [
      [[id], ['politie', 'om']],
      [[block], ['om', 'politie']],
    ],
  )
})

test('control: whoever reads something else is not waited for', async () => {
  const { id } = await give(['om'])
  const { order } = await whichIsFirst(
    who.pien,
    async () => undefined,
    () => who.bram((act) => withdrawContribution(act, { params: { contribution: id } })),
  )
  assert.deepEqual(order, ['ended', 'answered'])
})
