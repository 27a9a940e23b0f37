/** What a design will be able to show, reckoned before anybody is asked. */
import { fewestRespondents, type SurveyDesign, type SurveyPrecision, type SurveyStratum } from './words.ts'

const z95 = 1.959964
/** Together with z95: four times out of five a change of this size is seen. */
const z80 = 0.841621
/** Spread of a yes or no where it is largest, in percentage points. */
const shareDeviation = 50

/**
 * Margins (half of a 95 % interval) and the smallest change between two surveys of this design that is seen in four of five
 * cases, per area and for all together (first).
 *
 * Assumes: (a) answers come as planned, drawn one by one within an area; (b) both surveys are drawn apart; (c) people differ
 * by `deviation` within every area. Source: Cochran 1977 §5 for strata; the usual normal approximation for the change.
 */
export function precisionOf(
  design: Pick<SurveyDesign, 'areas' | 'deviation' | 'designEffect' | 'response'>,
): SurveyPrecision[] {
  const { areas } = design
  const residents = sum(areas, (area) => area.residents)
  const planned = sum(areas, (area) => area.planned)
  const perArea = areas.map((area) => ({ area, variance: variancePerUnit(area) }))
  const covered = perArea.filter(({ area }) => area.planned > 0)
  const population = sum(covered, ({ area }) => area.residents)
  const whole = sum(covered, ({ area, variance }) => (area.residents / population) ** 2 * variance)
  const row = (
    of: { code: string | null; name: string | null; planned: number; residents: number },
    variance: number,
  ): SurveyPrecision => {
    const spread = Math.sqrt(variance * design.designEffect)
    const change = (z95 + z80) * Math.SQRT2 * spread
    return {
      code: of.code,
      name: of.name,
      planned: of.planned,
      invited: Math.ceil(of.planned / design.response),
      oversampling: planned > 0 ? of.planned / planned / (of.residents / residents) : 0,
      margin: z95 * spread * design.deviation,
      shareMargin: z95 * spread * shareDeviation,
      smallestChange: change * design.deviation,
      smallestShareChange: change * shareDeviation,
      tooFew: of.planned < fewestRespondents,
    }
  }
  return [
    row({ code: null, name: null, planned, residents }, whole),
    ...perArea.map(({ area, variance }) => row(area, variance)),
  ]
}

/** Of a mean of people who differ by 1; what is left of it when nearly everybody answers. 0 planned: nothing is known. */
const variancePerUnit = ({ planned, residents }: SurveyStratum): number =>
  planned === 0 ? 0 : (1 - planned / residents) / planned

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0)

export const designFaultKinds = [
  'area-twice',
  'group-twice',
  'more-than-live-there',
  'more-invited-than-live-there',
  'margins-disagree',
  'fieldwork-backwards',
  'nobody-asked',
  'sub-scale-alone',
] as const
export type DesignFault = {
  readonly kind: (typeof designFaultKinds)[number]
  readonly field: string
  readonly which?: string
}

/** What no survey can be like, each with the field it stands in. */
export function designFaults(design: SurveyDesign): DesignFault[] {
  const faults: DesignFault[] = []
  const twice = (codes: readonly string[]) => codes.find((code, place) => codes.indexOf(code) !== place)
  const area = twice(design.areas.map(({ code }) => code))
  if (area !== undefined) faults.push({ kind: 'area-twice', field: 'areas', which: area })
  const residents = sum(design.areas, (one) => one.residents)
  for (const field of ['ages', 'sexes'] as const) {
    const group = twice(design[field].map(({ code }) => code))
    if (group !== undefined) faults.push({ kind: 'group-twice', field, which: group })
    if (design[field].length > 0 && sum(design[field], (one) => one.residents) !== residents)
      faults.push({ kind: 'margins-disagree', field })
  }
  for (const one of design.areas)
    if (one.planned > one.residents) faults.push({ kind: 'more-than-live-there', field: 'areas', which: one.code })
    else if (Math.ceil(one.planned / design.response) > one.residents)
      faults.push({ kind: 'more-invited-than-live-there', field: 'areas', which: one.code })
  if (sum(design.areas, (one) => one.planned) === 0) faults.push({ kind: 'nobody-asked', field: 'areas' })
  if (design.fieldworkUntil < design.fieldworkFrom)
    faults.push({ kind: 'fieldwork-backwards', field: 'fieldworkUntil' })
  if (design.scales.some((id) => id.startsWith('resilience-')) && !design.scales.includes('resilience'))
    faults.push({ kind: 'sub-scale-alone', field: 'scales' })
  return faults
}
