/** A sender for `fuzzOperations` over a test workbench: each route is asked by someone who may knock there. */
import { mayKnock } from '../../identity/appointment.ts'
import type { PersonToSeed } from '../../identity/person-to-seed.ts'
import type { RoomRoutes } from '../routes.ts'
import type { Sender } from './fuzz-operations.ts'
import type { Browser, TestWorkbench } from './workbench.ts'

/** Errors: throws when nobody among `people` may call a route: then it was not tested. */
export function sendAsRole(
  house: TestWorkbench,
  rooms: readonly RoomRoutes[],
  people: readonly PersonToSeed[],
): Sender {
  const browsers = new Map<string, Promise<Browser>>()
  const cards = new Map(rooms.flatMap(({ routes }) => routes.map(({ key, card }) => [key, card] as const)))
  const who = (key: string): PersonToSeed => {
    const card = cards.get(key)
    if (card?.entrance !== 'workbench') return people[0] as PersonToSeed
    // Whoever logs in acts in the first appointment.
    const found = people.find(
      ({ appointments: [first] }) => first?.screening && mayKnock({ ...first, until: null }, card),
    )
    if (!found) throw new Error(`nobody may call ${key}`)
    return found
  }
  return async ({ key }, { method, url, headers, body }) => {
    const { subject } = who(key)
    const browser = await (browsers.get(subject) ?? house.logIn(subject))
    browsers.set(subject, Promise.resolve(browser))
    const answer =
      method === 'GET'
        ? await browser.read(url, headers)
        : await browser.send(method, url, {
            headers: { ...browser.writeHeaders(), ...headers },
            ...(body === undefined ? {} : { payload: body }),
          })
    // Switched or logged out: the next request begins with a new log-in.
    if (method !== 'GET' && /^\/v1\/(me|log-out)/.test(url) && answer.statusCode < 300) browsers.delete(subject)
    return { status: answer.statusCode, media: String(answer.headers['content-type']), text: answer.body }
  }
}
