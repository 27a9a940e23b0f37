/**
 * The second stream, Logboek Dataverwerkingen: what was processed, for which activity, about which object. One row per act
 * and object, none left out, and nobody who works here in it: that is what the audit is for.
 */
import { type Id, newId } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'
import type { LogEntry } from './entry.ts'

/** Residents' acts have a day: they are told as of its first minute. Acts without an object give one row without. */
export async function keepProcessings(
  trx: Trx,
  { leaves, from }: { leaves: readonly LogEntry[]; from: number },
): Promise<void> {
  const ids = leaves.map(({ id }) => id)
  await sql`insert into audit.processings (partnership, id, log_row, trace, activity, regime, object, name, ok, started_at)
    select a.partnership, gen_random_uuid(), ${from} + place.of - 1, coalesce(a.request, a.id),
      coalesce(a.purpose, 'resident-entrance/1'), a.regime, object.id, a.action, a.result = 'done',
      coalesce(a.at, a.day::timestamp at time zone 'Europe/Amsterdam')
    from unnest(${ids}::uuid[]) with ordinality as place (id, of)
    join audit.acts a on a.id = place.id
    left join lateral (select distinct entry as id from unnest(a.objects) as entries (entry)) as object on true`.execute(
    trx,
  )
}

export type Processing = {
  readonly id: Id
  readonly log_row: number
  readonly trace: Id
  readonly activity: string
  readonly object: Id | null
  readonly name: string
  readonly ok: boolean
  readonly started_at: Date
}
const columns = sql.raw('id, log_row, trace, activity, object, name, ok, started_at')

/** From a row of the log on, in its order; never half of a row. */
export async function processingsFrom(trx: Trx, from: number, mostRows: number): Promise<Processing[]> {
  const { rows } = await sql<Processing>`select ${columns} from audit.processings
    where log_row >= ${from} and log_row < ${from + mostRows} order by log_row, object`.execute(trx)
  return rows
}

/** In the legal worlds of whoever asks, so nothing of residents; newest first, at most a thousand. */
export async function processingsOf(
  trx: Trx,
  { trace, activity, object }: { trace?: Id; activity?: string; object?: Id },
): Promise<Processing[]> {
  const { rows } = await sql<Processing>`select ${columns} from audit.processings
    where (${trace ?? null}::uuid is null or trace = ${trace ?? null}::uuid)
      and (${activity ?? null}::text is null or activity = ${activity ?? null}::text)
      and (${object ?? null}::uuid is null or object = ${object ?? null}::uuid)
    order by started_at desc, id limit 1000`.execute(trx)
  return rows
}

export async function toldUpTo(trx: Trx, partnership: Id, collector: string): Promise<number> {
  await sql`insert into audit.processings_told (partnership, id, collector, up_to)
    values (${partnership}, ${newId()}, ${collector}, 0) on conflict do nothing`.execute(trx)
  const { rows } = await sql<{ up_to: number }>`select up_to from audit.processings_told
    where collector = ${collector} for update`.execute(trx)
  return rows[0]?.up_to ?? 0
}
export async function rememberTold(trx: Trx, collector: string, upTo: number): Promise<void> {
  await sql`update audit.processings_told set up_to = ${upTo} where collector = ${collector}`.execute(trx)
}
