/** A fingerprint of everything published in some editions: equal if and only if every figure, label and page is. */
import { createHash } from 'node:crypto'
import type { Id } from '../../foundation/clock.ts'
import type { Reading } from './read-pictures.ts'
import { rowsOf } from './store.ts'

/** SHA-256, hexadecimal. The order of rows and of editions does not matter. */
export async function digestFigures({ trx }: Pick<Reading, 'trx'>, editions: readonly Id[]): Promise<string> {
  const rows = await rowsOf(trx, editions)
  const lines = rows.map((row) =>
    JSON.stringify([
      row.code,
      row.load,
      row.theme,
      row.area,
      row.source,
      row.unit,
      row.nl,
      row.en,
      [...row.ownWords].sort(),
      row.partOf,
      row.year,
      row.period,
      row.amount,
      row.sampleSize,
      row.page,
    ]),
  )
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}
