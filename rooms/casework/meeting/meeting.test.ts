/** The rules of the table: who must be there, what asks for a place on the agenda, what an invitation says. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { everyVoteIsOfOneReader } from '../conference/agreement.ts'
import { everyReaderGotWhatIsQuoted, readersOf, somebodyElseHoldsThePen, thoseAtTheTable } from '../record/block.ts'
import { invitation, sequenceOf } from './invitation.ts'
import { whyProposed } from './proposal.ts'
import { quorumOf } from './quorum.ts'

const core = ['politie', 'om', 'college', 'ggd', 'dji']
const at = (...organs: string[]) => organs.map((organ) => ({ organ, tie: 'none' }))

describe('a quorum', () => {
  const needed = (involved: string[]) => quorumOf({ core, involved }, []).needed
  test('is more than half of the core participants involved, two where there are two, one where there is one', () => {
    assert.deepEqual(
      [['politie'], ['politie', 'om'], ['politie', 'om', 'college'], ['politie', 'om', 'college', 'ggd'], core].map(
        needed,
      ),
      [1, 2, 2, 3, 3],
    )
  })
  test('counts organs, not people; nobody who takes no part, and no private participant', () => {
    const row = { core, involved: ['politie', 'om', 'college', 'reclassering'] }
    assert.equal(quorumOf(row, at('politie', 'politie', 'reclassering')).met, false)
    assert.equal(quorumOf(row, [...at('politie'), { organ: 'om', tie: 'personal' }]).met, false)
    assert.equal(quorumOf(row, at('politie', 'om')).met, true)
  })
})

describe('a case asks for a place on the agenda', () => {
  const days = { today: '2026-11-24', heldOn: '2026-12-10' }
  const quiet = { lastHeldOn: '2026-11-03', leftOver: false, calledOff: false, reviews: [], actions: [], questions: [] }
  test('when it was never discussed, is due for review, or waits for an action or an answer; else not', () => {
    assert.deepEqual(whyProposed(quiet, days), [])
    assert.deepEqual(whyProposed({ ...quiet, lastHeldOn: null }, days), ['new'])
    assert.deepEqual(whyProposed({ ...quiet, leftOver: true }, days), ['left-over'])
    assert.deepEqual(whyProposed({ ...quiet, leftOver: true, calledOff: true }, days), ['called-off'])
    assert.deepEqual(whyProposed({ ...quiet, reviews: [null, '2026-12-10'] }, days), ['review-due'])
    assert.deepEqual(whyProposed({ ...quiet, reviews: ['2026-12-11'] }, days), [])
    const late = { dueOn: '2026-11-23', doneOn: null }
    assert.deepEqual(whyProposed({ ...quiet, actions: [late, { ...late, doneOn: '2026-11-22' }] }, days), [
      'actions-overdue',
    ])
    assert.deepEqual(whyProposed({ ...quiet, actions: [{ ...late, doneOn: '2026-11-22' }] }, days), [])
    assert.deepEqual(whyProposed({ ...quiet, questions: [{ dueOn: '2026-11-24', answered: false }] }, days), [
      'answers-missing',
    ])
  })
})

describe('the readers of a block', () => {
  const quoted = { narrowed: true, audience: ['om', 'politie'] }
  test('are those chosen, the writer among them, and never more than got what it quotes', () => {
    assert.deepEqual(readersOf(['college'], 'politie', { narrowed: false, audience: [] }), ['college', 'politie'])
    assert.deepEqual(readersOf(['college', 'om'], 'politie', quoted), ['om', 'politie'])
    assert.equal(everyReaderGotWhatIsQuoted(['college'], quoted), false)
  })
  test('are proposed from who is at the table and involved, with one’s own organ always', () => {
    assert.deepEqual(thoseAtTheTable(['om', 'ggd'], ['om', 'college', 'politie'], 'politie'), ['om', 'politie'])
  })
})

test('the pen is somebody else’s only while its time runs', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  const held = { pen: 'dewi', pen_until: new Date('2026-11-24T10:00:01Z') }
  assert.equal(somebodyElseHoldsThePen(held, 'bram', now), true)
  assert.equal(somebodyElseHoldsThePen(held, 'dewi', now), false)
  assert.equal(somebodyElseHoldsThePen({ ...held, pen_until: now }, 'bram', now), false)
})

test('an organ votes once, is involved, and may read what it votes about', () => {
  const none = { for: [], against: [], abstaining: [] }
  const wide = { narrowed: false, audience: [] }
  assert.equal(everyVoteIsOfOneReader({ ...none, for: ['om'] }, ['om'], wide), true)
  assert.equal(everyVoteIsOfOneReader({ ...none, for: ['om'], against: ['om'] }, ['om'], wide), false)
  assert.equal(everyVoteIsOfOneReader({ ...none, for: ['ggd'] }, ['om'], wide), false)
  assert.equal(
    everyVoteIsOfOneReader({ ...none, for: ['om'] }, ['om'], { narrowed: true, audience: ['politie'] }),
    false,
  )
})

test('an invitation escapes what people typed, folds long lines and lasts a day without a time', () => {
  const made = invitation({
    id: 'b1946ac9-2492-4b3a-8d3c-0a6f6d1c2b11',
    heldOn: '2026-12-10',
    beginsAt: null,
    place: `Zaal; 2, achter\nde "Maas" ${'é'.repeat(60)}`,
    title: 'Casusoverleg',
    words: 'Niets over een casus.',
    madeAt: new Date('2026-11-24T09:00:00.123Z'),
    sequence: 0,
  })
  assert.match(made, /\r\nDTSTART;VALUE=DATE:20261210\r\n/)
  assert.match(made, /\r\nDTSTAMP:20261124T090000Z\r\n/)
  assert.match(made, /LOCATION:Zaal\\; 2\\, achter\\nde/)
  for (const line of made.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.equal(
    made
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter((line) => line.startsWith('LOCATION')).length,
    1,
  )
})

test('what people typed begins no line of an invitation, whatever sign they ended theirs with', () => {
  const made = invitation({
    id: 'b1946ac9-2492-4b3a-8d3c-0a6f6d1c2b11',
    heldOn: '2026-12-10',
    beginsAt: '14:00',
    place: 'Zaal 2\rATTENDEE:mailto:iemand@example.nl\u0007\u0085URL:https://example.nl\u2028x',
    title: 'Casusoverleg',
    words: 'Niets over een casus.',
    madeAt: new Date('2026-11-24T09:00:00.123Z'),
    sequence: 0,
  })
  assert.ok(!/[\r\n\u0085\u2028\u2029](?:ATTENDEE|URL|x)/.test(made.replaceAll('\r\n ', '')))
  assert.ok(!made.includes('\u0007'))
  assert.match(made.replaceAll('\r\n ', ''), /LOCATION:Zaal 2\\nATTENDEE:mailto:iemand@example\.nl \\nURL:/)
})

test('what takes an invitation back is the same one to a calendar, called off, and later than all before it', () => {
  const at = {
    ...{ id: 'b1946ac9-2492-4b3a-8d3c-0a6f6d1c2b11', heldOn: '2026-12-10', beginsAt: '14:00', place: 'Zaal 2' },
    ...{ title: 'Casusoverleg', words: 'Niets over een casus.', madeAt: new Date('2026-11-24T09:00:00Z') },
  }
  const invited = invitation({ ...at, sequence: sequenceOf({ edition: 2, turns: 0 }) })
  const back = invitation({ ...at, sequence: sequenceOf({ edition: 2, turns: 1 }), calledOff: true })
  assert.match(invited, /\r\nMETHOD:PUBLISH\r\n[\s\S]*\r\nSEQUENCE:1\r\n/)
  assert.ok(!invited.includes('STATUS:'))
  assert.match(back, /\r\nMETHOD:CANCEL\r\n[\s\S]*\r\nSEQUENCE:2\r\nSTATUS:CANCELLED\r\n/)
  const uid = (made: string) => /UID:\S+/.exec(made)?.[0]
  assert.equal(uid(back), uid(invited))
})
