import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { perform } from '../../../foundation/perform.ts'
import { Problem } from '../../../foundation/problem.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { holdings } from '../holdings.ts'
import { askImporting, receiveAnswers } from './bring-answers.ts'
import { destroyAnswers } from './destroy-answers.ts'
import { aDesign, someAreas, writtenAnswers } from './examples.ts'
import { finishSurvey } from './finish-survey.ts'
import { loadSurvey } from './load-survey.ts'
import { listSurveys, showPicture, showSurvey } from './read-surveys.ts'
import { recordDesign, weighDesign } from './record-design.ts'
import { runSurveys } from './run-surveys.ts'
import * as store from './store.ts'
import type { SurveyDesign } from './words.ts'

const house = await testDatabase()
after(() => house.close())

type Act = Parameters<typeof recordDesign>[0]
const refused = (wanted: string) => (error: unknown) => {
  assert.equal(error instanceof Problem ? error.code : String(error), wanted)
  return true
}

/** A partnership of its own, with keys, a clock that can be moved, and a worker's turn. */
async function partnership(at = '2026-11-28T09:00:00Z') {
  const id = newId()
  const keys = memoryKeyHolder()
  let clock = testClock(at)
  await rotateEpoch({ database: house.database, keys }, { partnership: id, day: clock.today() })
  const capacityOf = (roles: Capacity['roles']): Capacity => ({
    ...{ partnership: id, person: newId(), appointment: newId(), organ: 'college', roles },
    ...{ ground: 'processing', regime: 'MUN', purpose: 'survey/1' },
  })
  const act = <T>(work: (act: Act) => Promise<T>, roles: Capacity['roles'] = ['analyst']): Promise<T> =>
    perform({ database: house.database, clock, keys }, capacityOf(roles), { audit: 'neighbourhood.survey.read' }, work)
  const context = () => ({ database: house.database, clock, keys, partnership: id })
  const design = async (given: Partial<SurveyDesign> = {}) => {
    const { id: survey } = await act((a) => recordDesign(a, { body: { design: aDesign(given) as never } }))
    return survey
  }
  /** In pieces of so many bytes, as the page brings them. */
  const bring = async (survey: string, text: string, piece = 9_000) => {
    const bytes = Buffer.from(text)
    const bringing = newId()
    const pieces = Math.ceil(bytes.length / piece)
    for (let place = 0; place < pieces; place++) {
      const content = bytes.subarray(place * piece, (place + 1) * piece).toString('base64')
      await act((a) => receiveAnswers(a, { params: { survey }, body: { bringing, place, content } }))
    }
    await act((a) => askImporting(a, { params: { survey }, body: { bringing, pieces, encoding: 'utf-8' } }))
  }
  const parts = async () => {
    const { rows } = await house.owner.query<{ rows: number; keys: number }>(
      `select (select count(*)::int from neighbourhood.survey_parts where partnership = $1) as rows,
        (select count(*)::int from keys.item_keys where partnership = $1 and table_name = 'neighbourhood.survey_parts') as keys`,
      [id],
    )
    return rows[0]
  }
  return {
    ...{ id, keys, act, design, bring, parts, context },
    look: (survey: string) => act((a) => showSurvey(a, { params: { survey } })),
    picture: (survey: string, query: { scale: 'trust' | 'resilience'; area?: string } = { scale: 'trust' }) =>
      act((a) => showPicture(a, { params: { survey }, query })),
    run: () => runSurveys(context()),
    finish: (survey: string) => act((a) => finishSurvey(a, { params: { survey }, body: {} })),
    night: () => destroyAnswers(context()),
    moveTo: (day: string) => {
      clock = testClock(`${day}T03:00:00Z`)
    },
  }
}

test('a survey becomes a picture, and its answers are gone', async () => {
  const of = await partnership()
  const survey = await of.design()
  const before = await of.look(survey)
  assert.equal(before.state, 'designed')
  assert.equal(before.precision.length, 9)
  await of.bring(survey, writtenAnswers(aDesign()))
  assert.ok(((await of.parts())?.rows ?? 0) > 1)
  assert.equal((await of.look(survey)).answers.destroyBy, '2027-05-28')
  assert.equal(await of.run(), 1)
  const done = await of.look(survey)
  assert.equal(done.state, 'estimated')
  assert.equal(done.picture?.respondents, 480)
  const trust = await of.picture(survey)
  assert.equal(trust.areas.length, 8)
  assert.ok(trust.areas.every(({ estimate }) => estimate !== null && estimate.ownShare > 0))
  assert.equal(trust.line.length, 1)
  await of.finish(survey)
  // In the act itself: the rows are still there, and nothing opens them any more.
  assert.equal((await of.parts())?.keys, 0)
  assert.ok(((await of.parts())?.rows ?? 0) > 0)
  assert.equal(await of.night(), 1)
  assert.deepEqual(await of.parts(), { rows: 0, keys: 0 })
  const final = await of.look(survey)
  assert.deepEqual([final.state, final.answers.state, final.answers.destroyedOn], ['final', 'destroyed', '2026-11-28'])
  const { rows } = await house.owner.query('select action, objects from audit.acts where id = $1', [final.answers.act])
  assert.deepEqual(rows, [{ action: 'neighbourhood.survey-answers.destroyed', objects: [survey] }])
  assert.equal((await of.picture(survey)).areas.length, 8)
})

