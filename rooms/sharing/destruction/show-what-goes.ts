/** The dry run: what goes by a day and why, for the control of legality. It reads clocks; the content stays shut. */
import type { Act } from '../../../foundation/act.ts'
import { openItems } from '../../../foundation/keys/items.ts'
import { consider } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { clocksOfCasesDueBy, frames } from '../clock/store.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { type Line, planFor } from './plan.ts'
import { nameOf, presentHold, presentLine, presentRules } from './present.ts'
import { aboutHold, aboutList } from './question.ts'
import * as store from './store.ts'
import { daysAhead } from './words.ts'

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Exactly the list the night of that day would carry out. Errors: `sharing/too-far-ahead`. */
export async function planOf(act: Act, day: string): Promise<Line[]> {
  if (day > dayAfter(act.clock.today(), daysAhead)) throw sharingProblems.because('too-far-ahead')
  const { regime } = act.capacity
  const rows = await clocksOfCasesDueBy(act.trx, regime, day)
  return planFor(rows, await store.heldCases(act.trx, regime), day)
}

type Key = 'GET /v1/what-goes'
/** Without a day: a month ahead. */
export async function showWhatGoes(
  act: Act,
  { query }: RouteInput<(typeof sharingContract)[Key]>,
): Promise<RouteReply<(typeof sharingContract)[Key]>> {
  const today = act.clock.today()
  const day = query.day ?? dayAfter(today, 31)
  const lines = await planOf(act, day)
  const standing = await standingOfLists(act)
  const holds = await store.holds(act.trx)
  const reasons = await openItems(
    act,
    holds.map((row) => ({ at: reasonPlace(row), sealed: row.reason_sealed })),
  )
  act.note(...new Set(lines.flatMap((line) => [line.case, line.id])), ...holds.map(({ id }) => id))
  const known = await frames(act.trx, act.capacity.regime)
  const names = new Map(known.map(({ id, name }) => [id, name]))
  const recent = (await store.certificates(act.trx)).filter(({ destroyed_on }) => destroyed_on > dayAfter(today, -31))
  const fresh = { id: act.newId(), regime: act.capacity.regime }
  const may = async (question: Parameters<typeof consider>[1]) => (await consider(act.capacity, question)).allowed
  const mayHold = await may(aboutHold('place-hold', { ...fresh, lifted: false }))
  const cases = mayHold ? known : []
  act.note(...cases.map(({ id }) => id))
  return {
    today,
    day,
    furthest: dayAfter(today, daysAhead),
    lines: lines.map((line) => presentLine(line, standing, act.language)),
    holds: holds.map((row, at) => presentHold(row, reasons[at] ?? '', names.get(row.case_ref) ?? null, today)),
    cases: cases.map(({ id, name, first_processed_on }) => ({
      id,
      name: nameOf(name, id),
      since: first_processed_on,
    })),
    rules: presentRules(act.language),
    withoutRelease: recent.reduce((sum, { content }) => sum + content.withoutRelease, 0),
    may: {
      list: await may(aboutList('make-destruction-list', { ...fresh, made_by: act.capacity.organ })),
      hold: mayHold,
    },
  }
}

/** Sealed under the keys of the case: when the case goes, the reason goes. */
export const reasonPlace = (row: { id: string; case_ref: string; regime: string }) => ({
  compartment: row.regime,
  case: row.case_ref,
  table: 'sharing.holds',
  column: 'reason_sealed',
  row: row.id,
})

export type Standing = ReadonlyMap<string, 'waits' | 'released'>
/** Per row: whether it stands on a list, and whether two people let that go. */
export async function standingOfLists(act: Pick<Act, 'trx'>): Promise<Standing> {
  const releases = await store.releases(act.trx)
  const standing = new Map<string, 'waits' | 'released'>()
  for (const list of await store.lists(act.trx)) {
    const released = new Set(releases.filter((one) => one.list === list.id).map(({ organ }) => organ)).size >= 2
    for (const { id } of list.items)
      if (released || !standing.has(id)) standing.set(id, released ? 'released' : 'waits')
  }
  return standing
}
