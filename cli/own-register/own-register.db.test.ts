/**
 * Two houses ask each other: ours asks a neighbour's node from a case, and a neighbour asks ours, filled from open cases.
 * Nodes are processes of their own, over mutually authenticated HTTPS.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { systemClock } from '../../foundation/clock.ts'
import { askRegister } from '../../foundation/federation/ask-register.ts'
import { makeCertificate } from '../../foundation/federation/certificate.ts'
import { linkageKinds } from '../../foundation/federation/linkage-quality.ts'
import { hangUp, type Peer } from '../../foundation/federation/peer.ts'
import { personRecordOf } from '../../foundation/keys/person-record.ts'
import { establishNode } from '../../node/establish.ts'
import { startNodeProcess } from '../../node/start-process.ts'
import { florine, neighbours, registerPart, running } from '../../node/testing/neighbours.ts'
import { questionKeys } from '../../packages/private-matching/src/index.ts'
import { anAdmission, aReport } from '../../rooms/casework/examples.ts'
import { answerQuestions } from '../../rooms/casework/known/answer-questions.ts'
import { decideQuestion } from '../../rooms/casework/known/decide-question.ts'
import { draftQuestion } from '../../rooms/casework/known/draft-question.ts'
import { shieldPerson } from '../../rooms/casework/known/shield-person.ts'
import { showKnownElsewhere } from '../../rooms/casework/known/show-questions.ts'
import { admitCase } from '../../rooms/casework/report/admit-case.ts'
import { reportCase } from '../../rooms/casework/report/report-case.ts'
import { tellRegisters } from '../../rooms/sharing/door.ts'
import { type LawHouse, lawHouse, people } from '../../rooms/sharing/testing/law-house.ts'
import { renewOwnRegister } from './renew-own-register.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(async () => {
  hangUp()
  await house.close()
})

/** The neighbour's clock and ours agree; the house of this test would else stand still in another week. */
const context = () => ({ ...house.house, clock: systemClock, partnership: house.partnership })
const persons = (...written: { name: string; birthDate: string; address: string }[]) =>
  written.map((one, at) =>
    at === 0
      ? { role: 'subject' as const, minor: false, ...one }
      : { role: 'circle' as const, relation: 'gezinslid' as const, minor: false, ...one },
  )
const known = { name: 'Florine Scheepers-de Zeeuw', birthDate: '1989-10-08', address: 'Ravelijnhof 15, 6224SA' }
const stranger = { name: 'Karel Anders', birthDate: '1981-07-02', address: 'Anderestraat 9' }
async function openCaseAbout(...written: Parameters<typeof persons>) {
  const { id } = await who.lotte((act) => reportCase(act, { body: aReport({ persons: persons(...written) }) }))
  await who.bram((act) => admitCase(act, { params: { case: id }, body: anAdmission() }))
  return id
}
const shown = (id: string) => who.lotte((act) => showKnownElsewhere(act, { params: { case: id } }))
const necessity = 'Zonder dit antwoord gaan twee plannen langs elkaar heen.'
const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

test('a question from a case goes to the register of another alliance, and its answer stands at the case', async () => {
  const there = await neighbours()
  const { node, peer } = await running(there)
  try {
    const federation = { organisation: 'maastricht', peers: [peer] }
    await tellRegisters(context(), federation)
    const id = await openCaseAbout(known, stranger)
    const before = await shown(id)
    assert.ok(before.targets.some(({ code, kind }) => code === 'zvh-zuiderdal' && kind === 'alliance'))
    for (const person of before.persons) {
      const body = { person: person.id, target: 'zvh-zuiderdal', necessity }
      const drafted = await who.lotte((act) => draftQuestion(act, { params: { case: id }, body }))
      await who.dewi((act) => decideQuestion(act, { params: { question: drafted.id }, body: { outcome: 'approve' } }))
    }
    assert.equal(await answerQuestions({ ...context(), federation }), 2)
    const answers = new Map((await shown(id)).questions.map(({ person, answer }) => [person, answer]))
    const hit = answers.get(known.name)
    assert.deepEqual([hit?.known, hit?.named, hit?.mayBeIncomplete], [true, ['jeugdhulp', 'politie'], true])
    const miss = answers.get(stranger.name)
    assert.deepEqual([miss?.known, miss?.named], [false, []])
    assert.ok(miss?.missShare)
    const { rows } = await house.world.owner.query(
      `select direction, other, outcome from sharing.questions where other = 'zvh-zuiderdal'`,
    )
    assert.deepEqual(rows, [
      { direction: 'out', other: 'zvh-zuiderdal', outcome: 'answered' },
      { direction: 'out', other: 'zvh-zuiderdal', outcome: 'answered' },
    ])
  } finally {
    await node.stop()
    there.close()
  }
})

