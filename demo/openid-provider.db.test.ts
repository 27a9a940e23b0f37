import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { systemClock } from '../foundation/clock.ts'
import { silentLog } from '../foundation/http/house-log.ts'
import { workbenchEntrance } from '../foundation/http/workbench-entrance.ts'
import { LogInRefused, openId } from '../foundation/identity/open-id.ts'
import { seedPeople } from '../foundation/identity/seed-people.ts'
import { newToken } from '../foundation/identity/session.ts'
import { memoryKeyHolder } from '../foundation/keys/key-holder.ts'
import { type TestDatabase, testDatabase } from '../foundation/testing/database.ts'
import { type DemoProvider, startDemoProvider } from './openid-provider.ts'
import { demoPartnership, demoPeople } from './people.ts'

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** Keeps cookies per host, follows nothing by itself. */
function browser() {
  const jar = new Map<string, string>()
  return {
    jar,
    go: async (address: string, init: RequestInit = {}) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(address, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } })
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const at = pair.indexOf('=')
        if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at))
        else jar.set(pair.slice(0, at), pair.slice(at + 1))
      }
      return answer
    },
    async follow(address: string, init: RequestInit = {}): Promise<Response & { at: string }> {
      let answer = await this.go(address, init)
      let at = address
      for (let step = 0; step < 12 && answer.status >= 300 && answer.status < 400; step++) {
        at = new URL(answer.headers.get('location') ?? '', at).href
        answer = await this.go(at)
      }
      return Object.assign(answer, { at })
    },
  }
}

let database: TestDatabase
let settings: DemoProvider
let workbench: string
const open: { close(): Promise<unknown> }[] = []
const common = () => ({ issuer: settings.issuer, clientId: settings.clientId, origin: workbench, overHttp: true })
const secret = () => ({ kind: 'secret', secret: settings.clientSecret }) as const

before(async () => {
  database = await testDatabase()
  const [port, workbenchPort] = [await freePort(), await freePort()]
  workbench = `http://localhost:${workbenchPort}`
  settings = {
    port,
    issuer: `http://localhost:${port}`,
    workbench,
    clientId: 'schakel-workbench',
    clientSecret: newToken(),
    acr: 'demo-second-factor',
  }
  open.push(await startDemoProvider(settings))
  await seedPeople(database.database, { partnership: demoPartnership, issuer: settings.issuer, people: demoPeople })
  const { app } = await workbenchEntrance({
    house: { database: database.database, clock: systemClock, keys: memoryKeyHolder() },
    partnership: demoPartnership,
    origin: workbench,
    rooms: [],
    openId: openId({ ...common(), authentication: secret(), acr: [settings.acr] }),
    log: silentLog,
  })
  await app.listen({ host: 'localhost', port: workbenchPort })
  open.unshift(app)
})
after(async () => {
  for (const one of open) await one.close()
  await database.close()
})

