/**
 * Erasure. The wrapped key goes, the case gets a fresh key, what stays is wrapped again; after the next rotation of the
 * epoch no copy of the database ever made opens what was erased.
 */
import type { Act } from '../act.ts'
import { type Id, newId, secretBytes } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { indexKeyBoundTo } from './blind-index.ts'
import { decrypt, encrypt } from './cipher.ts'
import { caseKeyBoundTo, itemKeyBoundTo } from './items.ts'
import type { KeyHolder } from './key-holder.ts'
import * as store from './store.ts'

type Erasing = Pick<Act, 'trx' | 'keys'> & { readonly capacity: { readonly partnership: Id } }

/** Erases the key of one row, inside the caller's transaction. Idempotent; answers whether there was a key. */
export async function eraseItem(act: Erasing, { table, row }: { table: string; row: Id }): Promise<boolean> {
  await store.holdEpoch(act.trx)
  const caseKey = await store.deleteItemKey(act.trx, act.capacity.partnership, table, row)
  if (!caseKey) return false
  const current = await store.lockCaseKey(act.trx, caseKey)
  if (!current) return true
  const old = decrypt(act.keys.epochKey(current.epoch), caseKeyBoundTo(current.id, current.epoch), current.wrapped)
  const fresh = secretBytes(32)
  for (const item of await store.itemKeysOfCase(act.trx, current.id)) {
    const key = decrypt(old, itemKeyBoundTo(item.id, current.id), item.wrapped)
    await store.rewrapItemKey(act.trx, item.id, encrypt(fresh, itemKeyBoundTo(item.id, current.id), key))
  }
  const wrapped = encrypt(act.keys.epochKey(current.epoch), caseKeyBoundTo(current.id, current.epoch), fresh)
  await store.rewrapCaseKey(act.trx, current.id, current.epoch, wrapped)
  return true
}

/** Erases every key of a case in one compartment, inside the caller's transaction. Idempotent. */
export async function eraseCase(act: Erasing, place: { compartment: string; case: Id }): Promise<boolean> {
  const deleted = await store.deleteCaseKeys(act.trx, { partnership: act.capacity.partnership, ...place })
  return deleted > 0
}

/**
 * Starts a new epoch: every living case key and index key is wrapped by a new epoch key, then the old epoch key is destroyed.
 * Safe to cut off anywhere: the new key is durable before the transaction, the old one is destroyed only after it;
 * a retired epoch's key that a crash left behind is destroyed by the next rotation, a new key that was never used
 * wraps nothing.
 */
export async function rotateEpoch(
  { database, keys }: { database: Database; keys: KeyHolder },
  { partnership, day }: { partnership: Id; day: string },
): Promise<{ epoch: Id; rewrapped: number; destroyed: number }> {
  const epoch = newId()
  keys.create(epoch)
  const { rewrapped, retired } = await database.asJob({ partnership, job: 'rotate-epoch' }, async (trx) => {
    await store.stopForRotation(trx)
    const living = await store.allCaseKeys(trx, partnership)
    for (const row of living) {
      const key = decrypt(keys.epochKey(row.epoch), caseKeyBoundTo(row.id, row.epoch), row.wrapped)
      await store.rewrapCaseKey(trx, row.id, epoch, encrypt(keys.epochKey(epoch), caseKeyBoundTo(row.id, epoch), key))
    }
    for (const row of await store.allIndexKeys(trx, partnership)) {
      const key = decrypt(keys.epochKey(row.epoch), indexKeyBoundTo(row.id, row.epoch), row.wrapped)
      const wrapped = encrypt(keys.epochKey(epoch), indexKeyBoundTo(row.id, epoch), key)
      await store.rewrapIndexKey(trx, row.id, epoch, wrapped)
    }
    await store.startEpoch(trx, partnership, epoch, day)
    return { rewrapped: living.length, retired: await store.retiredEpochs(trx, partnership) }
  })
  let destroyed = 0
  for (const old of keys.list()) {
    if (old === epoch || !retired.includes(old)) continue
    keys.destroy(old)
    destroyed++
  }
  return { epoch, rewrapped, destroyed }
}
