import type { workbench as nl } from './workbench.nl.ts'

type Worded<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Worded<T[K]> }

export const workbench: Worded<typeof nl> = {
  title: 'Figures',
  lede: 'Five fields and twenty themes: what was published, per edition. The same picture residents see.',
  fields: 'Fields and themes',
  noFigures: 'no figures seen',
  register: (count) => `${count} series from the police`,
  survey: (count) => `${count} series from the survey`,
  editions: 'Editions',
  editionsLede: 'An edition never changes. A correction is kept beside it, and a report keeps the edition it read.',
  edition: 'Edition',
  until: 'Figures until',
  standing: 'Kind',
  standings: { published: 'page of the municipality', secondary: 'quoted by others' },
  unknown: 'not stated',
  readFirst: 'Read this first',
  registerTitle: 'What the police registered',
  surveyTitle: 'What residents say in the survey',
  noRegister: 'No police figures seen on this theme.',
  noSurvey: 'No survey figures seen on this theme.',
  nothingTitle: 'No figures seen',
  nothingText: 'The pages that could be read show no figures on this theme. That does not mean that nothing happens.',
  parts: (count) => `What this total consists of (${count})`,
  period: 'Period, edition',
  change: 'Difference',
  source: 'Source',
  area: (area) => `${area} only`,
}
