/**
 * One Cedar condition as SQL. Whatever is not listed here throws: a rule that cannot become row security stops the build.
 *
 * Assumes, and the compiled lock guards: (a) no column is null; (b) no claim of the person asking is null. Only then
 * is SQL's logic Cedar's logic.
 */
import type { Expr } from './cedar.ts'
import type { AttributeMapping } from './mapping.ts'
import { PolicyError } from './policy-error.ts'
import type { AttributeTypes } from './simple-schema.ts'

export type Translation = {
  readonly policy: string
  readonly effect: 'permit' | 'forbid'
  readonly resourceType: string
  readonly resource: AttributeTypes
  readonly user: AttributeTypes
  readonly columns: { readonly [attribute: string]: AttributeMapping }
  /** Filled while translating: the columns and claims the lock must guard. */
  readonly claims: Set<string>
}
type SqlType = 'text' | 'bigint' | 'boolean' | 'uuid' | 'text[]' | 'uuid[]'
/** `claim`: comes from the person asking; `written`: stands in the rule; `elements`: a set written in the rule. */
type Sql = {
  readonly sql: string
  readonly type: SqlType
  readonly claim?: string
  readonly written?: true
  readonly elements?: readonly Sql[]
}

const comparisons: { readonly [operator: string]: string } = {
  '==': '=',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}
/** Claims that hold ids, so that they may be compared with uuid columns. */
const idClaims = new Set(['partnership', 'person', 'appointment'])

export function condition(expression: Expr, t: Translation): string {
  const { sql, type } = translate(expression, t)
  return type === 'boolean' ? sql : refuse(t, 'a condition that is not true or false')
}

function translate(expression: Expr, t: Translation): Sql {
  const [operator, body] = Object.entries(expression)[0] as [string, never]
  const both = () => {
    const { left, right } = body as { left: Expr; right: Expr }
    return [translate(left, t), translate(right, t)] as const
  }
  if (operator in comparisons) return compare(operator, ...both(), t)
  switch (operator) {
    case 'Value':
      return literal(body, t)
    case 'Set':
      return setLiteral(body, t)
    case '&&':
    case '||': {
      const [left, right] = both()
      return yesNo(`(${left.sql} ${operator === '&&' ? 'and' : 'or'} ${right.sql})`)
    }
    case '!':
      return yesNo(`(not ${translate((body as { arg: Expr }).arg, t).sql})`)
    case '.':
      return attribute(body, t)
    case 'has':
      return has(body, t)
    case 'is':
      return kind(body, t)
    case 'contains':
      return contains(...both(), t)
    case 'containsAny':
      return overlaps(...both(), t)
    case 'containsAll':
      return includes(...both(), t)
    case 'isEmpty':
      return empty(translate((body as { arg: Expr }).arg, t), t)
    default:
      return refuse(t, `"${operator}"`)
  }
}

const yesNo = (sql: string): Sql => ({ sql, type: 'boolean' })
const quoted = (word: string) => `'${word.replaceAll("'", "''")}'`

function literal(given: unknown, t: Translation): Sql {
  if (typeof given === 'string') return { sql: quoted(given), type: 'text', written: true }
  if (typeof given === 'boolean') return yesNo(String(given))
  if (typeof given === 'number' && Number.isSafeInteger(given))
    return { sql: given < 0 ? `(${given})` : String(given), type: 'bigint' }
  return refuse(t, `the literal ${JSON.stringify(given)}`)
}

function setLiteral(members: readonly Expr[], t: Translation): Sql {
  const elements = members.map((member) => translate(member, t))
  if (elements.some(({ type }) => type !== 'text')) refuse(t, 'a set of anything but texts')
  return { sql: `array[${elements.map(({ sql }) => sql).join(', ')}]::text[]`, type: 'text[]', elements }
}

function attribute({ left, attr }: { left: Expr; attr: string }, t: Translation): Sql {
  const owner = 'Var' in left ? left.Var : refuse(t, 'a path of attributes')
  if (owner === 'principal') {
    t.claims.add(attr)
    if (t.user.get(attr) === 'Set<String>')
      return { sql: `(select sealed.list(${quoted(attr)}))`, type: 'text[]', claim: attr }
    return { sql: `(select sealed.text(${quoted(attr)}))`, type: 'text', claim: attr }
  }
  if (owner !== 'resource') return refuse(t, `"${owner}.${attr}": a list knows nothing but person and row`)
  const cedarType = t.resource.get(attr)
  const column = t.columns[attr]
  if (!cedarType || !column) return refuse(t, `"resource.${attr}": the mapping has no such attribute`)
  if ('constant' in column) return literal(column.constant, t)
  if ('array' in column) return { sql: column.array, type: column.type === 'uuid' ? 'uuid[]' : 'text[]' }
  return {
    sql: column.column,
    type: column.type ?? (cedarType === 'Long' ? 'bigint' : cedarType === 'Boolean' ? 'boolean' : 'text'),
  }
}

