import assert from 'node:assert/strict'
import { request } from 'node:http'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import type { Contract } from '../../kit/contract.ts'
import { sql } from '../database/sql.ts'
import { problemCatalogue } from '../problem.ts'
import { describedRoutes } from './open-api.ts'
import { routesOf } from './routes.ts'
import { exampleRoutes, exampleTables } from './testing/example-room.ts'
import { fuzzOperations } from './testing/fuzz-operations.ts'
import { testPeople } from './testing/people.ts'
import { sendAsRole } from './testing/send-as-role.ts'
import { type TestWorkbench, testWorkbench } from './testing/workbench.ts'

/** A room that trusts its input: what the fuzzer must find. */
const careless = routesOf(
  {
    'POST /v1/careless': {
      body: z.strictObject({ count: z.number(), when: z.string() }),
      reply: z.strictObject({}),
      problems: [],
      summary: 'Trusts what it gets.',
    },
  } as const satisfies Contract,
  problemCatalogue('careless', {}),
  {
    'POST /v1/careless': {
      entrance: 'workbench',
      action: 'careless/trust',
      audit: 'careless.thing.trusted',
      regime: 'MUN',
      purpose: 'example/1',
      roles: ['desk-officer'],
      handle: async ({ trx }, { body }) => {
        await sql`select ${body.count}::int4, ${body.when}::date`.execute(trx)
        return {}
      },
    },
  },
)

let house: TestWorkbench
const rooms = [exampleRoutes, careless]
before(async () => {
  house = await testWorkbench(rooms, { tables: exampleTables })
})
after(() => house.close())

describe('bad input', () => {
  it('is refused by name at every operation, and breaks nothing', async () => {
    const routes = describedRoutes([exampleRoutes]).filter(
      ({ key }) => !['POST /v1/broken', 'GET /v1/other-regime'].includes(key),
    )
    const { findings, requests, operations } = await fuzzOperations(routes, sendAsRole(house, rooms, testPeople), {
      runs: 15,
    })
    assert.deepEqual(findings, [])
    assert.ok(operations >= 7 && requests > 200, `${requests} requests`)
  })
  it('is found by this very fuzzer in a room that trusts its input', async () => {
    const routes = describedRoutes([careless]).filter(({ room }) => room === 'careless')
    const { findings } = await fuzzOperations(routes, sendAsRole(house, rooms, testPeople))
    assert.ok(findings.some(({ because }) => because === 'the house broke'))
  })
})

describe('what is no request at all', () => {
  let port: number
  before(async () => {
    await house.app.listen({ host: 'localhost', port: 0 })
    port = (house.app.server.address() as { port: number }).port
  })
  const raw = (bytes: string | Buffer) =>
    new Promise<string>((resolve, reject) => {
      let said = ''
      const socket = connect(port, 'localhost', () => socket.write(bytes))
      socket.on('data', (piece) => {
        said += piece
      })
      socket.on('close', () => resolve(said))
      socket.on('error', reject)
      socket.setTimeout(3000, () => socket.destroy())
    })
  for (const [name, bytes] of [
    ['noise', 'GARBAGE\r\n\r\n'],
    ['a header of 100 kB', `GET /v1/me HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`],
    ['an address of 1 MB', `GET /v1/notes/${'y'.repeat(1_000_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
    ['two lengths', 'POST /v1/notes HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
  ] as const)
    it(`is answered as a problem: ${name}`, async () => {
      const said = await raw(bytes)
      assert.match(said, /^HTTP\/1\.1 400 /)
      assert.match(said, /content-type: application\/problem\+json/)
      assert.match(said, /"code":"house\/invalid"/)
      assert.match(said, /cache-control: no-store/)
    })
  it('is cut off at the limit, also when its length was never said', async () => {
    const noor = await house.logIn('noor')
    const cookie = [...noor.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const headers = { ...noor.writeHeaders(), cookie, 'content-type': 'application/json' }
    const status = await new Promise<number | undefined>((resolve) => {
      const sending = request({ port, host: 'localhost', path: '/v1/notes', method: 'POST', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      sending.on('error', () => resolve(undefined))
      for (let piece = 0; piece < 40; piece++) sending.write('x'.repeat(10_000))
      sending.end()
    })
    assert.equal(status, 413)
  })
})
