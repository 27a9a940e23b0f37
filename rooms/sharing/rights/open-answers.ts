/** What the organs said is laid open at the desk: by the privacy officer when all have spoken, or by the night on the day. */
import type { Act } from '../../../foundation/act.ts'
import { type Id, newId } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { sharingProblems } from '../problems.ts'
import { aboutRequest } from './question.ts'
import { type OneRequest, requestIn } from './read-requests.ts'
import { openIdentity, type PersonAsking } from './seal-words.ts'
import * as store from './store.ts'
import type { SpokenSubject } from './words.ts'

/** Errors: `sharing/not-every-organ-has-spoken`, `sharing/only-the-privacy-officer-opens`, `sharing/request-not-in-that-state`. */
export async function openAnswers(act: Act, { params }: OneRequest): Promise<{ id: Id }> {
  const row = await requestIn(act, params.request, 'consulting')
  await decideOr(act, aboutRequest('open-answers', row), sharingProblems.because('only-the-privacy-officer-opens'))
  if (!row.complete) throw sharingProblems.because('not-every-organ-has-spoken')
  await store.openAnswers(act.trx, row.id, act.clock.today())
  return { id: row.id }
}

/** On its day every consultation closes, whoever has spoken; an organ that was asked and said nothing is named. */
export async function closeConsultations({ database, clock, partnership }: JobContext): Promise<number> {
  return database.asJob({ partnership, job: 'close-consultations' }, async (trx) => {
    const today = clock.today()
    const due = await store.consultationsToClose(trx, today)
    for (const row of due) {
      const said = await store.verdictsOn(trx, [row.id])
      for (const { organ, about } of awaitedOf(row))
        if (!said.some((one) => one.organ === organ && one.about === about))
          await store.addSilence(trx, partnership, {
            id: newId(),
            request: row.id,
            regime: row.regime,
            organ,
            about,
            given_on: today,
          })
      // Nobody of the alliance was asked: that is told on the day and not before, since it may still be known elsewhere.
      if (row.consulted.length === 0) await store.setComplete(trx, row.id)
      await store.openAnswers(trx, row.id, today)
    }
    return due.length
  })
}
const awaitedOf = ({ awaited }: store.RequestRow) =>
  awaited.map((one) => {
    const [organ = '', about] = one.split('/')
    return { organ, about: about as SpokenSubject }
  })

/** Who is found to be involved: those organs may read the request and are awaited. With the rights of the night. */
export const consultOrgans = (
  trx: Trx,
  request: Id,
  asked: readonly { readonly organ: string; readonly about: SpokenSubject }[],
  seen: store.Seen,
) =>
  store.setConsulted(trx, request, {
    organs: [...new Set(asked.map(({ organ }) => organ))].sort(),
    awaited: asked.map(({ organ, about }) => `${organ}/${about}`).sort(),
    seen,
  })
/**
 * Every organ asked has spoken, here and elsewhere. With the rights of the night. Only where organs of the alliance were asked:
 * otherwise the day on which it may be opened would tell whether somebody is known elsewhere.
 */
export const consultationIsComplete = async (trx: Trx, request: Id): Promise<void> => {
  const row = await store.requestWith(trx, request)
  if (row && row.consulted.length > 0) await store.setComplete(trx, request)
}

/** What the person gave to be found by, and until when organs may answer: for the room that looks, with the rights of the night. */
export async function whatToLookFor(
  act: Parameters<typeof openIdentity>[0],
  request: Id,
): Promise<{ person: PersonAsking; closesOn: string } | undefined> {
  const row = await store.requestWith(act.trx, request)
  if (row?.state !== 'consulting' || !row.closes_on) return undefined
  return { person: await openIdentity(act, row), closesOn: row.closes_on }
}
