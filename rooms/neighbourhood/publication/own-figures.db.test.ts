/** Publications that are taken from what the house holds: a finished survey, months of signals. Nobody types a number. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Capacity, Role } from '../../../foundation/capacity.ts'
import { type Id, newId, testClock } from '../../../foundation/clock.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { perform } from '../../../foundation/perform.ts'
import { Problem } from '../../../foundation/problem.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { aProposal } from '../examples.ts'
import { askImporting, receiveAnswers } from '../survey/bring-answers.ts'
import { aDesign, someAreas, writtenAnswers } from '../survey/examples.ts'
import { finishSurvey } from '../survey/finish-survey.ts'
import { showPicture } from '../survey/read-surveys.ts'
import { recordDesign } from '../survey/record-design.ts'
import { runSurveys } from '../survey/run-surveys.ts'
import type { SurveyDesign } from '../survey/words.ts'
import { decidePublication } from './decide-publication.ts'
import { proposePublication } from './propose-publication.ts'
import { showProposal } from './read-publications.ts'

const house = await testDatabase()
after(() => house.close())
const clock = testClock('2026-11-28T09:00:00Z')
const refused = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
type Act = Parameters<typeof proposePublication>[0]

async function partnership() {
  const [id, keys] = [newId(), memoryKeyHolder()]
  await rotateEpoch({ database: house.database, keys }, { partnership: id, day: clock.today() })
  const someone = (role: Role): Capacity => ({
    ...{ partnership: id, person: newId(), appointment: newId(), organ: 'college', roles: [role] },
    ...{ ground: 'processing', regime: 'MUN', purpose: 'publishing/1' },
  })
  const [analyst, officer] = [someone('analyst'), someone('privacy-officer')]
  const act = <T>(who: Capacity, work: (act: Act) => Promise<T>): Promise<T> =>
    perform({ database: house.database, clock, keys }, who, { audit: 'neighbourhood.publication.proposed' }, work)
  return {
    id,
    analyst: <T>(work: (act: Act) => Promise<T>) => act(analyst, work),
    worker: () => runSurveys({ database: house.database, clock, keys, partnership: id }),
    propose: (body: Parameters<typeof proposePublication>[1]['body']) =>
      act(analyst, (a) => proposePublication(a, { body })),
    look: (publication: Id) => act(analyst, (a) => showProposal(a, { params: { publication } })),
    release: (publication: Id) =>
      act(officer, (a) =>
        decidePublication(a, { params: { publication }, body: { verdict: 'released', reason: 'Nagekeken.' } }),
      ),
  }
}
const { title, definition, smallestThatMatters } = aProposal()
const described = { title, definition, smallestThatMatters, direction: 'higher-is-better' as const }

/** Ten areas, of which two had too few answers. */
async function survey(of: Awaited<ReturnType<typeof partnership>>, given: Partial<SurveyDesign> = {}) {
  const design = aDesign({ areas: someAreas(10), ...given })
  const few = new Set(design.areas.slice(0, 2).map(({ code }) => code))
  const { id } = await of.analyst((a) => recordDesign(a, { body: { design: design as never } }))
  const text = writtenAnswers(design, { answered: ({ code, planned }) => (few.has(code) ? 6 : planned) })
  const [params, bringing] = [{ survey: id }, newId()]
  const content = Buffer.from(text).toString('base64')
  await of.analyst((a) => receiveAnswers(a, { params, body: { bringing, place: 0, content } }))
  await of.analyst((a) => askImporting(a, { params, body: { bringing, pieces: 1, encoding: 'utf-8' } }))
  await of.worker()
  return {
    ...{ id, few },
    finish: () => of.analyst((a) => finishSurvey(a, { params, body: {} })),
    picture: () => of.analyst((a) => showPicture(a, { params, query: { scale: 'trust' } })),
  }
}

