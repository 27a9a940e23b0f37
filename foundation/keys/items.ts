/**
 * Seals and opens one piece of personal content. One item key per row; the ciphertext is bound to its table, column,
 * row and case, so it opens nowhere else.
 */
import type { Act } from '../act.ts'
import { type Id, newId, secretBytes } from '../clock.ts'
import { decrypt, encrypt, NotOpened } from './cipher.ts'
import * as store from './store.ts'

export type ItemPlace = {
  /** The regime's code: keys of one compartment are not seen from another. */
  readonly compartment: string
  /** The case the content belongs to; content without a case uses its own row id. */
  readonly case: Id
  readonly table: string
  readonly column: string
  readonly row: Id
}
type Keyed = Pick<Act, 'trx' | 'keys'> & { readonly capacity: { readonly partnership: Id } }

export class NoEpoch extends Error {
  readonly code = 'no-epoch'
}

export const itemBoundTo = (at: ItemPlace) =>
  `schakel item 1|${at.table}|${at.column}|${at.row}|${at.case}|${at.compartment}`
export const caseKeyBoundTo = (id: Id, epoch: Id) => `schakel case key 1|${id}|${epoch}`
export const itemKeyBoundTo = (id: Id, caseKey: Id) => `schakel item key 1|${id}|${caseKey}`

/** Encrypts `plain` for its place. Errors: `NoEpoch` before the first epoch was made, `EpochGone`. */
export async function sealItem(act: Keyed, at: ItemPlace, plain: string): Promise<Buffer> {
  const key = (await existingItemKey(act, at)) ?? (await newItemKey(act, at))
  return encrypt(key, itemBoundTo(at), Buffer.from(plain, 'utf8'))
}

/** Errors: `NotOpened` when its key was erased or the content belongs elsewhere, `EpochGone`. */
export async function openItem(act: Keyed, at: ItemPlace, sealed: Buffer): Promise<string> {
  const key = await existingItemKey(act, at)
  if (!key) throw new NotOpened('its key was erased')
  return decrypt(key, itemBoundTo(at), sealed).toString('utf8')
}

/** Opens many rows of one table with one query for their keys. Answers in the order asked; erased content is `null`. */
export async function openItems(
  act: Keyed,
  asked: readonly { readonly at: ItemPlace; readonly sealed: Buffer | null }[],
): Promise<(string | null)[]> {
  const keys = new Map<string, Buffer>()
  // Rows of one case share its key, which is opened once.
  const caseKeys = new Map<string, Buffer>()
  for (const table of new Set(asked.map(({ at }) => at.table))) {
    const rows = asked.filter(({ at }) => at.table === table).map(({ at }) => at.row)
    for (const found of await store.itemKeys(act.trx, act.capacity.partnership, table, [...new Set(rows)]))
      keys.set(`${table}|${found.row_ref}`, unwrap(act, found, caseKeys))
  }
  return asked.map(({ at, sealed }) => {
    const key = keys.get(`${at.table}|${at.row}`)
    return key && sealed ? decrypt(key, itemBoundTo(at), sealed).toString('utf8') : null
  })
}

type FoundKey = Awaited<ReturnType<typeof store.itemKeys>>[number]
function unwrap(act: Keyed, found: FoundKey, opened = new Map<string, Buffer>()): Buffer {
  const caseKey =
    opened.get(found.case_key) ??
    decrypt(act.keys.epochKey(found.epoch), caseKeyBoundTo(found.case_key, found.epoch), found.case_wrapped)
  opened.set(found.case_key, caseKey)
  return decrypt(caseKey, itemKeyBoundTo(found.id, found.case_key), found.wrapped)
}

async function existingItemKey(act: Keyed, at: ItemPlace): Promise<Buffer | undefined> {
  const [found] = await store.itemKeys(act.trx, act.capacity.partnership, at.table, [at.row])
  return found && unwrap(act, found)
}

async function newItemKey(act: Keyed, at: ItemPlace): Promise<Buffer> {
  await store.holdEpoch(act.trx)
  const place = { partnership: act.capacity.partnership, compartment: at.compartment, case: at.case }
  const caseKey = (await store.caseKeyOf(act.trx, place)) ?? (await newCaseKey(act, place))
  const open = decrypt(act.keys.epochKey(caseKey.epoch), caseKeyBoundTo(caseKey.id, caseKey.epoch), caseKey.wrapped)
  const id = newId()
  const key = secretBytes(32)
  const wrapped = encrypt(open, itemKeyBoundTo(id, caseKey.id), key)
  await store.addItemKey(act.trx, place, { caseKey: caseKey.id, table: at.table, row: at.row, id, wrapped })
  return key
}

async function newCaseKey(act: Keyed, place: store.Place): Promise<store.CaseKeyRow> {
  const epoch = await store.epochInForce(act.trx, place.partnership)
  if (!epoch) throw new NoEpoch(place.partnership)
  const id = newId()
  const wrapped = encrypt(act.keys.epochKey(epoch), caseKeyBoundTo(id, epoch), secretBytes(32))
  await store.addCaseKey(act.trx, place, { id, epoch, wrapped })
  const kept = await store.caseKeyOf(act.trx, place)
  if (!kept) throw new NoEpoch(place.partnership)
  return kept
}
