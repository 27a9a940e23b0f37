/**
 * The catalogue lint: reads what stands in a database, not what a migration meant. Finds tables without a lock, locks
 * that are always open, views and functions that pass by them, and rights too many. Each finding names rule, object, reason.
 * Not seen here: what a query tells by its time or its plan, and references to hidden rows that a policy should refuse.
 */
import { catalogueNotes, catalogueRules } from './catalogue-rules.ts'
import { needsTheSeal, staysInThePartnership } from './policy-expression.ts'

/** A connection that may read every catalogue: the owner of the database or a superuser. */
export type CatalogueReader = {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly Record<string, unknown>[] }>
}
/** The part of `house-rules.mjs` the lint needs; passed in, so that a test can pass another. */
export type LintRules = {
  readonly foreignSchemas: readonly string[]
  readonly definerFunctions: readonly string[]
  readonly plpgsqlFunctions: readonly string[]
  readonly applicationRoles: readonly string[]
  readonly logins: readonly string[]
  readonly owner: string
  readonly ownerOnlyTables: Readonly<Record<string, string>>
  /** `rule object` → reason. */
  readonly lintExceptions: Readonly<Record<string, string>>
}
export type SchemaFinding = {
  /** Number of the fence rule (10 or 11) where there is one. */
  readonly rule?: number
  readonly name: string
  readonly object: string
  readonly reason: string
}
export type LintResult = {
  readonly findings: readonly SchemaFinding[]
  readonly notes: readonly SchemaFinding[]
  readonly tables: number
  readonly policies: number
}

type Policy = { object: string; table: string; qual: string | null; check: string | null }

/** PostgreSQL itself folds what is constant: when nothing is left to filter, the policy lets everything pass. */
async function isAlwaysTrue(reader: CatalogueReader, table: string, expression: string): Promise<boolean> {
  const { rows } = await reader.query(`explain (format json) select 1 from only ${table} where ${expression}`)
  return !/"(One-Time )?Filter"|"(Index|Recheck) Cond"/.test(JSON.stringify(rows))
}

async function lintPolicies(
  reader: CatalogueReader,
  rules: LintRules,
): Promise<{ findings: SchemaFinding[]; policies: number }> {
  const { rows } = await reader.query(
    `select n.nspname || '.' || c.relname || '.' || p.polname as object, c.oid::regclass::text as table,
       pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as check
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname <> all ($1::text[]) order by 1`,
    [rules.foreignSchemas],
  )
  const findings: SchemaFinding[] = []
  for (const { object, table, qual, check } of rows as Policy[]) {
    for (const expression of [qual, check]) {
      if (expression === null) continue
      // what needs the seal is false for everyone without one
      if (!needsTheSeal(expression) && (await isAlwaysTrue(reader, table, expression))) {
        findings.push({ name: 'policy-always-true', object, reason: `lets everything pass: ${expression}` })
      }
      if (!needsTheSeal(expression)) {
        findings.push({
          name: 'policy-without-seal',
          object,
          reason: 'must hold (select sealed.valid()) as a condition that cannot be gone round',
        })
      }
      if (!staysInThePartnership(expression)) {
        findings.push({
          name: 'policy-without-partnership',
          object,
          reason:
            "must hold partnership = (select sealed.text('partnership'))::uuid as a condition that cannot be gone round",
        })
      }
    }
  }
  return { findings, policies: rows.length }
}

/** What only the owner may touch: no row security needed, but then truly nobody else has any right on it. */
async function ownerOnly(reader: CatalogueReader, rules: LintRules): Promise<SchemaFinding[]> {
  const { rows } = await reader.query(
    `select distinct n.nspname || '.' || c.relname as object from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join lateral aclexplode(c.relacl) t on true
       left join pg_attribute col on col.attrelid = c.oid left join lateral aclexplode(col.attacl) a on true
     where n.nspname || '.' || c.relname = any ($1::text[]) and (coalesce(t.grantee, c.relowner) <> c.relowner or coalesce(a.grantee, c.relowner) <> c.relowner)`,
    [Object.keys(rules.ownerOnlyTables)],
  )
  return rows.map(({ object }) => ({
    name: 'owner-only-table-granted',
    object: String(object),
    reason: 'is listed as the owner’s alone, yet another role has a right on it',
  }))
}

const listedFor: Readonly<Record<string, (rules: LintRules) => readonly string[]>> = {
  'table-not-locked': (rules) => Object.keys(rules.ownerOnlyTables),
  'table-without-policy': (rules) => Object.keys(rules.ownerOnlyTables),
  'table-without-partnership': (rules) => Object.keys(rules.ownerOnlyTables),
  'definer-function-not-listed': (rules) => rules.definerFunctions,
  'plpgsql-not-listed': (rules) => rules.plpgsqlFunctions,
}

/** Reads the whole catalogue of the database behind `reader`; changes nothing. `only`: one rule by name, for its bite. */
export async function lintCatalogue(reader: CatalogueReader, rules: LintRules, only?: string): Promise<LintResult> {
  const wanted = (name: string) => only === undefined || only === name
  const values = [rules.foreignSchemas, [...rules.applicationRoles, ...rules.logins], rules.owner]
  const ask = async ({ name, rule, because, query }: (typeof catalogueRules)[number]): Promise<SchemaFinding[]> => {
    // every query gets all three, whether it needs them or not
    const { rows } = await reader.query(
      `select object from (${query}) as found where $1::text[] is not null and $2::text[] is not null and $3::text is not null order by 1`,
      values,
    )
    const listed = listedFor[name]?.(rules) ?? []
    return rows
      .map(({ object }) => String(object))
      .filter(
        (object) =>
          !listed.includes(object) &&
          !(name.startsWith('unique-') && object.split('.').slice(0, 2).join('.') in rules.ownerOnlyTables),
      )
      .map((object) => ({ ...(rule === undefined ? {} : { rule }), name, object, reason: because }))
  }
  const found: SchemaFinding[] = []
  for (const rule of catalogueRules.filter(({ name }) => wanted(name))) found.push(...(await ask(rule)))
  const about = only === undefined || only.startsWith('policy-')
  const { findings, policies } = about ? await lintPolicies(reader, rules) : { findings: [], policies: 0 }
  found.push(...findings, ...(wanted('owner-only-table-granted') ? await ownerOnly(reader, rules) : []))
  const notes: SchemaFinding[] = []
  for (const note of catalogueNotes.filter(({ name }) => wanted(name))) notes.push(...(await ask(note)))
  const { rows } = await reader.query(
    `select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname <> all ($1::text[]) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
    [rules.foreignSchemas],
  )
  return {
    findings: found.filter(({ name, object }) => !(`${name} ${object}` in rules.lintExceptions)),
    notes,
    tables: Number(rows[0]?.tables),
    policies,
  }
}

export const findingSentence = ({ rule, name, object, reason }: SchemaFinding): string =>
  `${object}  ${rule === undefined ? '' : `rule ${rule}, `}${name}: ${reason}`
