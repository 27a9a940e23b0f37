import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { type Clock, type Id, newId, testClock } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { importDelivery } from '../delivery/import-delivery.ts'
import { stirredTable } from '../detection/examples.ts'
import { lookForDivergences } from '../divergence/look-for-divergences.ts'
import { raiseDivergence } from '../divergence/raise-divergence.ts'
import { listDivergences } from '../divergence/read-divergences.ts'
import { closeDivergence, takeDivergence } from '../divergence/take-divergence.ts'
import { listEditions } from '../edition/read-editions.ts'
import { aFile } from '../examples.ts'
import type { Recipe } from '../reading/words.ts'
import { answerRound } from './answer-round.ts'
import { closeRound } from './close-round.ts'
import { countAnswers } from './count-answers.ts'
import { openRound } from './open-round.ts'
import { listRounds, showRound } from './read-rounds.ts'

let house: TestDatabase
let clock: Clock & { advance(seconds: number): void }
let partnership: Id
let edition: Id
const area = 'BU09350000'
before(async () => {
  house = await testDatabase()
  clock = testClock('2026-11-28T09:00:00Z')
  partnership = newId()
  await importDelivery({ database: house.database, clock, newId }, partnership, {
    files: [aFile('meldingen.csv', stirredTable())],
    encoding: 'utf-8',
    correct: (recipe: Recipe): Recipe => ({
      ...recipe,
      source: 'verzonnen',
      figures: recipe.figures.map((figure) => ({ ...figure, kind: 'count' as const })),
    }),
  })
  const { tables } = await does(at(['analyst']), listEditions)
  edition = tables[0]?.id ?? ''
})
after(() => house.close())

const at = (roles: Capacity['roles'], given: Partial<Capacity> = {}): Capacity => ({
  ...{ partnership, person: newId(), appointment: newId(), organ: 'college', roles, ground: 'processing' },
  ...{ regime: 'MUN', purpose: 'professionals-picture/1' },
  ...given,
})
type Act = Parameters<typeof openRound>[0]
const does = <T>(who: Capacity, work: (act: Act) => Promise<T>): Promise<T> =>
  perform({ database: house.database, clock, keys: {} as never }, who, { audit: 'neighbourhood.search.asked' }, work)
const problem = (code: string) => (error: { code?: string }) => error.code === `neighbourhood/${code}`
const professional = (organ = 'politie') => at(['partner-professional'], { organ, regime: 'WGS-ZVH' })

const asked = (given: object = {}) => ({
  ...{ theme: '5.2' as const, edition, series: 1, stretch: '2026-09', area },
  ...{ issues: ['Drugs op straat', 'Geluid in de nacht'], openUntil: '2026-12-31', follows: null },
  ...given,
})
const opens = async (given: object = {}): Promise<Id> =>
  (await does(at(['analyst']), (act) => openRound(act, { body: asked(given) }))).id
const answers = (who: Capacity, round: Id, given: object = {}) =>
  does(who, (act) =>
    answerRound(act, {
      params: { round },
      body: { discipline: 'policing', ranks: [1, 2], beside: 'more', reason: '', ...given },
    }),
  )
const closes = (round: Id) => does(at(['analyst']), (act) => closeRound(act, { params: { round }, body: {} }))
const shows = (who: Capacity, round: Id) => does(who, (act) => showRound(act, { params: { round } }))
const counts = () => countAnswers({ database: house.database, partnership })

