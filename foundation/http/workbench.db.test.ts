import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { newId } from '../clock.ts'
import { exampleRoutes, exampleTables, meanwhile } from './testing/example-room.ts'
import { type Browser, type TestWorkbench, testWorkbench } from './testing/workbench.ts'

let house: TestWorkbench
let noor: Browser
before(async () => {
  house = await testWorkbench([exampleRoutes], { tables: exampleTables })
  noor = await house.logIn('noor')
})
after(() => house.close())

const notes = async () =>
  (await house.testDatabase.owner.query('select words from example.notes')).rows.map((row) => row.words)
const acts = async (action: string) =>
  (await house.testDatabase.owner.query('select * from audit.acts where action = $1 order by at', [action])).rows

describe('a write', () => {
  it('is answered, stored and audited in one go', async () => {
    const answer = await noor.write('/v1/notes', { words: '  first ' })
    assert.equal(answer.statusCode, 200, answer.body)
    assert.equal(answer.json().words, 'first')
    assert.deepEqual(await notes(), ['first'])
    const [act] = await acts('example.note.written')
    assert.equal(act.result, 'done')
    assert.deepEqual(act.objects, [answer.json().id])
    assert.equal(act.appointment, noor.appointment)
  })

  it('that is refused leaves its audit row and nothing else', async () => {
    const answer = await noor.write('/v1/notes', { words: 'refuse me' })
    assert.equal(answer.statusCode, 409)
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
    assert.equal(answer.json().code, 'example/note-refused')
    assert.match(answer.json().instance, /^urn:uuid:[0-9a-f-]{36}$/)
    assert.ok(!(await notes()).includes('refuse me'))
    const refused = (await acts('example.note.written')).at(-1)
    assert.equal(refused.result, 'refused')
    assert.equal(refused.problem, 'example/note-refused')
    assert.equal(`urn:uuid:${refused.request}`, answer.json().instance)
  })

  for (const how of ['throws', 'breaks-contract', 'breaks-database'])
    it(`that ${how} leaves nothing and tells nothing`, async () => {
      const count = (await notes()).length
      const answer = await noor.write('/v1/broken', { how })
      assert.equal(answer.statusCode, 500)
      assert.equal(answer.json().code, 'house/unavailable')
      assert.ok(!/secret|someone|division|literal/.test(answer.body))
      assert.equal((await notes()).length, count)
      assert.ok(!house.lines.join('').includes('someone'))
      const line = JSON.parse(house.lines.findLast((one) => one.includes('"failed"')) ?? '{}')
      assert.equal(line.route, 'POST /v1/broken')
      assert.equal(line.level, 'error')
    })
})

describe('the same write twice', () => {
  it('acts once and gets the same answer', async () => {
    const key = { 'idempotency-key': newId() }
    const first = await noor.write('/v1/notes', { words: 'only once' }, key)
    const second = await noor.write('/v1/notes', { words: 'only once' }, key)
    assert.equal(second.body, first.body)
    assert.equal((await notes()).filter((words) => words === 'only once').length, 1)
    const repeated = await acts('house.answer.repeated')
    assert.deepEqual(
      repeated.map(({ objects }) => objects),
      [[first.json().id]],
      'the log names what was shown again',
    )
  })
  it('acts once when both arrive together', async () => {
    const key = { 'idempotency-key': newId() }
    const answers = await Promise.all([1, 2, 3, 4].map(() => noor.write('/v1/notes', { words: 'together' }, key)))
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1)
    assert.equal((await notes()).filter((words) => words === 'together').length, 1)
  })
  it('is refused when the content differs', async () => {
    const key = { 'idempotency-key': newId() }
    await noor.write('/v1/notes', { words: 'this' }, key)
    const other = await noor.write('/v1/notes', { words: 'that' }, key)
    assert.equal(other.json().code, 'house/key-reused')
    assert.ok(!(await notes()).includes('that'))
  })
  it('may be tried again after a refusal', async () => {
    const key = { 'idempotency-key': newId() }
    await noor.write('/v1/notes', { words: 'refuse me' }, key)
    assert.equal((await noor.write('/v1/notes', { words: 'refuse me' }, key)).statusCode, 409)
  })
  it('belongs to one person: another with the same key writes their own', async () => {
    const thijs = await house.logIn('thijs')
    const key = { 'idempotency-key': newId() }
    const mine = await noor.write('/v1/notes', { words: 'same words' }, key)
    const theirs = await thijs.write('/v1/notes', { words: 'same words' }, key)
    assert.notEqual(mine.json().id, theirs.json().id)
  })
  it('leaves no plaintext, and nothing that opens without the key of the browser', async () => {
    const key = newId()
    await noor.write('/v1/notes', { words: 'canary7731' }, { 'idempotency-key': key })
    const { rows } = await house.testDatabase.owner.query(
      'select t::text, answer_sealed from identity.answered_requests t',
    )
    assert.ok(rows.length > 0)
    for (const row of rows) {
      assert.ok(!row.t.includes('canary7731') && !row.t.includes(key))
      assert.ok(!row.answer_sealed.includes('canary7731'))
    }
    assert.ok((await notes()).includes('canary7731'), 'control: the canary was written')
  })
  it('needs a key, named among the other faults', async () => {
    const answer = await noor.write('/v1/notes', { words: 3 }, { 'idempotency-key': 'no uuid' })
    assert.equal(answer.statusCode, 400)
    assert.deepEqual(
      answer.json().invalidParams.map(({ name }: { name: string }) => name),
      ['Idempotency-Key', 'words'],
    )
  })
})

