/** What came into a file by a release; and what is taken out because its supplier corrected it (BGS 1.7). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { CaseworkReply } from '../contract.ts'
import { openFromFile } from '../measure/seal-file.ts'
import { aboutMeasure, type OneMeasure, seeMeasure } from '../measure/see-measure.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

/** Errors: `casework/measure-not-visible`. */
export async function showSources(
  act: Act,
  { params }: OneMeasure,
): Promise<CaseworkReply<'GET /v1/measures/:measure/sources'>> {
  const measure = await seeMeasure(act, params.measure)
  const rows = await store.sources(act.trx, measure.id)
  act.note(...rows.map(({ id }) => id))
  const texts = await openFromFile(act, 'casework.measure_sources', 'text_sealed', rows)
  return {
    sources: rows.map((row) => ({
      id: row.id,
      supplier: row.supplier,
      category: row.category,
      observedOn: row.observed_on,
      arrivedOn: row.arrived_on,
      expiresOn: row.expires_on,
      text: texts.get(row.id) ?? '',
    })),
  }
}

/** Also after the decision: a wrong source does not stay. Errors: `casework/measure-not-visible`, `not-yours-to-do`. */
export async function removeSource(
  act: Act,
  { params }: { readonly params: { readonly measure: Id; readonly source: Id } },
): Promise<{ id: Id }> {
  const measure = await seeMeasure(act, params.measure)
  act.note(params.source)
  await decideOr(act, aboutMeasure('remove-source', measure), caseworkProblems.because('not-yours-to-do'))
  const row = (await store.sources(act.trx, measure.id)).find(({ id }) => id === params.source)
  if (!row) throw caseworkProblems.because('measure-not-visible')
  await eraseItem(act, { table: 'casework.measure_sources', row: row.id })
  await store.dropSource(act.trx, row.id)
  return { id: row.id }
}
