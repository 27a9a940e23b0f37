/** The register of breaches, for the contact point and the privacy officer. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { sharingProblems } from '../problems.ts'
import { everyQuestionIsAnswered } from './breach.ts'
import type { ShownBreach, ShownBreachLine } from './contract.ts'
import { breachReference } from './register-breach.ts'
import { open } from './seal-words.ts'
import * as store from './store.ts'
import { hoursLeft, notificationIsDueAt } from './term.ts'

export type OneBreach = { readonly params: { readonly breach: Id } }

const lineOf = (row: store.BreachRow, now: Date): ShownBreachLine => ({
  id: row.id,
  reference: breachReference(row.id),
  state: row.state,
  discoveredAt: row.discovered_at.toISOString(),
  dueAt: notificationIsDueAt(row.discovered_at).toISOString(),
  hoursLeft: row.notified === null ? hoursLeft(row.discovered_at, now) : null,
  natures: row.natures,
})

export async function listBreaches(act: Act) {
  const rows = await store.allBreaches(act.trx)
  act.note(...rows.map(({ id }) => id))
  return { items: rows.map((row) => lineOf(row, act.clock.now())) }
}

/** Errors: `sharing/breach-not-found`. */
export async function showBreach(act: Act, { params }: OneBreach): Promise<ShownBreach> {
  act.note(params.breach)
  const row = await store.breachWith(act.trx, params.breach)
  if (!row) throw sharingProblems.because('breach-not-found')
  const handles = act.capacity.roles.includes('contact-point-clerk') && row.state === 'open'
  return {
    ...lineOf(row, act.clock.now()),
    registeredBy: row.registered_by,
    registeredOn: row.registered_on,
    what: (await open<string>(act, row.id, 'what_sealed', row.what_sealed)) ?? '',
    assessment: await assessmentOf(act, row),
    notification: await notificationOf(act, row),
    telling: await tellingOf(act, row),
    closing: row.closed_on
      ? { on: row.closed_on, lesson: (await open<string>(act, row.id, 'lesson_sealed', row.lesson_sealed)) ?? '' }
      : null,
    may: { handle: handles, close: handles && everyQuestionIsAnswered(row) },
  }
}

type Words = { readonly kinds: string; readonly consequences: string; readonly measures: string }
async function assessmentOf(act: Act, row: store.BreachRow): Promise<ShownBreach['assessment']> {
  const words = await open<Words>(act, row.id, 'assessment_sealed', row.assessment_sealed)
  return row.risk && words ? { risk: row.risk, persons: row.persons ?? 0, ...words } : null
}
async function notificationOf(act: Act, row: store.BreachRow): Promise<ShownBreach['notification']> {
  if (row.notified === null) return null
  const words = await open<string>(act, row.id, 'notification_sealed', row.notification_sealed)
  if (!row.notified || !row.notified_at) return { notified: false, reason: words ?? '' }
  const late = row.notified_at > notificationIsDueAt(row.discovered_at)
  return { notified: true, at: row.notified_at.toISOString(), late, lateReason: words ?? null }
}
async function tellingOf(act: Act, row: store.BreachRow): Promise<ShownBreach['telling']> {
  if (row.told === null) return null
  const words = (await open<string>(act, row.id, 'telling_sealed', row.telling_sealed)) ?? ''
  return row.told && row.told_on
    ? { told: true, on: row.told_on, how: words }
    : { told: false, ground: row.not_telling_ground, reason: words }
}