describe('a question that travels as a write', () => {
  it('is answered anew each time: what was taken back meanwhile is not said again', async () => {
    const { id } = (await noor.write('/v1/notes', { words: 'taken back' })).json()
    const key = { 'idempotency-key': newId() }
    const look = async () => (await noor.write('/v1/notes/looks', { words: 'taken back' }, key)).json().found
    assert.deepEqual(await look(), [id], 'control: it is found while it is there')
    await house.testDatabase.owner.query('delete from example.notes where id = $1', [id])
    assert.deepEqual(await look(), [])
  })
})

describe('hidden and absent', () => {
  it('answer the same bytes: a route for other roles, and a path that is not there', async () => {
    const tom = await house.logIn('tom')
    const absent = await tom.read('/v1/nothing-here')
    const hidden = await tom.read('/v1/notes')
    assert.equal(absent.statusCode, 404)
    assert.equal(hidden.statusCode, 404)
    assert.equal(hidden.body, absent.body)
    const { date: _, ...ofAbsent } = absent.headers
    const { date: __, ...ofHidden } = hidden.headers
    assert.deepEqual(ofHidden, ofAbsent)
    assert.equal((await noor.read('/v1/notes')).statusCode, 200, 'control: it is there for the desk')
    assert.equal((await acts('example.note.listed'))[0].result, 'refused')
  })
  it('answer the same bytes: a write for other roles, and a write to nowhere', async () => {
    const tom = await house.logIn('tom')
    const absent = await tom.write('/v1/nothing-here', { words: 'x' })
    const hidden = await tom.write('/v1/notes', { words: 'x' })
    const garbage = await tom.write('/v1/nothing-here', '{"', { 'content-type': 'text/plain' })
    for (const answer of [hidden, garbage]) assert.equal(answer.body, absent.body)
    assert.equal(hidden.statusCode, 404)
  })
  it('answer the same bytes: a route of a regime the appointment does not hold', async () => {
    const answer = await noor.read('/v1/other-regime')
    assert.equal(answer.body, (await noor.read('/v1/nothing-here')).body)
  })
  it("answer the same bytes: another organ's note, and no note", async () => {
    const { id } = (await noor.write('/v1/notes', { words: 'ours' })).json()
    const thijs = await house.logIn('thijs')
    const hidden = await thijs.read(`/v1/notes/${id}`)
    const absent = await thijs.read(`/v1/notes/${newId()}`)
    assert.equal(hidden.statusCode, 404)
    assert.equal(hidden.body, absent.body)
    assert.equal((await noor.read(`/v1/notes/${id}`)).json().words, 'ours', 'control: it is there for us')
  })
})

describe('an answer', () => {
  it('carries the headers of every answer, and no tag', async () => {
    for (const answer of [
      await noor.read('/v1/notes'),
      await noor.read('/v1/none'),
      await house.stranger().read('/v1/me'),
    ]) {
      assert.equal(answer.headers['cache-control'], 'no-store')
      assert.equal(answer.headers['api-version'], '1.0.0')
      assert.equal(answer.headers['x-content-type-options'], 'nosniff')
      assert.equal(answer.headers['x-frame-options'], 'DENY')
      assert.equal(answer.headers['referrer-policy'], 'no-referrer')
      assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin')
      assert.equal(answer.headers['cross-origin-embedder-policy'], 'require-corp')
      assert.equal(answer.headers['cross-origin-resource-policy'], 'same-origin')
      assert.match(String(answer.headers['strict-transport-security']), /max-age=\d{8}/)
      assert.match(String(answer.headers['content-security-policy']), /frame-ancestors 'none'/)
      assert.ok(!/unsafe/.test(String(answer.headers['content-security-policy'])))
      assert.equal(answer.headers.etag, undefined)
      assert.equal(answer.headers['last-modified'], undefined)
      assert.equal(answer.headers.server, undefined)
    }
  })
  it('comes in the language of the page', async () => {
    const nl = await noor.read('/v1/none', { 'accept-language': 'nl-NL,en;q=0.8' })
    const en = await noor.read('/v1/none', { 'schakel-language': 'en' })
    assert.equal(nl.json().title, 'Niet gevonden')
    assert.equal(en.json().title, 'Not found')
  })
  it('of another media type is a download that can do nothing', async () => {
    const { id } = (await noor.write('/v1/notes', { words: 'to print' })).json()
    const answer = await noor.read(`/v1/notes/${id}/print`)
    assert.equal(answer.headers['content-type'], 'application/pdf')
    assert.equal(answer.headers['content-disposition'], 'attachment')
    assert.match(String(answer.headers['content-security-policy']), /sandbox/)
    assert.equal(answer.body, 'to print')
  })
})

