/** Decisions are recorded with the act, also when it is refused; and each is seen by its asker alone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '../act.ts'
import type { Capacity } from '../capacity.ts'
import { type Id, newId, systemClock } from '../clock.ts'
import { sql } from '../database/sql.ts'
import { type House, perform } from '../perform.ts'
import { problemCatalogue } from '../problem.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { consider, decide, decideOr } from './decide.ts'
import { explainNo } from './explain-no.ts'
import { askOf } from './question.ts'
import { forceRulesUnchecked } from './read-rooms.ts'
import { replayDecision } from './replay.ts'
import { insertDecision } from './store.ts'
import { aFile, anOfficer, exampleRule, exampleRules } from './testing/example-room.ts'

const text = { title: 'x', whatNow: 'x' }
const problems = problemCatalogue('files', {
  'not-yours': { status: 403, texts: { nl: text, en: text }, residentMaySee: false, logged: false, alarming: false },
})
let world: TestDatabase
let house: House
before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock: systemClock, keys: undefined as never }
  forceRulesUnchecked(await exampleRules())
})
after(() => world.close())

const officer = anOfficer({ person: newId(), appointment: newId() })
const does = <T>(capacity: Capacity, work: (act: Act) => Promise<T>) =>
  perform(house, capacity, { audit: 'files.file.closed' }, work)
const closing = (attributes = {}) => ({ action: 'files/close-file', resource: aFile(attributes) })
const refusedClosing = async (capacity: Capacity, attributes = {}): Promise<Id> => {
  let id: Id | undefined
  const attempt = does(capacity, async (act) => {
    const decision = await decide(act, closing(attributes))
    id = decision.id
    throw problems.because('not-yours')
  })
  await assert.rejects(attempt, { code: 'files/not-yours' })
  assert.ok(id)
  return id
}
const recorded = async (id: Id) =>
  (
    await world.owner.query(
      `select d.*, a.result, a.problem from audit.decisions d join audit.acts a on d.id = any (a.decisions) where d.id = $1`,
      [id],
    )
  ).rows[0]

test('an allowed decision names its rules, their grounds and their sentence, and is recorded with the act', async () => {
  const decision = await does(officer, (act) =>
    decideOr(act, closing({ participants: ['politie'] }), problems.because('not-yours')),
  )
  assert.equal(decision.allowed, true)
  assert.deepEqual(decision.determining, ['files/participant-reads-file'])
  assert.equal(
    decision.grounds[0]?.kind === 'law' && decision.grounds[0].juriconnect,
    'jci1.3:c:BWBR0049962&artikel=2.31&lid=4&g=2025-07-05',
  )
  assert.match(decision.explanation.nl, /betrokken orgaan/)
  assert.match(decision.explanation.en, /organ involved/)
  const row = await recorded(decision.id)
  assert.deepEqual(
    [row.allowed, row.result, row.action, row.resource, row.organ],
    [true, 'done', 'files/close-file', aFile().id, 'politie'],
  )
  assert.deepEqual(row.determining, ['files/participant-reads-file'])
  assert.deepEqual(row.inputs.resource.participants, ['politie'])
})

test('a refused act leaves its decision and nothing else', async () => {
  const attempt = does(officer, (act) => decideOr(act, closing(), problems.because('not-yours')))
  await assert.rejects(attempt, { code: 'files/not-yours' })
  const { rows } = await world.owner.query(
    `select d.allowed, d.determining, a.result, a.problem from audit.decisions d join audit.acts a on d.id = any (a.decisions)
     where d.person = $1 and not d.allowed`,
    [officer.person],
  )
  assert.deepEqual(rows, [{ allowed: false, determining: [], result: 'refused', problem: 'files/not-yours' }])
})

test('no rule allows it: said in both languages, with what the rules do allow', async () => {
  const { explanation, determining } = await consider(officer, closing())
  assert.deepEqual(determining, [])
  assert.match(explanation.nl, /^Geen regel staat dit toe\. Wat wel is toegestaan: Wie namens een betrokken orgaan/)
  assert.match(explanation.en, /^No rule allows this\. What is allowed: Someone working for an organ involved/)
})

test('a refusal by another organ sounds exactly like a refusal because no rule allows it', async () => {
  const withheld = await consider(officer, closing({ participants: ['politie'], withheld: ['politie'] }))
  assert.deepEqual(withheld, await consider(officer, closing({ participants: [] })))
  // Control: the record does know which rule refused.
  const row = await recorded(await refusedClosing(officer, { participants: ['politie'], withheld: ['politie'] }))
  assert.deepEqual(row.determining, ['files/withheld-from-organ'])
})

test('a rule that refuses openly is named', async () => {
  const { determining, explanation } = await consider(
    officer,
    closing({ participants: ['politie'], state: 'shielded' }),
  )
  assert.deepEqual(determining, ['files/shielded-after-closing'])
  assert.match(explanation.nl, /afgeschermd/)
})

test('a question with typed text in it is refused and records nothing', async () => {
  const attempt = does(officer, (act) => decide(act, closing({ state: 'she said so' })))
  await assert.rejects(attempt, { code: 'question-invalid' })
  const { rows } = await world.owner.query(`select 1 from audit.decisions where inputs::text like '%she said%'`)
  assert.deepEqual(rows, [])
})

test('who was refused may ask why not; a colleague, or the same person in another appointment, may not', async () => {
  const id = await refusedClosing(officer)
  const ask = (capacity: Capacity) => does(capacity, (act) => explainNo(act, id))
  assert.deepEqual(
    (await ask(officer)).map(({ changes }) => changes),
    [[{ kind: 'involvement', attribute: 'resource.participants', to: 'politie' }]],
  )
  assert.deepEqual(await ask({ ...officer, person: newId() }), [])
  assert.deepEqual(await ask({ ...officer, appointment: newId() }), [])
  assert.deepEqual(await ask({ ...officer, regime: 'WGS-RIEC' }), [])
})

test('a log controller asks about somebody else only for a use of the log, and only about an object that may be known', async () => {
  const id = await refusedClosing(officer)
  const controller = anOfficer({
    person: newId(),
    appointment: newId(),
    organ: 'college',
    roles: ['log-controller'],
    purpose: 'log-legality/1',
  })
  const ask = (capacity: Capacity, known?: boolean) =>
    does(capacity, (act) => explainNo(act, id, known === undefined ? undefined : async () => known))
  assert.equal((await ask(controller, true)).length, 1)
  assert.deepEqual(await ask(controller, false), [])
  assert.deepEqual(await ask(controller), [])
  assert.deepEqual(await ask({ ...controller, purpose: 'zvh-casusoverleg/1' }, true), [])
})

test('a recorded decision follows from the rules again; one that was tampered with does not', async () => {
  const id = await refusedClosing(officer)
  const replay = () => does(officer, (act) => replayDecision(act, id))
  assert.deepEqual(await replay(), { outcome: 'same' })
  await world.owner.query('update audit.decisions set allowed = true where id = $1', [id])
  assert.deepEqual(await replay(), { outcome: 'different', allowed: false, determining: [] })
  forceRulesUnchecked(await exampleRules(exampleRule('when { resource.open }')))
  assert.equal((await replay()).outcome, 'other-rules')
  forceRulesUnchecked(await exampleRules())
  assert.deepEqual(await does(officer, (act) => replayDecision(act, newId())), { outcome: 'not-found' })
})

test('nobody records a decision in the name of another, changes one, or takes one away', async () => {
  const id = await refusedClosing(officer)
  const question = closing()
  const forged = (act: Act) =>
    insertDecision(
      act.trx,
      { ...officer, person: newId() },
      {
        id: newId(),
        at: systemClock.now(),
        question,
        asked: askOf(officer, question),
        allowed: true,
        determining: [],
        rules: 'a'.repeat(64),
      },
    )
  await assert.rejects(does(officer, forged), { code: '42501' })
  await assert.rejects(
    does(officer, (act) => sql`update audit.decisions set allowed = true where id = ${id}`.execute(act.trx)),
    { code: '42501' },
  )
  await assert.rejects(
    does(officer, (act) => sql`delete from audit.decisions where id = ${id}`.execute(act.trx)),
    { code: '42501' },
  )
  assert.equal((await recorded(id)).allowed, false)
})
