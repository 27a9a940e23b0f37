/**
 * The last step of a restore: which wrapped keys hold? Those of the restored database when it is younger than the holders'
 * copy, the copy's when it is older. So yesterday's data with today's keys opens the living and none of the erased.
 */
import type { Client } from 'pg'
import type { Id } from '../clock.ts'
import { decrypt, NotOpened } from './cipher.ts'
import { type HeldCopy, heldCopies, recoveryOf } from './copy-to-holders.ts'
import { caseKeyBoundTo, itemKeyBoundTo } from './items.ts'
import { type CopyHead, type KeyList, openCopy, travellingTables } from './key-copy.ts'
import { EpochGone, type KeyHolder } from './key-holder.ts'
import { openByRecovery } from './recovery.ts'

export type PutBack = {
  /** Where the keys came from: the restored database itself, or a holder's copy. */
  readonly from: 'database' | 'copy'
  /** Moment of the copy that was used. */
  readonly copyMade: string | undefined
  readonly holders: readonly { readonly folder: string; readonly state: string }[]
  /** Item keys that open with the epoch in force. */
  readonly opens: number
  /** Item keys that do not: 0, or the epoch they belong to is gone. */
  readonly opensNot: number
  /** Rows with sealed content whose key is gone: erased after the backup, or never to be opened again. */
  readonly erasedRows: readonly { readonly table: string; readonly row: Id }[]
  /** Keys of rows that are not in the restored database: written after the backup, and lost with it. */
  readonly lostRows: readonly { readonly table: string; readonly count: number }[]
}
export type PuttingBack = {
  readonly admin: Client
  readonly partnership: Id
  readonly keys: KeyHolder
  readonly holders: readonly string[]
  /** The recovery seed, when three organs brought their shares. */
  readonly recovery?: Buffer
  /** A drill must not touch the key holder of the living house. */
  readonly mayKeepKey: boolean
}

export async function putKeysBack(wanted: PuttingBack): Promise<PutBack> {
  const { admin, partnership, holders } = wanted
  const held = heldCopies(holders, partnership)
  const recovered = new Map<Id, Buffer>()
  const opened: { head: CopyHead; list: KeyList }[] = []
  const states: { folder: string; state: string }[] = []
  for (const copy of held) {
    const list = await openHeld(wanted, copy, recovered)
    if (copy.head && typeof list !== 'string') opened.push({ head: copy.head, list })
    states.push({ folder: copy.folder, state: typeof list === 'string' ? list : `copy of ${copy.head?.made}` })
  }
  const newest = opened.sort((a, b) => (a.head.made < b.head.made ? 1 : -1))[0]
  const useCopy = newest !== undefined && !(await knowsCopy(admin, newest.head.id))
  await admin.query('begin')
  if (useCopy) await replaceKeys(admin, partnership, newest)
  if (wanted.mayKeepKey) for (const [epoch, key] of recovered) keepIfMissing(wanted.keys, epoch, key)
  const counted = await countOpening(wanted, recovered)
  const tables = await sealedTables(admin)
  const outcome: PutBack = {
    from: useCopy ? 'copy' : 'database',
    copyMade: useCopy ? newest.head.made : undefined,
    holders: states,
    ...counted,
    erasedRows: await erasedRows(admin, tables),
    lostRows: await lostRows(admin, partnership),
  }
  await admin.query('commit')
  return outcome
}

/** The list in a holder's copy, or why it cannot be read. */
async function openHeld(
  { keys, recovery }: PuttingBack,
  { file, head, why }: HeldCopy,
  recovered: Map<Id, Buffer>,
): Promise<KeyList | string> {
  if (!file || !head) return why ?? 'no copy'
  try {
    return openCopy(file, keys.epochKey(head.epoch))
  } catch (error) {
    if (!(error instanceof EpochGone) && !(error instanceof NotOpened)) throw error
  }
  if (!recovery) return 'its epoch key is not at the key holder'
  if (!head.recovery) return 'made before there was a recovery key'
  try {
    const key = await openByRecovery(recovery, Buffer.from(head.recovery, 'base64'), recoveryOf(head))
    const list = openCopy(file, key)
    recovered.set(head.epoch, key)
    return list
  } catch {
    return 'the recovery key does not open it'
  }
}

function keepIfMissing(keys: KeyHolder, epoch: Id, key: Buffer): void {
  try {
    keys.epochKey(epoch)
  } catch (error) {
    if (!(error instanceof EpochGone)) throw error
    keys.keep(epoch, key)
  }
}

