/** The README's use, from records to answer, with the Dutch kinds and invented persons. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ask,
  buildTable,
  dutchKinds,
  evaluateQuestion,
  evaluateShare,
  handOutBuckets,
  inWorkers,
  keysByKind,
  type PersonRecord,
  planTable,
  questionKeys,
  readAnswer,
  registerKeys,
  requestBuckets,
} from '../src/index.ts'
import { seededBytes } from './chance.ts'
import { keysOf, ristretto } from './engine.ts'
import { qualityOf } from './known-quality.ts'

const florine: PersonRecord = {
  firstNames: 'Florine',
  surname: 'Scheepers-de Zeeuw',
  birthDate: '1989-10-08',
  gender: 'V',
  street: 'Ravelijnhof',
  houseNumber: '15',
  postcode: '6224SA',
}
const persons = [
  florine,
  ...['Bos', 'Kok', 'Smit', 'Mulder'].map((surname) => ({ ...florine, surname, firstNames: 'Jan' })),
]
/** Organs 0, 3 and 9 are involved with Florine, organ 1 with the others. */
const labels = [Uint8Array.of(0b1001, 0b10), ...Array.from({ length: 4 }, () => Uint8Array.of(0b10, 0))]

test('a person is found under a mistyped name, a twin is not, and the answer is which organs', async () => {
  const random = seededBytes('whole')
  const records = persons.map((record, at) => ({
    keys: registerKeys(dutchKinds, record),
    label: labels[at] as Uint8Array,
  }))
  const keys = keysByKind(records, 2)
  const entries = Math.max(...keys.map(({ inputs }) => inputs.length))
  const plan = planTable({ records: persons.length, entries, kinds: dutchKinds.length, labelBytes: 2 })
  const pair = keysOf('epoch 12')
  const table = await buildTable(ristretto, {
    kinds: dutchKinds,
    keys,
    plan,
    publicKey: pair.publicKey,
    evaluateAll: inWorkers(2, pair.privateKey, async (_, work) => evaluateShare(ristretto, work)),
    random,
  })
  const { announcement } = table
  const quality = { ...qualityOf(dutchKinds.length), kinds: dutchKinds.map(({ name }) => name) }
  const context = { asker: 'A', case: 'reference 3', purpose: 'to see if known', ground: 'article 1.7' }
  const answerAbout = (record: PersonRecord) => {
    const begun = ask(ristretto, {
      announcement,
      kinds: dutchKinds,
      keys: questionKeys(dutchKinds, record),
      context,
      random,
    })
    const question = { table, keys: pair, question: begun.message, context, seen: () => false, random }
    const evaluation = evaluateQuestion(ristretto, question).message
    const { message: request, requested } = requestBuckets(ristretto, {
      announcement,
      asked: begun.asked,
      evaluation,
      random,
    })
    const buckets = handOutBuckets({ table, request, admitted: () => true })
    return readAnswer(ristretto, { announcement, requested, buckets, quality })
  }
  for (const written of [
    { ...florine, surname: 'de Zeuw', birthDate: '08-10-1989' },
    { ...florine, surname: 'Zeeuw, de', firstNames: 'F.', postcode: '' },
    { ...florine, surname: 'Florine', firstNames: 'de Zeeuw' },
    // Married since: first name, birthday and address still agree.
    { ...florine, surname: 'de Bruin' },
  ]) {
    const answer = answerAbout(written)
    assert.ok(answer.outcome === 'known', JSON.stringify(written))
    assert.deepEqual(answer.label, labels[0])
  }
  for (const other of [
    { ...florine, firstNames: 'Marijke' },
    { ...florine, surname: 'de Bruin', street: 'Brusselsestraat', postcode: '6211PA' },
  ])
    assert.equal(answerAbout(other).outcome, 'not-known')
  assert.equal(answerAbout({}).outcome, 'could-not-ask')
})
