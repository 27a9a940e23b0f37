/** The pages of this room that everybody may read. */
export { reportPage } from './resident/report-page.ts'
export { reportsPage } from './resident/reports-page.ts'
