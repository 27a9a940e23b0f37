/** SQL of deliveries and recipes. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { DeliveryFault, DeliveryProgress, DeliveryReport, DeliveryState, Recipe } from '../reading/words.ts'

export type DeliveredFile = { readonly name: string; readonly size: number }
export type DeliveryRow = {
  readonly id: Id
  readonly state: DeliveryState
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly files: readonly DeliveredFile[]
  readonly held: 'here' | 'elsewhere'
  /** Where it was fetched from; null when somebody brought it. */
  readonly address: string | null
  readonly recipe: Recipe | null
  readonly report: DeliveryReport | null
  readonly fault: DeliveryFault | null
  readonly progress: DeliveryProgress | null
  readonly edition: Id | null
  readonly boundary_set: Id | null
  readonly handed_in_on: string
  readonly attempts: number
}
const columns = sql.raw(
  'id, state, encoding, files, held, address, recipe, report, fault, progress, edition, boundary_set, handed_in_on, attempts',
)

/** Newest first. */
export async function allDeliveries(trx: Trx): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`select ${columns} from neighbourhood.deliveries
    order by handed_in_at desc, files::text limit 100`.execute(trx)
  return rows
}
export async function deliveryWith(trx: Trx, id: Id): Promise<DeliveryRow | undefined> {
  const { rows } = await sql<DeliveryRow>`select ${columns} from neighbourhood.deliveries where id = ${id}`.execute(trx)
  return rows[0]
}

type Begun = Pick<DeliveryRow, 'id' | 'encoding' | 'files' | 'held' | 'handed_in_on'> & {
  readonly handedInAt: Date
  /** To be fetched there; else it is brought. */
  readonly address?: string
}
export async function addDelivery(trx: Trx, partnership: Id, row: Begun): Promise<void> {
  const { address = null } = row
  const state = address === null ? 'receiving' : 'fetching'
  await sql`insert into neighbourhood.deliveries
      (partnership, id, state, encoding, files, held, address, handed_in_on, handed_in_at)
    values (${partnership}, ${row.id}, ${state}, ${row.encoding}, ${JSON.stringify(row.files)}, ${row.held}, ${address},
      ${row.handed_in_on}, ${row.handedInAt})`.execute(trx)
}
/** Answers whether there was none in that place yet. */
export async function addPart(
  trx: Trx,
  partnership: Id,
  part: { delivery: Id; file: number; place: number; content: Buffer },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into neighbourhood.delivery_parts (partnership, delivery, file, place, content)
    values (${partnership}, ${part.delivery}, ${part.file}, ${part.place}, ${part.content})
    on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}
/** Answers whether so many bytes more were still coming. Units: bytes; `coming`: of all files together. */
export async function noteArrived(trx: Trx, delivery: Id, bytes: number, coming: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.deliveries set arrived = arrived + ${bytes}
    where id = ${delivery} and state = 'receiving' and arrived + ${bytes} <= ${coming}`.execute(trx)
  return numAffectedRows === 1n
}

/** At the workbench. False when it had moved on meanwhile. */
export async function steerDelivery(
  trx: Trx,
  id: Id,
  from: readonly DeliveryState[],
  to: { state: DeliveryState; recipe: Recipe | null; encoding: DeliveryRow['encoding'] },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.deliveries
    set state = ${to.state}, recipe = ${to.recipe === null ? null : JSON.stringify(to.recipe)}, encoding = ${to.encoding},
      fault = null, progress = null, attempts = 0
    where id = ${id} and state = any (${from as string[]})`.execute(trx)
  return numAffectedRows === 1n
}

// ── the work, under a job's name ──

/** Units: seconds of silence after which another may take over. */
const silence = 45

