import type { resident as nl } from './resident.nl.ts'

type Worded<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Worded<T[K]> }
export type ResidentWords = Worded<typeof nl>

export const resident: ResidentWords = {
  indexTitle: 'My city in figures',
  indexLede:
    'What the municipality of Maastricht and the police published about safety, 2014 to mid 2022. Twenty themes in five fields. Each figure is shown with its source and edition.',
  fromRegister: (series) => `${series} from the police`,
  fromSurvey: (series) => `${series} from the survey`,
  noFiguresSeen: 'no figures seen',
  series: () => 'series',
  editionsTitle: 'Editions',
  editionsText:
    'The municipality updates the pages. Sometimes an old figure changes. We keep every edition and show what was revised.',
  editionColumn: 'Edition',
  untilColumn: 'Figures until',
  standingColumn: 'Kind',
  standing: { published: 'page of the municipality', secondary: 'quoted by others' },
  unknown: 'not stated',
  neighbourhoodLink: 'My neighbourhood: figures by neighbourhood, with their margins',
  councilLink: 'What the council reads: the report per edition',
  back: 'All themes',
  themeTitle: (name) => `${name} in figures`,
  themeLede: 'Figures about all of Maastricht, never about a street, a house or a person.',
  readFirst: 'Read this first',
  registerTitle: 'What the police registered',
  surveyTitle: 'What residents say in the survey',
  noRegister: 'The police published no figures on this theme, as far as we saw.',
  noSurvey: 'The survey has no figures on this theme, as far as we saw.',
  noFiguresTitle: 'No figures seen',
  noFiguresText:
    'The pages we could read show no figures on this theme. That does not mean that nothing happens, or that no figures exist.',
  parts: (count) => `What this total consists of (${count})`,
  tableCaption: (label) => `${label}: the figures`,
  periodColumn: 'Period, edition',
  changeColumn: 'Difference',
  noEarlier: 'no earlier comparable period',
  partYearNote: 'We never compare part of a year with a full year.',
  cannotTellNote: 'Cannot tell: no margin was published, so a difference may be chance.',
  acrossNote: 'Two editions: the two figures come from different editions.',
  sources: 'Source',
  revisedLegend: 'A short line above or in a bar is an earlier figure that was revised later.',
  partLegend: 'Open bars are parts of a year.',
  chart: {
    bars: (label, from, to) => `${label}, bar chart, ${from} to ${to}`,
    dots: (label, from, to) => `${label}, dot chart, ${from} to ${to}`,
  },
  area: (area) => `${area} only`,
}
