/** What all rooms together hold about people. The house does not start while a table with sealed content is in nobody's list. */
import type { Client } from 'pg'
import type { Holdings } from '../foundation/holdings.ts'
import { holdings as casework } from '../rooms/casework/holdings.ts'
import { holdings as knowledge } from '../rooms/knowledge/holdings.ts'
import { holdings as neighbourhood } from '../rooms/neighbourhood/holdings.ts'
import { holdings as sharing } from '../rooms/sharing/holdings.ts'
import { holdings as signals } from '../rooms/signals/holdings.ts'

export const allHoldings: readonly Holdings[] = [sharing, signals, casework, neighbourhood, knowledge]

/** Answers of a write, kept for a day under the caller's own key so that a retry acts once: not content of a room. */
const notAHolding = ['identity.answered_requests']

export class HeldByNobody extends Error {
  readonly code = 'held-by-nobody'
}

/** Errors: `HeldByNobody` naming each table with a `…_sealed` column that no room has declared. */
export async function mustBeHeld(admin: Client, declared: readonly Holdings[] = allHoldings): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select distinct n.nspname || '.' || c.relname as name
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attname like '%\\_sealed' and not a.attisdropped and c.relkind in ('r', 'p') order by 1`,
  )
  const known = new Set([...notAHolding, ...declared.flatMap(({ tables }) => tables)])
  const orphans = rows.map(({ name }) => name).filter((name) => !known.has(name))
  if (orphans.length > 0)
    throw new HeldByNobody(
      `No room says how it lets go of: ${orphans.join(', ')}. Name the table in that room's holdings.ts.`,
    )
}
