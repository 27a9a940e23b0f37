/** Which figures may serve as context when areas are modelled: a decision with a reason, never a setting. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import type { editionContract } from '../edition/contract.ts'
import { editionAt, figuresOf } from '../edition/read-editions.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { sensitiveKindOf } from '../reading/sensitive.ts'
import * as store from './store.ts'

export async function listCovariates(
  act: Act,
): Promise<RouteReply<(typeof editionContract)['GET /v1/open-data/covariates']>> {
  const rows = await store.allDecisions(act.trx)
  act.note(...rows.map(({ id }) => id))
  const seen = new Set<string>()
  return {
    items: rows.map((row) => {
      const key = JSON.stringify([row.table, row.figure])
      const holds = !seen.has(key)
      seen.add(key)
      return { ...row, holds }
    }),
  }
}

/**
 * Errors: `neighbourhood/may-not-decide-covariate`; `neighbourhood/covariate-is-sensitive`: origin and belief are no
 * context, whatever the reason; `neighbourhood/no-such-table`, `neighbourhood/no-such-series`.
 */
export async function decideCovariate(
  act: Act,
  { body }: RouteInput<(typeof editionContract)['POST /v1/open-data/covariates']>,
): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(
    act,
    {
      action: 'neighbourhood/decide-covariate',
      resource: { type: 'neighbourhood::CovariateDecision', id, attributes: {} },
    },
    neighbourhoodProblems.because('may-not-decide-covariate'),
  )
  const edition = await editionAt(act, body.edition)
  const figure = (await figuresOf(act, edition.id))[body.series]
  if (!figure) throw neighbourhoodProblems.because('no-such-series')
  if (sensitiveKindOf(figure.figure, figure.title, figure.group, ...figure.breakdown))
    throw neighbourhoodProblems.because('covariate-is-sensitive')
  act.note(id)
  await store.addDecision(act.trx, act.capacity.partnership, {
    id,
    table: edition.table_name,
    figure: figure.figure,
    title: figure.title,
    verdict: body.verdict,
    reason: body.reason,
    decidedBy: act.capacity.organ,
    decidedOn: act.clock.today(),
    decidedAt: act.clock.now(),
  })
  return { id }
}