describe('a session that ends while a request runs', () => {
  it('discloses nothing any more', async () => {
    const thijs = await house.logIn('thijs')
    const { id } = (await thijs.write('/v1/notes', { words: 'mine' })).json()
    const elsewhere = { cookies: thijs.cookies }
    meanwhile.happens = async () => {
      const { rows } = await house.testDatabase.owner.query(
        'update identity.sessions set ended_at = now() where appointment = $1 returning id',
        [thijs.appointment],
      )
      assert.ok(rows.length > 0)
    }
    const answer = await thijs.read(`/v1/notes/${id}`)
    delete meanwhile.happens
    assert.equal(answer.statusCode, 401)
    assert.ok(!answer.body.includes('mine'))
    assert.ok(elsewhere.cookies.size > 0)
  })
})

describe('an end that is acknowledged', () => {
  it('is the end: in 60 races nothing is disclosed after it', async (test) => {
    const wim = await house.logIn('wim')
    let before = 0
    for (let race = 0; race < 60; race++) {
      const thijs = await house.logIn('thijs')
      let acknowledged = false
      const late: number[] = []
      const readers = Array.from({ length: 6 }, async () => {
        for (let more = true; more; ) {
          const { statusCode } = await thijs.read('/v1/notes')
          if (statusCode === 200 && acknowledged) late.push(race)
          if (statusCode === 200) before++
          more = statusCode === 200
        }
      })
      const end =
        race % 2 === 0
          ? wim.send('POST', `/v1/appointments/${thijs.appointment}/end`, { headers: wim.writeHeaders() })
          : thijs.send('POST', '/v1/log-out', { headers: { 'schakel-csrf': thijs.csrf } })
      assert.equal((await end).statusCode, 200)
      acknowledged = true
      await Promise.all(readers)
      assert.deepEqual(late, [])
      await house.testDatabase.owner.query('update identity.appointments set revoked_at = null')
    }
    test.diagnostic(`${before} answers before the ends`)
    assert.ok(before > 0, 'control: they could read before')
  })
})

describe('the interface description', () => {
  it('is open to everyone and to other sites', async () => {
    const answer = await house.stranger().send('GET', '/openapi.json')
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.headers['access-control-allow-origin'], '*')
    assert.equal(answer.json().openapi, '3.1.0')
    assert.ok(answer.json().paths['/notes/{note}'].get)
  })
})

describe('the log', () => {
  it('tells of a forged request as an alarm, by its code', async () => {
    house.lines.length = 0
    await noor.write('/v1/notes', { words: 'x' }, { 'schakel-csrf': 'guessed' })
    const line = house.lines.map((one) => JSON.parse(one)).find(({ event }) => event === 'refused')
    assert.equal(line.level, 'error')
    assert.equal(line.code, 'house/forged-request')
  })
  it('names routes by pattern and keeps no address, query, body or agent', async () => {
    house.lines.length = 0
    const { id } = (await noor.write('/v1/notes', { words: 'canary4456' }, { 'user-agent': 'agent4456' })).json()
    await noor.read(`/v1/notes/${id}`)
    await noor.read('/v1/notes?word=canary4456')
    const said = house.lines.join('')
    assert.ok(!said.includes('4456') && !said.includes(id) && !said.includes('127.0.0.1'), said)
    assert.ok(said.includes('GET /v1/notes/:note'), 'control: the requests are in the log')
    for (const line of house.lines)
      for (const name of Object.keys(JSON.parse(line)))
        assert.ok(
          ['time', 'entrance', 'level', 'event', 'request', 'route', 'status', 'milliseconds'].includes(name),
          name,
        )
  })
})
