/** An analyst asks for a search. What it will look through is read and kept at once; the worker does the rest. */
import type { Act } from '../../../foundation/act.ts'
import { type Id, secretBytes } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { breaksOf } from '../break/breaks.ts'
import { toldBreaks } from '../break/store.ts'
import { seriesAt } from '../edition/read-areas.ts'
import { editionAt } from '../edition/read-editions.ts'
import * as editionStore from '../edition/store.ts'
import { neighbourhoodEvents } from '../events.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { detectionContract } from './contract.ts'
import { countedAreas, unbroken } from './counts.ts'
import { completenessFor } from './find-completeness.ts'
import { shapesFor } from './find-places.ts'
import { residentsKnown } from './find-residents.ts'
import { aboutDetection } from './question.ts'
import * as store from './store.ts'
import { settings } from './words.ts'

type Body = RouteInput<(typeof detectionContract)['POST /v1/detection/runs']>['body']

/** Errors: see the contract. */
export async function startSearch(act: Act, { body }: { readonly body: Body }): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(act, aboutDetection('ask-for-search', id), neighbourhoodProblems.because('may-not-detect'))
  const searching =
    body.source === 'register'
      ? { method: body.method, theme: null, settings: {}, ...(await planOf(act, body)) }
      : {
          method: 'space-time' as const,
          theme: body.theme,
          settings: { months: body.months },
          plan: null,
          title: 'signals',
        }
  act.note(id)
  await store.addRun(act.trx, act.capacity.partnership, {
    id,
    source: body.source,
    ...searching,
    seed: body.seed ?? Buffer.from(secretBytes(8)).toString('hex'),
    asked_by: act.capacity.organ,
    asked_on: act.clock.today(),
    askedAt: act.clock.now(),
  })
  await raise(act, neighbourhoodEvents.searchWaits, [id])
  return { id }
}

async function planOf(
  act: Act,
  body: Extract<Body, { source: 'register' }>,
): Promise<{ plan: store.Plan; title: string }> {
  const edition = await editionAt(act, body.edition)
  const rows = await seriesAt(act, edition.id, body.series)
  const leaveOut = body.leaveOut ?? 0
  const line = unbroken(
    rows.map((row) => ({ stretch: row.stretch, kind: row.stretch_kind, from: row.stretch_from, row })),
    breaksOf(edition.breaks, await toldBreaks(act.trx, edition.table_name)),
  )
  const steps = line.slice(0, Math.max(0, line.length - leaveOut))
  const [first] = line
  if (first?.row.kind !== 'count') throw neighbourhoodProblems.because('figure-is-no-count')
  const areas = await editionStore.areasOf(act.trx, edition.id)
  const known = await residentsKnown(act)
  if (!known) throw neighbourhoodProblems.because('no-residents-known')
  const { residents, from } = known
  const shapes = await shapesFor(
    act,
    areas.filter(({ level }) => level === body.level).map(({ code }) => code),
  )
  const counted = countedAreas(
    areas,
    steps.map(({ row }) => row),
    {
      level: body.level,
      municipality: body.municipality,
      residents,
      middles: new Map(shapes.map(({ code, name, middle }) => [code, { name, middle }])),
    },
  )
  if (counted.areas.length < 2 || steps.length < settings.fewestPeriods)
    throw neighbourhoodProblems.because('too-little-to-search')
  return {
    title: `${first.row.title} · ${edition.title}`,
    plan: {
      ...counted,
      stretches: steps.map(({ stretch, from: day }) => ({ code: stretch, from: day })),
      kind: first.kind,
      residentsFrom: from,
      completeness: await completenessFor(act, edition, first.row),
      endLeftOut: leaveOut,
    },
  }
}
