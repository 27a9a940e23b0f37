/** What somebody with every right in the database can do to history: edit, delete, exchange, put in, put back. */
import { type Id, newId, secretBytes } from '../../foundation/clock.ts'
import { sql, type Trx } from '../../foundation/database/sql.ts'
import type { Verified } from '../../foundation/log/verify-house.ts'

export type Target = {
  readonly table: 'acts' | 'decisions' | 'leaves' | 'log_tiles' | 'checkpoints' | 'paddings'
  readonly id: Id
  /** What a finding must name for the row to count as named. */
  readonly named: readonly string[]
}
export type Spoil = {
  readonly what: string
  /** Any of these words in what was found names the row. */
  readonly named: readonly string[]
  readonly apply: (trx: Trx) => Promise<void>
}

/** New contents per column. The surrogate ids of tiles and checkpoints say nothing of history and are left alone. */
const edits: { readonly [table in Target['table']]: { readonly [column: string]: string } } = {
  acts: {
    id: 'gen_random_uuid()',
    at: "at + interval '1 hour'",
    'at by a microsecond': "at = at + interval '1 microsecond'",
    day: 'day - 1',
    action: "action || '.x'",
    result: "case result when 'done' then 'refused' else 'done' end",
    problem: "case when problem is null then '' else null end",
    person: 'gen_random_uuid()',
    appointment: 'gen_random_uuid()',
    organ: "organ || 'x'",
    regime: "'MUN'",
    purpose: "'other/1'",
    task: 'case when task is null then gen_random_uuid() end',
    objects: 'objects || gen_random_uuid()',
    decisions: "case cardinality(decisions) when 0 then array[gen_random_uuid()] else '{}' end",
    decided: "case cardinality(decided) when 0 then array['\\x00'::bytea] else '{}' end",
    request: 'gen_random_uuid()',
    salt: 'sha256(salt)',
    form: '1',
    commitment: 'sha256(commitment)',
    partnership: 'gen_random_uuid()',
  },
  decisions: {
    id: 'gen_random_uuid()',
    at: "at - interval '1 day'",
    person: 'gen_random_uuid()',
    appointment: 'gen_random_uuid()',
    organ: "organ || 'x'",
    regime: "'MUN'",
    purpose: "'other/1'",
    action: "'casework/close-case'",
    resource_type: "'casework::Person'",
    resource: 'gen_random_uuid()',
    inputs: "jsonb_set(inputs, '{context,involved}', 'false')",
    allowed: 'not allowed',
    determining: "'{}'",
    rules: "repeat('cd', 32)",
    salt: 'sha256(salt)',
    partnership: 'gen_random_uuid()',
  },
  leaves: {
    id: 'gen_random_uuid()',
    day: 'day - 1',
    commitment: 'sha256(commitment)',
    partnership: 'gen_random_uuid()',
  },
  log_tiles: {
    level: 'level + 3',
    place: 'place + 100',
    width: 'case width when 1 then 2 else width - 1 end',
    bytes: 'set_byte(bytes, length(bytes) / 2, 255 - get_byte(bytes, length(bytes) / 2))',
    'bytes cut': 'bytes = substring(bytes from 1 for length(bytes) - 32)',
    partnership: 'gen_random_uuid()',
  },
  checkpoints: {
    number: 'number + 1000',
    size: 'size + 1',
    root: 'sha256(root)',
    signed_at: "signed_at - interval '1 hour'",
    'signed_at by a microsecond': "signed_at = signed_at + interval '1 microsecond'",
    note: 'set_byte(note, length(note) - 20, 65 + (get_byte(note, length(note) - 20) - 64) % 20)',
    partnership: 'gen_random_uuid()',
  },
  paddings: {
    id: 'gen_random_uuid()',
    day: 'day - 1',
    padding: 'padding + 1',
    salt: 'sha256(salt)',
    partnership: 'gen_random_uuid()',
  },
}

const of = (table: Target['table']) => sql.raw(`audit.${table}`)
/** Edits that change nothing on this row are no mutation: the caller sees that the row is as it was. */
export function editsOf({ table, id, named }: Target): Spoil[] {
  return Object.entries(edits[table]).map(([column, to]) => ({
    what: `${table}: ${column} edited`,
    named,
    apply: async (trx) => {
      const set = to.includes(' = ') && column.includes(' ') ? to : `${column} = ${to}`
      const { rows } = await sql`update ${of(table)} set ${sql.raw(set)} where id = ${id} returning id`.execute(trx)
      if (rows.length !== 1) throw new Error(`nothing was edited: ${table}.${column}`)
    },
  }))
}

export const deletionOf = ({ table, id, named }: Target): Spoil => ({
  what: `${table}: row deleted`,
  named,
  apply: async (trx) => void (await sql`delete from ${of(table)} where id = ${id}`.execute(trx)),
})

/** All columns but the id change places. */
export const exchangeOf = (one: Target, other: Target, columns: readonly string[]): Spoil => ({
  what: `${one.table}: two rows exchanged`,
  named: [...one.named, ...other.named],
  apply: async (trx) => {
    const set = columns.map((column) => `${column} = b.${column}`).join(', ')
    await sql`update ${of(one.table)} a set ${sql.raw(set)} from ${of(one.table)} b
      where a.id in (${one.id}, ${other.id}) and b.id in (${one.id}, ${other.id}) and a.id <> b.id`.execute(trx)
  },
})

const columnsOfActs =
  'partnership, at, day, action, result, problem, person, appointment, organ, regime, purpose, task, objects, decisions, decided, request, salt, form, commitment'
export function insertions(act: Target, decision: Target): Spoil[] {
  const [copy, invented, leaf, choice] = [newId(), newId(), newId(), newId()] as const
  return [
    {
      what: 'acts: a copy put in',
      named: [copy],
      apply: async (trx) =>
        void (await sql`insert into audit.acts (id, ${sql.raw(columnsOfActs)})
          select ${copy}, ${sql.raw(columnsOfActs)} from audit.acts where id = ${act.id}`.execute(trx)),
    },
    {
      what: 'acts: an invented one put in, with a leaf of something else',
      named: [invented],
      apply: async (trx) => {
        await sql`insert into audit.acts (id, ${sql.raw(columnsOfActs)})
          select ${invented}, ${sql.raw(columnsOfActs)} from audit.acts where id = ${act.id}`.execute(trx)
        await sql`insert into audit.leaves (partnership, id, day, commitment)
          select partnership, ${invented}, day, ${secretBytes(32)} from audit.acts where id = ${act.id}`.execute(trx)
      },
    },
    {
      what: 'leaves: one of nothing put in',
      named: [leaf],
      apply: async (trx) =>
        void (await sql`insert into audit.leaves (partnership, id, day, commitment)
          select partnership, ${leaf}, day, ${secretBytes(32)} from audit.acts where id = ${act.id}`.execute(trx)),
    },
    {
      what: 'decisions: one put in',
      named: [choice],
      apply: async (trx) =>
        void (await sql`insert into audit.decisions select (d).* from (
          select jsonb_populate_record(d, jsonb_build_object('id', ${choice}::text)) as d
          from audit.decisions d where d.id = ${decision.id}) as copies`.execute(trx)),
    },
  ]
}

/** Everything that was found, in one text, to look a name up in. */
export const textOf = ({ findings }: Verified): string => JSON.stringify(findings)
