/**
 * The bucketed exchange of Thomas et al. 2019 and Li et al. 2019, as this package changes it: who learns what, what is
 * refused, and that nothing can be read from sizes.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Answer,
  ask,
  buildTable,
  evaluateQuestion,
  evaluateShare,
  handOutBuckets,
  inWorkers,
  keysByKind,
  labelIn,
  messageLength,
  type PrivateMatchingErrorCode,
  planTable,
  readAnnouncement,
  readAnswer,
  requestBuckets,
  type Table,
  writeAnnouncement,
} from '../src/index.ts'
import { hex, seededBytes, utf8 } from './chance.ts'
import { keysOf, ristretto } from './engine.ts'
import { qualityOf } from './known-quality.ts'

const kinds = 3
const scheme = qualityOf(kinds).kinds.map((name) => ({ name }))
const keys = keysOf('register X, epoch 1')
const context = { asker: 'organ A', case: 'reference 12', purpose: 'to see if known', ground: 'article 1.7' }
const code = (expected: PrivateMatchingErrorCode) => ({ name: 'PrivateMatchingError', code: expected })
/** Person n has one key per kind; person 5 lacks the last. The label names organ n modulo 8. */
const keysOfPerson = (n: number) =>
  Array.from({ length: kinds }, (_, kind) => (n === 5 && kind === 2 ? [] : [utf8(`kind ${kind} of person ${n}`)]))
const labelOf = (n: number) => Uint8Array.of(1 << (n % 8), 0)

async function tableOf(persons: readonly number[], buckets: number, seed = 'table', pair = keys): Promise<Table> {
  const records = persons.map((n) => ({ keys: keysOfPerson(n), label: labelOf(n) }))
  return buildTable(ristretto, {
    kinds: scheme,
    keys: keysByKind(records, 2),
    plan: { kinds, buckets, capacity: 256, labelBytes: 2 },
    publicKey: pair.publicKey,
    evaluateAll: (inputs) => evaluateShare(ristretto, { privateKey: pair.privateKey, inputs }),
    random: seededBytes(seed),
  })
}
type Played = { readonly answer: Answer; readonly messages: readonly Uint8Array[] }
function play(table: Table, person: readonly (Uint8Array | undefined)[], seed: string, pair = keys): Played {
  const random = seededBytes(seed)
  const { announcement } = table
  const { message: question, asked } = ask(ristretto, { announcement, kinds: scheme, keys: person, context, random })
  const step = { table, keys: pair, question, context, seen: () => false, random }
  const { message: evaluation } = evaluateQuestion(ristretto, step)
  const { message: request, requested } = requestBuckets(ristretto, { announcement, asked, evaluation, random })
  const buckets = handOutBuckets({ table, request, admitted: () => true })
  const answer = readAnswer(ristretto, { announcement, requested, buckets, quality: qualityOf(kinds) })
  return { answer, messages: [question, evaluation, request, buckets] }
}
const firsts = (n: number) => keysOfPerson(n).map((found) => found[0])
const register = Array.from({ length: 60 }, (_, n) => n)
const oneBucket = await tableOf(register, 1)
const fourBuckets = await tableOf(register, 4, 'four')

for (const [name, table] of [
  ['one bucket', oneBucket],
  ['four buckets', fourBuckets],
] as const)
  test(`with ${name}, everybody in the register is known by label, and nobody else is`, () => {
    for (let n = 0; n < 70; n++) {
      const { answer } = play(table, firsts(n), `question ${n}`)
      assert.equal(answer.outcome, n < 60 ? 'known' : 'not-known', `person ${n}`)
      if (answer.outcome === 'known') assert.deepEqual(answer.label, labelOf(n))
    }
  })

test('one kind that agrees is enough, whichever it is; labels of several records are ORed', () => {
  for (let kind = 0; kind < kinds; kind++) {
    const only = firsts(9).map((key, at) => (at === kind ? key : utf8(`mistyped ${at}`)))
    assert.equal(play(fourBuckets, only, `kind ${kind}`).answer.outcome, 'known')
  }
  const { answer } = play(fourBuckets, [firsts(1)[0], firsts(2)[1], firsts(10)[2]], 'three records')
  assert.ok(answer.outcome === 'known')
  assert.deepEqual(answer.label, Uint8Array.of(0b110, 0))
})

