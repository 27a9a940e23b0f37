import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Contract, identifier, text } from '../../kit/contract.ts'
import { testClock } from '../clock.ts'
import { sql } from '../database/sql.ts'
import { problemCatalogue } from '../problem.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { houseLog } from './house-log.ts'
import { residentEntrance } from './resident-entrance.ts'
import { residentPage, routesOf } from './routes.ts'
import { exampleRoutes } from './testing/example-room.ts'
import { testPartnership } from './testing/people.ts'

const contract = {
  'POST /v1/letters': {
    body: z.strictObject({ letter: text(100), mailbox: identifier.optional() }),
    reply: z.strictObject({ mailbox: z.string() }),
    problems: ['letters/for-staff'],
    summary: 'Drops a letter.',
  },
} as const satisfies Contract
const problems = problemCatalogue('letters', {
  'for-staff': {
    status: 409,
    texts: { nl: { title: 'Intern', whatNow: '-' }, en: { title: 'Internal', whatNow: '-' } },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
})
const letter = 'e7b3c2d4-1111-4222-8333-444455556666'
const routes = routesOf(contract, problems, {
  'POST /v1/letters': {
    entrance: 'resident',
    action: 'letters/drop-letter',
    audit: 'letters.letter.dropped',
    claims: ({ body }) => (body.mailbox ? { mailbox: body.mailbox } : {}),
    handle: async (act, { body }) => {
      if (body.letter === 'break') throw new Error(`canary ${body.letter}`)
      if (body.letter === 'staff') throw problems.because('for-staff')
      act.note(letter)
      const { rows } = await sql<{ mailbox: string | null }>`select sealed.text('mailbox') as mailbox`.execute(act.trx)
      return { mailbox: rows[0]?.mailbox ?? 'none' }
    },
  },
})
const pages = [
  residentPage({ path: '/', audit: 'letters.front.opened', load: () => 'Voor', page: (words) => `<h1>${words}</h1>` }),
  residentPage({
    path: '/wijk/:theme',
    audit: 'letters.theme.opened',
    params: z.strictObject({ theme: z.enum(['veilig']) }),
    load: (_act, { params }) => params.theme,
    page: (theme, language) => `<h1>${language} ${theme}</h1>`,
  }),
  residentPage({ path: '/bericht', audit: 'letters.box.opened', wasm: true, load: () => 0, page: () => '<h1>x</h1>' }),
  residentPage({
    path: '/kapot',
    audit: 'letters.broken.opened',
    load: () => {
      throw new Error('canary')
    },
    page: () => '',
  }),
]

let database: TestDatabase
let app: FastifyInstance
const lines: string[] = []
const web = mkdtempSync(join(tmpdir(), 'resident-'))
before(async () => {
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'assets', 'report-a1b2c3d4.js'), 'export {}')
  writeFileSync(join(web, 'secret.txt'), 'not for anyone')
  database = await testDatabase()
  const clock = testClock('2026-11-23T09:00:00Z')
  const log = houseLog(clock, (line) => void lines.push(line))
  const rooms = [routes, exampleRoutes]
  app = await residentEntrance({
    database: database.database,
    clock,
    partnership: testPartnership,
    rooms,
    pages,
    log,
    web,
  })
})
after(async () => {
  await app.close()
  await database.close()
  rmSync(web, { recursive: true })
})

const drop = (body: unknown, headers = {}) =>
  app.inject({
    method: 'POST',
    url: '/v1/letters',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(body),
  })

