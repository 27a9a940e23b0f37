/** The week as a privacy officer reviews it: in figures, by role and task; names only where something is to be asked. */
import type { Act } from '../../../foundation/act.ts'
import { dayOf, type Id } from '../../../foundation/clock.ts'
import { colleagueNames } from '../../../foundation/identity/colleague-names.ts'
import { refusalsBetween } from '../../../foundation/log/count-acts.ts'
import { countDecisions } from '../../../foundation/policy/count-decisions.ts'
import { consider } from '../../../foundation/policy/decide.ts'
import { deviationsSince } from '../protocol/store.ts'
import type { ShownAlert, WeeklyReview } from './contract.ts'
import { medianOf, quotaOf, rememberedDays, slowLookingIsListed } from './quota.ts'
import * as store from './store.ts'

/** Units: milliseconds. */
const aDay = 86_400_000
const daysAgo = (act: Act, days: number) => dayOf(new Date(act.clock.now().getTime() - days * aDay))

export async function listAlerts(act: Act): Promise<{ items: ShownAlert[] }> {
  return { items: await alertsFor(act) }
}

async function alertsFor(act: Act): Promise<ShownAlert[]> {
  const rows = await store.alerts(act.trx)
  act.note(...rows.map(({ id }) => id))
  const names = await namesOf(act, rows)
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      name: names.get(row.person) ?? '',
      organ: row.organ,
      role: row.role,
      kind: row.kind,
      day: row.day,
      quota: row.quota,
      outcome: row.outcome,
      settledBy: row.settled_by,
      maySettle: row.outcome === null && (await maySettle(act, row)),
    })),
  )
}

const namesOf = (act: Act, rows: readonly { readonly person: Id }[]) =>
  colleagueNames(
    act.trx,
    rows.map(({ person }) => person),
  )

const maySettle = async (act: Act, { id, organ, person }: store.AlertRow): Promise<boolean> =>
  (
    await consider(act.capacity, {
      action: 'sharing/settle-quota-alert',
      resource: { type: 'sharing::QuotaAlert', id, attributes: { organ, person } },
    })
  ).allowed

/** Units: the seven days up to and including today; slow looking over the days that are remembered. */
export async function reviewWeek(act: Act): Promise<WeeklyReview> {
  const [from, until] = [daysAgo(act, 6), act.clock.today()]
  const month = await store.openedSince(act.trx, daysAgo(act, rememberedDays - 1))
  const deviations = await deviationsSince(act.trx, from)
  act.note(...deviations.map(({ id }) => id))
  return {
    from,
    until,
    decisions: await countDecisions(act.trx, new Date(`${from}T00:00:00Z`), new Date(act.clock.now().getTime() + aDay)),
    refusals: await refusalsBetween(act.trx, from, until),
    deviations: deviations.map(({ id, organ, reason, recorded_on }) => ({
      id,
      organ,
      reason,
      recordedOn: recorded_on,
    })),
    alerts: await alertsFor(act),
    looking: lookingByRole(await store.openedSince(act.trx, from)),
    slowLooking: slowLooking(month, await namesOf(act, month)),
    rememberedDays,
  }
}

const peersOf = (rows: readonly store.OpenedRow[], { organ, role }: Pick<store.OpenedRow, 'organ' | 'role'>) =>
  rows.filter((row) => row.organ === organ && row.role === role).map(({ many }) => many)

function lookingByRole(rows: readonly store.OpenedRow[]): WeeklyReview['looking'] {
  const groups = new Map(rows.map(({ organ, role }) => [`${organ} ${role}`, { organ, role }]))
  return [...groups.values()].map((group) => {
    const peers = peersOf(rows, group)
    return { ...group, colleagues: peers.length, median: medianOf(peers), most: Math.max(...peers) }
  })
}

function slowLooking(rows: readonly store.OpenedRow[], names: ReadonlyMap<Id, string>): WeeklyReview['slowLooking'] {
  return rows.flatMap(({ person, organ, role, many }) => {
    const median = medianOf(peersOf(rows, { organ, role }))
    const quota = quotaOf([role as never], 'person')
    return slowLookingIsListed(many, median, quota)
      ? [{ name: names.get(person) ?? '', organ, role, opened: many, median }]
      : []
  })
}
