/** What comes back to the desk of what was said in another legal world. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { whatComesBack } from './verdict.ts'

const said = (changes: object) => ({
  ...{ organ: 'politie', about: 'own', verdict: 'give' as const, letter: null, told: true },
  ...changes,
})

describe('of what was said in another world', () => {
  test('what is given comes back, with the organ that gives it', () => {
    assert.deepEqual(whatComesBack(said({})), { organ: 'politie', verdict: 'give', letter: null })
  })
  test('who speaks for all is not named', () => {
    assert.equal(whatComesBack(said({ about: 'common' }))?.organ, '')
  })
  test('a part given is all that is given, where the rest may not be told', () => {
    const partly = { verdict: 'partly', letter: 'd' }
    assert.deepEqual(whatComesBack(said(partly)), { organ: 'politie', ...partly })
    assert.deepEqual(whatComesBack(said({ ...partly, told: false })), {
      organ: 'politie',
      verdict: 'give',
      letter: null,
    })
  })
  test('a refusal that may be told comes back without the organ, and one that may not be told not at all', () => {
    const refused = { verdict: 'refuse', letter: 'c' }
    assert.deepEqual(whatComesBack(said(refused)), { organ: '', ...refused })
    assert.equal(whatComesBack(said({ ...refused, told: false })), undefined)
  })
  test('who has nothing leaves nothing', () => {
    assert.equal(whatComesBack(said({ verdict: 'nothing-held' })), undefined)
  })
})
