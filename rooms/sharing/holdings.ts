/**
 * What this room holds about people: reasons that go with their case (`destruction/keep-reasons.ts`), and requests, letters
 * and breaches that stand on their own (`rights/keep-requests.ts`). Never a row about what is in a case.
 */
import type { Holdings } from '../../foundation/holdings.ts'
import { reasonsHeld } from './destruction/keep-reasons.ts'
import { requestsHeld } from './rights/keep-requests.ts'

const parts = [reasonsHeld, requestsHeld]

export const holdings: Holdings = {
  room: 'sharing',
  tables: parts.flatMap(({ tables }) => tables),
  about: async (act, one) => (await Promise.all(parts.map((part) => part.about(act, one)))).flat(),
  due: async (act, day) => (await Promise.all(parts.map((part) => part.due(act, day)))).flat(),
  eraseItem: async (act, item) => {
    for (const part of parts) if (part.tables.some((table) => table === item.table)) await part.eraseItem(act, item)
  },
  eraseCase: async (act, one) => {
    let gone = 0
    for (const part of parts) gone += await part.eraseCase(act, one)
    return gone
  },
}