describe('a round among professionals', () => {
  test('is bound to the load of the figures that it read, and says what they were', async () => {
    const id = await opens()
    const { reads, issues, state } = await shows(professional(), id)
    assert.deepEqual([reads.edition, reads.stretch, reads.standing, state], [edition, '2026-09', 'given', 'open'])
    assert.ok((reads.amount ?? 0) > 30)
    assert.deepEqual(issues, ['Drugs op straat', 'Geluid in de nacht'])
  })

  test('is answered once by each, counted once, and the answers are gone', async () => {
    const id = await opens()
    const [first, second, third] = [professional(), professional('om'), professional('ggz-instelling')]
    await answers(first, id, { reason: 'Op het plein is het onrustig.' })
    await answers(second, id)
    await assert.rejects(answers(first, id), problem('answered-before'))
    await answers(third, id, { ranks: [2, 1] })
    for (const discipline of ['care', 'housing']) await answers(professional(), id, { discipline })
    assert.equal((await shows(first, id)).answered, true)
    assert.equal((await shows(professional(), id)).answered, false)
    assert.equal((await shows(at(['analyst']), id)).result, null)
    const kept = async () =>
      (
        await house.owner.query('select count(*)::int as n from neighbourhood.elicitation_answers where round = $1', [
          id,
        ])
      ).rows[0].n
    assert.equal(await kept(), 5)
    await closes(id)
    await assert.rejects(answers(professional(), id), problem('round-is-closed'))
    assert.equal(await counts(), 1)
    assert.equal(await counts(), 0)
    assert.equal(await kept(), 0)
    const { result, state } = await shows(third, id)
    assert.equal(state, 'counted')
    assert.deepEqual(result?.together?.issues[0], { answers: 5, median: 1, low: 1, high: 1 })
    assert.deepEqual(result?.together?.beside, { answers: 5, median: 4, low: 4, high: 4 })
    assert.deepEqual([result?.disciplines[0]?.reasons, result?.reasons], [[], ['Op het plein is het onrustig.']])
    await assert.rejects(closes(id), problem('round-is-closed'))
  })

  test('of four answers says that one is missing, without a number of theirs or a word', async () => {
    const id = await opens()
    for (const organ of ['politie', 'om', 'ggz-instelling', 'reclassering'])
      await answers(professional(organ), id, { reason: 'Op het plein is het onrustig.' })
    await closes(id)
    await counts()
    const { result } = await shows(at(['analyst']), id)
    assert.deepEqual([result?.together, result?.missing, result?.reasons], [null, 1, []])
    assert.doesNotMatch(JSON.stringify(result), /median|onrustig/)
    const { rows } = await house.owner.query('select result from neighbourhood.elicitation_rounds where id = $1', [id])
    assert.doesNotMatch(JSON.stringify(rows), /median|onrustig/, 'nor is it kept')
  })

  test('shows nobody an answer: not to the analyst, not to a colleague, also not past the product', async () => {
    const id = await opens()
    await answers(professional(), id)
    const reading = (column: string) => (act: Act) =>
      sql.raw(`select ${column} from neighbourhood.elicitation_answers`).execute(act.trx)
    for (const who of [at(['analyst']), professional()]) {
      assert.deepEqual((await does(who, reading('answerer'))).rows, [])
      await assert.rejects(does(who, reading('ranks')), /permission denied/)
    }
  })

  test('refuses a half ranking, a name, another role, and a last day that is over', async () => {
    const id = await opens({ openUntil: '2026-11-28' })
    await assert.rejects(answers(professional(), id, { ranks: [1, 1] }), problem('order-not-whole'))
    await assert.rejects(
      answers(professional(), id, { reason: 'Meneer Jansen doet dit' }),
      problem('points-at-somebody'),
    )
    await assert.rejects(answers(at(['analyst']), id), problem('may-not-elicit'))
    await assert.rejects(
      does(at(['programme-manager']), (act) => openRound(act, { body: asked() })),
      problem('may-not-elicit'),
    )
    for (const wrong of [{ area: 'BU99990000' }, { openUntil: '2026-11-27' }, { issues: ['Geluid', 'geluid'] }])
      await assert.rejects(opens(wrong), problem('round-contradicts-itself'), JSON.stringify(wrong))
    await assert.rejects(opens({ issues: ['Drugs', 'Familie Peters'] }), problem('points-at-somebody'))
    await answers(professional(), id)
    clock.advance(86_400)
    await assert.rejects(answers(professional(), id), problem('round-is-closed'))
  })

  test('has a second round about the same, which shows the spread of the first', async () => {
    const first = await opens()
    await assert.rejects(opens({ follows: first }), problem('round-contradicts-itself'))
    for (const ranks of [
      [1, 2],
      [2, 1],
      [1, 2],
      [1, 2],
      [2, 1],
    ])
      await answers(professional(), first, { ranks })
    await closes(first)
    await counts()
    await assert.rejects(opens({ follows: first, theme: '1.1' }), problem('round-contradicts-itself'))
    await assert.rejects(opens({ follows: newId() }), problem('no-such-round'))
    const second = await opens({ follows: first })
    const { before, round } = await shows(professional(), second)
    assert.equal(round, 2)
    assert.equal(before?.id, first)
    assert.equal(before?.result.together?.issues[0]?.answers, 5)
    await closes(second)
    await counts()
    // A third is none.
    await assert.rejects(opens({ follows: second }), problem('round-contradicts-itself'))
  })

  test('is not there for the council, a desk, or another partnership', async () => {
    const id = await opens()
    for (const who of [at(['council-member']), at(['desk-officer']), { ...professional(), partnership: newId() }]) {
      await assert.rejects(shows(who, id), problem('no-such-round'))
      assert.deepEqual((await does(who, listRounds)).items, [])
    }
    assert.ok((await does(professional(), listRounds)).items.length > 0)
  })
})

