import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { openId } from './open-id.ts'

test('a provider that is away is told as such, and asked again the next time', async (t) => {
  let asked = 0
  let back = false
  const provider = createServer((_, answer) => {
    asked++
    const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
    answer.writeHead(back ? 200 : 502, { 'content-type': 'application/json' })
    answer.end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/authorize` }))
  })
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening))
  t.after(() => provider.close())
  const { port } = provider.address() as AddressInfo
  const logIn = openId({
    issuer: `http://127.0.0.1:${port}`,
    clientId: 'schakel',
    authentication: { kind: 'secret', secret: 'Zk3v9QpL0sWm2Xy7Bn4Tc8Rd' },
    acr: ['urn:example:high'],
    origin: 'http://127.0.0.1:1',
    overHttp: true,
  })
  await assert.rejects(logIn.begin('token', 'nl'), { code: 'provider-away' })
  back = true
  assert.match(await logIn.begin('token', 'nl'), /\/authorize\?/)
  assert.equal(asked, 2)
})
