/** Over random files the rules, the policy and the database give one answer: may this severe measure be decided? */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { type MeasureHouse, measureHouse } from '../testing/measure-house.ts'
import { decideMeasure } from './decide-measure.ts'
import { lighterMayBeDecided, severeMeasureMayBeDecided } from './file.ts'
import { choicesOf, takesDays } from './proportionality.ts'
import { seeMeasure, stateOf, wholeFile } from './see-measure.ts'
import { fileQuestions, memberQuestions, type TestQuestion } from './words.ts'

let house: MeasureHouse
before(async () => {
  house = await measureHouse()
})
after(() => house.close())

type Member = {
  minor: boolean
  check: 'signed' | 'unsigned' | 'not-found-out' | 'asked' | 'none' | 'override'
  view: string | null
  lacks: string[]
}
type Drawn = {
  ground: 'a' | 'b'
  members: Member[]
  /** Said to be a victim with nobody who protects is kept out by the table itself. */
  victim: boolean
  lacks: readonly TestQuestion[]
  minorsFit: boolean
  advices: { kind: 'care' | 'youth'; verdict: 'no-objection' | 'objects' | null; setAside: boolean }[]
  urgent: boolean
}
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 24 }, { arbitrary: fc.constantFrom(...others), weight: 1 })
const few = <T>(of: readonly T[]) =>
  fc.oneof(
    { arbitrary: fc.constant([] as T[]), weight: 12 },
    { arbitrary: fc.subarray([...of], { maxLength: 2 }), weight: 1 },
  )
const member: fc.Arbitrary<Member> = fc.record({
  minor: fc.boolean(),
  check: mostly<Member['check']>('signed', 'asked', 'not-found-out', 'unsigned', 'none', 'override'),
  view: mostly<string | null>('given', 'not-given', 'not-heard', null),
  lacks: few<string>(memberQuestions),
})
const drawn: fc.Arbitrary<Drawn> = fc.record({
  ground: mostly<'a' | 'b'>('a', 'b'),
  members: fc.array(member, { maxLength: 3 }),
  victim: fc.boolean(),
  lacks: few<TestQuestion>(fileQuestions),
  minorsFit: mostly(true, false),
  advices: fc
    .array(
      fc.record({
        kind: fc.constantFrom('care' as const, 'youth' as const),
        verdict: mostly<'no-objection' | 'objects' | null>('no-objection', 'objects', null),
        setAside: fc.boolean(),
      }),
      { maxLength: 2 },
    )
    .chain((more) =>
      mostly(true, false).map((usual) => [
        ...(usual
          ? (['care', 'youth'] as const).map((kind) => ({ kind, verdict: 'no-objection' as const, setAside: false }))
          : []),
        ...more,
      ]),
    ),
  urgent: mostly(false, true),
})

