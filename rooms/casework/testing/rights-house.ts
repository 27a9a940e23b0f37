/** A house in which a person uses a right: everybody at their own workbench, and what happens later done at once. */
import type { Id } from '../../../foundation/clock.ts'
import type { RoomRoutes } from '../../../foundation/http/routes.ts'
import { type Browser, type TestWorkbench, testWorkbench } from '../../../foundation/http/testing/workbench.ts'
import type { PersonToSeed } from '../../../foundation/identity/person-to-seed.ts'
import type { Reaction } from '../../../foundation/jobs/worker.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { reactNow } from '../../../foundation/testing/react-now.ts'
import { loadLaw } from '../../sharing/door.ts'
import { aContribution, anAdmission, aReport } from '../examples.ts'

export type Said = { readonly status: number; readonly body: string }
export type RightsHouse = {
  readonly workbench: TestWorkbench
  ask(who: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Said>
  /** As `ask`, and reads the answer. Errors: throws what was answered instead of doing it. */
  done<T = { id: Id }>(who: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T>
  /** What is waiting in the outbox is reacted to, until nothing is. */
  later(): Promise<void>
  openCase(by: string, involves: readonly string[], report?: object): Promise<Id>
  contribute(who: string, inCase: Id, changes?: object): Promise<Id>
  /** Registered, established and asked. */
  request(changes?: object): Promise<Id>
  close(): Promise<void>
}

/** What a person asks, as the desk types it. */
export const aRightsRequest = (changes: object = {}) => ({
  kind: 'access',
  channel: 'letter',
  receivedOn: '2026-11-20',
  name: 'Joris Voorbeeld',
  birthDate: '1996-03-14',
  address: 'Voorbeeldstraat 1, 6211 AB Maastricht',
  asks: 'Ik wil weten wat u over mij hebt opgeschreven.',
  ...changes,
})
const weighed = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((one) => [one, `Afgewogen: ${one}.`]))
/** A restriction on letter d, with its eight factors. */
export const aRestriction = (changes: object = {}) => ({
  letter: 'd',
  factors: weighed,
  reason: 'Er loopt een onderzoek.',
  lookAgainOn: '2027-02-01',
  told: true,
  ...changes,
})

export async function rightsHouse(
  routes: readonly RoomRoutes[],
  reactions: readonly Reaction[],
  { people, partnership }: { people: readonly PersonToSeed[]; partnership: Id },
): Promise<RightsHouse> {
  const workbench = await testWorkbench(routes, { people, partnership })
  const { database, clock, keys } = workbench.house
  await loadLaw(database, partnership)
  await rotateEpoch(workbench.house, { partnership, day: clock.today() })
  const browsers = new Map<string, Browser>()
  const browserOf = async (who: string): Promise<Browser> => {
    const known = browsers.get(who)
    if (known && (await known.read('/v1/me')).statusCode === 200) return known
    const fresh = await workbench.logIn(who)
    browsers.set(who, fresh)
    return fresh
  }
  const ask: RightsHouse['ask'] = async (who, method, path, body) => {
    const browser = await browserOf(who)
    const answer =
      method === 'GET'
        ? await browser.read(path)
        : await browser.send('POST', path, {
            headers: {
              ...browser.writeHeaders(),
              ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
          })
    return { status: answer.statusCode, body: answer.body }
  }
  const done = async <T>(...asked: Parameters<RightsHouse['ask']>): Promise<T> => {
    const { status, body } = await ask(...asked)
    if (status >= 300) throw new Error(`${asked.slice(0, 3).join(' ')}: ${status} ${body}`)
    return JSON.parse(body) as T
  }
  const context = { database, clock, keys, partnership }
  const later = () => reactNow(context, reactions)
  return {
    workbench,
    ask,
    done,
    later,
    openCase: async (by, involves, report = {}) => {
      const { id } = await done<{ id: Id }>(by, 'POST', '/v1/cases', aReport(report))
      await done('bram', 'POST', `/v1/cases/${id}/admission`, anAdmission(involves))
      return id
    },
    contribute: async (who, inCase, changes = {}) =>
      (await done<{ id: Id }>(who, 'POST', `/v1/cases/${inCase}/contributions`, aContribution(changes))).id,
    request: async (changes = {}) => {
      const { id } = await done<{ id: Id }>('ines', 'POST', '/v1/rights-requests', aRightsRequest(changes))
      const established = { established: true, way: 'document-shown' }
      await done('ines', 'POST', `/v1/rights-requests/${id}/identity`, established)
      await done('ines', 'POST', `/v1/rights-requests/${id}/consultation`)
      await later()
      return id
    },
    close: () => workbench.close(),
  }
}
