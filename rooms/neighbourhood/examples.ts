/** Builders for tests: only what matters to a test is written in it. The figures are invented unless the test says so. */

import type { Publication, PublishedFigure, PublishedSeries } from './publication.ts'
import { describeEdition } from './publication.ts'
import type { SourceFile } from './reading/text.ts'
import type { Edition, Indicator, Point } from './words.ts'

export const aPoint = (given: Partial<Point> = {}): Point => ({
  indicator: 'indicator',
  edition: 'edition',
  editionCode: '2020-H1',
  standing: 'published',
  year: 2018,
  period: 'full-year',
  amount: 100,
  sampleSize: null,
  page: 'example.org/page',
  revisedFrom: [],
  ...given,
})

export const anEdition = (code: string, given: Partial<Edition> = {}): Edition => ({
  ...(describeEdition(code) ?? { code, coversUntil: null, standing: 'published' }),
  id: code,
  load: 1,
  ...given,
})

export const anIndicator = (given: Partial<Indicator> = {}): Indicator => ({
  id: given.nl ?? 'indicator',
  theme: '1.3',
  area: 'Maastricht',
  source: 'police-register',
  unit: 'count',
  nl: 'Fietsen kwijt',
  en: 'Bicycles lost',
  ownWords: [],
  partOf: null,
  ...given,
})

export const aFigure = (
  year: number | null,
  amount: number,
  given: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  year,
  period: year === null ? 'not-printed' : 'full-year',
  amount,
  sampleSize: null,
  page: 'example.org/page',
  where: `line of ${year}`,
  ...given,
})

export const aSeries = (given: Partial<PublishedSeries> = {}): PublishedSeries => {
  const { id: _, ...indicator } = anIndicator()
  return { ...indicator, edition: '2020-H1', figures: [aFigure(2018, 100)], ...given }
}

export const aPublication = (...series: readonly PublishedSeries[]): Publication => ({
  editions: [...new Set(series.map(({ edition }) => edition))].map(
    (code) => describeEdition(code) ?? { code, coversUntil: null, standing: 'published' },
  ),
  series,
})

/** A file in memory, in pieces so small that words are cut in two. */
export const aFile = (name: string, content: string | Buffer, piece = 7): SourceFile => {
  const bytes = Buffer.from(content)
  return {
    name,
    size: bytes.length,
    bytes: async function* () {
      for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece)
    },
  }
}

/** A table as Statistics Netherlands lets people download it: padded codes, decimal comma, a column about origin. */
export const neighbourhoodTable = ({ inhabitants = '1200' } = {}): string =>
  [
    '"WijkenEnBuurten";"Perioden";"AantalInwoners_5";"Mannen_6";"Huishoudens_7";"NietWestersTotaal_8";"Omgevingsadressendichtheid_9"',
    '"GM0935    ";"2020JJ00";2400;1100;900;300;"8,25"',
    `"BU09350000";"2020JJ00";${inhabitants};600;400;90;"10,5"`,
    '"BU09350001";"2020JJ00";800;400;300;50;""',
    '"BU09350002";"2020JJ00";.;100;200;.;0',
    '',
  ].join('\r\n')