const choose = (one: ReturnType<typeof browser>, address: string, subject: string) =>
  one.follow(address, {
    method: 'POST',
    body: new URLSearchParams({ subject }),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

describe('the demonstration', () => {
  it('lets every one of its people in, and tells the workbench who they are', async () => {
    assert.equal(demoPeople.length, 17)
    for (const { subject, name, appointments } of demoPeople) {
      const one = browser()
      const cards = await one.follow(`${workbench}/log-in?next=/vandaag`)
      assert.equal(cards.status, 200)
      const arrived = await choose(one, cards.at, subject)
      assert.equal(arrived.at, `${workbench}/vandaag`, subject)
      const me = await (await one.go(`${workbench}/v1/me`)).json()
      assert.equal(me.person.name, name)
      assert.equal(me.appointments.length, appointments.length)
    }
  })
  it('shows a card per person in both languages, with nothing from elsewhere and no script', async () => {
    const one = browser()
    const cards = await one.follow(`${workbench}/log-in`, { headers: { 'accept-language': 'nl' } })
    const nl = await cards.text()
    const en = await (await one.go(`${cards.at}?taal=en`)).text()
    for (const { name } of demoPeople) assert.ok(nl.includes(name) && en.includes(name))
    assert.match(nl, /lang="nl".*Kies wie u bent/s)
    assert.match(en, /lang="en".*Choose who you are/s)
    assert.ok(!/<script|https?:\/\/(?!localhost)|style=|\son[a-z]+=/.test(nl + en))
    assert.match(String(cards.headers.get('content-security-policy')), /default-src 'none'.*frame-ancestors 'none'/)
    assert.ok(!/unsafe/.test(String(cards.headers.get('content-security-policy'))))
    assert.equal((await one.go(`${settings.issuer}/plain.css`)).status, 200)
  })
  it('lets nobody in who is not on a card', async () => {
    const one = browser()
    const cards = await one.follow(`${workbench}/log-in`)
    const answer = await choose(one, cards.at, 'burgemeester-van-elders')
    assert.equal(answer.status, 400)
    assert.equal((await one.go(`${workbench}/v1/me`)).status, 401)
  })
  it('asks again after a log-out, at the workbench and at the provider', async () => {
    const one = browser()
    const cards = await one.follow(`${workbench}/log-in`)
    await choose(one, cards.at, 'noor')
    const { csrf } = await (await one.go(`${workbench}/v1/me`)).json()
    const out = await one.go(`${workbench}/v1/log-out`, { method: 'POST', headers: { 'schakel-csrf': csrf } })
    const { next } = await out.json()
    const asked = await one.follow(next)
    assert.equal(asked.status, 200)
    const markup = await asked.text()
    assert.match(markup, /Ook hier uitloggen|Log out here too/)
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(markup)?.[1] ?? ''
    const action = /action="([^"]+)"/.exec(markup)?.[1] ?? ''
    const gone = await one.go(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(gone.headers.get('location'), `${workbench}/`)
    const again = await one.follow(`${workbench}/log-in`)
    assert.match(again.at, /\/inloggen\//)
  })
})

describe('an answer of the provider', () => {
  const through = async (token: string, client: ReturnType<typeof openId>) => {
    const one = browser()
    const cards = await one.follow(await client.begin(token, 'nl'))
    let answer = await one.go(cards.at, {
      method: 'POST',
      body: new URLSearchParams({ subject: 'noor' }),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    while (!(answer.headers.get('location') ?? '').startsWith(workbench))
      answer = await one.go(new URL(answer.headers.get('location') ?? '', settings.issuer).href)
    return new URL(answer.headers.get('location') ?? '').search.slice(1)
  }
  const good = () => openId({ ...common(), authentication: secret(), acr: [settings.acr] })
  const refused = (code: LogInRefused['code']) => (error: unknown) =>
    error instanceof LogInRefused && error.code === code

  it('says who it is, once', async () => {
    const token = newToken()
    const query = await through(token, good())
    assert.deepEqual(await good().finish(token, query), { issuer: settings.issuer, subject: 'noor' })
    await assert.rejects(good().finish(token, query), refused('not-the-answer'), 'a code counts once')
  })
  it('to another question is refused: state, nonce and verifier belong to one browser', async () => {
    const query = await through(newToken(), good())
    await assert.rejects(good().finish(newToken(), query), refused('not-the-answer'))
  })
  it('with another state, issuer or code is refused', async () => {
    for (const [name, value] of [
      ['state', newToken()],
      ['iss', 'https://evil.example'],
      ['code', newToken()],
    ] as const) {
      const token = newToken()
      const query = new URLSearchParams(await through(token, good()))
      query.set(name, value)
      await assert.rejects(good().finish(token, query.toString()), refused('not-the-answer'), name)
    }
  })
  it('without the second factor we ask for is refused', async () => {
    const strict = openId({ ...common(), authentication: secret(), acr: ['hardware-key'] })
    const token = newToken()
    const query = await through(token, strict)
    await assert.rejects(strict.finish(token, query), refused('second-factor-missing'))
  })
  it('is not given to a client with the wrong secret', async () => {
    const token = newToken()
    const query = await through(token, good())
    const wrong = openId({ ...common(), authentication: { kind: 'secret', secret: 'wrong' }, acr: [settings.acr] })
    await assert.rejects(wrong.finish(token, query), refused('not-the-answer'))
  })
  it('needs a second factor by configuration: no list, no log-in', () => {
    assert.throws(() => openId({ ...common(), authentication: secret(), acr: [] }), /second factor/)
  })
})
