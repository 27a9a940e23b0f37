/** The door of the neighbourhood: published figures about areas, never about persons. */
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
export { readSeriesFolder } from './read-series-folder.ts'
