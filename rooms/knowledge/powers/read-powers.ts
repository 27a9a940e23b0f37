/** Reading the catalogue of powers: which there are, and one in the version a file was opened with. */
import type { Act } from '../../../foundation/act.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import type { RouteReply } from '../../../kit/contract.ts'
import { knowledgeProblems } from '../problems.ts'
import type { powersContract } from './contract.ts'
import type { PowerDocument } from './power-document.ts'
import * as store from './store.ts'

/** In order of the Dutch name. */
export const powersInForce = async (trx: Trx): Promise<readonly PowerDocument[]> =>
  (await store.newestPowers(trx))
    .map(({ content }) => content)
    .sort((one, other) => one.name.nl.localeCompare(other.name.nl, 'nl'))

export const powerInVersion = async (trx: Trx, code: string, version: number): Promise<PowerDocument | undefined> =>
  (await store.powerInVersion(trx, code, version))?.content

export async function listPowers(act: Act): Promise<RouteReply<(typeof powersContract)['GET /v1/powers']>> {
  return { powers: [...(await powersInForce(act.trx))] }
}

/** Errors: `knowledge/no-such-power`. */
export async function showPower(act: Act, { params }: { params: { power: string } }): Promise<PowerDocument> {
  const found = (await store.newestPowers(act.trx)).find(({ content }) => content.code === params.power)
  if (!found) throw knowledgeProblems.because('no-such-power')
  act.note(found.id)
  return found.content
}