test('when the other organisation is away, nothing is learned and the person is told what to do', async () => {
  const there = await neighbours()
  const { node, peer } = await running(there)
  await node.stop()
  const federation = { organisation: 'maastricht', peers: [peer] }
  await tellRegisters(context(), federation)
  const id = await openCaseAbout(stranger)
  const person = (await shown(id)).persons[0]?.id ?? ''
  const body = { person, target: 'zvh-zuiderdal', necessity }
  const drafted = await who.lotte((act) => draftQuestion(act, { params: { case: id }, body }))
  await who.dewi((act) => decideQuestion(act, { params: { question: drafted.id }, body: { outcome: 'approve' } }))
  await answerQuestions({ ...context(), federation })
  const [question] = (await shown(id)).questions
  assert.deepEqual(
    [question?.standing, question?.trouble, question?.answer],
    ['not-answered', 'peer-unreachable', null],
  )
  there.close()
})

test('a neighbour asks our register: it holds evaluations only, leaves shielded persons out, and the book says who asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-own-register-'))
  const shielded = { name: 'Fenna Afscherming', birthDate: '1990-02-11', address: 'Stille Laan 4' }
  const id = await openCaseAbout({ ...known, name: 'Tibor Registratie' }, shielded)
  const seen = (await shown(id)).persons.find(({ name }) => name === shielded.name)
  await who.bram((act) =>
    shieldPerson(act, {
      params: { case: id },
      body: { person: seen?.id ?? '', reason: 'Zij wordt bedreigd door haar broer.' },
    }),
  )
  const made = makeCertificate({
    name: 'zvh-zuiderdal',
    from: new Date(systemClock.now().getTime() - 60_000),
    years: 2,
  })
  const organs = ['politie', 'om', 'college', 'reclassering', 'burgemeester', 'dji', 'raad-kinderbescherming']
  const purpose = 'zvh-casusoverleg/1'
  const ground = 'BWBR0049962:2.28:1:2025-07-05'
  const { file, peer: own } = await establishNode({
    folder,
    clock: systemClock,
    organisation: { code: 'maastricht', names: { nl: 'Maastricht', en: 'Maastricht' } },
    asker: { code: 'zvh-zuiderdal', names: { nl: 'Zuiderdal', en: 'Zuiderdal' }, ...made },
    register: {
      part: { ...registerPart, organs: organs.map((code) => ({ code })) },
      grant: { regime: 'WGS-ZVH', purpose, grounds: [ground] },
      rows: () => [{ record: florine, organs: ['politie'] }],
    },
    officer: true,
  })
  const said = await renewOwnRegister(context(), file)
  assert.match(said[0] ?? '', /^Epoch 2: /)
  const node = await startNodeProcess(file, {})
  try {
    const peer: Peer = { ...own, url: node.url }
    const ask = (person: { name: string; birthDate: string; address: string }) =>
      askRegister(
        peer,
        {
          organisation: 'zvh-zuiderdal',
          regime: 'WGS-ZVH',
          purpose,
          ground,
          caseReference: 'ZUID-2026-31',
          askingOrgan: 'om',
          askingFunction: 'delegate',
          keys: questionKeys(linkageKinds, personRecordOf(person)),
        },
        systemClock,
      )
    const hit = await ask({ ...known, name: 'Tibor Registratie' })
    assert.deepEqual([hit.known, hit.involved], [true, ['politie', 'om', 'college', 'reclassering']])
    assert.equal((await ask(shielded)).known, false)
    assert.equal((await ask({ ...stranger, birthDate: '1955-05-05' })).known, false)
    for (const path of filesUnder(folder))
      assert.doesNotMatch(readFileSync(path, 'latin1'), /Registratie|Afscherming|Tibor|Fenna/, path)
    assert.match((await renewOwnRegister(context(), file))[1] ?? '', /^3 questions/)
    assert.match((await renewOwnRegister(context(), file))[1] ?? '', /^0 questions/)
    const { rows } = await house.world.owner.query(
      `select distinct direction, other, asker, asker_function, reference, outcome from sharing.questions
       where other = 'zvh-zuiderdal' and direction = 'in'`,
    )
    assert.deepEqual(rows, [
      {
        direction: 'in',
        other: 'zvh-zuiderdal',
        asker: 'om',
        asker_function: 'delegate',
        reference: 'ZUID-2026-31',
        outcome: 'answered',
      },
    ])
  } finally {
    await node.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
