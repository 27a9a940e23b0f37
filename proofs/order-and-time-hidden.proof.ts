/**
 * Who holds the disk after the night cannot put a day's letters in order: not by id, place in the file, transaction,
 * large-value id or any column; and nothing stored about a resident is finer than a day.
 */
import { closeTheDay } from '../foundation/audit/close-the-day.ts'
import { settleLetters } from '../rooms/signals/door.ts'
import type { Proof } from './proof.ts'
import { type ResidentHouse, residentHouse } from './resident-house.ts'

const limit = 0.3
type Kept = { readonly mailbox: string; readonly [column: string]: unknown }

export const proof: Proof = {
  name: 'order-and-time-hidden',
  title: 'After the night no column, id or place on disk tells in which order a day’s letters came, or when',
  promises: ['P8'],
  run: async (size) => {
    const house = await residentHouse()
    try {
      const mailboxes: string[] = []
      for (let turn = 0; turn < (size === 'full' ? 400 : 160); turn++) {
        const { body, sent } = await house.letter(`Brief ${turn}.`)
        if ((await house.post('/v1/letters', body)) !== 200) throw new Error('a letter was refused')
        mailboxes.push(Buffer.from(sent.mailbox).toString('hex'))
        house.clock.advance(60)
      }
      const evening = strongest(await lettersOf(house), mailboxes)
      house.clock.advance(86_400)
      const { partnership } = house.desks
      const day = { partnership, today: house.clock.today(), yesterday: '2026-11-23' }
      await closeTheDay(house.world.database, day)
      await settleLetters({ database: house.world.database, clock: house.clock, partnership })
      const letters = strongest(await lettersOf(house), mailboxes)
      const acts = strongest(await actsOf(house), mailboxes)
      const finer = await columnsFinerThanADay(house)
      return {
        passed: letters.rho < limit && acts.rho < limit && finer.length === 0,
        figures: {
          letters: mailboxes.length,
          columns: letters.columns,
          strongestInLetters: `${letters.rho.toFixed(2)} (${letters.name})`,
          strongestInAudit: `${acts.rho.toFixed(2)} (${acts.name})`,
          columnsFinerThanADay: finer.join(' ') || 0,
          beforeTheNight: `${evening.rho.toFixed(2)} (${evening.name})`,
        },
        control: evening.rho > 0.9 ? 'found' : 'missed',
        planted: 'the same letters on the evening before, still lying as they came',
      }
    } finally {
      await house.close()
    }
  },
}

const lettersOf = async ({ world }: ResidentHouse): Promise<Kept[]> =>
  (
    await world.owner.query<Kept>(`select mailbox, id, token_hash, letter_hash, day, progress, settled, length(envelope) as size,
      encode(substring(envelope from 12 for 32), 'hex') as commitment, xmin::text::bigint as xmin, cmin::text::bigint as cmin,
      ((ctid::text::point)[0] * 10000 + (ctid::text::point)[1])::bigint as place, pg_column_toast_chunk_id(envelope)::bigint as chunk
      from signals.letters`)
  ).rows

/** The audit rows of letters, tied to their letter by the id they name. */
const actsOf = async ({ world }: ResidentHouse): Promise<Kept[]> =>
  (
    await world.owner.query<Kept>(`select l.mailbox, a.id, a.day, a.at, encode(a.commitment, 'hex') as commitment,
      a.xmin::text::bigint as xmin, a.cmin::text::bigint as cmin,
      ((a.ctid::text::point)[0] * 10000 + (a.ctid::text::point)[1])::bigint as place
      from audit.acts a join signals.letters l on a.objects = array[l.id] where a.action = 'signals.letter.received'`)
  ).rows

async function columnsFinerThanADay({ world }: ResidentHouse): Promise<string[]> {
  const { rows } = await world.owner.query<{
    name: string
  }>(`select table_schema || '.' || table_name || '.' || column_name as name
    from information_schema.columns where (table_schema = 'signals' or table_name = 'resident_acts')
      and (data_type like 'time%' or data_type = 'inet' or is_identity = 'YES' or column_default like 'nextval%')`)
  const { rows: filled } = await world.owner.query(
    `select 1 from audit.acts where person is null and (at is not null or request is not null)`,
  )
  return [...rows.map(({ name }) => name), ...filled.map(() => 'audit.acts.at')]
}

/** The column whose order is closest to the order in which the letters came. */
function strongest(rows: readonly Kept[], mailboxes: readonly string[]) {
  const byMailbox = new Map(rows.map((row) => [row.mailbox, row]))
  const inOrder = mailboxes.flatMap((mailbox) => byMailbox.get(mailbox) ?? [])
  if (inOrder.length !== mailboxes.length) throw new Error(`${inOrder.length} of ${mailboxes.length} rows are there`)
  const names = Object.keys(rows[0] ?? {})
  let best = { name: 'none', rho: 0 }
  for (const name of names) {
    const rho = Math.abs(spearman(inOrder.map((row) => row[name])))
    if (rho > best.rho) best = { name, rho }
  }
  return { ...best, columns: names.length }
}

/** Rank correlation of `values` with their own position; 0 when all are equal. Ties share their mean rank. */
function spearman(values: readonly unknown[]): number {
  const comparable = values.map((value) => (typeof value === 'bigint' ? Number(value) : value))
  const numeric = comparable.every((value) => typeof value === 'number')
  const sorted = comparable.map((value, at) => ({ value, at }))
  sorted.sort((a, b) => (numeric ? Number(a.value) - Number(b.value) : String(a.value) < String(b.value) ? -1 : 1))
  const ranks: number[] = []
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && String(sorted[to]?.value) === String(sorted[from]?.value)) to++
    for (let at = from; at < to; at++) ranks[sorted[at]?.at ?? 0] = (from + to - 1) / 2
    from = to
  }
  const mean = (values.length - 1) / 2
  let [cross, own, other] = [0, 0, 0]
  ranks.forEach((rank, at) => {
    cross += (rank - mean) * (at - mean)
    own += (rank - mean) ** 2
    other += (at - mean) ** 2
  })
  return own === 0 ? 0 : cross / Math.sqrt(own * other)
}
