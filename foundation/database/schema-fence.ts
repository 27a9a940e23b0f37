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
with ours as (
  select oid, nspname::text as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
), relation as (
  -- an index goes by the name of its table
  select c.oid, ours.name as schema, coalesce(t.relname, c.relname)::text as name
  from pg_class c join ours on ours.oid = c.relnamespace
  left join pg_index x on x.indexrelid = c.oid left join pg_class t on t.oid = x.indrelid
), thing as (
  select 'pg_class'::regclass as kind, oid, schema, name, 'table or view' as what from relation
  union all select 'pg_proc'::regclass, f.oid, ours.name, f.proname::text, 'function' from pg_proc f join ours on ours.oid = f.pronamespace
  union all select 'pg_type'::regclass, t.oid, ours.name, coalesce(r.name, t.typname)::text, 'type'
    from pg_type t join ours on ours.oid = t.typnamespace left join relation r on r.oid = t.typrelid
  union all select 'pg_operator'::regclass, o.oid, ours.name, o.oprname::text, 'operator' from pg_operator o join ours on ours.oid = o.oprnamespace
  union all select 'pg_constraint'::regclass, k.oid, ours.name, coalesce(r.name, k.conname)::text, 'constraint ' || k.conname
    from pg_constraint k join ours on ours.oid = k.connamespace left join relation r on r.oid = k.conrelid
  union all select 'pg_policy'::regclass, p.oid, r.schema, r.name, 'policy ' || p.polname from pg_policy p join relation r on r.oid = p.polrelid
  union all select 'pg_attrdef'::regclass, d.oid, r.schema, r.name, 'default' from pg_attrdef d join relation r on r.oid = d.adrelid
  union all select 'pg_rewrite'::regclass, w.oid, r.schema, r.name, 'view' from pg_rewrite w join relation r on r.oid = w.ev_class
  union all select 'pg_trigger'::regclass, t.oid, r.schema, r.name, 'trigger ' || t.tgname
    from pg_trigger t join relation r on r.oid = t.tgrelid where not t.tgisinternal
)
select distinct f.schema as from_schema, f.name as from_name, f.what, t.schema || '.' || t.name as object
from thing f
join pg_depend d on d.classid = f.kind and d.objid = f.oid
join thing t on t.kind = d.refclassid and t.oid = d.refobjid
where f.schema <> t.schema
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
