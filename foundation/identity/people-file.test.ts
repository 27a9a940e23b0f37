import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PeopleFileRefused, readPeopleFile } from './people-file.ts'

const partnership = '6a1f0c52-2f0a-4c0e-8c55-5a3f7f0d9e10'
const organs = ['college', 'politie']
const appointment = {
  organ: 'college',
  function: 'Procesregisseur',
  roles: ['process-manager'],
  ground: 'processing',
  regimes: ['MUN', 'WGS-ZVH'],
  screening: { kind: 'verklaring omtrent het gedrag', on: '2026-11-02' },
  trainedOn: '2026-11-10',
  from: '2026-12-01',
}
const fileWith = (changed: object, subject = 'a1b2') =>
  JSON.stringify({ people: [{ subject, name: 'Eva Voorbeeld', appointments: [{ ...appointment, ...changed }] }] })
const read = (text: string) => readPeopleFile(text, partnership, organs)

test('who was in the file before is the same person when the file is read again, and a stranger to another partnership', () => {
  const [first] = read(fileWith({}))
  const [again] = read(fileWith({ until: '2027-12-01' }))
  assert.equal(first?.id, again?.id)
  assert.equal(first?.appointments[0]?.id, again?.appointments[0]?.id)
  const [elsewhere] = readPeopleFile(fileWith({}), '7a1f0c52-2f0a-4c0e-8c55-5a3f7f0d9e10', organs)
  assert.notEqual(first?.id, elsewhere?.id)
  assert.notEqual(first?.id, read(fileWith({}, 'c3d4'))[0]?.id)
})

for (const [what, text, sentence] of [
  ['without a screening', fileWith({ screening: undefined }), /appointments\.0\.screening/],
  ['without a training', fileWith({ trainedOn: undefined }), /appointments\.0\.trainedOn/],
  ['without a ground for the authorisation', fileWith({ ground: 'curious' }), /appointments\.0\.ground/],
  ['with a role that does not exist', fileWith({ roles: ['superuser'] }), /roles\.0/],
  ['for an organ that the register does not know', fileWith({ organ: 'gemeente' }), /no organ "gemeente"/],
  ['that ends before it begins', fileWith({ until: '2026-11-01' }), /ends before it begins/],
  ['with more than was asked for', fileWith({ nationality: 'x' }), /nationality/],
] as const)
  test(`an appointment ${what} is refused by name, and with it the whole file`, () => {
    assert.throws(
      () => read(text),
      (error) => error instanceof PeopleFileRefused && sentence.test(error.message),
    )
  })

const legality = { ...appointment, organ: 'politie', function: 'Jurist', roles: ['legal-adviser'], ground: 'legality' }
const both = (changes: object = {}) =>
  JSON.stringify({
    people: [{ subject: 'a1b2', name: 'Eva Voorbeeld', appointments: [appointment, { ...legality, ...changes }] }],
  })
test('whoever works on cases in one legal world is not appointed to test their legality there, for no organ', () => {
  for (const changes of [{}, { organ: 'college' }, { regimes: ['WGS-RIEC', 'WGS-ZVH'], from: '2027-01-01' }])
    assert.throws(
      () => read(both(changes)),
      (error) =>
        error instanceof PeopleFileRefused &&
        /a1b2: "Procesregisseur" works on cases in .*WGS-ZVH, and "Jurist" tests their legality there/.test(
          error.message,
        ),
    )
})
test('control: in another legal world, or after the work has ended, the same person may', () => {
  assert.equal(read(both({ regimes: ['WGS-RIEC'] }))[0]?.appointments.length, 2)
  const later = JSON.parse(both({ from: '2027-01-01' }))
  later.people[0].appointments[0].until = '2026-12-31'
  assert.equal(read(JSON.stringify(later))[0]?.appointments.length, 2)
})

test('a file that is no JSON, or names somebody twice, is refused with a sentence', () => {
  assert.throws(() => read('people: []'), /This is not JSON/)
  const twice = JSON.parse(fileWith({}))
  assert.throws(() => read(JSON.stringify({ people: [...twice.people, ...twice.people] })), /same subject twice/)
})

test('an address for reminders belongs to the person, and is one mailbox', () => {
  const withMail = (mail: string) => {
    const { people } = JSON.parse(fileWith({})) as { people: object[] }
    return JSON.stringify({ people: people.map((one) => ({ ...one, mail })) })
  }
  assert.equal(read(withMail('eva@example.nl'))[0]?.mail, 'eva@example.nl')
  assert.equal(read(fileWith({}))[0]?.mail, undefined)
  assert.throws(() => read(withMail('eva@example.nl, x@example.nl')), PeopleFileRefused)
})
