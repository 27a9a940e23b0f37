/** The pages of this room that everybody may read. */
export { indexPage } from './resident/index-page.ts'
export { themePage } from './resident/theme-page.ts'