test('a finished survey is published as it stands, and shows nothing of areas where few answered', async () => {
  const of = await partnership()
  const { id, few, finish, picture } = await survey(of)
  const body = { ...described, origin: 'survey-picture' as const, survey: id, scale: 'trust' as const }
  await assert.rejects(of.propose({ ...body, form: 'measured' }), refused('neighbourhood/survey-not-final'))
  await finish()
  const measured = await of.propose({ ...body, form: 'measured' })
  assert.equal(measured.state, 'proposed')
  const { artefact, report, origin } = await of.look(measured.id)
  const told = await picture()
  assert.deepEqual([origin, artefact?.method.surety, artefact?.source.edition?.length], ['survey', 'design-95', 64])
  for (const { code, figure } of told.areas) {
    const cell = artefact?.cells.find(({ area }) => area === code)
    if (figure.kind === 'measured' && cell?.state === 'given')
      assert.deepEqual(
        [cell.amount, cell.low].map(Number),
        [figure.mean, figure.low].map((at) => Math.round(at * 10) / 10),
      )
    if (few.has(code)) assert.deepEqual([cell?.state, cell?.amount], ['protected', null])
  }
  assert.ok(report.withheld >= 2 && report.found === 0 && (report.narrowest ?? 0) >= 2)
  assert.equal(report.left.length, report.withheld, 'the report says of each what is left')

  await of.release(measured.id)
  const again = await of.propose({ ...body, scale: 'resilience', form: 'measured' })
  const other = await of.look(again.id)
  const shown = (cells: readonly { state: string; area: string }[] = []) =>
    cells.filter(({ state }) => state === 'given').map(({ area }) => area)
  assert.deepEqual([other.report.earlier, other.report.faults], [[measured.id], []])
  assert.deepEqual(shown(other.artefact?.cells), shown(artefact?.cells), 'another scale shows the same areas')
})

test('estimates give every area a figure, and say which leaned on others', async () => {
  const of = await partnership()
  const { id, few, finish } = await survey(of)
  await finish()
  const body = { ...described, origin: 'survey-picture' as const, survey: id, scale: 'trust' as const }
  const { artefact } = await of.look((await of.propose({ ...body, form: 'modelled' })).id)
  const cells = artefact?.cells.filter(({ area }) => few.has(area)) ?? []
  assert.equal(cells.length, 2)
  assert.ok(
    cells.every(({ state, modelled, low, high }) => state === 'given' && modelled && low !== null && high !== null),
  )
})

test('a survey is published by age or by sex, of all residents together, and never finer', async () => {
  const of = await partnership()
  const { id, finish } = await survey(of)
  await finish()
  const body = { ...described, origin: 'survey-picture' as const, survey: id, scale: 'trust' as const }
  const told = await of.look((await of.propose({ ...body, form: 'measured', by: 'age' })).id)
  assert.deepEqual(told.artefact?.categories, ['', '15-34', '35-64', '65+'])
  assert.deepEqual(
    told.artefact?.areas.map(({ code }) => code),
    ['all'],
  )
  assert.ok(told.artefact?.cells.every(({ area }) => area === 'all'))
  assert.deepEqual(told.report.faults, [])
  await of.release(told.id)
  // The same groups for another scale, and areas beside them: nothing stands in each other's way.
  for (const next of [
    { ...body, scale: 'resilience' as const, form: 'measured' as const, by: 'age' as const },
    { ...body, form: 'measured' as const, by: 'area' as const },
    { ...body, form: 'measured' as const, by: 'sex' as const },
  ])
    assert.deepEqual((await of.look((await of.propose(next)).id)).report.faults, [])
  const without = await survey(of, { title: 'Zonder leeftijd', fieldworkUntil: '2026-10-16', ages: [], sexes: [] })
  await without.finish()
  await assert.rejects(
    of.propose({ ...body, survey: without.id, form: 'measured', by: 'age' }),
    refused('neighbourhood/groups-not-asked'),
  )
})

