/** Every question an observer can put: every operation of the interface description, with every id there is and none. */
import { plausible } from '../../foundation/http/testing/plausible.ts'
import { identityRoutes } from '../../foundation/identity/administration.ts'
import type { Part, Route } from '../../kit/contract.ts'
import { identityContract } from '../../kit/identity-contract.ts'
import { roomRoutes } from '../../server/rooms.ts'
import { hiddenFrom, labels, story } from './story.ts'
import type { World } from './world.ts'

export type Probe = {
  readonly operation: string
  /** The operation with its labels, the same in every world. */
  readonly what: string
  readonly method: string
  readonly url: (id: (label: string) => string) => string
  readonly body?: (id: (label: string) => string) => unknown
  /** Probes of one group differ only in which hidden or unknown id they name: all must be answered alike. */
  readonly alike?: string
}

type Described = { readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } } }
type Operation = { readonly 'x-schakel-entrance': string; readonly parameters: readonly Parameter[] }
type Parameter = {
  readonly name?: string
  readonly in?: string
  readonly schema?: { readonly enum?: readonly string[] }
}
export type OpenOperation = { readonly key: string; readonly operation: Operation }

/** Read from the running workbench, so that an operation nobody told us of is probed too. */
export async function operationsOf(world: World): Promise<OpenOperation[]> {
  const { paths } = JSON.parse((await world.workbench.app.inject('/openapi.json')).body) as Described
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation['x-schakel-entrance'] === 'workbench')
      .map(([method, operation]) => ({
        key: `${method.toUpperCase()} /v1${path.replace(/\{(\w+)\}/g, ':$1')}`,
        operation,
      })),
  )
}

const unknown = ['unknown:one', 'unknown:two'] as const
const words: { readonly [parameter: string]: readonly string[] } = {
  theme: ['1.1', '5.2', '9.9'],
  term: ['aanmelding', 'geen-woord'],
  model: ['malafide-verhuur', 'geen-model'],
}
const queryWords: { readonly [parameter: string]: readonly string[] } = {
  organ: ['politie', 'om', 'college', 'reclassering', 'ggz-instelling', 'raad'],
}
const kindOf = (label: string) => label.split(':')[0]
const parametersIn = (key: string) => [...key.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
const split = (key: string) => key.split(' ') as [string, string]
const fill = (path: string, named: { readonly [name: string]: string }, id: (label: string) => string) =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const label = named[name] ?? ''
    return label.includes(':') ? id(label) : label
  })

/**
 * What the control of legality counts of everybody's work without opening any of it (WGS 1.8(2)b): these depend on what is
 * hidden by their very purpose, and are not asked in its place. Everything else must not.
 */
const counted: { readonly [observer: string]: readonly string[] } = {
  ruud: [
    ...['GET /v1/weekly-review', 'GET /v1/what-goes', 'GET /v1/corrections', 'GET /v1/notice-deferrals', 'GET /v1/log'],
    ...['GET /v1/questions-of-care-house', 'GET /v1/questions-of-crime-centre', 'GET /v1/releases'],
    // An account counts which organs opened a thing, and how often; one by the clock accounts for a line of what goes.
    ...['breaches/:breach', 'rights-requests/:request', 'destruction-lists/:list', 'releases/:release'].map(
      (one) => `GET /v1/${one}/account`,
    ),
    ...['mun', 'wgs-zvh', 'wgs-riec', 'pga'].map((regime) => `GET /v1/regimes/${regime}/clocks/:clock/account`),
  ],
}

/** `wide`: ids of any kind in every place, instead of the kind that belongs there. */
export function reads(operations: readonly OpenOperation[], observer: string, wide: boolean): Probe[] {
  return operations.flatMap(({ key, operation }) => {
    const [method, path] = split(key)
    if (method !== 'GET' || counted[observer]?.includes(key)) return []
    const [parameter] = parametersIn(key)
    const fitting = labels.filter((label) => wide || kindOf(label) === parameter)
    const values = parameter ? (words[parameter] ?? [...fitting, ...unknown]) : ['']
    const query = operation.parameters.find((one) => one.in === 'query')
    const asked = query?.name ? (query.schema?.enum ?? queryWords[query.name] ?? ['']) : ['']
    return values.flatMap((value) =>
      asked.map((given): Probe => {
        const hidden = value.startsWith('unknown:') || (value.includes(':') && hiddenFrom(observer, value))
        return {
          operation: key,
          what: `GET ${path} ${value} ${given}`.trim(),
          method,
          url: (id) => fill(path, { [parameter ?? '']: value }, id) + (given ? `?${query?.name}=${given}` : ''),
          ...(hidden ? { alike: `GET ${path} ${given}` } : {}),
        }
      }),
    )
  })
}

