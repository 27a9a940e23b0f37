/** A breach from the first word to the lesson, at everybody's own workbench. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoPartnership, demoPeople } from '../../../demo/people.ts'
import type { Id } from '../../../foundation/clock.ts'
import { type Browser, type TestWorkbench, testWorkbench } from '../../../foundation/http/testing/workbench.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import type { AccountGiven } from '../account/contract.ts'
import { loadLaw } from '../load-law.ts'
import { routes } from '../routes.ts'
import { forgetBreaches } from './forget-breaches.ts'

let bench: TestWorkbench
const browsers = new Map<string, Browser>()
before(async () => {
  bench = await testWorkbench([routes], { people: demoPeople, partnership: demoPartnership })
  await loadLaw(bench.house.database, demoPartnership)
  await rotateEpoch(bench.house, { partnership: demoPartnership, day: bench.clock.today() })
})
after(() => bench.close())

async function ask(who: string, method: 'GET' | 'POST', path: string, body?: unknown) {
  const known = browsers.get(who)
  const alive = known && (await known.read('/v1/me')).statusCode === 200
  const browser = alive ? known : await bench.logIn(who)
  browsers.set(who, browser)
  const answer = method === 'GET' ? await browser.read(path) : await browser.write(path, body)
  return { status: answer.statusCode, code: code(answer.body), body: answer.body }
}
const code = (body: string) => (body.startsWith('{') ? (JSON.parse(body) as { code?: string }).code : undefined)
const report = (changes: object = {}) => ({
  discoveredOn: '2026-11-23',
  discoveredTime: '09:30',
  natures: ['confidentiality'],
  what: 'Een agenda met twee namen ging naar de verkeerde.',
  ...changes,
})
const assessment = (risk: string) => ({
  risk,
  persons: 2,
  kinds: 'Naam en tijd van een gesprek.',
  consequences: 'De ontvanger weet dat er een gesprek was.',
  measures: 'Bericht teruggehaald.',
})
const registered = async (who = 'lotte', changes: object = {}): Promise<Id> => {
  const { body } = await ask(who, 'POST', '/v1/breaches', report(changes))
  const { reference } = JSON.parse(body) as { reference: string }
  const { items } = JSON.parse((await ask('ines', 'GET', '/v1/breaches')).body) as {
    items: { id: Id; reference: string }[]
  }
  return items.find((one) => one.reference === reference)?.id as Id
}

test('anybody of the alliance reports it, and only the contact point and the privacy officer read it', async () => {
  bench.clock.advance(3600)
  const id = await registered()
  for (const who of ['lotte', 'bram']) {
    assert.equal((await ask(who, 'GET', `/v1/breaches/${id}`)).status, 404, who)
    assert.equal((await ask(who, 'GET', '/v1/breaches')).status, 404, who)
  }
  for (const who of ['ines', 'ruud'])
    assert.ok((await ask(who, 'GET', `/v1/breaches/${id}`)).body.includes('Een agenda met twee namen'), who)
})

test('accounts for itself in words: for what it is kept, until which day, and what says so', async () => {
  const id = await registered()
  const answer = await ask('ruud', 'GET', `/v1/breaches/${id}/account`)
  const { account } = JSON.parse(answer.body) as AccountGiven
  assert.equal(account.purpose, 'Datalekken bijhouden en afhandelen')
  assert.deepEqual(account.until, {
    ...{ on: '2031-11-23', code: null, says: 'Vijf jaar na de registratie.', held: false },
    ground: { label: 'artikel 1.8 lid 7 WGS', href: account.until?.ground?.href },
  })
})

test('the future is refused, and so is a time that is none', async () => {
  assert.equal(
    (await ask('lotte', 'POST', '/v1/breaches', report({ discoveredOn: '2026-11-24' }))).code,
    'sharing/breach-from-the-future',
  )
  assert.equal((await ask('lotte', 'POST', '/v1/breaches', report({ discoveredTime: '24:00' }))).code, 'house/invalid')
  assert.equal((await ask('lotte', 'POST', '/v1/breaches', report({ natures: [] }))).code, 'house/invalid')
})

test('the contact point judges, notifies in time or says why late, tells, and closes; the privacy officer reads along', async () => {
  const id = await registered()
  const at = (step: string) => `/v1/breaches/${id}/${step}`
  const notify = (body: object) => ask('ines', 'POST', at('notification'), body)
  assert.equal((await ask('ruud', 'POST', at('assessment'), assessment('risk'))).status, 404)
  assert.equal((await notify({ notified: false, reason: 'Er is geen risico.' })).code, 'sharing/breach-not-assessed')
  assert.equal((await ask('ines', 'POST', at('assessment'), assessment('high-risk'))).status, 200)
  assert.equal(
    (await notify({ notified: false, reason: 'Er is geen risico.' })).code,
    'sharing/breach-must-be-notified',
  )
  bench.clock.advance(80 * 3600)
  const late = { notified: true, on: '2026-11-26', time: '12:00' }
  assert.equal((await notify(late)).code, 'sharing/late-notification-says-why')
  assert.equal((await notify({ ...late, lateReason: 'Het weekend zat ertussen.' })).status, 200)
  const tell = (body: object) => ask('ines', 'POST', at('telling'), body)
  assert.equal(
    (await tell({ told: false, reason: 'Zij hoeven het niet te weten.' })).code,
    'sharing/people-must-be-told',
  )
  const closing = () => ask('ines', 'POST', at('closing'), { lesson: 'Een tweede blik op de geadresseerde.' })
  assert.equal((await closing()).code, 'sharing/breach-not-answered')
  assert.equal((await tell({ told: true, on: '2026-11-26', how: 'Gebeld, en excuses gemaakt.' })).status, 200)
  assert.equal((await closing()).status, 200)
  assert.equal((await closing()).code, 'sharing/breach-closed')
  const pdf = await ask('ruud', 'GET', at('report'))
  assert.ok(pdf.body.startsWith('%PDF-1.7'))
})

test('a heavier judgement takes back that nobody was notified', async () => {
  const id = await registered()
  const at = (step: string) => `/v1/breaches/${id}/${step}`
  await ask('ines', 'POST', at('assessment'), assessment('unlikely'))
  assert.equal((await ask('ines', 'POST', at('notification'), { notified: false, reason: 'Versleuteld.' })).status, 200)
  await ask('ines', 'POST', at('telling'), { told: false, reason: 'Versleuteld.' })
  assert.equal((await ask('ines', 'POST', at('assessment'), assessment('high-risk'))).status, 200)
  const { notification, telling } = JSON.parse((await ask('ines', 'GET', `/v1/breaches/${id}`)).body)
  assert.deepEqual([notification, telling], [null, null])
})

test('after five years a breach is gone with its key', async () => {
  const context = { ...bench.house, partnership: demoPartnership }
  assert.equal(await forgetBreaches(context), 0)
  const { rows } = await bench.testDatabase.owner.query('select count(*)::int as n from sharing.breaches')
  assert.ok(rows[0].n > 0, 'control')
  bench.clock.advance(5 * 366 * 86_400)
  assert.equal(await forgetBreaches(context), rows[0].n)
  const keys = await bench.testDatabase.owner.query(
    "select 1 from keys.item_keys where table_name = 'sharing.breaches'",
  )
  assert.equal(keys.rows.length, 0)
})
