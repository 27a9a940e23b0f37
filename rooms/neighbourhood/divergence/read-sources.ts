/** What each source knows, area by area: read once, and asked for one area or for all of them. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { recipesOf } from '../delivery/store.ts'
import { areaNameOf } from '../detection/find-places.ts'
import { residentsKnown } from '../detection/find-residents.ts'
import { seriesAt } from '../edition/read-areas.ts'
import { editionAt } from '../edition/read-editions.ts'
import * as editionStore from '../edition/store.ts'
import type { RoundRow } from '../elicitation/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { municipalityOf } from '../reading/area-code.ts'
import { standing } from '../reading/figure-cell.ts'
import { pictures, surveyWith } from '../survey/store.ts'
import type { divergenceContract } from './contract.ts'
import { peopleSay, professionalsSay, registerSays } from './pattern.ts'
import type { PeopleSay, ProfessionalsSay, RegisterSays } from './words.ts'

type Body = RouteInput<(typeof divergenceContract)['POST /v1/divergences']>['body']
export type Source<S> = {
  readonly codes: readonly string[]
  /** Null where the source has no such area. */
  readonly says: (code: string) => S | null
  readonly nameOf: (code: string) => Promise<string>
}

/** Errors: `no-such-survey`, `scale-not-asked`. */
export async function surveyAbout(
  { trx, note }: Act,
  { survey, scale }: NonNullable<Body['people']>,
): Promise<Source<PeopleSay>> {
  const row = await surveyWith(trx, survey)
  if (!row) throw neighbourhoodProblems.because('no-such-survey')
  note(row.id)
  const picture = (await pictures(trx)).find((one) => one.survey === row.id)?.content
  const asked = picture?.scales.find((one) => one.scale === scale)
  if (!asked) throw neighbourhoodProblems.because('scale-not-asked')
  const { title, fieldworkUntil } = row.design
  const areas = new Map(asked.areas.map((area) => [area.code, area]))
  return {
    codes: [...areas.keys()],
    says: (code) => {
      const area = areas.get(code)
      return area ? { ...peopleSay(area, asked.whole), survey: row.id, title, scale, fieldworkUntil } : null
    },
    nameOf: async (code) => areas.get(code)?.name ?? code,
  }
}

/** Beside areas of the same kind in the same municipality. Errors: those of tables; `figure-is-no-count`, `no-residents-known`. */
export async function registerAbout(
  act: Act,
  { edition: wanted, series, stretch }: NonNullable<Body['register']>,
): Promise<Source<RegisterSays>> {
  const edition = await editionAt(act, wanted)
  const row = (await seriesAt(act, edition.id, series)).find((one) => one.stretch === stretch)
  if (!row) throw neighbourhoodProblems.because('no-such-series')
  if (row.kind !== 'count') throw neighbourhoodProblems.because('figure-is-no-count')
  const areas = new Map((await editionStore.areasOf(act.trx, edition.id)).map((area) => [area.code, area]))
  const known = await residentsKnown(act)
  const recipe = (await recipesOf(act.trx, edition.table_name)).find(({ id }) => id === edition.recipe)?.content
  const figure = recipe?.figures.find(({ name }) => name === row.figure)
  const kinOf = ({ code, level }: editionStore.AreaRow) => `${level} ${municipalityOf(code)}`
  const countedIn = (area: editionStore.AreaRow) => {
    const count = row.amounts[area.place - 1]
    const residents = known?.residents.get(area.code)
    return row.standings[area.place - 1] === standing.given && Number.isInteger(count) && residents
      ? [{ code: area.code, count: count as number, residents }]
      : []
  }
  const kinds = Map.groupBy(areas.values(), kinOf)
  const counted = new Map([...kinds].map(([kin, alike]) => [kin, alike.flatMap(countedIn)]))
  return {
    codes: [...areas.keys()],
    says: (code) => {
      const own = areas.get(code)
      if (!own) return null
      if (!known) throw neighbourhoodProblems.because('no-residents-known')
      return {
        ...registerSays(code, counted.get(kinOf(own)) ?? []),
        ...{ edition: edition.id, title: [row.title, ...row.breakdown_titles].join(' · '), stretch },
        source: `${edition.source}, ${edition.title}`,
        counts: figure?.counts ?? null,
        foundBy: figure?.foundBy ?? null,
      }
    },
    nameOf: async (code) => {
      const own = areas.get(code)
      return own ? areaNameOf(act, own) : code
    },
  }
}

export const roundSays = (round: RoundRow): ProfessionalsSay => ({
  ...professionalsSay(round.result, round.issues),
  round: round.id,
  openedOn: round.opened_on,
})
