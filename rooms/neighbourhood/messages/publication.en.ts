/** What was published about areas, for everybody. Plain English. */
import type { publication as nl } from './publication.nl.ts'

type Worded<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Worded<T[K]> }
export type PublicationWords = Worded<typeof nl>

export const publication: PublicationWords = {
  title: 'My neighbourhood',
  lede: 'Find your neighbourhood and read how things are, how sure that is, and how it compares with the city. Never anything about a street, a home or a person.',
  publications: 'What was published',
  nothing: 'Nothing has been published yet',
  nothingText: 'As soon as the municipality publishes figures about neighbourhoods, they appear here.',
  areas: 'Choose your neighbourhood',
  areasText: 'By name. We make no ranking: the order says nothing about the figures.',
  releasedOn: (day) => `published on ${day}`,
  back: 'All neighbourhoods',
  cityLink: 'Figures about all of Maastricht',
  whole: 'All together',
  total: 'total',
  ownTitle: (name) => `${name} in figures`,
  ownLede: 'Your neighbourhood beside the city, and where possible beside similar neighbourhoods.',
  area: 'Area',
  figure: 'Figure',
  margin: 'Between',
  between: (low, high) => `${low} and ${high}`,
  noMargin: 'no margin',
  besideCity: 'Versus the city',
  besideKin: 'Versus similar areas',
  cityFigure: (figure: string) => `city: ${figure}`,
  besideAll: 'Versus all together',
  answerOrGroup: 'What',
  group: 'Group',
  kinOf: (group) => `similar: ${group}`,
  verdicts: {
    better: 'better',
    worse: 'worse',
    higher: 'higher',
    lower: 'lower',
    similar: 'similar',
    'cannot-tell': 'cannot tell',
  },
  states: { protected: 'protected', 'too-few': 'too few answers', 'no-data': 'no data' },
  stateTexts: {
    protected:
      'Protected: the number is so small that somebody could be recognised, or would help to work out such a number.',
    'too-few': 'Too few answers: too few people answered to say anything about the area.',
    'no-data': 'No data: the source has no figure here.',
  },
  modelled: 'estimated',
  modelledText: 'Estimated: worked out with the help of other areas, not measured here alone.',
  map: (title, period) => `Map: ${title}, ${period}`,
  mapText:
    'Each area with its figure; the same figures are in the table. The less certain a figure, the paler its colour.',
  schematic: 'Schematic: each box is an area, roughly in its place.',
  tableOf: (title, period) => `${title}, ${period}, by name`,
  trend: 'Over time',
  period: 'Period',
  since: 'Compared with the period before',
  cut: (why) => `Another way of counting begins here (${why}). Before and after cannot be compared.`,
  cuts: { mode: 'people were asked in another way', definition: 'the questions are different' },
  provisional: 'provisional',
  about: 'About these figures',
  definition: 'What it is',
  source: 'Source',
  released: 'Published on',
  surveySource: {
    fromUntil: (from, until) => `from ${from} to ${until}`,
    asked: (title, when) => `${title}, held ${when}`,
    and: (earlier, last) => `${earlier}, and ${last}`,
    whole: (surveys, questions, version) => `${surveys}, with the questions on ${questions} (version ${version}).`,
  },
  licence: 'Reuse',
  noLicence: 'the source states no terms',
  sureness: 'How sure',
  sureties: {
    'published-margin':
      'The source gives a margin with each figure. In 95 of 100 cases the real figure lies within it.',
    'wilson-95':
      'This is a sample. In 95 of 100 cases the real figure lies between the two bounds. Each answer counts the same.',
    'design-95':
      'This is a survey, weighted by who lives there. In 95 cases out of 100 the true figure lies between the two bounds.',
    'perturbed-within':
      'Something was added to or taken from each number. The real number certainly lies between the two bounds.',
    'modelled-95':
      'Estimated with the help of other areas. In 95 of 100 cases the real figure lies between the two bounds.',
    'full-count': 'This counts everything that was registered; it is not a sample. There is no margin.',
    'no-margin-published': 'The source gives no margin. A difference may be chance, so we do not call it one.',
  },
  protection: 'Protection',
  protections: {
    'as-published': 'The source published these figures itself, and withheld what may not be public.',
    'cell-key': 'The same number always gets the same small change. So totals are not exactly the sum.',
    suppression:
      'Numbers below five are withheld, with as many others as it takes to keep them from being worked out. That was proven against everything published before.',
    'ten-or-more':
      'An area has a figure only where ten people or more answered. What fewer people said does not follow from the other figures either.',
  },
  fingerprint: 'Fingerprint (SHA-256)',
  fingerprintText: 'This publication never changes. The log holds its fingerprint.',
  permalink: 'Permanent place',
  choose: 'Other figures of this publication',
  otherCategory: 'Choose another answer or group',
  otherPeriod: 'Choose another period',
  chart: (title: string) => `Chart: ${title}`,
  chartText: 'Each area with the bounds its figure lies between, by name. The dashed line is the city.',
  numberChartText: 'Each area with the bounds between which the number lies, by name.',
  numbersText:
    'These are numbers: a large area has more than a small one. So we do not say whether one place has more or less than another.',
  groupChartText: 'Each group with the bounds of its figure. The dashed line is all together.',
  moreInTable: (count: string) => `Another ${count} areas are in the table.`,
  downloads: 'Download',
  asPicture: { svg: 'Map as a picture (PNG)', chart: 'Chart as a picture (PNG)' },
  download: {
    pdf: 'Document (PDF)',
    csv: 'Table (CSV)',
    xlsx: 'Workbook (Excel)',
    'csv-metadata': 'What the table means (CSVW)',
    'json-stat': 'JSON-stat 2.0',
    geojson: 'Map with figures (GeoJSON)',
    svg: 'Map as a drawing (SVG)',
    chart: 'Chart as a drawing (SVG)',
    artefact: 'Everything together (JSON)',
  },
  more: 'Other answers',
  restInDownload: (count) => `Another ${count} breakdowns are in the table you can download.`,
  answers: (count, base) => `${count} of ${base} answers`,
  fromTo: (low, high) => `pale to deep: ${low} to ${high}`,
  lessSure: (middle) => `less sure: below or above ${middle}`,
  unsure: 'too uncertain for a colour',
  onPaper: {
    sure: (low, high) => `Blue, from pale to deep: ${low} to ${high}.`,
    fair: (middle) => `Grey-blue is less sure: pale is below ${middle}, deep is above.`,
    unsure: 'Grey is too uncertain for a colour.',
    protected: 'Stripes: protected.',
    'too-few': 'Dots: too few answers.',
    'no-data': 'White: no data.',
  },
}
