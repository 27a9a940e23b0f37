/** An analyst lays sources about one area beside each other. What each says is read and kept at once; it is a question. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { recipesOf } from '../delivery/store.ts'
import { areaNameOf } from '../detection/find-places.ts'
import { residentsKnown } from '../detection/find-residents.ts'
import { seriesAt } from '../edition/read-areas.ts'
import { editionAt } from '../edition/read-editions.ts'
import * as editionStore from '../edition/store.ts'
import { roundWith } from '../elicitation/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { municipalityOf } from '../reading/area-code.ts'
import { standing } from '../reading/figure-cell.ts'
import { pictures, surveyWith } from '../survey/store.ts'
import type { divergenceContract } from './contract.ts'
import { patternOf, peopleSay, professionalsSay, registerSays } from './pattern.ts'
import { aboutDivergence } from './question.ts'
import * as store from './store.ts'
import type { PeopleSay, ProfessionalsSay, RegisterSays, ThreeSources } from './words.ts'

type Body = RouteInput<(typeof divergenceContract)['POST /v1/divergences']>['body']
const unknownArea = () => neighbourhoodProblems.because('source-knows-no-such-area')

/** Errors: see the contract. */
export async function raiseDivergence(act: Act, { body }: { readonly body: Body }): Promise<{ id: Id }> {
  const id = act.newId()
  await decideOr(act, aboutDivergence('raise-divergence', id), neighbourhoodProblems.because('may-not-weigh-sources'))
  const { people, register, round } = body
  if ([people, register, round].filter((source) => source !== null).length < 2)
    throw neighbourhoodProblems.because('two-sources-needed')
  const names: string[] = []
  const says: ThreeSources = {
    people: people && (await fromSurvey(act, people, body.area, names)),
    register: register && (await fromRegister(act, register, body.area, names)),
    professionals: round === null ? null : await fromRound(act, round, body, names),
  }
  act.note(id)
  await store.addDivergence(act.trx, act.capacity.partnership, {
    ...{ id, theme: body.theme, area: body.area, area_name: names[0] ?? body.area, pattern: patternOf(says), says },
    raised_by: act.capacity.organ,
    raised_on: act.clock.today(),
    raisedAt: act.clock.now(),
  })
  return { id }
}

async function fromSurvey(
  { trx, note }: Act,
  { survey, scale }: NonNullable<Body['people']>,
  code: string,
  names: string[],
): Promise<PeopleSay> {
  const row = await surveyWith(trx, survey)
  if (!row) throw neighbourhoodProblems.because('no-such-survey')
  note(row.id)
  const picture = (await pictures(trx)).find((one) => one.survey === row.id)?.content
  const asked = picture?.scales.find((one) => one.scale === scale)
  if (!asked) throw neighbourhoodProblems.because('scale-not-asked')
  const area = asked.areas.find((one) => one.code === code)
  if (!area) throw unknownArea()
  names.push(area.name)
  const { title, fieldworkUntil } = row.design
  return { ...peopleSay(area, asked.whole), survey: row.id, title, scale, fieldworkUntil }
}

async function fromRegister(
  act: Act,
  { edition: wanted, series, stretch }: NonNullable<Body['register']>,
  code: string,
  names: string[],
): Promise<RegisterSays> {
  const edition = await editionAt(act, wanted)
  const row = (await seriesAt(act, edition.id, series)).find((one) => one.stretch === stretch)
  if (!row) throw neighbourhoodProblems.because('no-such-series')
  if (row.kind !== 'count') throw neighbourhoodProblems.because('figure-is-no-count')
  const areas = await editionStore.areasOf(act.trx, edition.id)
  const own = areas.find((area) => area.code === code)
  if (!own) throw unknownArea()
  const known = await residentsKnown(act)
  if (!known) throw neighbourhoodProblems.because('no-residents-known')
  names.push(await areaNameOf(act, own))
  const municipality = municipalityOf(code)
  const counted = areas.flatMap((area) => {
    const count = row.amounts[area.place - 1]
    const residents = known.residents.get(area.code)
    const isBeside = area.level === own.level && municipalityOf(area.code) === municipality
    return isBeside && row.standings[area.place - 1] === standing.given && Number.isInteger(count) && residents
      ? [{ code: area.code, count: count as number, residents }]
      : []
  })
  const recipe = (await recipesOf(act.trx, edition.table_name)).find(({ id }) => id === edition.recipe)?.content
  const figure = recipe?.figures.find(({ name }) => name === row.figure)
  return {
    ...registerSays(code, counted),
    ...{ edition: edition.id, title: [row.title, ...row.breakdown_titles].join(' · '), stretch },
    source: `${edition.source}, ${edition.title}`,
    counts: figure?.counts ?? null,
    foundBy: figure?.foundBy ?? null,
  }
}

async function fromRound(
  { trx, note }: Act,
  id: Id,
  { theme, area }: Body,
  names: string[],
): Promise<ProfessionalsSay> {
  const round = await roundWith(trx, id)
  if (!round) throw neighbourhoodProblems.because('no-such-round')
  note(round.id)
  if (round.area !== area || round.theme !== theme || round.state !== 'counted') throw unknownArea()
  names.push(round.area_name)
  return { ...professionalsSay(round.result, round.issues), round: round.id, openedOn: round.opened_on }
}
