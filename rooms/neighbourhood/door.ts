/** The door of the neighbourhood: published figures about areas, never about persons. */
export { newestEditionFirst } from './edition.ts'
export { type Imported, importFolder } from './import-folder.ts'
export { latestPoint } from './picture.ts'
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
export { type Reading, readEditions, readPictures } from './read-pictures.ts'
export { readSeriesFolder } from './read-series-folder.ts'
export type { Change, Edition, MethodNote, Point, Series, ThemeCode, ThemePicture } from './words.ts'
