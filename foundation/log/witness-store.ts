/** SQL of the witnesses: who they are, what they signed and how things stand with each. */
import { type Id, newId } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'

export type WitnessRow = {
  readonly id: Id
  readonly name: string
  /** `name+id+base64`, type 4. */
  readonly key: string
  readonly address: string
}
export type StandingRow = {
  readonly id: Id
  /** Rows of the last checkpoint it signed. */
  readonly size: number
  /** Leaf hashes it keeps. */
  readonly leaves: number
  readonly asked_at: Date
  readonly answered_at: Date | null
  readonly outcome: string
  readonly silent_since: Date | null
}

export async function witnessesOn(trx: Trx, day: string): Promise<WitnessRow[]> {
  const { rows } = await sql<WitnessRow>`select id, name, key, address from audit.witnesses
    where since <= ${day} and (until is null or until >= ${day}) order by name`.execute(trx)
  return rows
}
export async function appointWitness(
  trx: Trx,
  partnership: Id,
  it: { readonly name: string; readonly key: string; readonly address: string; readonly since: string },
): Promise<void> {
  await sql`insert into audit.witnesses (partnership, id, name, key, address, since)
    values (${partnership}, ${newId()}, ${it.name}, ${it.key}, ${it.address}, ${it.since})
    on conflict (partnership, name) do update set key = excluded.key, address = excluded.address, until = null`.execute(
    trx,
  )
}
export async function dismissWitness(trx: Trx, name: string, until: string): Promise<boolean> {
  const { rows } = await sql`update audit.witnesses set until = ${until} where name = ${name} and until is null
    returning id`.execute(trx)
  return rows.length > 0
}

export async function standingOf(trx: Trx, witness: Id): Promise<StandingRow | undefined> {
  const { rows } = await sql<StandingRow>`select id, size, leaves, asked_at, answered_at, outcome, silent_since
    from audit.witness_standings where id = ${witness}`.execute(trx)
  return rows[0]
}
export async function keepStanding(trx: Trx, partnership: Id, row: StandingRow): Promise<void> {
  await sql`insert into audit.witness_standings
      (partnership, id, size, leaves, asked_at, answered_at, outcome, silent_since)
    values (${partnership}, ${row.id}, ${row.size}, ${row.leaves}, ${row.asked_at}, ${row.answered_at}, ${row.outcome},
      ${row.silent_since})
    on conflict (id) do update set size = excluded.size, leaves = excluded.leaves, asked_at = excluded.asked_at,
      answered_at = excluded.answered_at, outcome = excluded.outcome, silent_since = excluded.silent_since`.execute(trx)
}

export type CosignatureRow = {
  readonly witness: Id
  readonly number: number
  readonly size: number
  readonly line: string
  readonly cosigned_at: Date
}
export async function addCosignature(trx: Trx, partnership: Id, row: CosignatureRow): Promise<void> {
  await sql`insert into audit.cosignatures (partnership, id, witness, number, size, line, cosigned_at)
    values (${partnership}, ${newId()}, ${row.witness}, ${row.number}, ${row.size}, ${row.line}, ${row.cosigned_at})
    on conflict do nothing`.execute(trx)
}
export async function cosignaturesOf(trx: Trx, number: number): Promise<CosignatureRow[]> {
  const { rows } = await sql<CosignatureRow>`select witness, number, size, line, cosigned_at from audit.cosignatures
    where number = ${number} order by cosigned_at, id`.execute(trx)
  return rows
}
export async function allCosignatures(trx: Trx): Promise<CosignatureRow[]> {
  const { rows } = await sql<CosignatureRow>`select witness, number, size, line, cosigned_at from audit.cosignatures
    order by number, cosigned_at, id`.execute(trx)
  return rows
}
