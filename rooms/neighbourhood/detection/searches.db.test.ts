import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { type Clock, type Id, newId, testClock } from '../../../foundation/clock.ts'
import { perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { layOutAreas } from '../../signals/door.ts'
import { importDelivery } from '../delivery/import-delivery.ts'
import { listEditions } from '../edition/read-editions.ts'
import { aFile } from '../examples.ts'
import type { Recipe } from '../reading/words.ts'
import type { ShownFinding } from './contract.ts'
import { enterCampaign } from './enter-campaign.ts'
import { stirredAreas, stirredDays, stirredMap, stirredTable } from './examples.ts'
import { showBoard, showSearch } from './read-searches.ts'
import { runSearches } from './run-searches.ts'
import { startSearch } from './start-search.ts'
import { takeBackSearch } from './take-back-search.ts'
import { closeFinding, takeFinding } from './take-finding.ts'

let house: TestDatabase
let clock: Clock & { advance(seconds: number): void }
let partnership: Id
let edition: Id
before(async () => {
  house = await testDatabase()
  clock = testClock('2026-11-28T09:00:00Z')
  partnership = newId()
  edition = await loaded(partnership)
})
after(() => house.close())

const at = (place: Id, roles: Capacity['roles'] = ['analyst']): Capacity => ({
  partnership: place,
  person: newId(),
  appointment: newId(),
  organ: 'college',
  roles,
  ground: 'processing',
  regime: 'MUN',
  purpose: 'detection/1',
})
type Act = Parameters<typeof startSearch>[0]
const does = <T>(who: Capacity, work: (act: Act) => Promise<T>): Promise<T> =>
  perform({ database: house.database, clock, keys: {} as never }, who, { audit: 'neighbourhood.search.asked' }, work)
const problem = (code: string) => (error: { code?: string }) => error.code === `neighbourhood/${code}`

async function loaded(place: Id, { map = true, table = stirredTable() } = {}): Promise<Id> {
  const files = [aFile('meldingen.csv', table), ...(map ? [aFile('buurten.geojson', stirredMap())] : [])]
  for (const file of files)
    await importDelivery({ database: house.database, clock, newId }, place, {
      files: [file],
      encoding: 'utf-8',
      correct: (recipe: Recipe): Recipe => ({
        ...recipe,
        source: 'verzonnen',
        figures: recipe.figures.map((figure) => ({ ...figure, kind: 'count' as const })),
      }),
    })
  const { tables } = await does(at(place), listEditions)
  return tables[0]?.id ?? ''
}
/** Place of the figure in its list: residents come before reports. */
const [residents, reports] = [0, 1]
const asked = (method: 'space-time' | 'aberration', seed: string | null = 'een zaad', series = reports) =>
  ({ source: 'register', edition, series, level: 'neighbourhood', municipality: null, method, seed }) as const
const run = (place = partnership) => runSearches({ database: house.database, clock, partnership: place })
const see = (who: Capacity, id: Id) => does(who, (act) => showSearch(act, { params: { run: id } }))
/** What was found, without what is drawn anew each time. */
const withoutIds = (items: readonly ShownFinding[]) => items.map(({ id: _, run: __, ...rest }) => rest)

describe('a search of registered counts', () => {
  test('asks about three neighbours of which much is reported, prints its limits, and finds the same with the same seed', async () => {
    const who = at(partnership)
    const { id } = await does(who, (act) => startSearch(act, { body: asked('space-time') }))
    assert.equal((await see(who, id)).state, 'waiting')
    assert.equal(await run(), 1)
    const done = await see(who, id)
    assert.equal(done.state, 'done')
    assert.deepEqual([done.firstStretch, done.lastStretch, done.seed], ['2024-10', '2026-09', 'een zaad'])
    assert.deepEqual(done.leftOut, { tooSmall: 1, noFigure: 0, noPlace: 0 })
    assert.ok(done.searched?.kind === 'space-time' && done.searched.simulations === 999)
    assert.equal(done.searched.areas, 15)
    const [finding] = done.items
    assert.ok(finding && stirredAreas.slice(0, 3).every((code) => finding.areas.some((area) => area.code === code)))
    assert.deepEqual(
      [finding.last, finding.lastDay, finding.owner, finding.outcome],
      ['2026-09', '2026-09-30', null, null],
    )
    assert.ok(finding.chance <= 0.05 && (finding.observed ?? 0) > (finding.expected ?? 0))
    assert.equal(done.drawn.length, 15)

    const again = await does(who, (act) => startSearch(act, { body: asked('space-time') }))
    await run()
    assert.deepEqual(withoutIds((await see(who, again.id)).items), withoutIds(done.items))
  })

  test('asks about single areas far above their own past, with false alarms held down over all areas', async () => {
    const who = at(partnership)
    const { id } = await does(who, (act) => startSearch(act, { body: asked('aberration') }))
    await run()
    const { items, searched } = await see(who, id)
    assert.deepEqual(items.map(({ areas }) => areas[0]?.code).sort(), stirredAreas.slice(0, 3))
    assert.ok(searched?.kind === 'aberration' && searched.method === 'ears-c1' && searched.judged > 3)
  })

  test('draws a seed of its own where none is given, and keeps it', async () => {
    const who = at(partnership)
    const seeds = await Promise.all(
      [0, 1].map(async () => {
        const { id } = await does(who, (act) => startSearch(act, { body: asked('aberration', null) }))
        return (await see(who, id)).seed
      }),
    )
    assert.match(seeds[0] ?? '', /^[0-9a-f]{16}$/)
    assert.notEqual(seeds[0], seeds[1])
    await run()
  })

  test('is refused where there is too little, no residents, no count or no analyst', async () => {
    const bare = newId()
    await assert.rejects(
      does(at(bare), (act) => startSearch(act, { body: asked('space-time') })),
      problem('no-such-table'),
    )
    await assert.rejects(
      does(at(partnership), (act) => startSearch(act, { body: asked('space-time', null, 7) })),
      problem('no-such-series'),
    )
    await assert.rejects(
      does(at(partnership), (act) => startSearch(act, { body: { ...asked('space-time'), municipality: 'GM1883' } })),
      problem('too-little-to-search'),
    )
    await assert.rejects(
      does(at(partnership, ['programme-manager']), (act) => startSearch(act, { body: asked('space-time') })),
      problem('may-not-detect'),
    )
    // The control: the same request of an analyst is taken.
    assert.ok(
      (await does(at(partnership), (act) => startSearch(act, { body: asked('space-time', null, residents) }))).id,
    )
    await run()
  })

  test('is taken over when a worker falls silent, and given up after three', async () => {
    const place = newId()
    edition = await loaded(place)
    const who = at(place)
    const { id } = await does(who, (act) => startSearch(act, { body: asked('aberration') }))
    const fallSilent = (attempts: number) =>
      house.owner.query(
        "update neighbourhood.detection_runs set state = 'searching', runner = $2, heard_at = $3, attempts = $4 where id = $1",
        [id, newId(), clock.now(), attempts],
      )
    await fallSilent(1)
    assert.equal(await run(place), 0)
    clock.advance(61)
    assert.equal(await run(place), 1)
    assert.equal((await see(who, id)).state, 'done')
    const { id: broken } = await does(who, (act) => startSearch(act, { body: asked('aberration') }))
    await house.owner.query(
      "update neighbourhood.detection_runs set state = 'searching', runner = $2, heard_at = $3, attempts = 3 where id = $1",
      [broken, newId(), clock.now()],
    )
    clock.advance(61)
    await assert.rejects(run(place), /broke off/)
    const failed = await see(who, broken)
    assert.deepEqual([failed.state, failed.items], ['failed', []])
  })
})

describe('a search that is taken back', () => {
  let place: Id
  before(async () => {
    place = newId()
    edition = await loaded(place)
  })
  const takes = (who: Capacity, id: Id) => does(who, (act) => takeBackSearch(act, { params: { run: id }, body: {} }))
  const starts = async (who: Capacity) => (await does(who, (act) => startSearch(act, { body: asked('space-time') }))).id

  test('while it waits is never begun', async () => {
    const who = at(place)
    const id = await starts(who)
    await takes(who, id)
    assert.equal(await run(place), 0)
    assert.deepEqual([(await see(who, id)).state, (await see(who, id)).items], ['cancelled', []])
    await assert.rejects(takes(who, id), problem('search-is-over'))
  })

  test('while it runs is broken off, and nothing of it is kept', async () => {
    const who = at(place)
    const id = await starts(who)
    let turns = 0
    const { database } = house
    const whileSearching: typeof database = {
      ...database,
      asJob: async (claims, work) => {
        turns += 1
        // The first turn takes it up; the second tells how far it is.
        if (turns === 2) await takes(who, id)
        return database.asJob(claims, work)
      },
    }
    assert.equal(await runSearches({ database: whileSearching, clock, partnership: place }), 1)
    assert.ok(turns >= 2)
    const { state, items, searched } = await see(who, id)
    assert.deepEqual([state, items, searched], ['cancelled', [], null])
  })

  test('is the analyst’s to take back, and not what is over', async () => {
    const who = at(place)
    const id = await starts(who)
    await assert.rejects(takes(at(place, ['programme-manager']), id), problem('may-not-detect'))
    await assert.rejects(takes(at(newId()), id), problem('no-such-search'))
    await run(place)
    await assert.rejects(takes(who, id), problem('search-is-over'))
    assert.equal((await see(who, id)).state, 'done')
  })
})

describe('counts by day', () => {
  test('are loaded as days and searched as days: three neighbours in the last three', async () => {
    const place = newId()
    edition = await loaded(place, { table: stirredDays() })
    const who = at(place)
    const { id } = await does(who, (act) => startSearch(act, { body: asked('space-time') }))
    await run(place)
    const { items, searched, firstStretch, lastStretch, completeness } = await see(who, id)
    assert.deepEqual([firstStretch, lastStretch], ['2026-10-01', '2026-11-29'])
    assert.ok(searched?.kind === 'space-time' && searched.periods === 60 && searched.maximumDuration === 15)
    const [finding] = items
    assert.deepEqual(finding?.areas.map(({ code }) => code).sort(), stirredAreas.slice(0, 3))
    assert.deepEqual([finding?.firstDay, finding?.lastDay], ['2026-11-27', '2026-11-29'])
    // One load only: how complete its end is, nobody knows.
    assert.deepEqual(completeness, [])
  })

  test('that came in late are told from what an earlier load had, and the end may be left out', async () => {
    const place = newId()
    const whole = stirredDays()
    const early = whole
      .split('\n')
      .filter((line) => !/2026-11-2[89]/.test(line))
      // Of the last day that was there a third had come in.
      .map((line) => line.replace(/(2026-11-27);\d+;/, '$1;1;'))
      .join('\n')
    await loaded(place, { table: early })
    edition = await loaded(place, { table: whole })
    const who = at(place)
    const body = { ...asked('aberration'), leaveOut: 3 }
    const { id } = await does(who, (act) => startSearch(act, { body }))
    await run(place)
    const { completeness, endLeftOut, lastStretch, items } = await see(who, id)
    assert.deepEqual([endLeftOut, lastStretch, items], [3, '2026-11-26', []])
    assert.deepEqual(completeness?.map(({ back, loads }) => [back, loads])[0], [0, 1])
    assert.ok((completeness?.[0]?.share ?? 1) < 0.4)
    assert.equal(completeness?.[1]?.share, 1)
  })
})

describe('a question', () => {
  let place: Id
  let finding: Id
  const owner = () => at(place, ['programme-manager'])
  before(async () => {
    place = newId()
    edition = await loaded(place)
    const { id } = await does(at(place), (act) => startSearch(act, { body: asked('aberration') }))
    await run(place)
    finding = (await see(at(place), id)).items[0]?.id ?? ''
  })
  const take = (who: Capacity) =>
    does(who, (act) => takeFinding(act, { params: { finding }, body: { asked: ['police', 'residents'] } }))
  const close = (who: Capacity, note: string) =>
    does(who, (act) => closeFinding(act, { params: { finding }, body: { outcome: 'way-of-reporting', note } }))

  test('gets one owner, who says once what came of it, without an address', async () => {
    const mine = owner()
    await assert.rejects(close(mine, ''), problem('finding-is-not-yours'))
    await take(mine)
    await assert.rejects(take(at(place)), problem('finding-has-an-owner'))
    await assert.rejects(close(at(place), ''), problem('finding-is-not-yours'))
    await assert.rejects(close(mine, 'Op Molenstraat 12 woont iemand'), problem('names-an-address'))
    await close(mine, 'Het meldpunt kreeg een folder.')
    await assert.rejects(close(mine, 'Toch niet'), problem('finding-is-not-yours'))
    const { findings } = await does(mine, showBoard)
    const closed = findings.find(({ id }) => id === finding)
    assert.deepEqual(
      [closed?.owner, closed?.asked, closed?.outcome, closed?.note, closed?.closedOn],
      [
        { organ: 'college', mine: true },
        ['police', 'residents'],
        'way-of-reporting',
        'Het meldpunt kreeg een folder.',
        clock.today(),
      ],
    )
    // Closed ones stand under the open ones.
    assert.equal(findings.at(-1)?.id, finding)
    const shown = (await does(at(place), showBoard)).findings.find(({ id }) => id === finding)
    assert.equal(shown?.owner?.mine, false)
  })

  test('shows that people were asked to report at the time', async () => {
    const body = {
      what: 'Meld overlast: folder in elke bus',
      municipality: 'GM0935',
      firstDay: '2026-09-01',
      lastDay: '2026-09-20',
    }
    const elsewhere = { ...body, municipality: 'GM1883' }
    await does(at(place), (act) => enterCampaign(act, { body: elsewhere }))
    assert.ok((await does(at(place), showBoard)).findings.every(({ campaigns }) => campaigns.length === 0))
    await does(at(place), (act) => enterCampaign(act, { body }))
    const { findings } = await does(at(place), showBoard)
    assert.ok(findings.every(({ campaigns }) => campaigns[0]?.what === body.what))
    await assert.rejects(
      does(at(place), (act) => enterCampaign(act, { body: { ...body, lastDay: '2026-08-01' } })),
      problem('campaign-ends-before-it-begins'),
    )
    await assert.rejects(
      does(at(place), (act) => enterCampaign(act, { body: { ...body, what: 'Folder in de Brugstraat 4' } })),
      problem('names-an-address'),
    )
  })

  test('is not there for another partnership, for the council, or in an alliance', async () => {
    for (const who of [at(newId()), at(place, ['council-member']), { ...at(place), regime: 'WGS-ZVH' } as Capacity]) {
      assert.deepEqual(await does(who, showBoard), {
        runs: [],
        findings: [],
        campaigns: [],
        municipalities: who.partnership === place ? [{ code: 'GM0935', name: 'GM0935' }] : [],
      })
      await assert.rejects(
        does(who, (act) => takeFinding(act, { params: { finding }, body: { asked: ['police'] } })),
        problem('no-such-finding'),
      )
    }
    assert.ok((await does(at(place), showBoard)).findings.length > 0)
  })
})

test('a search of signals brings areas and months in steps, and no count comes into this room', async () => {
  const place = newId()
  await loaded(place)
  await layOutAreas(
    { database: house.database, newId, partnership: place },
    stirredAreas.map((code, at) => ({
      ...{ code, name: `Buurt ${at}`, residents: 900, longitude: 5.68 + (at % 4) / 100 },
      latitude: 50.84 + Math.floor(at / 4) / 100,
    })),
  )
  const signals = stirredAreas.flatMap((area, at) => [
    ...['2025-12', '2026-03', '2026-06', '2026-08'].map((month) => ({ area, month })),
    ...(at < 3 ? Array.from({ length: 8 }, () => ({ area, month: '2026-10' })) : []),
  ])
  for (const { area, month } of signals)
    await house.owner.query(
      `insert into signals.signals (partnership, id, letter, desk, theme, subject, observation, urgency, about_safety,
        municipal_task, on_territory, concrete, recent, state, area, record_key, classified_by, classified_on, decided_on)
      values ($1, $2, $3, 'signal', '5.2', 'area', 'own', 'weeks', true, true, true, true, true, 'to-department', $4, 0.5,
        $5, $6, $6)`,
      [place, newId(), newId(), area, newId(), `${month}-12`],
    )
  const who = at(place)
  const body = { source: 'signals', theme: '5.2', months: 12, seed: 'een' } as const
  const { id } = await does(who, (act) => startSearch(act, { body }))
  await run(place)
  const { items, searched, state } = await see(who, id)
  assert.equal(state, 'done')
  assert.ok(searched?.kind === 'signals' && searched.fewestAreas === 3 && searched.fewestSignals === 10)
  const [finding] = items
  assert.deepEqual(
    finding?.areas.map(({ code }) => code),
    stirredAreas.slice(0, 3),
  )
  assert.deepEqual(finding?.areas[0]?.name, 'Buurt 0')
  assert.deepEqual([finding?.observed, finding?.expected], [null, null])
  const { rows } = await house.owner.query('select plan, searched from neighbourhood.detection_runs where id = $1', [
    id,
  ])
  assert.equal(rows[0].plan, null)
})