const bodyParts = new Map<string, Part | undefined>(
  [
    ...[identityRoutes, ...roomRoutes].flatMap(({ routes }) => routes).map(({ key, route }) => [key, route] as const),
    ...Object.entries(identityContract as { readonly [key: string]: Route }),
  ].map(([key, route]) => [key, route.body]),
)
/** What the observer sends there in the story, else somebody, else something the contract takes. */
function bodyFor(key: string, observer: string): ((id: (label: string) => string) => unknown) | undefined {
  const deeds = story.filter((deed) => deed.key === key)
  const told = (deeds.find(({ by }) => by === observer) ?? deeds[0])?.body
  const part = bodyParts.get(key)
  return told ?? (part ? () => plausible(part) : undefined)
}
/** Fields of bodies that hold an id, and what kind of thing it names. */
const inBodies: { readonly [key: string]: readonly [field: string, kind: string] } = {
  'POST /v1/cases': ['extract', 'extract'],
  'POST /v1/cases/:case/known-questions': ['person', 'person'],
  'POST /v1/cases/:case/plan-links': ['other', 'case'],
  'POST /v1/cases/:case/shieldings': ['person', 'person'],
  'POST /v1/cases/:case/shielding-ends': ['person', 'person'],
  'POST /v1/me/appointment': ['appointment', 'appointment'],
  'POST /v1/cases/:case/contributions': ['answers', 'request'],
  'POST /v1/conferences/:conference/agenda': ['case', 'case'],
  'POST /v1/conferences/:conference/decisions': ['case', 'case'],
  'POST /v1/conferences/:conference/actions': ['case', 'case'],
  'POST /v1/conferences/:conference/guests': ['case', 'case'],
  'POST /v1/letters/:letter/_extracted': ['extract', 'extract'],
}

/**
 * Writes that name at least one thing the observer may not know, or that is not there: with one identifier, and with
 * two of which one is the observer's own. None of them may change anything. `most`: hidden things of a kind.
 */
export function writes(operations: readonly OpenOperation[], observer: string, most: number): Probe[] {
  const out = (kind: string) =>
    labels.filter((label) => kindOf(label) === kind && hiddenFrom(observer, label)).slice(0, most)
  const own = (kind: string) =>
    labels.filter((label) => kindOf(label) === kind && !hiddenFrom(observer, label)).slice(0, 3)
  return operations.flatMap(({ key }) => {
    const [method, path] = split(key)
    if (method === 'GET') return []
    const [parameter] = parametersIn(key)
    const field = inBodies[key]
    const body = bodyFor(key, observer)
    const probe = (at: string, inBody: string, alike: string): Probe => ({
      operation: key,
      what: `${key} ${at} ${inBody}`.trim(),
      method,
      url: (id) => fill(path, { [parameter ?? '']: at }, id),
      ...(body
        ? {
            body: (id: (label: string) => string) => ({
              ...(body(id) as object),
              ...(field && inBody ? { [field[0]]: id(inBody) } : {}),
            }),
          }
        : {}),
      alike: `${key} ${alike}`,
    })
    const none = [...(parameter ? out(parameter) : []), ...unknown]
    const noneInBody = field ? [...out(field[1]), ...unknown] : []
    const alone = parameter ? none.map((at) => probe(at, field ? 'unknown:three' : '', 'alone')) : []
    const crossed = parameter && field ? own(parameter) : []
    return [
      ...alone,
      ...(field && !parameter ? noneInBody.map((inBody) => probe('', inBody, 'in the body')) : []),
      ...crossed.flatMap((at) => noneInBody.map((inBody) => probe(at, inBody, `under ${at}`))),
      ...(field && parameter
        ? own(field[1]).flatMap((inBody) => none.map((at) => probe(at, inBody, `with ${inBody}`)))
        : []),
    ]
  })
}

/** Every write on everything of the kind that belongs there, known to the observer or not. These do change things. */
export function attempts(operations: readonly OpenOperation[], observer: string): Probe[] {
  return operations.flatMap(({ key }) => {
    const [method, path] = split(key)
    const [parameter] = parametersIn(key)
    if (method === 'GET' || leaving.includes(key)) return []
    const body = bodyFor(key, observer)
    const places = parameter ? labels.filter((label) => kindOf(label) === parameter) : ['']
    return places.map((at) => ({
      operation: key,
      what: `${key} ${at}`.trim(),
      method,
      url: (id) => fill(path, { [parameter ?? '']: at }, id),
      ...(body ? { body } : {}),
    }))
  })
}
/** After these the one who tries is somebody else, or nobody. */
const leaving = ['POST /v1/me/appointment', 'POST /v1/log-out', 'POST /v1/appointments/:appointment/end']
