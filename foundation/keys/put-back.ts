/**
 * The last step of a restore: which wrapped keys hold? Those of the restored database when it is younger than the holders'
 * copy, the copy's when it is older. So yesterday's data with today's keys opens the living and none of the erased.
 */
import type { Client } from 'pg'
import type { Id } from '../clock.ts'
import { decrypt, NotOpened } from './cipher.ts'
import { type HeldCopy, heldCopies, recoveryOf } from './copy-to-holders.ts'
import { caseKeyBoundTo, itemKeyBoundTo } from './items.ts'
import { type CopyHead, type KeyList, openCopy } from './key-copy.ts'
import { EpochGone, type KeyHolder } from './key-holder.ts'
import { openByRecovery } from './recovery.ts'

export type ErasedRow = {
  readonly table: string
  readonly row: Id
  readonly compartment: string
  readonly case: Id
}
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
  /** What was erased after the moment of the data: its keys are in the data and not in the younger copy. */
  readonly erasedCases: readonly { readonly compartment: string; readonly case: Id }[]
  readonly erasedRows: readonly ErasedRow[]
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
  /** Also when something does not open; else nothing is changed then. */
  readonly withoutKeys: boolean
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
  await rememberKeys(admin, partnership)
  if (useCopy) await replaceKeys(admin, partnership, newest)
  const counted = await countOpening(wanted, recovered)
  const holds = counted.opensNot === 0 || wanted.withoutKeys
  if (holds) for (const [epoch, key] of recovered) keepIfMissing(wanted.keys, epoch, key)
  await knowCopies(
    admin,
    partnership,
    opened.map(({ head }) => head),
  )
  const outcome: PutBack = {
    from: useCopy ? 'copy' : 'database',
    copyMade: useCopy ? newest.head.made : undefined,
    holders: states,
    ...counted,
    erasedCases: await erasedCases(admin),
    erasedRows: await erasedRows(admin),
    lostRows: await lostRows(admin, partnership),
  }
  await admin.query(holds ? 'commit' : 'rollback')
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

async function replaceKeys(admin: Client, partnership: Id, { list }: { list: KeyList }): Promise<void> {
  // Names come from a file that only an epoch key opens, and are still looked up before they become SQL.
  const { rows: there } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'keys'::regnamespace and relkind = 'r'`,
  )
  for (const { name } of there.filter((table) => list[table.name] !== undefined)) {
    const table = `keys.${admin.escapeIdentifier(name)}`
    const rows = list[name] ?? []
    await admin.query(`delete from ${table} where partnership = $1`, [partnership])
    for (let at = 0; at < rows.length; at += rowsAtOnce)
      await admin.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(rows.slice(at, at + rowsAtOnce)),
      ])
  }
}

/** What the holders have is known from now on: their next copy may take its place. */
async function knowCopies(admin: Client, partnership: Id, heads: readonly CopyHead[]): Promise<void> {
  for (const { id, epoch, made } of heads)
    await admin.query(
      'insert into keys.copies (partnership, id, epoch, made_at) values ($1, $2, $3, $4) on conflict (id) do nothing',
      [partnership, id, epoch, made],
    )
}

/** The keys as the data had them, to tell later what was erased since. */
async function rememberKeys(admin: Client, partnership: Id): Promise<void> {
  await admin.query(`create temp table keys_of_data on commit drop as
    select i.table_name, i.row_ref, c.compartment, c.case_ref, i.partnership
    from keys.item_keys i join keys.case_keys c on c.id = i.case_key`)
  await admin.query('delete from keys_of_data where partnership <> $1', [partnership])
}

async function erasedCases(admin: Client): Promise<{ compartment: string; case: Id }[]> {
  const { rows } = await admin.query<{ compartment: string; case: Id }>(
    `select distinct d.compartment, d.case_ref as case from keys_of_data d
     where not exists (select from keys.case_keys c where c.partnership = d.partnership
       and c.compartment = d.compartment and c.case_ref = d.case_ref) order by 2`,
  )
  return rows
}

async function erasedRows(admin: Client): Promise<ErasedRow[]> {
  const { rows } = await admin.query<ErasedRow>(
    `select d.table_name as table, d.row_ref as row, d.compartment, d.case_ref as case from keys_of_data d
     where not exists (select from keys.item_keys k where k.partnership = d.partnership
       and k.table_name = d.table_name and k.row_ref = d.row_ref) order by 2`,
  )
  return rows
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

/** Drops the keys of rows that are not in the database; answers how many. Only when nothing better will be restored. */
export async function forgetLostKeys(admin: Client, partnership: Id): Promise<number> {
  let gone = 0
  for (const { table } of await lostRows(admin, partnership)) {
    const { rowCount } = await admin.query(
      `delete from keys.item_keys k where k.partnership = $1 and k.table_name = $2
         and not exists (select from ${named(admin, table)} t where t.id = k.row_ref)`,
      [partnership, table],
    )
    gone += rowCount ?? 0
  }
  return gone
}
