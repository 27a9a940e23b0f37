/** Counts of signals as their own room lets them be known: perturbed there once, for ever; here nothing is added or taken off. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { largestAddition, protectedAreaCounts, smallestCount } from '../../signals/door.ts'
import { drawnAreas } from '../boundary/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { municipalityOf } from '../reading/area-code.ts'
import { inOrder, type Prepared, wholeCode } from './artefact.ts'
import type { publicationContract } from './contract.ts'
import { kinIn } from './kin.ts'
import { placeAreas } from './place-areas.ts'
import { type CountedMonth, saidOtherwise, signalCells, signalLedger } from './signal-figures.ts'
import * as store from './store.ts'
import { mostMonths } from './words.ts'

type Body = Extract<
  RouteInput<(typeof publicationContract)['POST /v1/publication-proposals']>['body'],
  { origin: 'signal-counts' }
>
const division = 'gebied'

/** Errors: `neighbourhood/months-not-counted`, also when there is no month between the two. */
export async function prepareSignalCounts(act: Act, body: Body): Promise<Prepared> {
  const months = monthsFrom(body.from, body.until)
  if (months.length === 0 || months.length > mostMonths) throw neighbourhoodProblems.because('months-not-counted')
  const counted: CountedMonth[] = []
  for (const month of months) {
    const counts = await protectedAreaCounts(act.trx, { month, theme: body.theme })
    if (!counts) throw neighbourhoodProblems.because('months-not-counted')
    counted.push({ month, ...counts })
  }
  const basis = `meldingen ${body.theme}`
  const earlier = await store.publishedOn(act.trx, basis)
  const told = [...new Set(counted.flatMap(({ areas }) => areas.map(({ code }) => code)))].sort()
  const codes = await besideThese(act, told)
  const cells = signalCells(counted, codes)
  const ledger = signalLedger(cells)
  const placed = await placeAreas(
    act.trx,
    codes.map((code) => ({ code, name: code, division })),
    kinIn(body.kin ?? ''),
  )
  return {
    basis,
    ledger,
    artefact: {
      title: body.title,
      definition: {
        nl: `${body.definition.nl} Alleen meldingen die zijn opgepakt, geteld in de maand waarin dat is besloten. Gebieden met minder dan 500 inwoners worden niet geteld.`,
        en: `${body.definition.en} Only reports that were taken up, counted in the month in which that was decided. Areas with fewer than 500 residents are not counted.`,
      },
      origin: 'own-count',
      unit: '',
      decimals: 0,
      direction: body.direction,
      smallestThatMatters: body.smallestThatMatters,
      source: { name: `Meldingen, thema ${body.theme}`, licence: null, edition: null },
      method: {
        protection: 'cell-key',
        surety: 'perturbed-within',
        largestAddition,
        protectedUpTo: smallestCount - 1,
        seed: null,
      },
      against: earlier.map(({ id }) => id),
      periods: months.map((code) => ({ code, cut: null, provisional: false })),
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
      sensitive: 0,
      found: 0,
      narrowest: null,
      programs: 0,
      earlier: earlier.map(({ id }) => id),
      known: 0,
      left: [],
      faults: earlier.flatMap(({ id, ledger: before }) => saidOtherwise(id, before, ledger)),
    },
  }
}

/**
 * All areas of the municipalities that something is told of, from the map that knows most of them: that an area is not
 * named would else tell that it never had five.
 */
async function besideThese(act: Act, told: readonly string[]): Promise<string[]> {
  const municipalities = new Set(told.map(municipalityOf))
  const prefixes = new Set(told.map((code) => code.slice(0, 2)))
  const sets = (await drawnAreas(act.trx)).map(({ codes }) => ({
    codes,
    known: codes.filter((code) => told.includes(code)).length,
  }))
  const [best] = sets.sort((one, other) => other.known - one.known)
  const drawn = best && best.known > 0 ? best.codes : []
  const beside = drawn.filter(
    (code) =>
      prefixes.has(code.slice(0, 2)) && municipalities.has(municipalityOf(code)) && municipalityOf(code) !== null,
  )
  return [...new Set([...told, ...beside])].sort()
}

/** From the first through the last, both included; none when the first comes later. Months are `2026-09`. */
function monthsFrom(first: string, last: string): string[] {
  const placeOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  return Array.from({ length: Math.max(0, placeOf(last) - placeOf(first) + 1) }, (_, at) => {
    const place = placeOf(first) + at
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`
  })
}
