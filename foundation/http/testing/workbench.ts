/** A workbench over a real test database, with fictional people and a provider that says what the test wants. */
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type Id, newId, testClock } from '../../clock.ts'
import { type Identified, LogInRefused, type OpenId } from '../../identity/open-id.ts'
import type { PersonToSeed } from '../../identity/person-to-seed.ts'
import { seedPeople } from '../../identity/seed-people.ts'
import { derived, sessionCookie } from '../../identity/session.ts'
import { memoryKeyHolder } from '../../keys/key-holder.ts'
import type { House } from '../../perform.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { type HouseLog, houseLog } from '../house-log.ts'
import type { RoomRoutes } from '../routes.ts'
import type { Streams } from '../stream.ts'
import { workbenchEntrance } from '../workbench-entrance.ts'
import { testPartnership, testPeople } from './people.ts'

export const origin = 'https://werkbank.example.nl'
export const issuer = 'https://inloggen.example.nl'

/** Says `subject` logged in when the answer carries the right state; `next` decides who. */
export function obligingProvider(): OpenId & { subject: string } {
  return {
    subject: 'noor',
    begin: async (token) => `${issuer}/auth?state=${derived(token, 'state')}`,
    async finish(token, query): Promise<Identified> {
      if (new URLSearchParams(query).get('state') !== derived(token, 'state')) throw new LogInRefused('not-the-answer')
      return { issuer, subject: this.subject }
    },
    end: async () => `${issuer}/end`,
  }
}

export type Browser = {
  cookies: Map<string, string>
  appointment: string
  csrf: string
  /** What a page adds to a write: appointment, token, a fresh key. */
  writeHeaders(): Record<string, string>
  send(method: string, url: string, more?: Omit<InjectOptions, 'method' | 'url'>): Promise<LightMyRequestResponse>
  read(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  write(url: string, body: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>
}
export type TestWorkbench = {
  readonly app: FastifyInstance
  /** For what a test must arrange below HTTP: a first epoch, a seeding. */
  readonly house: House
  readonly testDatabase: TestDatabase
  readonly clock: ReturnType<typeof testClock>
  readonly provider: ReturnType<typeof obligingProvider>
  readonly lines: string[]
  readonly tell: Streams['tell']
  stranger(): Browser
  logIn(subject: string): Promise<Browser>
  close(): Promise<void>
}

export async function testWorkbench(
  rooms: readonly RoomRoutes[],
  {
    tables = '',
    web,
    notFoundTakes = 0,
    people = testPeople,
    partnership = testPartnership,
  }: { tables?: string; web?: string; notFoundTakes?: number; people?: readonly PersonToSeed[]; partnership?: Id } = {},
): Promise<TestWorkbench> {
  const database = await testDatabase()
  if (tables) await database.owner.query(tables)
  const clock = testClock('2026-11-23T09:00:00Z')
  const house = { database: database.database, clock, keys: memoryKeyHolder() }
  await seedPeople(database.database, { partnership, issuer, people })
  const lines: string[] = []
  const log: HouseLog = houseLog(clock, (line) => void lines.push(line))
  const provider = obligingProvider()
  const settings = { house, partnership, origin, rooms, openId: provider, log, notFoundTakes, ...(web ? { web } : {}) }
  const { app, tell } = await workbenchEntrance(settings)
  const stranger = () => browser(app)
  const logIn = async (subject: string): Promise<Browser> => {
    provider.subject = subject
    const one = stranger()
    const back = await logInAs(one)
    const known = await one.send('GET', '/v1/me')
    if (known.statusCode !== 200)
      throw new Error(
        `${subject} is not logged in: ${back.statusCode} ${back.body.slice(0, 200)} ${lines.at(-1) ?? ''}`,
      )
    const me = known.json()
    one.appointment = me.active
    one.csrf = me.csrf
    return one
  }
  // One after the other: the provider knows one subject at a time.
  let atTheDoor: Promise<unknown> = Promise.resolve()
  return {
    app,
    tell,
    house,
    testDatabase: database,
    clock,
    provider,
    lines,
    stranger,
    logIn: (subject) => {
      const mine = atTheDoor.then(() => logIn(subject))
      atTheDoor = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}

/** Through `/log-in` and back; answers the last response. */
export async function logInAs(one: Browser): Promise<LightMyRequestResponse> {
  const away = await one.send('GET', '/log-in')
  const state = new URL(away.headers.location as string).searchParams.get('state')
  return one.send('GET', `/log-in/callback?code=x&state=${state}`)
}

function browser(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>()
  const self: Browser = {
    cookies,
    appointment: '',
    csrf: '',
    send: async (method, url, more = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { ...(cookie ? { cookie } : {}), ...more.headers }
      const answer = await app.inject({ ...more, method: method as 'GET', url, headers })
      for (const { name, value, maxAge, expires } of answer.cookies)
        if (value === '' || maxAge === 0 || expires?.getTime() === 0) cookies.delete(name)
        else cookies.set(name, value)
      return answer
    },
    read: (url, headers = {}) =>
      self.send('GET', url, { headers: { 'schakel-appointment': self.appointment, ...headers } }),
    writeHeaders: () => ({
      'schakel-appointment': self.appointment,
      'schakel-csrf': self.csrf,
      'idempotency-key': newId(),
    }),
    write: (url, body, headers = {}) =>
      self.send('POST', url, {
        headers: { 'content-type': 'application/json', ...self.writeHeaders(), ...headers },
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
  }
  return self
}

export const sessionOf = (one: Browser): string => one.cookies.get(sessionCookie) ?? ''
