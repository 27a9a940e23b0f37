import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day, identifier, text } from './contract.ts'

describe('an identifier', () => {
  const id = '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00'
  it('is one thing however it is typed', () => {
    assert.equal(identifier.parse(id.toUpperCase()), id)
  })
  it('is random: no other version of UUID is one', () => {
    assert.ok(identifier.safeParse(id).success)
    assert.ok(!identifier.safeParse(id.replace('-4c1a-', '-7c1a-')).success)
  })
})

describe('a day', () => {
  it('is a day of the calendar, in a year that was', () => {
    assert.ok(day.safeParse('2028-02-29').success)
    for (const typed of ['2026-02-29', '0000-01-01', '2026-1-1']) assert.ok(!day.safeParse(typed).success, typed)
  })
})

describe('typed text', () => {
  it('keeps lines and every sign that is read, and leaves out what no eye sees', () => {
    assert.equal(text(80).parse(' Ç a\tb\n\u000bc\ufffe\u0007d😀\uffff '), 'Ç a\tb\ncd😀')
  })
  it('refuses what cannot be stored, and what is empty once that is gone', () => {
    for (const typed of ['a\0b', 'a\ud800b', '\u0007 \ufffe']) assert.ok(!text(80).safeParse(typed).success)
  })
})
