/** Linkage keys: what must agree, what must not, and what a miss rate may say. Figures by hand or from tables. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { upperLimit } from '../src/binomial-interval.ts'
import {
  bySound,
  candidateKinds,
  chanceAgreement,
  dutchKinds,
  firstNameOf,
  type Kind,
  type LinkageQuality,
  missRate,
  named,
  type PersonRecord,
  type PrivateMatchingErrorCode,
  questionKeys,
  readBirthDate,
  readQuality,
  registerKeys,
  surnameParts,
} from '../src/index.ts'
import { hex } from './chance.ts'
import { qualityOf } from './known-quality.ts'

const code = (expected: PrivateMatchingErrorCode) => ({ name: 'PrivateMatchingError', code: expected })
const person: PersonRecord = {
  firstNames: 'Florine',
  surname: 'de Zeeuw',
  birthDate: '1989-10-08',
  gender: 'V',
  street: 'Ravelijnhof',
  houseNumber: '15 B',
  postcode: '6224 SA',
}
/** The kinds in which a question about `asked` meets a register row `known`. */
function agree(known: PersonRecord, asked: PersonRecord, kinds: readonly Kind[] = candidateKinds): string[] {
  const rows = registerKeys(kinds, known).map((keys) => new Set(keys.map(hex)))
  const keys = questionKeys(kinds, asked)
  return kinds.filter((_, at) => keys[at] && rows[at]?.has(hex(keys[at] as Uint8Array))).map(({ name }) => name)
}
const metBy = (change: Partial<PersonRecord>) => agree(person, { ...person, ...change }, dutchKinds).length > 0

test('Dutch spellings of one name sound alike, other names do not', () => {
  for (const alike of [
    ['meijer', 'meyer', 'meier'],
    ['dijk', 'dyk', 'deijk', 'deyk'],
    ['hendriks', 'hendrix', 'hendricks'],
    ['visser', 'fisser'],
    ['claassen', 'klaasen', 'klassen'],
    ['schouten', 'skhouten', 'schauten'],
    ['vos', 'fos', 'voss'],
    ['berg', 'bergh'],
    ['kuiper', 'cuyper', 'kuyper'],
    ['zanders', 'sanders'],
    ['smid', 'smit', 'smidt'],
  ])
    assert.equal(new Set(alike.map(bySound)).size, 1, alike.join())
  const apart = ['jansen', 'hansen', 'boer', 'bruin', 'bos', 'bosch', 'bosman', 'kok', 'koks', 'mulder', 'muller']
  assert.equal(new Set(apart.map(bySound)).size, apart.length)
})

test('a surname is the same wherever its prefix stands, and a double name has two parts, the own name last', () => {
  for (const written of ['van den Berg', 'Berg, van den', 'v.d. Berg', 'vandenBerg', 'Berg', 'BERG', 'Van Den Bergh'])
    assert.deepEqual(surnameParts(written), ['berg'], written)
  assert.deepEqual(surnameParts('Scheepers-de Zeeuw'), [bySound('scheepers'), bySound('zeeuw')])
  assert.deepEqual(surnameParts("van 't Hof"), ['hof'])
  assert.deepEqual(surnameParts('Çelik-Müller'), [bySound('celik'), bySound('muller')])
  assert.deepEqual(surnameParts(' , '), [])
})

test('first names: in full, as an initial, or unknown; an initial is a letter and not a sound', () => {
  assert.deepEqual(firstNameOf('Zoë Maria'), { known: 'full', sound: 'su', initial: 'z' })
  for (const initials of ['F.', 'f', 'F.J.', 'F. J.'])
    assert.deepEqual(firstNameOf(initials), { known: 'initial', initial: 'f' })
  for (const none of ['', ' ', '-', '1']) assert.deepEqual(firstNameOf(none), { known: 'none' })
  assert.notDeepEqual(firstNameOf('V.'), firstNameOf('F.'))
})

test('dates of birth are read in three notations, unknown parts stay unknown, and what is no date is none', () => {
  for (const written of ['1994-05-17', '17-05-1994', '19940517', ' 17/05/1994 ', '17.5.1994', '1994-17-05'])
    assert.deepEqual(readBirthDate(written), { year: 1994, month: 5, day: 17 }, written)
  assert.deepEqual(readBirthDate('00-00-1981'), { year: 1981, month: 0, day: 0 })
  for (const none of ['', 'unknown', '1994', '32-01-1994', '13-13-1994', '01-01-0000', '1994-5-17x'])
    assert.equal(readBirthDate(none), undefined, none)
})

test('one mistake does not hide a person: each of these is met', () => {
  assert.ok(metBy({}))
  assert.ok(metBy({ surname: 'Zeeuw, de', firstNames: 'FLORINE' }), 'prefix behind a comma')
  assert.ok(metBy({ surname: 'Scheepers-de Zeeuw' }), 'married')
  assert.ok(metBy({ surname: 'Florine', firstNames: 'Zeeuw' }), 'first name and surname swapped')
  assert.ok(metBy({ birthDate: '1989-08-10' }), 'day and month swapped')
  assert.ok(metBy({ birthDate: '08-10-1988' }), 'year off, same address')
  assert.ok(metBy({ birthDate: '00-00-1989' }), 'day and month unknown, same postcode')
  assert.ok(metBy({ firstNames: 'F.' }), 'only an initial')
  assert.ok(metBy({ firstNames: '' }), 'no first name')
  assert.ok(metBy({ street: 'Beukenplein', houseNumber: '8', postcode: '6325 LB' }), 'moved')
  assert.ok(metBy({ surname: 'de Zeeuww', firstNames: 'Florinne' }), 'doubled letters')
  assert.ok(metBy({ firstNames: 'Florien', surname: 'Zeeuws' }), 'both names mistyped at the end')
})