describe('sources side by side', () => {
  let round: Id
  before(async () => {
    clock.advance(60)
    round = await opens()
    for (const discipline of ['policing', 'housing', 'care', 'education', 'youth-work'])
      await answers(professional(), round, { discipline, beside: 'less' })
    await closes(round)
    await counts()
  })
  const raises = (given: object = {}) =>
    does(at(['analyst']), (act) =>
      raiseDivergence(act, {
        body: {
          ...{ theme: '5.2' as const, area, people: null, round },
          register: { edition, series: 1, stretch: '2026-09' },
          ...given,
        },
      }),
    )
  const seen = async (id: Id, who = at(['analyst'])) =>
    (await does(who, listDivergences)).items.find((one) => one.id === id)

  test('register says more, professionals say less: that is a question, with both intervals', async () => {
    const { id } = await raises()
    const found = await seen(id)
    assert.equal(found?.pattern, 'apart')
    assert.equal(found?.register?.verdict, 'worse')
    assert.ok((found?.register?.elsewhere?.ratioLow ?? 0) > 1)
    const inArea = found?.register?.area
    assert.deepEqual(Object.keys(inArea ?? {}).sort(), ['count', 'high', 'low', 'rate', 'residents'])
    assert.ok(inArea && inArea.low < inArea.rate && inArea.rate < inArea.high)
    assert.deepEqual([found?.register?.counts, found?.register?.foundBy], ['reports', null])
    assert.equal(found?.professionals?.verdict, 'better')
    assert.equal(found?.professionals?.foremost, 'Drugs op straat')
    assert.equal(found?.people, null)
  })

  test('is looked for in all areas at once: questions by name, and nothing is kept', async () => {
    const register = { edition, series: 1, stretch: '2026-09' }
    const looks = (who: Capacity, given: object = {}) =>
      does(who, (act) => lookForDivergences(act, { body: { theme: '5.2' as const, people: null, register, ...given } }))
    const kept = async () => (await does(at(['analyst']), listDivergences)).items.length
    const before = await kept()
    const { looked, agree, cannotTell, oneSource, items } = await looks(at(['analyst']))
    assert.deepEqual(
      items.map((one) => [one.area.code, one.register?.verdict, one.professionals?.verdict]),
      [[area, 'worse', 'better']],
    )
    assert.equal(looked, agree + cannotTell + items.length)
    assert.ok(oneSource > 0, 'areas without a round are known to the register alone')
    assert.equal(await kept(), before)
    // Another theme has no round: then no area has two sources.
    assert.deepEqual((await looks(at(['analyst']), { theme: '1.1' })).items, [])
    await assert.rejects(looks(at(['analyst']), { register: null }), problem('two-sources-needed'))
    await assert.rejects(looks(at(['programme-manager'])), problem('may-not-weigh-sources'))
  })

  test('gets one owner, who says once what made the difference', async () => {
    const { id } = await raises()
    const mine = at(['programme-manager'])
    const take = (who: Capacity) => does(who, (act) => takeDivergence(act, { params: { divergence: id }, body: {} }))
    const close = (who: Capacity, given: object = {}) =>
      does(who, (act) =>
        closeDivergence(act, {
          params: { divergence: id },
          body: { outcome: 'explained', reasons: ['fear-of-reporting'], note: '', ...given },
        }),
      )
    await assert.rejects(close(mine), problem('divergence-is-not-yours'))
    await take(mine)
    await assert.rejects(take(at(['analyst'])), problem('divergence-has-an-owner'))
    await assert.rejects(close(mine, { reasons: [] }), problem('explanation-needs-a-reason'))
    await assert.rejects(close(mine, { note: 'Op Brugstraat 12 weten ze het' }), problem('points-at-somebody'))
    await close(mine)
    await assert.rejects(close(mine), problem('divergence-is-not-yours'))
    const closed = await seen(id, mine)
    assert.deepEqual(
      [closed?.outcome, closed?.reasons, closed?.owner],
      ['explained', ['fear-of-reporting'], { organ: 'college', mine: true }],
    )
  })

  test('needs two sources about the same area and theme', async () => {
    await assert.rejects(raises({ round: null }), problem('two-sources-needed'))
    await assert.rejects(raises({ theme: '1.1' }), problem('source-knows-no-such-area'))
    await assert.rejects(raises({ area: 'BU09350001' }), problem('source-knows-no-such-area'))
    await assert.rejects(raises({ people: { survey: newId(), scale: 'trust' } }), problem('no-such-survey'))
    await assert.rejects(
      does(at(['programme-manager']), (act) =>
        raiseDivergence(act, { body: { theme: '5.2', area, people: null, round, register: null } }),
      ),
      problem('may-not-weigh-sources'),
    )
  })

  test('is not there for the council, for a professional, or in an alliance', async () => {
    const { id } = await raises()
    assert.ok(await seen(id))
    for (const who of [at(['council-member']), professional(), at(['analyst'], { regime: 'WGS-ZVH' })])
      assert.deepEqual((await does(who, listDivergences)).items, [])
  })
})
