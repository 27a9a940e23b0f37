/**
 * The demonstration's two desks: officers with keys, lists signed with the list keys of two organs, a few fictional
 * letters. Every key comes from a fixed text, so that cards and journeys know the words. Production refuses such keys.
 */
import { createHash } from 'node:crypto'
import { type Clock, type Id, newId, secretBytes, testClock } from '../../foundation/clock.ts'
import type { Database } from '../../foundation/database/as-actor.ts'
import type { ResidentAct } from '../../foundation/http/routes.ts'
import {
  type Bytes,
  drawPassphrase,
  drawReceipt,
  type OfficerList,
  officerKeysOf,
  openReceipt,
  publicKeyOf,
  readersOf,
  sealLetter,
  signingKeyOf,
  signOfficerList,
  toBase64Url,
  wrapSeed,
  writeLetter,
} from '../../packages/sealed-letter/src/index.ts'
import { demoLetters } from './demo-letters.ts'
import { receiveLetter, sha256 } from './mailbox/receive-letter.ts'
import { dayAfter, draftList, publishList } from './officers/publish-list.ts'
import { siteOf } from './officers/readers.ts'
import * as store from './officers/store.ts'
import { type Desk, desks } from './words.ts'

export type DemoOfficer = { readonly person: Id; readonly name: string; readonly desk: Desk }
export type DemoHouse = { readonly database: Database; readonly clock: Clock; readonly partnership: Id }

/** Chance that is the same in every demonstration. */
function fixedBytes(of: string) {
  let draw = 0
  return (length: number): Bytes => {
    draw++
    return new Uint8Array(
      createHash('shake256', { outputLength: length }).update(`schakel demo ${of} ${draw}`).digest(),
    )
  }
}
/** Two organs hold a list key each; here both come from the demonstration. */
export const demoListOrgans = ['burgemeester', 'om'] as const
const listSeed = (organ: string): Bytes => fixedBytes(`list key ${organ}`)(32)
export const demoListKeys = () =>
  Promise.all(demoListOrgans.map(async (organ) => ({ organ, key: toBase64Url(await signingKeyOf(listSeed(organ))) })))
/** The six words on the card of a demonstration's officer. */
export const demoPassphrase = (person: Id): string => drawPassphrase(fixedBytes(`passphrase ${person}`))
/** The eight words of a demonstration's letter. */
export const demoReceipt = (name: string): readonly string[] => drawReceipt(fixedBytes(`receipt ${name}`))

/** Units: days. The demonstration's lists begin early, so that its older letters fit on them. */
const listBegan = 12

/** Idempotent: keys are made once, a list is published when none holds for the coming week. */
export async function seedSignals(
  house: DemoHouse,
  officers: readonly DemoOfficer[],
  { letters = true }: { letters?: boolean } = {},
): Promise<void> {
  await seedKeys(house, officers)
  for (const desk of desks) {
    const list = await renewDemoList(house, desk)
    if (letters && list?.version === 1) await seedLetters(house, list)
  }
}

/** Answers the new list, or nothing when the one in force still holds in a week. */
export async function renewDemoList(
  { database, clock, partnership }: DemoHouse,
  desk: Desk,
  when: 'in-time' | 'now' = 'in-time',
): Promise<OfficerList | undefined> {
  const today = clock.today()
  return database.asImporter({ partnership, job: 'officer-list' }, async (trx) => {
    const held = (await store.listsInForce(trx, dayAfter(today, 7))).some((list) => list.desk === desk)
    if (held && when === 'in-time') return undefined
    const first = (await store.newestVersion(trx, desk)) === 0
    const act = { trx, partnership, newId, today: first ? dayAfter(today, -listBegan) : today }
    const recoverySeed = fixedBytes(`recovery ${desk}`)(32)
    const recovery = { sealKey: toBase64Url(await publicKeyOf(recoverySeed)), shares: 5, needed: 3 }
    const list = await draftList(act, { desk, recovery })
    const signatures = await Promise.all(demoListOrgans.map((organ) => signOfficerList(list, organ, listSeed(organ))))
    return publishList(act, desk, { list, signatures })
  })
}

async function seedKeys({ database, clock, partnership }: DemoHouse, officers: readonly DemoOfficer[]): Promise<void> {
  const today = clock.today()
  const made = await Promise.all(
    officers.map(async ({ person, desk }) => {
      const seed = fixedBytes(`officer ${person}`)(32)
      const keys = await officerKeysOf(seed)
      const passphrase = demoPassphrase(person)
      const wrapped = await wrapSeed({ seed, passphrase, owner: person, random: fixedBytes(`wrap ${person}`) })
      const [seal_key, sign_key] = [toBase64Url(keys.sealKey), toBase64Url(keys.signKey)]
      return { partnership, id: newId(), person, desk, wrapped: Buffer.from(wrapped), seal_key, sign_key, day: today }
    }),
  )
  await database.asImporter({ partnership, job: 'seed-demonstration' }, async (trx) => {
    for (const row of made) await store.addKey(trx, row)
    const from = dayAfter(today, -listBegan)
    for (const key of await demoListKeys()) await store.addListKey(trx, { partnership, id: newId(), from, ...key })
  })
}

/** Letters come in as every letter does: sealed, through the resident's verb, in the resident's context. */
async function seedLetters({ database, clock, partnership }: DemoHouse, list: OfficerList): Promise<void> {
  const random = (length: number): Bytes => new Uint8Array(secretBytes(length))
  const site = siteOf(partnership)
  for (const { name, desk, daysAgo, text } of demoLetters.filter((letter) => letter.desk === list.desk)) {
    const keys = await openReceipt({ words: drawReceipt(fixedBytes(`receipt ${name}`)), site })
    const content = writeLetter({ text, replyKey: await publicKeyOf(keys.seed) })
    const envelope = await sealLetter({ content, boundTo: keys.mailbox, readers: readersOf(list), random })
    const claims = { entrance: 'resident', partnership, mailbox: sha256(keys.token) } as const
    await database.asEntrance(claims, async (trx) => {
      const act: ResidentAct = {
        trx,
        partnership,
        clock: testClock(`${dayAfter(clock.today(), -daysAgo)}T12:00:00Z`),
        newId,
        language: 'nl',
        note: () => undefined,
        afterCommit: () => undefined,
      }
      await receiveLetter(act, {
        desk,
        mailbox: Buffer.from(keys.mailbox).toString('hex'),
        token: toBase64Url(keys.token),
        envelope: toBase64Url(envelope),
      })
    })
  }
}
