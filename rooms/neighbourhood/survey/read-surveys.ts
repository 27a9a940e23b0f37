/** Surveys for the analyst: designs, states and figures. There is no way to a record. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { contextOf } from '../estimate/compute-estimates.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { areaEstimates } from './area-estimate.ts'
import type { ListedSurvey, ShownFigure, ShownSurvey, surveyContract } from './contract.ts'
import { lineOf } from './line.ts'
import { precisionOf } from './precision.ts'
import { scalesAsked, scaleWith } from './scale.ts'
import * as store from './store.ts'
import type { ScaleId, SurveyFigure } from './words.ts'

type Route = (typeof surveyContract)['GET /v1/surveys/:survey/picture']

export async function listSurveys(act: Act): Promise<{ items: ListedSurvey[] }> {
  const rows = await store.allSurveys(act.trx)
  act.note(...rows.map(({ id }) => id))
  return { items: rows.map(listed) }
}

/** Errors: `neighbourhood/no-such-survey`, also for whoever may not see surveys. */
export async function showSurvey(
  act: Act,
  { params }: RouteInput<(typeof surveyContract)['GET /v1/surveys/:survey']>,
): Promise<ShownSurvey> {
  const row = await surveyAt(act, params.survey)
  const picture = (await store.pictures(act.trx)).find(({ survey }) => survey === row.id)
  const { design } = row
  return {
    ...listed(row),
    design: design as ShownSurvey['design'],
    precision: precisionOf(design),
    asked: scalesAsked(design.scales).map(({ id, version, source, items }) => ({
      ...{ scale: id as ScaleId, version, source },
      questions: items.map((item) => ({ id: item.id, answers: Object.keys(item.points).length })),
    })),
    fault: row.fault as ShownSurvey['fault'],
    progress: row.progress,
    answers: {
      state: row.answers,
      destroyBy: row.destroy_by,
      destroyedOn: row.destroyed_on,
      act: row.answers === 'destroyed' ? row.destroyed_act : null,
    },
    picture: picture
      ? {
          respondents: picture.content.respondents,
          madeOn: picture.made_on,
          sha256: picture.sha256,
          scales: picture.content.scales.map(({ scale }) => scale),
          ...picture.content.method,
        }
      : null,
  }
}

/** Errors: `neighbourhood/no-such-survey`, also when it has no figures yet; `neighbourhood/scale-not-asked`; `neighbourhood/context-not-allowed`. */
export async function showPicture(act: Act, { params, query }: RouteInput<Route>): Promise<RouteReply<Route>> {
  const row = await surveyAt(act, params.survey)
  const all = await store.pictures(act.trx)
  const found = all.find(({ survey }) => survey === row.id)?.content.scales.find(({ scale }) => scale === query.scale)
  const inArea = (scale: NonNullable<typeof found>): SurveyFigure | undefined =>
    query.area === undefined ? scale.whole : scale.areas.find(({ code }) => code === query.area)?.figure
  if (!found || !inArea(found)) throw neighbourhoodProblems.because('scale-not-asked')
  const context = await contextOf(act, query.context ?? [])
  const has = (code: string) => context.every(({ byArea }) => byArea.has(code))
  const leaning =
    context.length === 0
      ? found.areas.map(({ estimate }) => estimate)
      : areaEstimates(
          found.areas.map(({ figure }) => figure),
          found.areas.map(({ code }) => (has(code) ? context.map(({ byArea }) => byArea.get(code) ?? 0) : null)),
        )
  const points = all.flatMap(({ survey, design, content }) => {
    const scale = content.scales.find((one) => one.scale === query.scale)
    const figure = scale && inArea(scale)
    return scale && figure ? [{ survey, design, version: scale.version, figure }] : []
  })
  return {
    scale: found.scale,
    version: found.version,
    source: scaleWith(found.scale).source,
    whole: shownFigure(found.whole),
    areas: found.areas.map((area, at) => ({
      ...area,
      figure: shownFigure(area.figure),
      estimate: leaning[at] ?? null,
    })),
    ages: found.ages.map((group) => ({ ...group, figure: shownFigure(group.figure) })),
    sexes: found.sexes.map((group) => ({ ...group, figure: shownFigure(group.figure) })),
    questions: (found.questions ?? []).map(({ question, whole, areas }) => ({
      question,
      whole: shownFigure(whole),
      areas: areas.map(({ code, figure }) => ({ code, figure: shownFigure(figure) })),
    })),
    context: context.map(({ title, table, reason }) => ({ title, table, reason })),
    withoutContext: found.areas.filter(({ code }) => !has(code)).map(({ name }) => name),
    line: lineOf(query.scale, points).map(({ survey, design, figure, cut, change }) => ({
      ...{ survey, title: design.title, fieldworkUntil: design.fieldworkUntil },
      figure: shownFigure(figure),
      cut,
      change,
    })),
  }
}

async function surveyAt(act: Act, id: string): Promise<store.SurveyRow> {
  const row = await store.surveyWith(act.trx, id)
  if (!row) throw neighbourhoodProblems.because('no-such-survey')
  act.note(row.id)
  return row
}

const listed = ({ id, design, state }: store.SurveyRow): ListedSurvey => ({
  ...{ id, title: design.title, state, fieldworkFrom: design.fieldworkFrom, fieldworkUntil: design.fieldworkUntil },
  areas: design.areas.length,
  planned: design.areas.reduce((sum, { planned }) => sum + planned, 0),
})

const shownFigure = (figure: SurveyFigure): ShownFigure => {
  if (figure.kind !== 'measured') return figure
  const { kind, respondents, mean, low, high } = figure
  return { kind, respondents, mean, low, high }
}