async function knowsCopy(admin: Client, id: Id): Promise<boolean> {
  const { rowCount } = await admin.query('select from keys.copies where id = $1', [id])
  return rowCount === 1
}

const rowsAtOnce = 10_000

async function replaceKeys(
  admin: Client,
  partnership: Id,
  { head, list }: { head: CopyHead; list: KeyList },
): Promise<void> {
  for (const table of [...travellingTables].reverse())
    await admin.query(`delete from keys.${table} where partnership = $1`, [partnership])
  for (const table of travellingTables)
    for (let at = 0; at < list[table].length; at += rowsAtOnce)
      await admin.query(`insert into keys.${table} select * from jsonb_populate_recordset(null::keys.${table}, $1)`, [
        JSON.stringify(list[table].slice(at, at + rowsAtOnce)),
      ])
  await admin.query('insert into keys.copies (partnership, id, epoch, made_at) values ($1, $2, $3, $4)', [
    partnership,
    head.id,
    head.epoch,
    head.made,
  ])
}

/** Unwraps every key there is: a restore that opens nothing must say so, not the first user a week later. */
async function countOpening(
  { admin, partnership, keys }: PuttingBack,
  recovered: ReadonlyMap<Id, Buffer>,
): Promise<{ opens: number; opensNot: number }> {
  const cases = await admin.query<{ id: Id; epoch: Id; wrapped: Buffer }>(
    'select id, epoch, wrapped from keys.case_keys where partnership = $1',
    [partnership],
  )
  const items = await admin.query<{ id: Id; case_key: Id; wrapped: Buffer }>(
    'select id, case_key, wrapped from keys.item_keys where partnership = $1',
    [partnership],
  )
  const caseKeys = new Map<Id, Buffer>()
  for (const { id, epoch, wrapped } of cases.rows) {
    const key = quietly(() => recovered.get(epoch) ?? keys.epochKey(epoch))
    const opened = key && quietly(() => decrypt(key, caseKeyBoundTo(id, epoch), wrapped))
    if (opened) caseKeys.set(id, opened)
  }
  const opens = items.rows.filter(({ id, case_key, wrapped }) => {
    const key = caseKeys.get(case_key)
    return key !== undefined && quietly(() => decrypt(key, itemKeyBoundTo(id, case_key), wrapped)) !== undefined
  }).length
  return { opens, opensNot: items.rows.length - opens }
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof NotOpened || error instanceof EpochGone) return undefined
    throw error
  }
}

type SealedTable = { readonly table: string; readonly columns: readonly string[] }

/** Tables that hold sealed content under an item key; answers kept for retries have a key of their own. */
async function sealedTables(admin: Client): Promise<SealedTable[]> {
  const { rows } = await admin.query<{ table: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as table, array_agg(a.attname::text) as columns
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attname like '%\\_sealed' and not a.attisdropped and c.relkind = 'r' and n.nspname <> 'identity'
       and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id' and not i.attisdropped)
     group by 1 order by 1`,
  )
  return rows
}

async function erasedRows(admin: Client, tables: readonly SealedTable[]): Promise<{ table: string; row: Id }[]> {
  const found: { table: string; row: Id }[] = []
  for (const { table, columns } of tables) {
    const filled = columns.map((column) => `t.${admin.escapeIdentifier(column)} is not null`).join(' or ')
    const { rows } = await admin.query<{ id: Id }>(
      `select t.id from ${named(admin, table)} t where (${filled})
         and not exists (select from keys.item_keys k where k.table_name = $1 and k.row_ref = t.id)`,
      [table],
    )
    found.push(...rows.map(({ id }) => ({ table, row: id })))
  }
  return found
}

async function lostRows(admin: Client, partnership: Id): Promise<{ table: string; count: number }[]> {
  const { rows: tables } = await admin.query<{ table: string }>(
    `select distinct table_name as table from keys.item_keys
     where partnership = $1 and to_regclass(table_name) is not null order by 1`,
    [partnership],
  )
  const found: { table: string; count: number }[] = []
  for (const { table } of tables) {
    const { rows } = await admin.query<{ count: number }>(
      `select count(*)::int as count from keys.item_keys k where k.partnership = $1 and k.table_name = $2
         and not exists (select from ${named(admin, table)} t where t.id = k.row_ref)`,
      [partnership, table],
    )
    const count = rows[0]?.count ?? 0
    if (count > 0) found.push({ table, count })
  }
  return found
}

const named = (admin: Client, table: string): string =>
  table
    .split('.')
    .map((part) => admin.escapeIdentifier(part))
    .join('.')
