/** Finds a conference for the one acting, or answers as if it did not exist. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

/** Errors: `casework/conference-not-visible`. */
export async function seeConference(act: Act, id: Id): Promise<store.ConferenceRow> {
  act.note(id)
  const found = await store.conferenceById(act.trx, id)
  if (!found) throw caseworkProblems.because('conference-not-visible')
  return found
}

/** Errors: `casework/conference-called-off`. */
export function requireNotCalledOff({ called_off_at }: Pick<store.ConferenceRow, 'called_off_at'>): void {
  if (called_off_at) throw caseworkProblems.because('conference-called-off')
}