test('twins, a father and son, a namesake and a stranger stay apart', () => {
  assert.deepEqual(agree(person, { ...person, firstNames: 'Marijke' }, dutchKinds), [], 'twin')
  const son: PersonRecord = { ...person, gender: 'M', birthDate: '2015-03-21' }
  assert.deepEqual(agree(person, son, dutchKinds), [], 'same name and address, another birth date')
  assert.deepEqual(agree(person, { ...son, street: 'Elders', postcode: '1011 AA' }, dutchKinds), [], 'namesake')
  const twin = { ...person, firstNames: 'Fleur' }
  assert.ok(!agree(person, twin, named(['surname + initial + born unless both know the first-name'])).length)
  assert.deepEqual(agree(person, { ...person, firstNames: '', gender: 'M' }, dutchKinds), [], 'nameless twin brother')
})

test('every record meets itself in every kind it has a key for, and no key is shared by two kinds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('Jansen', 'van den Berg', 'J.', ''),
  )
  const born = fc.constantFrom('1990-02-03', '', '00-00-1970', 'x', '31-12-2001')
  const anybody = fc.record({
    firstNames: text,
    surname: text,
    birthDate: born,
    gender: fc.constantFrom('M', 'V', ''),
    street: text,
    houseNumber: text,
    postcode: text,
    nationalNumber: fc.constantFrom('', '999999999'),
  })
  fc.assert(
    fc.property(anybody, (record) => {
      const keys = questionKeys(candidateKinds, record)
      const rows = registerKeys(candidateKinds, record).map((found) => found.map(hex))
      const texts = keys.filter((key) => key !== undefined).map(hex)
      assert.equal(new Set(texts).size, texts.length)
      for (const [at, key] of keys.entries()) {
        const mayNotMeetItself = candidateKinds[at]?.unlessBothKnow !== undefined
        if (key && !mayNotMeetItself) assert.ok(rows[at]?.includes(hex(key)))
        else if (!key) assert.deepEqual(rows[at], [])
      }
    }),
    { numRuns: 200, seed: 6 },
  )
})

test('records whose fields are no text, kinds that do not exist and counts that do not add up are refused', () => {
  assert.throws(() => questionKeys(dutchKinds, { surname: 7 as never }), code('malformed-record'))
  assert.throws(() => registerKeys(dutchKinds, { birthDate: null as never }), code('malformed-record'))
  assert.throws(() => named(['shoe size']), code('unknown-kind'))
  const good = qualityOf(3)
  const wrong: Partial<LinkageQuality>[] = [
    { truePairs: 0 },
    { found: 171 },
    { falsePairs: -1 },
    { comparisons: 100 },
    { falsePairs: Number.NaN },
    { found: 1.5 },
    { measuredOn: ' ' },
    { byKeys: [] },
    { kinds: [] },
  ]
  for (const change of wrong) assert.throws(() => readQuality({ ...good, ...change }), code('malformed-quality'))
  assert.equal(readQuality(good), good)
})

test('a miss rate of too few pairs is no number', () => {
  const rate = missRate(qualityOf(3), 1)
  assert.deepEqual(rate, { measured: false, why: 'too few true pairs with so few keys', measuredOn: 'invented pairs' })
})

test('the upper limit is that of Clopper and Pearson: rule of three, and the one-sided 95 % of R binom.test', () => {
  assert.ok(Math.abs(upperLimit(0, 1_000) - (1 - 0.05 ** (1 / 1_000))) < 1e-15)
  // qbeta(0.95, events + 1, trials - events), R 4.5.0.
  const table: readonly (readonly [number, number, number])[] = [
    [1, 20, 0.216106164206847],
    [3, 100, 0.07571079374983],
    [58, 392, 0.180710942167564],
    [20, 190, 0.149276556199086],
    [500, 1934, 0.275431042296026],
  ]
  for (const [events, trials, limit] of table)
    assert.ok(Math.abs(upperLimit(events, trials) / limit - 1) < 1e-9, `${events} of ${trials}`)
  assert.equal(upperLimit(5, 5), 1)
})

test('chance agreement by hand: four persons, two share a surname, two a birth year', () => {
  const [surnames, years] = [
    ['Bos', 'Bos', 'Kok', 'Mulder'],
    ['1990-01-02', '1991-01-02', '1991-05-06', '1992-07-08'],
  ]
  const records = surnames.map((surname, at) => ({ surname, firstNames: 'Eva', birthDate: years[at] ?? '' }))
  // One of six pairs agrees in the surname, one in the year, all in the first name: 1/6 · 1/6 · 1.
  const kinds = named(['surname + first-name + birth-year'])
  assert.ok(Math.abs(chanceAgreement(kinds[0] as Kind, records) - 1 / 36) < 1e-15)
})
