/** Which keys there are, how old, and who has a copy: for whoever must answer for them. */
import type { Client } from 'pg'
import type { Id } from '../clock.ts'
import { heldCopies } from './copy-to-holders.ts'
import type { KeyHolder } from './key-holder.ts'

export type Inventory = {
  readonly holder: KeyHolder['kind']
  readonly epochs: readonly {
    readonly id: Id
    readonly createdOn: string
    readonly retiredOn: string | undefined
    /** A retired epoch that is still held is not over: what was erased under it can be read by who kept old copies. */
    readonly held: boolean
  }[]
  /** Keys at the holder that the house does not know: left by a crash, or of another house. */
  readonly unknownEpochs: readonly Id[]
  readonly caseKeys: number
  readonly itemKeys: number
  readonly copies: readonly {
    readonly folder: string
    readonly made?: string
    readonly current: boolean
    /** Shares of a recovery key open it too. */
    readonly recovery: boolean
    readonly why?: string
  }[]
  /** Erasures that no holder's copy reflects yet. */
  readonly erasuresToCopy: number
  readonly recoveryKey: boolean
}

export async function keyInventory(admin: Client, keys: KeyHolder, partnership: Id): Promise<Inventory> {
  const held = new Set(keys.list())
  const epochs = await admin.query<{ id: Id; created_on: string; retired_on: string | null }>(
    `select id, created_on::text, retired_on::text from keys.epochs where partnership = $1 order by created_on, retired_on nulls last`,
    [partnership],
  )
  const { rows } = await admin.query<{ cases: number; items: number; due: number }>(
    `select (select count(*)::int from keys.case_keys where partnership = $1) as cases,
       (select count(*)::int from keys.item_keys where partnership = $1) as items,
       (select count(*)::int from keys.erasures_to_copy where partnership = $1) as due`,
    [partnership],
  )
  const inForce = epochs.rows.find(({ retired_on }) => retired_on === null)?.id
  const known = new Set(epochs.rows.map(({ id }) => id))
  const { cases = 0, items = 0, due = 0 } = rows[0] ?? {}
  return {
    holder: keys.kind,
    epochs: epochs.rows
      .filter(({ id, retired_on }) => retired_on === null || held.has(id))
      .map(({ id, created_on, retired_on }) => ({
        id,
        createdOn: created_on,
        retiredOn: retired_on ?? undefined,
        held: held.has(id),
      })),
    unknownEpochs: [...held].filter((id) => !known.has(id)),
    caseKeys: cases,
    itemKeys: items,
    copies: heldCopies(keys.copies?.folders ?? [], partnership).map(({ folder, head, why }) => ({
      folder,
      ...(head ? { made: head.made } : {}),
      current: head?.epoch === inForce,
      recovery: head?.recovery !== undefined,
      ...(why ? { why } : {}),
    })),
    erasuresToCopy: due,
    recoveryKey: keys.copies?.recovery !== undefined,
  }
}
