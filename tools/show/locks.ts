/** Who may read the rows of each table: the rules in words with their article, and the lock PostgreSQL holds them to. */
import { rulesInForce } from '../../foundation/policy/read-rooms.ts'
import type { Tree } from '../tree.ts'

/** The `create policy …;` of a table in a locks.sql, as it stands. */
const lockOf = (locks: string, table: string): string =>
  new RegExp(`create policy [^;]* on ${table.replace('.', '\\.')} [^;]*;`).exec(locks)?.[0] ??
  '  (no lock: run "npm run locks")'

export async function showLocks(tree: Tree, only: string | undefined): Promise<string> {
  const { rooms, policies } = await rulesInForce()
  const said: string[] = []
  for (const { room, mapping } of rooms.filter((access) => only === undefined || access.room === only)) {
    const locks = tree.get(`rooms/${room}/database/locks.sql`) ?? ''
    for (const [type, { table, action }] of Object.entries(mapping)) {
      said.push(`${table}  (${type}, ${action})`)
      for (const { id, effect, json, explanation, silent } of policies.values()) {
        if (!JSON.stringify(json.action).includes(`"${action}"`) || !JSON.stringify(json.resource).includes(type))
          continue
        said.push(
          `  ${effect} ${id}${silent ? ' (silent)' : ''}`,
          `      ${explanation.nl}`,
          `      ${json.annotations?.ground}`,
        )
      }
      said.push(lockOf(locks, table).replace(/^/gm, '    '), '')
    }
  }
  return said.length > 0 ? said.join('\n') : `No room ${only ?? ''} has rules of its own.`
}
