/** Finds a case about an area or a phenomenon, or answers as if there were none; and puts questions about it to the rules. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import { type BarrierModelDocument, barrierModelInVersion } from '../../knowledge/door.ts'
import { coreParticipantsOf, participantKindOf, regimeForCases } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

export type OnePhenomenon = { readonly params: { readonly phenomenon: Id } }

/** Errors: `casework/phenomenon-not-visible`, for hidden and unknown alike. */
export async function seePhenomenon(act: Act, id: Id): Promise<store.PhenomenonRow> {
  act.note(id)
  const row = await store.phenomenonCase(act.trx, id)
  if (!row) throw caseworkProblems.because('phenomenon-not-visible')
  return row
}
/** For everything that is written: others wait until this act is over. Looked at first, so that nobody waits at what is hidden from them. */
export async function seePhenomenonAlone(act: Act, id: Id): Promise<store.PhenomenonRow> {
  await seePhenomenon(act, id)
  await store.holdPhenomenon(act.trx, id)
  return seePhenomenon(act, id)
}

export const aboutPhenomenon = (
  action: string,
  row: Pick<store.PhenomenonRow, 'id' | 'regime' | 'core'>,
  context: NonNullable<Question['context']> = {},
): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::PhenomenonCase',
    id: row.id,
    attributes: { regime: row.regime, core: row.core, kept: false },
  },
  context,
})

/** The model in the version the case was begun with. A version that is loaded stays: nobody may remove one. */
export async function modelOf(act: Act, row: store.PhenomenonRow): Promise<BarrierModelDocument> {
  const model = await barrierModelInVersion(act.trx, row.model, row.model_version)
  if (!model) throw new RangeError(`barrier model ${row.model}/${row.model_version} is gone`)
  return model
}

/** Who decides together, and who takes part at all. */
export async function whoTakesPart(act: Act) {
  const regime = await regimeForCases(act, 'WGS-ZVH')
  return {
    core: coreParticipantsOf(regime),
    takesPart: (organ: string) => participantKindOf(regime, organ) !== null,
    organs: regime.participants.map(({ organ }) => organ),
  }
}
