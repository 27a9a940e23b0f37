/** "Why not?": the smallest change, and nothing about what other organs decided. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Attributes } from './cedar.ts'
import { type SmallestChange, smallestChanges } from './explain-no.ts'
import { askOf } from './question.ts'
import { aFile, anOfficer, exampleRules } from './testing/example-room.ts'

const rules = await exampleRules()
const releasing = (officer: Parameters<typeof anOfficer>[0], file: Attributes, context: Attributes) =>
  askOf(anOfficer(officer), { action: 'files/release-file', resource: aFile(file), context })
const fit = { consent: true, tested: true, day: 20 }
const told = (changes: readonly SmallestChange[]) =>
  changes.map((one) => one.changes.map(({ kind, attribute, to }) => `${kind} ${attribute} ${to}`).join(' and '))

test('a missing role is the smallest change, with the sentence of the rule that would then allow it', () => {
  const answers = smallestChanges(rules, releasing({}, { participants: ['politie'] }, fit))
  assert.deepEqual(told(answers), ['role principal.roles delegate'])
  assert.deepEqual(answers[0]?.allowedBy, ['files/delegate-releases-tested-file'])
  assert.match(answers[0]?.explanation.nl ?? '', /afgevaardigde/)
})
test('phase, involvement, consent and date are each found alone', () => {
  const delegate = { roles: ['delegate'] as const }
  for (const [file, context, answer] of [
    [{ participants: ['politie'], state: 'closed' }, fit, 'phase resource.state running'],
    [{ participants: [] }, fit, 'involvement resource.participants politie'],
    [{ participants: ['politie'] }, { ...fit, consent: false }, 'consent context.consent true'],
    [{ participants: ['politie'] }, { ...fit, day: 3 }, 'date context.day 20'],
  ] as const)
    assert.deepEqual(told(smallestChanges(rules, releasing(delegate, file, context))), [answer])
})
test('when one change is not enough, two are named together', () => {
  const answers = smallestChanges(rules, releasing({}, { participants: ['politie'] }, { ...fit, tested: false }))
  assert.deepEqual(told(answers), ['role principal.roles delegate and condition context.tested true'])
})
test('when two changes are not enough, nothing is named', () => {
  assert.deepEqual(
    smallestChanges(rules, releasing({}, { participants: ['politie'], state: 'closed' }, { ...fit, day: 3 })),
    [],
  )
})
test('a refusal that only another organ makes has no answer, although another organ could be tried', () => {
  const withheld = releasing({ roles: ['delegate'] }, { participants: ['politie'], withheld: ['politie'] }, fit)
  assert.equal(rules.answer(withheld).allowed, false)
  assert.deepEqual(smallestChanges(rules, withheld), [])
})
test('the answer names no other organ because that organ is involved', () => {
  const delegate = { roles: ['delegate'] as const }
  const alone = told(smallestChanges(rules, releasing(delegate, { participants: [] }, fit)))
  assert.deepEqual(told(smallestChanges(rules, releasing(delegate, { participants: ['om', 'college'] }, fit))), alone)
})

test('whoever else is involved, withheld or leading, the answer stays the same', () => {
  const others = fc.subarray(['om', 'college', 'ggd', 'burgemeester'])
  const question = fc.record({
    roles: fc.subarray(['delegate', 'privacy-officer', 'mayor'] as const),
    own: fc.boolean(),
    state: fc.constantFrom('running', 'closed', 'shielded'),
    context: fc.record({ consent: fc.boolean(), tested: fc.boolean(), day: fc.constantFrom(3, 20) }),
  })
  fc.assert(
    fc.property(
      question,
      others,
      others,
      fc.boolean(),
      ({ roles, own, state, context }, involved, withheld, withheldFromMe) => {
        const answer = (participants: readonly string[], kept: readonly string[]) =>
          smallestChanges(
            rules,
            releasing(
              { roles },
              { participants: own ? [...participants, 'politie'] : participants, withheld: kept, state },
              context,
            ),
          )
        const calm = answer([], [])
        assert.deepEqual(answer(involved, withheldFromMe ? [...withheld, 'politie'] : withheld), calm)
      },
    ),
    { numRuns: 25, seed: 20261123 },
  )
})
