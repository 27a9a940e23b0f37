/** Figures of finished surveys, taken as they stand: what a survey withholds is attacked once more, and nobody types a number. */
import { createHash } from 'node:crypto'
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import * as surveyStore from '../survey/store.ts'
import { fewestRespondents } from '../survey/words.ts'
import { inOrder, type Prepared, wholeCode } from './artefact.ts'
import type { publicationContract } from './contract.ts'
import { type Fieldwork, inLine, periodsOf } from './fieldwork.ts'
import { kinIn } from './kin.ts'
import { placeAreas } from './place-areas.ts'
import type { Shown } from './protection.ts'
import { sourceSentence } from './source-sentence.ts'
import * as store from './store.ts'
import { groupCells, leastRoom, partsIn, roomsOf, surveyCells, withheldParts } from './survey-figures.ts'
import type { CoveredArea, PublicationCell, SurveyParts } from './words.ts'

type Body = Extract<
  RouteInput<(typeof publicationContract)['POST /v1/publication-proposals']>['body'],
  { origin: 'survey-picture' }
>
/** What areas of a survey are called where the map has no division for them. */
const division = 'enquêtegebied'
/**
 * Everything that surveys show is held against everything they showed: a fieldwork may stand in several publications, alone and
 * beside others.
 */
const basis = 'enquêtes onder bewoners'

/** Errors: `no-such-survey`, `survey-not-final`, `scale-not-asked`, `groups-not-asked`, `fieldworks-not-in-line`. */
export async function prepareSurveyPicture(act: Act, body: Body): Promise<Prepared> {
  const by = body.by ?? 'area'
  const form = by === 'area' ? body.form : 'measured'
  const all: Fieldwork[] = []
  for (const id of new Set([...(body.earlier ?? []), body.survey]))
    all.push(await fieldworkWith(act, id, body.scale, by))
  const line = inLine(all)
  const last = line?.at(-1)
  if (!line || last?.id !== body.survey) throw neighbourhoodProblems.because('fieldworks-not-in-line')
  const periods = periodsOf(body.scale, line)
  const told = line.map((one, place) => toldBy(one, periods[place]?.code ?? '', by, form))
  const earlier = await store.publishedOn(act.trx, basis)
  const ledger = told.flatMap(({ ledger: of }) => of)
  const widths = told.flatMap(({ rooms }) => rooms.map(({ lowest, highest }) => highest - lowest))
  const areas = by === 'area' ? await areasOf(act, line, body.kin ?? '') : []
  const nameAt = new Map(areas.map(({ code, name }) => [code, name]))
  const cells = by === 'area' ? complete(told, areas, periods) : told.flatMap(({ cells: of }) => of)
  return {
    basis,
    ledger,
    artefact: {
      title: body.title,
      definition: {
        nl: `${body.definition.nl} Een cijfer van 0 tot 10; hoger is meer.`,
        en: `${body.definition.en} A figure from 0 to 10; higher is more.`,
      },
      origin: 'survey',
      unit: '',
      decimals: 1,
      direction: body.direction,
      smallestThatMatters: body.smallestThatMatters,
      source: {
        name: `${line.map(sourceOf).join('; ')}, ${last.scale.scale} ${last.scale.version}`,
        said: sourceSentence(
          line.map(({ design }) => design),
          last.scale.scale,
          last.scale.version,
        ),
        licence: null,
        edition: editionOf(line),
      },
      method: {
        protection: 'ten-or-more',
        surety: form === 'modelled' ? 'modelled-95' : 'design-95',
        largestAddition: null,
        protectedUpTo: fewestRespondents - 1,
        seed: null,
      },
      against: earlier.map(({ id }) => id),
      periods,
      categories: by === 'area' ? [''] : ['', ...groupsIn(line, by)],
      whole: wholeCode,
      areas: [{ code: wholeCode, name: '', division: '', middle: null, outline: null, kin: null }, ...areas],
      cells,
    },
    report: {
      cells: cells.length,
      withheld: cells.filter(({ state }) => state === 'protected').length,
      sensitive: told.reduce((sum, { sensitive }) => sum + sensitive, 0),
      found: widths.filter((width) => width < leastRoom).length,
      narrowest: widths.length > 0 ? Math.floor(Math.min(...widths)) : null,
      programs: 0,
      earlier: earlier.map(({ id }) => id),
      known: 0,
      left: told.flatMap(({ period, rooms }) =>
        rooms.map(({ code, lowest, highest }) => ({
          name: [nameAt.get(code) ?? code, ...(line.length > 1 ? [period] : [])].join(', '),
          lowest: Math.ceil(lowest * 10 - 1e-6) / 10,
          highest: Math.floor(highest * 10 + 1e-6) / 10,
        })),
      ),
      faults: earlier.flatMap(({ id, ledger: before }) => otherParts(id, before, ledger)),
    },
  }
}