describe('the resident entrance', () => {
  it('leaves of an act its name, its object and the day, and nothing else', async () => {
    const answer = await drop({ letter: 'hello' })
    assert.equal(answer.statusCode, 200, answer.body)
    const { rows } = await database.owner.query('select * from audit.resident_acts')
    assert.equal(rows.length, 1)
    const { id: _, ...row } = rows[0]
    assert.deepEqual(Object.keys(row).sort(), ['action', 'day', 'object', 'partnership'])
    assert.equal(row.action, 'letters.letter.dropped')
    assert.equal(row.object, letter)
    assert.equal((await database.owner.query('select from audit.acts')).rowCount, 0)
  })
  it('tells the database which mailbox the visitor opened with its words', async () => {
    assert.equal((await drop({ letter: 'hello' })).json().mailbox, 'none')
    assert.equal((await drop({ letter: 'hello', mailbox: letter })).json().mailbox, letter)
  })
  it('sets no cookie and names no request', async () => {
    for (const answer of [
      await drop({ letter: 'x' }),
      await drop({ letter: 3 }),
      await app.inject('/nl'),
      await app.inject('/nl/niets'),
      await app.inject('/'),
    ]) {
      assert.equal(answer.headers['set-cookie'], undefined)
      assert.ok(!/urn:uuid/.test(answer.body))
      assert.equal(answer.headers['referrer-policy'], 'no-referrer')
    }
  })
  it('does not know the routes of the workbench', async () => {
    for (const url of ['/v1/notes', '/v1/me', '/log-in', '/v1/stream'])
      assert.equal((await app.inject(url)).statusCode, 404, url)
    const described = (await app.inject('/openapi.json')).json()
    assert.deepEqual(Object.keys(described.paths), ['/letters'])
  })
  it('writes of a failure its name and the day, whatever the request held', async () => {
    lines.length = 0
    const headers = { 'user-agent': 'canary', 'x-forwarded-for': '203.0.113.9', referer: 'https://canary.example' }
    assert.equal((await drop({ letter: 'break' }, headers)).statusCode, 500)
    assert.equal((await app.inject({ url: '/nl/kapot?canary=1', headers })).statusCode, 500)
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [
        { day: '2026-11-23', entrance: 'resident', level: 'error', event: 'failed letters.letter.dropped' },
        { day: '2026-11-23', entrance: 'resident', level: 'error', event: 'failed letters.broken.opened' },
      ],
    )
  })
  it('writes nothing at all when all goes well', async () => {
    lines.length = 0
    await drop({ letter: 'fine' })
    await app.inject('/nl/wijk/veilig?who=canary')
    assert.deepEqual(lines, [])
  })
  it('never shows a problem that is for staff', async () => {
    lines.length = 0
    const answer = await drop({ letter: 'staff' })
    assert.match(lines.join(''), /failed letters.letter.dropped/, 'it is a fault of ours')
    assert.equal(answer.json().code, 'house/unavailable')
  })
})

describe('a page for residents', () => {
  it('is there in both languages, with the strict policy', async () => {
    for (const language of ['nl', 'en']) {
      const answer = await app.inject(`/${language}/wijk/veilig`)
      assert.equal(answer.body, `<h1>${language} veilig</h1>`)
      assert.equal(answer.headers['content-language'], language)
      assert.match(String(answer.headers['content-security-policy']), /script-src 'self';.*frame-ancestors 'none'/)
      assert.ok(!/unsafe/.test(String(answer.headers['content-security-policy'])))
    }
  })
  it('may compile WebAssembly only when it says so', async () => {
    assert.match(
      String((await app.inject('/nl/bericht')).headers['content-security-policy']),
      /script-src 'self' 'wasm-unsafe-eval';/,
    )
  })
  it('is a page too when it is not there, in the language of the address', async () => {
    for (const url of ['/nl/niets', '/nl/wijk/anders', '/nl/%00', '/nl/wijk/%ED%A0%80'.slice(0, 9)]) {
      const answer = await app.inject(url)
      assert.equal(answer.statusCode, 404, url)
      assert.match(answer.body, /lang="nl"/)
    }
    assert.match((await app.inject('/en/nothing')).body, /Not found/)
  })
  it('begins in the language of the browser, else Dutch', async () => {
    assert.equal((await app.inject('/')).headers.location, '/nl')
    assert.equal((await app.inject({ url: '/', headers: { 'accept-language': 'en-GB' } })).headers.location, '/en')
  })
})

describe('a built file', () => {
  it('is kept long and carries no tag that tells one visitor from another', async () => {
    const answer = await app.inject('/assets/report-a1b2c3d4.js')
    assert.equal(answer.statusCode, 200)
    assert.match(String(answer.headers['cache-control']), /immutable/)
    assert.equal(answer.headers.etag, undefined)
    assert.equal(answer.headers['last-modified'], undefined)
    assert.match(String(answer.headers['content-type']), /javascript/)
  })
  it('outside the folder of assets is not there', async () => {
    for (const url of [
      '/assets/../secret.txt',
      '/assets/%2e%2e/secret.txt',
      '/secret.txt',
      '/assets/..%2fsecret.txt',
      '/assets/',
    ]) {
      const answer = await app.inject(url)
      assert.ok(
        answer.statusCode === 404 || answer.statusCode === 400 || answer.statusCode === 403,
        `${url} ${answer.statusCode}`,
      )
      assert.ok(!answer.body.includes('not for anyone'))
    }
  })
})