test('nobody at the workbench and no job reads an answer; the importer does, and only under its own name', async () => {
  const of = await partnership()
  const survey = await of.design()
  await of.bring(survey, writtenAnswers(aDesign()))
  const { rows } = await house.owner.query<{ content: string; bringing: string }>(
    `select encode(content_sealed, 'escape') as content, bringing from neighbourhood.survey_parts where survey = $1`,
    [survey],
  )
  assert.ok(rows.length > 0)
  for (const { content } of rows) assert.doesNotMatch(content, /BU0935|QlUwOTM1/)
  const bringing = rows[0]?.bringing as string
  await assert.rejects(
    of.act((a) => store.sealedPart(a.trx, bringing, 0)),
    /permission denied/,
  )
  const asJob = (job: string) =>
    house.database.asJob({ partnership: of.id, job }, (trx) => store.sealedPart(trx, bringing, 0))
  await assert.rejects(asJob('import-survey'), /permission denied/)
  const asImporter = (job: string, whose = of.id) =>
    house.database.asImporter({ partnership: whose, job, regime: 'MUN' }, (trx) => store.sealedPart(trx, bringing, 0))
  assert.equal(await asImporter('import-open-data'), undefined)
  assert.equal(await asImporter('import-survey', newId()), undefined)
  // Control: it is there.
  assert.ok(await asImporter('import-survey'))
})

test('a column with names stops the import with a sentence, and the answers are gone at once; a file without it is read', async () => {
  const of = await partnership()
  const survey = await of.design()
  const text = writtenAnswers(aDesign())
  const named = text
    .trimEnd()
    .split('\n')
    .map((line, at) => (at === 0 ? `${line};Naam` : `${line};Iemand Verzonnen`))
    .join('\n')
  await of.bring(survey, named)
  await of.run()
  const stopped = await of.look(survey)
  assert.deepEqual([stopped.state, stopped.fault], ['refused', { code: 'about-persons', column: 'Naam' }])
  assert.deepEqual(await of.parts(), { rows: 0, keys: 0 })
  assert.equal(stopped.answers.state, 'none')
  assert.equal(stopped.picture, null)
  // What is brought anew is not swept away with what was refused.
  const first = { bringing: newId(), place: 0, content: 'YQ==' }
  await of.act((a) => receiveAnswers(a, { params: { survey }, body: first }))
  await of.act((a) => receiveAnswers(a, { params: { survey }, body: first }))
  await of.run()
  assert.equal((await of.parts())?.rows, 1)
  await of.bring(survey, text)
  await of.run()
  assert.equal((await of.look(survey)).state, 'estimated')
})

test('a file that breaks off is brought anew; pieces that are missing give a sentence', async () => {
  const of = await partnership()
  const survey = await of.design()
  const orphan = { bringing: newId(), place: 0, content: 'YQ==' }
  await of.act((a) => receiveAnswers(a, { params: { survey }, body: orphan }))
  await of.act((a) =>
    askImporting(a, { params: { survey }, body: { bringing: orphan.bringing, pieces: 2, encoding: 'utf-8' } }),
  )
  await of.run()
  assert.equal((await of.look(survey)).fault?.code, 'pieces-missing')
  await of.bring(survey, writtenAnswers(aDesign()))
  await of.run()
  assert.equal((await of.look(survey)).state, 'estimated')
})

test('on the last day the answers go, final or not; the day before they are still there', async () => {
  const of = await partnership()
  const survey = await of.design()
  await of.bring(survey, writtenAnswers(aDesign()))
  await of.run()
  of.moveTo('2027-05-27')
  assert.equal(await of.night(), 0)
  assert.ok(((await of.parts())?.rows ?? 0) > 0)
  of.moveTo('2027-05-28')
  assert.equal(await of.night(), 1)
  assert.deepEqual(await of.parts(), { rows: 0, keys: 0 })
  const left = await of.look(survey)
  assert.deepEqual([left.state, left.answers.state], ['estimated', 'destroyed'])
  await of.finish(survey)
  assert.equal((await of.look(survey)).state, 'final')
})

