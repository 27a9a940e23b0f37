/** What the law says of letting something leave, without a database. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isCriminal, isSpecial, policeClassOf } from './data-class.ts'
import {
  aQuotationReachesNobodyElse,
  taxDataReachNoPrivateParticipant,
  whatRestsOnOthersCarries,
} from './inheritance.ts'
import {
  conditionAllows,
  locksOf,
  needsConsentOfItsSupplier,
  type ReleaseFacts,
  reachesPastItsReaders,
  whoIsAsked,
} from './lock.ts'
import { feedbackIsDueOn, windowEndsOn, windowIsOver } from './window.ts'
import { type LockCode, type ReceiverKind, receiverKinds, releaseConditions } from './words.ts'

const piece = {
  supplier: 'politie',
  category: 'toezichtHandhaving',
  underSecrecy: false,
  taxDerived: false,
  conditions: [],
  pastItsReaders: false,
  consented: true,
} as const
const allOpen = (kind: ReceiverKind, changes: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  receiver: { kind, private: false, alliance: kind === 'alliance' ? 'WGS-RIEC' : null },
  interest: 'public-task',
  resultKind: 'case-result',
  necessityStated: true,
  checked: true,
  taskIsTheReceivers: true,
  legalBasis: 'BWBR0005416:172:1:2025-07-05',
  committee: 'positive',
  knownThere: true,
  alignsInterventions: true,
  statementSigned: true,
  provenanceStated: true,
  pieces: [piece],
  objected: false,
  windowOver: true,
  complete: true,
  ...changes,
})
const closed = (facts: ReleaseFacts): LockCode[] => locksOf(facts).flatMap(({ code, open }) => (open ? [] : [code]))

describe('locks', () => {
  for (const kind of receiverKinds)
    test(`for ${kind} every lock opens when everything is as it should be`, () =>
      assert.deepEqual(closed(allOpen(kind)), []))

  const faults: readonly [LockCode, Partial<ReleaseFacts>, readonly ReceiverKind[]][] = [
    ['necessity', { necessityStated: false }, receiverKinds],
    ['checked', { checked: false }, receiverKinds],
    ['compatible-task', { taskIsTheReceivers: false }, ['participant']],
    ['compatible-task', { interest: 'legitimate-interest' }, ['participant']],
    ['legal-basis', { legalBasis: null }, ['third-party']],
    ['legal-basis', { legalBasis: 'omdat het mag' }, ['third-party']],
    ['committee-tested', { committee: null }, ['third-party']],
    ['committee-tested', { committee: 'negative' }, ['third-party']],
    ['known-there', { knownThere: false }, ['alliance']],
    ['aligns-interventions', { alignsInterventions: false }, ['alliance']],
    ['statement-signed', { statementSigned: false }, ['guest']],
    ['provenance', { resultKind: 'advice', provenanceStated: false }, receiverKinds],
    ['no-secrecy-data', { pieces: [{ ...piece, underSecrecy: true }] }, ['alliance']],
    ['consent', { pieces: [{ ...piece, conditions: ['ask-first'], consented: false }] }, receiverKinds],
    [
      'consent',
      { pieces: [{ ...piece, category: 'justitieel', consented: false }] },
      ['alliance', 'third-party', 'guest'],
    ],
    ['consent', { pieces: [{ ...piece, consented: false }] }, ['alliance']],
    ['no-objection', { objected: true }, ['participant', 'third-party']],
    ['window-over', { windowOver: false }, receiverKinds],
    ['complete', { complete: false }, receiverKinds],
    ['complete', { pieces: [] }, receiverKinds],
    ['conditions', { pieces: [{ ...piece, conditions: ['stays-in-case'] }] }, receiverKinds],
    ['conditions', { pieces: [{ ...piece, conditions: ['no-other-alliances'] }] }, ['alliance']],
    ['conditions', { pieces: [{ ...piece, conditions: ['no-third-parties'] }] }, ['third-party', 'guest']],
  ]
  for (const [code, fault, kinds] of faults)
    for (const kind of receiverKinds)
      test(`“${code}” ${kinds.includes(kind) ? 'keeps a result from' : 'is no question for'} ${kind}`, () =>
        assert.deepEqual(closed(allOpen(kind, fault)), kinds.includes(kind) ? [code] : []))

  test('tax data close the lock only for a private interest', () => {
    const tax = { pieces: [{ ...piece, taxDerived: true }] }
    const to = (isPrivate: boolean, interest: ReleaseFacts['interest']) =>
      closed(
        allOpen('third-party', {
          ...tax,
          receiver: { kind: 'third-party', private: isPrivate, alliance: null },
          interest,
        }),
      )
    assert.deepEqual(to(true, 'legitimate-interest'), ['no-tax-data'])
    assert.deepEqual([to(true, 'legal-duty'), to(false, 'legitimate-interest')], [[], []])
  })

  test('another care and safety house need not align interventions; a RIEC gets nothing else', () => {
    const other = { kind: 'alliance', private: false, alliance: 'WGS-ZVH' } as const
    assert.deepEqual(closed(allOpen('alliance', { receiver: other, alignsInterventions: false })), [])
  })

  test('every condition of a supplier keeps something from somebody, or asks', () => {
    for (const condition of releaseConditions) {
      const kept = receiverKinds.some((kind) => !conditionAllows(condition, { kind, private: true, alliance: null }))
      const asks = needsConsentOfItsSupplier({ ...piece, conditions: [condition] }, 'participant')
      assert.ok(kept || asks, condition)
    }
  })
})

test('to an organ of the table that is not among its readers it goes only with consent, kept from it or not', () => {
  const table = {
    seenBy: ['politie', 'om', 'ggd'],
    involved: ['politie', 'om', 'college'],
    everInvolved: [] as string[],
  }
  const ever = { ...table, everInvolved: ['politie', 'om', 'college', 'reclassering', 'ggd'] }
  const past = (organ: string) => reachesPastItsReaders(organ, ever)
  assert.deepEqual(
    ['college', 'reclassering', 'ggd'].map(past),
    [true, true, true],
    'not given, left, left after reading',
  )
  assert.deepEqual(['om', 'burgemeester'].map(past), [false, false], 'control: it reads it, or was never there')
  const waits = { ...piece, pastItsReaders: true, consented: false }
  assert.deepEqual(closed(allOpen('participant', { pieces: [waits] })), ['consent'])
  assert.deepEqual(closed(allOpen('participant', { pieces: [{ ...waits, consented: true }] })), [], 'control')
})

test('about a result to a third party everybody at the table is asked, about another only who supplied it', () => {
  const table = { involved: ['politie', 'om', 'college'], releasing: 'college' }
  assert.deepEqual(whoIsAsked('third-party', [piece], table), ['om', 'politie'])
  assert.deepEqual(whoIsAsked('participant', [piece], table), ['politie'])
  assert.deepEqual(whoIsAsked('participant', [{ ...piece, category: '' }], table), ['om', 'politie'])
  assert.deepEqual(whoIsAsked('guest', [piece], table), [])
  assert.deepEqual(whoIsAsked('guest', [{ ...piece, category: 'wpg8' }], table), ['politie'])
})

test('the window closes when everybody answered, or after its last day; with nobody to ask at once', () => {
  const window = { endsOn: windowEndsOn('2026-12-30', ['om']), asked: ['om'], answered: [] as string[] }
  assert.equal(window.endsOn, '2027-01-04')
  assert.equal(windowIsOver('2027-01-04', window), false)
  assert.equal(windowIsOver('2027-01-05', window), true)
  assert.equal(windowIsOver('2026-12-30', { ...window, answered: ['om'] }), true)
  assert.equal(windowEndsOn('2026-12-30', []), '2026-12-30')
})

test('a report back is due within a year, to the day, also on a leap day', () => {
  assert.equal(feedbackIsDueOn('2026-11-28'), '2027-11-28')
  assert.equal(feedbackIsDueOn('2028-02-29'), '2029-02-28')
})

test('what rests on others is as old as the oldest, ends with the first, and keeps every limit', () => {
  const own = { conditions: [], taxDerived: false, firstProcessedOn: '2026-11-28', expiresOn: null }
  const old = {
    conditions: ['ask-first'],
    taxDerived: true,
    firstProcessedOn: '2024-01-02',
    expiresOn: '2027-01-01',
  } as const
  const short = {
    conditions: ['no-third-parties'],
    taxDerived: false,
    firstProcessedOn: '2025-01-01',
    expiresOn: '2026-12-31',
  } as const
  assert.deepEqual(whatRestsOnOthersCarries(own, [old, short]), {
    conditions: ['ask-first', 'no-third-parties'],
    taxDerived: true,
    firstProcessedOn: '2024-01-02',
    expiresOn: '2026-12-31',
  })
  assert.deepEqual(whatRestsOnOthersCarries(own, []), own)
})

test('a quotation reaches nobody who may not read its source', () => {
  const source = { seenBy: ['politie', 'om'], withheld: ['college'] }
  assert.equal(aQuotationReachesNobodyElse(['om'], [source]), true)
  assert.equal(aQuotationReachesNobodyElse(['om', 'ggd'], [source]), false)
  assert.equal(aQuotationReachesNobodyElse(['college'], [{ ...source, seenBy: ['college'] }]), false)
})

test('tax data reach no private participant at the table', () => {
  const isPrivate = (organ: string) => organ === 'reclassering'
  assert.equal(taxDataReachNoPrivateParticipant(true, ['om', 'reclassering'], isPrivate), false)
  assert.equal(taxDataReachNoPrivateParticipant(true, ['om'], isPrivate), true)
  assert.equal(taxDataReachNoPrivateParticipant(false, ['reclassering'], isPrivate), true)
})

test('police data carry their class; special and criminal data are told apart from the rest', () => {
  assert.deepEqual(['wpg8', 'wpg9', 'wpg10a', 'wpg10c', 'wpg13', 'financieel'].map(policeClassOf), [
    '8',
    '9',
    '10',
    '10',
    '13',
    null,
  ])
  assert.deepEqual(['gezondheid', 'justitieel', 'inkomen'].map(isSpecial), [true, false, false])
  assert.deepEqual(['gezondheid', 'justitieel', 'wpg8', 'inkomen'].map(isCriminal), [false, true, true, false])
})