async function fieldworkWith(act: Act, id: string, wanted: Body['scale'], by: SurveyParts): Promise<Fieldwork> {
  const survey = await surveyStore.surveyWith(act.trx, id)
  if (!survey) throw neighbourhoodProblems.because('no-such-survey')
  if (survey.state !== 'final') throw neighbourhoodProblems.because('survey-not-final')
  const picture = (await surveyStore.pictures(act.trx)).find((one) => one.survey === survey.id)
  const scale = picture?.content.scales.find((one) => one.scale === wanted)
  if (!picture || !scale) throw neighbourhoodProblems.because('scale-not-asked')
  if (partsIn(survey.design, by).length === 0) throw neighbourhoodProblems.because('groups-not-asked')
  return { id: survey.id, design: survey.design, picture: picture.content, scale, sha256: picture.sha256 }
}

/** What one fieldwork shows, and what is left to an attacker: each protects itself, whatever stands beside it. */
function toldBy({ id, design, picture, scale }: Fieldwork, period: string, by: SurveyParts, form: Body['form']) {
  const withheld = new Set(withheldParts(picture, design, by))
  const cells = by === 'area' ? surveyCells(scale, period, withheld, form) : groupCells(scale, period, withheld, by)
  const listed = { area: scale.areas, age: scale.ages, sex: scale.sexes }[by]
  return {
    period,
    cells,
    rooms: roomsOf(scale, design, withheld, by),
    sensitive: listed.filter(({ figure }) => figure.kind !== 'measured').length,
    ledger: cells.flatMap(({ area, category, state, amount }): Shown[] => {
      const part = by === 'area' ? area : category || wholeCode
      const of = { survey: id, [by]: part, scale: scale.scale, form }
      return state === 'given' && amount !== null ? [{ of, amount }] : []
    }),
  }
}

/** Every area of any of them, under the name that the last one gave it. */
async function areasOf(act: Act, line: readonly Fieldwork[], kin: string): Promise<CoveredArea[]> {
  const names = new Map(line.flatMap(({ design }) => design.areas.map(({ code, name }) => [code, name] as const)))
  const listed = [...names].map(([code, name]) => ({ code, name, division }))
  return inOrder(await placeAreas(act.trx, listed, kinIn(kin)), [division])
}

/** Where a fieldwork did not ask in an area, that is said: nobody reads it as withheld. */
function complete(
  told: readonly { readonly period: string; readonly cells: readonly PublicationCell[] }[],
  areas: readonly CoveredArea[],
  periods: readonly { readonly code: string }[],
): PublicationCell[] {
  const none = { category: '', amount: null, low: null, high: null, count: null, base: null, modelled: false }
  return periods.flatMap(({ code: period }, place) => {
    const cells = told[place]?.cells ?? []
    const asked = new Set(cells.map(({ area }) => area))
    const others = areas.filter(({ code }) => !asked.has(code))
    return [...cells, ...others.map(({ code }) => ({ area: code, period, ...none, state: 'no-data' as const }))]
  })
}

/** In the order of the last design; groups that it no longer has after them. */
const groupsIn = (line: readonly Fieldwork[], by: SurveyParts): string[] => [
  ...new Set(line.toReversed().flatMap(({ design }) => partsIn(design, by).map(({ code }) => code))),
]

const sourceOf = ({ design }: Fieldwork): string =>
  `${design.title} (${design.fieldworkFrom} – ${design.fieldworkUntil})`
/** One survey: the fingerprint of its figures; several: one over theirs, in order of time. */
const editionOf = (line: readonly Fieldwork[]): string => {
  const [only, ...others] = line.map(({ sha256 }) => sha256)
  return only && others.length === 0
    ? only
    : createHash('sha256')
        .update(line.map(({ sha256 }) => sha256).join('\n'))
        .digest('hex')
}

/** Every scale of a fieldwork shows the same parts, or two scales together would tell of the part that one of them withholds. */
function otherParts(id: string, before: readonly Shown[], now: readonly Shown[]): string[] {
  const shownIn = (figures: readonly Shown[], survey: string, by: string) =>
    figures
      .filter(({ of }) => of['form'] === 'measured' && of['survey'] === survey && of[by] !== undefined)
      .map(({ of }) => of[by])
      .join(' ')
  const surveys = [...new Set(now.flatMap(({ of }) => of['survey'] ?? []))]
  return surveys.flatMap((survey) =>
    (['area', 'age', 'sex'] as const).flatMap((by) => {
      const [earlier, later] = [shownIn(before, survey, by), shownIn(now, survey, by)]
      const isAlike = earlier === '' || later === '' || earlier === later
      return isAlike ? [] : [`${id}: shows other ${by}s`]
    }),
  )
}
