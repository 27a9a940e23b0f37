/** The two space-time examples that come with SaTScan, read from the reference data. */
import { referenceRows, referenceText } from '../../testing/reference-data.ts'

const matrix = (file: string) =>
  referenceText(`reference/space-time-scan/${file}`)
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number))

/** Brain cancer in New Mexico: 32 counties × 19 years (1973–1991), baseline adjusted for age and sex. */
export function newMexico() {
  const names = referenceText('reference/space-time-scan/nm-row-order.txt').trim().split('\n')
  const rows = referenceRows('picture/space-time-scan/nm-geo.csv')
  const place = names.map((name) => rows.find(({ county }) => county === name))
  const cases = matrix('nm-observed.csv')
  const baseline = matrix('nm-expected-age-sex-adjusted.csv')
  const centres = {
    kind: 'planar' as const,
    x: place.map((row) => Number(row?.long)),
    y: place.map((row) => Number(row?.lat)),
  }
  return { names, firstYear: 1973, cases, baseline, centres }
}

/** The baseline with the total of every period made proportional to its cases: takes a common trend out. */
export function withoutCommonTrend(cases: number[][], baseline: number[][]): number[][] {
  const inPeriod = (rows: number[][], t: number) => rows.reduce((sum, row) => sum + (row[t] as number), 0)
  return baseline.map((row) => row.map((each, t) => (each * inPeriod(cases, t)) / inPeriod(baseline, t)))
}

/** Fever in New York, 192 zip codes, 1–24 November 2001. */
export function newYorkFever() {
  const places = referenceRows('picture/space-time-scan/nycfever-geo.csv')
  const rows = referenceRows('picture/space-time-scan/nycfever-cases.csv')
  const day = (date: string | undefined) => Number(date?.split('/')[2])
  const cases = places.map(() => new Array<number>(24).fill(0))
  for (const row of rows) {
    const days = cases[places.findIndex(({ zip }) => zip === row.zip)] as number[]
    days[day(row.date) - 1] = (days[day(row.date) - 1] as number) + Number(row.cases)
  }
  const centres = {
    kind: 'globe' as const,
    longitude: places.map((row) => Number(row.long)),
    latitude: places.map((row) => Number(row.lat)),
  }
  return { names: places.map(({ zip }) => zip as string), firstDay: 1, cases, centres }
}
