import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { newId } from '../clock.ts'
import { exampleRoutes, exampleTables } from '../http/testing/example-room.ts'
import { testPartnership } from '../http/testing/people.ts'
import {
  type Browser,
  issuer,
  logInAs,
  origin,
  sessionOf,
  type TestWorkbench,
  testWorkbench,
} from '../http/testing/workbench.ts'
import { forgetSessions } from './forget-sessions.ts'
import { PeopleFileRefused } from './people-file.ts'
import type { AppointmentToSeed } from './person-to-seed.ts'
import { seedPeople } from './seed-people.ts'
import { csrfOf, hashOf, logInCookie, newToken, sessionCookie } from './session.ts'

let house: TestWorkbench
before(async () => {
  house = await testWorkbench([exampleRoutes], { tables: exampleTables })
})
after(() => house.close())

const sql = async (text: string, values: unknown[] = []) => (await house.testDatabase.owner.query(text, values)).rows
const isIn = async (one: Browser) => (await one.send('GET', '/v1/me')).statusCode === 200

describe('a log-in', () => {
  it('ends in a session whose secret only the browser has', async () => {
    const noor = await house.logIn('noor')
    const rows = await sql('select * from identity.sessions where token_hash = $1', [hashOf(sessionOf(noor))])
    assert.equal(rows.length, 1)
    assert.ok(!JSON.stringify(await sql('select * from identity.sessions')).includes(sessionOf(noor)))
    const [act] = await sql("select * from audit.acts where action = 'identity.session.started' order by at desc")
    assert.deepEqual(act.objects, [rows[0].id])
  })
  it('sets a cookie for this host alone, out of reach of scripts, over TLS, not sent from elsewhere', async () => {
    const one = house.stranger()
    const back = await logInAs(one)
    const set = [back.headers['set-cookie']].flat().find((line) => line?.startsWith(`${sessionCookie}=`))
    assert.match(String(set), /^__Host-schakel=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
  it('never takes over a secret that the browser brought (fixation)', async () => {
    const planted = newToken()
    const one = house.stranger()
    one.cookies.set(sessionCookie, planted)
    await logInAs(one)
    assert.notEqual(sessionOf(one), planted)
    const victim = house.stranger()
    victim.cookies.set(sessionCookie, planted)
    assert.equal(await isIn(victim), false)
    assert.equal(await isIn(one), true, 'control')
  })
  it('ends the session the browser had, also when that was another person', async () => {
    const one = await house.logIn('noor')
    const before = house.stranger()
    before.cookies.set(sessionCookie, sessionOf(one))
    house.provider.subject = 'thijs'
    await logInAs(one)
    assert.equal(await isIn(before), false)
    assert.equal((await one.send('GET', '/v1/me')).json().person.name, 'Thijs Wouters')
  })
  it('counts once: the same answer of the provider a second time gives nothing', async () => {
    const one = house.stranger()
    const away = await one.send('GET', '/log-in')
    const state = new URL(String(away.headers.location)).searchParams.get('state')
    const held = one.cookies.get(logInCookie) ?? ''
    assert.equal((await one.send('GET', `/log-in/callback?code=x&state=${state}`)).statusCode, 302)
    const replay = house.stranger()
    replay.cookies.set(logInCookie, held)
    const again = await replay.send('GET', `/log-in/callback?code=x&state=${state}`)
    assert.equal(again.statusCode, 401)
    assert.equal(sessionOf(replay), '')
  })
  it("cannot be finished in another browser (log-in forgery: the victim would work in the attacker's name)", async () => {
    const attacker = house.stranger()
    const away = await attacker.send('GET', '/log-in')
    const state = new URL(String(away.headers.location)).searchParams.get('state')
    const victim = house.stranger()
    await victim.send('GET', '/log-in')
    const back = await victim.send('GET', `/log-in/callback?code=x&state=${state}`)
    assert.equal(back.statusCode, 401)
    assert.equal(sessionOf(victim), '')
  })
  it('that takes longer than ten minutes is begun again', async () => {
    const one = house.stranger()
    const away = await one.send('GET', '/log-in')
    const state = new URL(String(away.headers.location)).searchParams.get('state')
    house.clock.advance(10 * 60 + 1)
    assert.equal((await one.send('GET', `/log-in/callback?code=x&state=${state}`)).statusCode, 401)
  })
  it('returns to a path of our own and never to another site', async () => {
    for (const [asked, expected] of [
      ['/casussen/abc?tab=2', '/casussen/abc?tab=2'],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['https://evil.example', '/'],
      ['javascript:alert(1)', '/'],
    ] as const) {
      const one = house.stranger()
      const away = await one.send('GET', `/log-in?next=${encodeURIComponent(asked)}`)
      const state = new URL(String(away.headers.location)).searchParams.get('state')
      assert.equal((await one.send('GET', `/log-in/callback?code=x&state=${state}`)).headers.location, expected)
    }
  })
  for (const subject of ['unscreened', 'former', 'screened-later', 'nobody-we-know'])
    it(`gives no access to someone who is ${subject}`, async () => {
      house.provider.subject = subject
      const one = house.stranger()
      const back = await logInAs(one)
      assert.equal(back.statusCode, 403)
      assert.match(back.body, /U hebt geen toegang/)
      assert.equal(sessionOf(one), '')
      assert.match(String(back.headers['content-security-policy']), /script-src 'self';/)
    })
})

describe('a session', () => {
  it('is over after fifteen minutes of silence, and not before', async () => {
    const noor = await house.logIn('noor')
    house.clock.advance(14 * 60)
    assert.equal(await isIn(noor), true)
    house.clock.advance(14 * 60)
    assert.equal(await isIn(noor), true, 'a request starts the fifteen minutes anew')
    house.clock.advance(15 * 60)
    assert.equal(await isIn(noor), false)
    assert.equal((await noor.read('/v1/notes')).json().code, 'house/not-logged-in')
  })
  it('is not kept alive by a page that asks by itself', async () => {
    const noor = await house.logIn('noor')
    for (let times = 0; times < 3; times++) {
      house.clock.advance(5 * 60)
      await noor.read('/v1/notes', { 'schakel-background': '1' })
    }
    assert.equal(await isIn(noor), false)
  })
  it('is over after twelve hours, however busy', async () => {
    const noor = await house.logIn('noor')
    for (let minutes = 0; minutes < 12 * 60; minutes += 10) {
      assert.equal(await isIn(noor), true, `after ${minutes} minutes`)
      house.clock.advance(10 * 60)
    }
    assert.equal(await isIn(noor), false)
  })
  it('is over on the next request after the appointment is revoked', async () => {
    const thijs = await house.logIn('thijs')
    assert.equal((await thijs.read('/v1/notes')).statusCode, 200, 'control')
    await sql('update identity.appointments set revoked_at = now() where id = $1', [thijs.appointment])
    assert.equal((await thijs.read('/v1/notes')).statusCode, 401)
    await sql('update identity.appointments set revoked_at = null where id = $1', [thijs.appointment])
  })
  it('is over on the next request after an administrator ended the appointment, who cannot end their own', async () => {
    const thijs = await house.logIn('thijs')
    const wim = await house.logIn('wim')
    const end = (by: Browser, appointment: string) =>
      by.send('POST', `/v1/appointments/${appointment}/end`, { headers: by.writeHeaders() })
    assert.equal((await end(thijs, wim.appointment)).statusCode, 404, 'a desk officer cannot')
    assert.equal((await end(wim, wim.appointment)).statusCode, 404)
    assert.equal((await end(wim, wim.appointment.toUpperCase())).statusCode, 404, 'nor by writing it otherwise')
    assert.equal((await end(wim, newId())).statusCode, 404)
    assert.equal(await isIn(thijs), true, 'control')
    assert.equal((await end(wim, thijs.appointment)).statusCode, 200)
    assert.equal(await isIn(thijs), false)
    assert.equal(await isIn(wim), true)
    await sql('update identity.appointments set revoked_at = null where id = $1', [thijs.appointment])
  })
  it('is over when the screening is withdrawn', async () => {
    const thijs = await house.logIn('thijs')
    await sql('update identity.appointments set screened_on = null where id = $1', [thijs.appointment])
    assert.equal(await isIn(thijs), false)
    await sql("update identity.appointments set screened_on = '2025-12-08' where id = $1", [thijs.appointment])
    assert.equal(await isIn(thijs), true, 'control')
  })
})

describe('a token that is not ours', () => {
  const forgeries: readonly [string, (real: string) => string][] = [
    ['nothing', () => ''],
    ['another one of the right shape', () => newToken()],
    ['the hash that the database keeps', (real) => hashOf(real)],
    ['the real one with its last character changed', (real) => real.slice(0, -1) + (real.endsWith('A') ? 'E' : 'A')],
    ['the real one with something behind it', (real) => `${real}A`],
    ['a signed-looking one', (real) => `${real}.${createHmac('sha256', 'x').update(real).digest('base64url')}`],
    ['SQL', () => "' or 1=1 --"],
    ['a JSON web token without a signature', () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJub29yIn0.'],
    ['a very long one', () => 'A'.repeat(4000)],
    ['the id of the session', () => newId()],
  ]
  for (const [name, forge] of forgeries)
    it(`opens nothing: ${name}`, async () => {
      const noor = await house.logIn('noor')
      const forger = house.stranger()
      forger.appointment = noor.appointment
      forger.csrf = noor.csrf
      const forged = forge(sessionOf(noor))
      if (forged) forger.cookies.set(sessionCookie, encodeURIComponent(forged))
      assert.equal(await isIn(forger), false)
      assert.equal((await forger.read('/v1/notes')).statusCode, 401)
      assert.equal((await forger.write('/v1/notes', { words: 'forged' })).statusCode, 401)
      assert.equal((await noor.read('/v1/notes')).statusCode, 200, 'control')
    })
})

describe('a write that another site sends', () => {
  const attempts: readonly [string, (noor: Browser) => Record<string, string>][] = [
    ['without the token', () => ({ 'schakel-csrf': '' })],
    ['with a guessed token', () => ({ 'schakel-csrf': newToken() })],
    ['with the token of another session', () => ({ 'schakel-csrf': csrfOf(newToken()) })],
    ['with the session cookie as token', (noor) => ({ 'schakel-csrf': sessionOf(noor) })],
    ['from another origin', () => ({ origin: 'https://evil.example' })],
    ['from a sandboxed page', () => ({ origin: 'null' })],
    ['from a neighbouring host', () => ({ 'sec-fetch-site': 'same-site' })],
  ]
  for (const [name, headers] of attempts)
    it(`is refused ${name}`, async () => {
      const noor = await house.logIn('noor')
      for (const url of ['/v1/notes', '/v1/log-out', '/v1/me/appointment']) {
        const body =
          url === '/v1/notes' ? { words: 'forged' } : url === '/v1/log-out' ? '' : { appointment: noor.appointment }
        const answer = await noor.write(url, body, headers(noor))
        assert.equal(answer.statusCode, 403, url)
        assert.equal(answer.json().code, 'house/forged-request')
      }
      assert.equal(await isIn(noor), true, 'nobody was logged out')
    })
  it('control: the same write from our own page is carried out', async () => {
    const noor = await house.logIn('noor')
    const answer = await noor.write('/v1/notes', { words: 'ours' }, { origin, 'sec-fetch-site': 'same-origin' })
    assert.equal(answer.statusCode, 200)
  })
})

const logOut = (one: Browser) =>
  one.send('POST', '/v1/log-out', { headers: { 'schakel-csrf': one.csrf, 'schakel-appointment': one.appointment } })

describe('a log-out', () => {
  it('ends the session on the server and sends the browser to the provider', async () => {
    const noor = await house.logIn('noor')
    const thief = house.stranger()
    thief.cookies.set(sessionCookie, sessionOf(noor))
    assert.equal(await isIn(thief), true, 'control: the cookie works before')
    const answer = await logOut(noor)
    assert.equal(answer.statusCode, 200, answer.body)
    assert.equal(answer.json().next, `${issuer}/end`)
    assert.equal(sessionOf(noor), '')
    assert.equal(await isIn(thief), false, 'a copied cookie is worth nothing any more')
  })
  it('by a link from elsewhere does not exist', async () => {
    const noor = await house.logIn('noor')
    assert.equal((await noor.send('GET', '/v1/log-out')).statusCode, 404)
    assert.equal(await isIn(noor), true)
  })
})

describe('someone with two appointments', () => {
  const switchTo = (one: Browser, appointment: string) => one.write('/v1/me/appointment', { appointment })

  it('acts in one of them, and switching gives a new session', async () => {
    const karim = await house.logIn('karim')
    const me = (await karim.send('GET', '/v1/me')).json()
    assert.equal(me.appointments.length, 2)
    const other = me.appointments.find(({ id }: { id: string }) => id !== me.active).id
    const oldTab = house.stranger()
    oldTab.cookies.set(sessionCookie, sessionOf(karim))
    const answer = await switchTo(karim, other)
    assert.equal(answer.json().active, other)
    assert.notEqual(answer.json().csrf, me.csrf)
    assert.equal(await isIn(oldTab), false, 'the old secret ended')
    const [act] = await sql("select * from audit.acts where action = 'identity.appointment.switched'")
    assert.equal(act.appointment, other)
    assert.equal(act.objects.length, 2)
  })
  it('gets 409 in a tab that still shows the earlier appointment', async () => {
    const karim = await house.logIn('karim')
    const me = (await karim.send('GET', '/v1/me')).json()
    const other = me.appointments.find(({ id }: { id: string }) => id !== me.active).id
    await switchTo(karim, other)
    const stale = await karim.read('/v1/notes')
    assert.equal(stale.statusCode, 409)
    assert.equal(stale.json().code, 'house/stale-appointment')
    assert.equal((await karim.read('/v1/notes', { 'schakel-appointment': other })).statusCode, 200, 'control')
  })
  it("cannot switch to someone else's appointment", async () => {
    const karim = await house.logIn('karim')
    const noor = await house.logIn('noor')
    assert.equal((await switchTo(karim, noor.appointment)).statusCode, 404)
    assert.equal(await isIn(karim), true)
  })
  it('gets one session out of two switches at once', async () => {
    const karim = await house.logIn('karim')
    const me = (await karim.send('GET', '/v1/me')).json()
    const other = me.appointments.find(({ id }: { id: string }) => id !== me.active).id
    const answers = await Promise.all([1, 2, 3].map(() => switchTo(karim, other)))
    assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1)
    assert.ok(answers.every(({ statusCode }) => statusCode === 200 || statusCode === 401))
  })
  it('does not lengthen the day by switching', async () => {
    const karim = await house.logIn('karim')
    const me = (await karim.send('GET', '/v1/me')).json()
    for (let minutes = 0; minutes < 12 * 60; minutes += 12) {
      if (minutes === 360) {
        const other = me.appointments.find(({ id }: { id: string }) => id !== me.active).id
        assert.equal((await switchTo(karim, other)).statusCode, 200)
      }
      assert.equal(await isIn(karim), true)
      house.clock.advance(12 * 60)
    }
    assert.equal(await isIn(karim), false)
  })
})

describe('the night', () => {
  it('forgets sessions, log-ins and kept answers of more than a day ago, and keeps those of today', async () => {
    const old = await house.logIn('noor')
    await old.write('/v1/notes', { words: 'yesterday' })
    await house.stranger().send('GET', '/log-in')
    house.clock.advance(49 * 3600)
    const fresh = await house.logIn('noor')
    await fresh.write('/v1/notes', { words: 'today' })
    const count = async (table: string) => Number((await sql(`select count(*) as n from identity.${table}`))[0].n)
    assert.ok((await count('sessions')) > 1 && (await count('log_ins')) > 0 && (await count('answered_requests')) > 1)
    await forgetSessions({ database: house.testDatabase.database, clock: house.clock }, testPartnership)
    assert.deepEqual([await count('sessions'), await count('log_ins'), await count('answered_requests')], [1, 0, 1])
    assert.equal(await isIn(fresh), true)
  })
})

describe('someone appointed to work on cases and to test their legality', () => {
  const screening = { kind: 'verklaring omtrent het gedrag', on: '2025-12-08' }
  const works = { organ: 'college', function: 'Adviseur', roles: ['desk-officer'], ground: 'processing' } as const
  const tests = { organ: 'burgemeester', function: 'Jurist', roles: ['legal-adviser'], ground: 'legality' } as const
  const someone = (subject: string, ...appointments: readonly object[]) => ({
    id: newId(),
    subject,
    name: 'Eva Voorbeeld',
    appointments: appointments.map(
      (one) =>
        ({ ...works, screening, id: newId(), regimes: ['MUN'], from: '2026-01-05', ...one }) as AppointmentToSeed,
    ),
  })
  const bringIn = (one: ReturnType<typeof someone>, apart = false) =>
    seedPeople(house.house.database, { partnership: testPartnership, issuer, people: [one], apart })
  const idOf = (one: ReturnType<typeof someone>, turn: number) => one.appointments[turn]?.id

  it('acts in the first alone, in one legal world; the page is told which other one rests, and why', async () => {
    const eva = someone('eva', { from: '2026-01-05' }, { ...tests, from: '2026-02-02' })
    await bringIn(eva)
    const one = await house.logIn('eva')
    const me = (await one.send('GET', '/v1/me')).json()
    assert.deepEqual([me.appointments.length, me.active], [1, idOf(eva, 0)])
    assert.deepEqual(me.resting, [
      {
        ...{ organ: 'burgemeester', function: 'Jurist', regimes: ['MUN'] },
        beside: { organ: 'college', function: 'Adviseur' },
      },
    ])
    const switched = await one.write('/v1/me/appointment', { appointment: idOf(eva, 1) })
    assert.equal(switched.statusCode, 404)
    await sql('update identity.appointments set revoked_at = now() where id = $1', [idOf(eva, 0)])
    const again = (await (await house.logIn('eva')).send('GET', '/v1/me')).json()
    assert.deepEqual([again.active, again.resting], [idOf(eva, 1), []], 'once the first has ended the other stands')
  })
  it('control: in two legal worlds both stand', async () => {
    await bringIn(someone('eva-2', { from: '2026-01-05' }, { ...tests, regimes: ['WGS-ZVH'], from: '2026-02-02' }))
    const me = (await (await house.logIn('eva-2')).send('GET', '/v1/me')).json()
    assert.deepEqual([me.appointments.length, me.resting], [2, []])
  })
  it('leaves an open session at once when a longer standing appointment is brought in beside it', async () => {
    const eva = someone('eva-3', { ...tests, from: '2026-02-02' })
    await bringIn(eva)
    const one = await house.logIn('eva-3')
    assert.equal(await isIn(one), true, 'control')
    await bringIn({ ...eva, appointments: someone('', { from: '2026-01-05' }).appointments })
    assert.equal(await isIn(one), false)
  })
  it('is refused when a file of people brings it in, by what stands already too, and with it the whole file', async () => {
    const eva = someone('eva-4', { from: '2026-01-05' })
    await bringIn(eva, true)
    const second = { ...eva, appointments: someone('', { ...tests, from: '2026-02-02' }).appointments }
    await assert.rejects(
      bringIn(second, true),
      (error) => error instanceof PeopleFileRefused && /eva-4: "Adviseur" works .* "Jurist" tests/.test(error.message),
    )
    const count = async () => (await sql('select id from identity.appointments where person = $1', [eva.id])).length
    assert.equal(await count(), 1, 'nothing of the file came in')
    await sql('update identity.appointments set revoked_at = now() where person = $1', [eva.id])
    await bringIn(second, true)
    assert.equal(await count(), 2, 'control: after the first was ended it comes in')
  })
})

describe('the rows of sessions', () => {
  const claims = { entrance: 'workbench', partnership: testPartnership } as const
  it('are read with their own secret only', async () => {
    const { sql: query } = await import('../database/sql.ts')
    const noor = await house.logIn('noor')
    const { database } = house.testDatabase
    const count = (session?: string) =>
      database.asEntrance({ ...claims, ...(session ? { session } : {}) }, async (trx) =>
        Number((await query<{ n: number }>`select count(*) as n from identity.sessions`.execute(trx)).rows[0]?.n),
      )
    assert.equal(await count(), 0)
    assert.equal(await count(hashOf(newToken())), 0)
    assert.equal(await count(hashOf(sessionOf(noor))), 1, 'control')
    assert.ok((await sql('select from identity.sessions')).length > 1, 'control: there are more')
  })
  it('cannot be read or written at the resident entrance', async () => {
    const { sql: query } = await import('../database/sql.ts')
    await assert.rejects(
      house.testDatabase.database.asEntrance({ ...claims, entrance: 'resident' }, (trx) =>
        query`select * from identity.sessions`.execute(trx),
      ),
      { code: '42501' },
    )
  })
})
