import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressIn, namesIn, personRecordOf } from './person-record.ts'

test('a surname begins at its prefix, however the name is written', () => {
  const berg = { firstNames: 'Jan Peter', surname: 'van den Berg' }
  assert.deepEqual(namesIn('Jan Peter van den Berg'), berg)
  assert.deepEqual(namesIn('Berg, Jan Peter van den'), berg)
  assert.deepEqual(namesIn('Berg, van den, Jan Peter'), berg)
  assert.deepEqual(namesIn('Joris Voorbeeld'), { firstNames: 'Joris', surname: 'Voorbeeld' })
  assert.deepEqual(namesIn('  Anna   Peters-Jansen '), { firstNames: 'Anna', surname: 'Peters-Jansen' })
})

test('one word alone is a surname, and a name of prefixes is still a name', () => {
  assert.deepEqual(namesIn('Voorbeeld'), { firstNames: '', surname: 'Voorbeeld' })
  assert.deepEqual(namesIn('van den Berg'), { firstNames: 'van', surname: 'den Berg' })
  assert.deepEqual(namesIn(''), { firstNames: '', surname: '' })
})

test('an address gives street, number and postcode, or what there is of them', () => {
  assert.deepEqual(addressIn('Voorbeeldstraat 12 a, 6211 ab Maastricht'), {
    street: 'Voorbeeldstraat',
    houseNumber: '12',
    postcode: '6211AB',
  })
  assert.deepEqual(addressIn('Voorbeeldstraat 1'), { street: 'Voorbeeldstraat', houseNumber: '1' })
  assert.deepEqual(addressIn('zonder vaste woonplaats'), {})
})

test('what is not known stays away from the record', () => {
  assert.deepEqual(personRecordOf({ name: 'Joris Voorbeeld' }), { firstNames: 'Joris', surname: 'Voorbeeld' })
})
