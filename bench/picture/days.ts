/**
 * Counts of 162 areas over 365 days, loaded by the steps of the page and read as days. The yardstick: reading the same bytes
 * without understanding them.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId, stopwatch, systemClock } from '../../foundation/clock.ts'
import type { TestDatabase } from '../../foundation/testing/database.ts'
import { fileAt, importSet, prepared } from '../../rooms/neighbourhood/door.ts'
import { yearOfDays } from './search.ts'

export async function loadingDays(house: TestDatabase, folder: string): Promise<object> {
  const { counts } = yearOfDays()
  const lines = counts.flatMap((days, area) =>
    days.map((count, at) => {
      const day = new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10)
      return `BU0935${String(area).padStart(4, '0')};${day};${count}`
    }),
  )
  const text = ['Buurt;Datum;Meldingen', ...lines, ''].join('\n')
  const path = join(folder, 'meldingen-per-dag.csv')
  writeFileSync(path, text)
  const plainly = stopwatch()
  const cells = text.split('\n').reduce((sum, line) => sum + line.split(';').map(Number).length, 0)
  const plain = plainly()
  const elapsed = stopwatch()
  const partnership = newId()
  const { fault } = await importSet(
    { database: house.database, clock: systemClock, newId },
    partnership,
    {
      title: 'Per dag',
      files: [fileAt(path)],
      encoding: 'utf-8',
      correct: prepared({ title: 'Per dag', source: 'drawn by counting', vintage: 2025 }),
    },
    () => undefined,
  )
  const milliseconds = elapsed()
  if (fault) throw fault
  const { rows } = await house.owner.query<{ days: number }>(
    `select count(distinct stretch)::int as days from neighbourhood.table_series
     where partnership = $1 and stretch_kind = 'day'`,
    [partnership],
  )
  return {
    bench: 'picture/days',
    areas: counts.length,
    days: rows[0]?.days,
    cells,
    milliseconds: Math.round(milliseconds),
    plainReadingMilliseconds: Number(plain.toFixed(1)),
    ratio: Number((milliseconds / Math.max(plain, 0.1)).toFixed(1)),
    within: rows[0]?.days === counts[0]?.length,
  }
}
