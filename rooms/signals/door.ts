/**
 * The door of signals: for casework, extracts that two officers let out; for who looks at areas, counts and clusters that
 * give nobody away; for the house, lists, demonstration and night.
 */
export { layOutAreas } from './areas/load-areas.ts'
export {
  type ProtectedAreaCounts,
  type ProtectedThemeMonth,
  protectedAreaCounts,
  protectedMonths,
} from './areas/read-counts.ts'
export { type ScanSettings, type SignalScan, scanAreas } from './areas/search-clusters.ts'
export { largestAddition, smallestCount } from './areas/words.ts'
export {
  type ExtractReady,
  extractsReadyForCase,
  type ReleasedExtract,
  releasedExtract,
  takeExtract,
} from './extracts/take-extract.ts'
export { destroyDue } from './night/destroy-due.ts'
export { settleLetters } from './night/move-letters.ts'
export {
  draftList,
  type Importing,
  type ListStatus,
  listStatus,
  noteDeparture,
  publishList,
  trustListKey,
} from './officers/publish-list.ts'
export { siteOf } from './officers/readers.ts'
export { type DemoOfficer, demoPassphrase, demoReceipt, renewDemoList, seedSignals } from './seed-signals.ts'
export { type Desk, desks } from './words.ts'
