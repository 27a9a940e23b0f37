import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { systemClock } from '../../foundation/clock.ts'
import { askRegister } from '../../foundation/federation/ask-register.ts'
import { hangUp } from '../../foundation/federation/peer.ts'
import type { NodeProcess } from '../start-process.ts'
import { florine, type Neighbours, neighbours, questionAbout, running } from '../testing/neighbours.ts'

let it: Neighbours
let node: NodeProcess
before(async () => {
  it = await neighbours({ grant: { questionsPerDay: 2 } })
  const { node: started, peer } = await running(it)
  node = started
  for (const reference of ['zvh-1', 'zvh-2', 'zvh-3'])
    await askRegister(peer, questionAbout(florine, { caseReference: reference }), systemClock).catch(() => undefined)
})
after(async () => {
  hangUp()
  await node.stop()
  it.close()
})
const get = (path: string) => fetch(`${node.officer}${path}`)

test('the privacy officer sees who asked, what for, on which ground and when, in both languages, and never about whom', async () => {
  for (const [language, answered, used] of [
    ['nl', 'Beantwoord', 'het aantal voor vandaag is op'],
    ['en', 'Answered', 'the number for today is used up'],
  ] as const) {
    const page = await (await get(`/${language}`)).text()
    for (const said of [
      'zvh-1',
      'zvh-2',
      'zvh-3',
      'politie, Operationeel specialist',
      'BWBR0049962 artikel 1.7 lid 8',
      answered,
      used,
    ])
      assert.ok(page.includes(said), said)
    for (const value of ['Florine', 'Zeeuw', '1989', 'Ravelijnhof']) assert.ok(!page.includes(value), value)
  }
})

test('the page takes nothing in and answers this machine only, under its own name', async () => {
  assert.equal((await fetch(`${node.officer}/nl`, { method: 'POST' })).status, 405)
  assert.equal((await get('/questions.jsonl')).status, 404)
  const under = (host: string) =>
    new Promise<number>((resolve, reject) => {
      request(`${node.officer}/nl`, { headers: { host } }, ({ statusCode }) => resolve(statusCode ?? 0))
        .once('error', reject)
        .end()
    })
  assert.equal(await under('elsewhere.example'), 421)
  assert.equal(await under('localhost:80'), 200)
  const { headers } = await get('/nl')
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.equal((await get('/nl?page=99999999999999999999')).status, 200)
  assert.equal((await get('/nl?page=-3')).status, 200)
})