test('several fieldworks stand beside each other, cut where people were asked in another way', async () => {
  const of = await partnership()
  const before = await survey(of, { ...fieldwork(2022), modes: ['telephone'] })
  const between = await survey(of, fieldwork(2024))
  const last = await survey(of, { ...fieldwork(2026), areas: someAreas(11) })
  for (const one of [before, between, last]) await one.finish()
  const body = { ...described, origin: 'survey-picture' as const, scale: 'trust' as const, form: 'measured' as const }
  const earlier = [between.id, before.id]
  const { id, state } = await of.propose({ ...body, survey: last.id, earlier })
  assert.equal(state, 'proposed')
  const { artefact } = await of.look(id)
  assert.deepEqual(
    artefact?.periods.map(({ code, cut }) => [code, cut]),
    [
      ['2022', null],
      ['2024', 'mode'],
      ['2026', null],
    ],
  )
  const at = (area: string, period: string) =>
    artefact?.cells.find((cell) => cell.area === area && cell.period === period)?.state
  const few = [...last.few][0] ?? ''
  assert.deepEqual([at('all', '2022'), at('all', '2024'), at('all', '2026')], ['given', 'given', 'given'])
  assert.equal(at(few, '2026'), 'protected')
  // Nobody was asked there before: that is not withheld.
  assert.deepEqual([at('BU09350010', '2024'), at('BU09350010', '2026')], ['no-data', 'given'])
  await assert.rejects(
    of.propose({ ...body, survey: between.id, earlier: [last.id] }),
    refused('neighbourhood/fieldworks-not-in-line'),
  )
})
const fieldwork = (year: number) => ({
  ...{ title: `Buurtenquête ${year}`, fieldworkFrom: `${year}-09-01`, fieldworkUntil: `${year}-10-15` },
})

test('a survey of another partnership, and a scale that was not asked, are not published', async () => {
  const [of, elsewhere] = [await partnership(), await partnership()]
  const { id, finish } = await survey(of)
  await finish()
  const body = { ...described, origin: 'survey-picture' as const, survey: id, form: 'measured' as const }
  await assert.rejects(elsewhere.propose({ ...body, scale: 'trust' }), refused('neighbourhood/no-such-survey'))
  assert.equal((await of.propose({ ...body, scale: 'trust' })).state, 'proposed')
})

test('months of signals are published as their room lets them be known, and the same month is the same number', async () => {
  const of = await partnership()
  const keep = (month: string, areas: string[], counts: number[], whole: number | null) =>
    house.owner.query(
      `insert into signals.protected_months (partnership, id, month, theme, areas, counts, whole, to_case, to_department)
        values ($1, $2, $3, '2.1', $4, $5, $6, null, null)`,
      [of.id, newId(), `${month}-01`, areas, counts, whole],
    )
  await keep('2026-08', ['BU09350001', 'BU09350002'], [7, 12], 21)
  await keep('2026-09', ['BU09350002'], [9], 14)
  const body = { ...described, origin: 'signal-counts' as const, theme: '2.1' as const, from: '2026-08' }
  await assert.rejects(of.propose({ ...body, until: '2026-10' }), refused('neighbourhood/months-not-counted'))
  await assert.rejects(of.propose({ ...body, until: '2026-07' }), refused('neighbourhood/months-not-counted'))
  const { id, state } = await of.propose({ ...body, until: '2026-09' })
  assert.equal(state, 'proposed')
  const { artefact, origin } = await of.look(id)
  const at = (area: string, period: string) => {
    const cell = artefact?.cells.find((one) => one.area === area && one.period === period)
    return [cell?.state, cell?.amount, cell?.low, cell?.high]
  }
  assert.equal(origin, 'own-count')
  assert.deepEqual(at('BU09350001', '2026-08'), ['given', 7, 1, 15])
  assert.deepEqual(at('BU09350001', '2026-09'), ['protected', null, null, null])
  assert.deepEqual(at('all', '2026-09'), ['given', 14, 6, 22], 'a count of its own, not the sum of its areas')
  await of.release(id)
  const later = await of.look((await of.propose({ ...body, from: '2026-09', until: '2026-09' })).id)
  assert.deepEqual([later.report.earlier, later.report.faults], [[id], []])
  await house.owner.query(
    "update signals.protected_months set counts = '{10}' where partnership = $1 and month = '2026-09-01'",
    [of.id],
  )
  const changed = await of.propose({ ...body, from: '2026-09', until: '2026-09' })
  assert.equal(changed.state, 'blocked', 'another number for the same month would tell what changed')
})