function has({ left, attr }: { left: Expr; attr: string | readonly string[] }, t: Translation): Sql {
  if (t.effect === 'forbid') refuse(t, '"has" in a forbid')
  const known =
    'Var' in left && typeof (attr as unknown) === 'string'
      ? left.Var === 'principal'
        ? t.user
        : t.resource
      : new Map()
  // Every attribute is required, so "has" is true for each one the schema knows.
  return known.has(attr as string) ? yesNo('true') : refuse(t, `"has ${attr}"`)
}

function kind({ left, entity_type, in: within }: { left: Expr; entity_type: string; in?: Expr }, t: Translation): Sql {
  if (within || !('Var' in left)) return refuse(t, '"is … in"')
  if (left.Var === 'principal') return yesNo(String(entity_type === 'Schakel::User'))
  return left.Var === 'resource' ? yesNo(String(entity_type === t.resourceType)) : refuse(t, `"${left.Var} is"`)
}

function compare(operator: string, left: Sql, right: Sql, t: Translation): Sql {
  const [a, b] = sameType(left, right, t)
  if (a.type.endsWith('[]')) refuse(t, `"${operator}" between sets`)
  if (operator !== '==' && operator !== '!=' && a.type !== 'bigint') refuse(t, `"${operator}" between ${a.type}s`)
  return yesNo(`(${a.sql} ${comparisons[operator]} ${b.sql})`)
}

/** `set.contains(member)`. A stored set keeps the operator its GIN index knows. */
function contains(set: Sql, member: Sql, t: Translation): Sql {
  if (set.claim) return hasClaim(set.claim, member)
  if (set.elements) return yesNo(`(${member.sql} = any (${asIn(set, `${member.type}[]` as SqlType, t).sql}))`)
  const one = asIn(member, set.type.slice(0, -2) as SqlType, t)
  return yesNo(`(${set.sql} @> ${one.claim ? `(select array[${inside(one.sql)}])` : `array[${one.sql}]`})`)
}

function hasClaim(claim: string, member: Sql): Sql {
  if (member.written) return yesNo(`(select sealed.has(${quoted(claim)}, ${member.sql}))`)
  return yesNo(
    `(${member.type === 'uuid' ? `${member.sql}::text` : member.sql} = any ((select sealed.list(${quoted(claim)}))::text[]))`,
  )
}

function overlaps(left: Sql, right: Sql, t: Translation): Sql {
  const [claimed, other] = left.claim ? [left, right] : [right, left]
  if (claimed.claim && other.elements)
    return yesNo(`(${other.elements.map((member) => hasClaim(claimed.claim as string, member).sql).join(' or ')})`)
  return yesNo(`(${sets(left, right, '&&', t)})`)
}

function includes(left: Sql, right: Sql, t: Translation): Sql {
  if (left.claim && right.elements)
    return yesNo(`(${right.elements.map((member) => hasClaim(left.claim as string, member).sql).join(' and ')})`)
  return yesNo(`(${sets(left, right, '@>', t)})`)
}

function sets(left: Sql, right: Sql, operator: string, t: Translation): string {
  const [a, b] = sameType(left, right, t)
  if (!a.type.endsWith('[]')) return refuse(t, 'a set operation on something else')
  // "Includes all of a stored set": a NULL in there would never be found.
  const wanted = operator === '@>' && !b.elements && !b.claim ? `array_remove(${b.sql}, null)` : cast(b)
  return `${cast(a)} ${operator} ${wanted}`
}
const cast = ({ sql, claim }: Sql) => (claim ? `${sql}::text[]` : sql)

/** NULL inside a stored set counts as absent, so a set of nothing but NULLs is empty. */
function empty(set: Sql, t: Translation): Sql {
  if (!set.type.endsWith('[]')) return refuse(t, '"isEmpty" of something else')
  return yesNo(`(cardinality(array_remove(${cast(set)}, null)) = 0)`)
}

/** Only ids of the person asking become uuids: any other text could fail to convert where Cedar just says "not equal". */
function asIn(given: Sql, wanted: SqlType, t: Translation): Sql {
  if (given.type === wanted) return given
  if (wanted === 'uuid' && given.claim && idClaims.has(given.claim))
    return { ...given, sql: `${given.sql}::uuid`, type: 'uuid' }
  if (wanted === 'uuid[]' && given.elements)
    return {
      ...given,
      sql: `array[${given.elements.map((member) => asIn(member, 'uuid', t).sql).join(', ')}]`,
      type: 'uuid[]',
    }
  return refuse(t, `${given.type} where ${wanted} is stored`)
}

function sameType(left: Sql, right: Sql, t: Translation): readonly [Sql, Sql] {
  if (left.type === right.type) return [left, right]
  return left.type.startsWith('uuid') ? [left, asIn(right, left.type, t)] : [asIn(left, right.type, t), right]
}

/** `(select sealed.text('x'))::uuid` → the same inside one sub-select, so that it is computed once per statement. */
function inside(sql: string): string {
  return sql.replace(/^\(select (.*)\)(::uuid)?$/, '$1$2')
}

function refuse(t: Translation, what: string): never {
  throw new PolicyError('not-translatable', `cannot become row security: ${what}`, t.policy)
}
