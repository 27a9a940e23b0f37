/** The resident entrance on real sockets over a database of its own, with staffed desks: what the anonymity proofs send to. */
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Clock, testClock } from '../foundation/clock.ts'
import { houseLog } from '../foundation/http/house-log.ts'
import { residentEntrance } from '../foundation/http/resident-entrance.ts'
import { rotateEpoch } from '../foundation/keys/erase.ts'
import { type KeyHolder, memoryKeyHolder } from '../foundation/keys/key-holder.ts'
import { type TestDatabase, testDatabase } from '../foundation/testing/database.ts'
import {
  type Bytes,
  type OfficerList,
  publicKeyOf,
  readersOf,
  sealLetter,
  toBase64Url,
  writeLetter,
} from '../packages/sealed-letter/src/index.ts'
import { desksWithOfficers, hex, listOf, random, type TestDesks } from '../rooms/signals/examples.ts'
import { residentPages, routes } from '../rooms/signals/routes.ts'

export type Visit = { readonly from?: string; readonly headers?: { readonly [name: string]: string } }
export type SentLetter = { readonly mailbox: Bytes; readonly seed: Bytes; readonly text: string }
export type ResidentHouse = {
  readonly world: TestDatabase
  readonly desks: TestDesks
  readonly clock: Clock & { advance(seconds: number): void }
  readonly keys: KeyHolder
  /** Everything the entrance logged. */
  readonly log: readonly string[]
  /** Seals as the page does, except that the mailbox's keys are drawn instead of derived from words (a proof has no time for 64 MiB each). */
  letter(text: string): Promise<{ body: string; sent: SentLetter }>
  /** From an address of this machine's own net 127.0.0.0/8. Answers the status. */
  post(path: string, body: string, visit?: Visit): Promise<number>
  get(path: string, visit?: Visit): Promise<number>
  close(): Promise<void>
}

export async function residentHouse(): Promise<ResidentHouse> {
  const world = await testDatabase()
  const clock = testClock('2026-11-23T07:00:00Z')
  const keys = memoryKeyHolder()
  const desks = await desksWithOfficers(world.database, clock)
  const { partnership } = desks
  await rotateEpoch({ database: world.database, keys }, { partnership, day: clock.today() })
  const log: string[] = []
  const app = await residentEntrance({
    database: world.database,
    clock,
    partnership,
    rooms: [routes],
    pages: residentPages,
    log: houseLog(clock, (line) => void log.push(line)),
  })
  await app.listen({ host: '0.0.0.0', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const list = await listOf(world.database, { partnership, clock }, 'signal')
  const ask = (method: string, path: string, body: string | undefined, { from, headers = {} }: Visit = {}) =>
    new Promise<number>((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
          agent: false,
          ...(from ? { localAddress: from } : {}),
          headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
        },
        (answer) => {
          answer.resume()
          answer.once('end', () => resolve(answer.statusCode ?? 0))
        },
      )
      asked.once('error', reject)
      asked.end(body)
    })
  return {
    world,
    desks,
    clock,
    keys,
    log,
    letter: (text) => sealedTo(list, text),
    post: (path, body, visit) => ask('POST', path, body, visit),
    get: (path, visit) => ask('GET', path, undefined, visit),
    close: async () => {
      await app.close()
      await world.close()
    },
  }
}

async function sealedTo(list: OfficerList, text: string): Promise<{ body: string; sent: SentLetter }> {
  const [mailbox, token, seed] = [random(32), random(32), random(32)]
  const content = writeLetter({ text, replyKey: await publicKeyOf(seed) })
  const envelope = await sealLetter({ content, boundTo: mailbox, readers: readersOf(list), random })
  const body = { desk: 'signal', mailbox: hex(mailbox), token: toBase64Url(token), envelope: toBase64Url(envelope) }
  return { body: JSON.stringify(body), sent: { mailbox, seed, text } }
}