test('answers that nobody had read for a week go, and others may be brought', async () => {
  const of = await partnership()
  const survey = await of.design()
  await of.act((a) => receiveAnswers(a, { params: { survey }, body: { bringing: newId(), place: 0, content: 'YQ==' } }))
  of.moveTo('2026-12-05')
  assert.equal(await of.night(), 0)
  of.moveTo('2026-12-06')
  assert.equal(await of.night(), 1)
  assert.deepEqual(await of.parts(), { rows: 0, keys: 0 })
  assert.deepEqual((await of.look(survey)).answers, { state: 'none', destroyBy: null, destroyedOn: null, act: null })
})

test('what happened stays: a design is not changed, figures are not made final twice, nothing is brought to what has figures', async () => {
  const of = await partnership()
  const survey = await of.design()
  await assert.rejects(of.finish(survey), refused('neighbourhood/survey-moved-on'))
  await of.bring(survey, writtenAnswers(aDesign()))
  await of.run()
  const part = { bringing: newId(), place: 0, content: 'YQ==' }
  await assert.rejects(
    of.act((a) => receiveAnswers(a, { params: { survey }, body: part })),
    refused('neighbourhood/survey-moved-on'),
  )
  await of.finish(survey)
  await assert.rejects(of.finish(survey), refused('neighbourhood/survey-moved-on'))
  const { rows } = await house.owner.query(
    `select has_column_privilege('workbench', 'neighbourhood.surveys', 'design', 'update') as may`,
  )
  assert.deepEqual(rows, [{ may: false }])
})

test('whoever is no analyst meets no survey, and one partnership not another’s', async () => {
  const of = await partnership()
  const survey = await of.design()
  const council = ['council-member'] as const
  const shown = { params: { survey } }
  assert.deepEqual(await of.act(listSurveys, council), { items: [] })
  await assert.rejects(
    of.act((a) => showSurvey(a, shown), council),
    refused('neighbourhood/no-such-survey'),
  )
  await assert.rejects(
    of.act((a) => recordDesign(a, { body: { design: aDesign() as never } }), council),
    refused('neighbourhood/may-not-survey'),
  )
  await assert.rejects((await partnership()).look(survey), refused('neighbourhood/no-such-survey'))
  // Control.
  assert.equal((await of.act(listSurveys)).items.length, 1)
})

test('a design that contradicts itself is not recorded and says where', async () => {
  const of = await partnership()
  const design = aDesign({ areas: someAreas(2, 5_000) }) as never
  await assert.rejects(
    of.act((a) => weighDesign(a, { body: { design } })),
    refused('neighbourhood/design-contradicts-itself'),
  )
  await assert.rejects(
    of.act((a) => recordDesign(a, { body: { design } })),
    refused('neighbourhood/design-contradicts-itself'),
  )
  assert.equal((await of.act((a) => weighDesign(a, { body: { design: aDesign() as never } }))).precision.length, 9)
})

test('a line goes over surveys of one kind and is cut where the method changed', async () => {
  const of = await partnership()
  const place = { database: house.database, clock: testClock('2026-11-28T09:00:00Z'), newId }
  const in2022 = { title: 'Buurtenquête 2022', fieldworkFrom: '2022-09-01', fieldworkUntil: '2022-10-15' }
  const in2024 = { title: 'Buurtenquête 2024', fieldworkFrom: '2024-09-01', fieldworkUntil: '2024-10-15' }
  const load = (given: Partial<SurveyDesign>, seed: number) => {
    const design = aDesign(given)
    return loadSurvey(place, of.id, { design, text: writtenAnswers(design, { seed }) })
  }
  await load({ ...in2022, modes: ['telephone'] }, 1)
  await load(in2024, 2)
  const last = await load({}, 3)
  assert.ok(last)
  assert.equal(await load({}, 3), undefined)
  const { line } = await of.picture(last)
  assert.deepEqual(
    line.map(({ cut }) => cut?.kind ?? null),
    [null, 'mode', null],
  )
  assert.equal(line[2]?.change?.verdict, 'cannot-tell')
  const inArea = await of.picture(last, { scale: 'resilience', area: 'BU09350001' })
  assert.equal(inArea.line.length, 3)
  await assert.rejects(
    of.picture(last, { scale: 'trust', area: 'BU00000000' }),
    refused('neighbourhood/scale-not-asked'),
  )
  // Nothing of the answers was kept.
  assert.deepEqual(await of.parts(), { rows: 0, keys: 0 })
})

test('after a restore the answers of a survey whose key is gone go again', async () => {
  const of = await partnership()
  const survey = await of.design()
  await of.bring(survey, writtenAnswers(aDesign()))
  const erase = (regime: 'MUN' | 'PGA') =>
    house.database.asJob({ partnership: of.id, job: 'erase-again', regime }, (trx) =>
      holdings.eraseCase({ ...of.context(), trx, capacity: { partnership: of.id, regime } }, survey),
    )
  assert.equal(await erase('PGA'), 0)
  assert.ok((await erase('MUN')) > 0)
  assert.deepEqual(await of.parts(), { rows: 0, keys: 0 })
})
