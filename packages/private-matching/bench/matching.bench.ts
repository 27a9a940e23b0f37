/** How fast: a register per element beside psi.js, two cores beside one, and one question to a million records. */
import assert from 'node:assert/strict'
import sodium from 'libsodium-wrappers-sumo'
import { seededRandom } from '../../testing/chance.ts'
import { median, medianMilliseconds, printGoal } from '../../testing/goal.ts'
import { stopwatch } from '../../testing/stopwatch.ts'
import {
  ask,
  blind,
  blindEvaluate,
  buildTable,
  deriveKeyPair,
  evaluateQuestion,
  evaluateShare,
  finalize,
  handOutBuckets,
  inWorkers,
  type LinkageQuality,
  planTable,
  readAnswer,
  requestBuckets,
  ristrettoFromLibsodium,
} from '../src/index.ts'
import { seededBytes } from '../test/chance.ts'
import { psiJs, recordedSetupPerElement } from './psi-js.ts'
import { startWorkers } from './workers.ts'

await sodium.ready
const ristretto = ristrettoFromLibsodium(sodium)
const name = 'private-matching'
const utf8 = (text: string) => new TextEncoder().encode(text)
const random = seededBytes('benchmark')
const keys = deriveKeyPair(ristretto, new Uint8Array(32).fill(1), utf8('benchmark'))
const { privateKey } = keys
const texts = (count: number, prefix: string) => Array.from({ length: count }, (_, at) => `${prefix} ${at}`)

/** Medians of turns taken one after the other, so that a busy moment meets both. */
async function turns(runs: number, ...works: readonly (() => unknown)[]): Promise<number[]> {
  const times = works.map((): number[] => [])
  for (const work of works) await work()
  for (let run = 0; run < runs; run++)
    for (const [at, work] of works.entries()) {
      const elapsed = stopwatch()
      await work()
      times[at]?.push(elapsed())
    }
  return times.map(median)
}

async function besidePsiJs() {
  const count = 1_000
  const elements = texts(count, 'element')
  const inputs = elements.map(utf8)
  const ours = () => evaluateShare(ristretto, { privateKey, inputs })
  const psi = await psiJs()
  const server = psi?.server.createWithNewKey(true)
  const [mine = 0, theirs] = await (server
    ? turns(5, ours, () => server.createSetupMessage(0.001, count, elements))
    : turns(5, ours))
  const peer = theirs ?? recordedSetupPerElement * count
  printGoal({
    package: name,
    goal: 'a register per element beside psi.js',
    workload: `${count} elements of a register evaluated, one thread${psi ? '' : '; psi.js not installed (SCHAKEL_PEERS)'}`,
    figure: peer / mine,
    unit: 'times faster',
    bound: { atLeast: 4 },
    milliseconds: mine,
    peer: {
      name: 'OpenMined psi.js 2.0.6 set-up message',
      milliseconds: peer,
      measured: psi ? 'same run' : 'recorded elsewhere',
    },
  })
  if (!psi || !server) return
  const client = psi.client.createWithNewKey(true)
  const setup = server.createSetupMessage(0.001, count, elements)
  const asked = texts(200, 'element')
  const [exchange = 0, theirExchange = 0] = await turns(
    5,
    () => {
      for (const input of asked.map(utf8)) {
        const hidden = blind(ristretto, input, random)
        finalize(ristretto, input, hidden.blind, blindEvaluate(ristretto, privateKey, hidden.blindedElement))
      }
    },
    () => {
      const response = server.processRequest(client.createRequest(asked))
      assert.equal(client.getIntersection(setup, response).length, asked.length)
    },
  )
  printGoal({
    package: name,
    goal: 'asked keys per element beside psi.js',
    workload: `${asked.length} keys hidden, evaluated and opened, mode 0 (psi.js has no proof), one thread`,
    figure: theirExchange / exchange,
    unit: 'times faster',
    bound: { atLeast: 4 },
    milliseconds: exchange,
    peer: {
      name: 'OpenMined psi.js 2.0.6 request, response, intersection',
      milliseconds: theirExchange,
      measured: 'same run',
    },
  })
}

