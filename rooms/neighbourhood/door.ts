/** The door of the neighbourhood: published figures about areas, never about persons. */

export { digestFigures } from './compute-figures-digest.ts'
export type { ShownSeries, ShownTheme } from './contract.ts'
export { fetchDelivery } from './delivery/fetch-delivery.ts'
export type { HandedIn } from './delivery/import-delivery.ts'
export {
  faultSentence,
  fileAt,
  importPreparedFolder,
  importSet,
  type SetOutcome,
} from './delivery/import-open-data.ts'
export { keepInFolder } from './delivery/keep-fetched.ts'
export { prepared } from './delivery/prepared-recipe.ts'
export { neighbourhoodsKnown } from './detection/find-residents.ts'
export { newestEditionFirst } from './edition.ts'
export { type Imported, importFolder } from './import-folder.ts'
export { figuresIn } from './pages/resident/figures-in.ts'
export { changeTo } from './pages/resident/say-figures.ts'
export { presentTheme } from './present.ts'
export {
  describeEdition,
  type Fault,
  faultsOf,
  type Publication,
  periodNames,
  seriesKey,
  sourceNames,
  totalsIn,
} from './publication.ts'
export { type Importing, type Loaded, publishEditions } from './publish-editions.ts'
export { codesIn, type Field, readFields } from './read-fields.ts'
export { type Reading, readEditions, readPictures } from './read-pictures.ts'
export { readSeriesFolder } from './read-series-folder.ts'
export { ReadingFault } from './reading/reading-fault.ts'
export { loadSurvey } from './survey/load-survey.ts'
export type { Edition, ThemeCode, ThemePicture } from './words.ts'
