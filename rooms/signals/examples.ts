/** Fictional people and letters for tests. Only what matters to a test is written in the test. */
import type { Capacity } from '../../foundation/capacity.ts'
import { type Clock, type Id, newId, secretBytes } from '../../foundation/clock.ts'
import type { Database, Trx } from '../../foundation/database/as-actor.ts'
import type { ResidentAct } from '../../foundation/http/routes.ts'
import {
  type Bytes,
  type OfficerList,
  publicKeyOf,
  readersOf,
  sealLetter,
  toBase64Url,
  writeLetter,
} from '../../packages/sealed-letter/src/index.ts'
import { loadLaw } from '../sharing/door.ts'
import { sha256 } from './mailbox/receive-letter.ts'
import { listsOf } from './officers/show-lists.ts'
import { type DemoOfficer, seedSignals } from './seed-signals.ts'
import type { Desk } from './words.ts'

export const random = (length: number): Bytes => new Uint8Array(secretBytes(length))

export const aDeskOfficer = (partnership: Id, differently: Partial<Capacity> = {}): Capacity => ({
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'burgemeester',
  roles: ['desk-officer'],
  ground: 'processing',
  regime: 'MUN',
  purpose: 'signals-triage/1',
  ...differently,
})
/** The same person on an extract: in the alliance, for its purpose. */
export const forTheAlliance = (officer: Capacity): Capacity => ({
  ...officer,
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
})
export const aRadicalisationOfficer = (partnership: Id): Capacity =>
  aDeskOfficer(partnership, { roles: ['radicalisation-officer'] })
export const aProcessManager = (partnership: Id): Capacity =>
  aDeskOfficer(partnership, {
    organ: 'college',
    roles: ['process-manager'],
    regime: 'WGS-ZVH',
    purpose: 'zvh-casusoverleg/1',
  })

export type TestDesks = {
  readonly partnership: Id
  readonly noor: Capacity
  readonly thijs: Capacity
  readonly samira: Capacity
  readonly jules: Capacity
}
/** A partnership of its own with both desks staffed, their lists signed, the law loaded, and no letter unless `letters`. */
export async function desksWithOfficers(database: Database, clock: Clock): Promise<TestDesks> {
  const partnership = newId()
  const [noor, thijs] = [aDeskOfficer(partnership), aDeskOfficer(partnership)]
  const [samira, jules] = [aRadicalisationOfficer(partnership), aRadicalisationOfficer(partnership)]
  await loadLaw(database, partnership)
  const officers: DemoOfficer[] = [
    { person: noor.person, name: 'Noor', desk: 'signal' },
    { person: thijs.person, name: 'Thijs', desk: 'signal' },
    { person: samira.person, name: 'Samira', desk: 'radicalisation' },
    { person: jules.person, name: 'Jules', desk: 'radicalisation' },
  ]
  await seedSignals({ database, clock, partnership }, officers, { letters: false })
  return { partnership, noor, thijs, samira, jules }
}

export const residentAct = (trx: Trx, partnership: Id, clock: Clock, touched: Id[] = []): ResidentAct => ({
  trx,
  partnership,
  clock,
  newId,
  language: 'nl',
  note: (...objects) => void touched.push(...objects),
  afterCommit: () => undefined,
})

/** What the browser of a resident would send. The keys are drawn, not derived from words: that takes 64 MiB and a third of a second. */
export type PreparedLetter = {
  readonly keys: { readonly mailbox: Bytes; readonly token: Bytes; readonly seed: Bytes; readonly replyKey: Bytes }
  readonly body: { readonly desk: Desk; readonly mailbox: string; readonly token: string; readonly envelope: string }
}
export async function aLetter(
  database: Database,
  place: { partnership: Id; clock: Clock },
  { text = 'De lamp is stuk.', desk = 'signal', photo }: { text?: string; desk?: Desk; photo?: Bytes } = {},
): Promise<PreparedLetter> {
  const list = await listOf(database, place, desk)
  const [mailbox, token, seed] = [random(32), random(32), random(32)]
  const replyKey = await publicKeyOf(seed)
  const content = writeLetter({ text, replyKey, ...(photo ? { photo } : {}) })
  const envelope = await sealLetter({ content, boundTo: mailbox, readers: readersOf(list), random })
  const body = { desk, mailbox: hex(mailbox), token: toBase64Url(token), envelope: toBase64Url(envelope) }
  return { keys: { mailbox, token, seed, replyKey }, body }
}
export const hex = (bytes: Bytes): string => Buffer.from(bytes).toString('hex')

export async function listOf(
  database: Database,
  place: { partnership: Id; clock: Clock },
  desk: Desk,
): Promise<OfficerList> {
  const { partnership, clock } = place
  const [list] = await database.asEntrance({ entrance: 'resident', partnership }, (trx) =>
    listsOf({ trx, clock, partnership }, desk),
  )
  if (!list) throw new RangeError(`no list holds for ${desk}`)
  return list
}

/** A visit at the resident entrance with the token of a mailbox. */
export const asResident = <T>(
  database: Database,
  { partnership, clock }: { partnership: Id; clock: Clock },
  token: Bytes,
  work: (act: ResidentAct) => Promise<T>,
): Promise<T> =>
  database.asEntrance({ entrance: 'resident', partnership, mailbox: sha256(token) }, (trx) =>
    work(residentAct(trx, partnership, clock)),
  )