async function onTwoCores() {
  const inputs = texts(4_000, 'element').map(utf8)
  const pool = await startWorkers(2)
  const [one = 0, two = 0] = await turns(
    7,
    () => inWorkers(1, privateKey, pool.run)(inputs),
    () => inWorkers(2, privateKey, pool.run)(inputs),
  )
  await pool.close()
  printGoal({
    package: name,
    goal: 'two cores beside one',
    workload: `${inputs.length} elements evaluated in one and in two worker threads, by turns`,
    figure: one / two,
    unit: 'times faster',
    bound: { atLeast: 1.7 },
    milliseconds: two,
    peer: { name: 'the same in one worker', milliseconds: one, measured: 'same run' },
  })
}

/** Outputs of a fast generator stand in for evaluations: looking one up costs the same, and making them no minutes. */
function standIn(seed: number, count: number): Uint8Array {
  const draw = seededRandom(seed)
  const words = new Uint32Array(count * 16)
  for (let at = 0; at < words.length; at++) words[at] = draw() * 4_294_967_296
  return new Uint8Array(words.buffer)
}

async function oneQuestion() {
  const [records, kinds] = [1_000_000, 5]
  const person = Array.from({ length: kinds }, (_, kind) => utf8(`kind ${kind} of a person`))
  const scheme = person.map((_, at) => ({ name: `kind ${at}` }))
  const plan = planTable({ records, entries: records, kinds, labelBytes: 2 })
  const labels = new Uint8Array(records * plan.labelBytes).fill(1)
  const anyInput = utf8('')
  let kind = 0
  const table = await buildTable(ristretto, {
    kinds: scheme,
    keys: person.map(() => ({ inputs: new Array<Uint8Array>(records).fill(anyInput), labels })),
    plan,
    publicKey: keys.publicKey,
    evaluateAll: () => {
      const outputs = standIn(kind, records)
      outputs.set(evaluateShare(ristretto, { privateKey, inputs: [person[kind++] as Uint8Array] }))
      return outputs
    },
    random,
  })
  const { announcement } = table
  const quality: LinkageQuality = {
    kinds: scheme.map(({ name }) => name),
    measuredOn: 'nothing: a benchmark',
    truePairs: 1,
    found: 1,
    falsePairs: 0,
    comparisons: 2,
    byKeys: [...person.map(() => ({ truePairs: 0, found: 0 })), { truePairs: 1, found: 1 }],
  }
  const context = { asker: 'A', case: 'reference', purpose: 'p', ground: 'g' }
  const question = (asked: readonly Uint8Array[], expected: 'known' | 'not-known') => {
    const begun = ask(ristretto, { announcement, kinds: scheme, keys: asked, context, random })
    const evaluation = evaluateQuestion(ristretto, {
      table,
      keys,
      question: begun.message,
      context,
      seen: () => false,
      random,
    }).message
    const { message: request, requested } = requestBuckets(ristretto, {
      announcement,
      asked: begun.asked,
      evaluation,
      random,
    })
    const buckets = handOutBuckets({ table, request, admitted: () => true })
    assert.equal(readAnswer(ristretto, { announcement, requested, buckets, quality }).outcome, expected)
  }
  const stranger = person.map((_, at) => utf8(`kind ${at} of a stranger`))
  const milliseconds = await medianMilliseconds(() => {
    question(person, 'known')
    question(stranger, 'not-known')
  }, 15)
  printGoal({
    package: name,
    goal: 'one question of 5 keys to 1,000,000 records',
    workload:
      `both sides' computing: hide, evaluate with proof, verify, fetch ${plan.answerBytes / 2 ** 20} MiB of buckets, look up; ` +
      `the asked side learns ${plan.bitsLearned} bits, shared by ${plan.crowd} records; ` +
      'the table was filled before, from a fast generator standing in for the evaluations',
    figure: milliseconds / 2,
    unit: 'ms',
    bound: { atMost: 50 },
    milliseconds: milliseconds / 2,
  })
}

await besidePsiJs()
await onTwoCores()
await oneQuestion()
