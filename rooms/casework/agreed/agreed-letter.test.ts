/** The letter about what was agreed: plain, of the chosen actions alone, and with a way to disagree. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formats } from '../../../kit/language.ts'
import { type Agreed, agreedLetter, mayBeWritten, type ToTell, thePersonKnows } from './agreed-letter.ts'

const action = (changes: Partial<Agreed> = {}): Agreed => ({
  ...{ owner: 'Reclassering', what: 'Wij zoeken samen een woning.', dueOn: '2026-12-24', doneOn: null },
  ...{ footing: 'voluntary', narrowed: false, article: 'Reclasseringsregeling artikel 8' },
  ...changes,
})
const to = (changes: Partial<ToTell> = {}): ToTell => ({
  person: { name: 'Persoon Voorbeeld', address: 'Voorbeeldstraat 12, Maastricht', minor: false },
  ...{ organ: '', writer: 'Reclassering', caseName: 'Merel 55', writtenOn: '2026-12-10', destroyBy: '2031-11-24' },
  actions: [action()],
  sender: 'Zorg- en Veiligheidshuis',
  contact: { name: 'Contactpunt', address: 'Postbus 00000, 6200 AA Maastricht', telephone: '043 000 00 20' },
  ...changes,
})
const words = (changes: Partial<ToTell> = {}, language: 'nl' | 'en' = 'nl') =>
  JSON.stringify(agreedLetter(to(changes), language, formats(language).day))

describe('the letter about what was agreed', () => {
  test('says what, who, by when, on what it rests, and whether one may say no', () => {
    for (const said of [
      'Wij zoeken samen een woning.',
      'Wie doet dit: Reclassering.',
      '24 december 2026',
      'Reclasseringsregeling artikel 8',
      'U mag nee zeggen',
      'Merel 55',
    ])
      assert.ok(words().includes(said), said)
    const imposed = words({ actions: [action({ footing: 'imposed' })] })
    assert.ok(imposed.includes('Dit is opgelegd.') && !imposed.includes('U mag nee zeggen'))
  })
  test('says how to disagree, what one may ask about one’s data, whom to call, and where to complain', () => {
    for (const said of [
      'niet mee eens',
      '24 november 2031',
      '043 000 00 20',
      'Autoriteit Persoonsgegevens',
      'Juridisch Loket',
    ])
      assert.ok(words().includes(said), said)
    assert.ok(words({}, 'en').includes('You may say no'))
  })
  test('about a child goes to the parents or the guardian', () => {
    const child = words({ person: { name: 'Kind Voorbeeld', address: null, minor: true } })
    assert.ok(child.includes('Aan de ouders of voogd van Kind Voorbeeld') && !child.includes('Beste Kind'))
  })
  test('to an organ names nobody, and asks to keep it secret', () => {
    const organ = words({ person: null, organ: 'Politie' })
    assert.ok(organ.includes('artikel 1.11 WGS') && organ.includes('Politie'))
    assert.doesNotMatch(organ, /Persoon Voorbeeld|nee zeggen|Juridisch Loket/)
  })
})

test('nothing that quotes a partner goes into a letter, to the person nothing that organs agreed among themselves, to an organ only its own', () => {
  const one = { owner: 'politie', footing: 'voluntary', narrowed: false } as const
  assert.equal(mayBeWritten(one, null), true)
  assert.equal(mayBeWritten({ ...one, narrowed: true }, null), false)
  assert.equal(mayBeWritten({ ...one, narrowed: true }, 'politie'), false)
  assert.equal(mayBeWritten({ ...one, footing: 'between-organs' }, null), false)
  assert.equal(mayBeWritten({ ...one, footing: 'between-organs' }, 'politie'), true)
  assert.equal(mayBeWritten(one, 'om'), false)
})

test('nobody is written to before being told, or while an organ holds that back', () => {
  const free = { notice_held_by: [], notice_handed_on: null, notice_sent_on: null }
  assert.equal(thePersonKnows(true, free), true)
  assert.equal(thePersonKnows(false, free), false)
  assert.equal(thePersonKnows(false, { ...free, notice_sent_on: '2026-12-01' }), true)
  assert.equal(thePersonKnows(true, { ...free, notice_held_by: ['om'] }), false)
  assert.equal(thePersonKnows(true, undefined), false)
})