test('a "not known" carries its miss rate; a question without any key is none', () => {
  const { answer } = play(oneBucket, firsts(99), 'absent')
  assert.ok(answer.outcome === 'not-known')
  const rate = answer.missRate
  assert.ok(rate.measured)
  assert.deepEqual([rate.share, rate.truePairs, rate.measuredOn], [20 / 190, 190, 'invented pairs'])
  assert.ok(rate.atMost > rate.share && rate.atMost < 0.16)
  const partly = play(oneBucket, [undefined, undefined, utf8('x')], 'one key').answer
  assert.ok(partly.outcome === 'not-known')
  assert.equal(partly.keysAsked, 1)
  assert.deepEqual(partly.missRate.measured, false)
  assert.equal(play(oneBucket, [undefined, undefined, undefined], 'nothing').answer.outcome, 'could-not-ask')
})

test('all messages have one size, whatever is asked and whatever is found', () => {
  const questions = [
    firsts(1),
    firsts(99),
    firsts(5),
    [undefined, undefined, undefined],
    [firsts(1)[0], undefined, firsts(2)[2]],
    [utf8('x'.repeat(5_000)), utf8(''), undefined],
  ]
  const sizes = questions.map((question, at) =>
    play(fourBuckets, question, `size ${at}`).messages.map(({ length }) => length),
  )
  for (const of of sizes) assert.deepEqual(of, sizes[0])
  const { plan } = fourBuckets.announcement
  assert.deepEqual(
    sizes[0],
    [1, 2, 3, 4].map((type) => messageLength(type as 1 | 2 | 3 | 4, plan)),
  )
})

test('tables of registers of different sizes, up to their class, have one size; so an empty kind does not show', async () => {
  const small = await tableOf([1, 5], 4, 'small')
  assert.equal(small.bytes.length, fourBuckets.bytes.length)
})

test('a register that uses another key than it announced is found out in the first step', () => {
  for (let n = 0; n < 20; n++)
    assert.throws(() => play(oneBucket, firsts(n), `cheated ${n}`, keysOf('another')), code('proof-does-not-hold'))
})

test('a question is refused a second time, under another context, and by another table', async () => {
  const random = seededBytes('replay')
  const { message: question } = ask(ristretto, {
    announcement: oneBucket.announcement,
    kinds: scheme,
    keys: firsts(1),
    context,
    random,
  })
  const log = new Set<string>()
  const evaluated = (step: { context?: typeof context; table?: Table }) =>
    evaluateQuestion(ristretto, {
      table: oneBucket,
      keys,
      question,
      context,
      seen: (id) => log.has(hex(id)),
      random,
      ...step,
    })
  log.add(hex(evaluated({}).id))
  assert.throws(() => evaluated({}), code('already-asked'))
  log.clear()
  for (const field of Object.keys(context))
    assert.throws(() => evaluated({ context: { ...context, [field]: 'other' } }), code('other-context'))
  assert.throws(() => evaluated({ table: fourBuckets }), code('other-table'))
  assert.ok(evaluated({}).message.length > 0)
})

test('contexts that read alike but split differently are different contexts', () => {
  const random = seededBytes('context')
  const { announcement } = oneBucket
  const { message: question } = ask(ristretto, {
    announcement,
    kinds: scheme,
    keys: firsts(1),
    context: { a: 'bc', d: '' },
    random,
  })
  for (const other of [{ a: 'b', d: 'c' }, { ab: 'c', d: '' }, { a: 'bc' }, { a: 'bc', d: '', e: '' }] as const)
    assert.throws(
      () =>
        evaluateQuestion(ristretto, { table: oneBucket, keys, question, context: other, seen: () => false, random }),
      code('other-context'),
    )
  const same = { table: oneBucket, keys, question, context: { d: '', a: 'bc' }, seen: () => false, random }
  assert.equal(evaluateQuestion(ristretto, same).id.length, 32)
})

