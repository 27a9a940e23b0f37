/**
 * People without an account: a resident, a guest of one conference, a data subject, a passer-by. They meet the resident
 * entrance, and the workbench from outside; they know different things by heart, and may learn nothing by them.
 */
import type { FastifyInstance } from 'fastify'
import { demoPartnership } from '../../demo/people.ts'
import { silentLog } from '../../foundation/http/house-log.ts'
import { residentEntrance } from '../../foundation/http/resident-entrance.ts'
import type { BoundRoute } from '../../foundation/http/routes.ts'
import { plausible } from '../../foundation/http/testing/plausible.ts'
import { problemPage } from '../../kit/resident/house-pages.ts'
import { residentPages, roomRoutes } from '../../server/rooms.ts'
import { boundRoutes } from '../matrix/bound-routes.ts'
import type { Got } from './compare.ts'
import { labels } from './story.ts'
import type { Answer, World } from './world.ts'

export type Outsider = {
  readonly name: string /** Labels of things whose identifier they hold. */
  readonly knows: readonly string[]
}
const ofKind = (...kinds: string[]) => labels.filter((label) => kinds.includes(label.split(':')[0] ?? ''))
export const outsiders: readonly Outsider[] = [
  {
    name: 'guest of one conference',
    knows: ['case:pair', 'conference:next', 'contribution:of-pair', 'action:of-pair', 'conference:of-worries'],
  },
  { name: 'data subject', knows: ofKind('case', 'request', 'worry', 'relative') },
  { name: 'resident', knows: ofKind('letter', 'extract') },
  { name: 'passer-by', knows: [] },
]

const unknown = ['unknown:one', 'unknown:two']
const words: { readonly [parameter: string]: readonly string[] } = {
  theme: ['1.1', '9.9'],
  term: ['aanmelding'],
  report: ['unknown:one'],
}

type Asked = {
  readonly what: string
  readonly method: string
  readonly url: (id: World['id']) => string
  readonly body?: unknown
}

function asksAt({ key, method, path, route }: BoundRoute, { knows }: Outsider): Asked[] {
  const [, parameter] = /:(\w+)/.exec(path) ?? []
  const values = parameter ? [...knows, ...unknown] : ['']
  return values.map((value) => ({
    what: `${key} ${value}`.trim(),
    method,
    url: (id) => path.replace(/:\w+/g, () => id(value)),
    ...(route.body ? { body: plausible(route.body) } : {}),
  }))
}

const pagesAsked = (): Asked[] =>
  residentPages.flatMap(({ path }) => {
    const [, parameter = ''] = /:(\w+)/.exec(path) ?? []
    return ['nl', 'en'].flatMap((language) =>
      (parameter ? (words[parameter] ?? unknown) : ['']).map((value) => ({
        what: `page /${language}${path} ${value}`.trim(),
        method: 'GET',
        url: (id: World['id']) =>
          `/${language}${path.replace(/:\w+/, () => (value.includes(':') ? id(value) : value))}`,
      })),
    )
  })

export type Outside = { readonly world: World; readonly resident: FastifyInstance; readonly close: () => Promise<void> }
export async function openOutside(world: World): Promise<Outside> {
  const { house, clock } = world.workbench
  const resident = await residentEntrance({
    database: house.database,
    clock,
    partnership: demoPartnership,
    rooms: roomRoutes,
    pages: residentPages,
    log: silentLog,
    problemPage,
  })
  return { world, resident, close: () => resident.close() }
}

/** Everything this outsider can put to the house, one after the other. */
export async function askFromOutside({ world, resident }: Outside, outsider: Outsider): Promise<Got[]> {
  const inside = (await boundRoutes(world)).flatMap((bound) => asksAt(bound, outsider))
  const outside = roomRoutes
    .flatMap(({ routes }) => routes)
    .filter(({ card }) => card.entrance === 'resident')
    .flatMap((bound) => asksAt(bound, outsider))
  const got: Got[] = []
  const put = async (asked: Asked, send: (url: string) => Promise<Answer>) => {
    const url = asked.url(world.id)
    got.push({
      world,
      probe: {
        operation: asked.what.split(' ').slice(0, 2).join(' '),
        what: asked.what,
        method: asked.method,
        url: asked.url,
      },
      url,
      answer: await send(url),
    })
  }
  const request = ({ method, body }: Asked, url: string) => ({
    method: method as 'GET',
    url,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) }),
  })
  const answered = ({ statusCode, headers, body }: { statusCode: number; headers: object; body: string }): Answer => ({
    status: statusCode,
    headers: headers as Answer['headers'],
    body,
  })
  for (const asked of inside)
    await put(asked, async (url) => answered(await world.workbench.app.inject(request(asked, url))))
  for (const asked of [...outside, ...pagesAsked()])
    await put(asked, async (url) => answered(await resident.inject(request(asked, url))))
  return got
}
