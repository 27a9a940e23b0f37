/** An analyst opens a round: one theme, one area, the issues to be ranked, and the figure that lies beside them. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { areaNameOf } from '../detection/find-places.ts'
import { figureAt, seriesAt } from '../edition/read-areas.ts'
import { editionAt } from '../edition/read-editions.ts'
import * as editionStore from '../edition/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { elicitationContract } from './contract.ts'
import { aboutRound } from './question.ts'
import { pointsAtSomebody } from './somebody.ts'
import * as store from './store.ts'

type Body = RouteInput<(typeof elicitationContract)['POST /v1/elicitation-rounds']>['body']
const contradicts = () => neighbourhoodProblems.because('round-contradicts-itself')

/** Errors: see the contract. */
export async function openRound(act: Act, { body }: { readonly body: Body }): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(act, aboutRound('open-round', id), neighbourhoodProblems.because('may-not-elicit'))
  const edition = await editionAt(act, body.edition)
  const row = (await seriesAt(act, edition.id, body.series)).find(({ stretch }) => stretch === body.stretch)
  if (!row) throw neighbourhoodProblems.because('no-such-series')
  const areas = await editionStore.areasOf(act.trx, edition.id)
  const area = areas.find(({ code }) => code === body.area)
  const issues = body.issues.map((issue) => issue.trim())
  if (!area || new Set(issues.map((issue) => issue.toLowerCase())).size < issues.length) throw contradicts()
  if (body.openUntil < act.clock.today()) throw contradicts()
  const before = body.follows === null ? null : await roundToFollow(act, body.follows)
  if (before && !isSecondOf(before, body)) throw contradicts()
  const name = await areaNameOf(act, area)
  if (issues.some((issue) => pointsAtSomebody(issue, [name]))) throw neighbourhoodProblems.because('points-at-somebody')
  act.note(id)
  await store.addRound(act.trx, act.capacity.partnership, {
    ...{ id, theme: body.theme, area: area.code, area_name: name, issues, follows: body.follows },
    reads: {
      ...{ edition: edition.id, series: body.series, stretch: row.stretch, unit: row.unit },
      ...{ title: [row.title, ...row.breakdown_titles].join(' · '), source: `${edition.source}, ${edition.title}` },
      ...figureAt(row, area.place),
    },
    open_until: body.openUntil,
    opened_by: act.capacity.organ,
    opened_on: act.clock.today(),
    openedAt: act.clock.now(),
  })
  return { id }
}

async function roundToFollow(act: Act, id: Id): Promise<store.RoundRow> {
  const before = await store.roundWith(act.trx, id)
  if (!before) throw neighbourhoodProblems.because('no-such-round')
  act.note(before.id)
  return before
}

/** Delphi in two rounds: the same question again, with the spread of the first. */
const isSecondOf = (before: store.RoundRow, { theme, area, issues }: Body): boolean =>
  before.state === 'counted' &&
  before.follows === null &&
  before.theme === theme &&
  before.area === area &&
  before.issues.length === issues.length &&
  before.issues.every((issue, at) => issue === issues[at]?.trim())
