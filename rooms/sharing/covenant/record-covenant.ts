/** Records what organs have signed; shows what runs and what ends. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { organs } from '../read-register.ts'
import { covenantEndsAfterItBegins, covenantStateOn, partiesAreKnownOrgans } from './covenant.ts'
import * as store from './store.ts'

type Recorded = RouteInput<(typeof sharingContract)['POST /v1/covenants']>
type Shown = RouteReply<(typeof sharingContract)['GET /v1/covenants']>

export async function listCovenants(act: Pick<Act, 'trx' | 'clock' | 'language' | 'note'>): Promise<Shown> {
  const known = await organs(act)
  const nameOf = (code: string) => known.find((organ) => organ.code === code)?.name[act.language] ?? code
  const rows = await store.covenants(act.trx)
  act.note(...rows.map(({ id }) => id))
  return {
    items: rows.map(({ from_day, until_day, document_sha256, parties, ...row }) => ({
      ...row,
      regime: row.regime as Shown['items'][number]['regime'],
      parties: parties.map((organ) => ({ organ, name: nameOf(organ) })),
      from: from_day,
      until: until_day,
      documentSha256: document_sha256,
      state: covenantStateOn(act.clock.today(), { from: from_day, until: until_day }),
    })),
    organs: known.map(({ code, name }) => ({ code, name: name[act.language] })),
  }
}

/** Errors: `sharing/covenant-not-right` naming the field, `sharing/may-not-record-covenant`. */
export async function recordCovenant(act: Act, { body }: Recorded): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(
    act,
    {
      action: 'sharing/record-covenant',
      resource: { type: 'sharing::Covenant', id, attributes: { regime: body.regime } },
    },
    sharingProblems.because('may-not-record-covenant'),
  )
  if (!covenantEndsAfterItBegins(body))
    throw sharingProblems.because('covenant-not-right', [{ name: 'until', reason: body.from }])
  const known = (await organs(act)).map(({ code }) => code)
  if (!partiesAreKnownOrgans(body.parties, known))
    throw sharingProblems.because('covenant-not-right', [
      { name: 'parties', reason: body.parties.filter((party) => !known.includes(party)).join(', ') },
    ])
  const { name, regime, parties, from, until, place, documentSha256 } = body
  act.note(id)
  await store.addCovenant(act.trx, {
    partnership: act.capacity.partnership,
    id,
    name,
    regime,
    parties: [...new Set(parties)],
    from_day: from,
    until_day: until,
    place,
    document_sha256: documentSha256,
    recorded_by: act.capacity.organ,
    recorded_on: act.clock.today(),
  })
  return { id }
}
