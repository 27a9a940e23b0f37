/** Rule 10 in source text: which schemas the SQL of a store or a migration speaks of. What objects lean on, the database fence sees. */
import { offeredIn, type SqlDoors, whyNotLean } from '../../foundation/database/schema-fence.ts'
import { rooms, sql } from '../../house-rules.mjs'
import { isTest, type Tree } from '../tree.ts'
import { factsOf } from './facts.ts'
import type { Finding } from './finding.ts'

const rules = { rooms, ...sql }
const spoken = new RegExp(
  `\\b(?:${[...Object.keys(rooms), ...sql.foundationSchemas].join('|')})\\.[a-z_][a-z0-9_]*`,
  'g',
)
const withoutComments = (text: string) =>
  text.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))

const doorsIn = (tree: Tree): SqlDoors =>
  Object.fromEntries(
    Object.keys(rooms).map((room) => [room, offeredIn(tree.get(`rooms/${room}/database/door.sql`) ?? '', room)]),
  )

/** The schema whose SQL this file holds: the room, or any schema of the foundation. */
const schemaOf = (path: string): string | undefined =>
  /^rooms\/([^/]+)\//.exec(path)?.[1] ?? (path.startsWith('foundation/') ? 'foundation' : undefined)

export function spokenSql(tree: Tree): Finding[] {
  const findings: Finding[] = []
  const doors = doorsIn(tree)
  for (const [path, source] of tree) {
    const from = schemaOf(path)
    if (from === undefined || isTest(path)) continue
    const pieces = path.endsWith('.sql')
      ? [{ line: 1, text: source }]
      : path.endsWith('.ts')
        ? factsOf(path, source).sql
        : []
    for (const { line, text } of pieces) {
      const bare = withoutComments(text)
      for (const { 0: object, index } of bare.matchAll(spoken)) {
        const why = whyNotLean(from, object, rules, doors)
        const at = line + bare.slice(0, index).split('\n').length - 1
        if (why !== undefined)
          findings.push({ rule: 10, file: path, line: at, reason: `its SQL speaks of ${object}: ${why}` })
      }
    }
  }
  return findings
}
