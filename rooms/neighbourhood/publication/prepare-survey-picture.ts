/** Figures of a finished survey, taken as they stand: what the survey withholds is attacked once more, and nobody types a number. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import * as surveyStore from '../survey/store.ts'
import { fewestRespondents } from '../survey/words.ts'
import { inOrder, type Prepared, wholeCode } from './artefact.ts'
import type { publicationContract } from './contract.ts'
import { kinIn } from './kin.ts'
import { placeAreas } from './place-areas.ts'
import type { Shown } from './protection.ts'
import * as store from './store.ts'
import { leastRoom, roomsOf, surveyCells, withheldAreas } from './survey-figures.ts'
import type { PublicationCell } from './words.ts'

type Body = Extract<
  RouteInput<(typeof publicationContract)['POST /v1/publication-proposals']>['body'],
  { origin: 'survey-picture' }
>
/** What areas of a survey are called where the map has no division for them. */
const division = 'enquêtegebied'

/** Errors: `neighbourhood/no-such-survey`, `neighbourhood/survey-not-final`, `neighbourhood/scale-not-asked`. */
export async function prepareSurveyPicture(act: Act, body: Body): Promise<Prepared> {
  const survey = await surveyStore.surveyWith(act.trx, body.survey)
  if (!survey) throw neighbourhoodProblems.because('no-such-survey')
  if (survey.state !== 'final') throw neighbourhoodProblems.because('survey-not-final')
  const picture = (await surveyStore.pictures(act.trx)).find((one) => one.survey === survey.id)
  const scale = picture?.content.scales.find((one) => one.scale === body.scale)
  if (!picture || !scale) throw neighbourhoodProblems.because('scale-not-asked')
  const { design } = survey
  const basis = basisOf(design.title, survey.id)
  const earlier = await store.publishedOn(act.trx, basis)
  const withheld = new Set(withheldAreas(picture.content, design))
  const rooms = roomsOf(scale, design, withheld)
  const period = design.fieldworkUntil.slice(0, 4)
  const cells = surveyCells(scale, period, withheld, body.form)
  const ledger = ledgerOf(cells, body.scale, body.form)
  const names = design.areas.map(({ code, name }) => ({ code, name, division }))
  const placed = await placeAreas(act.trx, names, kinIn(body.kin ?? ''))
  const nameAt = new Map(placed.map(({ code, name }) => [code, name]))
  const widths = rooms.map(({ lowest, highest }) => highest - lowest)
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
        name: `${design.title} (${design.fieldworkFrom} – ${design.fieldworkUntil}), ${scale.scale} ${scale.version}`,
        licence: null,
        edition: picture.sha256,
      },
      method: {
        protection: 'ten-or-more',
        surety: body.form === 'modelled' ? 'modelled-95' : 'design-95',
        largestAddition: null,
        protectedUpTo: fewestRespondents - 1,
        seed: null,
      },
      against: earlier.map(({ id }) => id),
      periods: [{ code: period, cut: null, provisional: false }],
      categories: [''],
      whole: wholeCode,
      areas: [
        { code: wholeCode, name: '', division: '', middle: null, outline: null, kin: null },
        ...inOrder(placed, [division]),
      ],
      cells,
    },
    report: {
      cells: cells.length,
      withheld: cells.filter(({ state }) => state === 'protected').length,
      sensitive: scale.areas.filter(({ figure }) => figure.kind !== 'measured').length,
      found: widths.filter((width) => width < leastRoom).length,
      narrowest: widths.length > 0 ? Math.floor(Math.min(...widths)) : null,
      programs: 0,
      earlier: earlier.map(({ id }) => id),
      known: 0,
      left: rooms.map(({ code, lowest, highest }) => ({
        name: nameAt.get(code) ?? code,
        lowest: Math.ceil(lowest * 10 - 1e-6) / 10,
        highest: Math.floor(highest * 10 + 1e-6) / 10,
      })),
      faults: earlier.flatMap(({ id, ledger: before }) => otherAreas(id, before, ledger)),
    },
  }
}

/** Two surveys of one name are two surveys. */
const basisOf = (title: string, id: string): string => `${title.slice(0, 60)} · ${id.slice(0, 8)}`

/** Exactly what is shown of each area, for the next proof. */
const ledgerOf = (cells: readonly PublicationCell[], scale: string, form: Body['form']): Shown[] =>
  cells.flatMap(({ area, state, amount }) =>
    state === 'given' && amount !== null ? [{ of: { area, scale, form }, amount }] : [],
  )

/** Every scale of a survey shows the same areas, or two scales together would tell of the area that one of them withholds. */
function otherAreas(id: string, before: readonly Shown[], now: readonly Shown[]): string[] {
  const shownIn = (figures: readonly Shown[]) =>
    figures
      .filter(({ of }) => of['form'] === 'measured')
      .map(({ of }) => of['area'])
      .join(' ')
  const [earlier, later] = [shownIn(before), shownIn(now)]
  return earlier === '' || later === '' || earlier === later ? [] : [`${id}: shows other areas`]
}
