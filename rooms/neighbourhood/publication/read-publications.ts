/** Proposals for those who make and decide; publications for everybody. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { consider } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { PublicationLine, publicationContract } from './contract.ts'
import { aboutDeciding } from './question.ts'
import * as store from './store.ts'
import type { Artefact } from './words.ts'

type Contract = typeof publicationContract
export type Reading = Pick<Act, 'trx' | 'note'>

const lineOf = (row: store.ProposalRow, person: string) => ({
  id: row.id,
  state: row.state,
  origin: row.origin,
  basis: row.basis,
  title: { nl: row.title_nl, en: row.title_en },
  proposedFor: row.proposed_for,
  proposedOn: row.proposed_on,
  own: row.proposed_by === person,
})

export async function listProposals(act: Act): Promise<RouteReply<Contract['GET /v1/publication-proposals']>> {
  const rows = await store.allProposals(act.trx)
  act.note(...rows.map(({ id }) => id))
  return { items: rows.map((row) => lineOf(row, act.capacity.person)) }
}

type One = Contract['GET /v1/publication-proposals/:publication']
/** Errors: `neighbourhood/no-such-publication`. */
export async function showProposal(act: Act, { params }: RouteInput<One>): Promise<RouteReply<One>> {
  const row = await store.proposalWith(act.trx, params.publication)
  if (!row) throw neighbourhoodProblems.because('no-such-publication')
  act.note(row.id)
  const sha256 = row.artefact_sha256?.toString('hex') ?? null
  const { allowed } = await consider(act.capacity, aboutDeciding(row, sha256 ?? ''))
  const { earlier, left, faults, ...counted } = row.report
  return {
    ...lineOf(row, act.capacity.person),
    report: { ...counted, earlier: [...earlier], left: [...left], faults: [...faults] },
    artefact: row.artefact === null ? null : shown(row.artefact),
    sha256,
    decidedFor: row.decided_for,
    decidedOn: row.decided_on,
    decisionReason: row.decision_reason,
    mayDecide: allowed,
  }
}

export async function listPublications(reading: Reading): Promise<{ items: PublicationLine[] }> {
  const rows = await store.allPublications(reading.trx)
  return {
    items: rows.map((row) => ({
      id: row.id,
      title: { nl: row.title_nl, en: row.title_en },
      origin: row.origin,
      releasedOn: row.released_on,
      releasedFor: row.released_for,
      sha256: row.artefact_sha256.toString('hex'),
    })),
  }
}

export type Published = {
  readonly artefact: Artefact
  readonly bytes: string
  readonly sha256: string
  readonly releasedOn: string
}
/** Errors: `neighbourhood/no-such-publication`. */
export async function publicationAt({ trx }: Reading, id: Id): Promise<Published> {
  const row = await store.publicationWith(trx, id)
  if (!row) throw neighbourhoodProblems.because('no-such-publication')
  return {
    artefact: JSON.parse(row.artefact) as Artefact,
    bytes: row.artefact,
    sha256: row.artefact_sha256.toString('hex'),
    releasedOn: row.released_on,
  }
}

type Whole = Contract['GET /v1/publications/:publication']
export async function showPublication(reading: Reading, { params }: RouteInput<Whole>): Promise<RouteReply<Whole>> {
  const { bytes, sha256, releasedOn } = await publicationAt(reading, params.publication)
  return { artefact: shown(bytes), sha256, releasedOn }
}
const shown = (bytes: string): RouteReply<Whole>['artefact'] => JSON.parse(bytes)
