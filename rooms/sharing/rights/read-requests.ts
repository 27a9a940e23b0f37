/** Requests as they stand, for the desk and the privacy officer. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { countOpenings } from '../openings/count-openings.ts'
import { sharingProblems } from '../problems.ts'
import { presentRequest, presentRequestLine } from './present.ts'
import { kept, openAsks, openIdentity, openWords } from './seal-words.ts'
import * as store from './store.ts'
import type { RequestState } from './words.ts'

export type OneRequest = { readonly params: { readonly request: Id } }

/** Errors: `sharing/request-not-found`, for hidden and unknown alike. */
export async function requestAt(act: Act, id: Id): Promise<store.RequestRow> {
  act.note(id)
  const row = await store.requestWith(act.trx, id)
  if (!row) throw sharingProblems.because('request-not-found')
  return row
}
/** As `requestAt`, alone with it until commit: only who may see it waits for others. */
export async function requestAlone(act: Act, id: Id): Promise<store.RequestRow> {
  await requestAt(act, id)
  await store.holdRequest(act.trx, id)
  return requestAt(act, id)
}
/** As `requestAlone`. Errors: also `sharing/request-not-in-that-state`. */
export async function requestIn(act: Act, id: Id, ...states: readonly RequestState[]): Promise<store.RequestRow> {
  const row = await requestAlone(act, id)
  if (!states.includes(row.state)) throw sharingProblems.because('request-not-in-that-state')
  return row
}

export async function listRequests(act: Act) {
  const rows = await store.allRequests(act.trx)
  const ids = rows.map(({ id }) => id)
  act.note(...ids)
  const extensions = await store.extensionsOf(act.trx, ids)
  const verdicts = await store.verdictsOn(act.trx, ids)
  return {
    today: act.clock.today(),
    items: rows.map((row) =>
      presentRequestLine(
        row,
        extensions.find(({ request }) => request === row.id),
        verdicts.filter(({ request }) => request === row.id),
      ),
    ),
  }
}

export async function showRequest(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['GET /v1/rights-requests/:request']>,
) {
  const row = await requestAt(act, params.request)
  if (act.capacity.roles.includes('contact-point-clerk')) await countOpenings(act, 'person', [row.id])
  const [extension] = await store.extensionsOf(act.trx, [row.id])
  const at = { ...kept(row), row: row.id, table: 'sharing.rights_requests' } as const
  return presentRequest({
    row,
    extension,
    verdicts: await store.verdictsOn(act.trx, [row.id]),
    capacity: act.capacity,
    today: act.clock.today(),
    words: {
      person: await openIdentity(act, row),
      asks: await openAsks(act, row),
      extension: extension
        ? await openWords(
            act,
            { ...kept(row), table: 'sharing.term_extensions', column: 'reason_sealed', row: extension.id },
            extension.reason_sealed,
          )
        : undefined,
      reasons: row.decision_reason_sealed
        ? await openWords(act, { ...at, column: 'decision_reason_sealed' }, row.decision_reason_sealed)
        : undefined,
    },
  })
}
