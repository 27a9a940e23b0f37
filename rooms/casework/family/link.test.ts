/** When the plans of two persons may be aligned: pure rules. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areOnePerson, coreOfBoth, eachOthersCircle, everybodyConsented } from './link.ts'

const milan = { id: 'm', name: 'Milan Verbeek', birthDate: '2001-05-18' }
const sanne = { id: 's', name: 'Sanne Verbeek', birthDate: '2004-01-02' }
const sanneThere = { id: 's2', name: 'Verbeek, Sanne' }
const milanThere = { id: 'm2', name: 'milan  verbeek' }

test('a person is known by the name however it was written, and not where a birth date says otherwise', () => {
  assert.ok(areOnePerson(sanne, sanneThere) && areOnePerson(milan, milanThere))
  assert.ok(!areOnePerson(milan, sanne))
  assert.ok(!areOnePerson(milan, { ...milanThere, birthDate: '1990-01-01' }))
})
test('each must stand in the circle of the other; one way is not enough', () => {
  const here = { subject: milan, circle: [sanneThere] }
  assert.deepEqual(eachOthersCircle(here, { subject: sanne, circle: [milanThere] }), {
    person: 's2',
    otherPerson: 'm2',
  })
  assert.equal(eachOthersCircle(here, { subject: sanne, circle: [] }), null)
  assert.equal(eachOthersCircle({ subject: milan, circle: [] }, { subject: sanne, circle: [milanThere] }), null)
  assert.equal(
    eachOthersCircle({ subject: undefined, circle: [sanneThere] }, { subject: sanne, circle: [milanThere] }),
    null,
  )
})
test('every core participant that is involved in both consents, and nobody else is asked', () => {
  const asked = coreOfBoth(
    ['politie', 'om', 'college'],
    ['om', 'politie', 'reclassering'],
    ['politie', 'om', 'college'],
  )
  assert.deepEqual(asked, ['om', 'politie'])
  assert.ok(!everybodyConsented(asked, ['om']) && everybodyConsented(asked, ['om', 'politie']))
})
