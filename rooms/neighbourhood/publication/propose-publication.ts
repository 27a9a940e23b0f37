/** Makes a publication ready: protects the table, has it attacked, and lays both before somebody else. */
import { createHash } from 'node:crypto'
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { canonicalArtefact, faultsOf, type Prepared } from './artefact.ts'
import type { publicationContract } from './contract.ts'
import { prepareHeldTable } from './prepare-held-table.ts'
import { prepareOpenData } from './prepare-open-data.ts'
import { prepareSignalCounts } from './prepare-signal-counts.ts'
import { prepareSurveyPicture } from './prepare-survey-picture.ts'
import { aboutProposal } from './question.ts'
import * as store from './store.ts'
import type { Artefact, Origin } from './words.ts'

type Route = (typeof publicationContract)['POST /v1/publication-proposals']
/**
 * The rows of a held table are read, protected and let go: what is kept is what would be published, and the report.
 * Errors: see the contract. A table that cannot be protected is kept as `blocked`, with the reason.
 */
export async function proposePublication(act: Act, { body }: RouteInput<Route>): Promise<RouteReply<Route>> {
  const id = act.newId()
  const { person, organ, partnership } = act.capacity
  await decideOr(
    act,
    aboutProposal('propose-publication', { id, state: 'proposed', proposed_by: person }),
    neighbourhoodProblems.because('may-not-propose-publication'),
  )
  const prepared = await prepare(act, body)
  const artefact = prepared.artefact && dated(prepared.artefact, id, act.clock.today())
  const faults = artefact ? faultsOf(artefact) : []
  const report = { ...prepared.report, faults: [...prepared.report.faults, ...faults] }
  const bytes = artefact && report.faults.length === 0 && report.found === 0 ? canonicalArtefact(artefact) : null
  const state = bytes === null ? 'blocked' : 'proposed'
  await store.addProposal(act.trx, partnership, {
    id,
    state,
    origin: originOf[body.origin],
    basis: prepared.basis,
    title_nl: body.title.nl,
    title_en: body.title.en,
    artefact: bytes,
    artefact_sha256: bytes === null ? null : fingerprint(bytes),
    ledger: bytes === null ? [] : prepared.ledger,
    report,
    against: report.earlier,
    proposed_by: person,
    proposed_for: organ,
    proposed_on: act.clock.today(),
    proposedAt: act.clock.now(),
  })
  act.note(id)
  return { id, state }
}

type Body = RouteInput<Route>['body']
/** Whose figures they are, wherever they were taken from. */
const originOf: { readonly [O in Body['origin']]: Origin } = {
  'open-data': 'open-data',
  survey: 'survey',
  'own-count': 'own-count',
  'survey-picture': 'survey',
  'signal-counts': 'own-count',
}
function prepare(act: Act, body: Body): Promise<Prepared> {
  if (body.origin === 'open-data') return prepareOpenData(act, body)
  if (body.origin === 'survey-picture') return prepareSurveyPicture(act, body)
  if (body.origin === 'signal-counts') return prepareSignalCounts(act, body)
  return prepareHeldTable(act, body)
}

const fingerprint = (bytes: string): Buffer => createHash('sha256').update(bytes, 'utf8').digest()
const dated = (artefact: NonNullable<Prepared['artefact']>, id: Id, proposedOn: string): Artefact => ({
  ...artefact,
  format: 'schakel-publication/1',
  id,
  versions: { 'disclosure-control': '0.1.0', highs: '1.15.3', protection: '1' },
  proposedOn,
})
