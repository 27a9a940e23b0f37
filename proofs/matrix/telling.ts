/** With what a sequel is told: requests that must succeed, and what was made by them, by label. */
import { demoPartnership } from '../../demo/people.ts'
import type { Id } from '../../foundation/clock.ts'
import { reactNow } from '../../foundation/testing/react-now.ts'
import { reactions } from '../../server/later.ts'
import type { World } from '../hidden/world.ts'

export type Telling = {
  readonly ids: Map<string, Id>
  readonly at: (label: string) => Id
  readonly does: (who: string, path: string, body?: unknown, makes?: string) => Promise<Id>
  readonly reads: <T>(who: string, path: string) => Promise<T>
  readonly find: (label: string, sql: string, values?: readonly unknown[]) => Promise<void>
  readonly later: () => Promise<unknown>
  readonly owner: (sql: string) => Promise<unknown>
}

export function tellingIn(world: World): Telling {
  const ids = new Map<string, Id>()
  const { house, testDatabase } = world.workbench
  return {
    ids,
    at: (label) => ids.get(label) ?? world.id(label),
    does: async (who, path, body, makes) => {
      const answer = await world.send(who, 'POST', `/v1/${path}`, body)
      if (answer.status >= 300) throw new Error(`${who} ${path} ${makes ?? ''}: ${answer.body}`)
      const { id } = JSON.parse(answer.body) as { id: Id }
      if (makes) ids.set(makes, id)
      return id
    },
    reads: async <T>(who: string, path: string) => JSON.parse((await world.send(who, 'GET', `/v1/${path}`)).body) as T,
    find: async (label, sql, values = []) => {
      const { rows } = await testDatabase.owner.query<{ id: Id }>(sql, [...values])
      if (!rows[0]) throw new Error(`the sequel made no ${label}`)
      ids.set(label, rows[0].id)
    },
    later: () => reactNow({ ...house, partnership: demoPartnership }, reactions),
    owner: (sql) => testDatabase.owner.query(sql),
  }
}