test('buckets are handed out only for an admitted question, and an answer to another question is refused', () => {
  const random = seededBytes('admitted')
  const { announcement } = fourBuckets
  const begin = (n: number) => {
    const { message: question, asked } = ask(ristretto, {
      announcement,
      kinds: scheme,
      keys: firsts(n),
      context,
      random,
    })
    const step = { table: fourBuckets, keys, question, context, seen: () => false, random }
    return { asked, evaluation: evaluateQuestion(ristretto, step).message }
  }
  const [one, two] = [begin(1), begin(2)]
  assert.throws(
    () => requestBuckets(ristretto, { announcement, asked: one.asked, evaluation: two.evaluation, random }),
    code('other-context'),
  )
  const first = requestBuckets(ristretto, { announcement, ...one, random })
  const second = requestBuckets(ristretto, { announcement, ...two, random })
  const table = fourBuckets
  assert.throws(() => handOutBuckets({ table, request: first.message, admitted: () => false }), code('not-admitted'))
  const buckets = handOutBuckets({ table, request: second.message, admitted: () => true })
  const read = { announcement, requested: first.requested, buckets, quality: qualityOf(kinds) }
  assert.throws(() => readAnswer(ristretto, read), code('other-context'))
  const outside = first.message.slice()
  outside.set([0, 4], 36)
  assert.throws(() => handOutBuckets({ table, request: outside, admitted: () => true }), code('malformed-message'))
})

test('messages cut, lengthened, of another type or version are refused', () => {
  const random = seededBytes('malformed')
  const { announcement } = oneBucket
  const { message } = ask(ristretto, { announcement, kinds: scheme, keys: firsts(1), context, random })
  const typed = message.slice()
  typed[3] = 2
  for (const question of [message.slice(1), new Uint8Array([...message, 0]), typed, new Uint8Array(0)])
    assert.throws(
      () => evaluateQuestion(ristretto, { table: oneBucket, keys, question, context, seen: () => false, random }),
      code('malformed-message'),
    )
})

test('a table built again, under the same key, shares no tag with the one before', async () => {
  const again = await tableOf(register, 1, 'again')
  const length = 8
  const tags = (table: Table) =>
    new Set(
      Array.from({ length: table.bytes.length / length }, (_, at) =>
        hex(table.bytes.subarray(at * length, at * length + 6)),
      ),
    )
  const [before, after] = [tags(oneBucket), tags(again)]
  assert.equal([...after].filter((tag) => before.has(tag)).length, 0)
  assert.equal(before.size, 768)
})

test('workers give the same table as one thread; a worker that loses a row is noticed', async () => {
  const records = register.map((n) => ({ keys: keysOfPerson(n), label: labelOf(n) }))
  const build = (run: (work: { privateKey: Uint8Array; inputs: readonly Uint8Array[] }) => Uint8Array, workers = 4) =>
    buildTable(ristretto, {
      kinds: scheme,
      keys: keysByKind(records, 2),
      plan: oneBucket.announcement.plan,
      publicKey: keys.publicKey,
      evaluateAll: inWorkers(workers, keys.privateKey, async (_, work) => run(work)),
      random: seededBytes('table'),
    })
  assert.deepEqual((await build((work) => evaluateShare(ristretto, work))).bytes, oneBucket.bytes)
  assert.deepEqual((await build((work) => evaluateShare(ristretto, work), 100)).bytes, oneBucket.bytes)
  await assert.rejects(
    build((work) => evaluateShare(ristretto, work).slice(64)),
    code('wrong-number-of-evaluations'),
  )
})

test('an entry opens with its own output, kind and table only', async () => {
  const { announcement } = oneBucket
  const output = evaluateShare(ristretto, { privateKey: keys.privateKey, inputs: [utf8('kind 0 of person 3')] })
  const bucket = oneBucket.bytes.subarray(0, 256 * 8)
  assert.deepEqual(labelIn(ristretto, announcement, 0, output, bucket), labelOf(3))
  assert.equal(labelIn(ristretto, announcement, 1, output, bucket), undefined)
  assert.equal(labelIn(ristretto, fourBuckets.announcement, 0, output, bucket), undefined)
  assert.equal(
    labelIn(
      ristretto,
      announcement,
      0,
      output.map((byte) => byte ^ 1),
      bucket,
    ),
    undefined,
  )
})

