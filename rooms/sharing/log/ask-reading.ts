/** Asking to read what others did, and the second key: somebody of another organ agrees, or not. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import * as store from '../../../foundation/log/reading-store.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { aboutLog, aboutReading } from './question.ts'
import {
  aReadingIsAboutAShortPeriod,
  aReadingNeedsAnotherOrgan,
  readingOpenHours,
  theLogServesFourUses,
} from './reading.ts'

type Asked = RouteInput<(typeof sharingContract)['POST /v1/log-readings']>

/**
 * Errors: `sharing/not-a-use-of-the-log` for every other use than the four, recorded as a refusal with its reason;
 * `sharing/may-not-ask-a-reading`, `sharing/reading-about-one-thing`, `sharing/reading-too-long`.
 */
export async function askReading(act: Act, { body }: Asked): Promise<{ id: Id }> {
  const { partnership, person, organ } = act.capacity
  const { use, regime, reason, colleague, objects, from, until } = body
  act.note(...objects)
  const refusal = theLogServesFourUses(use) ? 'may-not-ask-a-reading' : 'not-a-use-of-the-log'
  await decideOr(act, aboutLog('ask-log-reading', partnership, { use }), sharingProblems.because(refusal))
  if (!theLogServesFourUses(use)) throw sharingProblems.because('not-a-use-of-the-log')
  if ((colleague === undefined) === (objects.length === 0)) throw sharingProblems.because('reading-about-one-thing')
  if (!aReadingIsAboutAShortPeriod(from, until)) throw sharingProblems.because('reading-too-long')
  const id = act.newId()
  await store.addReading(act.trx, partnership, 'content', {
    ...{ id, use, regime, asked_by: person, asked_organ: organ, asked_at: act.clock.now() },
    ...{ about_person: colleague ?? null, about_objects: [...new Set(objects)], from_day: from, until_day: until },
    ...{ reason_code: reason, open_until: null },
  })
  act.note(id)
  await raise(act, sharingEvents.readingAsked, [id])
  return { id }
}

type Decided = RouteInput<(typeof sharingContract)['POST /v1/log-readings/:reading/decision']>

/** Errors: `sharing/reading-not-found`, `sharing/reading-needs-another-organ`, `sharing/reading-decided`. */
export async function decideReading(act: Act, { params, body }: Decided): Promise<{ id: Id }> {
  const row = await store.readingWith(act.trx, params.reading)
  act.note(params.reading)
  if (!row) throw sharingProblems.because('reading-not-found')
  const needsOther = sharingProblems.because('reading-needs-another-organ')
  await decideOr(act, aboutReading('decide-log-reading', row), needsOther)
  if (!aReadingNeedsAnotherOrgan({ person: row.asked_by, organ: row.asked_organ }, act.capacity)) throw needsOther
  const now = act.clock.now()
  const openUntil = body.agrees ? new Date(now.getTime() + readingOpenHours * 3_600_000) : null
  const { person, organ } = act.capacity
  const decided = await store.decideReading(act.trx, {
    ...{ id: row.id, person, organ, at: now, agrees: body.agrees, openUntil },
  })
  if (!decided) throw sharingProblems.because('reading-decided')
  await raise(act, sharingEvents.readingDecided, [row.id])
  return { id: row.id }
}
