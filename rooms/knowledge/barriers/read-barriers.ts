/** Reading barrier models: which there are, and one in the version a case was begun with. */
import type { Act } from '../../../foundation/act.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import type { RouteReply } from '../../../kit/contract.ts'
import { knowledgeProblems } from '../problems.ts'
import type { BarrierModelDocument } from './barrier-document.ts'
import type { barriersContract } from './contract.ts'
import * as store from './store.ts'

/** Each in its newest version, in order of the Dutch name. */
export const barrierModels = async (trx: Trx): Promise<readonly BarrierModelDocument[]> =>
  (await store.newestModels(trx))
    .map(({ content }) => content)
    .sort((one, other) => one.name.nl.localeCompare(other.name.nl, 'nl'))

export const barrierModelInVersion = async (
  trx: Trx,
  code: string,
  version: number,
): Promise<BarrierModelDocument | undefined> => (await store.modelInVersion(trx, code, version))?.content

export async function listBarrierModels(
  act: Act,
): Promise<RouteReply<(typeof barriersContract)['GET /v1/barrier-models']>> {
  const models = (await barrierModels(act.trx)).map(({ code, version, standing, name, says, steps }) => {
    const barriers = steps.flatMap((step) => step.barriers)
    const owners = [...new Set(barriers.map(({ owner }) => owner))]
    return { code, version, standing, name, says, steps: steps.length, barriers: barriers.length, owners }
  })
  return { models }
}

/** Errors: `knowledge/no-such-barrier-model`. */
export async function showBarrierModel(
  act: Act,
  { params }: { params: { model: string } },
): Promise<BarrierModelDocument> {
  const found = (await store.newestModels(act.trx)).find(({ content }) => content.code === params.model)
  if (!found) throw knowledgeProblems.because('no-such-barrier-model')
  act.note(found.id)
  return found.content
}
