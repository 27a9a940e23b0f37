/** A certificate stands in the log: which checkpoint was first signed over it, and what shows that to an outsider. */
import type { Act } from '../../../foundation/act.ts'
import { type ActRow, ofNobody } from '../../../foundation/audit/commitment.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import { originOf } from '../../../foundation/log/log-signer.ts'
import { firstSignedOver, type PlaceInLog, placeOfAct, provenAt } from '../../../foundation/log/prove-act.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { presentCommitted } from '../log/present.ts'
import { sharingProblems } from '../problems.ts'
import type { CertificateShown } from './contract.ts'
import * as store from './store.ts'
import { digestOfCertificate, wordsOfCertificate } from './write-certificate.ts'

/** The act the night writes for each certificate. */
export const certificateIssued = 'sharing.certificate.issued'

function actOf(partnership: Id, { id, content, act, act_day, act_salt }: store.CertificateRow): ActRow | null {
  if (!act || !act_day || !act_salt) return null
  return {
    ...{ ...ofNobody, partnership, id: act, day: act_day, action: certificateIssued, objects: [id], salt: act_salt },
    decided: [digestOfCertificate(id, content)],
  }
}

async function placeIn(trx: Trx, act: ActRow | null): Promise<PlaceInLog | null> {
  return act && placeOfAct(trx, act)
}

/** Null while the log has not taken it in (within its first minute), and for certificates from before. */
export async function standingInLog(act: Act, row: store.CertificateRow): Promise<CertificateShown['log']> {
  const place = await placeIn(act.trx, actOf(act.capacity.partnership, row))
  const first = place && (await firstSignedOver(act.trx, place))
  if (!place || !first) return null
  return {
    origin: originOf(act.capacity.partnership, first.volume),
    row: place.row,
    number: first.number,
    size: first.size,
    root: first.root.toString('base64'),
    signedAt: first.signed_at.toISOString(),
  }
}

/** Errors: `sharing/certificate-not-visible`; `sharing/certificate-not-in-log`. */
export async function proveCertificate(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['GET /v1/destruction-certificates/:certificate/proof']>,
) {
  act.note(params.certificate)
  const row = await store.certificateWith(act.trx, params.certificate)
  if (!row) throw sharingProblems.because('certificate-not-visible')
  const issued = actOf(act.capacity.partnership, row)
  const place = await placeIn(act.trx, issued)
  if (!issued || !place) throw sharingProblems.because('certificate-not-in-log')
  return {
    ...(await provenAt(act.trx, place)),
    certificate: wordsOfCertificate(row.id, row.content),
    act: presentCommitted(issued),
  }
}
