/** SQL of the log itself: leaves that wait, tiles, checkpoints, witnesses and alarms. */
import { type LogFile, readTilePath } from '../../packages/transparency-log/src/index.ts'
import { type Id, newId } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import type { LogEntry } from './entry.ts'

export type CheckpointRow = {
  readonly id: Id
  readonly number: number
  readonly size: number
  readonly root: Buffer
  readonly signed_at: Date
  readonly note: Buffer
  /** Of which log; the first is 1. */
  readonly volume: number
}
export type Tile = {
  readonly level: number
  readonly place: number
  readonly width: number
  readonly bytes: Buffer
}

/** One at a time makes the log grow; whoever comes second waits until the first has committed. */
export async function holdTheLog(trx: Trx, partnership: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`log ${partnership}`}, 0))`.execute(trx)
}

export async function countWaiting(trx: Trx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from audit.leaves limit 100000) as waiting`.execute(trx)
  return rows[0]?.count ?? 0
}

/** Takes leaves out of the waiting room, in the order of their random ids: the order in which they came stays unknown. */
export async function takeLeaves(trx: Trx, most: number): Promise<LogEntry[]> {
  const { rows } = await sql<{ id: Id; commitment: Buffer }>`
    delete from audit.leaves where id in (select id from audit.leaves order by id limit ${most})
    returning id, commitment`.execute(trx)
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The log that is signed now: the last one that was begun. */
const current = sql`coalesce((select max(volume) from audit.logs), 1)`
const orCurrent = (volume: number | undefined) => (volume === undefined ? current : sql`${volume}::integer`)

/** Of the log that is signed now, or of an earlier one. */
export async function lastCheckpoint(trx: Trx, volume?: number): Promise<CheckpointRow | undefined> {
  return (
    await sql<CheckpointRow>`select id, number, size, root, signed_at, note, volume from audit.checkpoints
      where volume = ${orCurrent(volume)} order by number desc limit 1`.execute(trx)
  ).rows[0]
}
/** Numbers run on over all logs. */
export async function lastNumber(trx: Trx): Promise<number> {
  const { rows } = await sql<{ number: number | null }>`select max(number) as number from audit.checkpoints`.execute(
    trx,
  )
  return rows[0]?.number ?? 0
}
/** `whole`: its moment has no part finer than a millisecond. */
export type WholeCheckpointRow = CheckpointRow & { readonly whole: boolean }
export async function allCheckpoints(trx: Trx, volume = 1): Promise<WholeCheckpointRow[]> {
  return (
    await sql<WholeCheckpointRow>`select id, number, size, root, signed_at, note, volume,
      signed_at = date_trunc('milliseconds', signed_at) as whole from audit.checkpoints
      where volume = ${volume} order by number, id`.execute(trx)
  ).rows
}
export async function addCheckpoint(trx: Trx, partnership: Id, row: CheckpointRow): Promise<void> {
  await sql`insert into audit.checkpoints (partnership, id, number, size, root, signed_at, note, volume)
    values (${partnership}, ${row.id}, ${row.number}, ${row.size}, ${row.root}, ${row.signed_at}, ${row.note},
      ${row.volume})`.execute(trx)
}

const bundles = -1
export async function tileAt(
  trx: Trx,
  level: number | 'entries',
  place: number,
  volume?: number,
): Promise<Tile | undefined> {
  const { rows } = await sql<Tile>`select level, place, width, bytes from audit.log_tiles
    where volume = ${orCurrent(volume)} and level = ${level === 'entries' ? bundles : level} and place = ${place}`.execute(
    trx,
  )
  return rows[0]
}
/** Of one level, in their order; `entries` for the bundles. */
export async function tilesOf(
  trx: Trx,
  level: number | 'entries',
  from: number,
  count: number,
  volume?: number,
): Promise<Tile[]> {
  const { rows } = await sql<Tile>`select level, place, width, bytes from audit.log_tiles
    where volume = ${orCurrent(volume)} and level = ${level === 'entries' ? bundles : level}
      and place >= ${from} and place < ${from + count}
    order by place`.execute(trx)
  return rows
}
/** Which tiles there are, without what is in them. */
export async function allTiles(trx: Trx, volume?: number): Promise<Pick<Tile, 'level' | 'place' | 'width'>[]> {
  const { rows } = await sql<Tile>`select level, place, width from audit.log_tiles
    where volume = ${orCurrent(volume)} order by level, place`.execute(trx)
  return rows
}
/** A tile that grew takes the place of the narrower one: that was its beginning. */
export async function keepTiles(trx: Trx, partnership: Id, files: readonly LogFile[], volume?: number): Promise<void> {
  const tiles = files.map(({ path, bytes }) => ({ ...readTilePath(path), bytes: Buffer.from(bytes) }))
  await sql`insert into audit.log_tiles (partnership, id, volume, level, place, width, bytes)
    select ${partnership}, tile.id, ${orCurrent(volume)}, tile.level, tile.place, tile.width, tile.bytes
    from unnest(${tiles.map(newId)}::uuid[],
      ${tiles.map(({ level }) => (level === 'entries' ? bundles : level))}::smallint[],
      ${tiles.map(({ index }) => index)}::integer[], ${tiles.map(({ width }) => width)}::smallint[],
      ${tiles.map(({ bytes }) => bytes)}::bytea[]) as tile (id, level, place, width, bytes)
    on conflict (partnership, volume, level, place) do update set width = excluded.width, bytes = excluded.bytes`.execute(
    trx,
  )
}

export const alarmKinds = [
  'split-view',
  'rolled-back',
  'not-consistent',
  'log-damaged',
  'rows-changed',
  'witness-silent',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** An alarm of the same kind that is still open is not raised again. */
export async function addAlarm(
  trx: Trx,
  partnership: Id,
  it: { kind: AlarmKind; witness?: Id; at: Date; evidence?: readonly Uint8Array[] },
): Promise<void> {
  await sql`insert into audit.log_alarms (partnership, id, kind, witness, raised_at, evidence)
    values (${partnership}, ${newId()}, ${it.kind}, ${it.witness ?? null}, ${it.at},
      ${(it.evidence ?? []).map((note) => Buffer.from(note))}) on conflict do nothing`.execute(trx)
}
export async function endAlarm(trx: Trx, it: { kind: AlarmKind; witness: Id; at: Date }): Promise<void> {
  await sql`update audit.log_alarms set ended_at = ${it.at}, conclusion = 'witness-answers-again'
    where kind = ${it.kind} and witness = ${it.witness} and ended_at is null`.execute(trx)
}

/** The rows of the log that were signed between these moments. */
export async function rowsBetween(
  trx: Trx,
  { from, until }: { readonly from: Date; readonly until: Date },
  volume: number,
): Promise<{ from: number; to: number }> {
  const { rows } = await sql<{ from: number; to: number }>`select
    coalesce((select size from audit.checkpoints where volume = ${volume} and signed_at < ${from} order by number desc limit 1), 0) as "from",
    coalesce((select size from audit.checkpoints where volume = ${volume} and signed_at > ${until}
      order by number limit 1), (select size from audit.checkpoints where volume = ${volume}
        order by number desc limit 1), 0) as "to"`.execute(trx)
  return rows[0] ?? { from: 0, to: 0 }
}

/** The first checkpoint of a log that was signed over this row. */
export async function checkpointOver(trx: Trx, row: number, volume: number): Promise<CheckpointRow | undefined> {
  return (
    await sql<CheckpointRow>`select id, number, size, root, signed_at, note, volume from audit.checkpoints
      where volume = ${volume} and size > ${row} order by number limit 1`.execute(trx)
  ).rows[0]
}

/** A log and what it follows. */
export type LogRow = {
  readonly volume: number
  readonly origin: string
  readonly begun_at: Date
  readonly old_origin: string
  readonly old_size: number
  readonly old_root: Buffer
  readonly kept: number
  readonly because: 'restored' | 'damaged' | 'key-lost'
  readonly agreed_by: readonly string[]
  readonly reason: string | null
  /** Rows of all earlier logs that are still here. */
  readonly rows_before: number
}
/** Every log after the first, in the order in which they began. */
export async function laterLogs(trx: Trx): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`select volume, origin, begun_at, old_origin, old_size, old_root, kept, because,
    agreed_by, reason, rows_before from audit.logs order by volume`.execute(trx)
  return rows
}
export async function addLog(trx: Trx, partnership: Id, it: LogRow): Promise<void> {
  await sql`insert into audit.logs (partnership, id, volume, origin, begun_at, old_origin, old_size, old_root, kept,
      because, agreed_by, reason, rows_before)
    values (${partnership}, ${newId()}, ${it.volume}, ${it.origin}, ${it.begun_at}, ${it.old_origin}, ${it.old_size},
      ${it.old_root}, ${it.kept}, ${it.because}, ${it.agreed_by as string[]}, ${it.reason}, ${it.rows_before})`.execute(
    trx,
  )
}
