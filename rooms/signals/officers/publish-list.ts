/**
 * A new officer list: drafted from the keys that officers made, signed by organs each with its own key, and published
 * only when it would be accepted by a resident's browser today or on its first day.
 */
import type { Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import {
  longestValidity,
  type OfficerList,
  type SignedOfficerList,
  verifyOfficerList,
  writeOfficerList,
} from '../../../packages/sealed-letter/src/index.ts'
import type { Desk } from '../words.ts'
import { listsThatHold, siteOf } from './readers.ts'
import * as store from './store.ts'

/** Runs as the importer: it sees public halves of keys only. */
export type Importing = {
  readonly trx: Trx
  readonly partnership: Id
  readonly newId: () => Id
  readonly today: string
}

/** The day `days` after `day`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The text that two organs have to sign. Errors: `SealedLetterError` `list-too-few-officers` and its kin. */
export async function draftList(
  act: Importing,
  { desk, recovery }: { desk: Desk; recovery: OfficerList['recovery'] },
): Promise<string> {
  const keys = await store.publicKeys(act.trx, desk)
  const working = keys.filter(({ left_on }) => left_on === null)
  return writeOfficerList({
    kind: 'officer-list/1',
    site: siteOf(act.partnership),
    desk,
    version: (await store.newestVersion(act.trx, desk)) + 1,
    from: act.today,
    until: dayAfter(act.today, longestValidity - 1),
    officers: working.map(({ person, seal_key, sign_key }) => ({ id: person, sealKey: seal_key, signKey: sign_key })),
    former: keys
      .filter((key) => !working.includes(key))
      .map(({ person, sign_key }) => ({ id: person, signKey: sign_key })),
    recovery,
  })
}

/** Errors: `SealedLetterError` when a resident's browser would refuse this list. */
export async function publishList(act: Importing, desk: Desk, signed: SignedOfficerList): Promise<OfficerList> {
  const trust = await store.listKeys(act.trx, act.today)
  const list = await verifyOfficerList({ signed, trust, site: siteOf(act.partnership), desk, today: act.today })
  const { version, from, until } = list
  await store.addList(act.trx, { partnership: act.partnership, id: act.newId(), desk, version, from, until, ...signed })
  return list
}

export type ListStatus = {
  readonly desk: Desk
  /** Nothing when residents cannot write to this desk today. */
  readonly inForce: { readonly version: number; readonly until: string; readonly officers: number } | undefined
  /** Keys that officers made and no list names yet. */
  readonly waiting: readonly Id[]
  readonly recovery: OfficerList['recovery'] | undefined
}
export async function listStatus(act: Importing, desk: Desk): Promise<ListStatus> {
  const offers = await store.listsInForce(act.trx, act.today)
  const at = { trust: await store.listKeys(act.trx, act.today), site: siteOf(act.partnership), today: act.today }
  const [list] = await listsThatHold(offers, desk, at)
  const listed = new Set(list?.officers.map(({ sealKey }) => sealKey))
  const keys = (await store.publicKeys(act.trx, desk)).filter(({ left_on }) => left_on === null)
  return {
    desk,
    inForce: list && { version: list.version, until: list.until, officers: list.officers.length },
    waiting: keys.filter(({ seal_key }) => !listed.has(seal_key)).map(({ person }) => person),
    recovery: list?.recovery,
  }
}

/** From now on signatures of this organ count. Lists need two organs, so one key alone changes nothing. */
export const trustListKey = (act: Importing, { organ, key }: { organ: string; key: string }): Promise<void> =>
  store.addListKey(act.trx, { partnership: act.partnership, id: act.newId(), organ, key, from: act.today })

/** The officer's key leaves the next list; replies signed with it stay recognised. Answers whether there was such a key. */
export const noteDeparture = (act: Importing, officer: { person: Id; desk: Desk }): Promise<boolean> =>
  store.markLeft(act.trx, { ...officer, day: act.today })
