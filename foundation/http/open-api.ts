/** The interface description (OpenAPI 3.1) from the contracts: nothing is described that is not also enforced. */
import { z } from 'zod'
import type { Contract, Part, Route } from '../../kit/contract.ts'
import { identityContract } from '../../kit/identity-contract.ts'
import { apiVersion } from './headers.ts'
import type { RoomRoutes } from './routes.ts'

type Json = { [name: string]: unknown }
export type Described = {
  readonly room: string
  readonly key: string
  readonly route: Route
  readonly entrance: 'workbench' | 'resident'
}

export const describedRoutes = (rooms: readonly RoomRoutes[]): Described[] => [
  ...ofContract('identity', identityContract),
  ...rooms.flatMap(({ routes }) =>
    routes.map(({ room, key, route, card }) => ({ room, key, route, entrance: card.entrance })),
  ),
]
const ofContract = (room: string, contract: Contract): Described[] =>
  Object.entries(contract).map(([key, route]) => ({ room, key, route, entrance: 'workbench' }))

const schemaOf = (part: Part, io: 'input' | 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(part, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Json
  return schema
}

const problemSchema: Json = {
  type: 'object',
  description: 'RFC 9457. `code` is stable; `detail` says what the person can do now. A 404 has no `instance`.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  additionalProperties: false,
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', pattern: '^[a-z-]+/[a-z-]+$' },
    instance: { type: 'string', format: 'uri' },
    invalidParams: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'reason'],
        additionalProperties: false,
        properties: { name: { type: 'string' }, reason: { type: 'string' } },
      },
    },
    refusal: {
      type: 'object',
      description: 'The decision behind a refusal; ask `/regimes/{regime}/decisions/{decision}/_explain` why not.',
      required: ['decision', 'regime'],
      additionalProperties: false,
      properties: { decision: { type: 'string', format: 'uuid' }, regime: { type: 'string' } },
    },
  },
}

const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })
const operationId = (key: string) =>
  key
    .replace(/\/v1\/|[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())

type ObjectSchema = { readonly properties?: { readonly [name: string]: Json }; readonly required?: readonly string[] }
function parametersOf({ params, query }: Route): Json[] {
  const of = (part: Part | undefined, place: 'path' | 'query') => {
    if (!part) return []
    const [typed, read] = (['input', 'output'] as const).map((io) => schemaOf(part, io) as ObjectSchema)
    const required = typed?.required ?? []
    return Object.entries(typed?.properties ?? {}).map(([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      // What is read as a number is typed as text: then the number says more.
      schema: Object.keys(schema).length > 0 ? schema : (read?.properties?.[name] ?? {}),
    }))
  }
  return [...of(params, 'path'), ...of(query, 'query')]
}

const workbenchHeaders = (key: string, write: boolean) => [
  ...(key.includes('/v1/me') || key.includes('/v1/log-out') ? [] : [reference('parameters', 'Appointment')]),
  ...(write ? [reference('parameters', 'Csrf')] : []),
  ...(write && !key.includes('/v1/me') && !key.includes('/v1/log-out')
    ? [reference('parameters', 'IdempotencyKey')]
    : []),
]

function operationOf({ room, key, route, entrance }: Described): Json {
  const write = !key.startsWith('GET ')
  const success = route.media
    ? { [route.media]: { schema: { type: 'string', contentEncoding: 'binary' } } }
    : { 'application/json': { schema: schemaOf(route.reply, 'output') } }
  return {
    operationId: operationId(key),
    summary: route.summary,
    tags: [room],
    ...(entrance === 'workbench' ? { security: [{ session: [] }] } : { security: [] }),
    parameters: [...parametersOf(route), ...(entrance === 'workbench' ? workbenchHeaders(key, write) : [])],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    responses: {
      200: {
        description: 'Done.',
        headers: { 'API-Version': reference('headers', 'ApiVersion') },
        content: success,
      },
      default: {
        description: ['A problem.', ...route.problems.map((code) => `\`${code}\``)].join(' '),
        headers: { 'API-Version': reference('headers', 'ApiVersion') },
        content: { 'application/problem+json': { schema: reference('schemas', 'Problem') } },
      },
    },
    'x-schakel-entrance': entrance,
    'x-schakel-problems': route.problems,
  }
}

const header = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
})

export function openApi(routes: readonly Described[]): Json {
  const paths: { [path: string]: Json } = {}
  for (const described of [...routes].sort((one, other) => (one.key < other.key ? -1 : 1))) {
    const [method = '', path = ''] = described.key.split(' ')
    const written = path.replace(/^\/v1/, '').replace(/:(\w+)/g, '{$1}')
    paths[written] = { ...paths[written], [method.toLowerCase()]: operationOf(described) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Schakel',
      version: apiVersion,
      description: 'Workbench of a local safety partnership. Hidden and absent answer the same 404.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'Schakel', url: 'https://schakel.example.nl', email: 'schakel@example.nl' },
    },
    servers: [{ url: '/v1' }],
    paths: Object.fromEntries(Object.entries(paths).sort(([one], [other]) => (one < other ? -1 : 1))),
    components: {
      schemas: { Problem: problemSchema },
      headers: {
        ApiVersion: {
          description: 'Semantic version of this interface.',
          schema: { type: 'string', const: apiVersion },
        },
      },
      parameters: {
        Appointment: header('Schakel-Appointment', 'The appointment the page acts in; another one answers 409.', {
          type: 'string',
          format: 'uuid',
        }),
        Csrf: header('Schakel-Csrf', 'The token of `GET /me`.', { type: 'string' }),
        IdempotencyKey: header('Idempotency-Key', 'A random UUID per intention; a retry with it acts once.', {
          type: 'string',
          format: 'uuid',
        }),
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-schakel' } },
    },
  }
}
