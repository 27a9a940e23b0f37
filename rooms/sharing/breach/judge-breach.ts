/** The contact point says what a breach means, whom it told, and what was learned (GDPR 33 and 34). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import {
  everyQuestionIsAnswered,
  highRiskIsToldUnlessOnAGround,
  lateNotificationSaysWhy,
  onlyWithoutRiskIsNotNotified,
} from './breach.ts'
import { aboutBreach } from './register-breach.ts'
import { seal } from './seal-words.ts'
import * as store from './store.ts'
import { momentInTheNetherlands } from './term.ts'

/** Errors: `sharing/breach-not-found`, `sharing/not-the-desks-to-do`, `sharing/breach-closed`. */
async function openBreach(act: Act, id: Id): Promise<store.BreachRow> {
  act.note(id)
  // Only who may see it waits for others: waiting tells that something happens there.
  if (!(await store.breachWith(act.trx, id))) throw sharingProblems.because('breach-not-found')
  await store.holdBreach(act.trx, id)
  const row = await store.breachWith(act.trx, id)
  if (!row) throw sharingProblems.because('breach-not-found')
  await decideOr(act, aboutBreach('judge-breach', row), sharingProblems.because('not-the-desks-to-do'))
  if (row.state === 'closed') throw sharingProblems.because('breach-closed')
  return row
}

type Assessment = RouteInput<(typeof sharingContract)['POST /v1/breaches/:breach/assessment']>
export async function assessBreach(act: Act, { params, body }: Assessment): Promise<{ id: Id }> {
  const { id } = await openBreach(act, params.breach)
  const { risk, persons, ...words } = body
  await store.assess(act.trx, id, { risk, persons, words: await seal(act, id, 'assessment_sealed', words) })
  return { id }
}

type Notified = RouteInput<(typeof sharingContract)['POST /v1/breaches/:breach/notification']>
/** Errors: also `sharing/breach-not-assessed`, `breach-must-be-notified`, `late-notification-says-why`, `breach-from-the-future`. */
export async function recordNotification(act: Act, { params, body }: Notified): Promise<{ id: Id }> {
  const row = await openBreach(act, params.breach)
  if (!row.risk) throw sharingProblems.because('breach-not-assessed')
  const said = body.notified
    ? { notified: true as const, at: momentInTheNetherlands(body.on, body.time), lateReason: body.lateReason }
    : body
  if (!onlyWithoutRiskIsNotNotified(said, row.risk)) throw sharingProblems.because('breach-must-be-notified')
  if (!lateNotificationSaysWhy(said, row.discovered_at)) throw sharingProblems.because('late-notification-says-why')
  if (said.notified && (said.at > act.clock.now() || said.at < row.discovered_at))
    throw sharingProblems.because('breach-from-the-future')
  const words = said.notified ? said.lateReason : said.reason
  const sealed = words === undefined ? null : await seal(act, row.id, 'notification_sealed', words)
  await store.recordNotification(act.trx, row.id, said.notified ? said.at : null, sealed)
  return { id: row.id }
}

type Told = RouteInput<(typeof sharingContract)['POST /v1/breaches/:breach/telling']>
/** Errors: also `sharing/breach-not-assessed`, `people-must-be-told`, `breach-from-the-future`. */
export async function recordPeopleTold(act: Act, { params, body }: Told): Promise<{ id: Id }> {
  const row = await openBreach(act, params.breach)
  if (!row.risk) throw sharingProblems.because('breach-not-assessed')
  if (!highRiskIsToldUnlessOnAGround(body, row.risk)) throw sharingProblems.because('people-must-be-told')
  if (body.told && body.on > act.clock.today()) throw sharingProblems.because('breach-from-the-future')
  await store.recordTelling(act.trx, row.id, {
    on: body.told ? body.on : null,
    ground: body.told ? null : (body.ground ?? null),
    words: await seal(act, row.id, 'telling_sealed', body.told ? body.how : body.reason),
  })
  return { id: row.id }
}

type Closing = RouteInput<(typeof sharingContract)['POST /v1/breaches/:breach/closing']>
/** Errors: also `sharing/breach-not-answered`. */
export async function closeBreach(act: Act, { params, body }: Closing): Promise<{ id: Id }> {
  const row = await openBreach(act, params.breach)
  if (!everyQuestionIsAnswered(row)) throw sharingProblems.because('breach-not-answered')
  await store.close(act.trx, row.id, act.clock.today(), await seal(act, row.id, 'lesson_sealed', body.lesson))
  return { id: row.id }
}