/** Written past every verb and every policy, as nobody at work can. Answers its id. */
async function plant(file: Drawn): Promise<string> {
  const { owner } = house.world
  const own = `'${house.partnership}'::uuid, gen_random_uuid()`
  const measure = newId()
  const who = house.capacityOf.adviser.person
  const power = file.ground === 'b' ? 'sluiting-openbare-orde' : 'sluiting-opiumwet'
  await owner.query(
    `insert into casework.measures (partnership, id, regime, organ, power, power_version, ground, opened_by, opened_on, opened_at,
        destroy_by, facts_sealed)
      values ($1, $2, 'MUN', 'burgemeester', $3, 1, $4, $5, '2026-11-24', now(), '2031-11-24', 'x')`,
    [house.partnership, measure, power, file.ground, who],
  )
  const answer = (question: string, about: string | null, choices: readonly string[]) =>
    owner.query(
      `insert into casework.measure_answers (partnership, id, measure, regime, organ, member, question, known, choices, amount,
          answered_by, answered_at, words_sealed, protection_by_sealed, protection_from, protection_call_sealed)
        values (${own}, $1, 'MUN', 'burgemeester', $2, $3, true, $4, $5, $6, now(), 'x',
          ${choices.includes('victim') ? `'x', '2026-11-24', 'x'` : 'null, null, null'})`,
      [measure, about, question, choices, takesDays(question as TestQuestion) ? 90 : null, who],
    )
  const hasMinor = file.members.some(({ minor }) => minor)
  for (const question of fileQuestions)
    if (!file.lacks.includes(question) && (question !== 'protection' || file.ground === 'b'))
      await answer(
        question,
        null,
        question === 'minors'
          ? [hasMinor === file.minorsFit ? 'yes' : 'no']
          : choicesOf(question)
              .slice(question === 'protection' && !file.victim ? 1 : 0)
              .slice(0, 1),
      )
  for (const one of file.members) {
    const id = newId()
    const view = one.view === null ? ['null', 'null'] : [`'${one.view}'`, `'2026-11-24'`]
    await owner.query(
      `insert into casework.measure_members (partnership, id, measure, regime, organ, role, minor, added_at, identity_sealed,
          view_asked_on, view_until, view, viewed_on, view_sealed)
        values ($1, $2, $3, 'MUN', 'burgemeester', 'other', $4, now(), 'x', '2026-11-01', '2026-11-10', ${view[0]}, ${view[1]}, 'x')`,
      [house.partnership, id, measure, one.minor],
    )
    for (const question of memberQuestions)
      if (!one.lacks.includes(question)) await answer(question, id, choicesOf(question).slice(0, 1))
    if (one.check !== 'none' && one.check !== 'override') {
      // Nobody tried to find out: no verb signs that, so it is planted with its signature.
      const unknown = one.check === 'asked' || one.check === 'not-found-out'
      const { rows } = await owner.query(
        `insert into casework.vulnerability_checks (partnership, id, measure, regime, organ, member, knew, free, dependence, debt,
            coercion, child_used, question_put_on, filled_by, filled_at, words_sealed)
          values (${own}, $1, 'MUN', 'burgemeester', $2, 'yes', 'yes', 'no', $4, 'no', $4, $5, $3, now(), 'x') returning id`,
        [measure, id, who, unknown ? 'unknown' : 'no', one.check === 'asked' ? '2026-11-20' : null],
      )
      if (one.check !== 'unsigned')
        await owner.query(
          `insert into casework.vulnerability_signatures (partnership, id, measure, regime, organ, check_id, signed_by, signed_at)
            values (${own}, $1, 'MUN', 'burgemeester', $2, $3, now())`,
          [measure, rows[0].id, house.capacityOf.second.person],
        )
    }
    if (one.check === 'override')
      await owner.query(
        `insert into casework.vulnerability_overrides (partnership, id, measure, regime, organ, member, kind, decided_by,
            decided_on, decided_at, reasons_sealed)
          values (${own}, $1, 'MUN', 'burgemeester', $2, 'other', $3, '2026-11-24', now(), 'x')`,
        [measure, id, house.capacityOf.mayor.person],
      )
  }
  for (const advice of file.advices) {
    const { rows } = await owner.query(
      `insert into casework.measure_advices (partnership, id, measure, regime, organ, kind, asked_of, asked_by, asked_on, asked_at,
          due_on, received_on, verdict, text_sealed)
        values (${own}, $1, 'MUN', 'burgemeester', $2, 'college', $3, '2026-11-20', now(), '2026-11-24',
          case when $4::text is null then null else '2026-11-24'::date end, $4, case when $4::text is null then null else 'x'::bytea end)
        returning id`,
      [measure, advice.kind, who, advice.verdict],
    )
    if (advice.verdict === 'objects' && advice.setAside)
      await owner.query(
        `insert into casework.measure_set_asides (partnership, id, measure, regime, organ, advice, decided_by, decided_on, reasons_sealed)
          values (${own}, $1, 'MUN', 'burgemeester', $2, $3, '2026-11-24', 'x')`,
        [measure, rows[0].id, who],
      )
  }
  if (file.urgent)
    await owner.query(
      `insert into casework.urgent_courses (partnership, id, measure, regime, organ, shortest_days, taken_by, taken_at, due_at, facts_sealed)
        values (${own}, $1, 'MUN', 'burgemeester', 3, $2, '2026-11-24T09:00Z', '2026-11-26T09:00Z', 'x')`,
      [measure, house.capacityOf.mayor.person],
    )
  return measure
}

const inRules = (measure: string) =>
  house.adviser(async (act) => severeMeasureMayBeDecided(stateOf(await wholeFile(act, await seeMeasure(act, measure)))))
const inDatabase = (measure: string) =>
  house.world.database.asActor(house.capacityOf.adviser, async (trx) => {
    const { rows } = await sql<{ whole: boolean }>`select casework.file_is_complete(${measure}) as whole`.execute(trx)
    return rows[0]?.whole
  })
/** The verb that asks the policy. */
const byDeciding = (measure: string) =>
  house
    .mayor((act) =>
      decideMeasure(act, { params: { measure }, body: { outcome: 'impose', days: 3, reasons: 'Gewogen.' } }),
    )
    .then(
      () => true,
      () => false,
    )
