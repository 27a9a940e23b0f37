/** Plans of two persons of one household, and a child in the circle: through the verbs, and past them. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Id } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { accountFor } from '../account/show-account.ts'
import { anAdmission, aReport } from '../examples.ts'
import { holdings } from '../holdings.ts'
import { draftQuestion } from '../known/draft-question.ts'
import { showKnownElsewhere } from '../known/show-questions.ts'
import { showPlan } from '../plan/show-plan.ts'
import { caseworkProblems } from '../problems.ts'
import { readCaseFile } from '../read-case-file.ts'
import { addPerson } from '../report/add-person.ts'
import { admitCase } from '../report/admit-case.ts'
import { reportCase } from '../report/report-case.ts'
import { closeCase } from '../standing/close-case.ts'
import { endInvolvement } from '../standing/involve-organ.ts'
import { consentToLink, endLink } from './decide-link.ts'
import { proposeLink } from './propose-link.ts'
import { showFamily } from './show-family.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const three = ['politie', 'om', 'reclassering']
const brother = { name: 'Milan Voorbeeld', birthDate: '2001-05-18' }
const sister = { name: 'Sanne Voorbeeld', birthDate: '2004-01-02' }

async function caseAbout(
  subject: typeof brother,
  circle: readonly { name: string }[],
  involves: readonly string[] = three,
): Promise<Id> {
  const persons = [
    { role: 'subject' as const, minor: false, ...subject },
    ...circle.map((one) => ({ role: 'circle' as const, minor: false, relation: 'gezinslid' as const, ...one })),
  ]
  const { id } = await who.lotte((act) => reportCase(act, { body: aReport({ persons }) }))
  await who.bram((act) => admitCase(act, { params: { case: id }, body: anAdmission(involves) }))
  return id
}
const twoCases = async (involves?: readonly string[]): Promise<readonly [Id, Id]> => [
  await caseAbout(brother, [sister]),
  await caseAbout(sister, [brother], involves),
]
const words = { dependence: 'Zij wonen van één inkomen.', necessity: 'Anders betaalt de een de schuld van de ander.' }
const proposeAs = async (person: Person, here: Id, other: Id): Promise<Id> =>
  (await person((act) => proposeLink(act, { params: { case: here }, body: { other, ...words } }))).id
const consentAs = (person: Person, link: Id) => person((act) => consentToLink(act, { params: { link } }))
const familyFor = (person: Person, inCase: Id) => person((act) => showFamily(act, { params: { case: inCase } }))

describe('aligning two plans', () => {
  test('takes both in the circle of each other, and the consent of every core participant of both', async () => {
    const [his, hers] = await twoCases()
    const link = await proposeAs(who.bram, his, hers)
    assert.equal((await familyFor(who.dewi, hers)).links[0]?.standing, 'proposed')
    assert.equal(
      (await familyFor(who.dewi, hers)).persons.some(({ own }) => own),
      false,
      'not before the last consent',
    )
    assert.equal(await refusalOf(consentAs(who.bram, link)), 'casework/already-decided')
    assert.equal(await refusalOf(consentAs(who.lotte, link)), 'casework/only-core-participants-decide')
    assert.deepEqual(await consentAs(who.dewi, link), { standing: 'agreed' })
    const family = await familyFor(who.lotte, his)
    assert.deepEqual(
      family.persons.map(({ name, own }) => [name, own?.case ?? null]),
      [
        [brother.name, null],
        [sister.name, hers],
      ],
    )
    assert.equal(family.links[0]?.dependence, words.dependence)
    assert.equal(await refusalOf(proposeAs(who.dewi, hers, his)), 'casework/link-stands-already')
  })
  test('is refused where one of them is not in the circle of the other', async () => {
    const his = await caseAbout(brother, [sister])
    const hers = await caseAbout(sister, [])
    assert.equal(await refusalOf(proposeAs(who.bram, his, hers)), 'casework/not-in-each-others-circle')
    await who.bram((act) =>
      addPerson(act, { params: { case: hers }, body: { person: { ...brother, minor: false, relation: 'gezinslid' } } }),
    )
    assert.ok(await proposeAs(who.bram, his, hers), 'control')
  })
  test('is nothing for an organ of one of the two, and nobody does it alone', async () => {
    const [his, hers] = await twoCases(['politie', 'college'])
    assert.equal(await refusalOf(proposeAs(who.dewi, his, hers)), 'casework/case-not-visible')
    assert.equal(await refusalOf(proposeAs(who.bram, his, hers)), 'casework/another-core-participant-consents')
    assert.equal(await refusalOf(proposeAs(who.lotte, his, hers)), 'casework/case-not-visible')
  })
  test('leaves no trace for who is involved in one of the two: not in a count, not in an order', async () => {
    const [his, hers] = await twoCases(['politie', 'om'])
    const alone = await familyFor(who.lotte, his)
    const link = await proposeAs(who.bram, his, hers)
    await consentAs(who.dewi, link)
    assert.deepEqual(await familyFor(who.lotte, his), alone)
    const seen = await who.lotte(async ({ trx }) =>
      sql`select from casework.plan_links where id = ${link}`.execute(trx),
    )
    assert.equal(seen.rows.length, 0)
    assert.equal((await familyFor(who.dewi, his)).links.length, 1, 'control')
  })
  test('lets whoever reads both plans find one from the other, and nobody else know that there is another', async () => {
    const [his, hers] = await twoCases(['politie', 'om'])
    const planFor = (person: Person, inCase: Id) => person((act) => showPlan(act, { params: { case: inCase } }))
    const alone = await planFor(who.lotte, his)
    const link = await proposeAs(who.bram, his, hers)
    assert.deepEqual((await planFor(who.dewi, his)).aligned, [], 'not before the last consent')
    await consentAs(who.dewi, link)
    const found = async (person: Person, inCase: Id) => (await planFor(person, inCase)).aligned.map((one) => one.case)
    assert.deepEqual([await found(who.dewi, his), await found(who.dewi, hers)], [[hers], [his]])
    assert.deepEqual(await planFor(who.lotte, his), alone, 'involved in one of the two')
    assert.equal(await refusalOf(planFor(who.lotte, hers)), 'casework/case-not-visible')
    await who.bram((act) => endLink(act, { params: { link } }))
    assert.deepEqual(await found(who.dewi, his), [])
  })
  test('ends when one of the two cases ends, and when who takes part leaves', async () => {
    const [his, hers] = await twoCases()
    const link = await proposeAs(who.bram, his, hers)
    await consentAs(who.dewi, link)
    await who.bram((act) => closeCase(act, { params: { case: hers }, body: { reason: 'goal-reached' } }))
    const family = await familyFor(who.dewi, his)
    assert.deepEqual([family.links.length, family.persons.filter(({ own }) => own).length], [0, 0])
    const [next, other] = await twoCases()
    await consentAs(who.dewi, await proposeAs(who.bram, next, other))
    await who.bram((act) => endInvolvement(act, { params: { case: other }, body: { organ: 'om' } }))
    assert.equal((await familyFor(who.dewi, next)).links.length, 0)
    assert.equal((await familyFor(who.bram, next)).links.length, 1, 'control')
  })
  test('is ended by whoever was asked, and by nobody else', async () => {
    const [his, hers] = await twoCases()
    const link = await proposeAs(who.bram, his, hers)
    const end = (person: Person) => person((act) => endLink(act, { params: { link } }))
    assert.equal(await refusalOf(end(who.lotte)), 'casework/only-core-participants-decide')
    assert.equal(await refusalOf(end(who.karim)), 'casework/link-not-visible')
    await end(who.dewi)
    assert.equal((await familyFor(who.bram, his)).links.length, 0)
    assert.equal(await refusalOf(end(who.bram)), 'casework/already-decided')
  })
  test('PostgreSQL itself lets nobody consent for another', async () => {
    const [his, hers] = await twoCases()
    const link = await proposeAs(who.bram, his, hers)
    const forBoth = who.lotte(async ({ trx }) =>
      sql`update casework.plan_links set consented = asked, standing = 'agreed' where id = ${link}`.execute(trx),
    )
    assert.equal((await forBoth).numAffectedRows, 0n)
    await assert.rejects(
      who.bram(async ({ trx }) =>
        sql`update casework.plan_links set standing = 'agreed' where id = ${link}`.execute(trx),
      ),
      /plan_links_check/,
    )
  })
})

describe('a child in the circle of another', () => {
  const child = { name: 'Kind Voorbeeld', minor: true, relation: 'gezinslid' as const }
  const add = (inCase: Id, person: object) =>
    who.bram((act) => addPerson(act, { params: { case: inCase }, body: { person: { ...child, ...person } } }))
  test('is named only with a reason, which whoever reads the case reads too', async () => {
    const inCase = await caseAbout(brother, [])
    assert.equal(await refusalOf(add(inCase, {})), 'casework/minor-needs-a-reason')
    assert.equal(
      await refusalOf(add(inCase, { relation: 'viaAnother' })),
      'casework/circle-too-wide',
      'one hop comes first',
    )
    await add(inCase, { namedBecause: 'Zij slaapt bij hem.' })
    const shown = (await familyFor(who.bram, inCase)).persons.find(({ minor }) => minor)
    assert.deepEqual([shown?.name, shown?.namedBecause], [child.name, 'Zij slaapt bij hem.'])
    assert.ok(await add(inCase, { name: 'Volwassene', minor: false }), 'control: an adult needs none')
  })
  test('is known by name to organs with a task for children and to whoever named it; the others hear that there is one', async () => {
    const inCase = await caseAbout(brother, [sister], ['politie', 'om', 'college', 'reclassering'])
    const { id: person } = await add(inCase, { namedBecause: 'Zij slaapt bij hem.' })
    const reads = async (one: Person) => {
      const [circle, file] = [
        await familyFor(one, inCase),
        await one((act) => readCaseFile(act, { params: { case: inCase } })),
      ]
      assert.equal(circle.childrenNotNamed, file.childrenNotNamed)
      const everything = JSON.stringify([
        circle,
        file,
        await one((act) => showKnownElsewhere(act, { params: { case: inCase } })),
      ])
      return [everything.includes(child.name) && everything.includes(person), circle.childrenNotNamed]
    }
    assert.deepEqual(
      [await reads(who.bram), await reads(who.karim)],
      [
        [true, 0],
        [true, 0],
      ],
    )
    for (const one of [who.dewi, who.lotte]) assert.deepEqual(await reads(one), [false, 1])
    assert.equal((await familyFor(who.dewi, inCase)).persons.length, 2, 'control: a grown-up everybody reads')
    assert.equal(
      await refusalOf(
        who.dewi((act) => accountFor(act, 'person', person, caseworkProblems.because('person-not-visible'))),
      ),
      'casework/person-not-visible',
    )
    const frame = await who.pien((act) => readCaseFile(act, { params: { case: inCase } }))
    assert.equal(frame.childrenNotNamed, 0, 'whoever directs for an organ involved reads as that organ does')
  })
  test('nobody learns that it is asked about elsewhere who does not read who it is', async () => {
    const inCase = await caseAbout(brother, [sister], ['politie', 'om', 'college', 'reclassering'])
    const { id: person } = await add(inCase, { birthDate: '2016-05-05', namedBecause: 'Zij slaapt bij hem.' })
    const ask = (one: Person, about: Id) =>
      one((act) =>
        draftQuestion(act, {
          params: { case: inCase },
          body: { person: about, target: 'WGS-RIEC', necessity: 'Anders weten wij niet waar het slaapt.' },
        }),
      )
    const asked = async (one: Person) =>
      (await one((act) => showKnownElsewhere(act, { params: { case: inCase } }))).questions.length
    const subject = (await familyFor(who.dewi, inCase)).persons.find(({ role }) => role === 'subject')?.id as Id
    assert.equal(await refusalOf(ask(who.dewi, person)), 'casework/question-needs-one-person')
    await ask(who.bram, person)
    assert.deepEqual([await asked(who.bram), await asked(who.dewi)], [1, 0])
    await ask(who.dewi, subject)
    assert.deepEqual([await asked(who.bram), await asked(who.dewi)], [2, 1], 'control')
  })
  test('PostgreSQL takes none that everybody reads', async () => {
    const inCase = await caseAbout(brother, [sister])
    await add(inCase, { namedBecause: 'Zij slaapt bij hem.' })
    await assert.rejects(
      house.world.owner.query('update casework.persons set narrowed = false where case_id = $1 and minor', [inCase]),
      /persons_check/,
    )
  })
  test('goes after a year, while the case goes on', async () => {
    const inCase = await caseAbout(brother, [sister])
    await add(inCase, { namedBecause: 'Zij slaapt bij hem.' })
    house.clock.advance(366 * 86_400)
    await destroyWhatIsDue({ ...house.house, partnership: house.partnership }, [holdings], { rewrite: false })
    const left = (await familyFor(who.dewi, inCase)).persons.map(({ name }) => name)
    assert.deepEqual(left, [brother.name, sister.name], 'control: who is no child stays')
    assert.equal((await familyFor(who.dewi, inCase)).childrenNotNamed, 0, 'and is counted no longer')
  })
  test('PostgreSQL takes no child without one', async () => {
    const inCase = await caseAbout(brother, [sister])
    await assert.rejects(
      house.world.owner.query("update casework.persons set minor = true where case_id = $1 and role = 'circle'", [
        inCase,
      ]),
      /a_minor_in_the_circle_has_a_reason/,
    )
  })
})