test('the announcement survives being written; a plan counts all bucket numbers of one question together', () => {
  assert.deepEqual(readAnnouncement(writeAnnouncement(fourBuckets.announcement)), fourBuckets.announcement)
  assert.throws(() => readAnnouncement(writeAnnouncement(fourBuckets.announcement).slice(1)), code('malformed-message'))
  const plan = planTable({ records: 1_000_000, entries: 1_000_000, kinds: 5, labelBytes: 2 })
  // By hand: 8 bytes an entry; 1,048,576 of them five times are 40 MiB, over the limit of 32; halved they fit.
  assert.equal(plan.buckets, 2)
  assert.equal(plan.bitsLearned, 5)
  assert.equal(plan.crowd, 31_250)
  assert.equal(plan.capacity, 524_288)
  assert.equal(plan.answerBytes, 5 * 524_288 * 8)
  const small = planTable({ records: 3_000, entries: 3_300, kinds: 9, labelBytes: 2 })
  assert.deepEqual([small.buckets, small.bitsLearned, small.capacity], [1, 0, 3_584])
})

test('a plan that cannot hide, and one that makes no sense, are refused', () => {
  const size = { records: 1_000_000, entries: 1_000_000, kinds: 5, labelBytes: 2 }
  assert.throws(() => planTable({ ...size, mostAnswerBytes: 2_000_000 }), code('cannot-hide'))
  assert.ok(planTable({ ...size, mostAnswerBytes: 16_000_000 }).buckets > 2)
  assert.throws(() => planTable({ ...size, records: 0 }), code('no-records'))
  for (const wrong of [
    { kinds: 0 },
    { kinds: 65 },
    { labelBytes: 0 },
    { labelBytes: 33 },
    { entries: -1 },
    { entries: Number.NaN },
  ])
    assert.throws(() => planTable({ ...size, ...wrong }), code('malformed-plan'))
})

test('registers that are empty, too full, mislabelled or of another scheme are refused', async () => {
  assert.throws(() => keysByKind([], 2), code('no-records'))
  assert.throws(() => keysByKind([{ keys: [[]], label: new Uint8Array(1) }], 2), code('malformed-label'))
  const label = new Uint8Array(2)
  assert.throws(
    () =>
      keysByKind(
        [
          { keys: [[]], label },
          { keys: [[], []], label },
        ],
        2,
      ),
    code('unknown-kind'),
  )
  await assert.rejects(
    tableOf(
      Array.from({ length: 300 }, (_, n) => n),
      1,
    ),
    code('register-does-not-fit'),
  )
  assert.throws(() => play(oneBucket, [undefined], 'short'), code('unknown-kind'))
  const zeros = {
    kinds: scheme,
    keys: keysByKind([{ keys: keysOfPerson(1), label }], 2),
    plan: oneBucket.announcement.plan,
  }
  await assert.rejects(
    buildTable(ristretto, {
      ...zeros,
      publicKey: keys.publicKey,
      evaluateAll: (inputs) => evaluateShare(ristretto, { privateKey: keys.privateKey, inputs }),
      random: (length) => new Uint8Array(length),
    }),
    code('bad-randomness'),
  )
})

test('two sides that derive other kinds of key, or in another order, are told so instead of "not known"', () => {
  const random = seededBytes('kinds')
  const { announcement } = oneBucket
  const backwards = [...scheme].reverse()
  for (const other of [backwards, scheme.slice(1), [...scheme, { name: 'one more' }]])
    assert.throws(
      () => ask(ristretto, { announcement, kinds: other, keys: firsts(1), context, random }),
      code('other-kinds'),
    )
  const { message: question, asked } = ask(ristretto, { announcement, kinds: scheme, keys: firsts(1), context, random })
  const step = { table: oneBucket, keys, question, context, seen: () => false, random }
  const evaluation = evaluateQuestion(ristretto, step).message
  const { message: request, requested } = requestBuckets(ristretto, { announcement, asked, evaluation, random })
  const buckets = handOutBuckets({ table: oneBucket, request, admitted: () => true })
  const quality = { ...qualityOf(kinds), kinds: backwards.map(({ name }) => name) }
  assert.throws(() => readAnswer(ristretto, { announcement, requested, buckets, quality }), code('other-kinds'))
})