const decidedInDatabase = async (measure: string) =>
  (await house.world.owner.query('select from casework.measure_decisions where measure = $1', [measure])).rowCount === 1

test('over random files the rules, the policy and the database agree, and both answers occur', async () => {
  const seen = { complete: 0, stopped: 0 }
  await fc.assert(
    fc.asyncProperty(drawn, async (file) => {
      const measure = await plant(file)
      const rules = await inRules(measure)
      assert.equal(await inDatabase(measure), rules)
      const may = rules || file.urgent
      assert.equal(await byDeciding(measure), may)
      assert.equal(await decidedInDatabase(measure), may)
      seen[rules ? 'complete' : 'stopped']++
    }),
    { numRuns: 120, seed: 20261128 },
  )
  assert.ok(seen.complete >= 20 && seen.stopped >= 20, JSON.stringify(seen))
})

const whole = (changes: Partial<Drawn> = {}): Drawn => ({
  ground: 'b',
  victim: true,
  members: [
    { minor: false, check: 'signed', view: 'given', lacks: [] },
    { minor: true, check: 'signed', view: null, lacks: [] },
  ],
  lacks: [],
  minorsFit: true,
  advices: [
    { kind: 'care', verdict: 'no-objection', setAside: false },
    { kind: 'youth', verdict: 'objects', setAside: true },
  ],
  urgent: false,
  ...changes,
})

test('over random files something lighter passes in the rules, the policy and the database alike', async () => {
  const seen = { passed: 0, stopped: 0 }
  const lacks = fc.subarray(['competence', 'lighter-means'] as TestQuestion[])
  await fc.assert(
    fc.asyncProperty(lacks, fc.constantFrom('warning', 'help-plan'), async (missing, means) => {
      const measure = await plant(whole({ lacks: missing, members: [], advices: [] }))
      const state = await house.adviser(async (act) => stateOf(await wholeFile(act, await seeMeasure(act, measure))))
      const may = lighterMayBeDecided(state, [means as 'warning'])
      const decided = await house
        .mayor((act) =>
          decideMeasure(act, {
            params: { measure },
            body: { outcome: 'lighter', lighter: [means as 'warning'], tried: ['nothing'], reasons: 'Gewogen.' },
          }),
        )
        .then(
          () => true,
          () => false,
        )
      const { rows } = await house.world.owner.query('select casework.lighter_is_weighed($1, $2) as weighed', [
        measure,
        [means],
      ])
      assert.deepEqual([decided, rows[0].weighed, await decidedInDatabase(measure)], [may, may, may])
      seen[may ? 'passed' : 'stopped']++
    }),
    { numRuns: 30, seed: 20261129 },
  )
  assert.ok(seen.passed >= 3 && seen.stopped >= 3, JSON.stringify(seen))
})

test('each question by itself stops a file that is otherwise complete, in the rules and in the database', async () => {
  const complete = await plant(whole())
  assert.deepEqual([await inRules(complete), await inDatabase(complete)], [true, true], 'control')
  for (const question of fileQuestions) {
    const measure = await plant(whole({ lacks: [question] }))
    assert.deepEqual([await inRules(measure), await inDatabase(measure)], [false, false], question)
  }
  for (const question of memberQuestions) {
    const [mother, child] = whole().members
    const measure = await plant(whole({ members: [mother as Member, { ...(child as Member), lacks: [question] }] }))
    assert.deepEqual([await inRules(measure), await inDatabase(measure)], [false, false], question)
  }
})

test('a signed check with signs that nobody tried to find out completes no file; one that was asked about does', async () => {
  const with_ = (check: Member['check']) =>
    plant(whole({ members: whole().members.map((one, index) => (index === 0 ? { ...one, check } : one)) }))
  const unseen = await with_('not-found-out')
  assert.deepEqual([await inRules(unseen), await inDatabase(unseen), await byDeciding(unseen)], [false, false, false])
  const asked = await with_('asked')
  assert.deepEqual(
    [await inRules(asked), await inDatabase(asked), await byDeciding(asked)],
    [true, true, true],
    'control',
  )
})

test('somebody of another organ finds no complete file', async () => {
  const measure = await plant(whole())
  const asked = await house.world.database.asActor(house.capacityOf.executive, async (trx) => {
    const { rows } = await sql<{ whole: boolean }>`select casework.file_is_complete(${measure}) as whole`.execute(trx)
    return rows[0]?.whole
  })
  assert.equal(asked, false)
})
