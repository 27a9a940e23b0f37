/** An analyst lays sources about one area beside each other. What each says is read and kept at once; it is a question. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { type RoundRow, roundWith } from '../elicitation/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { divergenceContract } from './contract.ts'
import { patternOf } from './pattern.ts'
import { aboutDivergence } from './question.ts'
import { registerAbout, roundSays, type Source, surveyAbout } from './read-sources.ts'
import * as store from './store.ts'
import type { ThreeSources } from './words.ts'

type Body = RouteInput<(typeof divergenceContract)['POST /v1/divergences']>['body']
const unknownArea = () => neighbourhoodProblems.because('source-knows-no-such-area')

/** Errors: see the contract. */
export async function raiseDivergence(act: Act, { body }: { readonly body: Body }): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(act, aboutDivergence('raise-divergence', id), neighbourhoodProblems.because('may-not-weigh-sources'))
  const { area } = body
  if ([body.people, body.register, body.round].filter((source) => source !== null).length < 2)
    throw neighbourhoodProblems.because('two-sources-needed')
  const people = body.people && (await surveyAbout(act, body.people))
  const register = body.register && (await registerAbout(act, body.register))
  const said = { people: people && saidOf(people, area), register: register && saidOf(register, area) }
  const round = body.round === null ? null : await roundFor(act, body.round, body)
  const says: ThreeSources = { ...said, professionals: round && roundSays(round) }
  const area_name = (await people?.nameOf(area)) ?? (await register?.nameOf(area)) ?? round?.area_name ?? area
  act.note(id)
  await store.addDivergence(act.trx, act.capacity.partnership, {
    ...{ id, theme: body.theme, area, area_name, pattern: patternOf(says), says },
    raised_by: act.capacity.organ,
    raised_on: act.clock.today(),
    raisedAt: act.clock.now(),
  })
  return { id }
}

function saidOf<S>(source: Source<S>, area: string): S {
  const said = source.says(area)
  if (said === null) throw unknownArea()
  return said
}

async function roundFor({ trx, note }: Act, id: Id, { theme, area }: Body): Promise<RoundRow> {
  const round = await roundWith(trx, id)
  if (!round) throw neighbourhoodProblems.because('no-such-round')
  note(round.id)
  if (round.area !== area || round.theme !== theme || round.state !== 'counted') throw unknownArea()
  return round
}
