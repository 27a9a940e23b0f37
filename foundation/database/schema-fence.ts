/**
 * The SQL fence (rules 10 and 11): what the schema of a room leans on, read from PostgreSQL's own book of dependencies.
 * `pg_depend` sees tables, keys, policies, defaults, views, triggers and SQL-standard function bodies; it cannot see into
 * plpgsql, so the text of each listed plpgsql function is searched for names of schemas instead.
 */
import type { CatalogueReader, SchemaFinding } from './catalogue-lint.ts'

export type FenceRules = {
  readonly rooms: Readonly<Record<string, { readonly knocksAt: readonly string[] }>>
  readonly foundationSchemas: readonly string[]
  readonly foundationDoor: readonly string[]
  readonly foreignSchemas: readonly string[]
}
/** Objects each room offers to the SQL of others: the names in its `database/door.sql`. */
export type SqlDoors = Readonly<Record<string, ReadonlySet<string>>>

/** Every `schema.name` a door.sql speaks of in its own schema is offered. */
export function offeredIn(doorSql: string, schema: string): Set<string> {
  const spoken = doorSql.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '')
  return new Set([...spoken.matchAll(new RegExp(`\\b${schema}\\.([a-z_][a-z0-9_]*)`, 'g'))].map(([name]) => name))
}

/** May SQL of schema `from` lean on `object` (`schema.name`)? Undefined when yes, else why not. */
export function whyNotLean(from: string, object: string, rules: FenceRules, doors: SqlDoors): string | undefined {
  const to = object.split('.')[0] as string
  if (from === to) return undefined
  const room = rules.rooms[from]
  if (room === undefined) {
    return to in rules.rooms ? `the foundation carries the rooms and does not lean on ${object}` : undefined
  }
  if (rules.foundationSchemas.includes(to)) {
    return rules.foundationDoor.includes(object)
      ? undefined
      : `${object} is an inside of the foundation; rooms may use ${rules.foundationDoor.join(', ')}`
  }
  if (!(to in rules.rooms)) return `the schema ${to} is not in the table of house-rules.mjs for rooms`
  if (!room.knocksAt.includes(to))
    return `${from} may not knock at ${to} (only: ${room.knocksAt.join(', ') || 'no room'})`
  return doors[to]?.has(object) ? undefined : `${object} is not in rooms/${to}/database/door.sql`
}

const leaning = `
with thing as (
  select 'pg_class'::regclass as kind, c.oid, c.relnamespace as schema, coalesce((select t.relname from pg_index x join pg_class t on t.oid = x.indrelid where x.indexrelid = c.oid), c.relname)::text as name, 'table or view' as what from pg_class c
  union all select 'pg_proc'::regclass, f.oid, f.pronamespace, f.proname::text, 'function' from pg_proc f
  union all select 'pg_type'::regclass, t.oid, t.typnamespace, coalesce((select c.relname from pg_class c where c.oid = t.typrelid), t.typname)::text, 'type' from pg_type t
  union all select 'pg_operator'::regclass, o.oid, o.oprnamespace, o.oprname::text, 'operator' from pg_operator o
  union all select 'pg_constraint'::regclass, k.oid, k.connamespace, coalesce((select c.relname from pg_class c where c.oid = k.conrelid), k.conname)::text, 'constraint ' || k.conname from pg_constraint k
  union all select 'pg_policy'::regclass, p.oid, c.relnamespace, c.relname::text, 'policy ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
  union all select 'pg_attrdef'::regclass, d.oid, c.relnamespace, c.relname::text, 'default' from pg_attrdef d join pg_class c on c.oid = d.adrelid
  union all select 'pg_rewrite'::regclass, r.oid, c.relnamespace, c.relname::text, 'view' from pg_rewrite r join pg_class c on c.oid = r.ev_class
  union all select 'pg_trigger'::regclass, t.oid, c.relnamespace, c.relname::text, 'trigger ' || t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal
)
select distinct fs.nspname::text as from_schema, f.name as from_name, f.what, ts.nspname || '.' || t.name as object
from pg_depend d
join thing f on f.kind = d.classid and f.oid = d.objid
join thing t on t.kind = d.refclassid and t.oid = d.refobjid
join pg_namespace fs on fs.oid = f.schema join pg_namespace ts on ts.oid = t.schema
where fs.oid <> ts.oid and fs.nspname !~ '^pg_' and ts.nspname !~ '^pg_'
  and fs.nspname <> 'information_schema' and ts.nspname <> 'information_schema'
order by 1, 2, 4`

/** Reads which objects lean on which across schemas; changes nothing. */
export async function fenceSchemas(
  reader: CatalogueReader,
  rules: FenceRules,
  doors: SqlDoors,
): Promise<SchemaFinding[]> {
  const findings: SchemaFinding[] = []
  const { rows } = await reader.query(leaning)
  for (const { from_schema, from_name, what, object } of rows as {
    from_schema: string
    from_name: string
    what: string
    object: string
  }[]) {
    if (rules.foreignSchemas.includes(from_schema)) continue
    const why = whyNotLean(from_schema, object, rules, doors)
    if (why !== undefined)
      findings.push({
        rule: 10,
        name: 'sql-leans-only-on-doors',
        object: `${from_schema}.${from_name} (${what})`,
        reason: `leans on ${object}: ${why}`,
      })
  }
  findings.push(...(await plpgsqlBodies(reader, rules, doors)), ...(await unknownSchemas(reader, rules)))
  return findings
}

async function plpgsqlBodies(reader: CatalogueReader, rules: FenceRules, doors: SqlDoors): Promise<SchemaFinding[]> {
  const { rows } = await reader.query(
    `select n.nspname::text as schema, f.proname::text as name, f.prosrc as body from pg_proc f
     join pg_namespace n on n.oid = f.pronamespace join pg_language l on l.oid = f.prolang
     where l.lanname = 'plpgsql' and n.nspname <> all ($1::text[]) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
    [rules.foreignSchemas],
  )
  const known = [...Object.keys(rules.rooms), ...rules.foundationSchemas]
  return (rows as { schema: string; name: string; body: string }[]).flatMap(({ schema, name, body }) =>
    [...new Set(body.match(new RegExp(`\\b(?:${known.join('|')})\\.[a-z_][a-z0-9_]*`, 'g')) ?? [])].flatMap(
      (object) => {
        const why = whyNotLean(schema, object, rules, doors)
        return why === undefined
          ? []
          : [
              {
                rule: 10,
                name: 'sql-leans-only-on-doors',
                object: `${schema}.${name} (plpgsql)`,
                reason: `speaks of ${object}: ${why}`,
              },
            ]
      },
    ),
  )
}

async function unknownSchemas(reader: CatalogueReader, rules: FenceRules): Promise<SchemaFinding[]> {
  const { rows } = await reader.query(
    `select nspname::text as schema from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') and nspname <> all ($1::text[])`,
    [[...Object.keys(rules.rooms), ...rules.foundationSchemas, ...rules.foreignSchemas]],
  )
  return rows.map(({ schema }) => ({
    rule: 10,
    name: 'schema-not-in-the-table',
    object: String(schema),
    reason: 'a schema is named after its room, or listed in house-rules.mjs',
  }))
}