/** One delivery that waits, or whose worker fell silent; it is this worker's until that falls silent too. */
export async function claimDelivery(trx: Trx, runner: Id, now: Date): Promise<DeliveryRow | undefined> {
  const { rows } = await sql<DeliveryRow>`update neighbourhood.deliveries
    set runner = ${runner}, heard_at = ${now}, attempts = attempts + 1
    where id = (
      select id from neighbourhood.deliveries
      where state in ('fetching', 'looking', 'importing') and held = 'here'
        and (runner is null or heard_at < ${now}::timestamptz - make_interval(secs => ${silence}))
      order by handed_in_at, files::text limit 1 for update skip locked)
    returning ${columns}`.execute(trx)
  return rows[0]
}
/** By the one that brings the bytes itself. */
export async function holdDelivery(
  trx: Trx,
  id: Id,
  runner: Id,
  state: 'looking' | 'importing',
  now: Date,
): Promise<void> {
  await sql`update neighbourhood.deliveries set state = ${state}, runner = ${runner}, heard_at = ${now},
    attempts = attempts + 1 where id = ${id}`.execute(trx)
}
/** False when it was taken back, or taken over: then the work ends. */
export async function tellProgress(
  trx: Trx,
  id: Id,
  runner: Id,
  now: Date,
  progress: DeliveryProgress,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.deliveries
    set progress = ${JSON.stringify(progress)}, heard_at = ${now}
    where id = ${id} and runner = ${runner} and state in ('fetching', 'looking', 'importing')`.execute(trx)
  return numAffectedRows === 1n
}
/** All of it is here: it waits to be looked into. False when it was taken back or over meanwhile. */
export async function endFetching(trx: Trx, id: Id, runner: Id, files: readonly DeliveredFile[]): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.deliveries
    set state = 'looking', files = ${JSON.stringify(files)}, progress = null, runner = null, attempts = 0
    where id = ${id} and runner = ${runner} and state = 'fetching'`.execute(trx)
  return numAffectedRows === 1n
}
export async function keepProposal(trx: Trx, id: Id, runner: Id, recipe: Recipe): Promise<void> {
  await sql`update neighbourhood.deliveries set recipe = ${JSON.stringify(recipe)}
    where id = ${id} and runner = ${runner}`.execute(trx)
}
type Outcome = {
  readonly state: 'looked' | 'imported' | 'refused'
  readonly recipe?: Recipe
  readonly report?: DeliveryReport
  readonly fault?: DeliveryFault
  readonly edition?: Id
  readonly boundarySet?: Id
}
/** Ends this worker's turn. False when it was taken back or over meanwhile: then nothing of it may be committed. */
export async function endTurn(trx: Trx, id: Id, runner: Id, outcome: Outcome): Promise<boolean> {
  const json = (held: unknown) => (held === undefined ? null : JSON.stringify(held))
  const { numAffectedRows } = await sql`update neighbourhood.deliveries
    set state = ${outcome.state}, recipe = coalesce(${json(outcome.recipe)}::jsonb, recipe),
      report = coalesce(${json(outcome.report)}::jsonb, report), fault = ${json(outcome.fault)}::jsonb,
      edition = coalesce(${outcome.edition ?? null}::uuid, edition),
      boundary_set = coalesce(${outcome.boundarySet ?? null}::uuid, boundary_set), progress = null, runner = null
    where id = ${id} and runner = ${runner} and state in ('fetching', 'looking', 'importing')`.execute(trx)
  return numAffectedRows === 1n
}
export async function partOf(trx: Trx, delivery: Id, file: number, place: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ content: Buffer }>`select content from neighbourhood.delivery_parts
    where delivery = ${delivery} and file = ${file} and place = ${place}`.execute(trx)
  return rows[0]?.content
}
/** The bytes of deliveries that are over. A refused one is kept a day, so that another recipe may be tried. */
export async function forgetParts(trx: Trx, before: string): Promise<void> {
  await sql`delete from neighbourhood.delivery_parts where delivery in (
    select id from neighbourhood.deliveries where state in ('imported', 'cancelled')
      or (handed_in_on < ${before} and state in ('receiving', 'refused', 'looked')))`.execute(trx)
}
export async function forgetPartsOf(trx: Trx, delivery: Id): Promise<void> {
  await sql`delete from neighbourhood.delivery_parts where delivery = ${delivery}`.execute(trx)
}

// ── recipes ──

export type KeptRecipe = { readonly id: Id; readonly version: number; readonly content: Recipe }
/** Newest first. */
export async function recipesOf(trx: Trx, table: string): Promise<KeptRecipe[]> {
  const { rows } = await sql<KeptRecipe>`select id, version, content from neighbourhood.recipes
    where table_name = ${table} order by version desc`.execute(trx)
  return rows
}
export async function recipeWithHash(
  trx: Trx,
  table: string,
  sha256: Buffer,
): Promise<{ id: Id; version: number } | undefined> {
  const { rows } = await sql<{ id: Id; version: number }>`select id, version from neighbourhood.recipes
    where table_name = ${table} and content_sha256 = ${sha256}`.execute(trx)
  return rows[0]
}
export async function addRecipe(
  trx: Trx,
  partnership: Id,
  row: { id: Id; version: number; content: Recipe; sha256: Buffer; writtenOn: string },
): Promise<void> {
  await sql`insert into neighbourhood.recipes (partnership, id, table_name, version, content, content_sha256, written_on)
    values (${partnership}, ${row.id}, ${row.content.table}, ${row.version}, ${JSON.stringify(row.content)}, ${row.sha256},
      ${row.writtenOn})`.execute(trx)
}
