import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { describedRoutes, openApi } from './open-api.ts'
import { exampleContract, exampleRoutes } from './testing/example-room.ts'

// The document is walked as whoever receives it would: as plain JSON.
// biome-ignore lint/suspicious/noExplicitAny: any JSON
type Json = any
const document: Json = JSON.parse(JSON.stringify(openApi(describedRoutes([exampleRoutes]))))
const operations: [string, string, Json][] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Json).map(([method, operation]): [string, string, Json] => [path, method, operation]),
)

describe('the interface description', () => {
  it('has every route of every contract, and those of identity', () => {
    const described = operations.map(
      ([path, method]) => `${method.toUpperCase()} /v1${path.replace(/\{(\w+)\}/g, ':$1')}`,
    )
    for (const key of [...Object.keys(exampleContract), 'GET /v1/me', 'POST /v1/log-out'])
      assert.ok(described.includes(key), key)
  })
  it('keeps the NL API Design Rules', () => {
    assert.match(document.openapi, /^3\.1\.\d$/)
    assert.match(document.info.version, /^\d+\.\d+\.\d+$/)
    assert.deepEqual(Object.keys(document.info.contact).sort(), ['email', 'name', 'url'])
    assert.match(document.servers[0].url, /\/v\d+$/)
    const ids = operations.map(([, , { operationId }]) => operationId)
    assert.equal(new Set(ids).size, ids.length)
    for (const [path, , operation] of operations) {
      assert.match(path, /^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z]*\}))+$/, 'kebab-case, no slash at the end')
      assert.ok(operation.responses[200].headers['API-Version'], path)
      assert.ok(operation.responses.default.content['application/problem+json'], path)
      assert.ok(!operation.responses[422])
      for (const { name } of operation.parameters.filter((one: Json) => one.in === 'query'))
        assert.match(name, /^[a-z][A-Za-z]*$/)
    }
    for (const name of Object.keys(document.components.schemas)) assert.match(name, /^[A-Z]/)
  })
  it('says of bodies what is enforced: no field beside the named ones', () => {
    const { schema } = document.paths['/notes'].post.requestBody.content['application/json']
    assert.equal(schema.additionalProperties, false)
    assert.equal(schema.properties.words.maxLength, 200)
    assert.equal(schema.properties.tags.items.additionalProperties, false)
  })
  it('says of a query what is read: a whole number from 1', () => {
    const page = document.paths['/notes'].get.parameters.find(({ name }: Json) => name === 'page')
    assert.equal(page.schema.type, 'integer')
    assert.equal(page.schema.minimum, 1)
    assert.equal(page.required, false)
  })
  it('refers only to what is there', () => {
    const text = JSON.stringify(document)
    for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g))
      assert.ok(
        path.split('/').reduce((at: Json, step) => at?.[step], document),
        path,
      )
  })
})
