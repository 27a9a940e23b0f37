/** Who saw what about somebody: for the answer to a person concerned. Organs, functions, days and rules; never a name. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import * as store from '../../../foundation/log/reading-store.ts'

export type Access = {
  readonly day: string
  readonly organ: string
  /** Role of the appointment, as it is in the register of appointments. */
  readonly roles: readonly string[]
  readonly action: string
  readonly result: 'done' | 'refused'
  /** Code and version of the purpose: the rule under which it was seen. */
  readonly purpose: string
  readonly object: Id
  readonly acts: number
}
/** Units: hours. As long as the desk needs to make the answer. */
const openHours = 8

/**
 * The acts that touched these objects, in the legal world of the act that asks, grouped. Only a clerk of the contact point
 * gets rows: the database asks for that role and for a request about these very objects, which is written here.
 *
 * Shapes: at most 200 objects. Errors: what PostgreSQL says when somebody else asks. The reading is noted on the act, and holds the objects.
 */
export async function accessesOf(
  act: Act,
  { objects, from, until }: { objects: readonly Id[]; from: string; until: string },
): Promise<Access[]> {
  if (objects.length === 0) return []
  const { partnership, person, organ, regime } = act.capacity
  const [id, now] = [act.newId(), act.clock.now()]
  await store.addReading(act.trx, partnership, 'accesses', {
    ...{ id, use: 'legality', regime, asked_by: person, asked_organ: organ, asked_at: now },
    ...{ about_person: null, about_objects: [...new Set(objects)], from_day: from, until_day: until },
    ...{ reason_code: 'request-of-person', open_until: new Date(now.getTime() + openHours * 3_600_000) },
  })
  // The reading holds which objects; the act does not, or a clerk would find among her own acts in which case somebody is.
  act.note(id)
  const rows = await store.accessesTo(act.trx, objects, regime)
  const functions = await store.functionsOf(act.trx, [...new Set(rows.map(({ appointment }) => appointment))])
  return rows.map(({ appointment, ...row }) => ({ ...row, roles: functions.get(appointment)?.roles ?? [] }))
}
