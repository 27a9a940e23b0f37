/** Proof of destruction, for whoever watches over legality, to show to an outsider. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { presentCertificate, presentCertificateLine } from './present.ts'
import { renderCertificate } from './render-certificate.ts'
import { standingInLog } from './show-certificate-proof.ts'
import * as store from './store.ts'

type Key = 'GET /v1/destruction-certificates'
export async function listCertificates(act: Act): Promise<RouteReply<(typeof sharingContract)[Key]>> {
  const rows = await store.certificates(act.trx)
  act.note(...rows.map(({ id }) => id))
  return { items: rows.map(presentCertificateLine) }
}

/** Errors: `sharing/certificate-not-visible`. */
async function certificateAt(act: Act, id: Id): Promise<store.CertificateRow> {
  act.note(id)
  const row = await store.certificateWith(act.trx, id)
  if (!row) throw sharingProblems.because('certificate-not-visible')
  return row
}

export const showCertificate = async (
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['GET /v1/destruction-certificates/:certificate']>,
) => {
  const row = await certificateAt(act, params.certificate)
  return presentCertificate(row, await standingInLog(act, row), act.language)
}

export async function downloadCertificate(
  act: Act,
  { params, query }: RouteInput<(typeof sharingContract)['GET /v1/destruction-certificates/:certificate/document']>,
): Promise<Uint8Array<ArrayBuffer>> {
  const row = await certificateAt(act, params.certificate)
  return new Uint8Array(await renderCertificate(row, await standingInLog(act, row), query.language))
}
