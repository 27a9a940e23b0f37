/** The published inputs, read into the shapes of this package. */
import { referenceRows } from '../../testing/reference-data.ts'
import type { Panel, SyntheticControlProblem, SyntheticDidProblem } from '../src/index.ts'

const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step)
const average = (values: readonly number[]) => {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

/** Teen employment in 500 counties, 2003–2007 (Callaway & Sant'Anna's example). */
export function mpdta(covariates: boolean): Panel {
  const byCounty = Map.groupBy(referenceRows('picture/did/mpdta.csv'), (row) => row['countyreal'] as string)
  return {
    periods: range(2003, 2007),
    units: [...byCounty].map(([name, rows]) => ({
      name,
      firstTreated: Number(rows[0]?.['first.treat']) || undefined,
      outcomes: rows.map((row) => Number(row['lemp'])),
      ...(covariates ? { covariates: [Number(rows[0]?.['lpop'])] } : {}),
    })),
  }
}

/** Cigarette sales in 39 states, predictors as in Abadie, Diamond & Hainmueller (2010). */
export function proposition99(): SyntheticControlProblem {
  const rows = referenceRows('picture/synthetic-control/prop99-smoking.csv')
  const names = [...new Set(rows.map((row) => row['state'] as string))].sort()
  const cell = new Map(rows.map((row) => [`${row['state']} ${row['year']}`, row]))
  const value = (state: string, year: number, column: string) => Number(cell.get(`${state} ${year}`)?.[column])
  const mean = (state: string, column: string, from: number, to: number) =>
    average(range(from, to).map((year) => value(state, year, column)))
  return {
    periods: range(1970, 2000),
    treated: 'California',
    treatedFrom: 1989,
    units: names.map((name) => ({
      name,
      predictors: [
        mean(name, 'lnincome', 1980, 1988),
        mean(name, 'retprice', 1980, 1988),
        mean(name, 'age15to24', 1980, 1988),
        mean(name, 'beer', 1984, 1988),
        value(name, 1988, 'cigsale'),
        value(name, 1980, 'cigsale'),
        value(name, 1975, 'cigsale'),
      ],
      outcomes: range(1970, 2000).map((year) => value(name, year, 'cigsale')),
    })),
  }
}

/** The same states, outcomes only (Arkhangelsky et al. 2021). */
export function proposition99Outcomes(): SyntheticDidProblem {
  const byState = Map.groupBy(
    referenceRows('picture/synthetic-control/prop99-synthdid.csv'),
    (row) => row['State'] as string,
  )
  return {
    periods: range(1970, 2000),
    treatedFrom: 1989,
    units: [...byState].map(([name, rows]) => ({
      name,
      treated: name === 'California',
      outcomes: [...rows]
        .sort((a, b) => Number(a['Year']) - Number(b['Year']))
        .map((row) => Number(row['PacksPerCapita'])),
    })),
  }
}

/** The Basque Country and 16 other regions, specification of Abadie, Diamond & Hainmueller (2011, JSS 42). */
export function basqueCountry(): SyntheticControlProblem {
  const rows = referenceRows('picture/synthetic-control/basque.csv').filter((row) => row['regionno'] !== '1')
  const names = [...new Set(rows.map((row) => row['regionname'] as string))]
  const cell = new Map(rows.map((row) => [`${row['regionname']} ${row['year']}`, row]))
  const value = (region: string, year: number, column: string) => Number(cell.get(`${region} ${year}`)?.[column])
  const mean = (region: string, column: string, years: readonly number[]) =>
    average(years.map((year) => value(region, year, column)))
  const sectors = ['agriculture', 'energy', 'industry', 'construction', 'services.venta', 'services.nonventa']
  return {
    periods: range(1955, 1997),
    treated: 'Basque Country (Pais Vasco)',
    treatedFrom: 1970,
    fitFrom: 1960,
    units: names.map((name) => {
      const [none = 0, primary = 0, middle = 0, high = 0, beyond = 0] = [
        'illit',
        'prim',
        'med',
        'high',
        'post.high',
      ].map((level) => mean(name, `school.${level}`, range(1964, 1969)))
      const all = none + primary + middle + high + beyond
      return {
        name,
        predictors: [
          ...[none, primary, middle, high + beyond].map((people) => (100 * people) / all),
          mean(name, 'invest', range(1964, 1969)),
          mean(name, 'gdpcap', range(1960, 1969)),
          ...sectors.map((sector) => mean(name, `sec.${sector}`, range(1961, 1969, 2))),
          value(name, 1969, 'popdens'),
        ],
        outcomes: range(1955, 1997).map((year) => value(name, year, 'gdpcap')),
      }
    }),
  }
}

/** Drivers killed or seriously injured in Great Britain by month, 1969–1984 (Harvey & Durbin 1986), as in R. */
export function seatbelts() {
  const rows = referenceRows('reference/its/seatbelts.csv')
  const column = (name: string) => rows.map((row) => Number(row[name]))
  const months = range(2, 12).map((month) => ({
    name: `m${month}`,
    values: rows.map((_, at) => (at % 12 === month - 1 ? 1 : 0)),
  }))
  return {
    drivers: column('drivers'),
    kilometres: column('kms'),
    price: column('PetrolPrice'),
    law: column('law'),
    months,
    /** The regression of the reference: log drivers on trend, law, months, log kilometres, log price. */
    regression: {
      outcomes: column('drivers').map(Math.log),
      design: {
        periods: rows.length,
        changes: [],
        covariates: [
          { name: 'post', values: column('law') },
          ...months,
          { name: 'log(kms)', values: column('kms').map(Math.log) },
          { name: 'log(PetrolPrice)', values: column('PetrolPrice').map(Math.log) },
        ],
      },
    },
  }
}
